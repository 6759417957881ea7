// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/stateglyph.h"

#include <QAbstractTableModel>

namespace lvs {

/// One machine of a cluster as a table shows it, in words.
struct ClusterHostRow
{
    QString host; ///< its name in the cluster, by which it is known
    QString title; ///< what it is called here
    QString role;
    RowState state = RowState::Idle;
    QString condition; ///< "ready", "needs 3 changes"
    QString detail; ///< the whole story, for the tooltip
    bool progresses = false; ///< done of total counts
    qsizetype done = 0;
    qsizetype total = 0;

    friend bool operator==(const ClusterHostRow &, const ClusterHostRow &) = default;
};

/// The machines of a cluster with their part in it and how they stand to it: in the view of clusters, in a
/// review, and while a job is at work.
class ClusterHostsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Name, Role, Condition, ColumnCount };
    Q_ENUM(Column)

    explicit ClusterHostsModel(QObject *parent = nullptr);

    /// Rows of the same machines in the same order change in place.
    void setRows(const QList<ClusterHostRow> &rows);
    [[nodiscard]] const QList<ClusterHostRow> &rows() const { return m_rows; }
    /// Empty for no row.
    [[nodiscard]] QString hostAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ClusterHostRow> m_rows;
};

} // namespace lvs
