// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/fileproblem.h"
#include "core/formats/fileformat.h"
#include "core/plan/validator.h"

namespace lvs::cli {

/// What a file in any format says, and all that is to be said about it.
struct ImportedFile
{
    FileFormat format = FileFormat::Ipvsadm;
    Imported imported;
    QList<FileProblem> problems; ///< why it, or a line of it, cannot be used
    QList<FileProblem> warnings; ///< understood, and probably not meant
    QList<FileProblem> notUnderstood; ///< left out
    QList<Diagnostic> advice; ///< on the services
};

/// Reads a file, "-" for standard input. Without a format it is told by content and name; where that fails
/// it is `otherwise`, or a problem (FormatUnknown).
[[nodiscard]] ImportedFile readImportedFile(const QString &path, const std::optional<FileFormat> &format,
                                            const std::optional<FileFormat> &otherwise = std::nullopt);

/// All of it for programs: "format", "problems", "warnings" (advice), "doubts" (warnings), "notUnderstood".
[[nodiscard]] QJsonObject findingsJson(const ImportedFile &file);

} // namespace lvs::cli
