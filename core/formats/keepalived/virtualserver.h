// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/checker.h"
#include "core/model/virtualservice.h"

#include <variant>

namespace lvs::keepalived {

/// A firewall mark of a group; the family only where the file says it.
struct GroupMark
{
    quint32 mark = 0;
    std::optional<AddressFamily> family;

    friend bool operator==(const GroupMark &, const GroupMark &) = default;
};

/// Addresses of a group, from first to last, each with the same port. One address: first is last.
struct GroupRange
{
    Address first;
    Address last; ///< of the same family, not before first
    Port port; ///< 0: every port

    friend bool operator==(const GroupRange &, const GroupRange &) = default;
};

/// virtual_server_group: several keys that one virtual_server stands for. IPVS has a service for each.
struct VirtualServerGroup
{
    QString name;
    std::vector<std::variant<GroupRange, GroupMark>> members; ///< in the file's order
    std::vector<Directive> others;

    friend bool operator==(const VirtualServerGroup &, const VirtualServerGroup &) = default;
};

/// sorry_server: what answers where no real server is left. IPVS has it only then.
struct SorryServer
{
    Endpoint endpoint;
    /// Only forwarding and tunnel; weight 1. What the file does not say is taken from the virtual server.
    RealServerSettings settings;
    bool inhibit = false; ///< sorry_server_inhibit: it stays in the table with weight 0

    friend bool operator==(const SorryServer &, const SorryServer &) = default;
};

/// real_server with what checks it.
struct CheckedServer
{
    /// As IPVS gets them: method, tunnel and port are already those of the virtual server where the file
    /// names none here, and keepalived's defaults (NAT, weight 1) where it names none at all.
    RealServer server;
    std::vector<Checker> checkers;
    Timing timing;
    std::optional<bool> inhibitOnFailure; ///< weight 0 in place of removal
    Script notifyUp;
    Script notifyDown;
    QString virtualHost;
    QString snmpName;
    std::optional<bool> smtpAlert;
    std::vector<Directive> others;

    friend bool operator==(const CheckedServer &, const CheckedServer &) = default;
};

/// The group of that name.
struct GroupReference
{
    QString name;

    friend bool operator==(const GroupReference &, const GroupReference &) = default;
};

/// virtual_server: a service, or one for each member of a group, with all that keepalived does for it.
struct VirtualServer
{
    /// What it is reached by. The protocol and family that do not stand in an address or in a group stand
    /// below.
    std::variant<Endpoint, quint32, GroupReference> target; ///< a number is a firewall mark
    Protocol protocol = Protocol::Tcp; ///< meaningless for marks
    std::optional<AddressFamily> family; ///< ip_family; of a mark without real servers: IPv4
    /// Scheduler, flags, one-packet, persistence, engine.
    ServiceSettings settings;
    std::vector<CheckedServer> servers; ///< in the file's order
    Timing timing;
    quint32 quorum = 1; ///< sum of weights of living real servers
    quint32 hysteresis = 0;
    Script quorumUp;
    Script quorumDown;
    std::optional<SorryServer> sorryServer;
    std::optional<quint32> weight; ///< of real servers that name none
    bool omega = false; ///< notifies and leaves in order when keepalived stops
    bool haSuspend = false; ///< no checks while the address is not here
    bool inhibitOnFailure = false;
    QString virtualHost;
    QString snmpName;
    std::optional<bool> smtpAlert;
    std::vector<Directive> others;

    friend bool operator==(const VirtualServer &, const VirtualServer &) = default;
};

} // namespace lvs::keepalived
