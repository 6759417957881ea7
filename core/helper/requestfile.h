// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/atomicfile.h"
#include "core/protocol/conversions.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace lvs {

/// What became of a plan, as its caller is told.
struct PlanAnswer
{
    quint64 generation = 0;
    WireReport report;
};

/// A plan that carried a request id; without an answer where it was running.
struct NotedRequest
{
    quint32 uid = 0;
    QString id;
    QByteArray planHash;
    std::optional<PlanAnswer> answer;
};

/// Requests on disk, in a folder that lives as long as the kernel's state does, so that a helper that is
/// started after another one ended answers what the other was asked. A helper that is killed while it writes
/// leaves the old ones.
class RequestFile
{
public:
    /// Bytes; where requests need more, the oldest are left out.
    static constexpr qsizetype mostBytes = qsizetype {1} * 1024 * 1024;

    /// Without a folder that is there nothing is kept.
    explicit RequestFile(const QByteArray &folder)
        : m_folder(folder)
    {
    }

    /// The oldest first; none where there is no file, or one that is none of ours.
    [[nodiscard]] QList<NotedRequest> read() const;
    /// False where it cannot be written: then the old one stays.
    [[nodiscard]] bool write(QList<NotedRequest> requests) const;

private:
    AtomicFolder m_folder;
};

} // namespace lvs
