// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <set>

namespace lvs::surroundings {

/// The names of processes (/proc/PID/comm), at most 15 bytes each, that are in this thread's network
/// namespace or whose namespace may not be seen.
[[nodiscard]] std::set<QByteArray> processNames();

} // namespace lvs::surroundings
