// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/sectionwriters.h"
#include "core/model/networktext.h"

namespace lvs::keepalived {

namespace {

void writeAddresses(const char *block, const std::vector<VrrpAddress> &addresses, BlockText &text)
{
    if (addresses.empty()) {
        return;
    }
    text.open(QLatin1String(block));
    for (const VrrpAddress &each : addresses) {
        QString line = networkText(each.address, each.prefixLength);
        if (each.broadcast) {
            line += QLatin1String(" brd ") + each.broadcast->toString();
        }
        if (!each.interface.isEmpty()) {
            line += QLatin1String(" dev ") + each.interface.toString();
        }
        if (each.scope) {
            line += QLatin1String(" scope ") + addressScopeName(*each.scope);
        }
        if (!each.label.isEmpty()) {
            line += QLatin1String(" label ") + each.label.toString();
        }
        for (const QString &word : each.others) {
            line += u' ' + quotedWord(word);
        }
        text.line(line);
    }
    text.close();
}

void writeTracked(const char *block, const std::vector<Tracked> &tracked, BlockText &text)
{
    if (tracked.empty()) {
        return;
    }
    text.open(QLatin1String(block));
    for (const Tracked &each : tracked) {
        QString line = quotedWord(each.name);
        if (each.weight) {
            line += QStringLiteral(" weight %1").arg(*each.weight);
        }
        if (each.reverse) {
            line += QLatin1String(" reverse");
        }
        text.line(line);
    }
    text.close();
}

void writeNotification(const VrrpNotification &notification, BlockText &text)
{
    text.script("notify", notification.any);
    text.script("notify_master", notification.master);
    text.script("notify_backup", notification.backup);
    text.script("notify_fault", notification.fault);
    text.script("notify_stop", notification.stop);
}

void writeAuthentication(const VrrpInstance &instance, BlockText &text)
{
    const bool hasType = instance.authentication != VrrpAuthentication::None;
    if (!hasType && instance.password.isEmpty()) {
        return;
    }
    text.open(QStringLiteral("authentication"));
    if (hasType) {
        text.word("auth_type",
                  instance.authentication == VrrpAuthentication::Password ? QStringLiteral("PASS")
                                                                          : QStringLiteral("AH"));
    }
    text.word("auth_pass", instance.password);
    text.close();
}

void writePeers(const VrrpInstance &instance, BlockText &text)
{
    if (instance.multicastSource) {
        text.word("mcast_src_ip", instance.multicastSource->toString());
    }
    if (instance.unicastSource) {
        text.word("unicast_src_ip", instance.unicastSource->toString());
    }
    if (instance.unicastPeers.empty()) {
        return;
    }
    text.open(QStringLiteral("unicast_peer"));
    for (const Address &each : instance.unicastPeers) {
        text.line(each.toString());
    }
    text.close();
}

} // namespace

void writeInstance(const VrrpInstance &instance, BlockText &text)
{
    text.open(QLatin1String("vrrp_instance ") + quotedWord(instance.name));
    if (instance.version) {
        text.line(QStringLiteral("version %1").arg(*instance.version));
    }
    text.word("state",
              instance.state == VrrpState::Master ? QStringLiteral("MASTER") : QStringLiteral("BACKUP"));
    text.word("interface", instance.interface.toString());
    text.number("virtual_router_id",
                instance.routerId == 0 ? std::nullopt : std::optional<quint32>(instance.routerId));
    text.number("priority", instance.priority);
    text.time("advert_int", instance.advertisement);
    if (instance.preempt) {
        text.line(*instance.preempt ? QStringLiteral("preempt") : QStringLiteral("nopreempt"));
    }
    text.time("preempt_delay", instance.preemptDelay);
    writePeers(instance, text);
    writeAuthentication(instance, text);
    writeTracked("track_interface", instance.trackedInterfaces, text);
    writeTracked("track_script", instance.trackedScripts, text);
    writeTracked("track_process", instance.trackedProcesses, text);
    writeAddresses("virtual_ipaddress", instance.addresses, text);
    writeAddresses("virtual_ipaddress_excluded", instance.excludedAddresses, text);
    writeNotification(instance.notification, text);
    text.truth("smtp_alert", instance.smtpAlert);
    text.directives(instance.others);
    text.close();
}

void writeSyncGroup(const VrrpSyncGroup &group, BlockText &text)
{
    text.open(QLatin1String("vrrp_sync_group ") + quotedWord(group.name));
    text.open(QStringLiteral("group"));
    for (const QString &each : group.members) {
        text.line(quotedWord(each));
    }
    text.close();
    writeNotification(group.notification, text);
    text.directives(group.others);
    text.close();
}

void writeVrrpScript(const VrrpScript &script, BlockText &text)
{
    text.open(QLatin1String("vrrp_script ") + quotedWord(script.name));
    text.word("script", script.script.command);
    if (!script.script.user.isEmpty()) {
        text.line(QLatin1String("user ") + quotedWord(script.script.user)
                  + (script.script.group.isEmpty() ? QString() : u' ' + quotedWord(script.script.group)));
    }
    text.time("interval", script.interval);
    text.time("timeout", script.timeout);
    if (script.weight) {
        text.line(QStringLiteral("weight %1").arg(*script.weight));
    }
    text.number("rise", script.rise);
    text.number("fall", script.fall);
    text.directives(script.others);
    text.close();
}

} // namespace lvs::keepalived
