// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"

#include <chrono>

namespace lvs::setup {

class SetupSockets;

/// How long an answer is waited for: on a link that is not broken one takes a few milliseconds.
constexpr std::chrono::milliseconds ownerPatience {500};

/// Asks on the links where they shall stand who has these addresses, twice within ownerPatience, and leaves
/// nothing behind in the kernel's table of neighbours. A link that is missing, down, without a carrier, or
/// that nobody is found on by asking (lo, a tunnel, a dummy) is not asked; this machine's own answers are
/// none. What cannot be asked is nobody's: an older kernel, an entry that an administrator made.
[[nodiscard]] std::vector<AddressOwner> findOwners(SetupSockets &sockets,
                                                   std::span<const InterfaceAddress> addresses);

} // namespace lvs::setup
