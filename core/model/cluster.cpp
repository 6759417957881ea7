// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/cluster.h"

#include <algorithm>

namespace lvs {

namespace {

template <typename Machines> auto *named(const Machines &machines, const QString &host)
{
    const auto found =
        std::find_if(machines.begin(), machines.end(), [&](const auto &each) { return each.host == host; });
    return found == machines.end() ? nullptr : &*found;
}

} // namespace

const Director *Cluster::director(const QString &host) const
{
    return named(directors, host);
}

const ClusterServer *Cluster::server(const QString &host) const
{
    return named(servers, host);
}

const ClusterServer *Cluster::serverWith(const Address &address) const
{
    const auto found = std::find_if(servers.begin(), servers.end(), [&](const ClusterServer &each) {
        return std::find(each.addresses.begin(), each.addresses.end(), address) != each.addresses.end();
    });
    return found == servers.end() ? nullptr : &*found;
}

std::vector<QString> Cluster::hosts() const
{
    std::vector<QString> found;
    const auto add = [&found](const QString &host) {
        if (std::find(found.begin(), found.end(), host) == found.end()) {
            found.push_back(host);
        }
    };
    for (const Director &each : directors) {
        add(each.host);
    }
    for (const ClusterServer &each : servers) {
        add(each.host);
    }
    return found;
}

std::vector<VirtualAddress> Cluster::addressesOf(const ServiceKey &key) const
{
    std::vector<VirtualAddress> found;
    std::copy_if(addresses.begin(), addresses.end(), std::back_inserter(found),
                 [&](const VirtualAddress &each) {
                     return key.isMark() ? each.address.family() == key.family()
                                         : each.address == key.endpoint().address;
                 });
    return found;
}

} // namespace lvs
