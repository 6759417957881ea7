// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/hoststate.h"

#include <algorithm>
#include <numeric>

namespace lvs {

namespace {

template <typename Services> auto lowerBound(Services &services, const ServiceKey &key)
{
    return std::lower_bound(
        services.begin(), services.end(), key,
        [](const VirtualService &service, const ServiceKey &wanted) { return service.key < wanted; });
}

} // namespace

const VirtualService *IpvsState::service(const ServiceKey &key) const
{
    const auto found = lowerBound(services, key);
    return found != services.end() && found->key == key ? &*found : nullptr;
}

VirtualService *IpvsState::service(const ServiceKey &key)
{
    return const_cast<VirtualService *>(std::as_const(*this).service(key));
}

void IpvsState::setService(VirtualService service)
{
    const auto place = lowerBound(services, service.key);
    if (place != services.end() && place->key == service.key) {
        *place = std::move(service);
    } else {
        services.insert(place, std::move(service));
    }
}

bool IpvsState::removeService(const ServiceKey &key)
{
    const auto found = lowerBound(services, key);
    if (found == services.end() || found->key != key) {
        return false;
    }
    services.erase(found);
    return true;
}

size_t IpvsState::realServerCount() const
{
    return std::accumulate(
        services.begin(), services.end(), size_t(0),
        [](size_t sum, const VirtualService &service) { return sum + service.realServers.size(); });
}

void IpvsState::sort()
{
    for (VirtualService &service : services) {
        std::sort(service.realServers.begin(), service.realServers.end());
    }
    std::sort(services.begin(), services.end(),
              [](const VirtualService &left, const VirtualService &right) { return left.key < right.key; });
}

} // namespace lvs
