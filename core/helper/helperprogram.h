// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/limits.h"
#include "core/kernel/kernel.h"

namespace lvs {

/// The helper's life on the system bus, with that kernel: takes the name, serves, and ends with status 0
/// after limits.idle without use or on SIGTERM, with 1 where the bus is lost or the name cannot be had,
/// so that systemd starts another. A plan that runs when it is told to end is taken back first.
/// Needs a QCoreApplication.
[[nodiscard]] int runHelper(Kernel &kernel, const Limits &limits = {});

} // namespace lvs
