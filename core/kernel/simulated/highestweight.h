// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/schedulingalgorithm.h"

namespace lvs {

/// fo (ip_vs_fo.c): always the highest weight; the first in the list wins a tie.
class WeightedFailover : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
};

/// ovf (ip_vs_ovf.c): the highest weight among those that have no more active connections than their weight;
/// where all have more, the connection is refused.
class WeightedOverflow : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
};

} // namespace lvs
