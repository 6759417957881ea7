// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablefilter.h"

namespace lvs {

namespace {
constexpr int resortInterval = 2000; // milliseconds
}

TableFilter::TableFilter(IsLess isLess, Matches matches, int firstLive, int lastLive, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_isLess(std::move(isLess))
    , m_matches(std::move(matches))
    , m_firstLive(firstLive)
    , m_lastLive(lastLive)
{
    setDynamicSortFilter(false);
    setSortRole(Qt::DisplayRole);
    m_resort.setSingleShot(true);
    connect(&m_resort, &QTimer::timeout, this, &TableFilter::sortAgain);
}

void TableFilter::setSourceModel(QAbstractItemModel *model)
{
    QSortFilterProxyModel::setSourceModel(model);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                noteChange(topLeft.column(), bottomRight.column());
            });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { m_resort.start(0); });
}

void TableFilter::noteChange(int firstColumn, int lastColumn)
{
    const int column = sortColumn();
    if (column < firstColumn || column > lastColumn || m_resort.isActive()) {
        return;
    }
    m_resort.start(column >= m_firstLive && column <= m_lastLive ? resortInterval : 0);
}

void TableFilter::sortAgain()
{
    if (sortColumn() >= 0) {
        // sort() of the same column and order does nothing while it is dynamic only by request.
        QSortFilterProxyModel::sort(sortColumn(), sortOrder());
    }
}

void TableFilter::sort(int column, Qt::SortOrder order)
{
    m_resort.stop();
    QSortFilterProxyModel::sort(column, order);
}

void TableFilter::setFilterText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (m_text != trimmed) {
        m_text = trimmed;
        invalidateFilter();
        sortAgain();
    }
}

bool TableFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_isLess(left.column(), left.row(), right.row())) {
        return true;
    }
    // Equal values keep the order of the keys, whichever way the column is sorted.
    if (m_isLess(left.column(), right.row(), left.row())) {
        return false;
    }
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
}

bool TableFilter::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    return m_text.isEmpty() || m_matches(row, m_text);
}

} // namespace lvs
