// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/sectionwriters.h"

#include <algorithm>

namespace lvs::keepalived {

namespace {

/// "10.0.0.1 80": keepalived sets addresses and ports apart, and leaves away a port that is any.
QString endpointText(const Endpoint &endpoint)
{
    const QString address = endpoint.address.toString();
    return endpoint.port.isAny() ? address : address + u' ' + endpoint.port.toString();
}

/// keepalived's word; empty for the kernel's own methods.
QString methodWord(ForwardingMethod method)
{
    switch (method) {
    case ForwardingMethod::Masquerading:
        return QStringLiteral("NAT");
    case ForwardingMethod::DirectRouting:
        return QStringLiteral("DR");
    case ForwardingMethod::Tunnel:
        return QStringLiteral("TUN");
    case ForwardingMethod::Local:
    case ForwardingMethod::Bypass:
        return {};
    }
    Q_UNREACHABLE();
}

QString methodText(const RealServerSettings &settings)
{
    QString text = methodWord(settings.forwarding);
    const Tunnel &tunnel = settings.tunnel;
    if (settings.forwarding != ForwardingMethod::Tunnel || tunnel.type == TunnelType::Ipip) {
        return text;
    }
    text += QLatin1String(" type ") + tunnelTypeName(tunnel.type);
    if (tunnel.type == TunnelType::Gue) {
        text += QLatin1String(" port ") + tunnel.port.toString();
    }
    return text + u' ' + tunnelChecksumName(tunnel.checksum);
}

QString targetText(const VirtualServer &server)
{
    if (const auto *endpoint = std::get_if<Endpoint>(&server.target)) {
        return endpointText(*endpoint);
    }
    if (const auto *mark = std::get_if<quint32>(&server.target)) {
        return QStringLiteral("fwmark %1").arg(*mark);
    }
    return QLatin1String("group ") + quotedWord(std::get<GroupReference>(server.target).name);
}

QString familyWord(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? QStringLiteral("inet") : QStringLiteral("inet6");
}

void writeSettings(const VirtualServer &server, BlockText &text)
{
    const ServiceSettings &settings = server.settings;
    text.line(QLatin1String("lvs_sched ") + settings.scheduler.name());
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
        if (settings.schedulerFlags.testFlag(flag)) {
            text.line(settings.scheduler.flagName(flag));
        }
    }
    text.flag("ops", settings.onePacket);
    if (settings.persistence) {
        text.number("persistence_timeout", settings.persistence->timeout);
        if (!settings.persistence->mask.isSingle()) {
            text.word("persistence_granularity", settings.persistence->mask.toString());
        }
    }
    text.word("persistence_engine", settings.persistenceEngine.toString());
    if (!std::holds_alternative<quint32>(server.target)) {
        text.line(QLatin1String("protocol ") + protocolName(server.protocol));
    }
    if (server.family) {
        text.line(QLatin1String("ip_family ") + familyWord(*server.family));
    }
}

void writeSorryServer(const SorryServer &server, BlockText &text)
{
    text.line(QLatin1String("sorry_server ") + endpointText(server.endpoint));
    text.flag("sorry_server_inhibit", server.inhibit);
    if (const QString method = methodText(server.settings); !method.isEmpty()) {
        text.line(QLatin1String("sorry_server_lvs_method ") + method);
    }
}

QString subject(const VirtualServer &server)
{
    if (const auto *endpoint = std::get_if<Endpoint>(&server.target)) {
        return ServiceKey(server.protocol, *endpoint).toString();
    }
    if (const auto *mark = std::get_if<quint32>(&server.target)) {
        const Result<ServiceKey> key =
            ServiceKey::forMark(*mark, server.family.value_or(AddressFamily::IPv4));
        return key ? key->toString() : targetText(server);
    }
    return targetText(server);
}

QString subject(const VirtualServer &server, const RealServer &real)
{
    return subject(server) + QLatin1String(" -> ") + real.endpoint.toString() + u' '
        + forwardingMethodName(real.settings.forwarding);
}

bool canBeSaid(const CheckedServer &checked)
{
    return !methodWord(checked.server.settings.forwarding).isEmpty();
}

void writeServer(const CheckedServer &checked, BlockText &text)
{
    const RealServerSettings &settings = checked.server.settings;
    text.open(QLatin1String("real_server ") + endpointText(checked.server.endpoint));
    text.line(QLatin1String("weight ") + settings.weight.toString());
    text.line(QLatin1String("lvs_method ") + methodText(settings));
    text.number("uthreshold",
                settings.upperThreshold == 0 ? std::nullopt : std::optional(settings.upperThreshold));
    text.number("lthreshold",
                settings.lowerThreshold == 0 ? std::nullopt : std::optional(settings.lowerThreshold));
    text.truth("inhibit_on_failure", checked.inhibitOnFailure);
    writeTiming(checked.timing, text);
    text.script("notify_up", checked.notifyUp);
    text.script("notify_down", checked.notifyDown);
    text.word("virtualhost", checked.virtualHost);
    text.word("snmp_name", checked.snmpName);
    text.truth("smtp_alert", checked.smtpAlert);
    for (const Checker &each : checked.checkers) {
        writeChecker(each, text);
    }
    text.directives(checked.others);
    text.close();
}

} // namespace

void writeVirtualServer(const VirtualServer &server, BlockText &text, QList<Error> &omissions)
{
    for (const CheckedServer &each : server.servers) {
        if (!canBeSaid(each)) {
            omissions.append(Error(ErrorCode::Unsupported, {subject(server, each.server)}));
        }
    }
    if (std::none_of(server.servers.begin(), server.servers.end(), canBeSaid)) {
        omissions.append(Error(ErrorCode::Unsupported, {subject(server)}));
        return;
    }
    text.open(QLatin1String("virtual_server ") + targetText(server));
    writeSettings(server, text);
    writeTiming(server.timing, text);
    text.number("quorum", server.quorum == 1 ? std::nullopt : std::optional(server.quorum));
    text.number("hysteresis", server.hysteresis == 0 ? std::nullopt : std::optional(server.hysteresis));
    text.script("quorum_up", server.quorumUp);
    text.script("quorum_down", server.quorumDown);
    text.number("weight", server.weight);
    text.flag("omega", server.omega);
    text.flag("ha_suspend", server.haSuspend);
    text.flag("inhibit_on_failure", server.inhibitOnFailure);
    text.word("virtualhost", server.virtualHost);
    text.word("snmp_name", server.snmpName);
    text.truth("smtp_alert", server.smtpAlert);
    text.directives(server.others);
    if (server.sorryServer) {
        writeSorryServer(*server.sorryServer, text);
    }
    for (const CheckedServer &each : server.servers) {
        if (canBeSaid(each)) {
            writeServer(each, text);
        }
    }
    text.close();
}

void writeGroup(const VirtualServerGroup &group, BlockText &text)
{
    text.open(QLatin1String("virtual_server_group ") + quotedWord(group.name));
    for (const auto &member : group.members) {
        if (const auto *mark = std::get_if<GroupMark>(&member)) {
            text.line(QStringLiteral("fwmark %1 %2")
                          .arg(mark->mark)
                          .arg(mark->family ? familyWord(*mark->family) : QString())
                          .trimmed());
            continue;
        }
        const auto &range = std::get<GroupRange>(member);
        QString addresses = range.first.toString();
        if (range.last != range.first) {
            addresses += u'-' + range.last.toString();
        }
        text.line(range.port.isAny() ? addresses : addresses + u' ' + range.port.toString());
    }
    text.directives(group.others);
    text.close();
}

} // namespace lvs::keepalived
