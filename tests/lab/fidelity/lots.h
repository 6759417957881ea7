// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lvs::test {

/// Whether twos, which draws lots, spreads its clients as the simulation does: a chi-squared test on the
/// shares, for equal and for unequal loads. Prints them. True where the kernel has no twos.
[[nodiscard]] bool compareLots();

} // namespace lvs::test
