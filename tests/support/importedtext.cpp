// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importedtext.h"

#include "core/formats/saved/writer.h"

namespace lvs::test {

namespace {

void appendFindings(const char *kind, const QList<Error> &findings, QStringList &lines)
{
    for (const Error &error : findings) {
        const TextPosition place = error.position.value_or(TextPosition {});
        lines.append(QStringLiteral("%1 %2:%3+%4 %5 [%6]")
                         .arg(QLatin1String(kind))
                         .arg(place.line)
                         .arg(place.column)
                         .arg(place.length)
                         .arg(errorCodeName(error.code), error.arguments.join(QLatin1String(" | "))));
    }
}

/// The lines of the objects, without the header of a saved state.
void appendState(const HostState &state, QStringList &lines)
{
    const Result<QByteArray> saved = writeSaved({{}, state});
    if (!saved) {
        lines.append(QLatin1String("cannot be saved: ") + errorCodeName(saved.error().code));
        return;
    }
    static const QStringList header {QStringLiteral("lvsdesk-saved-state"),
                                     QStringLiteral("checksum"),
                                     QStringLiteral("number"),
                                     QStringLiteral("generation"),
                                     QStringLiteral("time"),
                                     QStringLiteral("user"),
                                     QStringLiteral("services"),
                                     QStringLiteral("real-servers"),
                                     QStringLiteral("set-up"),
                                     QStringLiteral("content")};
    for (const QString &line : QString::fromUtf8(*saved).split(u'\n', Qt::SkipEmptyParts)) {
        if (!header.contains(line.section(u' ', 0, 0))) {
            lines.append(line);
        }
    }
}

QString timeText(const char *name, const keepalived::Time &time)
{
    return time ? QStringLiteral(" %1=%2us").arg(QLatin1String(name)).arg(time->count()) : QString();
}

QString timingText(const keepalived::Timing &timing)
{
    return timeText("loop", timing.delayLoop) + timeText("timeout", timing.connectTimeout)
        + timeText("before-retry", timing.delayBeforeRetry) + timeText("warmup", timing.warmup)
        + (timing.retry ? QStringLiteral(" retry=%1").arg(*timing.retry) : QString())
        + (timing.alpha ? QStringLiteral(" alpha=%1").arg(*timing.alpha ? 1 : 0) : QString());
}

QString checkerText(const keepalived::Checker &checker)
{
    QString text = keepalived::checkerKindName(checker.kind) + timingText(checker.timing);
    const auto add = [&text](const char *name, const QString &value) {
        text += value.isEmpty() ? QString() : QStringLiteral(" %1=“%2”").arg(QLatin1String(name), value);
    };
    add("ip", checker.connectAddress ? checker.connectAddress->toString() : QString());
    add("port", checker.connectPort ? checker.connectPort->toString() : QString());
    add("bindto", checker.bindAddress ? checker.bindAddress->toString() : QString());
    add("virtualhost", checker.virtualHost);
    add("helo", checker.helloName);
    add("name", checker.name);
    add("type", checker.dnsType);
    add("script", checker.script.command);
    add("user", checker.script.user);
    add("payload", checker.payload);
    add("reply", checker.reply);
    add("file", checker.trackFile);
    add("weight", checker.weight ? QString::number(*checker.weight) : QString());
    for (const keepalived::CheckedUrl &url : checker.urls) {
        add("url", url.path);
        add("digest", url.digest);
        add("regex", url.regex);
        for (const keepalived::StatusRange &range : url.statusCodes) {
            text += QStringLiteral(" %1-%2").arg(range.first).arg(range.last);
        }
    }
    return text;
}

void appendOthers(const QString &where, const std::vector<keepalived::Directive> &others, QStringList &lines)
{
    for (const keepalived::Directive &each : others) {
        lines.append(where + QLatin1String(" kept: ") + each.words.join(u' ')
                     + (each.hasBlock ? QStringLiteral(" {%1}").arg(each.block.size()) : QString()));
    }
}

QString targetText(const keepalived::VirtualServer &server)
{
    if (const auto *const endpoint = std::get_if<Endpoint>(&server.target)) {
        return protocolName(server.protocol) + u' ' + endpoint->toString();
    }
    if (const auto *const mark = std::get_if<quint32>(&server.target)) {
        return QStringLiteral("fwmark %1").arg(*mark);
    }
    return QLatin1String("group ") + std::get<keepalived::GroupReference>(server.target).name;
}

void appendServer(const keepalived::VirtualServer &server, QStringList &lines)
{
    QString text = QLatin1String("keepalived ") + targetText(server) + timingText(server.timing)
        + QStringLiteral(" quorum=%1/%2").arg(server.quorum).arg(server.hysteresis);
    if (server.sorryServer) {
        text += QLatin1String(" sorry=") + server.sorryServer->endpoint.toString() + u' '
            + forwardingMethodName(server.sorryServer->settings.forwarding);
    }
    for (const keepalived::Script *script : {&server.quorumUp, &server.quorumDown}) {
        text += script->isEmpty() ? QString() : QStringLiteral(" “%1” %2").arg(script->command, script->user);
    }
    lines.append(text + (server.omega ? QLatin1String(" omega") : QLatin1String())
                 + (server.inhibitOnFailure ? QLatin1String(" inhibit") : QLatin1String()));
    appendOthers(targetText(server), server.others, lines);
    for (const keepalived::CheckedServer &each : server.servers) {
        const QString name = QLatin1String("  ") + each.server.endpoint.toString();
        lines.append(
            name + timingText(each.timing)
            + (each.inhibitOnFailure ? QLatin1String(" inhibit") : QLatin1String())
            + (each.notifyDown.isEmpty() ? QString() : QLatin1String(" down=") + each.notifyDown.command));
        for (const keepalived::Checker &checker : each.checkers) {
            lines.append(QLatin1String("    ") + checkerText(checker));
            appendOthers(name, checker.others, lines);
        }
        appendOthers(name, each.others, lines);
    }
}

QString vrrpAddressText(const keepalived::VrrpAddress &address)
{
    return QStringLiteral("%1/%2 %3 %4")
        .arg(address.address.toString())
        .arg(address.prefixLength)
        .arg(address.interface.toString(), address.label.toString())
        .trimmed();
}

void appendInstance(const keepalived::VrrpInstance &instance, QStringList &lines)
{
    QString text = QStringLiteral("vrrp %1 %2 %3 id=%4 priority=%5")
                       .arg(instance.name,
                            instance.state == keepalived::VrrpState::Master ? QStringLiteral("MASTER")
                                                                            : QStringLiteral("BACKUP"),
                            instance.interface.toString())
                       .arg(instance.routerId)
                       .arg(instance.priority);
    text += timeText("advert", instance.advertisement) + timeText("preempt-delay", instance.preemptDelay);
    text += instance.password.isEmpty() ? QString() : QLatin1String(" password=") + instance.password;
    text += instance.preempt ? QStringLiteral(" preempt=%1").arg(*instance.preempt ? 1 : 0) : QString();
    for (const Address &peer : instance.unicastPeers) {
        text += QLatin1String(" peer=") + peer.toString();
    }
    for (const auto *const tracked : {&instance.trackedInterfaces, &instance.trackedScripts}) {
        for (const keepalived::Tracked &each : *tracked) {
            text += QLatin1String(" track=") + each.name;
        }
    }
    lines.append(text);
    for (const keepalived::VrrpAddress &address : instance.addresses) {
        lines.append(QLatin1String("  ") + vrrpAddressText(address));
    }
    appendOthers(instance.name, instance.others, lines);
}

void appendConfig(const keepalived::Config &config, QStringList &lines)
{
    for (const keepalived::VirtualServer &server : config.virtualServers) {
        appendServer(server, lines);
    }
    for (const keepalived::VrrpInstance &instance : config.instances) {
        appendInstance(instance, lines);
    }
    for (const keepalived::VrrpScript &script : config.scripts) {
        lines.append(QStringLiteral("script %1 “%2”").arg(script.name, script.script.command));
    }
    for (const keepalived::VrrpSyncGroup &group : config.syncGroups) {
        lines.append(QStringLiteral("sync group %1: %2").arg(group.name, group.members.join(u' ')));
    }
    appendOthers(QStringLiteral("global"), config.global.others, lines);
    appendOthers(QStringLiteral("file"), config.others, lines);
}

} // namespace

QString importedText(const Imported &imported)
{
    QStringList lines;
    appendFindings("problem", imported.problems, lines);
    appendFindings("warning", imported.warnings, lines);
    appendFindings("not understood", imported.notUnderstood, lines);
    lines.append(imported.namesServices ? QStringLiteral("names services") : QStringLiteral("no services"));
    appendState(imported.state, lines);
    if (imported.keepalived) {
        appendConfig(*imported.keepalived, lines);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace lvs::test
