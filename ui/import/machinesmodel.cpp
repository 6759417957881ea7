// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/machinesmodel.h"

namespace lvs {

MachinesModel::MachinesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MachinesModel::setCluster(const Cluster &cluster)
{
    beginResetModel();
    m_cluster = cluster;
    endResetModel();
}

int MachinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cluster.directors.size() + m_cluster.servers.size());
}

int MachinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool MachinesModel::isDirector(int row) const
{
    return static_cast<size_t>(row) < m_cluster.directors.size();
}

MachinesModel::Machine MachinesModel::machine(int row)
{
    if (isDirector(row)) {
        Director &director = m_cluster.directors[static_cast<size_t>(row)];
        return {&director.host, &director.destination, &director.interface};
    }
    ClusterServer &server = m_cluster.servers[static_cast<size_t>(row) - m_cluster.directors.size()];
    return {&server.host, &server.destination, &server.interface};
}

QString MachinesModel::display(int row, int column) const
{
    const auto machine = const_cast<MachinesModel *>(this)->machine(row);
    switch (column) {
    case Role:
        return !isDirector(row) ? tr("real server") : row == 0 ? tr("first director") : tr("second director");
    case Name:
        return *machine.name;
    case Destination:
        return *machine.destination;
    case Interface:
        return machine.interface->toString();
    default:
        break;
    }
    QStringList addresses;
    if (!isDirector(row)) {
        for (const Address &each :
             m_cluster.servers[static_cast<size_t>(row) - m_cluster.directors.size()].addresses) {
            addresses.append(each.toString());
        }
    }
    return addresses.join(QLatin1String(", "));
}

QVariant MachinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const QString text = display(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() && index.column() == Destination ? tr("this machine") : text;
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
        return headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole);
    default:
        return {};
    }
}

QVariant MachinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case Role:
        return words ? tr("Role") : tr("What the machine does in the cluster.");
    case Name:
        return words ? tr("Name") : tr("What the machine is called in the cluster.");
    case Destination:
        return words ? tr("Reached by ssh as")
                     : tr("The machine as ssh takes it, root@lb2 for instance; empty for this machine.");
    case Interface:
        return words ? tr("Interface")
                     : tr("A director's network card where clients come in; a real server's "
                          "where packets from the director come in.");
    case Addresses:
        return words ? tr("Addresses") : tr("The addresses by which services name it.");
    default:
        return {};
    }
}

Qt::ItemFlags MachinesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool isOpen =
        index.column() == Name || index.column() == Destination || index.column() == Interface;
    return isOpen ? usual | Qt::ItemIsEditable : usual;
}

bool MachinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    const Machine edited = machine(index.row());
    const QString text = value.toString().trimmed();
    if (index.column() == Interface) {
        const Result<ShortName> name = ShortName::parse(text);
        if (!name) {
            return false;
        }
        *edited.interface = *name;
    } else {
        *(index.column() == Name ? edited.name : edited.destination) = text;
    }
    Q_EMIT dataChanged(index, index);
    return true;
}

} // namespace lvs
