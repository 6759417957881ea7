// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/writer.h"

#include "core/formats/keepalived/sectionwriters.h"

namespace lvs {

namespace keepalived {

namespace {

QString syncText(const ConnectionSync &sync)
{
    const SyncDaemon defaults;
    const SyncDaemon &daemon = sync.daemon;
    QString text = QLatin1String("lvs_sync_daemon ") + daemon.interface.toString();
    if (!sync.instance.isEmpty()) {
        text += u' ' + quotedWord(sync.instance);
    }
    text += QStringLiteral(" id %1 maxlen %2").arg(daemon.syncId).arg(daemon.maximumLength);
    if (daemon.port != defaults.port) {
        text += QStringLiteral(" port %1").arg(daemon.port);
    }
    if (daemon.ttl != defaults.ttl) {
        text += QStringLiteral(" ttl %1").arg(daemon.ttl);
    }
    if (daemon.group != SyncDaemon::defaultGroup()) {
        text += QLatin1String(" group ") + daemon.group.toString();
    }
    return text;
}

/// The change of each time-out that is one; 0 leaves it to the kernel.
QString timeoutsText(const TimeoutsChange &timeouts)
{
    QString text;
    for (const auto &[word, seconds] : {std::pair("tcp", timeouts.tcp), std::pair("tcpfin", timeouts.tcpFin),
                                        std::pair("udp", timeouts.udp)}) {
        if (seconds != 0) {
            text += QStringLiteral(" %1 %2").arg(QLatin1String(word)).arg(seconds);
        }
    }
    return text;
}

void writeGlobal(const GlobalDefinitions &global, BlockText &text)
{
    if (global == GlobalDefinitions()) {
        return;
    }
    text.open(QStringLiteral("global_defs"));
    text.word("router_id", global.routerId);
    if (!global.notificationEmails.isEmpty()) {
        text.open(QStringLiteral("notification_email"));
        for (const QString &each : global.notificationEmails) {
            text.line(quotedWord(each));
        }
        text.close();
    }
    text.word("notification_email_from", global.notificationFrom);
    text.word("smtp_server", global.smtpServer);
    text.flag("enable_script_security", global.enableScriptSecurity);
    if (!global.scriptUser.isEmpty()) {
        QStringList words;
        for (const QString &each : global.scriptUser.split(u' ', Qt::SkipEmptyParts)) { // a group may follow
            words.append(quotedWord(each));
        }
        text.line(QLatin1String("script_user ") + words.join(u' '));
    }
    if (global.sync) {
        text.line(syncText(*global.sync));
    }
    if (const QString timeouts = timeoutsText(global.timeouts); !timeouts.isEmpty()) {
        text.line(QLatin1String("lvs_timeouts") + timeouts);
    }
    text.flag("lvs_flush", global.flush);
    text.flag("lvs_flush_on_stop", global.flushOnStop);
    text.directives(global.others);
    text.close();
}

} // namespace

} // namespace keepalived

WrittenText writeKeepalived(const keepalived::Config &config)
{
    WrittenText written;
    keepalived::BlockText text;
    keepalived::writeGlobal(config.global, text);
    text.directives(config.others);
    for (const auto &each : config.scripts) {
        keepalived::writeVrrpScript(each, text);
    }
    for (const auto &each : config.syncGroups) {
        keepalived::writeSyncGroup(each, text);
    }
    for (const auto &each : config.instances) {
        keepalived::writeInstance(each, text);
    }
    for (const auto &each : config.groups) {
        keepalived::writeGroup(each, text);
    }
    for (const auto &each : config.virtualServers) {
        keepalived::writeVirtualServer(each, text, written.omissions);
    }
    written.text = text.text();
    return written;
}

} // namespace lvs
