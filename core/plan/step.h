// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"
#include "core/plan/overloaded.h"
#include "core/plan/setupstep.h"

#include <variant>
#include <vector>

namespace lvs {

// Each step changes one object that the kernel knows by a key, and is one message to it. Edits and
// removals carry what was there before: it is the step's precondition and what its inverse restores.

/// A new virtual service, without real servers yet.
struct AddService
{
    ServiceKey key;
    ServiceSettings settings;
    friend bool operator==(const AddService &, const AddService &) = default;
};

/// Other settings for a virtual service; its connections and counters go on.
struct EditService
{
    ServiceKey key;
    ServiceSettings before;
    ServiceSettings after;
    friend bool operator==(const EditService &, const EditService &) = default;
};

/// Removes a virtual service that has no real servers any more.
struct RemoveService
{
    ServiceKey key;
    ServiceSettings before;
    friend bool operator==(const RemoveService &, const RemoveService &) = default;
};

/// A new real server in a virtual service.
struct AddRealServer
{
    ServiceKey service;
    RealServer server;
    friend bool operator==(const AddRealServer &, const AddRealServer &) = default;
};

/// Other settings for a real server; its connections and counters go on.
struct EditRealServer
{
    ServiceKey service;
    Endpoint endpoint;
    RealServerSettings before;
    RealServerSettings after;
    friend bool operator==(const EditRealServer &, const EditRealServer &) = default;
};

/// Takes a real server out of a virtual service.
struct RemoveRealServer
{
    ServiceKey service;
    RealServer server;
    friend bool operator==(const RemoveRealServer &, const RemoveRealServer &) = default;
};

/// Other time-outs for connections made from now on.
struct SetTimeouts
{
    Timeouts before;
    Timeouts after;
    friend bool operator==(const SetTimeouts &, const SetTimeouts &) = default;
};

/// Starts the sync daemon of one role.
struct StartSyncDaemon
{
    SyncRole role = SyncRole::Master;
    SyncDaemon daemon;
    friend bool operator==(const StartSyncDaemon &, const StartSyncDaemon &) = default;
};

/// Stops the sync daemon of one role.
struct StopSyncDaemon
{
    SyncRole role = SyncRole::Master;
    SyncDaemon daemon;
    friend bool operator==(const StopSyncDaemon &, const StopSyncDaemon &) = default;
};

/// One reversible change of a host. There is no other way to change one.
using Step = std::variant<AddService, EditService, RemoveService, AddRealServer, EditRealServer,
                          RemoveRealServer, SetTimeouts, StartSyncDaemon, StopSyncDaemon, SetupStep>;

/// What a step is about, in the field's words and the same in every language:
/// "TCP 10.0.0.250:80", "TCP 10.0.0.250:80 -> 10.0.0.18:80", "timeouts", "sync daemon master", and those of
/// setupstep.h.
[[nodiscard]] QString stepSubject(const Step &step);

/// The service that the step changes, or whose real server it changes; nothing for the host's own settings.
[[nodiscard]] std::optional<ServiceKey> serviceOf(const Step &step);

/// The step that takes this one back.
[[nodiscard]] Step inverse(const Step &step);

/// Whether the step may be executed on that state: what it adds is absent, what it edits or removes is as
/// it was when planned. Errors: PreconditionExists, PreconditionMissing, PreconditionChanged.
[[nodiscard]] Result<void> checkPrecondition(const Step &step, const HostState &state);

/// Executes a step on a value. Errors: those of checkPrecondition(); the state is then untouched.
[[nodiscard]] Result<void> execute(const Step &step, HostState &state);

// The same for who knows the tables of IPVS alone; a step on the set-up is then Unsupported.
[[nodiscard]] Result<void> checkPrecondition(const Step &step, const IpvsState &state);
[[nodiscard]] Result<void> execute(const Step &step, IpvsState &state);

} // namespace lvs
