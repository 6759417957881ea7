// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clusterfile.h"

#include "core/formats/cluster/place.h"
#include "core/formats/cluster/ways.h"
#include "core/plan/cluster/clusterplan.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lvs::cli {

namespace {

/// The first line of the services that names the address.
QString placeOfService(const QString &address, const QByteArray &text)
{
    const QJsonArray lines =
        QJsonDocument::fromJson(text).object().value(QLatin1String("services")).toArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).toString().contains(address)) {
            return placeOfMember("services", static_cast<size_t>(i));
        }
    }
    return {};
}

/// Where in the document the error of the whole is.
QString placeOf(const Cluster &cluster, const Error &error, const QByteArray &text)
{
    const QString about = error.arguments.value(0);
    const QString address = about.section(u' ', 0, 0);
    for (size_t i = 0; i < cluster.addresses.size(); ++i) {
        const QString place = placeOfMember("addresses", i);
        if (address == cluster.addresses[i].address.toString()) {
            return positionOf(place, text) ? place : placeOfService(address, text);
        }
    }
    // From the end: of two that are alike the second is one too many.
    for (size_t i = cluster.servers.size(); i-- > 0;) {
        if (cluster.servers[i].host == about) {
            return placeOfMember("servers", i);
        }
    }
    for (size_t i = cluster.directors.size(); i-- > 0;) {
        if (cluster.directors[i].host == about) {
            return placeOfMember("directors", i);
        }
    }
    return {};
}

} // namespace

ClusterFile readClusterFile(const QString &path, bool simulated)
{
    ClusterFile file;
    const Result<QByteArray> text = readBytes(path);
    if (!text) {
        file.problems.append({path, text.error()});
        return file;
    }
    const ClusterReading reading = readCluster(*text);
    file.cluster = reading.cluster;
    QList<ClusterProblem> problems = reading.problems;
    if (reading.ok()) {
        if (!simulated) {
            problems += checkWays(file.cluster);
        }
        for (const Error &error : checkCluster(file.cluster)) {
            problems.append({placeOf(file.cluster, error, *text), error});
        }
    }
    for (const ClusterProblem &problem : std::as_const(problems)) {
        Error error = problem.error;
        error.position = positionOf(problem, *text);
        file.problems.append({path, error});
    }
    return file;
}

} // namespace lvs::cli
