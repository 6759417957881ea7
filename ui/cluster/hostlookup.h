// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cluster/clusterhosts.h"

namespace lvs {

class HostSession;
class HostsModel;

/// What a machine of the window's list is called in a cluster, the same in every language: this machine by
/// its own name, the others as in the list.
[[nodiscard]] QString nameInCluster(const HostSession &session);

/// How ssh reaches it; empty for a machine that it does not need.
[[nodiscard]] QString destinationOf(const HostSession &session);

/// The machine of the window's list that a cluster means by that name and destination, or null: one over
/// ssh is known by its destination, any other by its name.
[[nodiscard]] HostSession *sessionFor(const HostsModel &hosts, const QString &name,
                                      const QString &destination);

/// All machines of a cluster that the window's list has. What nobody has looked at yet is opened.
[[nodiscard]] ClusterHosts hostsOf(const Cluster &cluster, const HostsModel &hosts);

/// What a cluster's machines are called in the window's list, by their names in the cluster.
[[nodiscard]] std::map<QString, QString> titlesOf(const Cluster &cluster, const HostsModel &hosts);

/// What is to be done on all machines, for what is known of them now; a machine that the window's list does
/// not have gets a script.
[[nodiscard]] ClusterPlan planOf(const Cluster &cluster, ClusterGoal goal, const ClusterHosts &hosts);

/// The destination of that machine of the cluster; empty where it has none.
[[nodiscard]] QString destinationIn(const Cluster &cluster, const QString &host);

} // namespace lvs
