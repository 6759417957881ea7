// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/interfaceoffers.h"

#include <algorithm>

namespace lvs {

namespace {

bool isHostsOwn(const InterfaceAddress &address)
{
    return address.prefixLength == (address.address.isIPv4() ? 32 : 128);
}

bool isReachable(const InterfaceAddress &each, AddressFamily family)
{
    return each.address.family() == family && !isHostsOwn(each) && each.scope != AddressScope::Host
        && !each.address.isLinkLocal() && !each.address.isLoopback();
}

bool takesPackets(const Link &link)
{
    return link.settings.up && link.kind != LinkKind::Loopback && !isTunnel(link.kind);
}

/// The interface of the default route with the least metric; empty without one.
ShortName defaultInterface(const NetworkState &network, AddressFamily family)
{
    const Route *best = nullptr;
    for (const Route &route : network.routes) {
        const bool isDefault = route.prefixLength == 0 && route.table == Route::mainTable
            && route.destination.family() == family && !route.local;
        if (isDefault && (best == nullptr || route.metric < best->metric)) {
            best = &route;
        }
    }
    return best != nullptr ? best->interface : ShortName();
}

} // namespace

std::vector<ShortName> offeredInterfaces(const NetworkState &network, AddressFamily family)
{
    std::vector<ShortName> names;
    for (const Link &link : network.links) {
        if (takesPackets(link)) {
            names.push_back(link.name);
        }
    }
    const ShortName reached = defaultInterface(network, family);
    const auto rank = [&](const ShortName &name) {
        return name == reached ? 0 : offeredAddresses(network, name, family).empty() ? 2 : 1;
    };
    std::stable_sort(names.begin(), names.end(),
                     [&](const ShortName &left, const ShortName &right) { return rank(left) < rank(right); });
    return names;
}

std::vector<Address> offeredAddresses(const NetworkState &network, const ShortName &interface,
                                      AddressFamily family)
{
    std::vector<Address> addresses;
    for (const InterfaceAddress &each : network.addresses) {
        if (each.interface == interface && isReachable(each, family)) {
            addresses.push_back(each.address);
        }
    }
    return addresses;
}

std::vector<Address> offeredAddresses(const NetworkState &network, AddressFamily family)
{
    std::vector<Address> addresses;
    for (const ShortName &interface : offeredInterfaces(network, family)) {
        const std::vector<Address> own = offeredAddresses(network, interface, family);
        addresses.insert(addresses.end(), own.begin(), own.end());
    }
    return addresses;
}

ShortName interfaceTowards(const NetworkState &network, const Address &address)
{
    for (const InterfaceAddress &each : network.addresses) {
        if (isReachable(each, address.family()) && contains(each.address, each.prefixLength, address)) {
            return each.interface;
        }
    }
    return {};
}

ShortName interfaceWith(const NetworkState &network, const Address &address)
{
    for (const InterfaceAddress &each : network.addresses) {
        if (each.address == address) {
            return each.interface;
        }
    }
    return {};
}

ShortName proposedInterface(const NetworkState &network, AddressFamily family,
                            const std::optional<Address> &vip)
{
    const ShortName towards = vip ? interfaceTowards(network, *vip) : ShortName();
    const std::vector<ShortName> offered = offeredInterfaces(network, family);
    if (!towards.isEmpty() && std::find(offered.begin(), offered.end(), towards) != offered.end()) {
        return towards;
    }
    return offered.empty() ? ShortName() : offered.front();
}

ShortName proposedInside(const NetworkState &network, AddressFamily family, const ShortName &outside)
{
    for (const ShortName &each : offeredInterfaces(network, family)) {
        if (each != outside && !offeredAddresses(network, each, family).empty()) {
            return each;
        }
    }
    return outside;
}

std::optional<Address> proposedServerAddress(const NetworkState &server, const NetworkState &director,
                                             const ShortName &directorInterface, AddressFamily family)
{
    const std::vector<Address> offered = offeredAddresses(server, family);
    for (const Address &each : offered) {
        if (interfaceTowards(director, each) == directorInterface) {
            return each;
        }
    }
    return offered.empty() ? std::nullopt : std::optional(offered.front());
}

} // namespace lvs
