// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/statetablemodel.h"

namespace lvs {

/// One address, route, rule, tunnel or port of a host.
struct SetupObjectRow
{
    enum Group { AddressGroup, TunnelGroup, RouteGroup, RuleGroup, PortGroup };
    struct Key
    {
        int group = AddressGroup;
        QString object;
        int place = 0; ///< among those that read alike: on another interface, in another table

        friend bool operator<(const Key &a, const Key &b)
        {
            return std::tie(a.group, a.object, a.place) < std::tie(b.group, b.object, b.place);
        }
        friend bool operator==(const Key &, const Key &) = default;
    };

    Key key;
    QString interface;
    QString details;
    QString keeper; ///< who else keeps it, and why it is left alone; empty where nobody is known
    qint64 changedAt = -1;

    void takeLiveValues(const SetupObjectRow & /*old*/) { }
    friend bool operator==(const SetupObjectRow &a, const SetupObjectRow &b)
    {
        return a.key == b.key && a.interface == b.interface && a.details == b.details && a.keeper == b.keeper;
    }
};

/// What stands on a host around IPVS, to be looked at: addresses, tunnels, routes, rules and ports. What
/// others keep is marked with the reason why it is left alone.
class SetupObjectsModel : public StateTableModel<SetupObjectRow>
{
    Q_OBJECT
public:
    enum Column { Kind, Object, Interface, Details, Keeper, ColumnCount };
    Q_ENUM(Column)

    explicit SetupObjectsModel(QObject *parent = nullptr);

    [[nodiscard]] bool isLess(int column, int first, int second) const;
    [[nodiscard]] bool matches(int row, const QString &text) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::vector<SetupObjectRow> rowsOf(const LiveState &state) const override;
    [[nodiscard]] QString display(const SetupObjectRow &row, int column) const;
};

} // namespace lvs
