// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/savedhistorymodel.h"

#include "ui/support/cellroles.h"

#include <QDateTime>
#include <QLocale>

namespace lvs {

QString savedTimeWords(qint64 time)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(time);
    const QString clock = QLocale().toString(moment.time(), QStringLiteral("HH:mm:ss"));
    return moment.date() == QDate::currentDate()
        ? SavedHistoryModel::tr("Today %1").arg(clock)
        : QLocale().toString(moment.date(), QLocale::ShortFormat) + u' ' + clock;
}

SavedHistoryModel::SavedHistoryModel(QObject *parent)
    : KeyedTableModel<SavedRow>(parent)
{
}

void SavedHistoryModel::setEntries(const std::vector<SavedEntry> &entries)
{
    std::vector<SavedRow> rows;
    for (size_t i = 0; i < entries.size(); ++i) {
        SavedRow row;
        row.key.number = entries[i].number;
        row.entry = entries[i];
        row.isLatest = i == 0;
        row.isRepeated = i + 1 < entries.size() && entries[i].hash == entries[i + 1].hash;
        rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [](const SavedRow &a, const SavedRow &b) { return a.key < b.key; });
    setRows(std::move(rows), true);
}

int SavedHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SavedHistoryModel::display(const SavedRow &row, int column)
{
    switch (column) {
    case Number:
        return QString::number(row.entry.number);
    case Time:
        return savedTimeWords(row.entry.time);
    case User:
        return row.entry.user.isEmpty() ? tr("user %1").arg(row.entry.uid) : row.entry.user;
    case Services:
        return QLocale().toString(row.entry.services);
    case RealServers:
        return QLocale().toString(row.entry.realServers);
    case SetupObjects:
        return QLocale().toString(row.entry.setupObjects);
    case Remark:
        return row.isLatest ? tr("restored at boot") : row.isRepeated ? tr("nothing new in it") : QString();
    default:
        return {};
    }
}

QVariant SavedHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SavedRow &row = this->row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return display(row, column);
    case SortRole:
        return column == Number ? QVariant(row.entry.number)
            : column == Time    ? QVariant(row.entry.time)
                                : QVariant(display(row, column));
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Number || (column >= Services && column <= SetupObjects)
                                     ? Qt::AlignRight
                                     : Qt::AlignLeft)
                                | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tr("Saved state %1, by user %2 (uid %3)")
                   .arg(row.entry.number)
                   .arg(row.entry.user.isEmpty() ? QStringLiteral("–") : row.entry.user)
                   .arg(row.entry.uid)
            + QLatin1Char('\n')
            + QLocale().toString(QDateTime::fromSecsSinceEpoch(row.entry.time), QLocale::LongFormat);
    case QuietRole:
        return column == Remark || (column == Services && row.entry.services == 0)
            || (column == RealServers && row.entry.realServers == 0)
            || (column == SetupObjects && row.entry.setupObjects == 0);
    case FlashRole:
        return isFlashing(row);
    default:
        return {};
    }
}

QVariant SavedHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Number || (section >= Services && section <= SetupObjects);
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case Number:
        return words ? tr("Number") : tr("The number of the saved state; it counts up.");
    case Time:
        return words ? tr("When") : tr("When it was saved.");
    case User:
        return words ? tr("Who") : tr("Who saved it, by the name on that host.");
    case Services:
        return words ? tr("Services") : tr("How many virtual services it holds.");
    case RealServers:
        return words ? tr("Real servers") : tr("How many real servers it holds, over all services.");
    case SetupObjects:
        return words ? tr("Set-up")
                     : tr("How many addresses, devices, routes and settings of the host it holds.");
    case Remark:
        return words ? tr("Remark") : tr("What else there is to say about it.");
    default:
        return {};
    }
}

} // namespace lvs
