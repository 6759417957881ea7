// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include <algorithm>

namespace lvs::cli {

Table::Table(const QStringList &titles, qsizetype leftColumns)
    : m_rows {titles}
    , m_leftColumns(leftColumns)
{
}

QString Table::toString() const
{
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], row[column].size());
        }
    }
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            line += column < m_leftColumns ? row[column].leftJustified(widths[column])
                                           : row[column].rightJustified(widths[column]);
            line += QLatin1String("  ");
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        text += line + u'\n';
    }
    return text;
}

} // namespace lvs::cli
