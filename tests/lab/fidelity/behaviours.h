// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lvs::test {

/// Whether stories of persistence, draining and expiry end on the real kernel as on the simulated one, and as
/// they are told. Prints each with what differs.
[[nodiscard]] bool compareBehaviours();

} // namespace lvs::test
