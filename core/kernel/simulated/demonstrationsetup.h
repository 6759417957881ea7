// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

namespace lvs {

/// What stands around the tables of the demonstration cluster's director: two cards, the VIPs, forwarding
/// for its NAT services, the way of its marked packets, and some things that others keep. plain: a kernel's
/// set-up with its settings as they begin.
[[nodiscard]] HostSetup demonstrationSetup(HostSetup plain);

} // namespace lvs
