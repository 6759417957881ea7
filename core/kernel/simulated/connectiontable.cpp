// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/connectiontable.h"

#include "core/kernel/simulated/simulatedtime.h"

#include <algorithm>

namespace lvs {

namespace {

constexpr size_t fewestBuckets = 1024;
constexpr qint64 anotherMinute = 60'000'000'000;

ShortName stateName(ConnectionState state)
{
    switch (state) {
    case ConnectionState::SynReceived:
        return ShortName::literal("SYN_RECV");
    case ConnectionState::Established:
        return ShortName::literal("ESTABLISHED");
    case ConnectionState::TimeWait:
        return ShortName::literal("TIME_WAIT");
    case ConnectionState::Close:
        return ShortName::literal("CLOSE");
    case ConnectionState::Udp:
        return ShortName::literal("UDP");
    case ConnectionState::Template:
        break;
    }
    return {};
}

ConnectionEntry valueOf(const Connection &connection, qint64 now)
{
    ConnectionEntry entry;
    entry.isTemplate = connection.state == ConnectionState::Template;
    entry.client = connection.key.client;
    if (connection.key.protocol == 0) {
        entry.mark = connection.key.destination.address.toIPv4();
    } else {
        entry.protocol = static_cast<Protocol>(connection.key.protocol);
        entry.destination = connection.key.destination;
    }
    entry.server = {connection.destination->server.endpoint.address, connection.port};
    entry.state = stateName(connection.state);
    entry.expires = static_cast<quint32>(std::max<qint64>(0, connection.expires - now) / simulatedSecond);
    return entry;
}

} // namespace

ConnectionTable::ConnectionTable()
    : m_buckets(fewestBuckets, Connection::nobody)
{
}

size_t ConnectionTable::bucketOf(const ConnectionKey &key) const
{
    return qHashMulti(key.protocol, key.client, key.destination) & (m_buckets.size() - 1);
}

std::optional<ConnectionTable::Index> ConnectionTable::find(const ConnectionKey &key) const
{
    for (Index index = m_buckets[bucketOf(key)]; index != Connection::nobody; index = m_entries[index].next) {
        if (m_entries[index].key == key) {
            return index;
        }
    }
    return std::nullopt;
}

ConnectionTable::Index ConnectionTable::freePlace()
{
    if (m_free == Connection::nobody) {
        m_entries.emplace_back();
        return static_cast<Index>(m_entries.size() - 1);
    }
    const Index index = m_free;
    m_free = m_entries[index].next;
    return index;
}

void ConnectionTable::grow()
{
    std::vector<Index> hashed;
    hashed.reserve(m_size);
    for (Index head : m_buckets) {
        // The newest of a bucket comes last here and is hashed last, which puts it first again.
        const auto begin = static_cast<std::ptrdiff_t>(hashed.size());
        for (; head != Connection::nobody; head = m_entries[head].next) {
            hashed.push_back(head);
        }
        std::reverse(hashed.begin() + begin, hashed.end());
    }
    m_buckets.assign(m_buckets.size() * 2, Connection::nobody);
    for (const Index index : hashed) {
        hash(index);
    }
}

void ConnectionTable::hash(Index index)
{
    Index &head = m_buckets[bucketOf(m_entries[index].key)];
    m_entries[index].next = head;
    m_entries[index].isHashed = true;
    head = index;
}

void ConnectionTable::unhash(Index index)
{
    if (!m_entries[index].isHashed) {
        return;
    }
    Index *link = &m_buckets[bucketOf(m_entries[index].key)];
    while (*link != index) {
        link = &m_entries[*link].next;
    }
    *link = m_entries[index].next;
    m_entries[index].isHashed = false;
}

ConnectionTable::Index ConnectionTable::insert(const ConnectionKey &key, Destination &destination, Port port,
                                               ConnectionState state, bool isFound)
{
    if (m_size >= m_buckets.size()) {
        grow();
    }
    const Index index = freePlace();
    const quint32 serial = m_entries[index].serial + 1;
    m_entries[index] = Connection {};
    Connection &entry = m_entries[index];
    entry.serial = serial;
    entry.key = key;
    entry.port = port;
    entry.state = state;
    entry.destination = &destination;
    entry.timer = std::numeric_limits<qint64>::max();
    ++m_size;
    if (isFound) {
        hash(index);
    }
    if (state == ConnectionState::Template) {
        destination.bindTemplate();
    } else {
        destination.bind(ConnectionActivity::Inactive);
    }
    return index;
}

void ConnectionTable::setControl(Index connection, Index control)
{
    m_entries[connection].control = control;
    ++m_entries[control].controlled;
}

void ConnectionTable::setState(Index index, ConnectionState state)
{
    Connection &entry = m_entries[index];
    entry.state = state;
    const bool isActive = state == ConnectionState::Established || state == ConnectionState::SynReceived;
    if (isActive && !entry.isActive) {
        entry.destination->activate();
    } else if (!isActive && entry.isActive) {
        entry.destination->deactivate();
    }
    entry.isActive = isActive;
}

void ConnectionTable::setTimer(Index index, qint64 time)
{
    m_entries[index].timer = time;
    m_timers.push_back({time, index, m_entries[index].serial});
    std::push_heap(m_timers.begin(), m_timers.end());
}

void ConnectionTable::restart(Index index, qint64 now, qint64 timeout)
{
    Connection &entry = m_entries[index];
    entry.timeout = timeout;
    entry.expires = now + timeout;
    if (entry.expires < entry.timer) {
        setTimer(index, entry.expires);
    }
}

void ConnectionTable::invalidate(Index index)
{
    unhash(index);
}

void ConnectionTable::erase(Index index)
{
    unhash(index);
    Connection &entry = m_entries[index];
    if (entry.control != Connection::nobody) {
        --m_entries[entry.control].controlled;
    }
    if (entry.state == ConnectionState::Template) {
        entry.destination->unbindTemplate();
    } else {
        entry.destination->unbind(entry.isActive ? ConnectionActivity::Active : ConnectionActivity::Inactive);
    }
    entry.destination = nullptr;
    ++entry.serial;
    entry.next = m_free;
    m_free = index;
    --m_size;
}

std::vector<ConnectionEntry> ConnectionTable::entries(qint64 now) const
{
    std::vector<ConnectionEntry> values;
    values.reserve(m_size);
    forEach([&](const Connection &connection) { values.push_back(valueOf(connection, now)); });
    std::sort(values.begin(), values.end());
    return values;
}

void ConnectionTable::eraseUnavailable()
{
    // Connections before the templates that control them.
    for (const bool templates : {false, true}) {
        for (Index index = 0; index < m_entries.size(); ++index) {
            const Connection &entry = m_entries[index];
            if (entry.destination != nullptr && !entry.destination->available && entry.controlled == 0
                && (entry.state == ConnectionState::Template) == templates) {
                erase(index);
            }
        }
    }
}

void ConnectionTable::expire(qint64 now)
{
    while (!m_timers.empty() && m_timers.front().time <= now) {
        const Timer timer = m_timers.front();
        std::pop_heap(m_timers.begin(), m_timers.end());
        m_timers.pop_back();
        Connection &entry = m_entries[timer.index];
        if (entry.serial != timer.serial || entry.timer != timer.time) {
            continue;
        }
        if (entry.expires > timer.time) {
            setTimer(timer.index, entry.expires);
        } else if (entry.controlled > 0) {
            entry.timeout = anotherMinute;
            entry.expires = timer.time + anotherMinute;
            setTimer(timer.index, entry.expires);
        } else {
            erase(timer.index);
        }
    }
}

} // namespace lvs
