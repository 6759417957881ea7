// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/importwork.h"

namespace lvs {

// What ImportWork does, as functions that need no thread of their own.

/// Reads the source's file, if it is one.
[[nodiscard]] ReadImport readSource(ImportSource source);
/// Reads its content as that format, or as the one that is found.
[[nodiscard]] ReadImport readContent(const ImportSource &source, std::optional<FileFormat> format);
[[nodiscard]] PlannedImport planImport(const Imported &imported, const ImportBase &base);

/// The file's name; empty for what was pasted.
[[nodiscard]] QString sourceName(const ImportSource &source);

} // namespace lvs
