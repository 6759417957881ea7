// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/changesmodel.h"

#include "ui/whatif/whatifwording.h"

#include <QLocale>

#include <algorithm>

namespace lvs {

using simulation::Change;

namespace {

bool isEarlier(const Change &left, const Change &right)
{
    return left.at < right.at;
}

} // namespace

ChangesModel::ChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ChangesModel::setChanges(std::vector<Change> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    std::stable_sort(m_changes.begin(), m_changes.end(), isEarlier);
    endResetModel();
    Q_EMIT changed();
}

void ChangesModel::add(const Change &change)
{
    const auto place = std::upper_bound(m_changes.begin(), m_changes.end(), change, isEarlier);
    const int row = static_cast<int>(place - m_changes.begin());
    beginInsertRows({}, row, row);
    m_changes.insert(place, change);
    endInsertRows();
    Q_EMIT changed();
}

void ChangesModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_changes.erase(m_changes.begin() + row);
    endRemoveRows();
    Q_EMIT changed();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Change &change = m_changes[static_cast<size_t>(index.row())];
    const double seconds = static_cast<double>(change.at) / millisecondsPerSecond;
    if (index.column() == At) {
        switch (role) {
        case Qt::DisplayRole:
            return QLocale().toString(seconds, 'g', 7);
        case Qt::EditRole:
            return seconds;
        case Qt::TextAlignmentRole:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? describe(change.action) : QVariant();
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    if (section == At) {
        return role == Qt::DisplayRole ? tr("At (s)")
                                       : tr("Seconds from the beginning; a double click changes it.");
    }
    return role == Qt::DisplayRole ? tr("What happens") : tr("What is different from then on.");
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == At ? flags | Qt::ItemIsEditable : flags;
}

bool ChangesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (role != Qt::EditRole || index.column() != At || !isNumber || seconds < 0) {
        return false;
    }
    Change change = m_changes[static_cast<size_t>(index.row())];
    change.at = qRound64(seconds * millisecondsPerSecond);
    remove(index.row());
    add(change);
    return true;
}

} // namespace lvs
