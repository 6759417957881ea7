// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/counters.h"

#include <algorithm>

namespace lvs {

namespace {

quint64 sum(const std::vector<RealServerCounters> &servers, quint32 RealServerCounters::*member)
{
    quint64 total = 0;
    for (const RealServerCounters &server : servers) {
        total += server.*member;
    }
    return total;
}

} // namespace

quint64 ServiceCounters::active() const
{
    return sum(realServers, &RealServerCounters::active);
}

quint64 ServiceCounters::inactive() const
{
    return sum(realServers, &RealServerCounters::inactive);
}

quint64 ServiceCounters::persistent() const
{
    return sum(realServers, &RealServerCounters::persistent);
}

const ServiceCounters *CountersSample::service(const ServiceKey &key) const
{
    const auto found = std::lower_bound(
        services.begin(), services.end(), key,
        [](const ServiceCounters &service, const ServiceKey &wanted) { return service.key < wanted; });
    return found != services.end() && found->key == key ? &*found : nullptr;
}

} // namespace lvs
