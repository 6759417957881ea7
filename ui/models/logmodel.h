// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

#include <deque>

namespace lvs {

/// What happened in this session, newest first: connections, applies with their results, refusals.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, HostName, Text, ColumnCount };
    Q_ENUM(Column)
    enum class Severity : quint8 { Information, Warning, Failure };
    Q_ENUM(Severity)
    /// Older entries are forgotten.
    static constexpr int longest = 1000;

    explicit LogModel(QObject *parent = nullptr);

    void append(Severity severity, const QString &host, const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        QDateTime time;
        Severity severity = Severity::Information;
        QString host;
        QString text;
    };

    std::deque<Entry> m_entries;
};

} // namespace lvs
