// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"

namespace lvs {

/// A real server as the wizard asks for it.
struct ServerChoice
{
    QString host; ///< its name in the cluster
    QString destination; ///< how ssh reaches it, or would; empty for this machine
    bool isManaged = true; ///< false: nothing reaches it, it is set up by a script
    std::optional<Address> address; ///< by which the director names it
    ShortName interface; ///< where packets from the director come in
    Weight weight;

    friend bool operator==(const ServerChoice &, const ServerChoice &) = default;
};

/// Everything that the wizard asks, and nothing that follows from it: a user decides these, a cluster is
/// what they amount to.
struct ClusterChoices
{
    ForwardingMethod method = ForwardingMethod::DirectRouting; ///< Masquerading, DirectRouting or Tunnel
    std::optional<Address> address; ///< the VIP
    Protocol protocol = Protocol::Tcp;
    Port port = Port(80);
    QString directorHost;
    QString directorDestination; ///< as of ServerChoice
    ShortName interface; ///< of the director, where clients come in
    ShortName insideInterface; ///< NAT: where the real servers are
    std::optional<Address> insideAddress; ///< NAT: the director's there, the real servers' gateway
    Port serverPort = Port(80); ///< NAT: what real servers listen on; otherwise it is the service's
    std::vector<ServerChoice> servers;
    Scheduler scheduler = *Scheduler::parse(u"rr");

    [[nodiscard]] bool isNat() const { return method == ForwardingMethod::Masquerading; }

    friend bool operator==(const ClusterChoices &, const ClusterChoices &) = default;
};

/// What stands in the way of a cluster, each beside the field that it is about.
enum class ChoiceFault {
    AddressMissing,
    AddressNotUnicast,
    AddressIsDirectors, ///< the inside address, by which the real servers reach it
    PortMissing,
    DirectorMissing,
    InterfaceMissing,
    InsideInterfaceMissing,
    InsideAddressMissing,
    InsideAddressFamily,
    ServerPortMissing,
    ServersMissing,
    // Of one real server:
    ServerAddressMissing,
    ServerAddressNotUnicast,
    ServerAddressIsVip,
    ServerAddressIsDirectors, ///< its gateway cannot be itself
    ServerAddressFamily, ///< NAT and DR do not cross families (ip_vs_ctl.c, ip_vs_add_dest)
    ServerAddressTwice,
    ServerInterfaceMissing,
    ServersWithoutWork, ///< every weight is 0: nothing would be answered
};

struct ChoiceProblem
{
    ChoiceFault fault = ChoiceFault::AddressMissing;
    std::optional<size_t> server; ///< which one, counted from 0

    friend bool operator==(const ChoiceProblem &, const ChoiceProblem &) = default;
};

/// All that stands in the way, in the order in which the wizard asks.
[[nodiscard]] QList<ChoiceProblem> problemsOf(const ClusterChoices &choices);

/// The reason in words, one sentence.
[[nodiscard]] QString describe(const ChoiceProblem &problem);

/// What the choices amount to: one director, its VIP, one service, the real servers with their machines.
/// Total: choices with problems give a cluster that lacks what they lack.
[[nodiscard]] Cluster clusterOf(const ClusterChoices &choices);

/// "TCP 10.0.0.250:80": what the cluster is called until somebody calls it otherwise.
[[nodiscard]] QString clusterName(const ClusterChoices &choices);

} // namespace lvs
