// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/step.h"

#include <variant>

namespace lvs::scenario {

/// A client connects: TCP's handshake, or one datagram.
struct Connect
{
    Protocol protocol = Protocol::Tcp; ///< TCP or UDP
    Endpoint client;
    Endpoint destination;
    quint32 mark = 0; ///< the firewall's; 0 for none
};

/// A TCP connection ends.
struct Close
{
    Endpoint client;
    Endpoint destination;
};

/// Time passes.
struct Sleep
{
    qint64 nanoseconds = 0;
};

/// All services go (ipvsadm -C).
struct ClearTables
{
};

/// Counters begin anew, of a service or of all (ipvsadm -Z).
struct ZeroCounters
{
    std::optional<ServiceKey> service;
};

/// A kernel setting becomes another.
struct ChangeSetting
{
    SysctlName name;
    SysctlValue value;
};

/// What one line says.
using Event = std::variant<Connect, Close, Sleep, ClearTables, ZeroCounters, ChangeSetting, Step>;

/// Reads a line of what shall happen to a simulated director; nothing where it is empty or a comment ("#").
///     connect tcp|udp SRC:PORT DST:PORT [fwmark N]
///     close SRC:PORT DST:PORT
///     sleep SECONDS                               decimals allowed, a year at most
///     sysctl net.ipv4.vs.NAME=VALUE               one of those that decide where connections go
///     [ipvsadm] COMMAND …                         each command that changes the tables
/// IPv6 stands in brackets. As with ipvsadm, under DR and TUN a real server's port is its service's. In steps
/// that edit or remove, what was there before is left open.
/// Errors, with their place: those of ipvsadm's lines; KeywordUnknown, ArgumentMissing, ArgumentUnexpected,
/// AddressInvalid, PortInvalid, AddressFamilyMismatch, NumberInvalid, NumberOutOfRange; Unsupported for
/// commands that change nothing, for settings that decide nothing here, and for persistence engines, whose
/// part of the packet is not known.
[[nodiscard]] Result<std::optional<Event>> readLine(QStringView line, int number);

} // namespace lvs::scenario
