// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/shortname.h"
#include "core/protocol/wireaddress.h"

#include <optional>

/// Fields that operations of several kinds have, to the wire and back. What cannot be is an error without a
/// position yet.
namespace lvs {

[[nodiscard]] wire::Address toWire(const Address &address);
/// Family 0 for none.
[[nodiscard]] wire::Address toWire(const std::optional<Address> &address);
[[nodiscard]] uchar toWire(AddressFamily family);

/// InvalidPlan with that reason.
[[nodiscard]] Error invalid(const char *what);
/// NumberOutOfRange.
[[nodiscard]] Error outOfRange(quint64 found, quint64 smallest, quint64 largest);

/// Errors: AddressInvalid.
[[nodiscard]] Result<Address> addressFrom(const wire::Address &wired);
/// Errors: AddressInvalid.
[[nodiscard]] Result<std::optional<Address>> optionalAddressFrom(const wire::Address &wired);
/// Errors: InvalidPlan.
[[nodiscard]] Result<AddressFamily> familyFrom(uchar family);
/// Empty for an empty text. Errors: NameTooLong, NameInvalid.
[[nodiscard]] Result<ShortName> optionalName(const QString &text);
/// Whether a kind of operation adds; else it removes. Errors: InvalidPlan.
[[nodiscard]] Result<bool> adds(uchar kind);

} // namespace lvs
