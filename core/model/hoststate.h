// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/networkstate.h"
#include "core/model/syncdaemon.h"
#include "core/model/sysctl.h"
#include "core/model/timeouts.h"
#include "core/model/virtualservice.h"

#include <optional>
#include <vector>

namespace lvs {

/// The tables of IPVS: services sorted by key, time-outs, sync daemons.
struct IpvsState
{
    std::vector<VirtualService> services;
    Timeouts timeouts;
    std::optional<SyncDaemon> master;
    std::optional<SyncDaemon> backup;

    /// The service of that key, or null.
    [[nodiscard]] const VirtualService *service(const ServiceKey &key) const;
    [[nodiscard]] VirtualService *service(const ServiceKey &key);
    /// Puts a service at its place; one of the same key is replaced.
    void setService(VirtualService service);
    /// False where there was none.
    bool removeService(const ServiceKey &key);
    [[nodiscard]] const std::optional<SyncDaemon> &daemon(SyncRole role) const
    {
        return role == SyncRole::Master ? master : backup;
    }
    [[nodiscard]] std::optional<SyncDaemon> &daemon(SyncRole role)
    {
        return role == SyncRole::Master ? master : backup;
    }
    /// Over all services.
    [[nodiscard]] size_t realServerCount() const;
    /// Restores the order of services and of their real servers after they were filled in any order.
    void sort();

    friend bool operator==(const IpvsState &, const IpvsState &) = default;
};

/// What stands around IPVS on a machine and decides whether it works: its network and kernel settings.
struct HostSetup
{
    NetworkState network;
    SysctlState sysctls;

    friend bool operator==(const HostSetup &, const HostSetup &) = default;
};

/// Everything the program knows and wants of a machine, as a plain value. All that is done to a machine
/// is a plan from one of these to another.
struct HostState
{
    IpvsState ipvs;
    HostSetup setup;

    friend bool operator==(const HostState &, const HostState &) = default;
};

} // namespace lvs
