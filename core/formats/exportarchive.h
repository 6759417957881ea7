// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/exportedfile.h"

namespace lvs {

/// An export as one file to be carried about: a tar archive compressed by gzip. Everything in it belongs to
/// root, has the mode that it is to have, and is of that time (seconds since 1970), so that the same files of
/// the same time give the same bytes. A file that two formats ask for is in it once.
/// Errors: Unsupported (0 libarchive's message).
[[nodiscard]] Result<QByteArray> archiveOf(const QList<ExportedFile> &files, qint64 time);

/// The same, written whole or not at all. Errors: also FileUnwritable (0 path, 1 the system's message).
[[nodiscard]] Result<void> saveArchive(const QString &path, const QList<ExportedFile> &files, qint64 time);

} // namespace lvs
