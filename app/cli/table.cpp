// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lvs::cli {

namespace {

/// The first and the last of each range of wide characters (Unicode Standard Annex 11, classes W and F).
constexpr std::array<std::pair<char16_t, char16_t>, 7> wideCharacters {
    std::pair {u'\u1100', u'\u115f'}, std::pair {u'\u2e80', u'\u303e'}, std::pair {u'\u3041', u'\ua4cf'},
    std::pair {u'\uac00', u'\ud7a3'}, std::pair {u'\uf900', u'\ufaff'}, std::pair {u'\uff01', u'\uff60'},
    std::pair {u'\uffe0', u'\uffe6'},
};

/// How many cells of a terminal the text takes: a Chinese character takes two.
qsizetype cellsOf(const QString &text)
{
    return text.size() + std::count_if(text.begin(), text.end(), [](QChar character) {
               return std::any_of(wideCharacters.begin(), wideCharacters.end(),
                                  [character](const auto &range) {
                                      return character >= range.first && character <= range.second;
                                  });
           });
}

} // namespace

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
            widths[column] = std::max(widths[column], cellsOf(row[column]));
        }
    }
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString padding(widths[column] - cellsOf(row[column]), u' ');
            line += column < m_leftColumns ? row[column] + padding : padding + row[column];
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
