// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace lvs::cli {

/// Rows of text in columns as wide as they need: the first to the left, numbers to the right.
class Table
{
public:
    /// leftColumns: how many of the first columns hold words.
    Table(const QStringList &titles, qsizetype leftColumns);

    void add(const QStringList &row) { m_rows.append(row); }
    [[nodiscard]] QString toString() const;

private:
    QList<QStringList> m_rows; ///< the titles first
    qsizetype m_leftColumns;
};

} // namespace lvs::cli
