// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cluster/imported.h"

#include "core/formats/cluster/place.h"
#include "core/formats/cluster/reader.h"

namespace lvs {

namespace {

/// Characters that are walked through in all to find the places of problems, each from the beginning.
constexpr qsizetype mostSteps = qsizetype {64} * 1024 * 1024;

} // namespace

Imported importCluster(const QByteArray &json, const ImportOptions &)
{
    Imported imported;
    const ClusterReading reading = readCluster(json);
    const qsizetype placed = mostSteps / (json.size() + 1);
    for (qsizetype i = 0; i < reading.problems.size(); ++i) {
        Error error = reading.problems.at(i).error;
        if (i < placed) {
            error.position = positionOf(reading.problems.at(i), json);
        }
        imported.problems.append(error);
    }
    imported.state.ipvs.services = reading.cluster.services;
    imported.namesServices = true;
    imported.cluster = reading.cluster;
    return imported;
}

} // namespace lvs
