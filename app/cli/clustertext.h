// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitstatus.h"
#include "core/session/cluster/clusterjob.h"

namespace lvs::cli {

/// Whether it directs, serves, or both.
[[nodiscard]] QString partText(const HostPlan &plan);

/// A machine's name, part and number of steps: the line above them.
[[nodiscard]] QString planTitle(const HostPlan &plan);

/// What a machine is at; empty where it need not be said.
[[nodiscard]] QString phaseText(ClusterJob::HostPhase phase);

/// What became of a machine, in a line.
[[nodiscard]] QString reportText(const HostReport &report);

/// How the program ends.
[[nodiscard]] ExitStatus statusOf(const ClusterReport &report);

} // namespace lvs::cli
