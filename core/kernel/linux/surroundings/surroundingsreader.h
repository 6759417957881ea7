// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/surroundings.h"

#include <chrono>

namespace lvs::surroundings {

/// Reads what else decides whether LVS works on this machine: processes, the firewall's rules by netlink,
/// lists of modules. Runs no command. What cannot be read is left out. patience: for one answer of the
/// kernel.
[[nodiscard]] Surroundings readSurroundings(std::chrono::milliseconds patience);

} // namespace lvs::surroundings
