// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/locality.h"

#include "core/kernel/simulated/addresshash.h"
#include "core/kernel/simulated/leastconnection.h"
#include "core/kernel/simulated/simulatedtime.h"

#include <algorithm>

namespace lvs {

namespace {

/// Where a real server stands in the list; it is there.
size_t indexOf(const DestinationList &list, const Destination *server)
{
    size_t index = 0;
    while (&list[index] != server) {
        ++index;
    }
    return index;
}

/// More active connections than its weight, while another has less than half of its own.
bool isTooBusy(const Destination &server, const DestinationList &list)
{
    return server.active > server.weight()
        && std::any_of(list.begin(), list.end(),
                       [](const Destination &other) { return quint64 {other.active} * 2 < other.weight(); });
}

} // namespace

LocalityCache::~LocalityCache()
{
    for (const std::vector<Entry> &bucket : m_buckets) {
        for (const Entry &entry : bucket) {
            for (const Destination *server : entry.servers) {
                --server->cached;
            }
        }
    }
}

LocalityCache::Entry *LocalityCache::find(const Address &destination, AddressFamily family)
{
    std::vector<Entry> &bucket = m_buckets[multiplicativeHash(foldedAddress(destination, family), bits)];
    const auto found = std::find_if(bucket.begin(), bucket.end(),
                                    [&](const Entry &entry) { return entry.destination == destination; });
    return found == bucket.end() ? nullptr : &*found;
}

LocalityCache::Entry &LocalityCache::insert(const Address &destination, AddressFamily family, qint64 now)
{
    ++m_entries;
    return m_buckets[multiplicativeHash(foldedAddress(destination, family), bits)].emplace_back(
        Entry {destination, {}, now, now});
}

void LocalityCache::put(Entry &entry, const Destination &server, qint64 now)
{
    if (std::find(entry.servers.begin(), entry.servers.end(), &server) != entry.servers.end()) {
        return;
    }
    entry.servers.insert(entry.servers.begin(), &server);
    ++server.cached;
    entry.changed = now;
}

void LocalityCache::remove(Entry &entry, const Destination &server, qint64 now)
{
    --server.cached;
    std::erase(entry.servers, &server);
    entry.changed = now;
}

void LocalityCache::timePasses(qint64 now, qint64 expiration)
{
    for (; m_nextLook <= now; m_nextLook += interval) {
        look(m_nextLook, expiration);
    }
}

void LocalityCache::look(qint64 now, qint64 expiration)
{
    constexpr int thorough = 30;
    if (m_looks % thorough == 0) {
        for (std::vector<Entry> &bucket : m_buckets) {
            forget(bucket, now - expiration * simulatedSecond);
        }
        m_looks = 1;
    } else if (m_entries <= mostEntries) {
        ++m_looks;
    } else {
        forgetSome(now);
    }
}

void LocalityCache::forgetSome(qint64 now)
{
    constexpr qint64 shortTime = 360 * simulatedSecond;
    const size_t goal = std::min((m_entries - mostEntries) * 4 / 3, mostEntries / 2);
    size_t forgotten = 0;
    for (size_t i = 0; i < buckets; ++i) {
        m_rover = (m_rover + 1) % buckets;
        forgotten += forget(m_buckets[m_rover], now - shortTime);
        if (forgotten >= goal) {
            return;
        }
    }
}

size_t LocalityCache::forget(std::vector<Entry> &bucket, qint64 usedUpTo)
{
    const size_t forgotten = std::erase_if(bucket, [usedUpTo](const Entry &entry) {
        if (entry.used > usedUpTo) {
            return false;
        }
        for (const Destination *server : entry.servers) {
            --server->cached;
        }
        return true;
    });
    m_entries -= forgotten;
    return forgotten;
}

std::optional<size_t> LocalityLeastConnection::choose(const DestinationList &list,
                                                      const ConnectionAttempt &attempt)
{
    timePasses(attempt.now);
    LocalityCache::Entry *entry = m_cache.find(attempt.destination, rules().family);
    if (entry != nullptr) {
        entry->used = attempt.now;
        const Destination *server = entry->servers.front();
        // Overload by thresholds is not looked at here, as in the kernel.
        if (server->available && server->weight() > 0 && !isTooBusy(*server, list)) {
            return indexOf(list, server);
        }
    }
    const std::optional<size_t> chosen = leastLoaded(list, rules().load);
    if (!chosen) {
        return std::nullopt;
    }
    if (entry == nullptr) {
        entry = &m_cache.insert(attempt.destination, rules().family, attempt.now);
    } else if (entry->servers.front() != &list[*chosen]) {
        LocalityCache::remove(*entry, *entry->servers.front(), attempt.now);
    }
    LocalityCache::put(*entry, list[*chosen], attempt.now);
    return chosen;
}

const Destination *ReplicatedLocality::leastLoadedOf(const LocalityCache::Entry &entry) const
{
    const Destination *least = nullptr;
    for (const Destination *server : entry.servers) {
        if (!server->available || !server->takesConnections()) {
            continue;
        }
        if (least == nullptr
            || connectionLoad(*least, rules().load) * server->weight()
                > connectionLoad(*server, rules().load) * least->weight()) {
            least = server;
        }
    }
    return least;
}

const Destination *ReplicatedLocality::mostLoadedOf(const LocalityCache::Entry &entry) const
{
    const Destination *most = nullptr;
    for (const Destination *server : entry.servers) {
        if (server->weight() == 0) {
            continue;
        }
        if (most == nullptr
            || connectionLoad(*most, rules().load) * server->weight()
                < connectionLoad(*server, rules().load) * most->weight()) {
            most = server;
        }
    }
    return most;
}

std::optional<size_t> ReplicatedLocality::choose(const DestinationList &list,
                                                 const ConnectionAttempt &attempt)
{
    timePasses(attempt.now);
    LocalityCache::Entry *entry = m_cache.find(attempt.destination, rules().family);
    if (entry != nullptr) {
        entry->used = attempt.now;
        const Destination *server = leastLoadedOf(*entry);
        if (entry->servers.size() > 1
            && attempt.now > entry->changed + rules().replicationExpiration * simulatedSecond) {
            if (const Destination *most = mostLoadedOf(*entry)) {
                LocalityCache::remove(*entry, *most, attempt.now);
            }
        }
        if (server != nullptr && !isTooBusy(*server, list)) {
            return indexOf(list, server);
        }
    }
    const std::optional<size_t> chosen = leastLoaded(list, rules().load);
    if (!chosen) {
        return std::nullopt;
    }
    if (entry == nullptr) {
        entry = &m_cache.insert(attempt.destination, rules().family, attempt.now);
    }
    LocalityCache::put(*entry, list[*chosen], attempt.now);
    return chosen;
}

} // namespace lvs
