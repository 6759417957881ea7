// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roles/serverrole.h"

#include "core/model/interfacename.h"
#include "core/plan/roles/needs.h"
#include "core/plan/roles/routes.h"
#include "core/plan/roles/setupeditor.h"
#include "core/plan/roles/way.h"

#include <algorithm>

namespace lvs {

namespace {

InterfaceAddress hiddenAddress(const Address &address, size_t number)
{
    InterfaceAddress hidden;
    hidden.interface = loopbackInterface;
    hidden.address = address;
    // A whole network on "lo" would make the whole network this machine's.
    hidden.prefixLength = hostPrefix(address);
    if (address.isIPv4()) {
        const Result<ShortName> label = ShortName::parse(QStringLiteral("lo:%1").arg(number));
        hidden.label = label ? *label : ShortName();
    }
    hidden.noDuplicateDetection = address.isIPv6();
    return hidden;
}

std::vector<Address> hiddenAddresses(const ServerNeeds &needs)
{
    std::vector<Address> addresses;
    std::set_union(needs.directAddresses.begin(), needs.directAddresses.end(),
                   needs.tunnelledAddresses.begin(), needs.tunnelledAddresses.end(),
                   std::back_inserter(addresses));
    return addresses;
}

bool hasIPv4(const std::vector<Address> &addresses)
{
    return std::any_of(addresses.begin(), addresses.end(), [](const Address &each) { return each.isIPv4(); });
}

/// The way back through the director, before any other: the least metric of its family.
std::optional<Route> wayBack(const Cluster &cluster, const ClusterServer &server, AddressFamily family)
{
    if (cluster.directors.empty()) {
        return std::nullopt;
    }
    const std::vector<Address> &inside = cluster.directors.front().insideAddresses;
    const auto gateway = std::find_if(inside.begin(), inside.end(),
                                      [=](const Address &each) { return each.family() == family; });
    if (gateway == inside.end()) {
        return std::nullopt;
    }
    Route route = routeToEverything(family, server.interface);
    route.metric = family == AddressFamily::IPv4 ? 0 : 1;
    route.gateway = *gateway;
    return route;
}

void requireTunnels(const ServerNeeds &needs, SetupEditor &editor)
{
    const bool carriesIPv4 = std::any_of(needs.tunnelledAddresses.begin(), needs.tunnelledAddresses.end(),
                                         [](const Address &each) { return each.isIPv4(); });
    for (const TunnelExit exit : needs.exits) {
        const ShortName device = deviceOf(exit);
        if (exit == TunnelExit::AnyInIp6) {
            editor.addTunnel(Link {device, LinkKind::Ip6Tunnel, {true, 0}, *needs.ends.begin(), {}});
        } else {
            editor.raiseFallback(kindOf(exit));
        }
        if (carriesIPv4 && unpacksIPv4(exit)) {
            editor.allowAsymmetry(device);
        }
    }
    for (const EncapsulationPort &port : needs.ports) {
        editor.openPort(port);
    }
}

} // namespace

void requireServer(const Cluster &cluster, const ClusterServer &server, HostSetup &setup)
{
    const ServerNeeds needs = needsOf(cluster, server);
    const std::vector<Address> hidden = hiddenAddresses(needs);
    SetupEditor editor(setup);
    if (hasIPv4(hidden)) {
        // On "all": the larger of all's and the interface's counts, and lo's own counts for nothing that
        // comes in elsewhere.
        editor.keepSilent(server.interface);
    }
    requireTunnels(needs, editor);
    size_t number = 0;
    for (const Address &each : hidden) {
        editor.standOnlyOn(hiddenAddress(each, number++));
        if (needs.hostRoutes.contains(each)) {
            editor.addRoute(routeToHost(each, loopbackInterface));
        }
    }
    for (const AddressFamily family : needs.gateways) {
        const std::optional<Route> route = wayBack(cluster, server, family);
        const std::optional<Way> now = defaultWay(setup.network, family);
        if (route && (!now || now->gateway != route->gateway)) {
            editor.addRoute(*route);
        }
    }
}

void releaseServer(const Cluster &cluster, const ClusterServer &server, HostSetup &setup)
{
    const ServerNeeds needs = needsOf(cluster, server);
    const std::vector<Address> hidden = hiddenAddresses(needs);
    SetupEditor editor(setup);
    for (const Address &each : hidden) {
        editor.removeAddress(each);
        editor.removeRoute(routeToHost(each, loopbackInterface));
    }
    for (const TunnelExit exit : needs.exits) {
        if (exit == TunnelExit::AnyInIp6) {
            editor.removeLink(ownTunnelName());
        } else {
            editor.lowerFallback(kindOf(exit));
        }
    }
    for (const EncapsulationPort &port : needs.ports) {
        editor.closePort(port);
    }
    for (const AddressFamily family : needs.gateways) {
        if (const std::optional<Route> route = wayBack(cluster, server, family)) {
            editor.removeRoute(*route);
        }
    }
    if (hasIPv4(hidden)) {
        editor.set(SysctlKey::ArpIgnore, allInterfaces, 0);
        editor.set(SysctlKey::ArpAnnounce, allInterfaces, 0);
    }
}

} // namespace lvs
