// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditmodel.h"

#include "core/plan/wording/auditwords.h"
#include "ui/support/cellroles.h"
#include "ui/support/stateglyph.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace lvs {

AuditModel::AuditModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void AuditModel::setHost(Host *host)
{
    if (m_host != nullptr) {
        m_host->disconnect(this);
    }
    m_host = host;
    if (host != nullptr) {
        connect(host, &Host::auditGrew, this, &AuditModel::take);
    }
    take(0);
}

void AuditModel::take(qsizetype first)
{
    const QList<AuditEntry> all = m_host != nullptr ? m_host->auditEntries() : QList<AuditEntry>();
    if (first == 0 || first != m_entries.size()) {
        beginResetModel();
        m_entries = all;
        endResetModel();
        return;
    }
    beginInsertRows({}, 0, static_cast<int>(all.size() - first) - 1);
    m_entries = all;
    endInsertRows();
}

const AuditEntry &AuditModel::entry(int row) const
{
    return m_entries[m_entries.size() - 1 - row];
}

bool AuditModel::matches(int row, Kind kind, const QString &text) const
{
    const AuditEntry &each = entry(row);
    const bool isDone = each.result == auditDone;
    if (kind != Kind::Everything && isDone != (kind == Kind::Done)) {
        return false;
    }
    QStringList fields {QString::fromLatin1(each.planHash.toHex()), each.result};
    for (int column = 0; column < ColumnCount; ++column) {
        fields.append(this->text(each, column));
    }
    return std::any_of(fields.cbegin(), fields.cend(),
                       [&text](const QString &field) { return field.contains(text, Qt::CaseInsensitive); });
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.time), QLocale::ShortFormat);
    case Who:
        return auditWho(entry);
    case What:
        return auditWhat(entry);
    case Steps:
        return entry.steps == 0 ? QString()
            : entry.standing == entry.steps
            ? QLocale().toString(entry.steps)
            : tr("%1 of %2").arg(QLocale().toString(entry.standing), QLocale().toString(entry.steps));
    default:
        return auditResult(entry);
    }
}

QString AuditModel::details(const AuditEntry &entry) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.time);
    QStringList lines {QLocale().toString(time, QLocale::LongFormat),
                       tr("%1 (user number %2)").arg(auditWho(entry)).arg(entry.uid)};
    if (!entry.action.isEmpty()) {
        lines.append(tr("What the system was asked: %1").arg(entry.action));
    }
    if (!entry.planHash.isEmpty()) {
        lines.append(tr("Plan: %1").arg(QString::fromLatin1(entry.planHash.toHex())));
    }
    if (entry.generation != 0) {
        lines.append(tr("Generation afterwards: %1").arg(entry.generation));
    }
    lines.append(auditResult(entry));
    return lines.join(QLatin1Char('\n'));
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AuditEntry &each = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(each, index.column());
    case SortRole:
        return static_cast<quint64>(each.number);
    case Qt::ToolTipRole:
        return details(each);
    case Qt::TextAlignmentRole:
        return index.column() == Steps ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case QuietRole:
        return index.column() == Time || index.column() == Steps;
    case StateRole:
        return QVariant::fromValue(each.result == auditDone ? RowState::Running : RowState::Attention);
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case Time:
        return words ? tr("When") : tr("When it was done, by the clock of this machine.");
    case Who:
        return words ? tr("Who") : tr("The user of the host who asked for it.");
    case What:
        return words ? tr("What") : tr("What was asked for, or what the helper did by itself.");
    case Steps:
        return words ? tr("Steps") : tr("Steps of the plan; of how many, where not all were left in effect.");
    case Outcome:
        return words ? tr("Result") : tr("What became of it.");
    default:
        return {};
    }
}

} // namespace lvs
