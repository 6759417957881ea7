// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/plan/explain/examination.h"
#include "core/plan/roles/needs.h"

namespace lvs {

// What is looked at, a subject a function: each reports what is wrong, and what its subject needs.

/// The addresses that a real server answers and must keep silent about.
[[nodiscard]] std::vector<Address> hiddenAddresses(const ServerNeeds &needs);

// Of a real server (arp.cpp, addresses.cpp, filters.cpp, tunnels.cpp, gateways.cpp).
void examineArp(const ClusterServer &server, const ServerNeeds &needs, Examination &examination);
void examineHiddenAddresses(const ServerNeeds &needs, Examination &examination);
void examineServerRoutes(const ServerNeeds &needs, Examination &examination);
void examineFilters(const ClusterServer &server, const ServerNeeds &needs, Examination &examination);
void examineTunnels(const ServerNeeds &needs, Examination &examination);
void examineGateways(const Cluster &cluster, const ClusterServer &server, const ServerNeeds &needs,
                     Examination &examination);

// Of a director (addresses.cpp, forwarding.cpp, services.cpp, tunnels.cpp, gateways.cpp).
void examineDirectorAddresses(const Cluster &cluster, Examination &examination);
void examineDirectorRoutes(const Cluster &cluster, Examination &examination);
void examineForwarding(const Cluster &cluster, const Director &director, Examination &examination);
void examineServices(const Cluster &cluster, Examination &examination);
void examineReach(const Cluster &cluster, Examination &examination);
void examineMtu(const Cluster &cluster, const Director &director, Examination &examination);
void examineMarkRouting(const Cluster &cluster, Examination &examination);

// Of both (owners.cpp).
void examineOwners(const Cluster &cluster, Examination &examination);
void examineFirewall(const Cluster &cluster, Examination &examination);
void examineDirectorModules(const Cluster &cluster, Examination &examination);
void examineServerModules(const ServerNeeds &needs, Examination &examination);

} // namespace lvs
