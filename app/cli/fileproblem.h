// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>

namespace lvs::cli {

/// Something wrong in a file, for people: "rules.txt:4:7: reason", and for programs.
struct FileProblem
{
    QString file; ///< as it was named, "-" for standard input
    Error error; ///< with its place, if it has one

    [[nodiscard]] QString toString() const;
};

/// Their files, places and reasons.
[[nodiscard]] QJsonArray problemsJson(const QList<FileProblem> &problems);

/// The whole of a file, "-" for standard input. mostBytes: unless given more than any file of a real host
/// has. Errors: FileUnreadable, LimitExceeded.
[[nodiscard]] Result<QByteArray> readBytes(const QString &path, qint64 mostBytes = qint64 {64} * 1024 * 1024);

} // namespace lvs::cli
