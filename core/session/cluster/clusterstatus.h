// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cluster/clusterhosts.h"

namespace lvs {

class ClusterJob;

/// How a machine of a cluster stands to its part in it.
enum class HostCondition {
    Connecting, ///< not read yet
    Ready, ///< as its role requires
    NeedsChanges, ///< changes says how many
    Unreachable, ///< error says why
    NoHelper, ///< reached, but there is no helper: a script does its part
    Unfit, ///< reached, and its part cannot be done there: error says why
    Applying, ///< a job is at work on it
};

/// What a view shows of one machine, in no language.
struct HostStanding
{
    QString host; ///< its name in the cluster
    QString destination;
    bool directs = false;
    bool serves = false;
    HostCondition condition = HostCondition::Connecting;
    qsizetype changes = 0; ///< steps that its role still needs
    std::optional<Error> error;

    friend bool operator==(const HostStanding &, const HostStanding &) = default;
};

/// Watches the machines of a cluster and knows at any time how each stands to its part: what a view of the
/// cluster shows. Nothing here waits or opens a host.
class ClusterWatch : public QObject
{
    Q_OBJECT
public:
    explicit ClusterWatch(QObject *parent = nullptr);
    ~ClusterWatch() override;

    /// Watches these from now on; a machine without a host is Unreachable.
    void watch(const Cluster &cluster, const ClusterHosts &hosts);
    /// Machines that the job is at work on are Applying; it is forgotten when it has finished.
    void follow(ClusterJob *job);

    [[nodiscard]] const Cluster &cluster() const { return m_cluster; }
    [[nodiscard]] const ClusterHosts &hosts() const { return m_hosts; }
    /// In the order of Cluster::hosts().
    [[nodiscard]] const std::vector<HostStanding> &standings() const { return m_standings; }
    /// Of that name, or null.
    [[nodiscard]] const HostStanding *standing(const QString &host) const;
    /// For what is known of the machines at this moment.
    [[nodiscard]] ClusterPlan plan(ClusterGoal goal) const;

Q_SIGNALS:
    /// The standing of that machine changed.
    void standingChanged(const QString &host);
    /// What else is on that machine became known, or changed.
    void surroundingsChanged(const QString &host);
    /// Another cluster is watched.
    void clusterChanged();

private:
    void update(const QString &host);
    void updateAll();
    [[nodiscard]] Host *hostOf(const QString &name) const;
    [[nodiscard]] HostStanding standingOf(const QString &name) const;

    Cluster m_cluster;
    ClusterHosts m_hosts;
    std::vector<HostStanding> m_standings;
    QPointer<ClusterJob> m_job;
};

} // namespace lvs
