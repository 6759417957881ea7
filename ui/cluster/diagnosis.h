// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/explain/finding.h"
#include "core/session/cluster/clusterhosts.h"
#include "ui/cluster/findinglist.h"

namespace lvs {

/// A finding of the doctor as it is shown.
[[nodiscard]] FindingWords wordsOf(const Finding &finding);

/// What is wrong with one machine of a cluster as it is now, in words; title: what it is called here.
[[nodiscard]] QList<FindingWords> diagnoseHost(const Cluster &cluster, const QString &host,
                                               const HostKnowledge &known, const QString &title);

/// The same of all machines, by their names in the cluster.
[[nodiscard]] QList<FindingWords> diagnoseCluster(const Cluster &cluster, const ClusterHosts &hosts,
                                                  const std::map<QString, QString> &titles);

} // namespace lvs
