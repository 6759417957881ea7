// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/cluster/clusterreport.h"

#include <algorithm>

namespace lvs {

bool isOfTheWay(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HelperUnreachable:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::ConnectionClosed:
    case ErrorCode::SshLost:
    case ErrorCode::SshFailed:
    case ErrorCode::SshUnreachable:
    case ErrorCode::SshTimeout:
    case ErrorCode::SshNoBus:
        return true;
    default:
        return false;
    }
}

const HostReport *ClusterReport::host(const QString &name) const
{
    const auto found =
        std::find_if(hosts.begin(), hosts.end(), [&](const HostReport &each) { return each.host == name; });
    return found == hosts.end() ? nullptr : &*found;
}

bool ClusterReport::any(HostOutcome outcome) const
{
    return std::any_of(hosts.begin(), hosts.end(),
                       [=](const HostReport &each) { return each.outcome == outcome; });
}

HostOutcome outcomeOf(const TransactionReport &report)
{
    if (report.succeeded()) {
        return HostOutcome::Changed;
    }
    if (report.steps.empty()) {
        return isOfTheWay(report.error->code) ? HostOutcome::Unknown : HostOutcome::Untouched;
    }
    const auto count = [&report](StepOutcome outcome) {
        return std::count_if(report.steps.begin(), report.steps.end(),
                             [=](const StepReport &each) { return each.outcome == outcome; });
    };
    if (count(StepOutcome::Done) == static_cast<std::ptrdiff_t>(report.steps.size())) {
        return HostOutcome::Changed; // carried out, and something is not as it promised
    }
    if (count(StepOutcome::UndoFailed) + count(StepOutcome::Done) > 0) {
        return HostOutcome::UndoFailed;
    }
    return count(StepOutcome::NotRun) == static_cast<std::ptrdiff_t>(report.steps.size())
        ? HostOutcome::Untouched
        : HostOutcome::Undone;
}

QStringList subjectsLeft(const Plan &plan, const TransactionReport &report)
{
    QStringList left;
    for (size_t i = 0; i < std::min(plan.steps.size(), report.steps.size()); ++i) {
        const StepOutcome outcome = report.steps[i].outcome;
        if (outcome == StepOutcome::UndoFailed || outcome == StepOutcome::Done) {
            left.append(stepSubject(plan.steps[i]));
        }
    }
    return left;
}

} // namespace lvs
