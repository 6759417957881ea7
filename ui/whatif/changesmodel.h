// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/change.h"

#include <QAbstractTableModel>

namespace lvs {

/// What shall be different in a what-if, in the order of time. A time is changed in place.
class ChangesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { At, What, ColumnCount };
    Q_ENUM(Column)

    static constexpr double millisecondsPerSecond = 1000;

    explicit ChangesModel(QObject *parent = nullptr);

    [[nodiscard]] const std::vector<simulation::Change> &changes() const { return m_changes; }
    void setChanges(std::vector<simulation::Change> changes);
    void add(const simulation::Change &change);
    void remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// At, in seconds.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void changed();

private:
    std::vector<simulation::Change> m_changes;
};

} // namespace lvs
