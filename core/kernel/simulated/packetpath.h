// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/connectiontable.h"
#include "core/model/timeouts.h"

namespace lvs {

class SimulatedKernel;
class SimulatedService;

/// A client's packet as it reaches the director.
struct Arrival
{
    Protocol protocol = Protocol::Tcp; ///< TCP or UDP
    Endpoint client; ///< its port is not 0
    Endpoint destination; ///< of the client's family; its port is not 0
    quint32 mark = 0; ///< the firewall's; 0 for none
};

/// Which way packets take through a simulated director: along a connection that is known, along a persistence
/// template, or where the scheduler sends them (ip_vs_core.c, ip_vs_in_hook, ip_vs_schedule and
/// ip_vs_sched_persist, Linux 6.1).
///
/// A TCP client's connect() is the whole handshake at once, and the connection is Established by it; close()
/// is the farewell of both sides, after which it is in TimeWait. A datagram of UDP is a connection as well,
/// and the next one of the same client part of it. Not simulated: packets that no client of connect() and
/// close() sends, conntrack, defence against floods (drop_entry, drop_packet, secure_tcp), persistence
/// engines.
class PacketPath
{
public:
    /// kernel must outlive this.
    explicit PacketPath(SimulatedKernel &kernel)
        : m_kernel(kernel)
    {
    }

    /// Where the client reaches a real server: its address, and the port that the packet has there. Nothing
    /// where the packet is refused or dropped, or is for no service.
    [[nodiscard]] std::optional<Endpoint> connect(const Arrival &arrival);
    /// Ends the client's TCP connection. Nothing happens where there is none that is established, or its
    /// packets are dropped because its real server was removed.
    void close(const Endpoint &client, const Endpoint &destination);
    /// A further packet of the client's TCP connection: where it goes. Nothing where the connection is not
    /// known any more, or its real server was removed.
    [[nodiscard]] std::optional<Endpoint> proceed(const Endpoint &client, const Endpoint &destination);
    /// The real server does not take the TCP connection that the client has just begun. Under NAT the
    /// director sees that and forgets it after ten seconds; otherwise it waits a minute for the client, and
    /// counts the connection as active meanwhile.
    void refuse(const Endpoint &client, const Endpoint &destination);
    /// The real server does not answer the TCP connection that the client has just begun, or the client does
    /// not go on after the answer: it stays half open for a minute, and counts as active meanwhile.
    void leaveHalfOpen(const Endpoint &client, const Endpoint &destination);
    /// The real server breaks an established TCP connection off, which the director sees only under NAT.
    void breakOff(const Endpoint &client, const Endpoint &destination);

private:
    using Index = ConnectionTable::Index;

    [[nodiscard]] bool isToBeRescheduled(const Connection &connection) const;
    [[nodiscard]] std::optional<Index> schedule(const Arrival &arrival);
    [[nodiscard]] std::optional<Index> schedulePersistent(SimulatedService &service, const Arrival &arrival);
    [[nodiscard]] std::optional<Index> templateOf(const ConnectionKey &key) const;
    /// A new entry for what goes to that real server, counted.
    [[nodiscard]] Index bind(SimulatedService &service, Destination &destination, const Arrival &arrival,
                             Port port);
    [[nodiscard]] SimulatedService *serviceFor(const Arrival &arrival) const;
    /// What a packet of its client does to a connection that it takes.
    void pass(Index index);
    /// The client's established connection whose packets reach somebody.
    [[nodiscard]] std::optional<Index> established(const Endpoint &client, const Endpoint &destination) const;
    void enter(Index index, ConnectionState state, qint64 timeout);

    SimulatedKernel &m_kernel;
};

} // namespace lvs
