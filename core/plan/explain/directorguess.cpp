// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/guess.h"

#include "core/plan/roles/way.h"

#include <algorithm>

namespace lvs {

namespace {

/// By DR and TUN the port of a real server does not count: what works is the service's own.
VirtualService withOwnPorts(const VirtualService &service)
{
    VirtualService made = service;
    made.realServers.clear();
    for (RealServer server : service.realServers) {
        const ForwardingMethod method = server.settings.forwarding;
        if (method == ForwardingMethod::DirectRouting || method == ForwardingMethod::Tunnel) {
            server.endpoint.port = service.key.isMark() ? Port() : service.key.endpoint().port;
        }
        if (made.realServer(server.endpoint) == nullptr) {
            made.setRealServer(server);
        }
    }
    return made;
}

void takeAddress(const NetworkState &network, const ServiceKey &key, Cluster &cluster)
{
    if (key.isMark()) {
        return; // which addresses are marked stands in the firewall
    }
    const Address &address = key.endpoint().address;
    const auto known = std::any_of(cluster.addresses.begin(), cluster.addresses.end(),
                                   [&](const VirtualAddress &each) { return each.address == address; });
    if (!known) {
        cluster.addresses.push_back({address, false, true});
    }
    Director &director = cluster.directors.front();
    if (director.interface.isEmpty()) {
        director.interface = interfaceToward(network, address);
    }
}

/// Where a real server by NAT is, and the director's own address there.
void takeInside(const NetworkState &network, const RealServer &server, Director &director)
{
    const std::optional<Way> way = wayTo(network, server.endpoint.address);
    if (server.settings.forwarding != ForwardingMethod::Masquerading || !way) {
        return;
    }
    if (director.insideInterface.isEmpty()) {
        director.insideInterface = way->interface;
    }
    for (const InterfaceAddress &each : network.addresses) {
        if (each.interface == way->interface && each.address != server.endpoint.address
            && contains(each.address, each.prefixLength, server.endpoint.address)) {
            director.insideAddresses.push_back(each.address);
            return;
        }
    }
}

} // namespace

std::optional<Guess> guessDirector(const HostState &state)
{
    if (state.ipvs.services.empty()) {
        return std::nullopt;
    }
    const NetworkState &network = state.setup.network;
    Guess guess;
    guess.cluster.directors = {Director {guessedHost(), {}, {}, {}, {}}};
    for (const VirtualService &service : state.ipvs.services) {
        guess.cluster.services.push_back(withOwnPorts(service));
        takeAddress(network, service.key, guess.cluster);
        for (const RealServer &server : service.realServers) {
            takeInside(network, server, guess.cluster.directors.front());
            RecognisedRole &role = roleAmong(guess.roles, Part::Director, server.settings.forwarding);
            addEvidence(role,
                        {EvidenceCode::Services,
                         {service.key.toString(), QString::number(service.realServers.size())}});
            if (service.key.isMark()) {
                continue;
            }
            const Address &vip = service.key.endpoint().address;
            addAddress(role, vip);
            for (const InterfaceAddress &place : network.places(vip)) {
                addEvidence(role, {EvidenceCode::VipHere, {vip.toString(), place.interface.toString()}});
            }
        }
    }
    return guess;
}

} // namespace lvs
