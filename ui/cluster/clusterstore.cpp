// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterstore.h"

#include "core/formats/cluster/place.h"
#include "core/formats/cluster/ways.h"
#include "core/formats/cluster/writer.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace lvs {

namespace {

/// Larger than any cluster that a person would set up.
constexpr qint64 longestDocument = 16LL * 1024 * 1024;

Result<Cluster> readDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error(ErrorCode::FileUnreadable, {path, file.errorString()});
    }
    const QByteArray json = file.read(longestDocument);
    const ClusterReading reading = readCluster(json);
    const QList<ClusterProblem> problems = reading.ok() ? checkWays(reading.cluster) : reading.problems;
    if (problems.isEmpty()) {
        return reading.cluster;
    }
    Error error = problems.first().error;
    error.position = positionOf(problems.first(), json);
    return error;
}

} // namespace

ClusterStore::ClusterStore(QObject *parent)
    : QObject(parent)
{
}

QString ClusterStore::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QLatin1String("/clusters");
}

QString ClusterStore::pathOf(const QString &name)
{
    // Whatever the name, a file's, and one that a person recognises.
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(name, QByteArrayLiteral(" ")));
    return folder() + u'/' + encoded + QLatin1String(".json");
}

void ClusterStore::load()
{
    m_clusters.clear();
    const QDir folder(ClusterStore::folder());
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (const Result<Cluster> cluster = readDocument(folder.filePath(name))) {
            put(*cluster);
        }
    }
    Q_EMIT changed();
}

const Cluster *ClusterStore::cluster(const QString &name) const
{
    const auto found = std::find_if(m_clusters.begin(), m_clusters.end(),
                                    [&](const Cluster &each) { return each.name == name; });
    return found == m_clusters.end() ? nullptr : &*found;
}

void ClusterStore::put(const Cluster &cluster)
{
    const auto place =
        std::lower_bound(m_clusters.begin(), m_clusters.end(), cluster,
                         [](const Cluster &left, const Cluster &right) { return left.name < right.name; });
    if (place != m_clusters.end() && place->name == cluster.name) {
        *place = cluster;
    } else {
        m_clusters.insert(place, cluster);
    }
}

Result<void> ClusterStore::keep(const Cluster &cluster)
{
    QDir().mkpath(folder());
    put(cluster);
    const Result<void> saved = save(cluster, pathOf(cluster.name));
    Q_EMIT changed();
    return saved;
}

void ClusterStore::forget(const QString &name)
{
    std::erase_if(m_clusters, [&](const Cluster &each) { return each.name == name; });
    QFile::remove(pathOf(name));
    Q_EMIT changed();
}

Result<Cluster> ClusterStore::open(const QString &path)
{
    Result<Cluster> cluster = readDocument(path);
    if (cluster) {
        if (const Result<void> kept = keep(*cluster); !kept) {
            return kept.error();
        }
    }
    return cluster;
}

Result<void> ClusterStore::save(const Cluster &cluster, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(writeCluster(cluster).json) < 0 || !file.commit()) {
        return Error(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    return {};
}

} // namespace lvs
