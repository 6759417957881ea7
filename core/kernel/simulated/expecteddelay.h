// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/schedulingalgorithm.h"

namespace lvs {

/// sed (ip_vs_sed.c): the least (active + 1) for its weight, as if the connection were there already; the
/// first in the list wins a tie. Inactive connections do not count.
class ShortestExpectedDelay : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
};

/// nq (ip_vs_nq.c): the first in the list that has nothing to do, whatever its weight; else as sed.
class NeverQueue : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
};

} // namespace lvs
