// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/connectionentry.h"

#include <vector>

namespace lvs::test {

/// The kernel's own list, /proc/net/ip_vs_conn, of this thread's network namespace, sorted. Fatal where a
/// line is not understood.
[[nodiscard]] std::vector<ConnectionEntry> listedConnections();

} // namespace lvs::test
