// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/model/hoststate.h"

namespace lvs {

/// Writes into a state what a real server needs: by DR and TUN the VIPs on "lo" as hosts' addresses and
/// silence about them, by TUN the device that unpacks, by NAT the way back through the director.
void requireServer(const Cluster &cluster, const ClusterServer &server, HostSetup &setup);

/// Takes it out again.
void releaseServer(const Cluster &cluster, const ClusterServer &server, HostSetup &setup);

} // namespace lvs
