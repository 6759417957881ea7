// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/networkstate.h"

#include <QString>

namespace lvs {

/// "10.0.0.250/32", as everybody writes a network or an address in it.
[[nodiscard]] QString networkText(const Address &address, quint8 prefixLength);

/// iproute2's name of a scope: "global", "site", "link", "host".
[[nodiscard]] QString addressScopeName(AddressScope scope);

} // namespace lvs
