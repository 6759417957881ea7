// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"

namespace lvs {

/// Asks the network about every address that a plan puts where it is not yet, as this can only be known
/// there: two machines with one address would take each other's packets. Takes up to half a second where an
/// address is put on a link with others; nothing is asked where none is.
/// Errors: AddressInUse (0 the address as the step names it, 1 interface, 2 hardware address of the owner, 3
/// address).
/// known: addresses that nobody has to be asked about, as the machine has them.
[[nodiscard]] Result<void> checkOwners(Kernel &kernel, const Plan &plan,
                                       std::span<const InterfaceAddress> known);

} // namespace lvs
