// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <vector>

namespace lvs {

/// What became of a plan that had to be made again, because somebody else changed the host: so that who had
/// agreed to the first sees what he has not seen.
struct PlanDifference
{
    std::vector<size_t> added; ///< places in the later plan of the steps that the earlier one has not, sorted
    std::vector<Step> gone; ///< of the earlier plan, those that the later one has not, in their order

    /// The steps are the same; their order may be another.
    [[nodiscard]] bool isEmpty() const { return added.empty() && gone.empty(); }
};

[[nodiscard]] PlanDifference difference(const Plan &earlier, const Plan &later);

} // namespace lvs
