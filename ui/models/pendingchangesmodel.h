// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/statetablemodel.h"
#include "ui/support/stateglyph.h"

namespace lvs {

/// One pending change: the step that it is going to be.
struct PendingRow
{
    /// Services and their real servers first, then time-outs, sync daemons, kernel settings and the network.
    enum Group { Service, TimeoutsGroup, Daemon, Sysctl, Network };
    struct Key
    {
        int group = Service;
        ServiceKey service;
        std::optional<Endpoint> realServer;
        int role = 0;
        SysctlName sysctl;
        ObjectKey object = TimeoutsKey(); ///< of the network

        friend auto operator<=>(const Key &, const Key &) = default;
        friend bool operator==(const Key &, const Key &) = default;
    };

    Key key;
    Step step;
    PendingMark mark = PendingMark::Changed;
    bool conflict = false;
    qint64 changedAt = -1;

    void takeLiveValues(const PendingRow & /*old*/) { }
    friend bool operator==(const PendingRow &a, const PendingRow &b)
    {
        return a.key == b.key && a.step == b.step && a.mark == b.mark && a.conflict == b.conflict;
    }
};

/// The edits of one host that wait to be applied, in words.
class PendingChangesModel : public StateTableModel<PendingRow>
{
    Q_OBJECT
public:
    enum Column { State, Subject, Words, ColumnCount };
    Q_ENUM(Column)

    explicit PendingChangesModel(QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::vector<PendingRow> rowsOf(const LiveState &state) const override;
    [[nodiscard]] bool flashesChanges() const override { return false; }
};

/// The pending changes of that state, sorted, services with their real servers.
[[nodiscard]] std::vector<PendingRow> pendingRows(const LiveState &state);

} // namespace lvs
