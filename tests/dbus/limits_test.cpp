// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens in the helper when a time is up, with times that are up soon.
#include "core/helper/limits.h"
#include "core/protocol/errorname.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/privatebus.h"

#include <QDBusConnectionInterface>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace lvs;
using test::answer, test::Caller, test::plan, test::PrivateBus;

namespace {

constexpr int patience = 20000;

pid_t helper()
{
    return PrivateBus::process(QStringLiteral("helper"));
}

bool waitForEnd(pid_t process)
{
    return QTest::qWaitFor([process] { return helper() != process; }, patience);
}

quint32 begunPlan(Caller &caller)
{
    return caller.call(QStringLiteral("BeginPlan"), {caller.generation()}).arguments().value(0).toUInt();
}

QDBusMessage append(Caller &caller, quint32 id, const Plan &part)
{
    return caller.call(QStringLiteral("AppendOperations"), {id, QVariant::fromValue(toWire(part.steps))});
}

QDBusMessage applyPlan(Caller &caller, quint32 id, const Plan &whole)
{
    return caller.call(QStringLiteral("ApplyPlan"), {id, planHash(whole), QVariantMap()});
}

} // namespace

class LimitsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        wire::registerTypes();
    }
    void init() { PrivateBus::stopHelper(); }

    /// As long as nobody says otherwise. They are promised elsewhere: in manuals, and to administrators.
    void theTimesAreThese()
    {
        const Limits limits;
        QCOMPARE(limits.idle, std::chrono::minutes(5));
        QCOMPARE(limits.farewell, std::chrono::milliseconds(500));
        QCOMPARE(limits.silentAnswer, std::chrono::seconds(10));
        QCOMPARE(limits.prompt, std::chrono::seconds(120));
        QCOMPARE(limits.waitingPlan, std::chrono::seconds(60));
        QCOMPARE(limits.keptPages, std::chrono::seconds(30));
    }

    void anIdleHelperEndsAndAnotherIsStarted()
    {
        PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_IDLE=900")});
        Caller caller(QStringLiteral("a"));
        const quint64 before = caller.generation();
        const pid_t first = helper();
        const qsizetype idles = PrivateBus::journal().count(QLatin1String("idle"));
        QVERIFY(first > 0);
        for (int i = 0; i < 3; ++i) { // used again and again
            QTest::qWait(500);
            QCOMPARE(caller.generation(), before);
            QCOMPARE(helper(), first);
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(waitForEnd(first));
        QVERIFY(timer.elapsed() > 840);
        QCOMPARE(PrivateBus::journal().count(QLatin1String("idle")), idles + 1);
        QVERIFY(caller.generation() > before);
        QVERIFY(helper() > 0 && helper() != first);
    }

    void whoWatchesKeepsTheHelper()
    {
        PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_IDLE=400")});
        Caller caller(QStringLiteral("a"));
        QCOMPARE(answer(caller.call(QStringLiteral("SubscribeStats"), test::everything(60000))),
                 QStringLiteral("ok"));
        const pid_t first = helper();
        QTest::qWait(1500);
        QCOMPARE(helper(), first);
        QCOMPARE(answer(caller.call(QStringLiteral("Unsubscribe"))), QStringLiteral("ok"));
        QVERIFY(waitForEnd(first));
    }

    void aWaitingPlanKeepsTheHelper()
    {
        PrivateBus::setHelperEnvironment(
            {QStringLiteral("LVS_TEST_IDLE=400"), QStringLiteral("LVS_TEST_WAITING_PLAN=2500")});
        Caller caller(QStringLiteral("a"));
        const quint32 id = begunPlan(caller);
        const pid_t first = helper();
        QVERIFY(id != 0);
        QTest::qWait(1500);
        QCOMPARE(helper(), first);
        QVERIFY(waitForEnd(first)); // when the plan's time is up
    }

    void aRunningPlanKeepsTheHelper()
    {
        PrivateBus::setHelperEnvironment(
            {QStringLiteral("LVS_TEST_IDLE=300"), QStringLiteral("LVS_TEST_DELAY=2000")});
        Caller caller(QStringLiteral("a"));
        QCOMPARE(answer(caller.apply(caller.generation(), plan(1, 1))), QStringLiteral("ok"));
    }

    /// One that has given its name back stays for what is on its way to it, and is in nobody's way.
    void aLeavingHelperMakesRoomAtOnce()
    {
        PrivateBus::setHelperEnvironment(
            {QStringLiteral("LVS_TEST_IDLE=300"), QStringLiteral("LVS_TEST_FAREWELL=2000")});
        Caller caller(QStringLiteral("a"));
        const quint64 before = caller.generation();
        const pid_t first = helper();
        QVERIFY(QTest::qWaitFor(
            [&] { return !caller.connection().interface()->isServiceRegistered(bus::helperName); },
            patience));
        QVERIFY(caller.generation() > before);
        QVERIFY(helper() != first);
        QCOMPARE(::kill(first, 0), 0);
        QVERIFY(QTest::qWaitFor([first] { return ::kill(first, 0) != 0; }, patience));
    }

    void waitingPlansExpire()
    {
        PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_WAITING_PLAN=1200")});
        Caller caller(QStringLiteral("a"));
        const quint32 kept = begunPlan(caller);
        Plan whole;
        for (quint32 i = 1; i <= 3; ++i) { // each part gives it its time anew
            QTest::qWait(700);
            const Plan part = plan(i, 1);
            QCOMPARE(answer(append(caller, kept, part)), QStringLiteral("ok"));
            whole.steps.insert(whole.steps.end(), part.steps.begin(), part.steps.end());
        }
        QCOMPARE(answer(applyPlan(caller, kept, whole)), QStringLiteral("ok"));
        QCOMPARE(caller.state().services.size(), size_t(3));

        const quint32 left = begunPlan(caller);
        QCOMPARE(answer(append(caller, left, plan(10, 1))), QStringLiteral("ok"));
        QTest::qWait(1500);
        const Error unknown(ErrorCode::InvalidPlan,
                            {QStringLiteral("no-waiting-plan"), QString::number(left)});
        QCOMPARE(errorFromReply(append(caller, left, plan(11, 1))), unknown);
        QCOMPARE(errorFromReply(applyPlan(caller, left, plan(10, 1))), unknown);
        QCOMPARE(caller.state().services.size(), size_t(3));
    }

    void keptPagesExpire()
    {
        PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_KEPT_PAGES=1200")});
        Caller caller(QStringLiteral("a"));
        const quint32 id = begunPlan(caller);
        Plan whole;
        for (quint32 i = 0; i < 5; ++i) {
            const Plan part = plan(1 + i * 20000, 20000);
            QCOMPARE(answer(append(caller, id, part)), QStringLiteral("ok"));
            whole.steps.insert(whole.steps.end(), part.steps.begin(), part.steps.end());
        }
        QCOMPARE(answer(applyPlan(caller, id, whole)), QStringLiteral("ok"));
        const auto page = [&caller](quint32 index) {
            return caller.call(QStringLiteral("GetConfig"), {index});
        };
        QVERIFY(page(0).arguments().value(1).toUInt() > 1);
        for (int i = 0; i < 3; ++i) { // each gives the rest their time anew
            QTest::qWait(700);
            QCOMPARE(answer(page(1)), QStringLiteral("ok"));
        }
        QTest::qWait(1500);
        QCOMPARE(errorFromReply(page(1)).code, ErrorCode::NumberOutOfRange);
        QVERIFY(page(0).arguments().value(1).toUInt() > 1);
        QCOMPARE(answer(page(1)), QStringLiteral("ok"));
    }

    /// Nobody types a password: it is a no, polkit's dialog closes, and the prompt's place is free again.
    void promptsEnd()
    {
        PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_PROMPT=1500")});
        for (int round = 0; round < 2; ++round) {
            QProcess process;
            QElapsedTimer timer;
            timer.start();
            process.start(PrivateBus::tool(QStringLiteral("session.sh")),
                          {QStringLiteral("lvsalice"), QStringLiteral("active"),
                           QStringLiteral(LVS_BUS_CALLER), QStringLiteral("prompts"), QStringLiteral("2"),
                           QStringLiteral("silent")});
            QString text;
            const auto says = [&](const QString &wanted) {
                text += QString::fromUtf8(process.readAllStandardOutput());
                return text.count(wanted) == 2;
            };
            QVERIFY(QTest::qWaitFor([&] { return says(errorBusName(ErrorCode::NotAuthorized)); }, patience));
            QVERIFY(timer.elapsed() >= 1400); // a coarse timer may be five in a hundred early
            QVERIFY(QTest::qWaitFor([&] { return says(QStringLiteral("CancelAuthentication")); }, patience));
            QVERIFY(!text.contains(errorBusName(ErrorCode::LimitExceeded)));
            process.kill();
            process.waitForFinished();
        }
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "limits_test.moc"
