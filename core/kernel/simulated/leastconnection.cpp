// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/leastconnection.h"

namespace lvs {

namespace {

/// The first usable one that no later usable one is better than.
template <typename Better> std::optional<size_t> best(const std::vector<Destination> &list, Better better)
{
    std::optional<size_t> chosen;
    for (size_t i = 0; i < list.size(); ++i) {
        if (list[i].takesConnections() && (!chosen || better(list[i], list[*chosen]))) {
            chosen = i;
        }
    }
    return chosen;
}

} // namespace

quint64 connectionOverhead(const Destination &destination)
{
    return quint64 {destination.active} * 256 + destination.inactive;
}

std::optional<size_t> LeastConnection::choose(const std::vector<Destination> &list, const Endpoint &)
{
    return best(list, [](const Destination &candidate, const Destination &chosen) {
        return connectionOverhead(candidate) < connectionOverhead(chosen);
    });
}

std::optional<size_t> WeightedLeastConnection::choose(const std::vector<Destination> &list, const Endpoint &)
{
    return best(list, [](const Destination &candidate, const Destination &chosen) {
        return connectionOverhead(chosen) * candidate.weight()
            > connectionOverhead(candidate) * chosen.weight();
    });
}

} // namespace lvs
