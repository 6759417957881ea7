// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/cluster/clusterplan.h"
#include "core/session/host.h"

#include <QPointer>

namespace lvs {

/// The machines of a cluster by their names in it. Hosts belong to others; one that was deleted is as one
/// that cannot be reached.
using ClusterHosts = std::map<QString, QPointer<Host>>;

/// What a host says of itself now.
[[nodiscard]] HostKnowledge knowledgeOf(const Host *host);

/// What all of them say.
[[nodiscard]] std::map<QString, HostKnowledge> knowledgeOf(const ClusterHosts &hosts);

/// Whether any of them can take changes back that nobody confirms.
[[nodiscard]] bool offerCheckpoints(const ClusterHosts &hosts);

} // namespace lvs
