// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/networkstate.h"

namespace lvs {

/// The prefix length of a single address: 32 or 128.
[[nodiscard]] quint8 hostPrefix(const Address &address);

/// To that address alone, directly on an interface, with the metric that the kernel gives where none is
/// asked for.
[[nodiscard]] Route routeToHost(const Address &address, const ShortName &interface);

/// To whatever no other route leads to.
[[nodiscard]] Route routeToEverything(AddressFamily family, const ShortName &interface);

} // namespace lvs
