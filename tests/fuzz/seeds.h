// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lvs::fuzz {

/// Writes input for each target into FOLDER/<target>, for a fuzzer to begin with: valid records and texts,
/// and the files of people, with their slips, of the folder with a folder each format (tests/data). False
/// where a file cannot be read or written.
[[nodiscard]] bool writeSeeds(const QString &folder, const QString &files);

} // namespace lvs::fuzz
