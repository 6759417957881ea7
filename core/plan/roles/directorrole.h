// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/model/hoststate.h"

namespace lvs {

/// Writes into a state what a director needs: its services; the VIPs on its interface if it is the first of
/// the cluster (or, for marks, a rule and a local route); for NAT, forwarding where replies come in, and no
/// redirects where clients and real servers share a network.
void requireDirector(const Cluster &cluster, const Director &director, HostState &state);

/// Takes it out again.
void releaseDirector(const Cluster &cluster, const Director &director, HostState &state);

} // namespace lvs
