// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/hashbuckets.h"

#include "core/kernel/simulated/addresshash.h"

namespace lvs {

const std::array<quint32, HashBuckets::count> &HashBuckets::filled(const DestinationList &list, bool byWeight)
{
    if (!m_isStale) {
        return m_buckets;
    }
    quint32 index = 0;
    quint32 given = 0;
    for (quint32 &bucket : m_buckets) {
        bucket = index;
        if (!byWeight || ++given >= list[index].weight()) {
            given = 0;
            index = index + 1 < list.size() ? index + 1 : 0;
        }
    }
    m_isStale = false;
    return m_buckets;
}

std::optional<size_t> DestinationHashing::choose(const DestinationList &list,
                                                 const ConnectionAttempt &attempt)
{
    if (list.empty()) {
        return std::nullopt;
    }
    const quint32 hash =
        multiplicativeHash(foldedAddress(attempt.destination, rules().family), HashBuckets::bits);
    const quint32 index = m_buckets.filled(list, false)[hash];
    return list[index].takesConnections() ? std::optional<size_t>(index) : std::nullopt;
}

std::optional<size_t> SourceHashing::choose(const DestinationList &list, const ConnectionAttempt &attempt)
{
    if (list.empty()) {
        return std::nullopt;
    }
    const auto &buckets = m_buckets.filled(list, true);
    const quint32 port = rules().flags.testFlag(SchedulerFlag::Flag2) ? attempt.client.port.number() : 0;
    const quint32 value = foldedAddress(attempt.client.address, rules().family) + port;
    const quint32 first = multiplicativeHash(value, HashBuckets::bits);
    if (list[buckets[first]].takesConnections()) {
        return buckets[first];
    }
    if (!rules().flags.testFlag(SchedulerFlag::Flag1)) {
        return std::nullopt;
    }
    for (quint32 offset = 0; offset < HashBuckets::count; ++offset) {
        // The kernel begins at the hash and adds the hash again.
        const quint32 index = buckets[(offset + 2 * first) % HashBuckets::count];
        if (list[index].takesConnections()) {
            return index;
        }
    }
    return std::nullopt;
}

} // namespace lvs
