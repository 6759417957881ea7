// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/diagnosis.h"

#include "core/plan/explain/checks.h"
#include "core/plan/planner.h"
#include "core/plan/roles/role.h"

namespace lvs {

namespace {

void examineDirector(const Cluster &cluster, const Director &director, Examination &examination)
{
    examineDirectorModules(cluster, examination);
    examineOwners(cluster, examination);
    examineFirewall(cluster, examination);
    examineForwarding(cluster, director, examination);
    examineReach(cluster, examination);
    examineServices(cluster, examination);
    examineDirectorAddresses(cluster, examination);
    examineDirectorRoutes(cluster, examination);
    examineMarkRouting(cluster, examination);
    examineMtu(cluster, director, examination);
}

void examineServer(const Cluster &cluster, const ClusterServer &server, Examination &examination)
{
    const ServerNeeds needs = needsOf(cluster, server);
    examineServerModules(needs, examination);
    examineArp(server, needs, examination);
    examineFilters(server, needs, examination);
    examineTunnels(needs, examination);
    examineHiddenAddresses(needs, examination);
    examineServerRoutes(needs, examination);
    examineGateways(cluster, server, needs, examination);
}

/// Whatever a role asks for that has no finding of its own.
void examineRest(const Cluster &cluster, const QString &host, Examination &examination)
{
    const Result<HostState> required = requiredState(cluster, host, examination.now());
    if (required && !planner(examination.now(), *required).isEmpty()) {
        // Where a fix must not be done, the role asks for the same still, and that was said.
        bool hindered = false;

        for (const Finding &each : examination.soFar().findings) {
            hindered = hindered || each.obstacle.has_value();
        }
        if (!hindered) {
            examination.report(FindingCode::RoleIncomplete, Severity::Fault, {},
                               [&](HostState &state) { state = *required; });
        }
    }
}

Assessment notExamined(const Error &error)
{
    const FindingCode code = error.code == ErrorCode::KernelInterfaceMissing ? FindingCode::InterfaceMissing
                                                                             : FindingCode::HostUnknown;
    return {{}, {Finding {code, Severity::Fault, error.arguments, {}, {}, {}}}};
}

} // namespace

Assessment assess(const Cluster &cluster, const QString &host, const HostState &actual,
                  const Surroundings &surroundings)
{
    const Result<HostState> required = requiredState(cluster, host, actual);
    if (!required) {
        return notExamined(required.error());
    }
    Examination examination(actual, *required, surroundings);
    // A director that serves, too, answers for itself.
    if (const Director *director = cluster.director(host)) {
        examineDirector(cluster, *director, examination);
    } else if (const ClusterServer *server = cluster.server(host)) {
        examineServer(cluster, *server, examination);
    }
    examineRest(cluster, host, examination);
    return examination.take();
}

QList<Finding> diagnose(const Cluster &cluster, const QString &host, const HostState &actual,
                        const Surroundings &surroundings)
{
    return assess(cluster, host, actual, surroundings).findings;
}

Result<Plan> planFixes(const QList<Finding> &findings, const HostState &actual)
{
    HostState fixed = actual;
    for (const Finding &each : findings) {
        if (const Result<void> done = execute(each.fix, fixed); !done) {
            return done.error();
        }
    }
    return planner(actual, fixed);
}

} // namespace lvs
