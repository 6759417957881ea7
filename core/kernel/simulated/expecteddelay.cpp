// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/expecteddelay.h"

namespace lvs {

namespace {

/// The least expected delay, or the first idle one where such a one is preferred.
std::optional<size_t> shortestDelay(const DestinationList &list, bool prefersIdle)
{
    std::optional<size_t> chosen;
    qint64 least = 0;
    qint64 weight = 0;
    for (size_t i = 0; i < list.size(); ++i) {
        const Destination &candidate = list[i];
        if (!candidate.takesConnections()) {
            continue;
        }
        if (prefersIdle && candidate.active == 0) {
            return i;
        }
        const qint64 delay = qint64 {candidate.active} + 1;
        if (!chosen || least * candidate.weight() > delay * weight) {
            chosen = i;
            least = delay;
            weight = candidate.weight();
        }
    }
    return chosen;
}

} // namespace

std::optional<size_t> ShortestExpectedDelay::choose(const DestinationList &list, const ConnectionAttempt &)
{
    return shortestDelay(list, false);
}

std::optional<size_t> NeverQueue::choose(const DestinationList &list, const ConnectionAttempt &)
{
    return shortestDelay(list, true);
}

} // namespace lvs
