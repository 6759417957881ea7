// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/model/hoststate.h"
#include "core/plan/plan.h"

namespace lvs {

/// What an export says of one host: what is to be made of a machine of which nothing is known. Every writer
/// of a host's files begins from one of these, so that all say the same.
struct HostPart
{
    QString cluster; ///< empty where a host is written for itself
    QString host; ///< its name
    /// What makes the part of a bare machine, in a safe order.
    Plan plan;
    /// The same as a state: nothing but what the plan makes. Cards and "lo" stand in it with what they get,
    /// not as links of their own.
    HostState state;
    /// Of a pair of directors: the VIPs, which stand on one of both at a time. Who watches over the pair
    /// moves them. The first director's state has them, too, as somebody has to begin.
    std::vector<InterfaceAddress> moved;
    /// Whether state and plan lack what is moved.
    bool isLasting = false;
};

// Names go into files as they are, so all refuse those that some format could take for more than a name:
// of interfaces, labels, schedulers and engines. Errors of all: NameInvalid (0 name).

/// The part of that host in a cluster. Errors: KeywordUnknown (0 host, 1 the cluster's hosts).
[[nodiscard]] Result<HostPart> hostPart(const Cluster &cluster, const QString &host);

/// A host as it is, for itself: its tables, and what stands around them. What the kernel or other software
/// keeps by itself (routes of protocols other than boot and static, addresses with a lifetime, settings as
/// the kernel begins) is no part of it.
[[nodiscard]] Result<HostPart> hostPart(const HostState &state, const QString &host);

/// What a plan makes of a machine of which nothing is known.
[[nodiscard]] Result<HostPart> hostPart(const Plan &plan, const QString &host);

/// What of the part is to be there from boot on, whichever director has the VIPs: its state and plan lack the
/// addresses that move.
[[nodiscard]] HostPart lastingPart(const HostPart &part);

/// Interfaces that must be there before the plan is carried out, sorted; not "lo".
[[nodiscard]] std::vector<ShortName> neededInterfaces(const Plan &plan);

} // namespace lvs
