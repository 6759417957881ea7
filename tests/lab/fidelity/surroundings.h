// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace lvs::test {

// What both kernels are surrounded by: which networks the parts of a scenario have, by a byte of their
// addresses, and what has to be waited for.

inline constexpr quint8 serverNet = 7;
inline constexpr quint8 serviceNet = 8;
inline constexpr quint8 clientNet = 9;

/// The kernel ends an entry that it has replaced at its next tick, a hundredth of a second later.
inline constexpr std::chrono::milliseconds tick {25};

} // namespace lvs::test
