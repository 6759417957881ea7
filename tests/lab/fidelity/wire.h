// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/packetpath.h"

#include <array>
#include <optional>

namespace lvs::test {

/// Sends single packets of clients that there are not through this network namespace, and sees where IPVS
/// sends them on: everything that leaves does so over the device "wire", which leads nowhere. Real servers
/// must be reached by NAT, so that the packet names the chosen one.
class Wire
{
public:
    enum class Packet : quint8 {
        Begin, ///< TCP's SYN, or a datagram
        End, ///< TCP's FIN
        Acknowledge, ///< TCP's ACK
        Answer, ///< TCP's SYN and ACK, of a real server
        Reset, ///< TCP's RST
    };

    /// Makes the device, in the namespace of this thread; fatal where it cannot.
    Wire();
    ~Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    /// Where the packet went: address and port of a real server, or nothing where it was dropped or went no
    /// other way than any packet.
    [[nodiscard]] std::optional<Endpoint> send(const Arrival &arrival, Packet packet);
    /// A real server's packet to its client: whether it was sent on as one of the virtual service.
    [[nodiscard]] bool answer(const Endpoint &server, const Arrival &arrival, Packet packet);

private:
    struct Passed
    {
        Endpoint from;
        Endpoint to;
    };

    void transmit(const Arrival &arrival, Packet packet);
    /// The last packet of that protocol that left.
    [[nodiscard]] std::optional<Passed> received(Protocol protocol);

    int m_toIPv4 = -1;
    int m_toIPv6 = -1;
    int m_sniffer = -1;
};

/// Addresses that the wire leads to: real servers 10.7/16 and fd07::/16, virtual ones 10.8/16 and fd08::/16,
/// and clients 10.9/16 and fd09::/16 as far as they are answered; those that are not may have any other.
[[nodiscard]] Address wireAddress(AddressFamily family, quint8 net, quint16 number);

} // namespace lvs::test
