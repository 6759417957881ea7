// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/schedulingalgorithm.h"

#include <array>

namespace lvs {

/// What lblc and lblcr remember of destination addresses: 1024 buckets of entries, cleared of old ones by a
/// timer (ip_vs_lblc.c and ip_vs_lblcr.c, ip_vs_lblc_check_expire). Every minute it looks: at every thirtieth
/// look it forgets what was not used for the expiration time; at others, if there are more than 16,384
/// entries, some of those that were not used for six minutes.
class LocalityCache
{
public:
    struct Entry
    {
        Address destination;
        std::vector<const Destination *> servers; ///< lblc: one. lblcr: newest first
        qint64 used = 0; ///< nanoseconds
        qint64 changed = 0; ///< when the set last changed
    };

    /// now: when the scheduler began.
    explicit LocalityCache(qint64 now)
        : m_nextLook(now + interval)
    {
    }
    LocalityCache(const LocalityCache &) = delete;
    LocalityCache &operator=(const LocalityCache &) = delete;
    ~LocalityCache();

    /// The entry of that address, or null.
    [[nodiscard]] Entry *find(const Address &destination, AddressFamily family);
    Entry &insert(const Address &destination, AddressFamily family, qint64 now);
    static void put(Entry &entry, const Destination &server, qint64 now);
    static void remove(Entry &entry, const Destination &server, qint64 now);
    /// All looks of the timer up to that time. expiration: seconds.
    void timePasses(qint64 now, qint64 expiration);

private:
    static constexpr qint64 second = 1'000'000'000;
    static constexpr qint64 interval = 60 * second;
    static constexpr quint32 bits = 10;
    static constexpr size_t buckets = size_t {1} << bits;
    static constexpr size_t mostEntries = buckets * 16;

    void look(qint64 now, qint64 expiration);
    void forgetSome(qint64 now);
    size_t forget(std::vector<Entry> &bucket, qint64 usedUpTo);

    std::array<std::vector<Entry>, buckets> m_buckets;
    size_t m_entries = 0;
    size_t m_rover = 0;
    int m_looks = 1;
    qint64 m_nextLook = 0;
};

/// lblc (ip_vs_lblc.c): the real server that the destination address had last, while it is there, has a
/// weight, and is not busy with more active connections than its weight beside one that has less than half;
/// else wlc's choice, which is remembered.
class LocalityLeastConnection : public SchedulingAlgorithm
{
public:
    LocalityLeastConnection(const SchedulingRules &rules, qint64 now)
        : SchedulingAlgorithm(rules)
        , m_cache(now)
    {
    }
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
    void timePasses(qint64 now) override { m_cache.timePasses(now, rules().localityExpiration); }

private:
    LocalityCache m_cache;
};

/// lblcr (ip_vs_lblcr.c): as lblc with a set of real servers for each address. Among them wlc chooses; where
/// that one is too busy, wlc's choice among all joins the set. A set that did not change for the expiration
/// time loses its most loaded one.
class ReplicatedLocality : public SchedulingAlgorithm
{
public:
    ReplicatedLocality(const SchedulingRules &rules, qint64 now)
        : SchedulingAlgorithm(rules)
        , m_cache(now)
    {
    }
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
    void timePasses(qint64 now) override { m_cache.timePasses(now, rules().replicationExpiration); }

private:
    [[nodiscard]] const Destination *leastLoadedOf(const LocalityCache::Entry &entry) const;
    [[nodiscard]] const Destination *mostLoadedOf(const LocalityCache::Entry &entry) const;

    LocalityCache m_cache;
};

} // namespace lvs
