// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/driftwatch.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/support/stateglyph.h"

namespace lvs {

/// One difference of a host, as the tables of differences show it.
struct DriftRow
{
    /// Services with their real servers behind them, then the rest as it is sorted.
    struct Key
    {
        bool isOfService = false;
        ServiceKey service;
        ObjectKey object;

        friend bool operator<(const Key &a, const Key &b)
        {
            if (a.isOfService != b.isOfService) {
                return a.isOfService;
            }
            return std::tie(a.service, a.object) < std::tie(b.service, b.object);
        }
        friend bool operator==(const Key &, const Key &) = default;
    };

    Key key;
    Difference difference;
    qint64 changedAt = -1;

    void takeLiveValues(const DriftRow & /*old*/) { }
    friend bool operator==(const DriftRow &a, const DriftRow &b)
    {
        return a.key == b.key && a.difference == b.difference;
    }
};

/// What differs, object by object: what happened to it, who did it, and what the user decided.
class DriftModel : public KeyedTableModel<DriftRow>
{
    Q_OBJECT
public:
    enum Column { Mark, Object, Words, Maker, Decision, ColumnCount };
    Q_ENUM(Column)

    explicit DriftModel(QObject *parent = nullptr);

    void setDifferences(const std::vector<Difference> &differences);
    /// Differences that nobody decides about, of the past for instance.
    void setItems(const std::vector<DriftItem> &items);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString display(const DriftRow &row, int column);
};

/// What happened to it in words: "Change weight of …".
[[nodiscard]] QString driftWords(const DriftItem &item);

} // namespace lvs
