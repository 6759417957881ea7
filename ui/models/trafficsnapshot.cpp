// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trafficsnapshot.h"

#include <algorithm>

namespace lvs {

const RealServerSnapshot *ServiceSnapshot::realServer(const Endpoint &endpoint) const
{
    const auto found = std::lower_bound(
        realServers.begin(), realServers.end(), endpoint,
        [](const RealServerSnapshot &server, const Endpoint &wanted) { return server.endpoint < wanted; });
    return found != realServers.end() && found->endpoint == endpoint ? &*found : nullptr;
}

const ServiceSnapshot *TrafficSnapshot::service(const ServiceKey &key) const
{
    const auto found = std::lower_bound(
        services.begin(), services.end(), key,
        [](const ServiceSnapshot &service, const ServiceKey &wanted) { return service.key < wanted; });
    return found != services.end() && found->key == key ? &*found : nullptr;
}

} // namespace lvs
