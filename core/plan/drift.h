// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/restore/object.h"

#include <set>

namespace lvs {

[[nodiscard]] AddressKey keyOf(const InterfaceAddress &address);
[[nodiscard]] RouteKey keyOf(const Route &route);
[[nodiscard]] PortKey keyOf(const EncapsulationPort &port);

/// Whether it is of the tables of IPVS rather than of what stands around them.
[[nodiscard]] bool isOfIpvs(const ObjectKey &object);

/// Whether the object is there.
[[nodiscard]] bool contains(const HostState &state, const ObjectKey &object);

/// Makes the object in `to` what it is in `from`, absence included: setValue() with what the kernel does
/// beside to settings. A link that comes or goes brings or takes its own; net.ipv4.ip_forward writes every
/// interface's. A service is its settings: its real servers are objects of their own, but go where it goes.
void copyObject(const ObjectKey &object, const HostState &from, HostState &to);

/// The same for several, those first that write others along.
void copyObjects(const std::set<ObjectKey> &objects, const HostState &from, HostState &to);

/// One object of a host that differs between two states: what happened to it. Mostly one step; two for what
/// is changed by taking it away and putting it there anew.
struct DriftItem
{
    ObjectKey object;
    std::vector<Step> steps; ///< from the reference to what is

    friend bool operator==(const DriftItem &, const DriftItem &) = default;
};

/// What happened between two states, object by object: planner()'s steps, each object's together, without
/// what those steps only pass through. Sorted by object. Empty exactly where no plan is needed.
[[nodiscard]] std::vector<DriftItem> drift(const HostState &reference, const HostState &actual);
[[nodiscard]] std::vector<DriftItem> drift(const IpvsState &reference, const IpvsState &actual);
[[nodiscard]] std::vector<DriftItem> drift(const HostSetup &reference, const HostSetup &actual);

/// Names a difference: equal for equal steps, on every machine. To be remembered by.
[[nodiscard]] QByteArray driftHash(const DriftItem &item);

/// What a set-up would be if everything that is saved were as saved: nothing else is anybody's wish.
[[nodiscard]] HostSetup overlaid(const HostSetup &actual, const HostSetup &saved);

/// The state with the tables as they are saved, and the set-up overlaid(). keepStrangers: services that are
/// not saved stay, because other software keeps its own in the same tables.
[[nodiscard]] HostState overlaid(const HostState &actual, const HostState &saved, bool keepStrangers);

/// The objects of that set-up that bear a name in `objects`: what would be saved of it.
[[nodiscard]] HostSetup restricted(const HostSetup &setup, const std::set<ObjectKey> &objects);

/// What two saved states differ in. A setting that only one of them holds was, or is, the kernel's own in the
/// other.
[[nodiscard]] std::vector<DriftItem> savedDrift(const HostState &before, const HostState &after);

/// How many objects a set-up has.
[[nodiscard]] size_t objectCount(const HostSetup &setup);

} // namespace lvs
