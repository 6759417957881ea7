// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cluster/clusterjob.h"
#include "core/session/cluster/clusterstatus.h"
#include "ui/cluster/clusterhostsmodel.h"

namespace lvs {

// The machines of a cluster in words. title: what a machine is called in the list of hosts.

[[nodiscard]] QString roleWords(bool directs, bool serves);

/// How it stands to its part: "ready", "needs 3 changes".
[[nodiscard]] ClusterHostRow rowOf(const HostStanding &standing, const QString &title);
/// What is going to be done: "5 steps", "nothing to do", "by script, 4 steps".
[[nodiscard]] ClusterHostRow rowOf(const HostPlan &plan, const QString &title);
/// How far a job is with it.
[[nodiscard]] ClusterHostRow rowOf(const HostPlan &plan, const ClusterJob::Progress &progress,
                                   const QString &title);
/// What became of it.
[[nodiscard]] ClusterHostRow rowOf(const HostPlan &plan, const HostReport &report, const QString &title);

/// What became of all, as a headline and what to know of it.
[[nodiscard]] QString headlineOf(const ClusterReport &report, ClusterGoal goal);
[[nodiscard]] QString detailOf(const ClusterReport &report);

/// Why nothing of a plan may be carried out, in words; empty where it may.
[[nodiscard]] QString refusalOf(const ClusterPlan &plan);

} // namespace lvs
