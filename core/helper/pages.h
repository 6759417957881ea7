// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/helper/callers.h"

#include <QByteArray>
#include <QHash>
#include <QTimer>

#include <chrono>

namespace lvs {

/// Packed records that are fetched page by page: each caller's pages are cut from the one whose first
/// page it fetched, for a while after the last.
class Pages : public QObject
{
    Q_OBJECT
public:
    struct Page
    {
        quint64 number = 0; ///< generation or serial
        quint32 pages = 0;
        QByteArray bytes;
    };

    /// callers must outlive this; patience: after the last call.
    Pages(Callers &callers, std::chrono::milliseconds patience, QObject *parent = nullptr);

    /// Keeps the records for the caller's next pages, and gives the first. Errors: LimitExceeded.
    [[nodiscard]] Result<Page> begin(const QString &caller, quint64 number, const QByteArray &records);
    /// A further one. Errors: NumberOutOfRange (0 found, 1 smallest, 2 largest).
    [[nodiscard]] Result<Page> page(const QString &caller, quint32 index);

private:
    struct Kept
    {
        quint64 number = 0;
        QByteArray records;
        QTimer *limit = nullptr;
    };

    [[nodiscard]] static Page cut(const Kept &kept, quint32 index);
    void drop(const QString &caller);

    Callers &m_callers;
    std::chrono::milliseconds m_patience;
    QHash<QString, Kept> m_kept;
};

} // namespace lvs
