// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The job over all machines of a cluster that take their changes back by themselves unless they are told to
// keep them: all keep them, or none.
#include "core/plan/cluster/undo.h"
#include "tests/unit/clusterjobfixture.h"

#include <QRandomGenerator>

#include <array>

namespace lvs::test {

namespace {

using Kind = CheckpointOrder::Kind;
using Phase = ClusterJob::Phase;
constexpr std::array names {"web1", "web2", "web3", "lb1"};

QList<Kind> kinds(const MachineHost &machine)
{
    QList<Kind> found;
    for (const CheckpointOrder &each : machine.orders()) {
        found.append(each.kind);
    }
    return found;
}

} // namespace

class ClusterCheckpointTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allKeepTogether();
    void keepsWhenAsked();
    void revertsWhenAsked();
    void moreTimeIsForAll();
    void onePassesItsTime();
    void allVanishAndTimePasses();
    void oneIsSilent();
    void oneCannotShowThatItHears();
    void oneRefusesToKeep();
    void oneIsLostBeforeItIsTold();
    void oneIsLostBeingTold();
    void oneThatComesBackIsLedBack();
    void oneVanishesInMidApply();
    void aFailedMachineMakesTheOthersTakeBack();
    void whatIsToStayIsTold();
    void somebodyElseKeepsOne();
    void aLivingCheckpointIsNotJoined();
    void olderHelpersAreLedWithout();
    void waitingMachinesDoNotRunOutOfTime();
    void cancelledWhileBeingProven();
    void neverHalfKept();
};

void ClusterCheckpointTest::allKeepTogether()
{
    Machines machines;
    machines.offerCheckpoints();
    ClusterJob &job = machines.begin();
    QList<Phase> phases;
    connect(&job, &ClusterJob::phaseChanged, this, [&](Phase phase) { phases.append(phase); });
    QVERIFY(machines.end().succeeded());
    const QList<Phase> wanted {Phase::Applying, Phase::Confirming, Phase::Finished};
    QCOMPARE(phases, wanted);
    for (const char *name : names) {
        // First each shows that it hears, then it is told.
        const QList<Kind> orders {Kind::Extend, Kind::Confirm};
        QCOMPARE(kinds(machines[name]), orders);
        QCOMPARE(machines.outcome(name), HostOutcome::Changed);
        QVERIFY(!machines.job->report().host(QString::fromLatin1(name))->withoutCheckpoint);
    }
    QVERIFY(!machines.isAnyUnconfirmed());
    QVERIFY(machines.plan().isEmpty());
    QCOMPARE(machines.ends, 1);
}

void ClusterCheckpointTest::keepsWhenAsked()
{
    Machines machines;
    machines.offerCheckpoints(Keep::WhenAsked);
    ClusterJob &job = machines.begin();
    QVERIFY(!job.remaining());
    job.keep(); // too early
    QTRY_COMPARE(job.phase(), Phase::Unconfirmed);
    QVERIFY(job.remaining() > 55s);
    QVERIFY(job.remaining() <= 60s);
    QTest::qWait(50);
    for (const char *name : names) {
        QVERIFY(machines[name].isUnconfirmed());
        QVERIFY(!kinds(machines[name]).contains(Kind::Confirm));
        QCOMPARE(job.progress(QString::fromLatin1(name)).phase, ClusterJob::HostPhase::Unconfirmed);
    }
    job.keep();
    job.keep();
    QVERIFY(machines.end().succeeded());
    QVERIFY(!machines.isAnyUnconfirmed());
    for (const char *name : names) {
        QCOMPARE(kinds(machines[name]).count(Kind::Confirm), 1);
    }
}

void ClusterCheckpointTest::revertsWhenAsked()
{
    for (const OnFailure onFailure : {OnFailure::Undo, OnFailure::Leave}) { // nothing has failed
        Machines machines;
        machines.offerCheckpoints(Keep::WhenAsked);
        ClusterJob &job = machines.begin(onFailure);
        QTRY_COMPARE(job.phase(), Phase::Unconfirmed);
        job.cancel();
        QCOMPARE(machines.end().error->code, ErrorCode::Cancelled);
        QVERIFY(machines.job->report().failedHost.isEmpty());
        QVERIFY(machines.areAllBare());
        QVERIFY(!machines.isAnyUnconfirmed());
        for (const char *name : names) {
            QCOMPARE(machines.outcome(name), HostOutcome::Undone);
            QCOMPARE(machines[name].applies(), 1); // taken back by themselves: nobody is asked for a password
            QCOMPARE(kinds(machines[name]).back(), Kind::RollBack);
        }
        QCOMPARE(machines.ends, 1);
    }
}

void ClusterCheckpointTest::moreTimeIsForAll()
{
    Machines machines;
    machines.offerCheckpoints(Keep::WhenAsked);
    ClusterJob &job = machines.begin();
    QTRY_COMPARE(job.phase(), Phase::Unconfirmed);
    QTRY_VERIFY(job.remaining() < 59900ms);
    job.extend();
    QTRY_VERIFY(job.remaining() > 59900ms);
    QCOMPARE(job.phase(), Phase::Unconfirmed);
    job.keep();
    QVERIFY(machines.end().succeeded());
}

void ClusterCheckpointTest::onePassesItsTime()
{
    Machines machines;
    machines.offerCheckpoints(Keep::WhenAsked);
    ClusterJob &job = machines.begin();
    QTRY_COMPARE(job.phase(), Phase::Unconfirmed);
    machines["web2"].expire();
    const ClusterReport &report = machines.end();
    QCOMPARE(report.error->code, ErrorCode::NotConfirmed);
    QCOMPARE(report.failedHost, QStringLiteral("web2"));
    for (const char *name : names) {
        QCOMPARE(machines.outcome(name), HostOutcome::Undone);
    }
    QVERIFY(machines.areAllBare());
    QVERIFY(!machines.isAnyUnconfirmed());
}

void ClusterCheckpointTest::allVanishAndTimePasses()
{
    Machines machines;
    machines.offerCheckpoints(Keep::WhenAsked);
    machines.checkpoint.checkpoint = 1s;
    ClusterJob &job = machines.begin();
    QTRY_COMPARE(job.phase(), Phase::Unconfirmed);
    for (const char *name : names) {
        machines[name].vanish(false);
    }
    machines.expireAll(); // of which nobody hears
    QCOMPARE(machines.end().error->code, ErrorCode::NotConfirmed);
    for (const char *name : names) {
        QCOMPARE(machines.outcome(name), HostOutcome::RevertsItself);
    }
    QVERIFY(machines.areAllBare());
}

void ClusterCheckpointTest::oneIsSilent()
{
    Machines machines;
    machines.offerCheckpoints();
    machines["web2"].addOrderFaults(
        {OrderFault::Silent, OrderFault::Silent, OrderFault::Silent, OrderFault::Silent, OrderFault::Silent});
    machines.begin();
    const ClusterReport &report = machines.end();
    QCOMPARE(report.failedHost, QStringLiteral("web2"));
    QCOMPARE(report.error->code, ErrorCode::HelperUnreachable);
    QCOMPARE(machines.outcome("web2"), HostOutcome::RevertsItself);
    QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("lb1"), HostOutcome::Undone);
    machines.expireAll();
    QVERIFY(machines.areAllBare());
}

void ClusterCheckpointTest::oneCannotShowThatItHears()
{
    Machines machines;
    machines.offerCheckpoints();
    machines["lb1"].addOrderFaults({OrderFault::Refused});
    machines.begin();
    const ClusterReport &report = machines.end();
    QCOMPARE(report.error, readOnly);
    QCOMPARE(report.failedHost, QStringLiteral("lb1"));
    QVERIFY(machines.areAllBare());
    QVERIFY(!machines.isAnyUnconfirmed());
    for (const char *name : names) {
        QVERIFY(!kinds(machines[name]).contains(Kind::Confirm)); // nobody was told
        QCOMPARE(machines.outcome(name), HostOutcome::Undone);
    }
}

void ClusterCheckpointTest::oneRefusesToKeep()
{
    Machines machines;
    machines.offerCheckpoints();
    machines["web2"].addOrderFaults({OrderFault::None, OrderFault::Refused});
    machines.begin(OnFailure::Leave); // which is about machines that cannot be changed
    const ClusterReport &report = machines.end();
    QCOMPARE(report.error, readOnly);
    QCOMPARE(report.failedHost, QStringLiteral("web2"));
    QVERIFY(machines.areAllBare());
    for (const char *name : names) {
        QCOMPARE(machines.outcome(name), HostOutcome::Undone);
    }
    QCOMPARE(machines["web1"].applies(), 2); // it had been told: led back by a plan
    QCOMPARE(machines["web2"].applies(), 1);
}

void ClusterCheckpointTest::oneIsLostBeforeItIsTold()
{
    Machines machines;
    machines.offerCheckpoints();
    machines["web3"].addOrderFaults({OrderFault::LostBefore});
    machines.begin();
    const ClusterReport &report = machines.end();
    QCOMPARE(report.error->code, ErrorCode::SshLost);
    QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("web2"), HostOutcome::Undone);
    QCOMPARE(machines.outcome("web3"), HostOutcome::RevertsItself);
    QCOMPARE(report.host(QStringLiteral("web3"))->error->code, ErrorCode::SshLost);
    QVERIFY(!machines.areAllBare());
    machines.expireAll();
    QVERIFY(machines.areAllBare()); // as was said
}

void ClusterCheckpointTest::oneIsLostBeingTold()
{
    for (const OrderFault fault : {OrderFault::LostBefore, OrderFault::LostAfter}) {
        Machines machines;
        machines.offerCheckpoints();
        machines["web3"].addOrderFaults({OrderFault::None, fault});
        machines.begin();
        machines.end();
        QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
        QCOMPARE(machines.outcome("lb1"), HostOutcome::Undone);
        QCOMPARE(machines.outcome("web3"), HostOutcome::Unknown); // whether it heard
        machines.expireAll();
        QCOMPARE(machines.areAllBare(), fault == OrderFault::LostBefore);
    }
}

void ClusterCheckpointTest::oneThatComesBackIsLedBack()
{
    for (const OrderFault fault : {OrderFault::LostBefore, OrderFault::LostAfter}) {
        Machines machines;
        machines.offerCheckpoints();
        machines["web3"].addOrderFaults({OrderFault::None, fault});
        machines["web3"].setMayReturn(true);
        machines.begin();
        QCOMPARE(machines.end().error->code, ErrorCode::SshLost);
        for (const char *name : names) {
            QCOMPARE(machines.outcome(name), HostOutcome::Undone);
        }
        QVERIFY(machines.areAllBare());
        QVERIFY(!machines.isAnyUnconfirmed());
    }
}

void ClusterCheckpointTest::oneVanishesInMidApply()
{
    for (const MachineFault fault : {MachineFault::LostBefore, MachineFault::LostAfter}) {
        Machines machines;
        machines.offerCheckpoints();
        machines["web2"].addFaults({fault});
        machines.begin();
        QCOMPARE(machines.end().error->code, ErrorCode::OutcomeUnknown);
        QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
        QCOMPARE(machines.outcome("web2"), HostOutcome::RevertsItself);
        QCOMPARE(machines.outcome("web3"), HostOutcome::Untouched);
        machines.expireAll();
        QVERIFY(machines.areAllBare());
    }
}

void ClusterCheckpointTest::aFailedMachineMakesTheOthersTakeBack()
{
    Machines machines;
    machines.offerCheckpoints();
    machines["web3"].addFaults({MachineFault::StepFails});
    machines.begin();
    QCOMPARE(machines.end().error, readOnly);
    QVERIFY(machines.areAllBare());
    QCOMPARE(machines.outcome("web1"), HostOutcome::Undone);
    QCOMPARE(machines["web1"].applies(), 1);
    QCOMPARE(kinds(machines["web1"]), QList {Kind::RollBack});
    QVERIFY(!machines.isAnyUnconfirmed());
}

void ClusterCheckpointTest::whatIsToStayIsTold()
{
    Machines machines;
    machines.offerCheckpoints();
    machines["web3"].addFaults({MachineFault::StepFails});
    machines.begin(OnFailure::Leave);
    QCOMPARE(machines.end().error, readOnly);
    QCOMPARE(machines.outcome("web1"), HostOutcome::Changed);
    QCOMPARE(machines.outcome("web2"), HostOutcome::Changed);
    QCOMPARE(machines.outcome("web3"), HostOutcome::Undone);
    QVERIFY(!machines.isAnyUnconfirmed());
    QVERIFY(machines["web1"].real() != bareMachine());

    Machines others;
    others.offerCheckpoints();
    others["web1"].addOrderFaults({OrderFault::LostAfter});
    others["web2"].addOrderFaults({OrderFault::Refused});
    others["web3"].addFaults({MachineFault::StepFails});
    others.begin(OnFailure::Leave);
    others.end();
    QCOMPARE(others.outcome("web1"), HostOutcome::Unknown);
    QCOMPARE(others.outcome("web2"), HostOutcome::RevertsItself);
    others.expireAll();
    QCOMPARE(others["web2"].real(), bareMachine());
}

void ClusterCheckpointTest::somebodyElseKeepsOne()
{
    Machines machines;
    machines.offerCheckpoints(Keep::WhenAsked);
    ClusterJob &job = machines.begin();
    QTRY_COMPARE(job.phase(), Phase::Unconfirmed);
    delete machines["web1"].confirmCheckpoint(machines["web1"].checkpoint()->id);
    QTRY_VERIFY(!machines["web1"].isUnconfirmed());
    QCOMPARE(job.phase(), Phase::Unconfirmed);
    job.keep();
    QVERIFY(machines.end().succeeded());
    QVERIFY(!machines.isAnyUnconfirmed());
}

void ClusterCheckpointTest::aLivingCheckpointIsNotJoined()
{
    Machines machines;
    machines.offerCheckpoints(Keep::WhenAsked);
    const ClusterPlan plan = machines.plan();
    ClusterJob first(machines.cluster, plan, machines.hosts, OnFailure::Undo, shortPatience);
    first.setCheckpoint(machines.checkpoint, Keep::WhenAsked);
    first.start();
    QTRY_COMPARE(first.phase(), Phase::Unconfirmed);
    machines.begin(OnFailure::Undo, ClusterGoal::Remove);
    QCOMPARE(machines.end().error->code, ErrorCode::CheckpointPending);
    for (const char *name : names) {
        QCOMPARE(machines[name].applies(), 1);
    }
    first.keep();
    QTRY_COMPARE(first.phase(), Phase::Finished);
    machines.checkpoint = {};
    machines.begin(OnFailure::Undo, ClusterGoal::Remove);
    QVERIFY(machines.end().succeeded());
    QVERIFY(machines.areAllBare());
}

void ClusterCheckpointTest::olderHelpersAreLedWithout()
{
    Machines machines;
    machines.offerCheckpoints();
    machines["web2"].setOffersCheckpoints(false);
    machines.begin();
    QVERIFY(machines.end().succeeded());
    QVERIFY(machines.job->report().host(QStringLiteral("web2"))->withoutCheckpoint);
    QVERIFY(!machines.job->report().host(QStringLiteral("web1"))->withoutCheckpoint);
    QVERIFY(machines["web2"].orders().empty());
    QVERIFY(!machines.isAnyUnconfirmed());

    Machines others;
    others.offerCheckpoints(Keep::WhenAsked);
    others["web2"].setOffersCheckpoints(false);
    ClusterJob &job = others.begin();
    QTRY_COMPARE(job.phase(), Phase::Unconfirmed);
    job.cancel();
    others.end();
    QVERIFY(others.areAllBare()); // that one by a plan
    QCOMPARE(others["web2"].applies(), 2);
}

void ClusterCheckpointTest::waitingMachinesDoNotRunOutOfTime()
{
    Machines machines;
    machines.offerCheckpoints();
    machines.checkpoint.checkpoint = 1s;
    machines["lb1"].addFaults({MachineFault::Held});
    machines.begin();
    QTRY_VERIFY(machines["lb1"].isHolding());
    QTRY_VERIFY_WITH_TIMEOUT(kinds(machines["web1"]).count(Kind::Extend) >= 2, 5000);
    machines["lb1"].release();
    QVERIFY(machines.end().succeeded());
}

void ClusterCheckpointTest::cancelledWhileBeingProven()
{
    Machines machines;
    machines.offerCheckpoints();
    ClusterJob &job = machines.begin();
    connect(&job, &ClusterJob::phaseChanged, &job, [&job](Phase phase) {
        if (phase == Phase::Confirming) {
            job.cancel();
        }
    });
    QCOMPARE(machines.end().error->code, ErrorCode::Cancelled);
    QVERIFY(machines.areAllBare());
    QVERIFY(!machines.isAnyUnconfirmed());
}

/// Whatever goes wrong, whenever it is cancelled, kept or runs out: all machines keep their changes, or none
/// does, or the report says which one nobody knows of.
void ClusterCheckpointTest::neverHalfKept()
{
    constexpr int rounds = 600;
    constexpr std::array faults {MachineFault::None,      MachineFault::None,       MachineFault::None,
                                 MachineFault::None,      MachineFault::None,       MachineFault::None,
                                 MachineFault::StepFails, MachineFault::LostBefore, MachineFault::LostAfter};
    constexpr std::array orderFaults {OrderFault::None,    OrderFault::None,       OrderFault::None,
                                      OrderFault::None,    OrderFault::None,       OrderFault::None,
                                      OrderFault::Refused, OrderFault::LostBefore, OrderFault::LostAfter};
    std::map<HostOutcome, int> seen;
    int kept = 0;
    for (int round = 0; round < rounds; ++round) {
        QRandomGenerator random(static_cast<quint32>(round));
        const auto any = [&](const auto &from) {
            return from[random.bounded(static_cast<quint32>(from.size()))];
        };
        Machines machines;
        machines.offerCheckpoints(random.bounded(2) == 0 ? Keep::AtOnce : Keep::WhenAsked);
        const bool isCalm = random.bounded(3) == 0;
        for (const char *name : names) {
            if (!isCalm) {
                machines[name].addFaults({any(faults), any(faults)});
                machines[name].addOrderFaults({any(orderFaults), any(orderFaults), any(orderFaults)});
            }
            machines[name].setMayReturn(random.bounded(2) == 0);
        }
        ClusterJob &job = machines.begin();
        enum Answer { KeepThem, TakeThemBack, LetOnePass };
        const auto answer = isCalm ? KeepThem : static_cast<Answer>(random.bounded(3));
        connect(&job, &ClusterJob::phaseChanged, &job, [&](Phase phase) {
            if (phase == Phase::Unconfirmed) {
                QMetaObject::invokeMethod(
                    &job,
                    [&] {
                        answer == KeepThem           ? job.keep()
                            : answer == TakeThemBack ? job.cancel()
                                                     : machines["web2"].expire();
                    },
                    Qt::QueuedConnection);
            }
        });
        if (!isCalm && random.bounded(5) == 0) {
            int turns = static_cast<int>(random.bounded(40));
            connect(&job, &ClusterJob::progressed, &job, [&job, turns](const QString &) mutable {
                if (turns-- == 0) {
                    QMetaObject::invokeMethod(&job, &ClusterJob::cancel, Qt::QueuedConnection);
                }
            });
        }
        const ClusterReport &report = machines.end();
        QCOMPARE(machines.ends, 1);
        const QByteArray where = "round " + QByteArray::number(round);
        if (report.succeeded()) {
            ++kept;
            QVERIFY2(!machines.isAnyUnconfirmed(), where.constData());
        }
        QVERIFY2(!isCalm || report.succeeded(), where.constData());
        machines.expireAll(); // what nobody told to stay goes
        for (const HostReport &told : report.hosts) {
            const MachineHost &machine = machines[told.host.toLatin1().constData()];
            const HostPlan *planned = job.plan().host(told.host);
            HostState after = *planned->before;
            QVERIFY(execute(planned->plan, after).ok());
            const QByteArray at = where + ", " + told.host.toLatin1();
            ++seen[told.outcome];
            switch (told.outcome) {
            case HostOutcome::Untouched:
            case HostOutcome::Undone:
            case HostOutcome::RevertsItself:
                QVERIFY2(!report.succeeded(), at.constData());
                QVERIFY2(machine.real() == bareMachine(), at.constData());
                break;
            case HostOutcome::Changed:
                QVERIFY2(report.succeeded(), at.constData());
                QVERIFY2(machine.real() == after, at.constData());
                break;
            case HostOutcome::UndoFailed:
                QVERIFY2(told.error.has_value(), at.constData());
                QCOMPARE(told.left, leftovers(planned->plan, bareMachine(), machine.real()));
                break;
            case HostOutcome::Unknown:
                QVERIFY2(told.error.has_value(), at.constData());
                QCOMPARE(machine.status(), HostStatus::Unavailable);
                break;
            }
        }
    }
    QVERIFY2(kept > rounds / 4, qPrintable(QString::number(kept)));
    QCOMPARE(seen.size(), 6U);
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::ClusterCheckpointTest)
#include "clustercheckpoint_test.moc"
