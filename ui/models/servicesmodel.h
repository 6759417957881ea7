// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/servicerow.h"

namespace lvs {

/// The virtual services of one host, live and pending, a row each, made for ten thousand of them with
/// every counter moving each second.
class ServicesModel : public KeyedTableModel<ServiceRow>
{
    Q_OBJECT
public:
    enum Column {
        State,
        Protocol,
        Address,
        Scheduler,
        Persistence,
        RealServers,
        Trace,
        Connections,
        InPackets,
        OutPackets,
        InBytes,
        OutBytes,
        Active,
        ColumnCount,
    };
    Q_ENUM(Column)

    explicit ServicesModel(QObject *parent = nullptr);

    /// Takes the services of that state, now and whenever it changes; null empties the table. The state
    /// must outlive this or be replaced first.
    void setLiveState(LiveState *state);
    void setTraffic(const TrafficSnapshotPointer &traffic);

    /// Whether the one row stands before the other in that column, by raw values.
    [[nodiscard]] bool isLess(int column, int first, int second) const;
    /// Whether a row has that text somewhere, in any case.
    [[nodiscard]] bool matches(int row, const QString &text) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeState();
    void linkTraffic();
    [[nodiscard]] QVariant display(const ServiceRow &row, int column) const;
    [[nodiscard]] QVariant sortValue(const ServiceRow &row, int column) const;
    [[nodiscard]] QString toolTip(const ServiceRow &row, int column) const;
    [[nodiscard]] static QString oldValue(const ServiceRow &row, int column);
    [[nodiscard]] static bool isQuiet(const ServiceRow &row, int column);
    [[nodiscard]] QString accessibleText(const ServiceRow &row, int column) const;

    LiveState *m_state = nullptr;
    TrafficSnapshotPointer m_traffic;
    bool m_filled = false;
};

} // namespace lvs
