// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/kernel.h"

#include <set>

namespace lvs {

Result<IpvsState> Kernel::readServices(std::span<const ServiceKey> keys)
{
    Result<HostState> whole = read();
    if (!whole) {
        return whole.error();
    }
    IpvsState part;
    part.timeouts = whole->ipvs.timeouts;
    part.master = whole->ipvs.master;
    part.backup = whole->ipvs.backup;
    for (const ServiceKey &key : keys) {
        if (const VirtualService *service = whole->ipvs.service(key)) {
            part.setService(*service);
        }
    }
    return part;
}

Result<IpvsState> Kernel::readServicesOnce(std::span<const ServiceKey> keys)
{
    return readServices(keys);
}

Result<CountersSample> Kernel::readCountersOf(std::span<const ServiceKey> keys)
{
    Result<CountersSample> sample = readCounters();
    if (sample) {
        const std::set<ServiceKey> wanted(keys.begin(), keys.end());
        std::erase_if(sample->services,
                      [&wanted](const ServiceCounters &service) { return !wanted.contains(service.key); });
    }
    return sample;
}

} // namespace lvs
