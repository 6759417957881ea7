// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"

#include <QAbstractTableModel>

namespace lvs {

/// The machines of a cluster, directors first, with what no file says of them to be filled in.
class MachinesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Role, Name, Destination, Interface, Addresses, ColumnCount };
    Q_ENUM(Column)

    explicit MachinesModel(QObject *parent = nullptr);

    void setCluster(const Cluster &cluster);
    [[nodiscard]] const Cluster &cluster() const { return m_cluster; }
    void setClusterName(const QString &name) { m_cluster.name = name; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Refuses what cannot be the name of an interface.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    /// What the three columns of a machine are kept in.
    struct Machine
    {
        QString *name;
        QString *destination;
        ShortName *interface;
    };
    [[nodiscard]] Machine machine(int row);
    [[nodiscard]] bool isDirector(int row) const;
    [[nodiscard]] QString display(int row, int column) const;

    Cluster m_cluster;
};

} // namespace lvs
