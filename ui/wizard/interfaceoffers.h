// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/networkstate.h"

namespace lvs {

/// What the wizard offers of a machine's real interfaces and addresses, and which of them it would take
/// itself.

/// Where packets of other machines can come in: all that are up but loopback and tunnels, the one that the
/// machine is reached by first.
[[nodiscard]] std::vector<ShortName> offeredInterfaces(const NetworkState &network, AddressFamily family);

/// An interface's own addresses of that family that other machines can reach it by, in the kernel's order;
/// a VIP, which stands there as a host's (/32, /128), is none of them.
[[nodiscard]] std::vector<Address> offeredAddresses(const NetworkState &network, const ShortName &interface,
                                                    AddressFamily family);
/// The same of all offered interfaces.
[[nodiscard]] std::vector<Address> offeredAddresses(const NetworkState &network, AddressFamily family);

/// The interface in whose network that address is; empty where it is in none.
[[nodiscard]] ShortName interfaceTowards(const NetworkState &network, const Address &address);

/// The interface on which that address stands; empty where it stands on none.
[[nodiscard]] ShortName interfaceWith(const NetworkState &network, const Address &address);

/// Where a VIP would go: the interface in whose network it is, else the first that is offered.
[[nodiscard]] ShortName proposedInterface(const NetworkState &network, AddressFamily family,
                                          const std::optional<Address> &vip);

/// Where real servers behind a NAT would be: an interface with an address other than the outer one, else
/// that one.
[[nodiscard]] ShortName proposedInside(const NetworkState &network, AddressFamily family,
                                       const ShortName &outside);

/// By which of its addresses a real server would be named: one in the network of the director's interface,
/// else the first that is offered; nothing where it has none of that family.
[[nodiscard]] std::optional<Address> proposedServerAddress(const NetworkState &server,
                                                           const NetworkState &director,
                                                           const ShortName &directorInterface,
                                                           AddressFamily family);

} // namespace lvs
