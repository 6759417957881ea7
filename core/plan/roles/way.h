// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/networkstate.h"

#include <optional>

namespace lvs {

/// How packets to an address leave a host.
struct Way
{
    ShortName interface;
    std::optional<Address> gateway; ///< nothing: the address is on the link itself
    quint8 prefixLength = 0; ///< of the network in which it was found, bits

    friend bool operator==(const Way &, const Way &) = default;
};

/// The way to an address by the main table: the longest prefix, then the least metric, among routes and the
/// networks of addresses on links that are up. An address of the host's own is on the link that it stands on.
[[nodiscard]] std::optional<Way> wayTo(const NetworkState &network, const Address &address);

/// The way to everything that no other route leads to: the least metric counts.
[[nodiscard]] std::optional<Way> defaultWay(const NetworkState &network, AddressFamily family);

} // namespace lvs
