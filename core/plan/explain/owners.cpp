// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/checks.h"

#include <algorithm>
#include <map>

namespace lvs {

namespace {

bool uses(const Cluster &cluster, ForwardingMethod method)
{
    return std::any_of(cluster.services.begin(), cluster.services.end(), [=](const VirtualService &service) {
        return std::any_of(service.realServers.begin(), service.realServers.end(),
                           [=](const RealServer &each) { return each.settings.forwarding == method; });
    });
}

/// Whether connection tracking on the director sees only one direction of the service.
bool isOneWay(const VirtualService &service)
{
    return std::any_of(service.realServers.begin(), service.realServers.end(), [](const RealServer &each) {
        return each.settings.forwarding == ForwardingMethod::DirectRouting
            || each.settings.forwarding == ForwardingMethod::Tunnel;
    });
}

/// What nft(8) calls the packets of a service: "ip daddr 10.0.0.250 tcp dport 80".
QStringList matches(const Cluster &cluster, const VirtualService &service)
{
    const QString family =
        service.key.family() == AddressFamily::IPv4 ? QStringLiteral("ip") : QStringLiteral("ip6");
    QStringList texts;
    for (const VirtualAddress &each : cluster.addressesOf(service.key)) {
        QString text = family + QLatin1String(" daddr ") + each.address.toString();
        if (!service.key.isMark() && !service.key.endpoint().port.isAny()) {
            text += u' ' + protocolName(service.key.protocol()).toLower() + QLatin1String(" dport ")
                + service.key.endpoint().port.toString();
        }
        texts.append(text);
    }
    return texts;
}

QString moduleOf(TunnelExit exit)
{
    switch (exit) {
    case TunnelExit::Ipip:
        return QStringLiteral("ipip");
    case TunnelExit::Sit:
        return QStringLiteral("sit");
    case TunnelExit::Ip6Tunnel:
    case TunnelExit::AnyInIp6:
        return QStringLiteral("ip6_tunnel");
    case TunnelExit::Gre:
        return QStringLiteral("ip_gre");
    case TunnelExit::Ip6Gre:
        return QStringLiteral("ip6_gre");
    }
    Q_UNREACHABLE();
}

/// Modules, and what each is for.
void examineModules(const std::map<QString, QString> &needed, Examination &examination)
{
    for (const auto &[module, purpose] : needed) {
        if (examination.surroundings().missingModules.contains(module)) {
            examination.report(FindingCode::ModuleMissing, Severity::Fault, {module, purpose},
                               QStringList {QLatin1String("modprobe ") + module});
        }
    }
}

} // namespace

void examineOwners(const Cluster &cluster, Examination &examination)
{
    for (const RulesOwner owner : examination.surroundings().owners) {
        if (owner != RulesOwner::Docker) {
            examination.report(FindingCode::AnotherOwner, Severity::Warning, {rulesOwnerName(owner)});
        } else if (uses(cluster, ForwardingMethod::Masquerading)) {
            // Its services live in network namespaces of their own; its filter does not.
            examination.report(FindingCode::DockerFilters, Severity::Warning, {},
                               QStringList {QStringLiteral("iptables -I DOCKER-USER -j ACCEPT")});
        }
    }
}

void examineFirewall(const Cluster &cluster, Examination &examination)
{
    const Surroundings &surroundings = examination.surroundings();
    QStringList vips;
    QStringList commands {QStringLiteral("nft add table inet lvs-untracked"),
                          QStringLiteral("nft add chain inet lvs-untracked prerouting "
                                         "'{ type filter hook prerouting priority raw; }'")};
    for (const VirtualService &service : cluster.services) {
        if (!isOneWay(service) || !surroundings.invalidDropped.contains(service.key.family())) {
            continue;
        }
        vips.append(service.key.toString());
        for (const QString &match : matches(cluster, service)) {
            commands.append(QLatin1String("nft add rule inet lvs-untracked prerouting ") + match
                            + QLatin1String(" notrack"));
        }
    }
    if (!vips.isEmpty()) {
        const QString keeper =
            surroundings.firewalld ? QStringLiteral("firewalld") : QStringLiteral("netfilter");
        examination.report(FindingCode::InvalidDropped, Severity::Fault, {joined(vips), keeper}, commands);
    }
}

void examineDirectorModules(const Cluster &cluster, Examination &examination)
{
    std::map<QString, QString> needed {{QStringLiteral("ip_vs"), QStringLiteral("IPVS")}};
    for (const VirtualService &service : cluster.services) {
        const QString scheduler = service.settings.scheduler.name();
        needed[QLatin1String("ip_vs_") + scheduler] = scheduler;
        if (!service.settings.persistenceEngine.isEmpty()) {
            const QString engine = service.settings.persistenceEngine.toString();
            needed[QLatin1String("ip_vs_pe_") + engine] = engine;
        }
    }
    examineModules(needed, examination);
}

void examineServerModules(const ServerNeeds &needs, Examination &examination)
{
    std::map<QString, QString> needed;
    for (const TunnelExit exit : needs.exits) {
        needed[moduleOf(exit)] = deviceOf(exit).toString();
    }
    for (const EncapsulationPort &port : needs.ports) {
        needed[port.family == AddressFamily::IPv4 ? QStringLiteral("fou") : QStringLiteral("fou6")] =
            QStringLiteral("GUE");
    }
    examineModules(needed, examination);
}

} // namespace lvs
