// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/driftmodel.h"

#include "core/plan/wording/wording.h"
#include "ui/support/cellroles.h"

#include <algorithm>

namespace lvs {

namespace {

DriftRow makeRow(const Difference &difference)
{
    DriftRow row;
    row.difference = difference;
    row.key.object = difference.item.object;
    if (const auto *service = std::get_if<ServiceKey>(&difference.item.object)) {
        row.key.isOfService = true;
        row.key.service = *service;
    } else if (const auto *server = std::get_if<RealServerKey>(&difference.item.object)) {
        row.key.isOfService = true;
        row.key.service = server->service;
    }
    return row;
}

bool adds(const Step &step)
{
    const auto *setup = std::get_if<SetupStep>(&step);
    return std::holds_alternative<AddService>(step) || std::holds_alternative<AddRealServer>(step)
        || std::holds_alternative<StartSyncDaemon>(step)
        || (setup != nullptr
            && (std::holds_alternative<AddLink>(*setup) || std::holds_alternative<AddAddress>(*setup)
                || std::holds_alternative<AddRoute>(*setup) || std::holds_alternative<AddRule>(*setup)
                || std::holds_alternative<OpenEncapsulationPort>(*setup)));
}

/// Of what happened to the object, all in all.
PendingMark markOf(const DriftItem &item)
{
    const bool wasThere = !adds(item.steps.front());
    const bool isThere = !adds(inverse(item.steps.back()));
    return wasThere && isThere ? PendingMark::Changed : isThere ? PendingMark::Added : PendingMark::Removed;
}

} // namespace

QString driftWords(const DriftItem &item)
{
    QStringList words;
    for (const Step &step : item.steps) {
        words += describe(step);
    }
    return words.join(QStringLiteral(" · "));
}

DriftModel::DriftModel(QObject *parent)
    : KeyedTableModel<DriftRow>(parent)
{
}

void DriftModel::setDifferences(const std::vector<Difference> &differences)
{
    std::vector<DriftRow> rows;
    std::transform(differences.begin(), differences.end(), std::back_inserter(rows), makeRow);
    std::sort(rows.begin(), rows.end(), [](const DriftRow &a, const DriftRow &b) { return a.key < b.key; });
    setRows(std::move(rows), false);
}

void DriftModel::setItems(const std::vector<DriftItem> &items)
{
    std::vector<Difference> differences;
    std::transform(items.begin(), items.end(), std::back_inserter(differences), [](const DriftItem &item) {
        return Difference {item, DriftDecision::Open, false};
    });
    setDifferences(differences);
}

int DriftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DriftModel::display(const DriftRow &row, int column)
{
    switch (column) {
    case Object:
        return subjectWords(row.difference.item.steps.front());
    case Words:
        return driftWords(row.difference.item);
    case Maker:
        return row.difference.own ? tr("from here") : tr("others");
    case Decision:
        switch (row.difference.decision) {
        case DriftDecision::Adopted:
            return tr("to be saved");
        case DriftDecision::Ignored:
            return tr("ignored");
        case DriftDecision::Open:
            return {};
        }
        return {};
    default:
        return {};
    }
}

QVariant DriftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DriftRow &row = this->row(index.row());
    const PendingMark mark = markOf(row.difference.item);
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return display(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Mark ? pendingMarkName(mark) : display(row, index.column());
    case Qt::ToolTipRole:
        return driftWords(row.difference.item);
    case SignRole:
        return QVariant::fromValue(mark);
    case QuietRole:
        return row.difference.decision == DriftDecision::Ignored || index.column() >= Maker;
    default:
        return {};
    }
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case Mark:
        return words ? QString() : tr("What happened to it: + new, ~ changed, − gone.");
    case Object:
        return words ? tr("Object") : tr("What differs.");
    case Words:
        return words ? tr("What happened") : tr("What was done to it, as a step.");
    case Maker:
        return words ? tr("By") : tr("Whether it was changed from this window or by others.");
    case Decision:
        return words ? tr("Decided") : tr("What you decided about it; nothing yet where it is empty.");
    default:
        return {};
    }
}

} // namespace lvs
