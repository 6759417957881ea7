// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/virtualservice.h"

#include <algorithm>

namespace lvs {

namespace {

template <typename Servers> auto lowerBound(Servers &servers, const Endpoint &endpoint)
{
    return std::lower_bound(
        servers.begin(), servers.end(), endpoint,
        [](const RealServer &server, const Endpoint &wanted) { return server.endpoint < wanted; });
}

} // namespace

const RealServer *VirtualService::realServer(const Endpoint &endpoint) const
{
    const auto found = lowerBound(realServers, endpoint);
    return found != realServers.end() && found->endpoint == endpoint ? &*found : nullptr;
}

RealServer *VirtualService::realServer(const Endpoint &endpoint)
{
    return const_cast<RealServer *>(std::as_const(*this).realServer(endpoint));
}

void VirtualService::setRealServer(const RealServer &server)
{
    const auto place = lowerBound(realServers, server.endpoint);
    if (place != realServers.end() && place->endpoint == server.endpoint) {
        *place = server;
    } else {
        realServers.insert(place, server);
    }
}

bool VirtualService::removeRealServer(const Endpoint &endpoint)
{
    const auto found = lowerBound(realServers, endpoint);
    if (found == realServers.end() || found->endpoint != endpoint) {
        return false;
    }
    realServers.erase(found);
    return true;
}

} // namespace lvs
