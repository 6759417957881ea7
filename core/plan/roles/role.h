// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/model/hoststate.h"

namespace lvs {

/// What a machine of a cluster must be: what it is now, with all that its part in the cluster needs and
/// nothing else changed. planner(actual, requiredState(…)) sets it up, and is empty where it is set up.
/// A machine may be director and real server at once.
/// Errors: KeywordUnknown (0 host, 1 the cluster's hosts) for a name that the cluster does not have;
/// KernelInterfaceMissing (0 host, 1 interface) where the machine lacks an interface that the cluster names.
[[nodiscard]] Result<HostState> requiredState(const Cluster &cluster, const QString &host,
                                              const HostState &actual);

/// What it is without its part: the services, addresses, routes, rules, ports and devices that the part
/// brings are gone, tunnels down, ARP as the kernel begins. Forwarding, redirects and rp_filter stay as
/// they are, as nobody can tell what they were for. Errors: as requiredState().
[[nodiscard]] Result<HostState> releasedState(const Cluster &cluster, const QString &host,
                                              const HostState &actual);

} // namespace lvs
