// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/exportedfile.h"

namespace lvs {

/// Writes files of an export below a folder, which is made where it is missing, each whole or not at all and
/// with the mode that it is to have. Files of that name are replaced; others stay.
/// Errors: FileUnwritable (0 path, 1 the system's message): what was written by then stays.
[[nodiscard]] Result<void> saveExport(const QString &folder, const QList<ExportedFile> &files);

/// Writes one of them under any name, whole or not at all and with its mode. Errors: FileUnwritable.
[[nodiscard]] Result<void> saveExportedFile(const QString &path, const ExportedFile &file);

/// The paths of those that stand below the folder already, and that saveExport() would replace.
[[nodiscard]] QStringList filesAlreadyIn(const QString &folder, const QList<ExportedFile> &files);

} // namespace lvs
