// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lvs::test {

/// Whether stories of persistence, draining and expiry end on the real kernel as on the simulated one, and as
/// they are told. Prints each with what differs.
[[nodiscard]] bool compareBehaviours();

/// Whether twos, which draws lots, spreads its clients as the simulation does: a chi-squared test on the
/// shares, for equal and for unequal loads. Prints them.
[[nodiscard]] bool compareLots();

} // namespace lvs::test
