// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterhostsmodel.h"

#include "ui/support/cellroles.h"

#include <algorithm>

namespace lvs {

ClusterHostsModel::ClusterHostsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ClusterHostsModel::setRows(const QList<ClusterHostRow> &rows)
{
    const bool sameMachines = std::equal(
        rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const ClusterHostRow &left, const ClusterHostRow &right) { return left.host == right.host; });
    if (!sameMachines) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (!(m_rows[row] == rows[row])) {
            m_rows[row] = rows[row];
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

QString ClusterHostsModel::hostAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].host : QString();
}

int ClusterHostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClusterHostsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClusterHostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ClusterHostRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case State:
            return role == Qt::DisplayRole ? QString() : row.condition;
        case Name:
            return row.title;
        case Role:
            return row.role;
        default:
            return row.condition;
        }
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? row.title + u'\n' + row.condition : row.detail;
    case StateRole:
        return index.column() == State ? QVariant::fromValue(row.state) : QVariant();
    case QuietRole:
        return index.column() == Role;
    case ShareRole:
        return row.progresses && row.total > 0
            ? QVariant(static_cast<double>(row.done) / static_cast<double>(row.total))
            : QVariant();
    default:
        return {};
    }
}

QVariant ClusterHostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case State:
        return words ? QString() : tr("● as its role asks, ◐ needs changes, ⚠ needs attention, ○ not known.");
    case Name:
        return words ? tr("Host") : tr("The machine, as it is called in the list of hosts.");
    case Role:
        return words ? tr("Role") : tr("The director takes what clients send; real servers answer it.");
    case Condition:
        return words ? tr("State") : tr("How far the machine is from what its role asks for.");
    default:
        return {};
    }
}

} // namespace lvs
