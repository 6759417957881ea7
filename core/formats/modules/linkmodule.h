// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/link.h"

namespace lvs {

/// The kernel module that makes devices of that kind, which is not always called as the kind is: "ip6_tunnel"
/// for ip6tnl, "ip_gre" for gre. Empty for kinds that are neither dummies nor tunnels.
[[nodiscard]] QString moduleOf(LinkKind kind);

} // namespace lvs
