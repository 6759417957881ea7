// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cluster/clusterjob.h"
#include "tests/support/clustersample.h"
#include "tests/support/machinehost.h"

#include <QSignalSpy>
#include <QTest>

namespace lvs::test {

using namespace std::chrono_literals;

inline constexpr ClusterPatience shortPatience {200ms, 200ms, 200ms, 200ms};

inline const Error readOnly(ErrorCode::KernelReadOnly, {QStringLiteral("net.ipv4.conf.all.arp_ignore")});

/// The machines of the sample cluster, ready, and a job over them.
class Machines
{
public:
    explicit Machines(bool withAll = true)
        : cluster(sampleCluster(withAll))
    {
        for (const QString &name : cluster.hosts()) {
            auto machine = std::make_unique<MachineHost>(name, bareMachine());
            machine->setError(readOnly);
            machine->start();
            hosts[name] = machine.get();
            m_machines[name] = std::move(machine);
        }
    }

    MachineHost &operator[](const char *name) { return *m_machines.at(QString::fromLatin1(name)); }
    void destroy(const char *name) { m_machines.erase(QString::fromLatin1(name)); }

    ClusterPlan plan(ClusterGoal goal = ClusterGoal::SetUp) const
    {
        return planCluster(cluster, goal, knowledgeOf(hosts));
    }
    ClusterJob &begin(OnFailure onFailure = OnFailure::Undo, ClusterGoal goal = ClusterGoal::SetUp)
    {
        return begin(plan(goal), onFailure);
    }
    ClusterJob &begin(const ClusterPlan &plan, OnFailure onFailure = OnFailure::Undo)
    {
        job = std::make_unique<ClusterJob>(cluster, plan, hosts, onFailure, shortPatience);
        spy = std::make_unique<QSignalSpy>(job.get(), &ClusterJob::finished);
        if (checkpoint.checkpoint) {
            job->setCheckpoint(checkpoint, keep);
        }
        job->start();
        return *job;
    }
    /// The machines can take changes back by themselves, and the next jobs ask for it.
    void offerCheckpoints(Keep whenKept = Keep::AtOnce)
    {
        for (const auto &[name, machine] : m_machines) {
            machine->setOffersCheckpoints(true);
        }
        checkpoint.checkpoint = std::chrono::seconds(60);
        keep = whenKept;
    }
    bool isAnyUnconfirmed() const
    {
        return std::any_of(m_machines.begin(), m_machines.end(),
                           [](const auto &each) { return each.second->isUnconfirmed(); });
    }
    void expireAll()
    {
        for (const auto &[name, machine] : m_machines) {
            machine->expire();
        }
    }
    /// Runs it to its end, and looks whether there is a second one.
    const ClusterReport &end()
    {
        if (spy->isEmpty() && !spy->wait(20000)) {
            qFatal("the job did not end");
        }
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::sendPostedEvents();
        }
        ends = static_cast<int>(spy->count());
        return job->report();
    }
    bool areAllBare() const
    {
        return std::all_of(m_machines.begin(), m_machines.end(),
                           [](const auto &each) { return each.second->real() == bareMachine(); });
    }
    HostOutcome outcome(const char *name) const
    {
        return job->report().host(QString::fromLatin1(name))->outcome;
    }

    Cluster cluster;
    ClusterHosts hosts;
    std::unique_ptr<ClusterJob> job;
    std::unique_ptr<QSignalSpy> spy;
    int ends = 0;
    ApplyOptions checkpoint;
    Keep keep = Keep::AtOnce;

private:
    std::map<QString, std::unique_ptr<MachineHost>> m_machines;
};

} // namespace lvs::test
