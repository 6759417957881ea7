// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/model/networkstate.h"

#include <set>

namespace lvs {

/// Through which device packets of a tunnel come out on a real server.
enum class TunnelExit : quint8 {
    Ipip, ///< tunl0
    Sit, ///< sit0: IPv6 in IPv4
    Ip6Tunnel, ///< ip6tnl0: IPv6 in IPv6
    AnyInIp6, ///< a tunnel of our own: IPv4 in IPv6 (ip6tnl0 takes IPv6 only)
    Gre, ///< gre0
    Ip6Gre, ///< ip6gre0
};

/// What the services of a cluster ask of one real server's machine.
struct ServerNeeds
{
    std::set<Address> directAddresses; ///< VIPs that it answers by DR
    std::set<Address> tunnelledAddresses; ///< VIPs that come to it through a tunnel
    std::set<Address> hostRoutes; ///< of them, those with a route to the host
    std::set<TunnelExit> exits;
    std::set<Address> ends; ///< its own IPv6 addresses at which AnyInIp6 ends
    std::set<EncapsulationPort> ports;
    std::set<AddressFamily> gateways; ///< families in which replies go back through the director
};

/// Every service's real servers that are that machine.
[[nodiscard]] ServerNeeds needsOf(const Cluster &cluster, const ClusterServer &machine);

/// What sort of device that is.
[[nodiscard]] LinkKind kindOf(TunnelExit exit);
/// Which device of a real server that is.
[[nodiscard]] ShortName deviceOf(TunnelExit exit);
/// Whether IPv4 packets can come out of it.
[[nodiscard]] bool unpacksIPv4(TunnelExit exit);

/// The name of a real server's own tunnel for TunnelExit::AnyInIp6.
[[nodiscard]] ShortName ownTunnelName();

} // namespace lvs
