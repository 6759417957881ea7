// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lvs {

/// A whole number in decimal digits, smallest to largest; no sign, no space, no other base.
/// Errors, with their place: NumberInvalid, NumberOutOfRange.
[[nodiscard]] Result<quint64> parseNumber(QStringView text, quint64 smallest, quint64 largest);

} // namespace lvs
