// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lvs::fuzz {

/// Writes valid records and texts into FOLDER/<target>, for a fuzzer to begin with. False where a file cannot
/// be written.
[[nodiscard]] bool writeSeeds(const QString &folder);

} // namespace lvs::fuzz
