// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roles/way.h"

#include <algorithm>
#include <vector>

namespace lvs {

namespace {

/// include/net/ip6_route.h, IP6_RT_PRIO_ADDRCONF: the metric of networks that come with an address.
constexpr quint32 metricOfIPv6Networks = 256;

struct Candidate
{
    Way way;
    quint32 metric = 0;
};

bool isUp(const NetworkState &network, const ShortName &interface)
{
    const Link *link = network.link(interface);
    return link != nullptr && link->settings.up;
}

bool isBetter(const Candidate &left, const Candidate &right)
{
    return left.way.prefixLength != right.way.prefixLength ? left.way.prefixLength > right.way.prefixLength
                                                           : left.metric < right.metric;
}

std::optional<Way> best(const std::vector<Candidate> &candidates)
{
    // The first of equals: the kernel asks those first that were there first.
    const auto found = std::min_element(candidates.begin(), candidates.end(), isBetter);
    return found == candidates.end() ? std::nullopt : std::optional(found->way);
}

void takeRoutes(const NetworkState &network, const Address &address, std::vector<Candidate> &candidates)
{
    for (const Route &each : network.routes) {
        if (each.table == Route::mainTable && !each.local && isUp(network, each.interface)
            && contains(each.destination, each.prefixLength, address)) {
            candidates.push_back({{each.interface, each.gateway, each.prefixLength}, each.metric});
        }
    }
}

} // namespace

std::optional<Way> wayTo(const NetworkState &network, const Address &address)
{
    std::vector<Candidate> candidates;
    for (const InterfaceAddress &each : network.addresses) {
        if (!isUp(network, each.interface)) {
            continue;
        }
        if (each.address == address) {
            return Way {each.interface, {}, each.prefixLength};
        }
        if (contains(each.address, each.prefixLength, address)) {
            candidates.push_back(
                {{each.interface, {}, each.prefixLength}, address.isIPv4() ? 0 : metricOfIPv6Networks});
        }
    }
    takeRoutes(network, address, candidates);
    return best(candidates);
}

std::optional<Way> defaultWay(const NetworkState &network, AddressFamily family)
{
    std::vector<Candidate> candidates;
    for (const Route &each : network.routes) {
        if (each.table == Route::mainTable && !each.local && each.prefixLength == 0
            && each.destination.family() == family && isUp(network, each.interface)) {
            candidates.push_back({{each.interface, each.gateway, 0}, each.metric});
        }
    }
    return best(candidates);
}

} // namespace lvs
