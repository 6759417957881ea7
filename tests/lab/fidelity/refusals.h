// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lvs::test {

/// Connections that their real servers refuse, do not answer or break off, told to both kernels: states,
/// time-outs, active and inactive counts, and what the scheduler makes of them. Whether all were the same.
[[nodiscard]] bool compareRefusals();

} // namespace lvs::test
