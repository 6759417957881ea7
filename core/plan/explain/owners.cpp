// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/checks.h"

#include <algorithm>
#include <map>
#include <set>

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

/// What exempts the packets of services from connection tracking, by nft(8) or iptables(8).
class Exemptions
{
public:
    explicit Exemptions(bool iptables)
        : m_iptables(iptables)
    {
    }

    void take(const Cluster &cluster, const VirtualService &service, const Surroundings &surroundings)
    {
        for (const VirtualAddress &each : cluster.addressesOf(service.key)) {
            if (!surroundings.untracked.contains(each.address)) {
                take(service.key, each.address);
            }
        }
    }

    [[nodiscard]] const QStringList &services() const { return m_services; }
    [[nodiscard]] const QStringList &commands() const { return m_commands; }

private:
    void take(const ServiceKey &key, const Address &address)
    {
        const bool hasPort = !key.isMark() && !key.endpoint().port.isAny();
        const QString protocol = protocolName(key.protocol()).toLower();
        const QString port = key.endpoint().port.toString();
        if (m_iptables) {
            const QString program =
                address.isIPv4() ? QStringLiteral("iptables") : QStringLiteral("ip6tables");
            const QString which =
                hasPort ? QStringLiteral(" -p %1 --dport %2").arg(protocol, port) : QString();
            m_commands.append(QStringLiteral("%1 -t raw -A PREROUTING -d %2%3 -j CT --notrack")
                                  .arg(program, address.toString(), which));
        } else {
            const QString family = address.isIPv4() ? QStringLiteral("ip") : QStringLiteral("ip6");
            beginTable(address.family(), family);
            const QString which = hasPort ? QStringLiteral(" %1 dport %2").arg(protocol, port) : QString();
            m_commands.append(QStringLiteral("nft add rule %1 lvs-untracked prerouting %1 daddr %2%3 notrack")
                                  .arg(family, address.toString(), which));
        }
        if (!m_services.contains(key.toString())) {
            m_services.append(key.toString());
        }
    }

    void beginTable(AddressFamily family, const QString &name)
    {
        if (m_families.insert(family).second) {
            m_commands.append(QStringLiteral("nft add table %1 lvs-untracked").arg(name));
            m_commands.append(QStringLiteral("nft add chain %1 lvs-untracked prerouting "
                                             "'{ type filter hook prerouting priority -300; }'")
                                  .arg(name));
        }
    }

    bool m_iptables;
    QStringList m_services;
    QStringList m_commands;
    std::set<AddressFamily> m_families;
};

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
    Exemptions exemptions(surroundings.iptables);
    for (const VirtualService &service : cluster.services) {
        if (isOneWay(service) && surroundings.invalidDropped.contains(service.key.family())) {
            exemptions.take(cluster, service, surroundings);
        }
    }
    if (!exemptions.services().isEmpty()) {
        const QString keeper =
            surroundings.firewalld ? QStringLiteral("firewalld") : QStringLiteral("netfilter");
        // Tracked by IPVS itself, no packet but the first gets through; else the last do not.
        const bool all = examination.own(SysctlKey::IpvsConntrack, {}) != 0;
        examination.report(FindingCode::InvalidDropped, all ? Severity::Fault : Severity::Warning,
                           {joined(exemptions.services()), keeper}, exemptions.commands());
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
