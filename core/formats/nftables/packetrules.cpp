// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/nftables/packetrules.h"

#include <algorithm>
#include <set>

namespace lvs {

namespace {

/// Addresses of a family by which no service is reached other than by a mark.
std::vector<Address> addressesForMarks(const Cluster &cluster, AddressFamily family)
{
    std::set<Address> free;
    for (const VirtualAddress &each : cluster.addresses) {
        if (each.address.family() == family) {
            free.insert(each.address);
        }
    }
    for (const VirtualService &each : cluster.services) {
        if (!each.key.isMark()) {
            free.erase(each.key.endpoint().address);
        }
    }
    return {free.begin(), free.end()};
}

void addMarks(const Cluster &cluster, AddressFamily family, PacketRules &rules)
{
    std::vector<ServiceKey> keys;
    for (const VirtualService &each : cluster.services) {
        if (each.key.isMark() && each.key.family() == family) {
            keys.push_back(each.key);
        }
    }
    const std::vector<Address> addresses = addressesForMarks(cluster, family);
    if (keys.size() == 1 && !addresses.empty()) {
        rules.marks.push_back({keys.front().mark(), addresses});
        return;
    }
    for (const ServiceKey &each : keys) {
        rules.omissions.append(Error(ErrorCode::Unsupported, {each.toString()}));
    }
}

bool isGateway(const Cluster &cluster, AddressFamily family)
{
    return std::any_of(cluster.directors.begin(), cluster.directors.end(), [=](const Director &director) {
        const std::vector<Address> &inside = director.insideAddresses;
        return std::any_of(inside.begin(), inside.end(),
                           [=](const Address &each) { return each.family() == family; });
    });
}

std::vector<MaskedServer> maskedServers(const Cluster &cluster)
{
    std::set<MaskedServer> masked;
    for (const VirtualService &service : cluster.services) {
        for (const RealServer &each : service.realServers) {
            if (each.settings.forwarding == ForwardingMethod::Masquerading
                && !isGateway(cluster, each.endpoint.address.family())) {
                masked.insert({each.endpoint,
                               service.key.isMark() ? std::nullopt : std::optional(service.key.protocol())});
            }
        }
    }
    return {masked.begin(), masked.end()};
}

} // namespace

PacketRules packetRules(const Cluster &cluster)
{
    PacketRules rules;
    addMarks(cluster, AddressFamily::IPv4, rules);
    addMarks(cluster, AddressFamily::IPv6, rules);
    rules.masked = maskedServers(cluster);
    return rules;
}

} // namespace lvs
