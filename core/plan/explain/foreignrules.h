// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/surroundings.h"
#include "core/plan/plan.h"

namespace lvs {

/// The other software of a machine that a plan gets in the way of: who keeps services of IPVS there, where
/// the plan changes any. Docker is none of them: its services live in network namespaces of their own.
[[nodiscard]] std::set<RulesOwner> ownersTouchedBy(const Plan &plan, const Surroundings &surroundings);

/// A sentence that warns of it: "keepalived keeps rules of IPVS here, too: …".
[[nodiscard]] QString ownerWarning(RulesOwner owner);

} // namespace lvs
