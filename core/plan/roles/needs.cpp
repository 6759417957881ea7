// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roles/needs.h"

#include <algorithm>

namespace lvs {

namespace {

/// What is inside, in what it travels, and how it is wrapped decide who unpacks it (net/ipv4/ipip.c,
/// net/ipv6/sit.c, net/ipv6/ip6_tunnel.c, net/ipv4/ip_gre.c, net/ipv6/ip6_gre.c).
TunnelExit exitOf(TunnelType type, AddressFamily inside, AddressFamily outside)
{
    if (type == TunnelType::Gre) {
        return outside == AddressFamily::IPv4 ? TunnelExit::Gre : TunnelExit::Ip6Gre;
    }
    if (outside == AddressFamily::IPv4) {
        return inside == AddressFamily::IPv4 ? TunnelExit::Ipip : TunnelExit::Sit;
    }
    return inside == AddressFamily::IPv6 ? TunnelExit::Ip6Tunnel : TunnelExit::AnyInIp6;
}

class Collector
{
public:
    Collector(const Cluster &cluster, ServerNeeds &needs)
        : m_cluster(cluster)
        , m_needs(needs)
    {
    }

    void take(const ServiceKey &key, const RealServer &server)
    {
        switch (server.settings.forwarding) {
        case ForwardingMethod::DirectRouting:
            takeAddresses(key, m_needs.directAddresses);
            break;
        case ForwardingMethod::Tunnel:
            takeAddresses(key, m_needs.tunnelledAddresses);
            takeTunnel(key.family(), server);
            break;
        case ForwardingMethod::Masquerading:
            m_needs.gateways.insert(server.endpoint.address.family());
            break;
        case ForwardingMethod::Local:
        case ForwardingMethod::Bypass:
            break;
        }
    }

private:
    void takeAddresses(const ServiceKey &key, std::set<Address> &addresses)
    {
        for (const VirtualAddress &each : m_cluster.addressesOf(key)) {
            addresses.insert(each.address);
            if (each.hostRoute) {
                m_needs.hostRoutes.insert(each.address);
            }
        }
    }

    void takeTunnel(AddressFamily inside, const RealServer &server)
    {
        const Address &end = server.endpoint.address;
        const Tunnel &tunnel = server.settings.tunnel;
        const TunnelExit exit = exitOf(tunnel.type, inside, end.family());
        m_needs.exits.insert(exit);
        if (exit == TunnelExit::AnyInIp6) {
            m_needs.ends.insert(end);
        }
        if (tunnel.type == TunnelType::Gue) {
            m_needs.ports.insert(EncapsulationPort {end.family(), tunnel.port.number(), true, 0});
        }
    }

    const Cluster &m_cluster;
    ServerNeeds &m_needs;
};

} // namespace

ServerNeeds needsOf(const Cluster &cluster, const ClusterServer &machine)
{
    ServerNeeds needs;
    Collector collector(cluster, needs);
    for (const VirtualService &service : cluster.services) {
        for (const RealServer &server : service.realServers) {
            const std::vector<Address> &own = machine.addresses;
            if (std::find(own.begin(), own.end(), server.endpoint.address) != own.end()) {
                collector.take(service.key, server);
            }
        }
    }
    return needs;
}

LinkKind kindOf(TunnelExit exit)
{
    switch (exit) {
    case TunnelExit::Ipip:
        return LinkKind::Ipip;
    case TunnelExit::Sit:
        return LinkKind::Sit;
    case TunnelExit::Ip6Tunnel:
    case TunnelExit::AnyInIp6:
        return LinkKind::Ip6Tunnel;
    case TunnelExit::Gre:
        return LinkKind::Gre;
    case TunnelExit::Ip6Gre:
        return LinkKind::Ip6Gre;
    }
    Q_UNREACHABLE();
}

ShortName deviceOf(TunnelExit exit)
{
    return exit == TunnelExit::AnyInIp6 ? ownTunnelName() : fallbackDevice(kindOf(exit));
}

bool unpacksIPv4(TunnelExit exit)
{
    return exit != TunnelExit::Sit && exit != TunnelExit::Ip6Tunnel;
}

ShortName ownTunnelName()
{
    return ShortName::literal("lvs6any");
}

} // namespace lvs
