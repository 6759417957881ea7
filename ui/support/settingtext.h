// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sysctl.h"

namespace lvs {

/// What a setting is when nobody wrote to it; nothing where it depends on the machine.
[[nodiscard]] std::optional<SysctlValue> kernelDefault(SysctlKey key);

/// A value with its name or unit: "1 · automatic", "1024 pages", "1" where it is on or off.
[[nodiscard]] QString valueText(SysctlKey key, const SysctlValue &value);

/// What may be written: "0 or 1", "0 to 3", "from 0".
[[nodiscard]] QString rangeText(SysctlKey key);

/// Every value that has a meaning, a line each: "1 · strict: …".
[[nodiscard]] QStringList meaningLines(SysctlKey key);

} // namespace lvs
