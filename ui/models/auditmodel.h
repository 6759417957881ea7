// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/host.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace lvs {

/// A host's log of changes as a table, newest first, that follows what comes.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Who, What, Steps, Outcome, ColumnCount };
    Q_ENUM(Column)
    enum class Kind {
        Everything,
        Done,
        NotDone, ///< refused, failed, or taken back
    };
    Q_ENUM(Kind)

    explicit AuditModel(QObject *parent = nullptr);

    /// Null for none.
    void setHost(Host *host);

    [[nodiscard]] const AuditEntry &entry(int row) const;
    /// Whether the row is of that kind and has that text in one of its columns, its time or its plan's hash.
    [[nodiscard]] bool matches(int row, Kind kind, const QString &text) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take(qsizetype first);
    [[nodiscard]] QString text(const AuditEntry &entry, int column) const;
    [[nodiscard]] QString details(const AuditEntry &entry) const;

    QPointer<Host> m_host;
    QList<AuditEntry> m_entries; ///< the oldest first, as the host has them
};

} // namespace lvs
