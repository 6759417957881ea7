// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

#include <QByteArray>

namespace lvs {

/// The ordered, reversible steps that lead from one HostState to another.
struct Plan
{
    std::vector<Step> steps;

    [[nodiscard]] bool isEmpty() const { return steps.empty(); }

    friend bool operator==(const Plan &, const Plan &) = default;
};

/// The plan that takes this one back: each step's inverse, in reverse order.
[[nodiscard]] Plan inverse(const Plan &plan);

/// Executes a plan on a value, all or nothing: preconditions are checked as each step is reached.
/// Errors: those of checkPrecondition(), and the state is what it was.
[[nodiscard]] Result<void> execute(const Plan &plan, HostState &state);
[[nodiscard]] Result<void> execute(const Plan &plan, IpvsState &state);

/// Whether every step could be executed on that state, in order. Errors: those of checkPrecondition().
[[nodiscard]] Result<void> checkPreconditions(const Plan &plan, const HostState &state);
[[nodiscard]] Result<void> checkPreconditions(const Plan &plan, const IpvsState &state);

/// Whether it changes anything of what stands around IPVS: links, addresses, routes, rules, kernel settings.
/// Such a change can cut the way by which it was asked for.
[[nodiscard]] bool changesSetup(const Plan &plan);

/// BLAKE2b-256 over the steps in order: what was reviewed and authorised is what is executed.
[[nodiscard]] QByteArray planHash(const Plan &plan);

} // namespace lvs
