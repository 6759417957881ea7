// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/savedstate.h"
#include "ui/models/keyedtablemodel.h"

namespace lvs {

/// One saving, as the table of the history shows it.
struct SavedRow
{
    /// The newest first.
    struct Key
    {
        quint64 number = 0;

        friend bool operator<(const Key &a, const Key &b) { return a.number > b.number; }
        friend bool operator==(const Key &, const Key &) = default;
    };

    Key key;
    SavedEntry entry;
    bool isLatest = false;
    bool isRepeated = false; ///< what it saved is what the one before it saved
    qint64 changedAt = -1;

    void takeLiveValues(const SavedRow & /*old*/) { }
    friend bool operator==(const SavedRow &a, const SavedRow &b)
    {
        return a.key == b.key && a.entry == b.entry && a.isLatest == b.isLatest
            && a.isRepeated == b.isRepeated;
    }
};

/// What a host saved, newest first: when, by whom, and how much.
class SavedHistoryModel : public KeyedTableModel<SavedRow>
{
    Q_OBJECT
public:
    enum Column { Number, Time, User, Services, RealServers, SetupObjects, Remark, ColumnCount };
    Q_ENUM(Column)

    explicit SavedHistoryModel(QObject *parent = nullptr);

    /// Newest first, as a host gives it.
    void setEntries(const std::vector<SavedEntry> &entries);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString display(const SavedRow &row, int column);
};

/// "Today 14:02", "20 Nov 2026 14:02": a saving's time on this machine's clock, as short as it can be.
[[nodiscard]] QString savedTimeWords(qint64 time);

} // namespace lvs
