// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trafficsnapshot.h"

#include <algorithm>

namespace lvs {

const RealServerTraffic *ServiceTraffic::realServer(const Endpoint &endpoint) const
{
    const auto found = std::lower_bound(
        realServers.begin(), realServers.end(), endpoint,
        [](const RealServerTraffic &server, const Endpoint &wanted) { return server.endpoint < wanted; });
    return found != realServers.end() && found->endpoint == endpoint ? &*found : nullptr;
}

const ServiceTraffic *TrafficSnapshot::service(const ServiceKey &key) const
{
    const auto found = std::lower_bound(
        services.begin(), services.end(), key,
        [](const ServiceTraffic &service, const ServiceKey &wanted) { return service.key < wanted; });
    return found != services.end() && found->key == key ? &*found : nullptr;
}

} // namespace lvs
