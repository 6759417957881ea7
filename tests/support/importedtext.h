// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs::test {

/// What was read of a file, line by line, so that a test can compare it with what was expected: findings with
/// place, code and arguments; then the state as it would be saved; then what only keepalived does.
[[nodiscard]] QString importedText(const Imported &imported);

} // namespace lvs::test
