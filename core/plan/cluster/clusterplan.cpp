// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cluster/clusterplan.h"

#include "core/model/interfacename.h"
#include "core/plan/explain/diagnosis.h"
#include "core/plan/planadvice.h"
#include "core/plan/planner.h"
#include "core/plan/roles/role.h"
#include "core/plan/setupvalidator.h"

#include <algorithm>
#include <set>

namespace lvs {

namespace {

/// A machine of which nothing is known but its interfaces' names: settings as the kernel begins, and the
/// reverse path filter as distributions set it, so that a plan for it says all that may be needed.
HostState unknownMachine(const Cluster &cluster, const QString &host)
{
    constexpr qint64 looseFilter = 2;
    std::set<ShortName> interfaces {loopbackInterface};
    if (const Director *director = cluster.director(host)) {
        interfaces.insert(director->interface);
        interfaces.insert(director->insideInterface);
    }
    if (const ClusterServer *server = cluster.server(host)) {
        interfaces.insert(server->interface);
    }
    interfaces.erase(ShortName());
    HostState state;
    HostSetup &setup = state.setup;
    for (const ShortName &name : interfaces) {
        setup.network.links.push_back(
            {name, name == loopbackInterface ? LinkKind::Loopback : LinkKind::Ethernet, {true, 0}, {}, {}});
    }
    setup.network.sort();
    interfaces.insert(allInterfaces);
    interfaces.insert(futureInterfaces);
    for (const SysctlRule &rule : sysctlRules()) {
        const qint64 initial = rule.key == SysctlKey::ReversePathFilter ? looseFilter : rule.initial;
        if (!isPerInterface(rule.key)) {
            setup.sysctls[SysctlName {rule.key, {}}] = SysctlValue {initial, 0};
            continue;
        }
        for (const ShortName &name : interfaces) {
            if (SysctlName {rule.key, name}.path()) {
                setup.sysctls[SysctlName {rule.key, name}] = SysctlValue {initial, 0};
            }
        }
    }
    return state;
}

Result<HostState> wantedState(const Cluster &cluster, ClusterGoal goal, const QString &host,
                              const HostState &actual)
{
    return goal == ClusterGoal::Remove ? releasedState(cluster, host, actual)
                                       : requiredState(cluster, host, actual);
}

/// What refuses the cluster's own services; another's are another's matter.
std::optional<Error> refusalOfServices(const Cluster &cluster, const IpvsState &wanted)
{
    for (const VirtualService &service : cluster.services) {
        if (wanted.service(service.key) == nullptr) {
            continue;
        }
        if (const Result<void> fits = firstError(validate(*wanted.service(service.key), wanted)); !fits) {
            return fits.error();
        }
    }
    return std::nullopt;
}

Result<Plan> checked(Plan plan, const HostState &actual)
{
    const QList<SetupFinding> refusals = validateSetup(plan, actual.setup);
    return refusals.isEmpty() ? Result<Plan>(std::move(plan)) : refusals.first().error;
}

Result<Plan> planFor(const Cluster &cluster, ClusterGoal goal, const QString &host, const HostState &actual)
{
    const Result<HostState> wanted = wantedState(cluster, goal, host, actual);
    if (!wanted) {
        return wanted.error();
    }
    if (const std::optional<Error> refused = refusalOfServices(cluster, wanted->ipvs)) {
        return *refused;
    }
    return checked(planner(actual, *wanted), actual);
}

Result<Plan> planRepair(const Cluster &cluster, const QString &host, const HostState &actual)
{
    const Result<Plan> plan = planFixes(diagnose(cluster, host, actual), actual);
    return plan ? checked(*plan, actual) : plan;
}

Plan planForUnknown(const Cluster &cluster, ClusterGoal goal, const QString &host)
{
    const HostState bare = unknownMachine(cluster, host);
    const Result<HostState> required = requiredState(cluster, host, bare);
    if (!required) {
        return {};
    }
    if (goal == ClusterGoal::SetUp) {
        return planner(bare, *required);
    }
    const Result<HostState> released = releasedState(cluster, host, *required);
    return released ? planner(*required, *released) : Plan();
}

QString destinationOf(const Cluster &cluster, const QString &host)
{
    if (const Director *director = cluster.director(host)) {
        return director->destination;
    }
    const ClusterServer *server = cluster.server(host);
    return server == nullptr ? QString() : server->destination;
}

/// An address that the machine has for itself, not for clients.
using OwnAddress = std::pair<Address, QString>;

std::vector<OwnAddress> ownAddresses(const Cluster &cluster)
{
    std::vector<OwnAddress> own;
    for (const Director &director : cluster.directors) {
        for (const Address &each : director.insideAddresses) {
            own.emplace_back(each, director.host);
        }
    }
    for (const ClusterServer &server : cluster.servers) {
        for (const Address &each : server.addresses) {
            own.emplace_back(each, server.host);
        }
    }
    return own;
}

void checkVirtualAddresses(const Cluster &cluster, QList<Error> &errors)
{
    const std::vector<OwnAddress> own = ownAddresses(cluster);
    for (const VirtualAddress &each : cluster.addresses) {
        const auto owner = std::find_if(own.begin(), own.end(), [&](const OwnAddress &candidate) {
            return candidate.first == each.address;
        });
        if (owner != own.end()) {
            errors.append(Error(ErrorCode::ForeignObject,
                                {QStringLiteral("%1 (%2)").arg(each.address.toString(), owner->second)}));
        } else if (each.onInterface && !each.address.isUnicast()) {
            errors.append(Error(ErrorCode::AddressNotAssignable, {each.address.toString()}));
        }
    }
}

template <typename Machines> void checkOnce(const Machines &machines, QList<Error> &errors)
{
    std::set<QString> names;
    for (const auto &each : machines) {
        if (!names.insert(each.host).second) {
            errors.append(Error(ErrorCode::OptionRepeated, {each.host}));
        }
    }
}

void checkMachines(const Cluster &cluster, QList<Error> &errors)
{
    std::map<Address, QString> taken;
    for (const ClusterServer &server : cluster.servers) {
        for (const Address &each : server.addresses) {
            if (!taken.emplace(each, server.host).second) {
                errors.append(Error(ErrorCode::RealServerDuplicate, {server.host, each.toString()}));
            }
        }
    }
    // A machine has one way to it and one name, in whatever parts it stands. Those without a way are told
    // apart by who opens them.
    std::map<QString, QString> ways;
    std::map<QString, QString> names;
    const auto check = [&](const QString &host, const QString &destination) {
        const bool isOnlyWay = ways.emplace(host, destination).first->second == destination;
        const bool isOnlyName =
            destination.isEmpty() || names.emplace(destination, host).first->second == host;
        if (!isOnlyWay || !isOnlyName) {
            errors.append(Error(ErrorCode::SettingInvalid, {host, destination}));
        }
    };
    for (const Director &director : cluster.directors) {
        check(director.host, director.destination);
    }
    for (const ClusterServer &server : cluster.servers) {
        check(server.host, server.destination);
    }
    checkOnce(cluster.directors, errors);
    checkOnce(cluster.servers, errors);
}

QList<Diagnostic> warningsOf(const Cluster &cluster)
{
    QList<Diagnostic> warnings;
    IpvsState tables;
    for (const VirtualService &service : cluster.services) {
        tables.setService(service);
    }
    for (const Diagnostic &finding : validate(tables)) {
        if (!finding.refuses()) {
            warnings.append(finding);
        }
    }
    return warnings;
}

/// What is about a device names its machine.
void adviseOnHosts(ClusterPlan &plan)
{
    for (const HostPlan &host : plan.hosts) {
        if (!host.isExecutable()) {
            continue;
        }
        for (Diagnostic each : adviseOn(host.plan, host.before->setup)) {
            each.object = each.object.isEmpty() ? QString() : host.host + u' ' + each.object;
            plan.warnings.append(each);
        }
    }
}

} // namespace

bool meansNoHelper(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HelperUnreachable:
    case ErrorCode::HelperVersion:
    case ErrorCode::SshNoBridge:
    case ErrorCode::SshNoBus:
        return true;
    default:
        return false;
    }
}

bool ClusterPlan::isEmpty() const
{
    return std::all_of(hosts.begin(), hosts.end(),
                       [](const HostPlan &each) { return !each.error && each.plan.isEmpty(); });
}

size_t ClusterPlan::stepCount() const
{
    size_t count = 0;
    for (const HostPlan &each : hosts) {
        count += each.plan.steps.size();
    }
    return count;
}

const HostPlan *ClusterPlan::host(const QString &name) const
{
    const auto found =
        std::find_if(hosts.begin(), hosts.end(), [&](const HostPlan &each) { return each.host == name; });
    return found == hosts.end() ? nullptr : &*found;
}

QList<Error> checkCluster(const Cluster &cluster)
{
    QList<Error> errors;
    checkVirtualAddresses(cluster, errors);
    checkMachines(cluster, errors);
    return errors;
}

HostPlan planHost(const Cluster &cluster, ClusterGoal goal, const QString &host, const HostKnowledge &known)
{
    HostPlan made;
    made.host = host;
    made.destination = destinationOf(cluster, host);
    made.directs = cluster.director(host) != nullptr;
    made.serves = cluster.server(host) != nullptr;
    made.surroundings = known.surroundings;
    if (!known.state) {
        made.error = known.error.value_or(Error(ErrorCode::NotRun));
        made.byScript = goal != ClusterGoal::Repair && meansNoHelper(*made.error);
        if (made.byScript) {
            made.plan = planForUnknown(cluster, goal, host);
        }
        return made;
    }
    made.before = known.state;
    made.generation = known.generation;
    const Result<Plan> plan = goal == ClusterGoal::Repair ? planRepair(cluster, host, *known.state)
                                                          : planFor(cluster, goal, host, *known.state);
    if (plan) {
        made.plan = *plan;
    } else {
        made.error = plan.error();
    }
    return made;
}

ClusterPlan planCluster(const Cluster &cluster, ClusterGoal goal,
                        const std::map<QString, HostKnowledge> &known)
{
    ClusterPlan plan;
    plan.goal = goal;
    plan.errors = checkCluster(cluster);
    if (goal == ClusterGoal::SetUp) {
        plan.warnings = warningsOf(cluster);
    }
    for (const QString &host : safeOrder(cluster, goal)) {
        const auto found = known.find(host);
        plan.hosts.push_back(
            planHost(cluster, goal, host, found == known.end() ? HostKnowledge() : found->second));
    }
    if (goal == ClusterGoal::SetUp) { // who takes a service away knows that its connections end
        adviseOnHosts(plan);
    }
    return plan;
}

std::vector<QString> safeOrder(const Cluster &cluster, ClusterGoal goal)
{
    std::vector<QString> order;
    for (const ClusterServer &server : cluster.servers) {
        if (cluster.director(server.host) == nullptr) {
            order.push_back(server.host);
        }
    }
    // The first director is the last to come: it is the one that clients are meant to reach.
    for (auto director = cluster.directors.rbegin(); director != cluster.directors.rend(); ++director) {
        order.push_back(director->host);
    }
    if (goal == ClusterGoal::Remove) {
        std::reverse(order.begin(), order.end());
    }
    return order;
}

} // namespace lvs
