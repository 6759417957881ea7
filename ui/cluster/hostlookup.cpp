// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/hostlookup.h"

#include "ui/hosts/hostsmodel.h"

#include <QSysInfo>

namespace lvs {

QString nameInCluster(const HostSession &session)
{
    const QString own = QSysInfo::machineHostName();
    return session.host().kind() == HostKind::Local && !own.isEmpty() ? own : session.title();
}

QString destinationOf(const HostSession &session)
{
    return session.host().kind() == HostKind::Remote ? session.host().id() : QString();
}

HostSession *sessionFor(const HostsModel &hosts, const QString &name, const QString &destination)
{
    for (int row = 0; row < hosts.rowCount(); ++row) {
        HostSession *session = hosts.session(row);
        const QString reached = destinationOf(*session);
        if (reached == destination && (!reached.isEmpty() || nameInCluster(*session) == name)) {
            return session;
        }
    }
    return nullptr;
}

ClusterHosts hostsOf(const Cluster &cluster, const HostsModel &hosts)
{
    ClusterHosts found;
    for (const QString &name : cluster.hosts()) {
        HostSession *session = sessionFor(hosts, name, destinationIn(cluster, name));
        if (session != nullptr) {
            session->start();
        }
        found[name] = session != nullptr ? &session->host() : nullptr;
    }
    return found;
}

std::map<QString, QString> titlesOf(const Cluster &cluster, const HostsModel &hosts)
{
    std::map<QString, QString> titles;
    for (const QString &name : cluster.hosts()) {
        const HostSession *session = sessionFor(hosts, name, destinationIn(cluster, name));
        titles[name] = session != nullptr ? session->title() : name;
    }
    return titles;
}

ClusterPlan planOf(const Cluster &cluster, ClusterGoal goal, const ClusterHosts &hosts)
{
    std::map<QString, HostKnowledge> known = knowledgeOf(hosts);
    for (const auto &[name, host] : hosts) {
        if (host == nullptr) {
            known[name].error = Error(ErrorCode::HelperUnreachable, {name});
        }
    }
    return planCluster(cluster, goal, known);
}

QString destinationIn(const Cluster &cluster, const QString &host)
{
    if (const Director *director = cluster.director(host)) {
        return director->destination;
    }
    const ClusterServer *server = cluster.server(host);
    return server != nullptr ? server->destination : QString();
}

} // namespace lvs
