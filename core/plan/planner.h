// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace lvs {

/// The smallest plan from one state to another: one step an object that differs, none where nothing
/// does. The order is stable and safe on a live director: daemons that must go are stopped first (a real
/// server of another family is refused while one runs), then what makes ready of the set-up, addresses and
/// routes that go, time-outs, new services with their real servers, changes (within a service: settings,
/// new servers, edits, removals, so that it never stands without a server that it will have), removed
/// services, addresses and routes that come, what ends of the set-up, and daemons to be started last.
[[nodiscard]] Plan planner(const HostState &from, const HostState &to);

/// The same for the tables of IPVS alone.
[[nodiscard]] Plan planner(const IpvsState &from, const IpvsState &to);

} // namespace lvs
