// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/folders.h"
#include "core/helper/limits.h"
#include "core/kernel/kernel.h"

namespace lvs {

/// The helper's life with that kernel. First it takes back what a helper before it was killed in; then it
/// takes its name on the system bus, and serves. It ends with status 0 after limits.idle without use or on
/// SIGTERM, with 1 where the bus is lost or the name cannot be had, so that systemd starts another. A plan
/// that runs when it is told to end is taken back first, and so is what nobody has confirmed yet: nobody
/// would be there to do it. Needs a QCoreApplication.
[[nodiscard]] int runHelper(Kernel &kernel, const Folders &folders, const Limits &limits = {});

} // namespace lvs
