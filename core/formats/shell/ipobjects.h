// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/arguments.h"

namespace lvs::shell {

// What stands behind "ip address", "ip link", "ip tunnel", "ip route", "ip rule" and "ip fou".
[[nodiscard]] Outcome runIpAddress(ArgumentReader &arguments, NetworkState &network);
[[nodiscard]] Outcome runIpLink(ArgumentReader &arguments, NetworkState &network);
[[nodiscard]] Outcome runIpTunnel(ArgumentReader &arguments, NetworkState &network);
[[nodiscard]] Outcome runIpRoute(ArgumentReader &arguments, NetworkState &network, AddressFamily family);
[[nodiscard]] Outcome runIpRule(ArgumentReader &arguments, NetworkState &network, AddressFamily family);
[[nodiscard]] Outcome runIpFou(ArgumentReader &arguments, NetworkState &network, AddressFamily family);

} // namespace lvs::shell
