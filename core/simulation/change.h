// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"
#include "core/plan/step.h"
#include "core/simulation/trafficmodel.h"

#include <variant>

namespace lvs::simulation {

/// The service chooses in another way.
struct SetScheduler
{
    Scheduler scheduler;
    SchedulerFlags flags;

    friend bool operator==(const SetScheduler &, const SetScheduler &) = default;
};

/// A real server gets another weight; with 0 it drains.
struct SetWeight
{
    Endpoint server;
    Weight weight;

    friend bool operator==(const SetWeight &, const SetWeight &) = default;
};

/// A real server gets other thresholds.
struct SetThresholds
{
    Endpoint server;
    quint32 upper = 0;
    quint32 lower = 0;

    friend bool operator==(const SetThresholds &, const SetThresholds &) = default;
};

/// A new real server.
struct AddServer
{
    RealServer server;

    friend bool operator==(const AddServer &, const AddServer &) = default;
};

/// A real server is taken out of the service, without a drain.
struct RemoveServer
{
    Endpoint server;

    friend bool operator==(const RemoveServer &, const RemoveServer &) = default;
};

/// A real server breaks its connections off and refuses new ones; the director goes on sending them.
struct FailServer
{
    Endpoint server;

    friend bool operator==(const FailServer &, const FailServer &) = default;
};

/// A real server that failed works again, and one that drained gets its weight back.
struct ReturnServer
{
    Endpoint server;
    Weight weight;

    friend bool operator==(const ReturnServer &, const ReturnServer &) = default;
};

/// A real server takes longer for each request from now on.
struct SlowServer
{
    static constexpr quint32 slowest = 100'000;

    Endpoint server;
    quint32 percent = 300; ///< of the usual time, 1 to slowest; 100 ends it

    friend bool operator==(const SlowServer &, const SlowServer &) = default;
};

/// More clients come, from then on for a time; Burst::at is not looked at.
struct MoreClients
{
    Burst burst;

    friend bool operator==(const MoreClients &, const MoreClients &) = default;
};

/// What could happen to a service.
using Action = std::variant<SetScheduler, SetWeight, SetThresholds, AddServer, RemoveServer, FailServer,
                            ReturnServer, SlowServer, MoreClients>;

/// Something that happens at a time.
struct Change
{
    qint64 at = 0; ///< milliseconds from the beginning of what is looked at
    Action action;

    friend bool operator==(const Change &, const Change &) = default;
};

/// The real server that an action is about, or nothing.
[[nodiscard]] std::optional<Endpoint> serverOf(const Action &action);
/// The step that an action takes on a director whose service is this now; nothing where it takes none there,
/// or its real server is not known.
[[nodiscard]] std::optional<Step> stepOf(const Action &action, const VirtualService &service);

} // namespace lvs::simulation
