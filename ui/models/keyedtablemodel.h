// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace lvs {

/// What the tables of the window have in common: rows that flash when they have changed. Half of
/// KeyedTableModel, apart from it because a template can hold no signals.
class FlashingTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// How long a changed row stands out, in milliseconds.
    static constexpr int flashLength = 300;

    explicit FlashingTableModel(QObject *parent = nullptr);

protected:
    /// Rows whose flash has ended are to be told by announceFlashEnd().
    void startFlash();
    [[nodiscard]] qint64 now() const { return m_clock.elapsed(); }
    virtual void announceFlashEnd() = 0;

private:
    QElapsedTimer m_clock;
    QTimer m_flashEnd;
};

/// A flat table whose rows have a key and stand in its order. A new set of rows is merged into the old
/// one: views see insertions, removals and one changed range, never a reset, so that selection, scrolling
/// and an open editor survive whatever happens on the host.
/// Row needs: `key` with an order, and operator== over all that is shown.
template <typename Row> class KeyedTableModel : public FlashingTableModel
{
public:
    using FlashingTableModel::FlashingTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] const Row &row(int number) const { return m_rows[static_cast<size_t>(number)]; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    /// The row of that key, or -1.
    template <typename Key> [[nodiscard]] int rowOf(const Key &key) const
    {
        const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), key,
                                            [](const Row &row, const Key &k) { return row.key < k; });
        return found != m_rows.end() && found->key == key ? static_cast<int>(found - m_rows.begin()) : -1;
    }

protected:
    /// Merges: rows must be sorted by key. flash: changed and new rows stand out for a moment.
    void setRows(std::vector<Row> rows, bool flash)
    {
        removeGone(rows);
        insertNew(rows, flash);
        changeRest(rows, flash);
    }
    /// For values that change at every tick: the caller writes, then announces one range.
    [[nodiscard]] std::vector<Row> &mutableRows() { return m_rows; }
    void announceColumns(int first, int last)
    {
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, last));
        }
    }
    void announceFlashEnd() override { announceColumns(0, columnCount() - 1); }
    [[nodiscard]] bool isFlashing(const Row &row) const
    {
        return row.changedAt >= 0 && now() - row.changedAt < flashLength;
    }

private:
    void removeGone(const std::vector<Row> &wanted)
    {
        const auto isWanted = [&wanted](const Row &row) {
            return std::binary_search(wanted.begin(), wanted.end(), row,
                                      [](const Row &a, const Row &b) { return a.key < b.key; });
        };
        size_t last = m_rows.size();
        while (last > 0) {
            if (isWanted(m_rows[last - 1])) {
                --last;
                continue;
            }
            size_t first = last - 1;
            while (first > 0 && !isWanted(m_rows[first - 1])) {
                --first;
            }
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last - 1));
            m_rows.erase(m_rows.begin() + static_cast<qptrdiff>(first),
                         m_rows.begin() + static_cast<qptrdiff>(last));
            endRemoveRows();
            last = first;
        }
    }

    void insertNew(std::vector<Row> &wanted, bool flash)
    {
        size_t place = 0;
        size_t next = 0;
        while (next < wanted.size()) {
            if (place < m_rows.size() && m_rows[place].key == wanted[next].key) {
                ++place;
                ++next;
                continue;
            }
            size_t end = next + 1;
            while (end < wanted.size() && (place == m_rows.size() || wanted[end].key < m_rows[place].key)) {
                ++end;
            }
            const size_t count = end - next;
            beginInsertRows({}, static_cast<int>(place), static_cast<int>(place + count - 1));
            m_rows.insert(m_rows.begin() + static_cast<qptrdiff>(place),
                          wanted.begin() + static_cast<qptrdiff>(next),
                          wanted.begin() + static_cast<qptrdiff>(end));
            for (size_t i = place; flash && i < place + count; ++i) {
                m_rows[i].changedAt = now();
            }
            endInsertRows();
            if (flash) {
                startFlash();
            }
            place += count;
            next = end;
        }
    }

    void changeRest(std::vector<Row> &wanted, bool flash)
    {
        int first = -1;
        int last = -1;
        for (size_t i = 0; i < wanted.size(); ++i) {
            if (m_rows[i] == wanted[i]) {
                continue;
            }
            wanted[i].takeLiveValues(m_rows[i]);
            m_rows[i] = std::move(wanted[i]);
            if (flash) {
                m_rows[i].changedAt = now();
            }
            first = first < 0 ? static_cast<int>(i) : first;
            last = static_cast<int>(i);
        }
        if (first >= 0) {
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
            if (flash) {
                startFlash();
            }
        }
    }

    std::vector<Row> m_rows;
};

} // namespace lvs
