// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/servicekey.h"

namespace lvs::cli {

/// A service in one word: "tcp:10.0.0.250:80", "udp:[2001:db8::1]:53", "fwm:7", "fwm:7:IPv6".
/// Errors: ProtocolUnknown, MarkZero, and those of Endpoint::parse() and parseNumber().
[[nodiscard]] Result<ServiceKey> parseServiceArgument(const QString &text);

} // namespace lvs::cli
