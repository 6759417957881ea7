// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/networkstate.h"

namespace lvs {

// One object as the sections that systemd-networkd has for it, with an empty line behind them.

/// [NetDev], and [Tunnel] for a tunnel.
[[nodiscard]] QString networkdDevice(const Link &link);
/// [Link] and [Network] of a device that is there for LVS alone.
[[nodiscard]] QString networkdLink(const Link &link);
/// [Address].
[[nodiscard]] QString networkdAddress(const InterfaceAddress &address);
/// [Route].
[[nodiscard]] QString networkdRoute(const Route &route);
/// [RoutingPolicyRule]; neither mark nor mask may be 0.
[[nodiscard]] QString networkdRule(const MarkRule &rule);

} // namespace lvs
