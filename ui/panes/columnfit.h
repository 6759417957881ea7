// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>
#include <QSettings>

namespace lvs {

/// Makes a table's columns fit its width: where there is not room for all of them, those that are said to
/// matter least are left out, and come back when there is. What the user chose is never overruled, and
/// outlives a window that was small for a while.
class ColumnFit : public QObject
{
    Q_OBJECT
public:
    explicit ColumnFit(QHeaderView &header);

    /// The columns that may be left out, the first to go first. Columns not named here are left alone.
    void setYielding(const QList<int> &columns);
    /// The column that takes what room is left, and the least pixels that it is of use with.
    void setStretch(int column, int least);
    /// Once the columns have other widths than the user gave them: set by the program, or restored.
    void noteWidths();

    /// The user's choice: such a column is shown, or hidden, however much room there is.
    void choose(int column, bool shown);
    /// All columns that may be left out are so again only where they do not fit.
    void forgetChoices();

    /// Shows and hides columns for a table that is so many pixels wide.
    void fit(int width);

    void save(QSettings &settings, const QString &key) const;
    void restore(const QSettings &settings, const QString &key);

private:
    [[nodiscard]] int neededWidth(int column) const;

    QHeaderView &m_header;
    QList<int> m_yielding;
    QHash<int, bool> m_chosen;
    QHash<int, int> m_widths; ///< also of those that are hidden, whose width the header does not tell
    int m_stretch = -1;
    int m_leastStretch = 0;
};

} // namespace lvs
