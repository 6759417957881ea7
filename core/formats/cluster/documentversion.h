// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lvs {

/// Of a cluster document: what the reader takes and the writer says.
inline constexpr int clusterVersion = 1;

} // namespace lvs
