// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/leastconnection.h"

namespace lvs {

std::optional<size_t> LeastConnection::choose(const DestinationList &list, const ConnectionAttempt &)
{
    std::optional<size_t> chosen;
    qint64 least = 0;
    for (size_t i = 0; i < list.size(); ++i) {
        if (!list[i].takesConnections()) {
            continue;
        }
        const qint64 load = connectionLoad(list[i], rules().load);
        if (!chosen || load < least) {
            chosen = i;
            least = load;
        }
    }
    return chosen;
}

std::optional<size_t> leastLoaded(const DestinationList &list, LoadFormula formula)
{
    std::optional<size_t> chosen;
    qint64 least = 0;
    qint64 weight = 0;
    for (size_t i = 0; i < list.size(); ++i) {
        const Destination &candidate = list[i];
        if (!candidate.takesConnections()) {
            continue;
        }
        const qint64 load = connectionLoad(candidate, formula);
        if (!chosen || least * candidate.weight() > load * weight) {
            chosen = i;
            least = load;
            weight = candidate.weight();
        }
    }
    return chosen;
}

std::optional<size_t> WeightedLeastConnection::choose(const DestinationList &list, const ConnectionAttempt &)
{
    return leastLoaded(list, rules().load);
}

} // namespace lvs
