// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QStringList>

namespace lvs {

/// What one would type in a shell for a step: ipvsadm(8), ip(8), sysctl(8).
[[nodiscard]] QString shellCommand(const Step &step);

/// A plan as commands, a line each.
[[nodiscard]] QStringList shellCommands(const Plan &plan);

} // namespace lvs
