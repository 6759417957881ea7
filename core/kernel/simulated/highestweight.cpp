// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/highestweight.h"

namespace lvs {

namespace {

template <typename Allowed> std::optional<size_t> heaviest(const DestinationList &list, Allowed isAllowed)
{
    std::optional<size_t> chosen;
    for (size_t i = 0; i < list.size(); ++i) {
        const Destination &candidate = list[i];
        if (candidate.takesConnections() && isAllowed(candidate)
            && (!chosen || candidate.weight() > list[*chosen].weight())) {
            chosen = i;
        }
    }
    return chosen;
}

} // namespace

std::optional<size_t> WeightedFailover::choose(const DestinationList &list, const ConnectionAttempt &)
{
    return heaviest(list, [](const Destination &) { return true; });
}

std::optional<size_t> WeightedOverflow::choose(const DestinationList &list, const ConnectionAttempt &)
{
    return heaviest(list,
                    [](const Destination &candidate) { return candidate.active <= candidate.weight(); });
}

} // namespace lvs
