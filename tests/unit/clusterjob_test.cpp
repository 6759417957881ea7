// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The job over all machines of a cluster, where everything goes well and where everything can go wrong.
#include "core/session/cluster/clusterjob.h"

#include "core/plan/cluster/undo.h"
#include "core/session/cluster/clusterstatus.h"
#include "core/session/simulatedhost.h"
#include "tests/unit/clusterjobfixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <array>

namespace lvs::test {

class ClusterJobTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setsUpAndRemoves();
    void oneFailsAndTheOthersAreUndone();
    void oneFailsAndTheOthersAreLeft();
    void oneRefuses();
    void oneVanishesInMidApply();
    void oneVanishesBeforeItsTurn();
    void aFailedCheckTouchesNobody();
    void anAddressOfAStrangerTouchesNobody();
    void anAddressThatItsOwnMachineLetsGoOfIsTaken();
    void anInterfaceVanishesBetweenPlanAndApply();
    void aMachineThatChangedElsewhereIsLed();
    void aMachineWhosePlanChangedIsNot();
    void aBrokenPromiseIsTakenBack();
    void whatCannotBeTakenBackIsSaid();
    void aMachineLostBeforeItIsUndoneIsSaid();
    void aMachineThatComesBackIsUndone();
    void cancelWhileChecking();
    void cancelWhileApplying();
    void cancelAndLeave();
    void aMachineWithoutHelperIsLeftOut();
    void aWrongClusterTouchesNobody();
    void aMachineIsDeletedInMidApply();
    void progressIsTold();
    void nothingToDoIsDone();
    void simulatedKernels();
    void neverHalfDoneUnsaid();
    void theWatchKnowsHowMachinesStand();
};

void ClusterJobTest::setsUpAndRemoves()
{
    Machines machines;
    machines.begin();
    const ClusterReport &report = machines.end();
    QVERIFY(report.succeeded());
    QCOMPARE(machines.ends, 1);
    for (const HostReport &each : report.hosts) {
        QCOMPARE(each.outcome, HostOutcome::Changed);
        QVERIFY(!each.error);
        QVERIFY(each.steps > 0);
    }
    QVERIFY(machines.plan().isEmpty());
    machines.begin(OnFailure::Undo, ClusterGoal::Remove);
    QVERIFY(machines.end().succeeded());
    QVERIFY(machines.areAllBare());
}

void ClusterJobTest::oneFailsAndTheOthersAreUndone()
{
    Machines machines;
    machines["web3"].addFaults({MachineFault::StepFails});
    machines.begin();
    const ClusterReport &report = machines.end();
    QCOMPARE(report.error, readOnly);
    QCOMPARE(report.failedHost, QStringLiteral("web3"));
    QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("web2"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("web3"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("lb1"), HostOutcome::Untouched);
    QCOMPARE(machines["lb1"].applies(), 0);
    QCOMPARE(report.host(QStringLiteral("web3"))->error, readOnly);
    QVERIFY(machines.areAllBare());
    QCOMPARE(machines.ends, 1);
}

void ClusterJobTest::oneFailsAndTheOthersAreLeft()
{
    Machines machines;
    machines["web3"].addFaults({MachineFault::StepFails});
    machines.begin(OnFailure::Leave);
    QCOMPARE(machines.end().error, readOnly);
    QCOMPARE(machines.outcome("web1"), HostOutcome::Changed);
    QCOMPARE(machines.outcome("web2"), HostOutcome::Changed);
    QCOMPARE(machines.outcome("web3"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("lb1"), HostOutcome::Untouched);
    // What is left can be gone on with.
    machines.begin();
    QVERIFY(machines.end().succeeded());
    QCOMPARE(machines.outcome("web1"), HostOutcome::Untouched);
    QCOMPARE(machines.outcome("web3"), HostOutcome::Changed);
}

void ClusterJobTest::oneRefuses()
{
    Machines machines;
    const Error refused(ErrorCode::RemoteNotAuthorized, {QStringLiteral("lb1"), QStringLiteral("action")});
    machines["lb1"].setError(refused);
    machines["lb1"].addFaults({MachineFault::Refused});
    machines.begin();
    QCOMPARE(machines.end().error, refused);
    QCOMPARE(machines.outcome("lb1"), HostOutcome::Untouched);
    QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
    QVERIFY(machines.areAllBare());
}

void ClusterJobTest::oneVanishesInMidApply()
{
    for (const MachineFault fault : {MachineFault::LostBefore, MachineFault::LostAfter}) {
        Machines machines;
        machines["web2"].addFaults({fault});
        machines.begin();
        const ClusterReport &report = machines.end();
        QCOMPARE(report.error->code, ErrorCode::OutcomeUnknown);
        QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
        QCOMPARE(machines.outcome("web2"), HostOutcome::Unknown);
        QCOMPARE(machines.outcome("web3"), HostOutcome::Untouched);
        QCOMPARE(machines["web1"].real(), bareMachine());
        QCOMPARE(machines["web2"].real() == bareMachine(), fault == MachineFault::LostBefore);
    }
}

void ClusterJobTest::oneVanishesBeforeItsTurn()
{
    Machines machines;
    machines["web1"].addFaults({MachineFault::Held});
    machines.begin();
    QTRY_VERIFY(machines["web1"].isHolding());
    machines["web2"].vanish(false);
    machines["web1"].release();
    QCOMPARE(machines.end().error->code, ErrorCode::SshLost);
    QCOMPARE(machines.job->report().failedHost, QStringLiteral("web2"));
    QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("web2"), HostOutcome::Untouched); // it was not asked
    QCOMPARE(machines["web2"].applies(), 0);
    QVERIFY(machines.areAllBare());
}

void ClusterJobTest::aFailedCheckTouchesNobody()
{
    Machines machines;
    const ClusterPlan plan = machines.plan();
    HostState taken = bareMachine();
    taken.ipvs.setService(machines.cluster.services.front());
    taken.ipvs.services.front().realServers.clear();
    machines["lb1"].setReal(taken, false); // the last in the order, and nobody has heard of it
    machines.begin(plan);
    const ClusterReport &report = machines.end();
    QCOMPARE(report.failedHost, QStringLiteral("lb1"));
    QCOMPARE(report.error->code, ErrorCode::PreconditionExists);
    for (const char *name : {"web1", "web2", "web3", "lb1"}) {
        QCOMPARE(machines[name].applies(), 0);
        QCOMPARE(machines.outcome(name), HostOutcome::Untouched);
    }
    QCOMPARE(machines.ends, 1);
}

void ClusterJobTest::anAddressOfAStrangerTouchesNobody()
{
    Machines machines;
    machines["lb1"].setNetwork([](const Address &) { return true; });
    machines.begin(machines.plan());
    const ClusterReport &report = machines.end();
    QCOMPARE(report.failedHost, QStringLiteral("lb1"));
    QCOMPARE(report.error->code, ErrorCode::AddressInUse);
    QVERIFY(machines.areAllBare());
    for (const char *name : {"web1", "web2", "web3", "lb1"}) {
        QCOMPARE(machines[name].applies(), 0);
    }
}

/// The VIP stands on a real server's card: it goes from there before the director gets it.
void ClusterJobTest::anAddressThatItsOwnMachineLetsGoOfIsTaken()
{
    for (const bool aStrangerHasItToo : {false, true}) {
        Machines machines;
        HostState old = bareMachine();
        InterfaceAddress address;
        address.interface = ShortName::literal("eth0");
        address.address = *Address::parse(u"10.0.0.250");
        address.prefixLength = 32;
        old.setup.network.addresses.push_back(address);
        old.setup.network.sort();
        machines["web2"].setReal(old);
        machines["lb1"].setNetwork([&](const Address &asked) {
            const auto &there = machines["web2"].real().setup.network.addresses;
            return aStrangerHasItToo
                || std::any_of(there.begin(), there.end(), [&](const InterfaceAddress &each) {
                       return each.address == asked && each.interface == ShortName::literal("eth0");
                   });
        });
        machines.begin(machines.plan());
        const ClusterReport &report = machines.end();
        QCOMPARE(report.succeeded(), !aStrangerHasItToo);
        if (aStrangerHasItToo) {
            QCOMPARE(report.error->code, ErrorCode::AddressInUse);
            QVERIFY(machines["web2"].real() == old);
            QVERIFY(machines["web1"].real() == bareMachine());
        }
    }
}

void ClusterJobTest::anInterfaceVanishesBetweenPlanAndApply()
{
    for (const bool heard : {true, false}) {
        Machines machines;
        const ClusterPlan plan = machines.plan();
        HostState poorer = bareMachine();
        std::erase_if(poorer.setup.network.links,
                      [](const Link &link) { return link.name == ShortName::literal("eth0"); });
        machines["web2"].setReal(poorer, heard);
        machines.begin(plan);
        QCOMPARE(machines.end().error,
                 Error(ErrorCode::KernelInterfaceMissing, {QStringLiteral("web2"), QStringLiteral("eth0")}));
        for (const char *name : {"web1", "web2", "web3", "lb1"}) {
            QCOMPARE(machines[name].applies(), 0);
        }
    }
}

void ClusterJobTest::aMachineThatChangedElsewhereIsLed()
{
    Machines machines;
    const ClusterPlan plan = machines.plan();
    HostState other = bareMachine();
    other.setup.sysctls[SysctlName {SysctlKey::IpvsConntrack, {}}] = {1, 0};
    machines["lb1"].setReal(other, false);
    machines.begin(plan);
    QVERIFY(machines.end().succeeded());
    QCOMPARE(machines["lb1"].real().setup.sysctls.at(SysctlName {SysctlKey::IpvsConntrack, {}}).first, 1);
    QVERIFY(machines.plan().isEmpty());
}

void ClusterJobTest::aMachineWhosePlanChangedIsNot()
{
    Machines machines;
    const ClusterPlan plan = machines.plan();
    HostState half = bareMachine();
    setSysctl(half.setup.sysctls, {SysctlKey::ArpIgnore, ShortName::literal("all")}, {1, 0});
    machines["web1"].setReal(half, false);
    machines.begin(plan);
    QCOMPARE(machines.end().error->code, ErrorCode::PreconditionChanged);
    QCOMPARE(machines["web1"].applies(), 0);
    QCOMPARE(machines["web1"].real(), half);
}

void ClusterJobTest::aBrokenPromiseIsTakenBack()
{
    Machines machines;
    machines["web2"].addFaults({MachineFault::NotAsPromised});
    machines.begin();
    QCOMPARE(machines.end().error->code, ErrorCode::VerificationFailed);
    QCOMPARE(machines.outcome("web2"), HostOutcome::Undone);
    QVERIFY(machines.areAllBare());
    machines["web2"].addFaults({MachineFault::NotAsPromised});
    machines.begin(OnFailure::Leave);
    const HostReport *told = machines.end().host(QStringLiteral("web2"));
    QCOMPARE(told->outcome, HostOutcome::Changed);
    QVERIFY(told->error);
    QCOMPARE(told->left, QStringList {QStringLiteral("net.ipv4.conf.all.arp_ignore")});
}

void ClusterJobTest::whatCannotBeTakenBackIsSaid()
{
    Machines machines;
    machines["web1"].addFaults({MachineFault::None, MachineFault::StepFails});
    machines["web2"].addFaults({MachineFault::None, MachineFault::Refused});
    machines["web3"].addFaults({MachineFault::UndoFails, MachineFault::StepFails});
    machines.begin();
    const ClusterReport &report = machines.end();
    QCOMPARE(report.failedHost, QStringLiteral("web3"));
    for (const char *name : {"web1", "web2", "web3"}) {
        const HostReport *told = report.host(QString::fromLatin1(name));
        QCOMPARE(told->outcome, HostOutcome::UndoFailed);
        QVERIFY(told->error);
        const HostPlan *planned = machines.job->plan().host(told->host);
        QCOMPARE(told->left, leftovers(planned->plan, *planned->before, machines[name].real()));
        QVERIFY(!told->left.isEmpty());
    }
    QCOMPARE(report.host(QStringLiteral("web3"))->left.size(), 1);
}

void ClusterJobTest::aMachineLostBeforeItIsUndoneIsSaid()
{
    Machines machines;
    machines["web3"].addFaults({MachineFault::Held, MachineFault::None});
    machines["lb1"].addFaults({MachineFault::Refused});
    machines.begin();
    QTRY_VERIFY(machines["web3"].isHolding());
    machines["web1"].vanish(false);
    machines["web3"].release();
    const ClusterReport &report = machines.end();
    const HostReport *told = report.host(QStringLiteral("web1"));
    QCOMPARE(told->outcome, HostOutcome::UndoFailed); // it is known to be changed
    QCOMPARE(told->error->code, ErrorCode::SshLost);
    QCOMPARE(told->left.size(), told->steps);
    QCOMPARE(machines.outcome("web2"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("web3"), HostOutcome::Undone);
}

void ClusterJobTest::aMachineThatComesBackIsUndone()
{
    Machines machines;
    machines["web3"].addFaults({MachineFault::Held, MachineFault::None});
    machines["lb1"].addFaults({MachineFault::Refused});
    machines.begin();
    QTRY_VERIFY(machines["web3"].isHolding());
    machines["web1"].vanish(true);
    machines["web3"].release();
    machines.end();
    QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
    QVERIFY(machines.areAllBare());
}

void ClusterJobTest::cancelWhileChecking()
{
    Machines machines;
    machines.begin().cancel();
    QCOMPARE(machines.end().error->code, ErrorCode::Cancelled);
    QVERIFY(machines.job->report().failedHost.isEmpty());
    QVERIFY(machines.areAllBare());
    QCOMPARE(machines.ends, 1);
    QCOMPARE(machines["web1"].applies(), 0);
}

void ClusterJobTest::cancelWhileApplying()
{
    Machines machines;
    machines["web3"].addFaults({MachineFault::Held});
    machines.begin();
    QTRY_VERIFY(machines["web3"].isHolding());
    machines.job->cancel();
    machines.job->cancel();
    QCOMPARE(machines.end().error->code, ErrorCode::Cancelled);
    QVERIFY(machines.job->report().failedHost.isEmpty());
    QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("web3"), HostOutcome::Untouched);
    QVERIFY(machines.areAllBare());
    QCOMPARE(machines.ends, 1);
}

void ClusterJobTest::cancelAndLeave()
{
    Machines machines;
    machines["web3"].addFaults({MachineFault::Held});
    machines.begin(OnFailure::Leave);
    QTRY_VERIFY(machines["web3"].isHolding());
    machines.job->cancel();
    QCOMPARE(machines.end().error->code, ErrorCode::Cancelled);
    QCOMPARE(machines.outcome("web1"), HostOutcome::Changed);
    QCOMPARE(machines.outcome("web3"), HostOutcome::Untouched);
}

namespace {

/// A host that is reached, and has no helper.
class HelperlessHost : public MachineHost
{
public:
    HelperlessHost()
        : MachineHost(QStringLiteral("web2"), bareMachine())
    {
        setStatus(HostStatus::Unavailable, Error(ErrorCode::SshNoBridge, {QStringLiteral("web2")}));
    }
};

} // namespace

void ClusterJobTest::aMachineWithoutHelperIsLeftOut()
{
    Machines machines;
    HelperlessHost helperless;
    machines.hosts[QStringLiteral("web2")] = &helperless;
    machines.begin();
    const ClusterReport &report = machines.end();
    QVERIFY(report.succeeded());
    QVERIFY(report.host(QStringLiteral("web2"))->byScript);
    QCOMPARE(machines.outcome("web2"), HostOutcome::Untouched);
    QCOMPARE(machines.outcome("lb1"), HostOutcome::Changed);
    QCOMPARE(helperless.applies(), 0);
}

void ClusterJobTest::aWrongClusterTouchesNobody()
{
    Machines machines;
    machines.cluster.addresses.front().address = *Address::parse(u"10.0.0.18"); // somebody else's
    machines.begin();
    QCOMPARE(machines.end().error->code, ErrorCode::ForeignObject);
    QVERIFY(machines.areAllBare());

    Machines others;
    others.cluster.servers[2].interface = ShortName::literal("eth9");
    others.begin();
    QCOMPARE(others.end().error->code, ErrorCode::KernelInterfaceMissing);
    QVERIFY(others.areAllBare());
}

void ClusterJobTest::aMachineIsDeletedInMidApply()
{
    Machines machines;
    machines["web2"].addFaults({MachineFault::Held});
    machines.begin();
    QTRY_VERIFY(machines["web2"].isHolding());
    machines.destroy("web2");
    machines.end();
    QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("web2"), HostOutcome::Unknown);
    QCOMPARE(machines.ends, 1);
}

void ClusterJobTest::progressIsTold()
{
    Machines machines;
    ClusterJob &job = machines.begin();
    QList<ClusterJob::Phase> phases;
    QStringList applied;
    connect(&job, &ClusterJob::phaseChanged, this, [&](ClusterJob::Phase phase) { phases.append(phase); });
    connect(&job, &ClusterJob::progressed, this, [&](const QString &host) {
        const ClusterJob::Progress now = job.progress(host);
        if (now.phase == ClusterJob::HostPhase::Applied) {
            QCOMPARE(now.done, now.total);
            applied.append(host);
        }
        QCOMPARE(job.isAtWorkOn(host),
                 now.phase == ClusterJob::HostPhase::Applying
                     || now.phase == ClusterJob::HostPhase::Authorizing);
    });
    QVERIFY(machines.end().succeeded());
    QCOMPARE(applied.join(u' '), QStringLiteral("web1 web2 web3 lb1"));
    const QList<ClusterJob::Phase> wanted {ClusterJob::Phase::Applying, ClusterJob::Phase::Finished};
    QCOMPARE(phases, wanted);
}

void ClusterJobTest::nothingToDoIsDone()
{
    Machines machines(false);
    machines.begin();
    QVERIFY(machines.end().succeeded());
    QCOMPARE(machines.outcome("web3"), HostOutcome::Untouched);
    QCOMPARE(machines["web3"].checks(), 1); // and would have said so, had it not been there
    QCOMPARE(machines["web3"].applies(), 0);
    machines.begin();
    QVERIFY(machines.end().succeeded());
    QCOMPARE(machines["web1"].applies(), 1);
}

void ClusterJobTest::simulatedKernels()
{
    const Cluster cluster = sampleCluster();
    std::map<QString, std::unique_ptr<SimulatedHost>> kernels;
    ClusterHosts hosts;
    for (const QString &name : cluster.hosts()) {
        kernels[name] = std::make_unique<SimulatedHost>([] { return std::make_unique<SimulatedKernel>(); },
                                                        SimulatedHost::Clock::Stopped);
        hosts[name] = kernels[name].get();
        kernels[name]->start();
        QTRY_COMPARE(kernels[name]->status(), HostStatus::Ready);
    }
    const ClusterPlan plan = planCluster(cluster, ClusterGoal::SetUp, knowledgeOf(hosts));
    // A service of somebody else comes between: it is found by the check, and is none of ours.
    VirtualService other = cluster.services.front();
    other.key = ServiceKey(Protocol::Udp, *Endpoint::parse(u"10.0.0.250:53"));
    kernels[QStringLiteral("lb1")]->runOnKernel([other](SimulatedKernel &kernel) {
        const Step step = AddService {other.key, other.settings};
        static_cast<void>(kernel.execute(std::span(&step, 1)));
    });
    ClusterJob job(cluster, plan, hosts, OnFailure::Undo);
    QSignalSpy ended(&job, &ClusterJob::finished);
    job.start();
    QVERIFY(ended.wait(20000));
    QVERIFY(job.report().succeeded());
    QVERIFY(planCluster(cluster, ClusterGoal::SetUp, knowledgeOf(hosts)).isEmpty());
    const std::shared_ptr<const HostState> director = hosts[QStringLiteral("lb1")]->state();
    QCOMPARE(director->ipvs.services.size(), 2U);
}

/// Whatever goes wrong and whenever it is cancelled: what the report says of each machine is true.
void ClusterJobTest::neverHalfDoneUnsaid()
{
    constexpr int rounds = 600;
    constexpr std::array faults {
        MachineFault::None,          MachineFault::None,       MachineFault::None,
        MachineFault::Refused,       MachineFault::StepFails,  MachineFault::UndoFails,
        MachineFault::NotAsPromised, MachineFault::LostBefore, MachineFault::LostAfter};
    std::map<HostOutcome, int> seen;
    for (int round = 0; round < rounds; ++round) {
        QRandomGenerator random(static_cast<quint32>(round));
        const auto any = [&] { return faults[random.bounded(static_cast<quint32>(faults.size()))]; };
        Machines machines;
        for (const char *name : {"web1", "web2", "web3", "lb1"}) {
            machines[name].addFaults({any(), any(), any()});
        }
        const bool undo = random.bounded(3) != 0;
        ClusterJob &job = machines.begin(undo ? OnFailure::Undo : OnFailure::Leave);
        if (random.bounded(4) == 0) {
            int turns = static_cast<int>(random.bounded(30));
            connect(&job, &ClusterJob::progressed, &job, [&job, turns](const QString &) mutable {
                if (turns-- == 0) {
                    QMetaObject::invokeMethod(&job, &ClusterJob::cancel, Qt::QueuedConnection);
                }
            });
        }
        const ClusterReport &report = machines.end();
        QCOMPARE(machines.ends, 1);
        for (const HostReport &told : report.hosts) {
            MachineHost &machine = machines[told.host.toLatin1().constData()];
            const HostPlan *planned = job.plan().host(told.host);
            HostState after = *planned->before;
            QVERIFY(execute(planned->plan, after).ok());
            const QByteArray where = "round " + QByteArray::number(round) + ", " + told.host.toLatin1();
            ++seen[told.outcome];
            switch (told.outcome) {
            case HostOutcome::RevertsItself:
                QFAIL("no checkpoint was asked for");
            case HostOutcome::Untouched:
            case HostOutcome::Undone:
                QVERIFY2(machine.real() == bareMachine(), where.constData());
                break;
            case HostOutcome::Changed:
                QVERIFY2(report.succeeded() || !undo, where.constData());
                QVERIFY2((machine.real() == after) == !told.error, where.constData());
                QCOMPARE(told.left, leftovers(planned->plan, after, machine.real()));
                break;
            case HostOutcome::UndoFailed:
                QVERIFY2(told.error.has_value(), where.constData());
                QVERIFY2(machine.real() != bareMachine(), where.constData());
                QCOMPARE(told.left, leftovers(planned->plan, bareMachine(), machine.real()));
                break;
            case HostOutcome::Unknown:
                QVERIFY2(told.error.has_value(), where.constData());
                QCOMPARE(machine.status(), HostStatus::Unavailable);
                break;
            }
        }
    }
    QCOMPARE(seen.size(), 5U);
}

void ClusterJobTest::theWatchKnowsHowMachinesStand()
{
    Machines machines(false);
    HelperlessHost helperless;
    machines.hosts[QStringLiteral("web2")] = &helperless;
    ClusterWatch watch;
    QSignalSpy changed(&watch, &ClusterWatch::standingChanged);
    watch.watch(machines.cluster, machines.hosts);
    const auto condition = [&](const char *name) {
        return watch.standing(QString::fromLatin1(name))->condition;
    };
    QCOMPARE(watch.standings().size(), 4U);
    QCOMPARE(watch.standings().front().host, QStringLiteral("lb1"));
    QVERIFY(watch.standings().front().directs);
    QCOMPARE(condition("lb1"), HostCondition::NeedsChanges);
    QCOMPARE(watch.standing(QStringLiteral("lb1"))->changes, 4);
    QCOMPARE(condition("web1"), HostCondition::NeedsChanges);
    QCOMPARE(condition("web2"), HostCondition::NoHelper);
    QCOMPARE(condition("web3"), HostCondition::Ready);

    machines["web1"].addFaults({MachineFault::Held});
    machines.begin(watch.plan(ClusterGoal::SetUp));
    watch.follow(machines.job.get());
    QTRY_VERIFY(machines["web1"].isHolding());
    QTRY_COMPARE(condition("web1"), HostCondition::Applying);
    machines["web1"].release();
    QVERIFY(machines.end().succeeded());
    QCOMPARE(condition("web1"), HostCondition::Ready);
    QCOMPARE(condition("lb1"), HostCondition::Ready);
    QVERIFY(changed.count() >= 4);

    machines["web1"].vanish(false);
    QCOMPARE(condition("web1"), HostCondition::Unreachable);
    QCOMPARE(watch.standing(QStringLiteral("web1"))->error->code, ErrorCode::SshLost);
    HostState poorer = machines["lb1"].real();
    std::erase_if(poorer.setup.network.links,
                  [](const Link &link) { return link.name == ShortName::literal("eth0"); });
    machines["lb1"].setReal(poorer);
    QCOMPARE(condition("lb1"), HostCondition::Unfit);
    machines.destroy("web3");
    QTRY_COMPARE(condition("web3"), HostCondition::Unreachable);
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::ClusterJobTest)
#include "clusterjob_test.moc"
