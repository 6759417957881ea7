// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/cluster/clusterplan.h"
#include "core/plan/explain/finding.h"

namespace lvs {

// What the doctor finds on the machines of a cluster, and plans that put one thing of it right: they are
// reviewed and carried out as any other plan of a cluster.

/// What is wrong with a machine as it is; nothing where it could not be read.
[[nodiscard]] QList<Finding> findingsOn(const Cluster &cluster, const QString &host,
                                        const HostKnowledge &known);

/// What is still wrong once the plan is carried out; nothing where it cannot be. What has a fix among that is
/// nothing that the machine's role asks for, and somebody may want it all the same.
[[nodiscard]] QList<Finding> findingsAfter(const Cluster &cluster, const HostPlan &plan);

/// The plan that does the fix of one finding, with those before it that it needs, and nothing else. findings:
/// from findingsOn(), and known has the state that they are of.
[[nodiscard]] ClusterPlan planFix(const Cluster &cluster, const QString &host, const HostKnowledge &known,
                                  const QList<Finding> &findings, qsizetype place);

/// Has the plan do the fixes of some findings, too. findings: from findingsAfter(), in their order.
void addFixes(HostPlan &plan, const QList<Finding> &findings);

} // namespace lvs
