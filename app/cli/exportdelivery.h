// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/formats/exportedfile.h"

namespace lvs::cli {

// Where the verbs put the files that they write: below --folder, into --archive, the only one into --output.
// Without any of these standard output gets the only one; with --json all are in the result.

/// Whether standard output is for a file, so that nothing else may go there.
[[nodiscard]] bool goesToStandardOutput(const Arguments &arguments);

/// Puts the files there. time: of those in an archive, in seconds since 1970. False where it could not, and
/// the run has ended with the reason.
[[nodiscard]] bool deliver(const QList<ExportedFile> &files, qint64 time, const Arguments &arguments,
                           Output &output);

/// The files for programs: path, mode, what was left out, and the text of those that went nowhere else.
[[nodiscard]] QJsonArray filesJson(const QList<ExportedFile> &files, const Arguments &arguments);

/// Delivers the files, tells which they are and what was left out of them, and ends: with HasChanges where
/// something was.
void exportFiles(const QList<ExportedFile> &files, qint64 time, const Arguments &arguments, Output &output);

} // namespace lvs::cli
