// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

#include <optional>
#include <span>

namespace lvs::ipvs {

class Message;

/// AF_INET or AF_INET6.
[[nodiscard]] quint16 addressFamilyNumber(AddressFamily family);
/// Nothing for any other number.
[[nodiscard]] std::optional<AddressFamily> addressFamilyOf(quint16 number);

/// In network order, as long as the family's addresses are.
void putAddress(Message &message, int type, const Address &address);
/// bytes: network order; the kernel sends 16 for either family. Nothing where they are too few or the
/// family is neither.
[[nodiscard]] std::optional<Address> parseAddress(quint16 familyNumber, std::span<const char> bytes);

} // namespace lvs::ipvs
