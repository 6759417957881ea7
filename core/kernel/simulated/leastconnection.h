// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/schedulingalgorithm.h"

namespace lvs {

/// What a connection costs in the eyes of lc and wlc (ip_vs.h, ip_vs_dest_conn_overhead, Linux 6.1): an
/// active connection weighs as much as 256 inactive ones. Later kernels (6.1.183, 6.12.117) count
/// inactive ones once more beneath the active; that rule is not simulated.
[[nodiscard]] quint64 connectionOverhead(const Destination &destination);

/// lc (ip_vs_lc.c): the least overhead; the first in the list wins a tie.
class LeastConnection : public SchedulingAlgorithm
{
public:
    std::optional<size_t> choose(const std::vector<Destination> &list, const Endpoint &client) override;
};

/// wlc (ip_vs_wlc.c): the least overhead for its weight, compared by cross-multiplication; the first in
/// the list wins a tie.
class WeightedLeastConnection : public SchedulingAlgorithm
{
public:
    std::optional<size_t> choose(const std::vector<Destination> &list, const Endpoint &client) override;
};

} // namespace lvs
