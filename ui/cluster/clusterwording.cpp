// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterwording.h"

#include "core/plan/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace lvs {

namespace {

QString text(const char *words, int number = -1)
{
    return QCoreApplication::translate("lvs::ClusterWording", words, nullptr, number);
}

/// What is said of a subject.
QString of(const QString &subject, const QString &words)
{
    return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "%1: %2")).arg(subject, words);
}

int count(const Plan &plan)
{
    return static_cast<int>(plan.steps.size());
}

ClusterHostRow begun(const HostPlan &plan, const QString &title)
{
    ClusterHostRow row;
    row.host = plan.host;
    row.title = title;
    row.role = roleWords(plan.directs, plan.serves);
    return row;
}

QString conditionWords(const HostStanding &standing)
{
    switch (standing.condition) {
    case HostCondition::Connecting:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "connecting…"));
    case HostCondition::Ready:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "ready"));
    case HostCondition::NeedsChanges:
        return text(QT_TRANSLATE_N_NOOP("lvs::ClusterWording", "needs %n change(s)"),
                    static_cast<int>(standing.changes));
    case HostCondition::Unreachable:
        return standing.error && standing.error->code == ErrorCode::NotRun
            ? text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "not in the list of hosts"))
            : text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "not reachable"));
    case HostCondition::NoHelper:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "no helper there: by script"));
    case HostCondition::Unfit:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "cannot take its role"));
    case HostCondition::Applying:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "being set up…"));
    }
    Q_UNREACHABLE();
}

RowState stateOf(HostCondition condition)
{
    switch (condition) {
    case HostCondition::Ready:
        return RowState::Running;
    case HostCondition::NeedsChanges:
        return RowState::Degraded;
    case HostCondition::Applying:
        return RowState::Draining;
    case HostCondition::Connecting:
    case HostCondition::NoHelper:
        return RowState::Idle;
    case HostCondition::Unreachable:
    case HostCondition::Unfit:
        return RowState::Attention;
    }
    Q_UNREACHABLE();
}

QString phaseWords(ClusterJob::HostPhase phase)
{
    switch (phase) {
    case ClusterJob::HostPhase::Waiting:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "waiting"));
    case ClusterJob::HostPhase::Checking:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "being checked…"));
    case ClusterJob::HostPhase::Checked:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "checked"));
    case ClusterJob::HostPhase::Authorizing:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "waiting for permission…"));
    case ClusterJob::HostPhase::Applying:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "applying…"));
    case ClusterJob::HostPhase::Interrupted:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording",
                                      "connection lost: waiting, to learn what became of it…"));
    case ClusterJob::HostPhase::Applied:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "applied"));
    case ClusterJob::HostPhase::Unconfirmed:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "applied, to be kept"));
    case ClusterJob::HostPhase::Undoing:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "being led back…"));
    case ClusterJob::HostPhase::Ended:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "ended"));
    }
    Q_UNREACHABLE();
}

QString outcomeWords(const HostReport &report)
{
    switch (report.outcome) {
    case HostOutcome::Untouched:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "as it was"));
    case HostOutcome::Changed:
        return report.steps == 0
            ? text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "ready, nothing had to be done"))
            : text(QT_TRANSLATE_N_NOOP("lvs::ClusterWording", "%n step(s) applied"),
                   static_cast<int>(report.steps));
    case HostOutcome::Undone:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "led back: as it was"));
    case HostOutcome::UndoFailed:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "could not be led back"));
    case HostOutcome::Unknown:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "not known: the connection was lost"));
    case HostOutcome::RevertsItself:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording",
                                      "cannot be told: takes back by itself what was changed"));
    }
    Q_UNREACHABLE();
}

RowState stateOf(const HostReport &report)
{
    switch (report.outcome) {
    case HostOutcome::Changed:
        return report.error ? RowState::Attention : RowState::Running;
    case HostOutcome::UndoFailed:
    case HostOutcome::Unknown:
    case HostOutcome::RevertsItself:
        return RowState::Attention;
    case HostOutcome::Untouched:
    case HostOutcome::Undone:
        return report.error ? RowState::Attention : RowState::Idle;
    }
    Q_UNREACHABLE();
}

QString doneWords(ClusterGoal goal)
{
    switch (goal) {
    case ClusterGoal::SetUp:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "The cluster is set up"));
    case ClusterGoal::Remove:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "The cluster is taken apart"));
    case ClusterGoal::Repair:
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "It is put right"));
    }
    Q_UNREACHABLE();
}

} // namespace

QString roleWords(bool directs, bool serves)
{
    if (directs && serves) {
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "director and real server"));
    }
    return directs ? text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "director"))
                   : text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "real server"));
}

ClusterHostRow rowOf(const HostStanding &standing, const QString &title)
{
    ClusterHostRow row;
    row.host = standing.host;
    row.title = title;
    row.role = roleWords(standing.directs, standing.serves);
    row.state = stateOf(standing.condition);
    row.condition = conditionWords(standing);
    const bool isReason = standing.error && standing.error->code != ErrorCode::NotRun;
    row.detail = title + u'\n' + (isReason ? describe(*standing.error) : row.condition);
    return row;
}

ClusterHostRow rowOf(const HostPlan &plan, const QString &title)
{
    ClusterHostRow row = begun(plan, title);
    if (plan.byScript) {
        row.state = RowState::Idle;
        row.condition =
            text(QT_TRANSLATE_N_NOOP("lvs::ClusterWording", "by script, %n step(s)"), count(plan.plan));
    } else if (plan.error) {
        row.state = RowState::Attention;
        row.condition = describe(*plan.error);
    } else if (plan.plan.isEmpty()) {
        row.state = RowState::Running;
        row.condition = text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "nothing to do"));
    } else {
        row.state = RowState::Degraded;
        row.condition = text(QT_TRANSLATE_N_NOOP("lvs::ClusterWording", "%n step(s)"), count(plan.plan));
    }
    return row;
}

ClusterHostRow rowOf(const HostPlan &plan, const ClusterJob::Progress &progress, const QString &title)
{
    ClusterHostRow row = begun(plan, title);
    const bool isDone = progress.phase == ClusterJob::HostPhase::Applied
        || progress.phase == ClusterJob::HostPhase::Unconfirmed;
    row.state = isDone                                         ? RowState::Running
        : progress.phase == ClusterJob::HostPhase::Interrupted ? RowState::Attention
        : progress.phase == ClusterJob::HostPhase::Waiting     ? RowState::Idle
                                                               : RowState::Draining;
    row.condition = phaseWords(progress.phase);
    const bool counts = progress.total > 0
        && (progress.phase == ClusterJob::HostPhase::Applying
            || progress.phase == ClusterJob::HostPhase::Undoing);
    if (counts) {
        row.condition += QStringLiteral(" %1/%2").arg(progress.done).arg(progress.total);
    }
    row.progresses = counts;
    row.done = progress.done;
    row.total = progress.total;
    return row;
}

ClusterHostRow rowOf(const HostPlan &plan, const HostReport &report, const QString &title)
{
    ClusterHostRow row = begun(plan, title);
    row.state = stateOf(report);
    row.condition = outcomeWords(report);
    if (report.error) {
        row.condition = of(row.condition, describe(*report.error));
    }
    row.detail = QStringList {title, row.condition, listWords(report.left)}.join(u'\n').trimmed();
    return row;
}

QString headlineOf(const ClusterReport &report, ClusterGoal goal)
{
    if (report.succeeded()) {
        return doneWords(goal);
    }
    const QString why = describe(*report.error);
    return report.failedHost.isEmpty()
        ? text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "Not applied: %1")).arg(why)
        : text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "Not applied, because of %1: %2"))
              .arg(report.failedHost, why);
}

QString detailOf(const ClusterReport &report)
{
    if (report.any(HostOutcome::Unknown)) {
        return text(QT_TRANSLATE_NOOP(
            "lvs::ClusterWording",
            "Of one machine at least nobody knows what became of it: look at it before you go on."));
    }
    if (report.any(HostOutcome::RevertsItself)) {
        return text(QT_TRANSLATE_NOOP(
            "lvs::ClusterWording",
            "A machine that cannot be reached takes its changes back by itself, because nobody can tell it "
            "to keep them."));
    }
    if (report.any(HostOutcome::UndoFailed)) {
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording",
                                      "Something is left on a machine: look at it before you go on."));
    }
    if (report.succeeded()) {
        return text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "Every machine is as it was asked to be."));
    }
    return report.any(HostOutcome::Changed)
        ? text(QT_TRANSLATE_NOOP("lvs::ClusterWording",
                                 "The machines that were changed before stay as they are."))
        : text(QT_TRANSLATE_NOOP("lvs::ClusterWording", "Every machine is as it was."));
}

QString refusalOf(const ClusterPlan &plan)
{
    if (!plan.errors.isEmpty()) {
        return describe(plan.errors.first());
    }
    const auto refusing = std::find_if(plan.hosts.begin(), plan.hosts.end(),
                                       [](const HostPlan &each) { return each.error && !each.byScript; });
    return refusing != plan.hosts.end() ? of(refusing->host, describe(*refusing->error)) : QString();
}

} // namespace lvs
