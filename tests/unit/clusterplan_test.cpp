// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cluster/clusterplan.h"

#include "core/plan/cluster/fixes.h"
#include "core/plan/cluster/undo.h"
#include "core/plan/planner.h"
#include "core/plan/roles/role.h"
#include "tests/support/clustersample.h"

#include <QTest>

namespace lvs::test {

namespace {

HostKnowledge knownAs(const HostState &state)
{
    return {std::make_shared<const HostState>(state), 7, {}, {}};
}

std::map<QString, HostKnowledge> allBare(const Cluster &cluster)
{
    std::map<QString, HostKnowledge> known;
    for (const QString &host : cluster.hosts()) {
        known[host] = knownAs(bareMachine());
    }
    return known;
}

QStringList namesOf(const ClusterPlan &plan)
{
    QStringList names;
    for (const HostPlan &each : plan.hosts) {
        names.append(each.host);
    }
    return names;
}

QStringList words(std::initializer_list<const char *> list)
{
    QStringList made;
    for (const char *each : list) {
        made.append(QString::fromLatin1(each));
    }
    return made;
}

/// A real server that answers ARP for the VIP, which stands on its card, too, with a route that nobody needs.
HostState spoilt(const Cluster &cluster)
{
    HostState state = *requiredState(cluster, QStringLiteral("web1"), bareMachine());
    setSysctl(state.setup.sysctls, {SysctlKey::ArpIgnore, ShortName::literal("all")}, {0, 0});
    InterfaceAddress address;
    address.interface = ShortName::literal("eth0");
    address.address = *Address::parse(u"10.0.0.250");
    address.prefixLength = 32;
    state.setup.network.addresses.push_back(address);
    state.setup.network.sort();
    return state;
}

} // namespace

class ClusterPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void realServersComeFirstAndGoLast();
    void everyMachineIsLedToItsRole();
    void whatIsSetUpNeedsNothing();
    void aMachineThatCannotBeReadHasNoPlan();
    void aMachineWithoutHelperGetsAPlanForAScript();
    void aMissingInterfaceIsNamed();
    void whatSomebodyElseKeepsIsLeftAlone();
    void anAddressOfAMachineIsNoVip();
    void machinesAreToldApart();
    void doubtfulServicesAreWarnedOf();
    void repairDoesWhatTheDoctorCan();
    void oneFixDoesNoMore();
    void fixesGoAlongWithARole();
    void undoLeadsBackExactly();
    void undoLeavesWhatOthersMade();
    void undoRestoresWhatTheKernelChangedBeside();
};

void ClusterPlanTest::realServersComeFirstAndGoLast()
{
    Cluster cluster = sampleCluster();
    QCOMPARE(namesOf(planCluster(cluster, ClusterGoal::SetUp, {})), words({"web1", "web2", "web3", "lb1"}));
    QCOMPARE(namesOf(planCluster(cluster, ClusterGoal::Remove, {})), words({"lb1", "web3", "web2", "web1"}));
    // A director that serves, too, is led as the director that it is; of two the first comes last.
    cluster.servers[1].host = QStringLiteral("lb1");
    cluster.directors.push_back(cluster.directors.front());
    cluster.directors.back().host = QStringLiteral("lb2");
    QCOMPARE(namesOf(planCluster(cluster, ClusterGoal::SetUp, {})), words({"web1", "web3", "lb2", "lb1"}));
}

void ClusterPlanTest::everyMachineIsLedToItsRole()
{
    const Cluster cluster = sampleCluster();
    const ClusterPlan plan = planCluster(cluster, ClusterGoal::SetUp, allBare(cluster));
    QVERIFY(plan.errors.isEmpty());
    QVERIFY(plan.warnings.isEmpty());
    QVERIFY(!plan.isEmpty());
    size_t steps = 0;
    for (const HostPlan &each : plan.hosts) {
        QVERIFY(each.isExecutable());
        QCOMPARE(each.generation, 7U);
        QCOMPARE(each.directs, each.host == QLatin1String("lb1"));
        QCOMPARE(each.serves, !each.directs);
        QCOMPARE(each.destination, QLatin1String("root@") + each.host);
        HostState state = *each.before;
        QVERIFY(execute(each.plan, state).ok());
        QVERIFY(planner(state, *requiredState(cluster, each.host, state)).isEmpty());
        steps += each.plan.steps.size();
    }
    QCOMPARE(plan.stepCount(), steps);
    QCOMPARE(plan.host(QStringLiteral("lb1"))->plan.steps.size(), 5U);
    QVERIFY(plan.host(QStringLiteral("lb9")) == nullptr);
}

void ClusterPlanTest::whatIsSetUpNeedsNothing()
{
    const Cluster cluster = sampleCluster();
    std::map<QString, HostKnowledge> known;
    for (const QString &host : cluster.hosts()) {
        known[host] = knownAs(*requiredState(cluster, host, bareMachine()));
    }
    QVERIFY(planCluster(cluster, ClusterGoal::SetUp, known).isEmpty());
    QVERIFY(!planCluster(cluster, ClusterGoal::Remove, known).isEmpty());
    QVERIFY(planCluster(cluster, ClusterGoal::Remove, allBare(cluster)).isEmpty());
}

void ClusterPlanTest::aMachineThatCannotBeReadHasNoPlan()
{
    const Cluster cluster = sampleCluster();
    std::map<QString, HostKnowledge> known = allBare(cluster);
    const Error gone(ErrorCode::SshUnreachable, {QStringLiteral("web2"), QStringLiteral("No route to host")});
    known[QStringLiteral("web2")] = {nullptr, 0, gone, {}};
    known.erase(QStringLiteral("web3"));
    const ClusterPlan plan = planCluster(cluster, ClusterGoal::SetUp, known);
    const HostPlan *web2 = plan.host(QStringLiteral("web2"));
    QCOMPARE(web2->error, gone);
    QVERIFY(!web2->isExecutable());
    QVERIFY(!web2->byScript);
    QVERIFY(web2->plan.isEmpty());
    QVERIFY(plan.host(QStringLiteral("web3"))->error.has_value());
    QVERIFY(!plan.isEmpty());
}

void ClusterPlanTest::aMachineWithoutHelperGetsAPlanForAScript()
{
    const Cluster cluster = sampleCluster();
    std::map<QString, HostKnowledge> known = allBare(cluster);
    for (const Error &error : {Error(ErrorCode::SshNoBridge, {QStringLiteral("web2")}),
                               Error(ErrorCode::HelperUnreachable, {QStringLiteral("not activatable")})}) {
        known[QStringLiteral("web2")] = {nullptr, 0, error, {}};
        const ClusterPlan plan = planCluster(cluster, ClusterGoal::SetUp, known);
        const HostPlan *web2 = plan.host(QStringLiteral("web2"));
        QVERIFY(web2->byScript);
        QVERIFY(!web2->isExecutable());
        QCOMPARE(web2->error, error);
        QStringList subjects;
        for (const Step &step : web2->plan.steps) {
            subjects.append(stepSubject(step));
        }
        QVERIFY(subjects.contains(QLatin1String("net.ipv4.conf.all.arp_ignore")));
        QVERIFY(subjects.contains(QLatin1String("address 10.0.0.250/32 on lo")));
        QVERIFY(
            !planCluster(cluster, ClusterGoal::Remove, known).host(QStringLiteral("web2"))->plan.isEmpty());
    }
}

void ClusterPlanTest::aMissingInterfaceIsNamed()
{
    Cluster cluster = sampleCluster();
    cluster.servers[2].interface = ShortName::literal("ens33");
    const ClusterPlan plan = planCluster(cluster, ClusterGoal::SetUp, allBare(cluster));
    QCOMPARE(plan.host(QStringLiteral("web3"))->error,
             Error(ErrorCode::KernelInterfaceMissing, {QStringLiteral("web3"), QStringLiteral("ens33")}));
    QVERIFY(plan.host(QStringLiteral("web1"))->isExecutable());
}

void ClusterPlanTest::whatSomebodyElseKeepsIsLeftAlone()
{
    const Cluster cluster = sampleCluster();
    HostState leased = bareMachine();
    InterfaceAddress address;
    address.interface = ShortName::literal("eth0");
    address.address = *Address::parse(u"10.0.0.250");
    address.prefixLength = 24;
    address.foreign = true; // DHCP's
    leased.setup.network.addresses.push_back(address);
    leased.setup.network.sort();
    std::map<QString, HostKnowledge> known = allBare(cluster);
    known[QStringLiteral("web1")] = knownAs(leased);
    const ClusterPlan plan = planCluster(cluster, ClusterGoal::SetUp, known);
    QVERIFY(plan.host(QStringLiteral("web1"))->error.has_value());
    QCOMPARE(plan.host(QStringLiteral("web1"))->error->code, ErrorCode::ForeignObject);
}

void ClusterPlanTest::anAddressOfAMachineIsNoVip()
{
    Cluster cluster = sampleCluster();
    cluster.addresses.push_back({*Address::parse(u"10.0.0.19"), false, true});
    const ClusterPlan plan = planCluster(cluster, ClusterGoal::SetUp, allBare(cluster));
    QCOMPARE(plan.errors.size(), 1);
    QCOMPARE(plan.errors.first().code, ErrorCode::ForeignObject);
    QVERIFY(plan.errors.first().arguments.first().contains(QLatin1String("web2")));
    cluster.addresses.back().address = *Address::parse(u"224.0.0.1");
    QCOMPARE(checkCluster(cluster).first().code, ErrorCode::AddressNotAssignable);
}

void ClusterPlanTest::machinesAreToldApart()
{
    Cluster cluster = sampleCluster();
    cluster.servers[1].destination = cluster.servers[0].destination;
    QCOMPARE(checkCluster(cluster).size(), 1); // one machine under two names
    cluster = sampleCluster();
    cluster.servers[1].host = cluster.servers[0].host;
    QVERIFY(!checkCluster(cluster).isEmpty()); // two under one
    cluster = sampleCluster();
    cluster.servers[1].addresses = cluster.servers[0].addresses;
    QCOMPARE(checkCluster(cluster).first().code, ErrorCode::RealServerDuplicate);
    cluster = sampleCluster(); // a director that serves, too
    cluster.servers[1].host = cluster.directors[0].host;
    cluster.servers[1].destination = cluster.directors[0].destination;
    QVERIFY(checkCluster(cluster).isEmpty());
}

void ClusterPlanTest::doubtfulServicesAreWarnedOf()
{
    Cluster cluster = sampleCluster();
    cluster.services.front().realServers.clear();
    const ClusterPlan plan = planCluster(cluster, ClusterGoal::SetUp, allBare(cluster));
    QCOMPARE(plan.warnings.size(), 1);
    QCOMPARE(*plan.warnings.first().advice, Advice::NoRealServer);
    // What the kernel would refuse is an error of the director.
    cluster = sampleCluster();
    cluster.services.front().realServers.front().endpoint = *Endpoint::parse(u"10.0.0.18:8080");
    const ClusterPlan refused = planCluster(cluster, ClusterGoal::SetUp, allBare(cluster));
    QCOMPARE(refused.host(QStringLiteral("lb1"))->error->code, ErrorCode::RealServerPortMustMatch);
}

namespace {

struct Carried
{
    Plan plan;
    HostState before;
    HostState after;
};

Carried carriedOut(const char *host, const HostState &before)
{
    const Cluster cluster = sampleCluster();
    Carried made {planner(before, *requiredState(cluster, QString::fromLatin1(host), before)), before,
                  before};
    if (!execute(made.plan, made.after)) {
        qFatal("the plan does not fit");
    }
    return made;
}

} // namespace

void ClusterPlanTest::repairDoesWhatTheDoctorCan()
{
    const Cluster cluster = sampleCluster();
    std::map<QString, HostKnowledge> known;
    for (const QString &host : cluster.hosts()) {
        known[host] = knownAs(*requiredState(cluster, host, bareMachine()));
    }
    QVERIFY(planCluster(cluster, ClusterGoal::Repair, known).isEmpty());
    known[QStringLiteral("web1")] = knownAs(spoilt(cluster));
    const ClusterPlan plan = planCluster(cluster, ClusterGoal::Repair, known);
    QCOMPARE(namesOf(plan), words({"web1", "web2", "web3", "lb1"}));
    QCOMPARE(plan.stepCount(), size_t(2));
    HostState state = spoilt(cluster);
    QVERIFY(execute(plan.host(QStringLiteral("web1"))->plan, state).ok());
    QVERIFY(findingsOn(cluster, QStringLiteral("web1"), knownAs(state)).isEmpty());
    QVERIFY(state == *requiredState(cluster, QStringLiteral("web1"), bareMachine()));
    // Of a machine without helper nothing is known to be wrong: no script is written for it.
    known[QStringLiteral("web1")] = {nullptr, 0, Error(ErrorCode::HelperUnreachable), {}};
    const ClusterPlan without = planCluster(cluster, ClusterGoal::Repair, known);
    QVERIFY(!without.host(QStringLiteral("web1"))->byScript);
    QCOMPARE(without.host(QStringLiteral("web1"))->error->code, ErrorCode::HelperUnreachable);
}

void ClusterPlanTest::oneFixDoesNoMore()
{
    const Cluster cluster = sampleCluster();
    const QString host = QStringLiteral("web1");
    const HostKnowledge known = knownAs(spoilt(cluster));
    const QList<Finding> findings = findingsOn(cluster, host, known);
    QCOMPARE(findings.size(), 2);
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const ClusterPlan plan = planFix(cluster, host, known, findings, i);
        QCOMPARE(plan.goal, ClusterGoal::Repair);
        QCOMPARE(namesOf(plan), words({"web1"}));
        QVERIFY(plan.hosts.front().isExecutable());
        QCOMPARE(plan.stepCount(), size_t(1));
        HostState state = spoilt(cluster);
        QVERIFY(execute(plan.hosts.front().plan, state).ok());
        const QList<Finding> left = findingsOn(cluster, host, knownAs(state));
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.front().code, findings[1 - i].code);
    }
}

void ClusterPlanTest::fixesGoAlongWithARole()
{
    // arp_ignore on lo is of no use, and no part of the role: setting up leaves it.
    const Cluster cluster = sampleCluster();
    const QString host = QStringLiteral("web1");
    HostState bare = bareMachine();
    setSysctl(bare.setup.sysctls, {SysctlKey::ArpIgnore, ShortName::literal("lo")}, {1, 0});
    HostPlan plan = planHost(cluster, ClusterGoal::SetUp, host, knownAs(bare));
    const size_t before = plan.plan.steps.size();
    const QList<Finding> left = findingsAfter(cluster, plan);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front().code, FindingCode::ArpOnVipDeviceNeedless);
    QVERIFY(!left.front().fix.isEmpty());
    addFixes(plan, left);
    QVERIFY(plan.isExecutable());
    QCOMPARE(plan.plan.steps.size(), before + 1);
    QVERIFY(findingsAfter(cluster, plan).isEmpty());
    // What needs something else that was not chosen is left out.
    HostPlan again =
        planHost(cluster, ClusterGoal::SetUp, host, knownAs(*requiredState(cluster, host, bareMachine())));
    addFixes(again, left);
    QVERIFY(again.isExecutable());
    QVERIFY(again.plan.isEmpty());
}

void ClusterPlanTest::undoLeadsBackExactly()
{
    for (const char *host : {"lb1", "web1"}) {
        const Carried done = carriedOut(host, bareMachine());
        QVERIFY(leftovers(done.plan, done.before, done.before).isEmpty());
        QCOMPARE(leftovers(done.plan, done.before, done.after).isEmpty(), done.plan.isEmpty());
        HostState now = done.after;
        QVERIFY(execute(undoPlan(done.plan, done.before, done.after, now), now).ok());
        QCOMPARE(now, done.before);
        // Again it needs nothing.
        QVERIFY(undoPlan(done.plan, done.before, done.after, now).isEmpty());
    }
}

void ClusterPlanTest::undoLeavesWhatOthersMade()
{
    const Carried done = carriedOut("lb1", bareMachine());
    HostState now = done.after;
    VirtualService *service = now.ipvs.service(sampleCluster().services.front().key);
    service->realServers.front().settings.weight = *Weight::parse(u"9");
    VirtualService other = *service;
    other.key = ServiceKey(Protocol::Udp, *Endpoint::parse(u"10.0.0.250:53"));
    now.ipvs.setService(other);
    const Plan back = undoPlan(done.plan, done.before, done.after, now);
    QVERIFY(execute(back, now).ok());
    QVERIFY(now.ipvs.service(other.key) != nullptr);
    // The changed real server is not ours any more, and neither is its service, which holds it.
    const VirtualService *left = now.ipvs.service(sampleCluster().services.front().key);
    QVERIFY(left != nullptr);
    QCOMPARE(left->realServers.size(), 1U);
    QVERIFY(now.setup.network.places(*Address::parse(u"10.0.0.250")).empty());
    QCOMPARE(leftovers(done.plan, done.before, now).size(), 2);
}

void ClusterPlanTest::undoRestoresWhatTheKernelChangedBeside()
{
    HostState before = bareMachine();
    const SysctlName own {SysctlKey::IPv4InterfaceForwarding, ShortName::literal("eth0")};
    const SysctlName whole {SysctlKey::IPv4Forward, {}};
    before.setup.sysctls[own] = {1, 0};
    HostState wanted = before;
    setSysctl(wanted.setup.sysctls, whole, {1, 0});
    Carried done {planner(before, wanted), before, before};
    QVERIFY(execute(done.plan, done.after).ok());
    HostState now = done.after;
    QVERIFY(execute(undoPlan(done.plan, done.before, done.after, now), now).ok());
    QCOMPARE(now.setup.sysctls.at(own).first, 1);
    QCOMPARE(now.setup.sysctls.at(whole).first, 0);
    QCOMPARE(now, before);
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::ClusterPlanTest)
#include "clusterplan_test.moc"
