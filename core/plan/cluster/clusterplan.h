// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/model/surroundings.h"
#include "core/plan/plan.h"
#include "core/plan/validator.h"

#include <map>
#include <memory>

namespace lvs {

/// Which way the machines of a cluster are led.
enum class ClusterGoal {
    SetUp, ///< to what their roles require
    Remove, ///< to what they are without their part
    Repair, ///< to what the fixes of what the doctor finds make of them (explain/diagnosis.h)
};

/// What is known of one machine when a cluster is planned.
struct HostKnowledge
{
    std::shared_ptr<const HostState> state; ///< null where it could not be read
    quint64 generation = 0; ///< that the state is of
    std::optional<Error> error; ///< why it could not be read
    std::shared_ptr<const Surroundings> surroundings; ///< null where they are not known

    /// Nothing where they are not known.
    [[nodiscard]] Surroundings around() const { return surroundings ? *surroundings : Surroundings(); }
};

/// Whether that error means that the machine can be reached, but has no helper that understands us: its
/// part is then done by a script.
[[nodiscard]] bool meansNoHelper(const Error &error);

/// What is to be done on one machine of a cluster.
struct HostPlan
{
    QString host; ///< its name in the cluster
    QString destination; ///< how it is reached: empty for this machine, else as ssh takes it
    bool directs = false;
    bool serves = false;
    std::shared_ptr<const HostState> before; ///< that the plan was made for; null where there is none
    quint64 generation = 0; ///< of before
    std::shared_ptr<const Surroundings> surroundings; ///< null where they are not known
    Plan plan; ///< empty where nothing has to be done, and where error says why there is none
    /// Why there is no plan (the machine cannot be read, lacks an interface), or why it must not be carried
    /// out (validate() and validateSetup() refuse it).
    std::optional<Error> error;
    /// There is no helper: the plan is made for a machine of which nothing is known, and is to be written as
    /// a script (core/formats/shell/hostscript.h). error is then what says that there is none.
    bool byScript = false;

    /// Whether a helper can be asked to carry it out.
    [[nodiscard]] bool isExecutable() const { return !error && before; }
};

/// What is to be done on all machines of a cluster, in the order in which it is safe: setting up, real
/// servers are silent about the VIP before a director answers for it; removing, the director lets go of it
/// first.
struct ClusterPlan
{
    ClusterGoal goal = ClusterGoal::SetUp;
    std::vector<HostPlan> hosts;
    /// What is wrong with the cluster as a whole, so that nothing of it must be carried out.
    QList<Error> errors;
    /// What is allowed and will probably not do what is wanted.
    QList<Diagnostic> warnings;

    /// Whether every machine is as it shall be.
    [[nodiscard]] bool isEmpty() const;
    /// Over all machines.
    [[nodiscard]] size_t stepCount() const;
    /// Of that name, or null.
    [[nodiscard]] const HostPlan *host(const QString &name) const;
};

/// What is wrong with a cluster whatever its machines are: a VIP that is a machine's own address (taking it
/// off again would cut the machine off), two real servers with one address, two machines of one name, one
/// machine with two names or ways.
/// Errors: ForeignObject (0 address and machine), AddressNotAssignable, RealServerDuplicate (0 machine,
/// 1 address), OptionRepeated (0 machine), SettingInvalid (0 machine, 1 its ssh destination).
[[nodiscard]] QList<Error> checkCluster(const Cluster &cluster);

/// The plan for one machine. Errors stand in it. There are no scripts that repair: of a machine that cannot
/// be read nothing is known to be wrong.
[[nodiscard]] HostPlan planHost(const Cluster &cluster, ClusterGoal goal, const QString &host,
                                const HostKnowledge &known);

/// The plan for all machines; one that nothing is known of has HelperUnreachable.
[[nodiscard]] ClusterPlan planCluster(const Cluster &cluster, ClusterGoal goal,
                                      const std::map<QString, HostKnowledge> &known);

/// The names of a cluster's machines in the order in which it is safe to lead them.
[[nodiscard]] std::vector<QString> safeOrder(const Cluster &cluster, ClusterGoal goal);

} // namespace lvs
