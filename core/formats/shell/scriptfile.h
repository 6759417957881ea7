// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lvs {

/// Writes a script for its owner alone to read and run, whole or not at all.
/// Errors: FileUnwritable (0 path, 1 the system's message).
[[nodiscard]] Result<void> saveScript(const QString &path, const QString &text);

} // namespace lvs
