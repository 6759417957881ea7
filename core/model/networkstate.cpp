// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/networkstate.h"

#include <algorithm>

namespace lvs {

bool isAutomatic(const InterfaceAddress &address)
{
    if (!address.address.isIPv6()) {
        return false;
    }
    // sit's own: ::a.b.c.d/96 (net/ipv6/addrconf.c, sit_add_v4_addrs). ::1 is the loopback's.
    const Address::Bytes &bytes = address.address.bytes();
    const bool compatible = address.prefixLength == 96
        && std::all_of(bytes.begin(), bytes.begin() + 12, [](quint8 b) { return b == 0; });
    return address.address.isLinkLocal() || compatible;
}

bool shareSubnet(const InterfaceAddress &left, const InterfaceAddress &right)
{
    return left.interface == right.interface && left.prefixLength == right.prefixLength
        && left.address.isIPv4() && contains(left.address, left.prefixLength, right.address);
}

const Link *NetworkState::link(const ShortName &name) const
{
    const auto found =
        std::find_if(links.begin(), links.end(), [&](const Link &each) { return each.name == name; });
    return found == links.end() ? nullptr : &*found;
}

Link *NetworkState::link(const ShortName &name)
{
    return const_cast<Link *>(std::as_const(*this).link(name));
}

const InterfaceAddress *NetworkState::address(const ShortName &interface, const Address &wanted,
                                              quint8 prefixLength) const
{
    const auto found = std::find_if(addresses.begin(), addresses.end(), [&](const InterfaceAddress &each) {
        return each.interface == interface && each.address == wanted && each.prefixLength == prefixLength;
    });
    return found == addresses.end() ? nullptr : &*found;
}

std::vector<InterfaceAddress> NetworkState::places(const Address &wanted) const
{
    std::vector<InterfaceAddress> found;
    std::copy_if(addresses.begin(), addresses.end(), std::back_inserter(found),
                 [&](const InterfaceAddress &each) { return each.address == wanted; });
    return found;
}

const Route *NetworkState::route(quint32 table, const Address &destination, quint8 prefixLength,
                                 quint32 metric) const
{
    const auto found = std::find_if(routes.begin(), routes.end(), [&](const Route &each) {
        return each.table == table && each.destination == destination && each.prefixLength == prefixLength
            && each.metric == metric;
    });
    return found == routes.end() ? nullptr : &*found;
}

void NetworkState::sort()
{
    std::sort(links.begin(), links.end(), [](const Link &a, const Link &b) { return a.name < b.name; });
    std::sort(addresses.begin(), addresses.end());
    std::sort(routes.begin(), routes.end());
    std::sort(rules.begin(), rules.end());
    std::sort(encapsulationPorts.begin(), encapsulationPorts.end());
}

bool contains(const Address &network, quint8 prefixLength, const Address &address)
{
    if (network.family() != address.family()) {
        return false;
    }
    const size_t whole = prefixLength / 8;
    const Address::Bytes &a = network.bytes();
    const Address::Bytes &b = address.bytes();
    if (!std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(whole), b.begin())) {
        return false;
    }
    const unsigned rest = prefixLength % 8U;
    const unsigned mask = rest == 0 ? 0 : (0xffU << (8U - rest)) & 0xffU;
    return rest == 0 || (a[whole] & mask) == (b[whole] & mask);
}

} // namespace lvs
