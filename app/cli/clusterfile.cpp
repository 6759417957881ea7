// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clusterfile.h"

#include "core/formats/cluster/place.h"
#include "core/model/sshdestination.h"
#include "core/plan/cluster/clusterplan.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lvs::cli {

namespace {

QString member(const char *list, size_t number)
{
    return QStringLiteral("%1[%2]").arg(QLatin1String(list)).arg(number);
}

/// Checks that ssh understands every way to a machine, and that no two machines are this one.
class Ways
{
public:
    explicit Ways(QList<ClusterProblem> &problems)
        : m_problems(problems)
    {
    }

    void check(const QString &place, const QString &host, const QString &destination)
    {
        if (destination.isEmpty()) {
            if (m_local && *m_local != host) {
                m_problems.append({place, Error(ErrorCode::ArgumentMissing, {QStringLiteral("ssh")})});
            }
            m_local = host;
        } else if (const Result<SshDestination> way = SshDestination::parse(destination); !way) {
            m_problems.append({place + QLatin1String(".ssh"), way.error()});
        }
    }

private:
    QList<ClusterProblem> &m_problems;
    std::optional<QString> m_local; ///< the machine that is this one
};

/// The first line of the services that names the address.
QString placeOfService(const QString &address, const QByteArray &text)
{
    const QJsonArray lines =
        QJsonDocument::fromJson(text).object().value(QLatin1String("services")).toArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).toString().contains(address)) {
            return member("services", static_cast<size_t>(i));
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
        const QString place = member("addresses", i);
        if (address == cluster.addresses[i].address.toString()) {
            return positionOf(place, text) ? place : placeOfService(address, text);
        }
    }
    // From the end: of two that are alike the second is one too many.
    for (size_t i = cluster.servers.size(); i-- > 0;) {
        if (cluster.servers[i].host == about) {
            return member("servers", i);
        }
    }
    for (size_t i = cluster.directors.size(); i-- > 0;) {
        if (cluster.directors[i].host == about) {
            return member("directors", i);
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
            Ways ways(problems);
            for (size_t i = 0; i < file.cluster.directors.size(); ++i) {
                const Director &each = file.cluster.directors[i];
                ways.check(member("directors", i), each.host, each.destination);
            }
            for (size_t i = 0; i < file.cluster.servers.size(); ++i) {
                const ClusterServer &each = file.cluster.servers[i];
                ways.check(member("servers", i), each.host, each.destination);
            }
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
