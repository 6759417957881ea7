// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/checks.h"

#include "core/plan/roles/way.h"

#include <algorithm>
#include <map>

namespace lvs {

namespace {

void takeLink(HostState &state, const Link &wanted)
{
    if (Link *there = state.setup.network.link(wanted.name)) {
        const quint32 mtu = there->settings.mtu;
        *there = wanted;
        there->settings.mtu = wanted.settings.mtu == 0 ? mtu : wanted.settings.mtu;
    } else {
        state.setup.network.links.push_back(wanted);
    }
}

void examineDevice(const Link &wanted, Examination &examination)
{
    const Link *there = examination.network().link(wanted.name);
    const QString name = wanted.name.toString();
    const qsizetype before = examination.findings();
    const HostSetup &required = examination.required().setup;
    const auto raise = [&](HostState &state) { takeLink(state, wanted); };
    if (there == nullptr) {
        examination.report(FindingCode::TunnelMissing, Severity::Fault, {name}, [&](HostState &state) {
            raise(state);
            // It begins with the settings of "default".
            takeSysctl(state.setup, required, {SysctlKey::ReversePathFilter, wanted.name});
        });
    } else if (there->kind != wanted.kind || there->local != wanted.local || there->remote != wanted.remote) {
        examination.report(FindingCode::TunnelDiffers, Severity::Fault, {name}, [&](HostState &state) {
            raise(state);
            takeSysctl(state.setup, required, {SysctlKey::ReversePathFilter, wanted.name});
        });
    } else if (!there->settings.up) {
        examination.report(FindingCode::TunnelDown, Severity::Fault, {name}, raise);
    }
    examination.require(Need::Tunnel, {name}, examination.findings() == before);
}

void examinePort(const EncapsulationPort &port, Examination &examination)
{
    const auto isThere = [&] {
        const std::vector<EncapsulationPort> &ports = examination.network().encapsulationPorts;
        return std::find(ports.begin(), ports.end(), port) != ports.end();
    };
    const QStringList arguments {QString::number(port.port), addressFamilyName(port.family)};
    const bool met = isThere();
    if (!met) {
        examination.report(FindingCode::EncapsulationPortClosed, Severity::Fault, arguments,
                           [&](HostState &state) {
                               std::vector<EncapsulationPort> &ports = state.setup.network.encapsulationPorts;
                               std::erase_if(ports, [&](const EncapsulationPort &each) {
                                   return each.family == port.family && each.port == port.port;
                               });
                               ports.push_back(port);
                           });
    }
    examination.require(Need::EncapsulationPort, arguments, met);
}

/// Bytes around a packet (RFC 2003, RFC 2473, RFC 2784, RFC 6935; net/netfilter/ipvs/ip_vs_xmit.c,
/// ipvs_gue_encap).
quint32 overhead(const RealServer &server)
{
    constexpr quint32 ipv4 = 20;
    constexpr quint32 ipv6 = 40;
    constexpr quint32 udp = 8;
    constexpr quint32 gue = 4;
    constexpr quint32 gueRemoteChecksum = 4;
    constexpr quint32 gre = 4;
    constexpr quint32 greChecksum = 4;
    const Tunnel &tunnel = server.settings.tunnel;
    quint32 bytes = server.endpoint.address.isIPv4() ? ipv4 : ipv6;
    if (tunnel.type == TunnelType::Gue) {
        bytes += udp + gue + (tunnel.checksum == TunnelChecksum::RemoteChecksum ? gueRemoteChecksum : 0);
    } else if (tunnel.type == TunnelType::Gre) {
        bytes += gre + (tunnel.checksum == TunnelChecksum::Checksum ? greChecksum : 0);
    }
    return bytes;
}

/// The least that fits through a family's tunnels, and the device where it is.
struct Room
{
    quint32 bytes = 0;
    ShortName device;
};

std::map<AddressFamily, Room> roomInTunnels(const Cluster &cluster, const NetworkState &network)
{
    std::map<AddressFamily, Room> rooms;
    for (const VirtualService &service : cluster.services) {
        for (const RealServer &server : service.realServers) {
            const std::optional<Way> way = wayTo(network, server.endpoint.address);
            const Link *link = way ? network.link(way->interface) : nullptr;
            if (server.settings.forwarding != ForwardingMethod::Tunnel || link == nullptr
                || link->settings.mtu <= overhead(server)) {
                continue;
            }
            const quint32 bytes = link->settings.mtu - overhead(server);
            Room &room = rooms[service.key.family()];
            if (room.bytes == 0 || bytes < room.bytes) {
                room = {bytes, link->name};
            }
        }
    }
    return rooms;
}

} // namespace

void examineTunnels(const ServerNeeds &needs, Examination &examination)
{
    for (const TunnelExit exit : needs.exits) {
        if (const Link *wanted = examination.required().setup.network.link(deviceOf(exit))) {
            examineDevice(*wanted, examination);
        }
    }
    for (const EncapsulationPort &port : needs.ports) {
        examinePort(port, examination);
    }
}

void examineMtu(const Cluster &cluster, const Director &director, Examination &examination)
{
    const Link *outside = examination.network().link(director.interface);
    if (outside == nullptr) {
        return;
    }
    const quint32 mtu = outside->settings.mtu;
    for (const auto &[family, room] : roomInTunnels(cluster, examination.network())) {
        const QStringList arguments {QString::number(mtu), QString::number(room.bytes),
                                     room.device.toString(), addressFamilyName(family)};
        const SysctlName discovery {SysctlKey::IpvsPmtuDisc, {}};
        const bool fragments =
            family == AddressFamily::IPv4 && examination.own(SysctlKey::IpvsPmtuDisc, {}) == 0;
        if (room.bytes >= mtu || fragments) {
            continue;
        }
        if (family == AddressFamily::IPv4) {
            examination.report(FindingCode::TunnelMtu, Severity::Note, arguments, [&](HostState &state) {
                setSysctl(state.setup.sysctls, discovery, {0, 0});
            });
        } else {
            examination.report(FindingCode::TunnelMtu, Severity::Note, arguments);
        }
    }
}

} // namespace lvs
