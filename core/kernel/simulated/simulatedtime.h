// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lvs {

/// Simulated time is counted in nanoseconds.
inline constexpr qint64 simulatedSecond = 1'000'000'000;

} // namespace lvs
