// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace lvs {

/// A step as a script does it: how, how it is taken back, and how one sees that it is done.
struct ShellStep
{
    QString command;
    QString inverse;
    /// A command whose status says whether the step is done; empty where nothing could say so.
    QString check;
};

/// With ip(8) and ipvsadm(8).
[[nodiscard]] ShellStep shellStep(const Step &step);

/// With ifconfig(8) and route(8), as older guides have it, where those can say exactly the same of IPv4 or
/// differ in nothing but the broadcast (see classicDifference()); else as shellStep().
[[nodiscard]] ShellStep classicShellStep(const Step &step);

/// What is otherwise once the classic command is carried out; empty where nothing is.
[[nodiscard]] QString classicDifference(const Step &step);

/// The alias, such as "ens33:0", that the classic command gives an address to, whoever has it; empty for
/// others.
[[nodiscard]] QString classicAlias(const Step &step);

} // namespace lvs
