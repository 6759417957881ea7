// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/exportformat.h"
#include "core/model/cluster.h"
#include "core/plan/plan.h"

namespace lvs {

/// What one format makes of one host, or of the cluster as a whole: a leaf of the tree that somebody chooses
/// from.
struct ExportedPart
{
    QString host; ///< empty: of the cluster as a whole
    ExportFormat format = ExportFormat::Cluster;
    QList<ExportedFile> files; ///< empty where the format has nothing to say of it
};

/// One host's files in one format, with paths on that host. A director of a pair leaves the VIPs to
/// keepalived in the formats that count from boot on. Errors: KeywordUnknown (0 host, 1 the cluster's hosts);
/// NameInvalid (0 name) for names that a format could take for more; Unsupported (0 format) for a format of a
/// whole cluster.
[[nodiscard]] Result<QList<ExportedFile>> exportHost(const Cluster &cluster, const QString &host,
                                                     ExportFormat format);

/// The same of a host for itself. Errors: NameInvalid (0 name); Unsupported (0 format) for formats that ask
/// for a cluster, see hostExportFormats().
[[nodiscard]] Result<QList<ExportedFile>> exportHost(const HostState &state, const QString &host,
                                                     ExportFormat format);

/// The same of what a plan makes of a machine of which nothing is known.
[[nodiscard]] Result<QList<ExportedFile>> exportPlan(const Plan &plan, const QString &host,
                                                     ExportFormat format);

/// A host's tree for itself: a part for each of the formats, in their order; paths are those on the host.
/// Errors: as of exportHost().
[[nodiscard]] Result<QList<ExportedPart>> exportHost(const HostState &state, const QString &host,
                                                     const QList<ExportFormat> &formats);

/// The whole tree: what is of the cluster, then each host's, in the order of formats; paths begin with the
/// host's name. Errors: as of exportHost().
[[nodiscard]] Result<QList<ExportedPart>> exportCluster(const Cluster &cluster,
                                                        const QList<ExportFormat> &formats);

/// The files of all parts, one of each path: two formats may ask for the same file.
[[nodiscard]] QList<ExportedFile> filesOf(const QList<ExportedPart> &parts);

} // namespace lvs
