// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cluster/ways.h"

#include "core/model/sshdestination.h"

#include <optional>

namespace lvs {

namespace {

class Ways
{
public:
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
    [[nodiscard]] const QList<ClusterProblem> &problems() const { return m_problems; }

private:
    QList<ClusterProblem> m_problems;
    std::optional<QString> m_local; ///< the machine that is this one
};

} // namespace

QList<ClusterProblem> checkWays(const Cluster &cluster)
{
    Ways ways;
    for (size_t i = 0; i < cluster.directors.size(); ++i) {
        const Director &each = cluster.directors[i];
        ways.check(placeOfMember("directors", i), each.host, each.destination);
    }
    for (size_t i = 0; i < cluster.servers.size(); ++i) {
        const ClusterServer &each = cluster.servers[i];
        ways.check(placeOfMember("servers", i), each.host, each.destination);
    }
    return ways.problems();
}

QString placeOfMember(const char *list, size_t number)
{
    return QStringLiteral("%1[%2]").arg(QLatin1String(list)).arg(number);
}

} // namespace lvs
