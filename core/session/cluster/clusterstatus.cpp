// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/cluster/clusterstatus.h"

#include "core/session/cluster/clusterjob.h"

#include <algorithm>

namespace lvs {

ClusterWatch::ClusterWatch(QObject *parent)
    : QObject(parent)
{
}

ClusterWatch::~ClusterWatch() = default;

void ClusterWatch::watch(const Cluster &cluster, const ClusterHosts &hosts)
{
    for (const auto &[name, host] : m_hosts) {
        if (host) {
            host->disconnect(this);
        }
    }
    m_cluster = cluster;
    m_hosts = hosts;
    m_standings.clear();
    for (const QString &name : m_cluster.hosts()) {
        m_standings.push_back(standingOf(name));
        Host *const host = hostOf(name);
        if (host != nullptr) {
            connect(host, &Host::statusChanged, this, [this, name] { update(name); });
            connect(host, &Host::stateChanged, this, [this, name] { update(name); });
            connect(host, &Host::surroundingsChanged, this,
                    [this, name] { Q_EMIT surroundingsChanged(name); });
            // By then its pointer is null.
            connect(
                host, &QObject::destroyed, this, [this, name] { update(name); }, Qt::QueuedConnection);
        }
    }
    Q_EMIT clusterChanged();
}

void ClusterWatch::follow(ClusterJob *job)
{
    if (m_job) {
        m_job->disconnect(this);
    }
    m_job = job;
    if (job != nullptr) {
        connect(job, &ClusterJob::progressed, this, &ClusterWatch::update);
        connect(job, &ClusterJob::finished, this, [this] { follow(nullptr); });
        connect(job, &QObject::destroyed, this, &ClusterWatch::updateAll, Qt::QueuedConnection);
    }
    updateAll();
}

const HostStanding *ClusterWatch::standing(const QString &host) const
{
    const auto found = std::find_if(m_standings.begin(), m_standings.end(),
                                    [&](const HostStanding &each) { return each.host == host; });
    return found == m_standings.end() ? nullptr : &*found;
}

ClusterPlan ClusterWatch::plan(ClusterGoal goal) const
{
    return planCluster(m_cluster, goal, knowledgeOf(m_hosts));
}

Host *ClusterWatch::hostOf(const QString &name) const
{
    const auto found = m_hosts.find(name);
    return found == m_hosts.end() ? nullptr : found->second.data();
}

void ClusterWatch::update(const QString &host)
{
    const auto found = std::find_if(m_standings.begin(), m_standings.end(),
                                    [&](const HostStanding &each) { return each.host == host; });
    if (found == m_standings.end()) {
        return;
    }
    HostStanding now = standingOf(host);
    if (*found != now) {
        *found = std::move(now);
        Q_EMIT standingChanged(host);
    }
}

void ClusterWatch::updateAll()
{
    for (const QString &name : m_cluster.hosts()) {
        update(name);
    }
}

HostStanding ClusterWatch::standingOf(const QString &name) const
{
    const Host *const host = hostOf(name);
    const HostPlan plan = planHost(m_cluster, ClusterGoal::SetUp, name, knowledgeOf(host));
    HostStanding standing;
    standing.host = name;
    standing.destination = plan.destination;
    standing.directs = plan.directs;
    standing.serves = plan.serves;
    standing.changes = static_cast<qsizetype>(plan.plan.steps.size());
    standing.error = plan.error;
    if (m_job && m_job->isAtWorkOn(name)) {
        standing.condition = HostCondition::Applying;
    } else if (host != nullptr && host->status() == HostStatus::Connecting) {
        standing.condition = HostCondition::Connecting;
        standing.error.reset();
    } else if (plan.byScript) {
        standing.condition = HostCondition::NoHelper;
    } else if (!plan.before) {
        standing.condition = HostCondition::Unreachable;
    } else if (plan.error) {
        standing.condition = HostCondition::Unfit;
    } else {
        standing.condition = plan.plan.isEmpty() ? HostCondition::Ready : HostCondition::NeedsChanges;
    }
    return standing;
}

} // namespace lvs
