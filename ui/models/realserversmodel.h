// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/realserverrow.h"

namespace lvs {

/// The real servers of the services that are selected, live and pending. The weight is editable in
/// place: an edit is not made here but told by weightEdited().
class RealServersModel : public KeyedTableModel<RealServerRow>
{
    Q_OBJECT
public:
    enum Column {
        State,
        Service, ///< of use only where several services are shown
        Address,
        Forwarding,
        WeightColumn,
        Share,
        Connections,
        InPackets,
        OutPackets,
        InBytes,
        OutBytes,
        Active,
        Inactive,
        Persistent,
        Thresholds,
        ColumnCount,
    };
    Q_ENUM(Column)

    explicit RealServersModel(QObject *parent = nullptr);

    /// state must outlive this or be replaced first; null empties the table.
    void setLiveState(LiveState *state);
    void setServices(const std::vector<ServiceKey> &services);
    [[nodiscard]] const std::vector<ServiceKey> &services() const { return m_services; }
    void setTraffic(const TrafficSnapshotPointer &traffic);

    [[nodiscard]] bool isLess(int column, int first, int second) const;
    [[nodiscard]] bool matches(int row, const QString &text) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The user typed another weight for that row.
    void weightEdited(int row, lvs::Weight weight);

private:
    void takeState();
    void fill(bool flash);
    void linkTraffic();
    [[nodiscard]] QVariant display(const RealServerRow &row, int column) const;
    [[nodiscard]] QVariant sortValue(const RealServerRow &row, int column) const;
    [[nodiscard]] QString toolTip(const RealServerRow &row, int column) const;
    [[nodiscard]] static QString oldValue(const RealServerRow &row, int column);
    [[nodiscard]] static bool isQuiet(const RealServerRow &row, int column);
    [[nodiscard]] QString accessibleText(const RealServerRow &row, int column) const;

    LiveState *m_state = nullptr;
    std::vector<ServiceKey> m_services;
    TrafficSnapshotPointer m_traffic;
};

} // namespace lvs
