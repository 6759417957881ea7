// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/cluster/reader.h"
#include "core/formats/keepalived/keepalivedconfig.h"

namespace lvs::keepalived {

/// A cluster as it shows in the keepalived.conf of one of its two directors.
struct PairCluster
{
    Cluster cluster;
    /// What no keepalived.conf says, each with its place in the cluster: OptionMissing (0 what). There the
    /// cluster has a guess or nothing. "servers": which addresses are one machine's, and who serves nothing.
    /// "services": those without a real server, which keepalived does not have.
    QList<ClusterProblem> gaps;
    size_t self = 0; ///< which of the two directors the file is of
};

/// Gives back the cluster of a pair of directors as clusterconfig.h writes it: an instance of VRRP that holds
/// the VIPs, and virtual servers. The first director is the one that begins as master. Every address of a
/// real server is a machine of its own, named after it and reached by it. peer: the other director's file,
/// where it is at hand; it tells that one's name and interfaces. Nothing where there is no instance with an
/// address.
[[nodiscard]] std::optional<PairCluster> clusterOf(const Config &config, const Config *peer = nullptr);

} // namespace lvs::keepalived
