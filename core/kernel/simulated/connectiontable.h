// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/destination.h"
#include "core/model/connectionentry.h"

#include <limits>
#include <optional>
#include <vector>

namespace lvs {

/// What the kernel finds a connection by (ip_vs_conn.c, struct ip_vs_conn_param).
struct ConnectionKey
{
    quint8 protocol = 0; ///< an IP protocol number; 0 in the template of a service by mark
    Endpoint client; ///< in a template its network, with port 0
    Endpoint destination; ///< that the client connects to; in the template of a mark the mark as an address

    friend bool operator==(const ConnectionKey &, const ConnectionKey &) = default;
};

/// The states that a simulated connection can be in (ip_vs.h, IP_VS_TCP_S_…).
enum class ConnectionState : quint8 { SynReceived, Established, TimeWait, Close, Udp, Template };

/// One entry of the connection table: a connection, or a persistence template.
struct Connection
{
    static constexpr quint32 nobody = std::numeric_limits<quint32>::max();

    ConnectionKey key;
    Port port; ///< that it reaches on the real server
    ConnectionState state = ConnectionState::Udp;
    bool isActive = false; ///< how it is counted
    bool isHashed =
        false; ///< whether find() finds it: a template that was found invalid only waits for its end
    Destination *destination = nullptr; ///< null in a place that is free
    qint64 expires = 0; ///< nanoseconds
    qint64 timeout = 0; ///< nanoseconds; from each packet on
    quint32 control = nobody; ///< the template that it was made by
    quint32 controlled = 0; ///< connections that this template has made
    quint32 next = nobody; ///< in the same bucket, or the next free place
    quint32 serial = 0; ///< how often this place was used
    qint64 timer = 0; ///< the time at which the table looks at it next
};

/// The connections of a simulated kernel (ip_vs_conn.c): found by their five numbers, ended by their
/// time-outs. Real servers' counts and overload follow. Deterministic; time passes only in expire(). An entry
/// costs about 150 bytes.
class ConnectionTable
{
public:
    using Index = quint32;

    ConnectionTable();

    /// The connection of that key, the newest if there are two.
    [[nodiscard]] std::optional<Index> find(const ConnectionKey &key) const;
    [[nodiscard]] const Connection &operator[](Index index) const { return m_entries[index]; }
    [[nodiscard]] size_t size() const { return m_size; }

    /// Binds a connection, inactive at first, or a template. isFound: whether find() shall find it. It has no
    /// time-out until restart().
    Index insert(const ConnectionKey &key, Destination &destination, Port port, ConnectionState state,
                 bool isFound = true);
    /// The template controls the connection, and outlives it.
    void setControl(Index connection, Index control);
    /// A TCP connection changes its state, and with it how it is counted.
    void setState(Index index, ConnectionState state);
    /// A packet came: the time-out starts again. Nanoseconds.
    void restart(Index index, qint64 now, qint64 timeout);
    /// A template is used again: its own time-out starts again.
    void restart(Index index, qint64 now) { restart(index, now, m_entries[index].timeout); }
    /// A template is not to be found any more; it ends with its time-out.
    void invalidate(Index index);
    void erase(Index index);
    /// The entries of real servers that were removed (ip_vs_conn.c, ip_vs_expire_nodest_conn_flush).
    void eraseUnavailable();

    /// Ends what has run out; a template that still has connections stays for another minute.
    void expire(qint64 now);

    /// All entries as values, sorted. now: nanoseconds.
    [[nodiscard]] std::vector<ConnectionEntry> entries(qint64 now) const;
    /// Calls visit(const Connection &) for each entry, in no particular order.
    template <typename Visit> void forEach(Visit visit) const
    {
        for (const Connection &entry : m_entries) {
            if (entry.destination != nullptr) {
                visit(entry);
            }
        }
    }

private:
    struct Timer
    {
        qint64 time = 0;
        Index index = 0;
        quint32 serial = 0;

        /// Soonest first in a heap; of one time the earlier place first, so that every machine does the same.
        friend bool operator<(const Timer &left, const Timer &right)
        {
            return left.time != right.time ? left.time > right.time : left.index > right.index;
        }
    };

    [[nodiscard]] size_t bucketOf(const ConnectionKey &key) const;
    [[nodiscard]] Index freePlace();
    void hash(Index index);
    void unhash(Index index);
    void grow();
    void setTimer(Index index, qint64 time);

    std::vector<Connection> m_entries;
    std::vector<Index> m_buckets;
    std::vector<Timer> m_timers; ///< a heap; one that does not match its entry any more is passed over
    Index m_free = Connection::nobody;
    size_t m_size = 0;
};

} // namespace lvs
