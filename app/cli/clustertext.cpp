// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clustertext.h"

#include "app/cli/commandline.h"
#include "core/plan/wording/wording.h"

namespace lvs::cli {

namespace {

QString outcomeText(const HostReport &report)
{
    switch (report.outcome) {
    case HostOutcome::Untouched:
        if (report.byScript) {
            return CommandLine::tr("left to its script");
        }
        return report.steps == 0 ? CommandLine::tr("nothing to do") : CommandLine::tr("not changed");
    case HostOutcome::Changed:
        return report.error ? CommandLine::tr("applied, and not all is as it should be")
                            : CommandLine::tr("applied, steps: %1").arg(report.steps);
    case HostOutcome::Undone:
        return CommandLine::tr("taken back");
    case HostOutcome::UndoFailed:
        return CommandLine::tr("not everything could be taken back");
    case HostOutcome::Unknown:
        return CommandLine::tr("not known: the connection was lost meanwhile");
    case HostOutcome::RevertsItself:
        return CommandLine::tr("cannot be told, takes back by itself what was changed");
    }
    Q_UNREACHABLE();
}

} // namespace

QString partText(const HostPlan &plan)
{
    QStringList parts;
    if (plan.directs) {
        parts.append(CommandLine::tr("director"));
    }
    if (plan.serves) {
        parts.append(CommandLine::tr("real server"));
    }
    return listWords(parts);
}

QString planTitle(const HostPlan &plan)
{
    const QString part = partText(plan);
    if (plan.error && !plan.byScript) {
        return CommandLine::tr("%1 (%2):").arg(plan.host, part);
    }
    return plan.plan.isEmpty()
        ? CommandLine::tr("%1 (%2): nothing to do").arg(plan.host, part)
        : CommandLine::tr("%1 (%2), steps: %3").arg(plan.host, part).arg(plan.plan.steps.size());
}

QString phaseText(ClusterJob::HostPhase phase)
{
    switch (phase) {
    case ClusterJob::HostPhase::Authorizing:
        return CommandLine::tr("asking for authorisation");
    case ClusterJob::HostPhase::Applying:
        return CommandLine::tr("applying");
    case ClusterJob::HostPhase::Interrupted:
        return CommandLine::tr("the connection was lost; waiting for it, to learn what became of the plan");
    case ClusterJob::HostPhase::Undoing:
        return CommandLine::tr("taking back");
    case ClusterJob::HostPhase::Waiting:
    case ClusterJob::HostPhase::Checking:
    case ClusterJob::HostPhase::Checked:
    case ClusterJob::HostPhase::Applied:
    case ClusterJob::HostPhase::Unconfirmed:
    case ClusterJob::HostPhase::Ended:
        return {};
    }
    Q_UNREACHABLE();
}

QString reportText(const HostReport &report)
{
    QString text = CommandLine::tr("%1: %2").arg(report.host, outcomeText(report));
    if (report.withoutCheckpoint && report.outcome != HostOutcome::Untouched) {
        text += u' ' + CommandLine::tr("(without a checkpoint: its helper is older)");
    }
    if (!report.left.isEmpty()) {
        QStringList subjects;
        for (const QString &each : report.left) {
            subjects.append(subjectWords(each));
        }
        text += u' ' + CommandLine::tr("(%1)").arg(listWords(subjects));
    }
    return report.error ? CommandLine::tr("%1: %2").arg(text, describe(*report.error)) : text;
}

ExitStatus statusOf(const ClusterReport &report)
{
    if (report.any(HostOutcome::Unknown) || report.any(HostOutcome::RevertsItself)) {
        return ExitStatus::Unknown;
    }
    if (report.succeeded()) {
        return ExitStatus::Done;
    }
    if (report.any(HostOutcome::UndoFailed) || report.any(HostOutcome::Changed)) {
        return ExitStatus::NotTakenBack;
    }
    return report.any(HostOutcome::Undone) ? ExitStatus::TakenBack : statusOf(*report.error);
}

} // namespace lvs::cli
