// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomstate.h"

namespace lvs::test {

namespace {

Address address(AddressFamily family, quint8 network, quint8 host)
{
    if (family == AddressFamily::IPv4) {
        return Address::fromIPv4(0x0a000000U | (quint32(network) << 8) | host);
    }
    Address::Bytes bytes {0x20, 0x01, 0x0d, 0xb8};
    bytes[7] = network;
    bytes[15] = host;
    return Address::fromIPv6(bytes);
}

} // namespace

ServiceKey RandomState::serviceKey()
{
    const AddressFamily family = chance(30) ? AddressFamily::IPv6 : AddressFamily::IPv4;
    if (chance(20)) {
        return *ServiceKey::forMark(1 + below(4), family);
    }
    constexpr std::array protocols {Protocol::Tcp, Protocol::Udp, Protocol::Sctp};
    const quint16 port = chance(10) ? 0 : static_cast<quint16>(80 + below(3));
    return ServiceKey(protocols[below(3)],
                      Endpoint {address(family, 1, static_cast<quint8>(1 + below(4))), Port(port)});
}

ServiceSettings RandomState::serviceSettings(const ServiceKey &key)
{
    ServiceSettings settings;
    const QList<Scheduler> &known = Scheduler::known();
    settings.scheduler = known[below(static_cast<quint32>(known.size()))];
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
        if (settings.scheduler.meaningfulFlags().testFlag(flag) && chance(50)) {
            settings.schedulerFlags |= flag;
        }
    }
    const bool needsPersistence = !key.isMark() && key.endpoint().port.isAny();
    settings.onePacket = (key.isMark() || key.protocol() == Protocol::Udp) && !needsPersistence && chance(30);
    if (needsPersistence || chance(40)) {
        Persistence persistence;
        persistence.timeout = 1 + below(Persistence::longestTimeout);
        persistence.mask = PersistenceMask::single(key.family());
        if (chance(50)) {
            persistence.mask = key.family() == AddressFamily::IPv4
                ? PersistenceMask::forIPv4(0xffffffffU << below(31))
                : *PersistenceMask::forIPv6(1 + below(128));
        }
        settings.persistence = persistence;
        if (key.protocol() == Protocol::Udp && !key.isMark() && chance(30)) {
            settings.persistenceEngine = ShortName::literal("sip");
        }
    }
    return settings;
}

RealServer RandomState::realServer(const ServiceKey &key, const ServiceSettings &)
{
    RealServer server;
    RealServerSettings &settings = server.settings;
    constexpr std::array methods {ForwardingMethod::Masquerading, ForwardingMethod::DirectRouting,
                                  ForwardingMethod::Tunnel};
    settings.forwarding = methods[below(3)];
    AddressFamily family = key.family();
    if (settings.forwarding == ForwardingMethod::Tunnel) {
        settings.tunnel.type = static_cast<TunnelType>(below(3));
        if (settings.tunnel.type == TunnelType::Gue) {
            settings.tunnel.port = Port(static_cast<quint16>(5000 + below(100)));
            settings.tunnel.checksum = static_cast<TunnelChecksum>(below(3));
        } else if (settings.tunnel.type == TunnelType::Gre) {
            settings.tunnel.checksum = static_cast<TunnelChecksum>(below(2));
        }
    }
    server.endpoint.address = address(family, 2, static_cast<quint8>(1 + below(6)));
    if (settings.forwarding == ForwardingMethod::Masquerading
        && !(key.isMark() ? false : key.endpoint().port.isAny())) {
        server.endpoint.port = Port(static_cast<quint16>(8080 + below(2)));
    } else {
        server.endpoint.port = key.isMark() ? Port() : key.endpoint().port;
    }
    settings.weight = *Weight::fromNumber(chance(20) ? 0 : below(100));
    if (chance(30)) {
        settings.upperThreshold = 1 + below(1000);
        settings.lowerThreshold = chance(50) ? below(settings.upperThreshold) : 0;
    }
    return server;
}

SyncDaemon RandomState::syncDaemon()
{
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("lo");
    daemon.syncId = static_cast<quint8>(below(256));
    if (chance(50)) {
        daemon.maximumLength = static_cast<quint16>(1024 + below(1000)); // a backup takes no less
        daemon.group = Address::fromIPv4(0xe0000000U | (81 + below(10)));
        daemon.port = static_cast<quint16>(8848 + below(4));
        daemon.ttl = static_cast<quint8>(1 + below(255));
    }
    return daemon;
}

void RandomState::fillRealServers(VirtualService &service, int most)
{
    const quint32 count = below(static_cast<quint32>(most) + 1);
    for (quint32 i = 0; i < count; ++i) {
        service.setRealServer(realServer(service.key, service.settings));
    }
}

IpvsState RandomState::state(int services, int realServers)
{
    IpvsState state;
    const quint32 count = below(static_cast<quint32>(services) + 1);
    for (quint32 i = 0; i < count; ++i) {
        VirtualService service;
        service.key = serviceKey();
        service.settings = serviceSettings(service.key);
        fillRealServers(service, realServers);
        state.setService(std::move(service));
    }
    if (chance(50)) {
        state.timeouts = Timeouts {1 + below(1000), 1 + below(1000), 1 + below(1000)};
    }
    // One id for both, as the kernel keeps a sync id for each but ipvsadm saves them in one breath.
    if (chance(30)) {
        state.master = syncDaemon();
    }
    if (chance(30)) {
        state.backup = syncDaemon();
    }
    return state;
}

IpvsState RandomState::variation(const IpvsState &state)
{
    IpvsState other = state;
    for (VirtualService &service : other.services) {
        if (chance(30)) {
            service.settings = serviceSettings(service.key);
        }
        for (RealServer &server : service.realServers) {
            if (chance(30)) {
                const RealServer fresh = realServer(service.key, service.settings);
                server.settings.weight = fresh.settings.weight;
                server.settings.upperThreshold = fresh.settings.upperThreshold;
                server.settings.lowerThreshold = fresh.settings.lowerThreshold;
            }
        }
        if (chance(30)) {
            service.setRealServer(realServer(service.key, service.settings));
        }
        if (!service.realServers.empty() && chance(30)) {
            service.removeRealServer(
                service.realServers[below(static_cast<quint32>(service.realServers.size()))].endpoint);
        }
    }
    if (!other.services.empty() && chance(30)) {
        other.removeService(other.services[below(static_cast<quint32>(other.services.size()))].key);
    }
    for (const VirtualService &each : RandomState(m_random.generate()).state(2).services) {
        if (other.service(each.key) == nullptr) {
            other.setService(each);
        }
    }
    return other;
}

} // namespace lvs::test
