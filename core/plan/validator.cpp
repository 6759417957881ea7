// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/validator.h"

#include <algorithm>
#include <climits>

namespace lvs {

namespace {

constexpr quint16 ftpPort = 21;

/// Collects the findings about one service and its real servers.
class ServiceChecker
{
public:
    ServiceChecker(const VirtualService &service, bool syncDaemonRuns, QList<Diagnostic> &findings)
        : m_service(service)
        , m_settings(service.settings)
        , m_syncDaemonRuns(syncDaemonRuns)
        , m_findings(findings)
    {
    }

    void check()
    {
        checkServiceErrors();
        checkServiceAdvice();
        for (size_t i = 0; i < m_service.realServers.size(); ++i) {
            const RealServer &server = m_service.realServers[i];
            if (i > 0 && m_service.realServers[i - 1].endpoint == server.endpoint) {
                refuse(ErrorCode::RealServerDuplicate, server);
            }
            checkServerErrors(server);
            checkServerAdvice(server);
        }
    }

private:
    [[nodiscard]] bool byAddress() const { return !m_service.key.isMark(); }
    [[nodiscard]] bool isPort(quint16 port) const
    {
        return byAddress() && m_service.key.endpoint().port.number() == port;
    }

    void refuse(ErrorCode code, const QStringList &more = {})
    {
        m_findings.append(
            {Error(code, QStringList {m_service.key.toString()} + more), {}, m_service.key, {}});
    }
    void refuse(ErrorCode code, const RealServer &server, const QStringList &more = {})
    {
        m_findings.append(
            {Error(code, QStringList {m_service.key.toString(), server.endpoint.toString()} + more),
             {},
             m_service.key,
             server.endpoint});
    }
    void advise(Advice advice) { m_findings.append({{}, advice, m_service.key, {}}); }
    void advise(Advice advice, const RealServer &server)
    {
        m_findings.append({{}, advice, m_service.key, server.endpoint});
    }

    void checkServiceErrors()
    {
        // ip_vs_ctl.c accepts port 0 without persistence, and then never schedules.
        if (isPort(0) && !m_settings.persistence) {
            refuse(ErrorCode::PortZeroNeedsPersistence);
        }
        if (m_settings.onePacket && byAddress() && m_service.key.protocol() != Protocol::Udp) {
            refuse(ErrorCode::OnePacketNeedsUdp);
        }
        const SchedulerFlags strange = m_settings.schedulerFlags & ~m_settings.scheduler.meaningfulFlags();
        if (strange) {
            refuse(ErrorCode::SchedulerFlagMismatch, {m_settings.scheduler.name()});
        }
        if (m_settings.persistence && !m_settings.persistence->mask.isContiguous()) {
            refuse(ErrorCode::MaskNotContiguous, {m_settings.persistence->mask.toString()});
        }
        if (m_settings.persistence && m_settings.persistence->mask.family() != m_service.key.family()) {
            refuse(ErrorCode::MaskInvalid, {m_settings.persistence->mask.toString()});
        }
        if (m_settings.persistence
            && (m_settings.persistence->timeout < 1
                || m_settings.persistence->timeout > Persistence::longestTimeout)) {
            m_findings.append({Error(ErrorCode::NumberOutOfRange,
                                     {QString::number(m_settings.persistence->timeout), QStringLiteral("1"),
                                      QString::number(Persistence::longestTimeout)}),
                               {},
                               m_service.key,
                               {}});
        }
        if (!m_settings.persistenceEngine.isEmpty() && !m_settings.persistence) {
            refuse(ErrorCode::EngineNeedsPersistence, {m_settings.persistenceEngine.toString()});
        }
    }

    void checkServiceAdvice()
    {
        if (byAddress()) {
            const Address &address = m_service.key.endpoint().address;
            if (!address.isUnicast() || address.isLoopback()) {
                advise(Advice::ServiceAddressUnusual);
            }
        } else if (m_service.key.mark() > INT_MAX) {
            advise(Advice::MarkOverIntMax);
        }
        if (m_settings.scheduler.isNone()) {
            advise(Advice::NoScheduler);
        }
        if (m_settings.scheduler.shortName() == ShortName::literal("ovf") && byAddress()
            && m_service.key.protocol() == Protocol::Udp) {
            advise(Advice::OverflowWithUdp);
        }
        checkWeights();
        checkFtp();
    }

    void checkWeights()
    {
        const std::vector<RealServer> &servers = m_service.realServers;
        if (servers.empty()) {
            advise(Advice::NoRealServer);
            return;
        }
        const auto drains = [](const RealServer &server) { return server.settings.weight.isDraining(); };
        const auto draining = std::count_if(servers.begin(), servers.end(), drains);
        const bool uneven = std::any_of(servers.begin(), servers.end(), [&](const RealServer &server) {
            return !drains(server) && server.settings.weight != servers.front().settings.weight
                && !drains(servers.front());
        });
        if (draining == static_cast<qsizetype>(servers.size())) {
            advise(Advice::AllRealServersDrained);
        }
        const Scheduler &scheduler = m_settings.scheduler;
        const bool fallsBack = m_settings.schedulerFlags.testFlag(SchedulerFlag::Flag1)
            && scheduler.meaningfulFlags().testFlag(SchedulerFlag::Flag1);
        if (draining > 0 && scheduler.choosesByHash() && !fallsBack) {
            advise(Advice::HashLosesDrainedClients);
        }
        if (uneven && !scheduler.usesWeight() && !scheduler.isNone()) {
            advise(scheduler.choosesByHash() ? Advice::HashIgnoresWeight : Advice::SchedulerIgnoresWeight);
        }
    }

    void checkFtp()
    {
        if (!isPort(ftpPort) || m_service.key.protocol() != Protocol::Tcp || m_service.realServers.empty()) {
            return;
        }
        const bool masquerades = std::any_of(
            m_service.realServers.begin(), m_service.realServers.end(), [](const RealServer &server) {
                return server.settings.forwarding == ForwardingMethod::Masquerading;
            });
        if (masquerades) {
            advise(Advice::FtpNeedsModule);
        } else if (!m_settings.persistence) {
            advise(Advice::FtpNeedsPersistence);
        }
    }

    void checkServerErrors(const RealServer &server)
    {
        const RealServerSettings &settings = server.settings;
        const Address &address = server.endpoint.address;
        const bool tunnels = settings.forwarding == ForwardingMethod::Tunnel;
        // ip_vs_ctl.c, ip_vs_add_dest: unicast or the host's own; link-local IPv6 has no interface to go by.
        if (!address.isUnicast() || (address.isIPv6() && address.isLinkLocal())) {
            refuse(ErrorCode::RealServerAddressNotUnicast, server);
        }
        if (address.family() != m_service.key.family()) {
            if (!tunnels) {
                refuse(ErrorCode::RealServerFamilyNeedsTunnel, server);
            } else if (m_syncDaemonRuns) {
                refuse(ErrorCode::RealServerFamilyWithSyncDaemon, server);
            }
        }
        checkPort(server);
        if (settings.lowerThreshold > settings.upperThreshold) {
            refuse(ErrorCode::ThresholdOrder, server);
        }
        if (tunnels) {
            checkTunnel(server);
        } else if (settings.tunnel != Tunnel()) {
            refuse(ErrorCode::TunnelOptionsWithoutTunnel, server);
        }
    }

    void checkPort(const RealServer &server)
    {
        const ForwardingMethod method = server.settings.forwarding;
        if (method == ForwardingMethod::Masquerading || method == ForwardingMethod::Local) {
            return;
        }
        // DR and TUN leave the packet as it is, so it arrives at the port that the client asked for.
        const Port wanted = byAddress() ? m_service.key.endpoint().port : Port();
        if (server.endpoint.port != wanted) {
            refuse(ErrorCode::RealServerPortMustMatch, server, {wanted.toString()});
        }
    }

    void checkTunnel(const RealServer &server)
    {
        const Tunnel &tunnel = server.settings.tunnel;
        if (tunnel.type == TunnelType::Gue && tunnel.port.isAny()) {
            refuse(ErrorCode::TunnelPortMissing, server);
        }
        if (tunnel.type != TunnelType::Gue && !tunnel.port.isAny()) {
            refuse(ErrorCode::TunnelPortNotApplicable, server, {tunnelTypeName(tunnel.type)});
        }
        const bool checksumFits = tunnel.checksum == TunnelChecksum::None || tunnel.type == TunnelType::Gue
            || (tunnel.type == TunnelType::Gre && tunnel.checksum == TunnelChecksum::Checksum);
        if (!checksumFits) {
            refuse(ErrorCode::TunnelChecksumNotApplicable, server,
                   {tunnelTypeName(tunnel.type), tunnelChecksumName(tunnel.checksum)});
        }
    }

    void checkServerAdvice(const RealServer &server)
    {
        if (server.endpoint.address.isLoopback()) {
            advise(Advice::LoopbackRealServer, server);
        }
        if (server.settings.forwarding == ForwardingMethod::Masquerading && m_settings.onePacket) {
            advise(Advice::OnePacketWithNat, server);
        }
        if (server.settings.forwarding == ForwardingMethod::Bypass) {
            advise(Advice::BypassForwarding, server);
        }
    }

    const VirtualService &m_service;
    const ServiceSettings &m_settings;
    bool m_syncDaemonRuns;
    QList<Diagnostic> &m_findings;
};

bool syncDaemonRuns(const IpvsState &state)
{
    return state.master || state.backup;
}

void checkDaemon(const std::optional<SyncDaemon> &daemon, SyncRole role, QList<Diagnostic> &findings)
{
    if (!daemon) {
        return;
    }
    const auto refuse = [&findings](ErrorCode code, QStringList arguments) {
        findings.append({Error(code, std::move(arguments)), {}, ServiceKey(), {}});
    };
    if (daemon->interface.isEmpty()) {
        refuse(ErrorCode::NameEmpty, {});
    }
    if (daemon->ttl == 0) {
        refuse(ErrorCode::NumberOutOfRange,
               {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("255")});
    }
    if (!daemon->group.isMulticast()) {
        refuse(ErrorCode::AddressInvalid, {daemon->group.toString()});
    }
    const quint16 shortest = SyncDaemon::shortestMessage(role);
    const quint16 longest = SyncDaemon::longestMessage(daemon->group.family());
    if (daemon->maximumLength < shortest || daemon->maximumLength > longest) {
        refuse(ErrorCode::NumberOutOfRange,
               {QString::number(daemon->maximumLength), QString::number(shortest), QString::number(longest)});
    }
}

void checkTimeouts(const Timeouts &timeouts, QList<Diagnostic> &findings)
{
    for (const quint32 seconds : {timeouts.tcp, timeouts.tcpFin, timeouts.udp}) {
        if (seconds < 1 || seconds > Timeouts::longest) {
            findings.append(
                {Error(ErrorCode::NumberOutOfRange,
                       {QString::number(seconds), QStringLiteral("1"), QString::number(Timeouts::longest)}),
                 {},
                 ServiceKey(),
                 {}});
        }
    }
}

} // namespace

QList<Diagnostic> validate(const IpvsState &state)
{
    QList<Diagnostic> findings;
    checkTimeouts(state.timeouts, findings);
    checkDaemon(state.master, SyncRole::Master, findings);
    checkDaemon(state.backup, SyncRole::Backup, findings);
    for (size_t i = 0; i < state.services.size(); ++i) {
        const VirtualService &service = state.services[i];
        if (i > 0 && state.services[i - 1].key == service.key) {
            findings.append(
                {Error(ErrorCode::ServiceDuplicate, {service.key.toString()}), {}, service.key, {}});
        }
        ServiceChecker(service, syncDaemonRuns(state), findings).check();
    }
    return findings;
}

QList<Diagnostic> validate(const VirtualService &service, const IpvsState &state)
{
    QList<Diagnostic> findings;
    ServiceChecker(service, syncDaemonRuns(state), findings).check();
    return findings;
}

QList<Diagnostic> validate(const VirtualService &service)
{
    return validate(service, IpvsState());
}

Result<void> firstError(const QList<Diagnostic> &diagnostics)
{
    for (const Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.error) {
            return *diagnostic.error;
        }
    }
    return {};
}

} // namespace lvs
