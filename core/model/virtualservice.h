// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/persistence.h"
#include "core/model/realserver.h"
#include "core/model/scheduler.h"
#include "core/model/servicekey.h"

#include <optional>
#include <vector>

namespace lvs {

/// All that can be changed of a virtual service without removing it (IPVS_CMD_SET_SERVICE, always whole).
struct ServiceSettings
{
    Scheduler scheduler;
    SchedulerFlags schedulerFlags;
    bool onePacket = false; ///< UDP or mark: each datagram is scheduled by itself
    std::optional<Persistence> persistence;
    ShortName persistenceEngine; ///< e.g. "sip"; empty for none

    friend bool operator==(const ServiceSettings &, const ServiceSettings &) = default;
};

/// What clients reach: a key, how it schedules, and the real servers behind it, sorted by endpoint.
struct VirtualService
{
    ServiceKey key;
    ServiceSettings settings;
    std::vector<RealServer> realServers;

    /// The real server at that endpoint, or null.
    [[nodiscard]] const RealServer *realServer(const Endpoint &endpoint) const;
    [[nodiscard]] RealServer *realServer(const Endpoint &endpoint);
    /// Puts a real server at its place; one of the same endpoint is replaced.
    void setRealServer(const RealServer &server);
    /// False where there was none.
    bool removeRealServer(const Endpoint &endpoint);

    friend bool operator==(const VirtualService &, const VirtualService &) = default;
};

} // namespace lvs
