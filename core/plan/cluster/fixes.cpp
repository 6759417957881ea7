// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cluster/fixes.h"

#include "core/plan/explain/diagnosis.h"
#include "core/plan/planner.h"
#include "core/plan/setupvalidator.h"

namespace lvs {

namespace {

void take(HostPlan &host, const Result<Plan> &plan)
{
    host.plan = plan.valueOr({});
    host.error.reset();
    if (!plan) {
        host.error = plan.error();
    } else if (const QList<SetupFinding> refusals = validateSetup(*plan, host.before->setup);
               !refusals.isEmpty()) {
        host.error = refusals.first().error;
    }
}

} // namespace

QList<Finding> findingsOn(const Cluster &cluster, const QString &host, const HostKnowledge &known)
{
    return known.state ? diagnose(cluster, host, *known.state, known.around()) : QList<Finding>();
}

QList<Finding> findingsAfter(const Cluster &cluster, const HostPlan &plan)
{
    if (!plan.isExecutable()) {
        return {};
    }
    HostState after = *plan.before;
    if (!execute(plan.plan, after)) {
        return {};
    }
    return diagnose(cluster, plan.host, after, plan.surroundings ? *plan.surroundings : Surroundings());
}

ClusterPlan planFix(const Cluster &cluster, const QString &host, const HostKnowledge &known,
                    const QList<Finding> &findings, qsizetype place)
{
    ClusterPlan made;
    made.goal = ClusterGoal::Repair;
    made.hosts.push_back(planHost(cluster, ClusterGoal::Repair, host, known));
    if (known.state) {
        const bool standsAlone = checkPreconditions(findings[place].fix, *known.state).ok();
        const qsizetype first = standsAlone ? place : 0;
        take(made.hosts.front(), planFixes(findings.mid(first, place + 1 - first), *known.state));
    }
    return made;
}

void addFixes(HostPlan &plan, const QList<Finding> &findings)
{
    if (!plan.isExecutable() || findings.isEmpty()) {
        return;
    }
    HostState after = *plan.before;
    Result<void> done = execute(plan.plan, after);
    for (const Finding &each : findings) {
        // One that needs another that was not chosen stays what it is.
        if (done && checkPreconditions(each.fix, after)) {
            done = execute(each.fix, after);
        }
    }
    take(plan, done ? Result<Plan>(planner(*plan.before, after)) : Result<Plan>(done.error()));
}

} // namespace lvs
