// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/auditentry.h"

#include <QByteArray>

namespace lvs {

/// The log of changes on disk: audit.log of a folder, text, one line an entry, and audit.log.1, what it was
/// before it grew too large. It is opened for each writing, so that whoever rotates it by himself finds the
/// next line in a new file; never through a symbolic link, and never anything but a plain file of one's own.
class AuditFile
{
public:
    /// Bytes after which a new file is begun.
    static constexpr qsizetype mostBytes = qsizetype {4} * 1024 * 1024;

    /// An empty folder is none: nothing is kept.
    explicit AuditFile(const QString &folder, qsizetype most = mostBytes);

    [[nodiscard]] bool isKept() const { return !m_path.isEmpty(); }
    /// The latest entries of both files, at most that many, the oldest first; lines that are none are left
    /// out. A file that is not there is empty. Errors: FileUnreadable (0 path, 1 the system's message).
    [[nodiscard]] Result<QList<AuditEntry>> read(qsizetype most) const;
    /// Adds lines, each with its end, all or none of them; where a line was cut by whatever ended the last
    /// writer, theirs begin a new one. Errors: FileUnwritable (0 path, 1 the system's message).
    [[nodiscard]] Result<void> append(const QByteArray &lines) const;

private:
    [[nodiscard]] Result<QByteArray> content(const QString &path) const;
    [[nodiscard]] Error unwritable(int errorNumber) const;

    QString m_path;
    qsizetype m_most;
};

} // namespace lvs
