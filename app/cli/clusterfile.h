// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/fileproblem.h"
#include "core/model/cluster.h"

namespace lvs::cli {

/// What a cluster document says, or why it cannot be used.
struct ClusterFile
{
    Cluster cluster;
    QList<FileProblem> problems;
};

/// Reads a document, "-" for standard input, and checks all that can be checked without its machines.
/// simulated is whether machines are made up, so that it does not matter how they would be reached.
[[nodiscard]] ClusterFile readClusterFile(const QString &path, bool simulated);

} // namespace lvs::cli
