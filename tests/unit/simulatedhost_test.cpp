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

QTEST_GUILESS_MAIN(SimulatedHostTest)
#include "simulatedhost_test.moc"
