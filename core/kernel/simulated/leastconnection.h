// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/schedulingalgorithm.h"

namespace lvs {

/// lc (ip_vs_lc.c): the least load; the first in the list wins a tie. Weights count only as zero or not.
class LeastConnection : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
};

/// wlc (ip_vs_wlc.c): the least load for its weight, compared by cross-multiplication; the first in the list
/// wins a tie.
class WeightedLeastConnection : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
};

/// wlc's choice, which lblc and lblcr fall back to.
[[nodiscard]] std::optional<size_t> leastLoaded(const DestinationList &list, LoadFormula formula);

} // namespace lvs
