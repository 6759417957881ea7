// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/virtualservice.h"

#include <QString>

#include <optional>
#include <vector>

namespace lvs {

/// A machine that directs: it has the VIPs and the tables of IPVS.
struct Director
{
    QString host; ///< its name in the cluster
    QString destination; ///< how it is reached: empty for this machine, else as ssh takes it
    ShortName interface; ///< where clients come in, and the VIPs stand
    /// NAT: where the real servers are, and what they have as gateway there. May be the same interface.
    ShortName insideInterface;
    std::vector<Address> insideAddresses; ///< at most one a family

    friend bool operator==(const Director &, const Director &) = default;
};

/// A machine that serves, with the addresses by which services name it.
struct ClusterServer
{
    QString host;
    QString destination;
    ShortName interface; ///< where packets from the director come in
    std::vector<Address> addresses;

    friend bool operator==(const ClusterServer &, const ClusterServer &) = default;
};

/// An address that clients use.
struct VirtualAddress
{
    Address address;
    bool hostRoute = false; ///< a route to it, too, as older guides have it: not needed
    /// Whether the director has it on its interface. If not, packets reach the service by a firewall mark,
    /// and a rule and a local route take them in.
    bool onInterface = true;

    friend bool operator==(const VirtualAddress &, const VirtualAddress &) = default;
};

/// What belongs together to serve some virtual services: the machines, the addresses, the services.
/// Roles (core/plan/roles) make of it what each machine must be.
struct Cluster
{
    QString name;
    std::vector<Director> directors; ///< one, or a pair
    std::vector<ClusterServer> servers;
    std::vector<VirtualAddress> addresses;
    std::vector<VirtualService> services; ///< sorted by key

    /// The director of that name, or null.
    [[nodiscard]] const Director *director(const QString &host) const;
    /// The real server's machine of that name, or null.
    [[nodiscard]] const ClusterServer *server(const QString &host) const;
    /// The machine that has that address, or null.
    [[nodiscard]] const ClusterServer *serverWith(const Address &address) const;
    /// All names, directors first, each once.
    [[nodiscard]] std::vector<QString> hosts() const;
    /// The addresses by which clients reach a service: its own, or with a mark all of its family.
    [[nodiscard]] std::vector<VirtualAddress> addressesOf(const ServiceKey &key) const;

    friend bool operator==(const Cluster &, const Cluster &) = default;
};

} // namespace lvs
