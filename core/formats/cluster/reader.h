// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"

#include <QByteArray>
#include <QList>

namespace lvs {

/// What is wrong in a cluster document, and where: "servers[1].addresses[0]", empty for the whole.
struct ClusterProblem
{
    QString place;
    Error error;

    friend bool operator==(const ClusterProblem &, const ClusterProblem &) = default;
};

/// What was understood of a cluster document, and every problem in it.
struct ClusterReading
{
    Cluster cluster;
    QList<ClusterProblem> problems;

    [[nodiscard]] bool ok() const { return problems.isEmpty(); }
};

/// Reads a cluster document: JSON with "format": "lvs-cluster" and "version": 1, and then name, directors,
/// servers, addresses and services. Services are lines as ipvsadm takes them. A member that is not known is
/// a problem, too: a slip of the pen would else be lost in silence. Addresses of services that no address
/// names are virtual addresses on the directors' interfaces.
[[nodiscard]] ClusterReading readCluster(const QByteArray &json);

} // namespace lvs
