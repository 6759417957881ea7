// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sysctl.h"

#include <vector>

namespace lvs {

// What the kernel's settings mean. Sources: Documentation/networking/ip-sysctl.rst and ipvs-sysctl.rst, and
// net/netfilter/ipvs/ip_vs_ctl.c where those say less.

/// What a setting does, in a sentence.
[[nodiscard]] QString describe(SysctlKey key);

/// When to give it another value than the kernel's own, in a sentence or two.
[[nodiscard]] QString whenToChange(SysctlKey key);

/// The values between which one chooses, each with meaning() or, as for sync_ports, by itself; none where
/// any number of the range will do.
[[nodiscard]] std::vector<qint64> sysctlChoices(SysctlKey key);

/// Whether the setting is on or off.
[[nodiscard]] bool isSwitch(SysctlKey key);

/// A value of sysctlChoices() in a word or two, "off", "strict"; empty where there is none.
[[nodiscard]] QString valueName(SysctlKey key, qint64 value);

/// What that value brings about, in a sentence; empty where the name says it all.
[[nodiscard]] QString meaning(SysctlKey key, qint64 value);

/// What the number counts, "seconds"; empty for a switch and for what is chosen.
[[nodiscard]] QString sysctlUnit(SysctlKey key);

/// How the value that counts for an interface comes about; empty for settings of the host.
[[nodiscard]] QString effectiveRule(SysctlKey key);

} // namespace lvs
