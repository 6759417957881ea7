// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/model/hoststate.h"
#include "core/model/surroundings.h"
#include "core/plan/explain/finding.h"

namespace lvs {

/// What a machine's part in a cluster needs, and everything that is wrong with it, one finding a fault. The
/// fixes are in an order that is safe on a live cluster, and each is planned for the state that those before
/// it leave: done in order, they lead to a machine about which only findings without a fix remain. One by
/// itself may be applied wherever checkPreconditions() holds for it.
[[nodiscard]] Assessment assess(const Cluster &cluster, const QString &host, const HostState &actual,
                                const Surroundings &surroundings = {});

/// The findings of assess() alone.
[[nodiscard]] QList<Finding> diagnose(const Cluster &cluster, const QString &host, const HostState &actual,
                                      const Surroundings &surroundings = {});

/// One plan that does what all those fixes do, in the planner's order. findings: from diagnose(), of that
/// state; any of them, in their order. Errors: those of execute(), where one needs another that is not there.
[[nodiscard]] Result<Plan> planFixes(const QList<Finding> &findings, const HostState &actual);

} // namespace lvs
