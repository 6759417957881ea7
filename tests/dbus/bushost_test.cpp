// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The host on a bus, with the helper on a simulated kernel behind it.
#include "core/plan/planner.h"
#include "core/session/addresspath.h"
#include "core/session/bushost.h"
#include "tests/dbus/fakehelper.h"
#include "tests/dbus/privatebus.h"
#include "tests/support/largestate.h"
#include "tests/support/randomstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace lvs;
using test::largeState;

namespace {

constexpr int patience = 10000;

bool waitForReady(Host &host)
{
    return QTest::qWaitFor([&host] { return host.status() == HostStatus::Ready; }, patience);
}

TransactionReport applied(Host &host, const Plan &plan, quint64 generation)
{
    ApplyJob *job = host.apply(plan, generation);
    QSignalSpy finished(job, &ApplyJob::finished);
    if (!finished.wait(60000)) {
        qFatal("the job did not end");
    }
    const TransactionReport report = job->report();
    job->deleteLater();
    return report;
}

TransactionReport becomes(Host &host, const IpvsState &wanted)
{
    return applied(host, planner(host.state()->ipvs, wanted), host.generation());
}

const QString getStats = QStringLiteral("GetStatsFd");
const QString subscribeStats = QStringLiteral("SubscribeStats");

/// The local host, in front of a helper that is told what to do wrong, and impatient.
std::unique_ptr<Host> impatientHost(std::chrono::milliseconds counters)
{
    return std::make_unique<BusHost>(QStringLiteral("local"), HostKind::Local,
                                     std::make_unique<AddressPath>(QString()),
                                     BusPatience {counters, std::chrono::milliseconds(400)});
}

/// Tells the host again and again that there are counters, until there are some that were asked for after
/// this call, or the time is up: how long it took, or -1.
qint64 timeToCounters(test::FakeHelper &helper, Host &host, std::chrono::milliseconds limit)
{
    QElapsedTimer timer;
    timer.start();
    const int before = helper.callsOf(getStats);
    while (timer.elapsed() < limit.count()) {
        if (host.status() == HostStatus::Ready) {
            helper.tellStatsReady();
        }
        QTest::qWait(50);
        if (host.counters() && host.counters()->time > before) {
            return timer.elapsed();
        }
    }
    return -1;
}

} // namespace

class BusHostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
    }
    void init()
    {
        test::PrivateBus::setHelperEnvironment({});
        test::PrivateBus::stopHelper();
    }

    void opensAndReads()
    {
        const std::unique_ptr<Host> host = makeLocalHost();
        QCOMPARE(host->status(), HostStatus::Connecting);
        host->start();
        QCOMPARE(host->status(), HostStatus::Connecting); // nothing was waited for
        QVERIFY(waitForReady(*host));
        QCOMPARE(host->kind(), HostKind::Local);
        QCOMPARE(host->kernelInfo().release, QStringLiteral("simulated"));
        QVERIFY(host->state() != nullptr);
        QVERIFY(host->generation() != 0);
    }

    void appliesAndShowsTheResult_data()
    {
        QTest::addColumn<bool>("byFile");
        QTest::newRow("sealed files") << true;
        QTest::newRow("pages") << false;
    }
    void appliesAndShowsTheResult()
    {
        QFETCH(bool, byFile);
        const std::unique_ptr<Host> host =
            byFile ? makeLocalHost() : makeBusHost(QStringLiteral("test"), test::PrivateBus::address());
        host->start();
        QVERIFY(waitForReady(*host));
        const IpvsState wanted = largeState(300, 10);
        const TransactionReport report = becomes(*host, wanted);
        QVERIFY(report.succeeded());
        QCOMPARE(report.steps.size(), size_t(3300));
        QVERIFY(host->state()->ipvs == wanted); // seen already when the job ends
        QVERIFY(becomes(*host, {}).succeeded());
        QVERIFY(host->state()->ipvs.services.empty());
    }

    void largePlansTravelInParts()
    {
        const std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(waitForReady(*host));
        const IpvsState wanted = largeState(5000, 10);
        ApplyJob *job = host->apply(planner({}, wanted), host->generation());
        QSignalSpy finished(job, &ApplyJob::finished);
        QSignalSpy progressed(job, &ApplyJob::progressed);
        QVERIFY(finished.wait(60000));
        QVERIFY(job->report().succeeded());
        QCOMPARE(job->report().steps.size(), size_t(55000));
        QCOMPARE(progressed.first().at(0).toLongLong(), 0);
        QCOMPARE(progressed.last().at(0).toLongLong(), 55000);
        QCOMPARE(progressed.last().at(1).toLongLong(), 55000);
        QVERIFY(host->state()->ipvs == wanted);
        job->deleteLater();

        // More than one page, too.
        const std::unique_ptr<Host> paged = makeBusHost(QStringLiteral("test"), test::PrivateBus::address());
        paged->start();
        QVERIFY(waitForReady(*paged));
        QVERIFY(paged->state()->ipvs == wanted);
    }

    void seesWhatOthersChange()
    {
        const std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(waitForReady(*host));
        host->watchCounters(std::chrono::milliseconds(250));
        QSignalSpy counters(host.get(), &Host::countersArrived);
        QVERIFY(counters.wait(patience));
        QSignalSpy changed(host.get(), &Host::stateChanged);
        const quint64 before = host->generation();
        test::PrivateBus::changeBehindTheHelper();
        QVERIFY(changed.wait(patience));
        QVERIFY(host->generation() > before);
        QCOMPARE(host->state()->ipvs.services.size(), size_t(1));
        QVERIFY(QTest::qWaitFor([&] { return host->counters()->services.size() == 1; }, patience));
    }

    void stalePlansChangeNothing()
    {
        const std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(waitForReady(*host));
        test::PrivateBus::changeBehindTheHelper();
        const TransactionReport report = becomes(*host, largeState(1, 1));
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->code, ErrorCode::StaleGeneration);
        QVERIFY(report.steps.empty());
        // The state that made it stale is known by then, and the next attempt works.
        QVERIFY(host->state()->ipvs.service(ServiceKey::forMark(999, AddressFamily::IPv4).value())
                != nullptr);
        QVERIFY(becomes(*host, largeState(1, 1)).succeeded());
    }

    void failedPlansLeaveWhatWasThere()
    {
        const std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(waitForReady(*host));
        QVERIFY(becomes(*host, largeState(3, 2)).succeeded());
        const IpvsState before = host->state()->ipvs;
        IpvsState wanted = largeState(6, 2);
        wanted.services.back().settings.scheduler = Scheduler::parse(u"no-such").value();
        const TransactionReport report = becomes(*host, wanted);
        QVERIFY(report.error.has_value());
        QVERIFY(!report.steps.empty());
        const auto count = [&report](StepOutcome outcome) {
            return std::count_if(report.steps.begin(), report.steps.end(),
                                 [outcome](const StepReport &step) { return step.outcome == outcome; });
        };
        QVERIFY(count(StepOutcome::Failed) > 0);
        QVERIFY(count(StepOutcome::Undone) > 0);
        QCOMPARE(count(StepOutcome::UndoFailed), 0);
        host->refresh();
        QTest::qWait(300);
        QVERIFY(host->state()->ipvs == before);
    }

    void canBeCancelled()
    {
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_DELAY=300")});
        const std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(waitForReady(*host));
        ApplyJob *job = host->apply(planner({}, largeState(1000, 10)), host->generation());
        QSignalSpy progressed(job, &ApplyJob::progressed);
        QSignalSpy finished(job, &ApplyJob::finished);
        QVERIFY(QTest::qWaitFor([&] { return progressed.size() >= 2; }, patience));
        job->cancel();
        QVERIFY(finished.wait(patience));
        QCOMPARE(job->report().error->code, ErrorCode::Cancelled);
        QVERIFY(host->state()->ipvs.services.empty());
        job->deleteLater();
    }

    void comesBackWhenTheHelperVanished()
    {
        const std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(waitForReady(*host));
        const quint64 before = host->generation();
        QList<std::pair<HostStatus, std::optional<Error>>> seen;
        connect(host.get(), &Host::statusChanged, this, [&] {
            seen.append({host->status(), host->error()});
        });
        test::PrivateBus::killHelper();
        QVERIFY(QTest::qWaitFor([&] { return seen.size() >= 2; }, patience));
        QCOMPARE(seen.at(0).first, HostStatus::Unavailable);
        QCOMPARE(seen.at(0).second->code, ErrorCode::HelperUnreachable);
        QCOMPARE(seen.at(1).first, HostStatus::Ready);
        // Another helper's numbers go on above, so a plan made for the old one is stale.
        QVERIFY(host->generation() > before);
        const TransactionReport report = applied(*host, planner({}, largeState(1, 1)), before);
        QCOMPARE(report.error->code, ErrorCode::StaleGeneration);
    }

    /// The next helper knows nothing of it, and its numbers are others: it is not carried out again.
    void aJobWhoseHelperDiesAsksTheNext()
    {
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_DELAY=2000")});
        const std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(waitForReady(*host));
        ApplyJob *job = host->apply(planner({}, largeState(1, 1)), host->generation());
        QSignalSpy progressed(job, &ApplyJob::progressed);
        QSignalSpy finished(job, &ApplyJob::finished);
        QVERIFY(progressed.wait(patience));
        test::PrivateBus::killHelper();
        QVERIFY(QTest::qWaitFor([&] { return finished.size() == 1; }, patience));
        QCOMPARE(job->report().error->code, ErrorCode::OutcomeUnknown);
        QVERIFY(!job->report().error->arguments.value(0).isEmpty());
        QVERIFY(host->state()->ipvs.services.empty());
        job->deleteLater();
    }

    void jobsOutliveTheirHost()
    {
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_DELAY=500")});
        std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(waitForReady(*host));
        ApplyJob *job = host->apply(planner({}, largeState(1, 1)), host->generation());
        QSignalSpy progressed(job, &ApplyJob::progressed);
        QSignalSpy finished(job, &ApplyJob::finished);
        QVERIFY(progressed.wait(patience));
        host.reset();
        QVERIFY(finished.wait(patience));
        QCOMPARE(job->report().error->code, ErrorCode::HelperUnreachable);
        delete job;
    }

    /// An answer that never comes holds up counters for as long as the host has patience, and one that comes
    /// after that is not taken for the latest.
    void aLostAnswerHoldsUpCountersForAWhileOnly()
    {
        test::FakeHelper helper;
        const std::unique_ptr<Host> host = impatientHost(std::chrono::milliseconds(1000));
        host->start();
        host->watchCounters(std::chrono::milliseconds(250));
        QVERIFY(waitForReady(*host));
        QVERIFY(timeToCounters(helper, *host, std::chrono::seconds(5)) >= 0);
        helper.keepAnswersOf(getStats, 1);
        const int before = helper.callsOf(getStats);
        const qint64 took = timeToCounters(helper, *host, std::chrono::seconds(10));
        QVERIFY2(took >= 900 && took < 5000, qPrintable(QString::number(took)));
        QCOMPARE(helper.callsOf(getStats), before + 2); // nobody asked while an answer was awaited
        const qint64 latest = host->counters()->time;
        helper.answerKept();
        QTest::qWait(300);
        QCOMPARE(host->counters()->time, latest);
        QCOMPARE(host->status(), HostStatus::Ready);
    }

    /// Whatever was not answered when the helper went, the next one is asked anew: counters that were being
    /// fetched, and the greeting. It comes back as soon the third time as the first, though nothing changed.
    void aHelperThatGoesTakesItsAnswersWithIt()
    {
        test::FakeHelper helper;
        const std::unique_ptr<Host> host = impatientHost(std::chrono::seconds(60));
        host->start();
        host->watchCounters(std::chrono::milliseconds(250));
        QVERIFY(waitForReady(*host));
        for (int round = 0; round < 3; ++round) {
            QVERIFY(timeToCounters(helper, *host, std::chrono::seconds(5)) >= 0);
            helper.keepAnswersOf(getStats, 1);
            const int before = helper.callsOf(getStats);
            helper.tellStatsReady();
            QVERIFY(QTest::qWaitFor([&] { return helper.callsOf(getStats) > before; }, patience));
            helper.vanish();
            QVERIFY(QTest::qWaitFor([&] { return host->status() == HostStatus::Unavailable; }, patience));
            helper.appear();
            helper.answerKept(); // from another's mouth: nobody listens
            const qint64 took = timeToCounters(helper, *host, std::chrono::seconds(10));
            QVERIFY2(took >= 0 && took < 3000, qPrintable(QString::number(took)));
        }
    }

    void aRefusedSubscriptionIsTriedAgain()
    {
        test::FakeHelper helper;
        helper.refuse(subscribeStats, 2);
        const std::unique_ptr<Host> host = impatientHost(std::chrono::seconds(60));
        host->start();
        host->watchCounters(std::chrono::milliseconds(250));
        QVERIFY(waitForReady(*host));
        QVERIFY(QTest::qWaitFor([&] { return helper.callsOf(subscribeStats) == 3; }, patience));
        QTest::qWait(1000); // the third was granted
        QCOMPARE(helper.callsOf(subscribeStats), 3);
    }

    void withoutABusItSaysSo()
    {
        const std::unique_ptr<Host> host =
            makeBusHost(QStringLiteral("test"), QStringLiteral("unix:path=/nonexistent/bus"));
        host->start();
        QVERIFY(QTest::qWaitFor([&] { return host->status() == HostStatus::Unavailable; }, patience));
        QCOMPARE(host->error()->code, ErrorCode::HelperUnreachable);
    }

    void aSilentBusHoldsUpNobody()
    {
        const int listening = test::listenSilently(QStringLiteral("/run/silent-bus"));
        QVERIFY(listening >= 0);
        QElapsedTimer timer;
        timer.start();
        {
            const std::unique_ptr<Host> host =
                makeBusHost(QStringLiteral("test"), QStringLiteral("unix:path=/run/silent-bus"));
            host->start();
            QTest::qWait(200);
            QCOMPARE(host->status(), HostStatus::Connecting);
        }
        QVERIFY(timer.elapsed() < 2000);
        ::close(listening);
        QTest::qWait(200); // its thread ends now, too
    }
};

QTEST_GUILESS_MAIN(BusHostTest)
#include "bushost_test.moc"
