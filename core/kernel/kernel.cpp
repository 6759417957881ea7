// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/kernel.h"

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

} // namespace lvs
