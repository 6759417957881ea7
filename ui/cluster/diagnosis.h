// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/cluster/fixes.h"
#include "core/session/cluster/clusterhosts.h"
#include "ui/cluster/findinglist.h"

namespace lvs {

/// A finding of the doctor as it is shown.
[[nodiscard]] FindingWords wordsOf(const Finding &finding);

/// The same of a machine that is not the only one: its name stands before the title.
[[nodiscard]] FindingWords wordsOf(const Finding &finding, const QString &machine);

/// Does the fix of a finding, once it was reviewed: the plan for it comes along.
using FixReviewer = std::function<void(const ClusterPlan &fix)>;

/// What is wrong with one machine of a cluster as it is now, in words, each with a button for its fix where
/// it has one and there is somebody to review it. title: what the machine is called here.
[[nodiscard]] QList<FindingWords> diagnoseHost(const Cluster &cluster, const QString &host,
                                               const HostKnowledge &known, const QString &title,
                                               const FixReviewer &review = {});

/// The same of all machines, by their names in the cluster.
[[nodiscard]] QList<FindingWords> diagnoseCluster(const Cluster &cluster, const ClusterHosts &hosts,
                                                  const std::map<QString, QString> &titles);

} // namespace lvs
