// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/packetpath.h"

#include "core/kernel/simulated/simulatedkernel.h"
#include "core/kernel/simulated/simulatedtime.h"

namespace lvs {

namespace {

// tcp_timeouts in ip_vs_proto_tcp.c; nothing sets these (ip_vs_set_timeout sets FIN_WAIT's).
constexpr qint64 timeWait = 120 * simulatedSecond;
constexpr qint64 closed = 10 * simulatedSecond;
constexpr qint64 synReceived = 60 * simulatedSecond;
constexpr Port ftp {21};
constexpr Port ftpData {20};
/// A client may bind these without privilege (net.ipv4.ip_unprivileged_port_start).
constexpr quint16 firstFreePort = 1024;

bool seesAnswers(const Connection &connection)
{
    return connection.destination->server.settings.forwarding == ForwardingMethod::Masquerading;
}

ConnectionKey keyOf(const Arrival &arrival)
{
    return {static_cast<quint8>(arrival.protocol), arrival.client, arrival.destination};
}

/// ip_vs_sched_persist: by mark, by port, or, for FTP and port 0, for all ports together.
ConnectionKey templateKey(const SimulatedService &service, const Arrival &arrival)
{
    const Endpoint network {maskedBy(arrival.client.address, service.settings().persistence->mask), Port()};
    if (service.key().isMark()) {
        return {0, network, {Address::fromIPv4(service.key().mark()), Port()}};
    }
    const Port own = service.key().endpoint().port;
    const bool isOfPort = arrival.destination.port == own && own != ftp;
    return {static_cast<quint8>(arrival.protocol),
            network,
            {arrival.destination.address, isOfPort ? own : Port()}};
}

} // namespace

bool PacketPath::isToBeRescheduled(const Connection &connection) const
{
    // Only a TCP connection begins with a packet that says so.
    if (connection.key.protocol != static_cast<quint8>(Protocol::Tcp)) {
        return false;
    }
    if (m_kernel.expiresNodestConnections() && connection.destination->weight() == 0) {
        return true;
    }
    const bool hasEnded =
        connection.state == ConnectionState::TimeWait || connection.state == ConnectionState::Close;
    return m_kernel.reusesPorts() && hasEnded && connection.control == Connection::nobody;
}

std::optional<Endpoint> PacketPath::connect(const Arrival &arrival)
{
    ConnectionTable &table = m_kernel.connections();
    std::optional<Index> found = table.find(keyOf(arrival));
    std::optional<Index> replaced;
    if (found && isToBeRescheduled(table[*found])) {
        replaced = std::exchange(found, std::nullopt);
    } else if (found && !table[*found].destination->available) {
        if (!m_kernel.expiresNodestConnections()) {
            return std::nullopt;
        }
        replaced = std::exchange(found, std::nullopt);
    }
    if (!found) {
        // The old entry still counts while the scheduler chooses, and ends right after.
        found = schedule(arrival);
        if (replaced) {
            table.erase(*replaced);
        }
    }
    if (!found) {
        return std::nullopt;
    }
    const Endpoint reached {table[*found].destination->server.endpoint.address, table[*found].port};
    if (table[*found].isHashed) {
        pass(*found);
    } else {
        table.erase(*found); // one packet, no connection
    }
    return reached;
}

void PacketPath::pass(Index index)
{
    ConnectionTable &table = m_kernel.connections();
    const bool isTcp = table[index].key.protocol == static_cast<quint8>(Protocol::Tcp);
    const Timeouts &timeouts = m_kernel.timeouts();
    table.setState(index, isTcp ? ConnectionState::Established : ConnectionState::Udp);
    table.restart(index, m_kernel.now(), (isTcp ? timeouts.tcp : timeouts.udp) * simulatedSecond);
}

void PacketPath::close(const Endpoint &client, const Endpoint &destination)
{
    if (const std::optional<Index> found = established(client, destination)) {
        enter(*found, ConnectionState::TimeWait, timeWait);
    }
}

void PacketPath::refuse(const Endpoint &client, const Endpoint &destination)
{
    const std::optional<Index> found = established(client, destination);
    if (found && seesAnswers(m_kernel.connections()[*found])) {
        enter(*found, ConnectionState::Close, closed);
    } else {
        leaveHalfOpen(client, destination);
    }
}

void PacketPath::leaveHalfOpen(const Endpoint &client, const Endpoint &destination)
{
    if (const std::optional<Index> found = established(client, destination)) {
        enter(*found, ConnectionState::SynReceived, synReceived);
    }
}

void PacketPath::breakOff(const Endpoint &client, const Endpoint &destination)
{
    const std::optional<Index> found = established(client, destination);
    if (found && seesAnswers(m_kernel.connections()[*found])) {
        enter(*found, ConnectionState::Close, closed);
    }
}

std::optional<Endpoint> PacketPath::proceed(const Endpoint &client, const Endpoint &destination)
{
    const std::optional<Index> found = established(client, destination);
    if (!found) {
        return std::nullopt;
    }
    pass(*found);
    const Connection &connection = m_kernel.connections()[*found];
    return Endpoint {connection.destination->server.endpoint.address, connection.port};
}

std::optional<PacketPath::Index> PacketPath::established(const Endpoint &client,
                                                         const Endpoint &destination) const
{
    const ConnectionTable &table = m_kernel.connections();
    const std::optional<Index> found = table.find(keyOf({Protocol::Tcp, client, destination, 0}));
    if (!found || table[*found].state != ConnectionState::Established
        || !table[*found].destination->available) {
        return std::nullopt;
    }
    return found;
}

void PacketPath::enter(Index index, ConnectionState state, qint64 timeout)
{
    m_kernel.connections().setState(index, state);
    m_kernel.connections().restart(index, m_kernel.now(), timeout);
}

SimulatedService *PacketPath::serviceFor(const Arrival &arrival) const
{
    // ip_vs_ctl.c, ip_vs_service_find.
    if (arrival.mark != 0) {
        const Result<ServiceKey> key =
            ServiceKey::forMark(arrival.mark, arrival.destination.address.family());
        if (SimulatedService *service = key ? m_kernel.service(*key) : nullptr) {
            return service;
        }
    }
    const auto at = [&](Port port) {
        return m_kernel.service(ServiceKey(arrival.protocol, {arrival.destination.address, port}));
    };
    if (SimulatedService *service = at(arrival.destination.port)) {
        return service;
    }
    const bool mayBeFtpData = arrival.protocol == Protocol::Tcp
        && (arrival.destination.port == ftpData || arrival.destination.port.number() >= firstFreePort);
    if (SimulatedService *service = mayBeFtpData ? at(ftp) : nullptr) {
        return service;
    }
    return at(Port());
}

std::optional<ConnectionTable::Index> PacketPath::schedule(const Arrival &arrival)
{
    SimulatedService *service = serviceFor(arrival);
    // An FTP server's own connections to its clients come from port 20.
    if (service == nullptr || arrival.client.port == ftpData) {
        return std::nullopt;
    }
    if (service->settings().persistence) {
        return schedulePersistent(*service, arrival);
    }
    if (!service->key().isMark() && service->key().endpoint().port != arrival.destination.port) {
        return std::nullopt;
    }
    const std::optional<size_t> chosen =
        service->choose({arrival.client, arrival.destination.address, m_kernel.now()});
    if (!chosen) {
        return std::nullopt;
    }
    Destination &destination = service->destinations()[*chosen];
    const Port own = destination.server.endpoint.port;
    return bind(*service, destination, arrival, own.isAny() ? arrival.destination.port : own);
}

std::optional<ConnectionTable::Index> PacketPath::templateOf(const ConnectionKey &key) const
{
    ConnectionTable &table = m_kernel.connections();
    const std::optional<Index> found = table.find(key);
    if (!found) {
        return std::nullopt;
    }
    const Destination &destination = *table[*found].destination;
    const bool isQuiescent = m_kernel.expiresQuiescentTemplates() && destination.weight() == 0;
    if (destination.available && !isQuiescent) {
        return found;
    }
    table.invalidate(*found);
    return std::nullopt;
}

std::optional<ConnectionTable::Index> PacketPath::schedulePersistent(SimulatedService &service,
                                                                     const Arrival &arrival)
{
    ConnectionTable &table = m_kernel.connections();
    const ConnectionKey key = templateKey(service, arrival);
    std::optional<Index> control = templateOf(key);
    if (!control) {
        const std::optional<size_t> chosen =
            service.choose({arrival.client, arrival.destination.address, m_kernel.now()});
        if (!chosen) {
            return std::nullopt;
        }
        Destination &destination = service.destinations()[*chosen];
        const bool isOfPort = !key.destination.port.isAny();
        control = table.insert(key, destination, isOfPort ? destination.server.endpoint.port : Port(),
                               ConnectionState::Template);
        table.restart(*control, m_kernel.now(), service.settings().persistence->timeout * simulatedSecond);
    }
    Destination &destination = *table[*control].destination;
    const Port own = destination.server.endpoint.port;
    const bool isOfPort =
        !service.key().isMark() && arrival.destination.port == service.key().endpoint().port;
    const Index made =
        bind(service, destination, arrival, isOfPort && !own.isAny() ? own : arrival.destination.port);
    table.setControl(made, *control);
    table.restart(*control, m_kernel.now());
    return made;
}

ConnectionTable::Index PacketPath::bind(SimulatedService &service, Destination &destination,
                                        const Arrival &arrival, Port port)
{
    const bool isOnePacket = service.isOnePacket() && arrival.protocol == Protocol::Udp;
    const Index made =
        m_kernel.connections().insert(keyOf(arrival), destination, port, ConnectionState::Udp, !isOnePacket);
    ++destination.counters.connections;
    ++service.counters.connections;
    return made;
}

} // namespace lvs
