// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

namespace lvs {

/// The steps from one set-up to another, by when they must be done beside those on the tables of IPVS: a
/// VIP never answers before its rules exist, and a real server never answers ARP for it.
struct SetupPlan
{
    std::vector<Step> first; ///< what makes ready: settings that let through or keep silent, devices, ports
    std::vector<Step> removals; ///< rules, routes and addresses that go: before services do
    /// Deprecated addresses, between new services and their real servers: the kernel chooses a tunnel's
    /// outer source when a real server is added, and must not choose the VIP (ip_vs_xmit.c).
    std::vector<Step> deprecatedAddresses;
    std::vector<Step> additions; ///< addresses, routes and rules that come: after services have
    std::vector<Step> last; ///< what ends: devices, ports, and settings that hold back or speak again
};

/// The smallest such steps. Neither takes what the kernel gives and takes by itself: automatic addresses,
/// idle fallback devices.
[[nodiscard]] SetupPlan planSetup(const HostSetup &from, const HostSetup &to);

} // namespace lvs
