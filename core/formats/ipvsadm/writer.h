// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/writtentext.h"
#include "core/plan/plan.h"

namespace lvs {

/// A step as the arguments that ipvsadm takes, without the program's name; always numeric, every option
/// written out (ipvsadm's -E and -e reset what is not named). Empty for a step that is not on its tables.
[[nodiscard]] QString ipvsadmArguments(const Step &step);

/// "ipvsadm " with the arguments of the step: what one would type.
[[nodiscard]] QString ipvsadmCommand(const Step &step);

/// A plan as commands, a line each.
[[nodiscard]] QStringList ipvsadmCommands(const Plan &plan);

/// A service with its real servers as commands that add them.
[[nodiscard]] QStringList ipvsadmCommands(const VirtualService &service);

/// The whole state as a file for `ipvsadm-restore` (`ipvsadm -R`): services and real servers with
/// thresholds, then time-outs and sync daemons, which `ipvsadm -S` leaves out. Omissions: real servers
/// with the kernel's own methods Local and Bypass, for which ipvsadm has no word.
[[nodiscard]] WrittenText writeIpvsadmRestore(const IpvsState &state);

} // namespace lvs
