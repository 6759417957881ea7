// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTimer>

#include <functional>

namespace lvs {

/// Sorts and filters one of the window's tables by raw values, without building a QVariant a comparison.
/// A column that moves with the traffic is sorted again at most every two seconds, so that rows do not
/// jump under the mouse; what the user does is sorted at once.
class TableFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using IsLess = std::function<bool(int column, int first, int second)>;
    using Matches = std::function<bool(int row, const QString &text)>;

    /// Both are asked with rows of the source model; columns from firstLive to lastLive move by themselves.
    TableFilter(IsLess isLess, Matches matches, int firstLive, int lastLive, QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] QString filterText() const { return m_text; }
    /// Shows only rows that have that text; an empty one shows all.
    void setFilterText(const QString &text);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void noteChange(int firstColumn, int lastColumn);
    void sortAgain();

    IsLess m_isLess;
    Matches m_matches;
    int m_firstLive;
    int m_lastLive;
    QString m_text;
    QTimer m_resort;
};

} // namespace lvs
