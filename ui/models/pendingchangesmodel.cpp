// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pendingchangesmodel.h"

#include "core/plan/wording/wording.h"
#include "ui/models/settingconflicts.h"
#include "ui/support/cellroles.h"

#include <algorithm>
#include <set>

namespace lvs {

namespace {

template <typename Value> PendingMark markOf(const PendingChange<Value> &change)
{
    return change.isAddition() ? PendingMark::Added
        : change.isRemoval()   ? PendingMark::Removed
                               : PendingMark::Changed;
}

Step stepOf(const ServiceKey &key, const PendingChange<ServiceSettings> &change)
{
    if (change.isAddition()) {
        return AddService {key, *change.wanted};
    }
    if (change.isRemoval()) {
        return RemoveService {key, *change.base};
    }
    return EditService {key, change.base.value_or(ServiceSettings()),
                        change.wanted.value_or(ServiceSettings())};
}

Step stepOf(const PendingChanges::RealServerKey &key, const PendingChange<RealServerSettings> &change)
{
    if (change.isAddition()) {
        return AddRealServer {key.first, {key.second, *change.wanted}};
    }
    if (change.isRemoval()) {
        return RemoveRealServer {key.first, {key.second, *change.base}};
    }
    return EditRealServer {key.first, key.second, change.base.value_or(RealServerSettings()),
                           change.wanted.value_or(RealServerSettings())};
}

void appendDaemon(std::vector<PendingRow> &rows, SyncRole role, const PendingChange<SyncDaemon> &change)
{
    PendingRow row;
    row.key = {PendingRow::Daemon, ServiceKey(), std::nullopt, static_cast<int>(role), {}, TimeoutsKey()};
    row.mark = markOf(change);
    if (change.wanted) {
        row.step = StartSyncDaemon {role, *change.wanted};
    } else {
        row.step = StopSyncDaemon {role, change.base.value_or(SyncDaemon())};
    }
    rows.push_back(row);
}

void appendSysctls(std::vector<PendingRow> &rows, const LiveState &state)
{
    const std::set<SysctlName> conflicts = settingConflicts(state);
    for (const auto &[name, change] : state.pending().sysctls()) {
        rows.push_back({{PendingRow::Sysctl, ServiceKey(), std::nullopt, 0, name, TimeoutsKey()},
                        SetupStep(SetSysctl {name, change.base.value_or(SysctlValue()),
                                             change.wanted.value_or(SysctlValue())}),
                        PendingMark::Changed,
                        conflicts.count(name) > 0,
                        -1});
    }
}

void appendNetwork(std::vector<PendingRow> &rows, const LiveState &state)
{
    const std::vector<PendingConflict> conflicts = state.conflicts();
    for (const auto &[object, change] : state.pending().network()) {
        PendingRow row;
        row.key = {PendingRow::Network, ServiceKey(), std::nullopt, 0, {}, object};
        row.step = stepOf(change);
        row.mark = markOf(change);
        row.conflict = std::any_of(
            conflicts.begin(), conflicts.end(),
            [&name = object](const PendingConflict &conflict) { return conflict.object == name; });
        rows.push_back(row);
    }
}

} // namespace

std::vector<PendingRow> pendingRows(const LiveState &state)
{
    const PendingChanges &pending = state.pending();
    const std::vector<PendingConflict> conflicts = state.conflicts();
    const auto conflicting = [&conflicts](const ServiceKey &service, const std::optional<Endpoint> &server) {
        return std::any_of(conflicts.begin(), conflicts.end(), [&](const PendingConflict &conflict) {
            return conflict.service == service && conflict.realServer == server;
        });
    };
    std::vector<PendingRow> rows;
    for (const auto &[key, change] : pending.services()) {
        PendingRow row {{PendingRow::Service, key, std::nullopt, 0, {}, TimeoutsKey()},
                        stepOf(key, change),
                        markOf(change),
                        false,
                        -1};
        row.conflict = conflicting(key, std::nullopt);
        rows.push_back(row);
    }
    for (const auto &[key, change] : pending.realServers()) {
        PendingRow row {{PendingRow::Service, key.first, key.second, 0, {}, TimeoutsKey()},
                        stepOf(key, change),
                        markOf(change),
                        false,
                        -1};
        row.conflict = conflicting(key.first, key.second);
        rows.push_back(row);
    }
    if (const auto &change = pending.timeouts()) {
        rows.push_back({{PendingRow::TimeoutsGroup, ServiceKey(), std::nullopt, 0, {}, TimeoutsKey()},
                        SetTimeouts {change->base.value_or(Timeouts()), change->wanted.value_or(Timeouts())},
                        PendingMark::Changed,
                        false,
                        -1});
    }
    for (const auto &[role, change] : pending.daemons()) {
        appendDaemon(rows, role, change);
    }
    appendSysctls(rows, state);
    appendNetwork(rows, state);
    std::sort(rows.begin(), rows.end(),
              [](const PendingRow &a, const PendingRow &b) { return a.key < b.key; });
    return rows;
}

PendingChangesModel::PendingChangesModel(QObject *parent)
    : StateTableModel<PendingRow>(parent)
{
}

std::vector<PendingRow> PendingChangesModel::rowsOf(const LiveState &state) const
{
    return pendingRows(state);
}

int PendingChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PendingChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PendingRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return index.column() == Subject
            ? (row.conflict ? QStringLiteral("⚠ ") : QString()) + subjectWords(row.step)
            : index.column() == Words ? describe(row.step)
                                      : QString();
    case Qt::AccessibleTextRole:
        return index.column() == State ? pendingMarkName(row.mark)
            : index.column() == Words  ? describe(row.step)
                                       : subjectWords(row.step);
    case Qt::ToolTipRole:
        return row.conflict ? describe(row.step) + QLatin1Char('\n')
                + tr("Somebody else has changed it since you did: review before you apply.")
                            : describe(row.step);
    case SignRole:
        return QVariant::fromValue(row.mark);
    default:
        return {};
    }
}

QVariant PendingChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case State:
        return words ? QString() : tr("What happens to it: + new, ~ changed, − removed.");
    case Subject:
        return words ? tr("Object") : tr("What the change is about.");
    case Words:
        return words ? tr("Change") : tr("What applying will do.");
    default:
        return {};
    }
}

} // namespace lvs
