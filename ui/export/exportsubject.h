// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/clusterexport.h"

#include <optional>

namespace lvs {

/// What an export is about: a cluster, or one host for itself.
struct ExportSubject
{
    QString name; ///< of the cluster or the host; stands in the files
    std::optional<Cluster> cluster;
    HostState live; ///< of a host
    HostState desired; ///< the same with the pending changes

    [[nodiscard]] bool hasPending() const { return !cluster && live != desired; }
    /// In every format that applies. Takes its time: not for the window's own thread. Errors: as of
    /// exportCluster() and exportHost().
    [[nodiscard]] Result<QList<ExportedPart>> parts(bool withPending) const;
};

} // namespace lvs
