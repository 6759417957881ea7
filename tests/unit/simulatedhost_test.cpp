// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/simulatedhost.h"

#include "core/kernel/simulated/demonstration.h"
#include "core/plan/planner.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace lvs;
using namespace std::chrono_literals;

namespace {

const ServiceKey web(Protocol::Tcp, *Endpoint::parse(u"192.168.254.250:80"));

std::unique_ptr<SimulatedHost> emptyHost()
{
    return std::make_unique<SimulatedHost>([] { return std::make_unique<SimulatedKernel>(); },
                                           SimulatedHost::Clock::Stopped);
}

/// A ready host whose checkpoints last a hundredth of their time.
std::unique_ptr<SimulatedHost> hastyHost()
{
    auto host = emptyHost();
    host->setCheckpointSecond(10ms);
    host->start();
    if (!QTest::qWaitFor([&] { return host->status() == HostStatus::Ready; }, 30000)) {
        qFatal("the host was not read");
    }
    return host;
}

/// Applies what leads to that state, to its end.
TransactionReport applyTo(SimulatedHost &host, const IpvsState &wanted, const ApplyOptions &options)
{
    const std::unique_ptr<ApplyJob> job(
        host.apply(planner(host.state()->ipvs, wanted), host.generation(), options));
    if (!QTest::qWaitFor([&] { return job->phase() == ApplyJob::Phase::Finished; }, 30000)) {
        qFatal("the plan was not carried out");
    }
    return job->report();
}

/// Its answer.
std::optional<Error> answerOf(CheckpointJob *made)
{
    const std::unique_ptr<CheckpointJob> job(made);
    QSignalSpy finished(job.get(), &CheckpointJob::finished);
    if (!finished.wait(30000)) {
        qFatal("an order was not answered");
    }
    return job->error();
}

/// The ends of checkpoints, and what the state was when they were told.
struct Ends
{
    explicit Ends(SimulatedHost &host)
    {
        QObject::connect(&host, &Host::checkpointEnded, &host,
                         [this, &host](const Checkpoint &checkpoint, CheckpointEnd why) {
                             ids.append(checkpoint.id);
                             reasons.append(why);
                             state = host.state()->ipvs;
                         });
    }
    QList<quint64> ids;
    QList<CheckpointEnd> reasons;
    IpvsState state;
};

/// A state with one more service than that.
IpvsState withWeb(IpvsState state)
{
    VirtualService service {web, {}, {}};
    service.setRealServer(RealServer {*Endpoint::parse(u"192.168.254.18:80"), {}});
    state.setService(service);
    return state;
}

} // namespace

class SimulatedHostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensOnTheDemonstration();
    void startAndSamplingDoNotHoldUpTheCaller();
    void appliesAPlan();
    void refusesAStalePlan();
    void cancelledPlansLeaveNothing();
    void changesBehindItsBackShowUp();
    void jobsMayBeDeletedAtAnyTime();
    void endsAtAnyTime();
    void unconfirmedChangesAreTakenBack();
    void confirmedChangesStay();
    void changesAreTakenBackAtOnceIfAsked();
    void extendedCheckpointsLiveLonger();
    void laterAppliesJoinTheCheckpoint();
    void othersChangesAreLeftByATakingBack();
    void ordersAboutAnotherCheckpointAreRefused();
    void aFailedApplyBeginsNoCheckpoint();
    void aHostMayEndWithACheckpoint();
};

void SimulatedHostTest::opensOnTheDemonstration()
{
    const auto host = makeSimulatedHost();
    QSignalSpy counters(host.get(), &Host::countersArrived);
    QCOMPARE(host->status(), HostStatus::Connecting);
    QVERIFY(!host->state());
    host->start();
    QTRY_COMPARE_WITH_TIMEOUT(host->status(), HostStatus::Ready, 30000);
    QVERIFY(host->state()->ipvs.services.size() > 3);
    QCOMPARE(host->generation(), 1U);
    QTRY_VERIFY_WITH_TIMEOUT(host->counters(), 30000);
    QCOMPARE(host->kernelInfo().ipvsVersion, QStringLiteral("1.2.1"));
    const auto first = host->counters();
    host->watchCounters(250ms);
    QTRY_VERIFY_WITH_TIMEOUT(counters.count() >= 4, 30000);
    QVERIFY(host->counters()->time > first->time);
    QVERIFY(host->counters()->service(web)->counters.connections > first->service(web)->counters.connections);
    host->watchCounters(0ms);
    QTest::qWait(300);
    const auto stopped = counters.count();
    QTest::qWait(600);
    QCOMPARE(counters.count(), stopped);
    QCOMPARE(host->generation(), 1U);
}

void SimulatedHostTest::startAndSamplingDoNotHoldUpTheCaller()
{
    const auto host = makeLargeSimulatedHost(2000, 10);
    QElapsedTimer clock;
    clock.start();
    host->start();
    host->watchCounters(250ms);
    QVERIFY2(clock.elapsed() < 20, qPrintable(QString::number(clock.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(host->counters(), 30000);
    QCOMPARE(host->state()->ipvs.realServerCount(), size_t(20000));
}

void SimulatedHostTest::appliesAPlan()
{
    const auto host = emptyHost();
    host->start();
    QTRY_COMPARE_WITH_TIMEOUT(host->status(), HostStatus::Ready, 30000);
    const IpvsState wanted = withWeb(host->state()->ipvs);
    const std::unique_ptr<ApplyJob> job(
        host->apply(planner(host->state()->ipvs, wanted), host->generation()));
    QSignalSpy finished(job.get(), &ApplyJob::finished);
    bool stateWasThere = false;
    connect(job.get(), &ApplyJob::finished, this, [&] { stateWasThere = host->state()->ipvs == wanted; });
    QCOMPARE(finished.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30000);
    QCOMPARE(job->phase(), ApplyJob::Phase::Finished);
    QVERIFY(job->report().succeeded());
    QCOMPARE(job->report().steps.size(), size_t(2));
    QVERIFY(stateWasThere);
    QCOMPARE(host->generation(), 2U);
}

void SimulatedHostTest::refusesAStalePlan()
{
    const auto host = emptyHost();
    host->start();
    QTRY_COMPARE_WITH_TIMEOUT(host->status(), HostStatus::Ready, 30000);
    const Plan plan = planner(host->state()->ipvs, withWeb(host->state()->ipvs));
    const quint64 generation = host->generation();
    host->runOnKernel([](SimulatedKernel &kernel) {
        const Step step = SetTimeouts {{}, {100, 100, 100}};
        QVERIFY(kernel.execute({&step, 1}).front().ok());
    });
    const std::unique_ptr<ApplyJob> job(host->apply(plan, generation));
    QTRY_COMPARE_WITH_TIMEOUT(job->phase(), ApplyJob::Phase::Finished, 30000);
    QVERIFY(!job->report().succeeded());
    QCOMPARE(job->report().error->code, ErrorCode::StaleGeneration);
    QVERIFY(job->report().steps.empty());
    QVERIFY(host->state()->ipvs.services.empty());
}

void SimulatedHostTest::cancelledPlansLeaveNothing()
{
    const auto host = emptyHost();
    host->start();
    QTRY_COMPARE_WITH_TIMEOUT(host->status(), HostStatus::Ready, 30000);
    const std::unique_ptr<ApplyJob> job(
        host->apply(planner(host->state()->ipvs, withWeb(host->state()->ipvs)), host->generation()));
    job->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(job->phase(), ApplyJob::Phase::Finished, 30000);
    // It may have been quicker than the cancellation; either way nothing is left in part.
    if (job->report().succeeded()) {
        QCOMPARE(host->state()->ipvs.realServerCount(), size_t(1));
    } else {
        QCOMPARE(job->report().error->code, ErrorCode::Cancelled);
        QVERIFY(host->state()->ipvs.services.empty());
    }
}

void SimulatedHostTest::changesBehindItsBackShowUp()
{
    const auto host = emptyHost();
    host->start();
    QTRY_VERIFY_WITH_TIMEOUT(host->counters(), 30000);
    QSignalSpy changed(host.get(), &Host::stateChanged);
    host->runOnKernel([](SimulatedKernel &kernel) {
        const Step step = AddService {web, {}};
        QVERIFY(kernel.execute({&step, 1}).front().ok());
        kernel.advance(3s);
    });
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 30000);
    QVERIFY(host->state()->ipvs.service(web));
    QTRY_COMPARE_WITH_TIMEOUT(host->counters()->time, 3'000'000'000, 30000);
    host->refresh();
    QTest::qWait(50);
    QCOMPARE(changed.count(), 1);
}

void SimulatedHostTest::jobsMayBeDeletedAtAnyTime()
{
    const auto host = emptyHost();
    host->start();
    QTRY_COMPARE_WITH_TIMEOUT(host->status(), HostStatus::Ready, 30000);
    delete host->apply(planner(host->state()->ipvs, withWeb(host->state()->ipvs)), host->generation());
    QTRY_COMPARE_WITH_TIMEOUT(host->state()->ipvs.realServerCount(), size_t(1), 30000);
}

void SimulatedHostTest::endsAtAnyTime()
{
    for (int i = 0; i < 10; ++i) {
        const auto host = makeLargeSimulatedHost(50, 10);
        host->start();
        host->watchCounters(250ms);
        host->refresh();
        QTest::qWait(i * 5);
    }
    const auto neverStarted = makeSimulatedHost();
    QCOMPARE(neverStarted->status(), HostStatus::Connecting);
}

// ---- checkpoints -------------------------------------------------------------------------------

void SimulatedHostTest::unconfirmedChangesAreTakenBack()
{
    const auto host = hastyHost();
    QVERIFY(host->offersCheckpoints());
    Ends ends(*host);
    const IpvsState before = host->state()->ipvs;
    const auto begun = Checkpoint::Clock::now();
    QVERIFY(applyTo(*host, withWeb(before), {20s, false}).succeeded());
    const std::optional<Checkpoint> living = host->checkpoint();
    QVERIFY(living); // by the time that the job has ended
    QVERIFY(living->id > 0);
    QVERIFY(living->isMine);
    QCOMPARE(living->steps, 2U);
    QVERIFY(living->remaining() > 0ms);
    QVERIFY(living->remaining() <= 200ms);
    QVERIFY(host->state()->ipvs.service(web));
    QTRY_COMPARE_WITH_TIMEOUT(ends.reasons, QList {CheckpointEnd::Expired}, 30000);
    QVERIFY(Checkpoint::Clock::now() - begun >= 200ms);
    QCOMPARE(ends.ids, QList {living->id});
    QCOMPARE(ends.state, before); // which was there before the end was told
    QVERIFY(!host->checkpoint());
    QCOMPARE(host->state()->ipvs, before);
}

void SimulatedHostTest::confirmedChangesStay()
{
    const auto host = hastyHost();
    Ends ends(*host);
    QVERIFY(applyTo(*host, withWeb(host->state()->ipvs), {60s, false}).succeeded());
    QVERIFY(!answerOf(host->confirmCheckpoint(host->checkpoint()->id)));
    QVERIFY(!host->checkpoint());
    QTest::qWait(800);
    QCOMPARE(ends.reasons, QList {CheckpointEnd::Confirmed});
    QVERIFY(host->state()->ipvs.service(web));
}

void SimulatedHostTest::changesAreTakenBackAtOnceIfAsked()
{
    const auto host = hastyHost();
    Ends ends(*host);
    const IpvsState before = host->state()->ipvs;
    QVERIFY(applyTo(*host, withWeb(before), {3600s, false}).succeeded());
    const std::unique_ptr<CheckpointJob> job(host->rollBackCheckpoint(host->checkpoint()->id));
    bool stateWasThere = false;
    connect(job.get(), &CheckpointJob::finished, this,
            [&] { stateWasThere = host->state()->ipvs == before && !host->checkpoint(); });
    QSignalSpy finished(job.get(), &CheckpointJob::finished);
    QVERIFY(finished.wait(30000));
    QVERIFY(!job->error());
    QVERIFY(stateWasThere);
    QCOMPARE(ends.reasons, QList {CheckpointEnd::RolledBack});
}

void SimulatedHostTest::extendedCheckpointsLiveLonger()
{
    const auto host = hastyHost();
    Ends ends(*host);
    QVERIFY(applyTo(*host, withWeb(host->state()->ipvs), {30s, false}).succeeded());
    const auto first = host->checkpoint()->deadline;
    QVERIFY(!answerOf(host->extendCheckpoint(host->checkpoint()->id, 100s)));
    QVERIFY(host->checkpoint()->deadline > first);
    QTest::qWait(500);
    QVERIFY(ends.reasons.isEmpty());
    QVERIFY(host->state()->ipvs.service(web));
    QTRY_COMPARE_WITH_TIMEOUT(ends.reasons, QList {CheckpointEnd::Expired}, 30000);
    QVERIFY(host->state()->ipvs.services.empty());
}

void SimulatedHostTest::laterAppliesJoinTheCheckpoint()
{
    const auto host = hastyHost();
    Ends ends(*host);
    const IpvsState before = host->state()->ipvs;
    QVERIFY(applyTo(*host, withWeb(before), {100s, false}).succeeded());
    const quint64 id = host->checkpoint()->id;
    const auto first = host->checkpoint()->deadline;
    IpvsState more = host->state()->ipvs;
    more.timeouts.tcp = 100;
    QVERIFY(applyTo(*host, more, {}).succeeded());
    QCOMPARE(host->checkpoint()->id, id);
    QCOMPARE(host->checkpoint()->deadline, first);
    QCOMPARE(host->checkpoint()->steps, 3U);
    more.timeouts.udp = 50;
    QVERIFY(applyTo(*host, more, {200s, false}).succeeded());
    QCOMPARE(host->checkpoint()->id, id);
    QVERIFY(host->checkpoint()->deadline > first); // a deadline that is given again counts
    QVERIFY(!answerOf(host->rollBackCheckpoint(id)));
    QCOMPARE(host->state()->ipvs, before);
    QCOMPARE(ends.ids, QList {id});
}

void SimulatedHostTest::othersChangesAreLeftByATakingBack()
{
    const auto host = hastyHost();
    QVERIFY(applyTo(*host, withWeb(host->state()->ipvs), {3600s, false}).succeeded());
    host->runOnKernel([](SimulatedKernel &kernel) {
        const Step step = AddService {ServiceKey(Protocol::Udp, *Endpoint::parse(u"192.168.254.250:53")), {}};
        QVERIFY(kernel.execute({&step, 1}).front().ok());
    });
    QVERIFY(!answerOf(host->rollBackCheckpoint(host->checkpoint()->id)));
    QVERIFY(!host->state()->ipvs.service(web));
    QCOMPARE(host->state()->ipvs.services.size(), size_t(1));
}

void SimulatedHostTest::ordersAboutAnotherCheckpointAreRefused()
{
    const auto host = hastyHost();
    QCOMPARE(answerOf(host->confirmCheckpoint(1))->code, ErrorCode::NoCheckpoint);
    QVERIFY(applyTo(*host, withWeb(host->state()->ipvs), {3600s, false}).succeeded());
    const Checkpoint living = *host->checkpoint();
    QCOMPARE(answerOf(host->confirmCheckpoint(living.id + 1))->code, ErrorCode::NoCheckpoint);
    QCOMPARE(answerOf(host->rollBackCheckpoint(living.id + 1))->code, ErrorCode::NoCheckpoint);
    QCOMPARE(answerOf(host->extendCheckpoint(living.id + 1, 60s))->code, ErrorCode::NoCheckpoint);
    QCOMPARE(host->checkpoint(), living);
    QVERIFY(host->state()->ipvs.service(web));
}

void SimulatedHostTest::aFailedApplyBeginsNoCheckpoint()
{
    const auto host = hastyHost();
    const IpvsState before = host->state()->ipvs;
    const std::unique_ptr<ApplyJob> job(
        host->apply(planner(before, withWeb(before)), host->generation() + 1, {60s, false}));
    QTRY_COMPARE_WITH_TIMEOUT(job->phase(), ApplyJob::Phase::Finished, 30000);
    QCOMPARE(job->report().error->code, ErrorCode::StaleGeneration);
    QVERIFY(!host->checkpoint());
}

void SimulatedHostTest::aHostMayEndWithACheckpoint()
{
    const auto host = hastyHost();
    QVERIFY(applyTo(*host, withWeb(host->state()->ipvs), {60s, false}).succeeded());
    delete host->confirmCheckpoint(host->checkpoint()->id); // nobody waits for the answer
    QVERIFY(applyTo(*host, {}, {60s, false}).succeeded());
    QVERIFY(host->checkpoint());
}

QTEST_GUILESS_MAIN(SimulatedHostTest)
#include "simulatedhost_test.moc"
