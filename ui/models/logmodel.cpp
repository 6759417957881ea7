// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logmodel.h"

#include "ui/support/cellroles.h"
#include "ui/support/stateglyph.h"

#include <QLocale>

namespace lvs {

LogModel::LogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LogModel::append(Severity severity, const QString &host, const QString &text)
{
    if (m_entries.size() >= longest) {
        beginRemoveRows({}, longest - 1, static_cast<int>(m_entries.size()) - 1);
        m_entries.resize(longest - 1);
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_entries.push_front({QDateTime::currentDateTime(), severity, host, text});
    endInsertRows();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry &entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case SortRole:
        switch (index.column()) {
        case Time:
            return QLocale().toString(entry.time.time(), QStringLiteral("HH:mm:ss"));
        case HostName:
            return entry.host;
        default:
            return entry.text;
        }
    case Qt::ToolTipRole:
        return QLocale().toString(entry.time, QLocale::LongFormat) + QLatin1Char('\n') + entry.text;
    case QuietRole:
        return index.column() != Text;
    case StateRole:
        return QVariant::fromValue(entry.severity == Severity::Information ? RowState::Running
                                                                           : RowState::Attention);
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case Time:
        return words ? tr("Time") : tr("When it happened.");
    case HostName:
        return words ? tr("Host") : tr("The host that it happened on.");
    case Text:
        return words ? tr("What happened") : tr("What happened in this session, newest first.");
    default:
        return {};
    }
}

} // namespace lvs
