// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/planmodel.h"

#include "core/formats/shell/commands.h"
#include "core/plan/wording/wording.h"
#include "ui/support/cellroles.h"
#include "ui/support/commandhighlighter.h"

#include <QFont>

#include <algorithm>

namespace lvs {

namespace {

QString groupOf(const Step &step)
{
    return std::visit(Overloaded {
                          [](const SetTimeouts &) { return PlanModel::tr("The director"); },
                          [](const StartSyncDaemon &) { return PlanModel::tr("The director"); },
                          [](const StopSyncDaemon &) { return PlanModel::tr("The director"); },
                          [](const AddRealServer &s) { return s.service.toString(); },
                          [](const EditRealServer &s) { return s.service.toString(); },
                          [](const RemoveRealServer &s) { return s.service.toString(); },
                          [](const SetupStep &) { return PlanModel::tr("Host set-up"); },
                          [](const auto &s) { return s.key.toString(); },
                      },
                      step);
}

} // namespace

static PendingMark markOf(const SetupStep &step)
{
    return std::visit(Overloaded {
                          [](const AddLink &) { return PendingMark::Added; },
                          [](const AddAddress &) { return PendingMark::Added; },
                          [](const AddRoute &) { return PendingMark::Added; },
                          [](const AddRule &) { return PendingMark::Added; },
                          [](const OpenEncapsulationPort &) { return PendingMark::Added; },
                          [](const EditLink &) { return PendingMark::Changed; },
                          [](const EditRoute &) { return PendingMark::Changed; },
                          [](const SetSysctl &) { return PendingMark::Changed; },
                          [](const auto &) { return PendingMark::Removed; },
                      },
                      step);
}

PendingMark markOf(const Step &step)
{
    return std::visit(Overloaded {
                          [](const AddService &) { return PendingMark::Added; },
                          [](const AddRealServer &) { return PendingMark::Added; },
                          [](const StartSyncDaemon &) { return PendingMark::Added; },
                          [](const RemoveService &) { return PendingMark::Removed; },
                          [](const RemoveRealServer &) { return PendingMark::Removed; },
                          [](const StopSyncDaemon &) { return PendingMark::Removed; },
                          [](const SetupStep &s) { return markOf(s); },
                          [](const auto &) { return PendingMark::Changed; },
                      },
                      step);
}

PlanModel::PlanModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PlanModel::setPlan(const Plan &plan, const PlanDifference &difference)
{
    beginResetModel();
    m_plan = plan;
    m_difference = difference;
    m_reports.clear();
    m_rows.clear();
    QString group;
    for (size_t i = 0; i < plan.steps.size(); ++i) {
        const QString next = groupOf(plan.steps[i]);
        if (next != group) {
            m_rows.push_back({next, i});
            group = next;
        }
        m_rows.push_back({QString(), i});
    }
    if (!difference.gone.empty()) {
        m_rows.push_back({tr("No longer in the plan"), 0, true});
    }
    for (size_t i = 0; i < difference.gone.size(); ++i) {
        m_rows.push_back({QString(), i, true});
    }
    endResetModel();
}

void PlanModel::setReports(const std::vector<StepReport> &reports)
{
    m_reports = reports;
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlanModel::outcomeText(size_t step) const
{
    if (step >= m_reports.size()) {
        return m_reports.empty() ? QString() : tr("not run");
    }
    const StepReport &report = m_reports[step];
    const QString why = report.error ? QLatin1String(": ") + describe(*report.error) : QString();
    switch (report.outcome) {
    case StepOutcome::NotRun:
        return tr("– not run");
    case StepOutcome::Done:
        return tr("✓ done");
    case StepOutcome::Failed:
        return tr("✗ failed") + why;
    case StepOutcome::Undone:
        return tr("↶ done, then undone");
    case StepOutcome::UndoFailed:
        return tr("✗ done, and could not be undone") + why;
    }
    Q_UNREACHABLE();
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == HeadingRole) {
        return !row.heading.isEmpty();
    }
    if (row.heading.isEmpty()) {
        return stepData(row, index.column(), role);
    }
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (text && index.column() == Words) {
        return row.heading;
    }
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QString PlanModel::noveltyText(const Row &row) const
{
    if (row.isGone) {
        return tr("gone");
    }
    const std::vector<size_t> &added = m_difference.added;
    return std::binary_search(added.begin(), added.end(), row.step) ? tr("new") : QString();
}

QVariant PlanModel::stepData(const Row &row, int column, int role) const
{
    const Step &step = row.isGone ? m_difference.gone[row.step] : m_plan.steps[row.step];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        switch (column) {
        case State:
            return role == Qt::DisplayRole ? QString() : pendingMarkName(lvs::markOf(step));
        case Words:
            return describe(step);
        case Command:
            return shellCommand(step);
        case Novelty:
            return noveltyText(row);
        default:
            return row.isGone ? QString() : outcomeText(row.step);
        }
    case Qt::FontRole:
        if (row.isGone && column != Novelty) {
            QFont font = column == Command ? commandFont() : QFont();
            font.setStrikeOut(true);
            return font;
        }
        return column == Command ? QVariant(commandFont()) : QVariant();
    case SignRole:
        return QVariant::fromValue(lvs::markOf(step));
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case State:
        return words ? QString() : tr("+ adds, ~ changes, − removes.");
    case Words:
        return words ? tr("What will be done") : tr("Each step in words, in the order in which it is done.");
    case Command:
        return words ? tr("As a command") : tr("The command that does the same.");
    case Outcome:
        return words ? tr("Result") : tr("What became of the step.");
    case Novelty:
        return words
            ? tr("Since you looked")
            : tr("What is new in the plan, or gone from it, because somebody else changed the host.");
    default:
        return {};
    }
}

} // namespace lvs
