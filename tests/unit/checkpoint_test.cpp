// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/checkpoint.h"

#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/planner.h"
#include "core/protocol/names.h"
#include "tests/support/failingcalls.h"
#include "tests/support/testtime.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lvs;

namespace {

constexpr int patience = 10000;
constexpr quint32 alice = 7001;

/// A simulated kernel that outlives its helpers, and can be held up or silent.
class PatientKernel : public SimulatedKernel
{
public:
    std::atomic<bool> held = false;
    std::atomic<bool> silent = false;
    std::atomic<int> executions = 0;
    QSemaphore released;

    Result<HostState> read() override
    {
        return silent ? Result<HostState>(ErrorCode::KernelTimeout, {QStringLiteral("IPVS")})
                      : SimulatedKernel::read();
    }
    std::vector<Result<void>> execute(std::span<const Step> steps) override
    {
        ++executions;
        if (held) {
            released.acquire();
        }
        return SimulatedKernel::execute(steps);
    }
};

ServiceKey mark(quint32 number)
{
    return ServiceKey::forMark(number, AddressFamily::IPv4).value();
}

Plan addServices(quint32 first, quint32 count)
{
    Plan plan;
    for (quint32 i = 0; i < count; ++i) {
        plan.steps.push_back(AddService {mark(first + i), {}});
    }
    return plan;
}

/// What outlives a helper: the machine.
struct Machine
{
    PatientKernel kernel;
    QTemporaryDir folder;
    test::FailingCalls calls;
    test::TestTime time;

    size_t services() { return kernel.SimulatedKernel::read()->ipvs.services.size(); }
    bool hasJournal() const { return QFile::exists(folder.filePath(QLatin1String(Journal::fileName))); }
};

/// One helper's life, without a bus.
class Life
{
public:
    explicit Life(Machine &machine)
        : m_machine(machine)
        , m_journal(AtomicFolder(QFile::encodeName(machine.folder.path()), machine.calls))
        , m_executor(machine.kernel, m_journal, machine.time)
        , m_callers(QDBusConnection(QStringLiteral("none")))
        , checkpoints(m_executor, m_callers, machine.time)
        , ended(&checkpoints, &Checkpoints::ended)
        , changed(&checkpoints, &Checkpoints::changed)
        , overdue(&checkpoints, &Checkpoints::overdue)
    {
        bool ready = false;
        checkpoints.start([&ready] { ready = true; });
        if (!QTest::qWaitFor([&ready] { return ready; }, patience)) {
            qFatal("the helper does not start");
        }
    }

    Executor &executor() { return m_executor; }

    quint64 generation()
    {
        std::optional<Executor::ReadingResult> reading;
        m_executor.read([&reading](const Executor::ReadingResult &made) { reading = made; });
        if (!QTest::qWaitFor([&reading] { return reading.has_value(); }, patience) || !*reading) {
            qFatal("the kernel was not read");
        }
        return (**reading)->generation;
    }

    /// Begins; done() says how it ended.
    void begin(const Plan &plan, const ChangeTerms &terms, const QString &goneCaller = {})
    {
        m_outcome.reset();
        request = ApplyRequest {std::make_shared<const Plan>(plan), generation(), terms};
        m_executor.apply(
            request, [](size_t, size_t) {},
            [this, goneCaller](const ApplyOutcome &made) {
                m_outcome = made;
                if (made.wasLookedAt) {
                    checkpoints.take(made.checkpoint, goneCaller);
                }
            });
    }
    ApplyOutcome done()
    {
        if (!QTest::qWaitFor([this] { return m_outcome.has_value(); }, patience)) {
            qFatal("the plan did not end");
        }
        return *m_outcome;
    }
    bool apply(const Plan &plan, const ChangeTerms &terms, const QString &goneCaller = {})
    {
        begin(plan, terms, goneCaller);
        return done().report.succeeded();
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !ended.isEmpty(); }, patience);
    }
    QString why() { return ended.isEmpty() ? QString() : QString(ended.last().at(1).value<QLatin1String>()); }

    Result<void> confirm(quint64 id)
    {
        return wait<Result<void>>([&](const auto &answer) { checkpoints.confirm(id, answer); });
    }
    Result<quint32> extend(quint64 id, std::chrono::seconds duration)
    {
        return wait<Result<quint32>>([&](const auto &answer) { checkpoints.extend(id, duration, answer); });
    }
    Result<RevertOutcome> rollBack(quint64 id)
    {
        return wait<Result<RevertOutcome>>([&](const auto &answer) { checkpoints.rollBack(id, answer); });
    }

    ApplyRequest request;

private:
    template <typename Value, typename Ask> Value wait(Ask ask)
    {
        std::optional<Value> value;
        ask([&value](const Value &answer) { value = answer; });
        if (!QTest::qWaitFor([&value] { return value.has_value(); }, patience)) {
            qFatal("no answer");
        }
        return *value;
    }

    Machine &m_machine;
    Journal m_journal;
    Executor m_executor;
    Callers m_callers;
    std::optional<ApplyOutcome> m_outcome;

public:
    Checkpoints checkpoints;
    QSignalSpy ended;
    QSignalSpy changed;
    QSignalSpy overdue;
};

ChangeTerms terms(int seconds, const QString &caller = {})
{
    ChangeTerms made;
    made.uid = alice;
    made.requestId = QStringLiteral("first");
    if (seconds > 0) {
        made.checkpoint = std::chrono::seconds(seconds);
    }
    made.caller = caller;
    return made;
}

} // namespace

class CheckpointTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<QLatin1String>("QLatin1String"); }

    void revertsWhenNobodyConfirms()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 5), terms(60)));
        QCOMPARE(machine.services(), size_t(5));
        const LivingCheckpoint living = *life.checkpoints.living();
        QCOMPARE(living.uid, alice);
        QCOMPARE(living.requestId, QStringLiteral("first"));
        QCOMPARE(living.steps, quint64(5));
        QCOMPARE(living.deadline, machine.time.now() + 60000);
        QCOMPARE(life.checkpoints.remaining(), 60000U);
        QCOMPARE(life.changed.size(), 1);
        QVERIFY(life.checkpoints.isNeeded());
        machine.time.leap(59999);
        QTest::qWait(20);
        QCOMPARE(life.ended.size(), 0);
        machine.time.leap(1);
        QVERIFY(life.waitForEnd());
        QCOMPARE(life.why(), QStringLiteral("expired"));
        QCOMPARE(machine.services(), size_t(0));
        QVERIFY(!machine.hasJournal());
        QVERIFY(!life.checkpoints.isNeeded());
        QVERIFY(!machine.time.alarm());
    }

    void aSuspendedMachinesDeadlinePasses()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 5), terms(60)));
        machine.time.leap(qint64(8) * 3600 * 1000);
        QVERIFY(life.waitForEnd());
        QCOMPARE(machine.services(), size_t(0));
    }

    /// One that rings too early, as a clock that was set back would have it, changes nothing.
    void anEarlyAlarmIsSetAgain()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 5), terms(60)));
        Q_EMIT machine.time.rings();
        QTest::qWait(20);
        QCOMPARE(life.ended.size(), 0);
        QCOMPARE(*machine.time.alarm(), life.checkpoints.living()->deadline);
    }

    void staysWhenConfirmed()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 5), terms(60)));
        const quint64 id = life.checkpoints.living()->id;
        QCOMPARE(life.confirm(id + 1).error().code, ErrorCode::NoCheckpoint);
        QVERIFY(life.confirm(id).ok());
        QCOMPARE(life.why(), QStringLiteral("confirmed"));
        QVERIFY(!machine.hasJournal());
        machine.time.leap(100000);
        QTest::qWait(20);
        QCOMPARE(machine.services(), size_t(5));
        QCOMPARE(life.confirm(id).error().code, ErrorCode::NoCheckpoint);
    }

    void isExtended()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 5), terms(60)));
        const quint64 id = life.checkpoints.living()->id;
        machine.time.leap(50000);
        QCOMPARE(life.extend(id, std::chrono::seconds(30)).value(), 30U);
        QCOMPARE(life.checkpoints.remaining(), 30000U);
        QCOMPARE(life.changed.size(), 2);
        machine.time.leap(29000);
        QTest::qWait(20);
        QCOMPARE(machine.services(), size_t(5));
        machine.time.leap(1000);
        QVERIFY(life.waitForEnd());
        QCOMPARE(machine.services(), size_t(0));
    }

    void isRolledBackWhenAskedFor()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 5), terms(60)));
        const Result<RevertOutcome> reverted = life.rollBack(life.checkpoints.living()->id);
        QVERIFY(reverted.ok());
        QVERIFY(!reverted->report.asError());
        QCOMPARE(reverted->report.restored, size_t(5));
        QCOMPARE(reverted->generation, life.executor().generation());
        QCOMPARE(life.why(), QStringLiteral("rolled-back"));
        QCOMPARE(machine.services(), size_t(0));
    }

    /// The revert leads back to before the first; only a deadline that is given counts anew.
    void laterPlansJoin()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 1), terms(0)));
        QVERIFY(!life.checkpoints.living());
        QVERIFY(life.apply(addServices(2, 3), terms(60)));
        const LivingCheckpoint first = *life.checkpoints.living();
        machine.time.leap(10000);
        ServiceSettings settings;
        settings.onePacket = true;
        QVERIFY(life.apply(Plan {{EditService {mark(1), {}, settings}, EditService {mark(2), {}, settings},
                                  RemoveService {mark(3), {}}}},
                           terms(0)));
        QCOMPARE(life.checkpoints.living()->id, first.id);
        QCOMPARE(life.checkpoints.living()->deadline, first.deadline);
        QCOMPARE(life.checkpoints.living()->steps, quint64(6));
        QVERIFY(life.apply(addServices(10, 2), terms(120)));
        QCOMPARE(life.checkpoints.living()->id, first.id);
        QCOMPARE(life.checkpoints.remaining(), 120000U);
        machine.time.leap(120000);
        QVERIFY(life.waitForEnd());
        QCOMPARE(machine.services(), size_t(1));
        QVERIFY(machine.kernel.read()->ipvs.service(mark(1))->settings == ServiceSettings());
    }

    /// A plan that fails beneath a checkpoint takes itself back, and nothing else.
    void aJoiningPlanThatFailsLeavesTheRest()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60)));
        ServiceSettings unknown;
        unknown.scheduler = *Scheduler::parse(u"nosuch");
        Plan plan = addServices(10, 2);
        plan.steps.push_back(AddService {mark(20), unknown});
        QVERIFY(!life.apply(plan, terms(0)));
        QCOMPARE(machine.services(), size_t(3));
        QVERIFY(life.checkpoints.living());
        machine.time.leap(60000);
        QVERIFY(life.waitForEnd());
        QCOMPARE(machine.services(), size_t(0));
    }

    /// Due while a plan that joined runs: that is to stop, and then all is taken back.
    void isDueInTheMiddleOfAPlan()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60)));
        machine.kernel.held = true;
        life.begin(addServices(10, 2), terms(0));
        QVERIFY(QTest::qWaitFor([&] { return machine.kernel.executions == 2; }, patience));
        QCOMPARE(life.confirm(life.checkpoints.living()->id).error().code, ErrorCode::Busy);
        QCOMPARE(life.rollBack(life.checkpoints.living()->id).error().code, ErrorCode::Busy);
        machine.time.leap(60000);
        QVERIFY(QTest::qWaitFor([&] { return life.overdue.size() == 1; }, patience));
        machine.kernel.held = false;
        machine.kernel.released.release(1);
        QVERIFY(life.waitForEnd());
        QCOMPARE(life.why(), QStringLiteral("expired"));
        QCOMPARE(machine.services(), size_t(0));
    }

    void aPlanWithADeadlineOfItsOwnRearmsIt()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60)));
        machine.kernel.held = true;
        life.begin(addServices(10, 2), terms(60));
        QVERIFY(QTest::qWaitFor([&] { return machine.kernel.executions == 2; }, patience));
        machine.time.leap(60000);
        QTest::qWait(20);
        machine.kernel.held = false;
        machine.kernel.released.release(1);
        QVERIFY(life.done().report.succeeded());
        QTest::qWait(20);
        QCOMPARE(life.ended.size(), 0);
        QCOMPARE(machine.services(), size_t(5));
        QCOMPARE(life.checkpoints.remaining(), 60000U);
    }

    void revertsWhenItsClientIsLost()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60, QStringLiteral(":1.5"))));
        life.checkpoints.loseCaller(QStringLiteral(":1.6"));
        QTest::qWait(20);
        QCOMPARE(life.ended.size(), 0);
        life.checkpoints.loseCaller(QStringLiteral(":1.5"));
        QVERIFY(life.waitForEnd());
        QCOMPARE(life.why(), QStringLiteral("client-lost"));
        QCOMPARE(machine.services(), size_t(0));
        // Or while its plan was being carried out.
        Life other(machine);
        QVERIFY(other.apply(addServices(1, 3), terms(60, QStringLiteral(":1.7")), QStringLiteral(":1.7")));
        QVERIFY(other.waitForEnd());
        QCOMPARE(other.why(), QStringLiteral("client-lost"));
    }

    void aClientThatIsNotBoundMayGo()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60), QStringLiteral(":1.5")));
        life.checkpoints.loseCaller({});
        life.checkpoints.loseCaller(QStringLiteral(":1.5"));
        QTest::qWait(20);
        QCOMPARE(life.ended.size(), 0);
    }

    /// Another program of the same user joins, and ends: that is not the client that it is bound to.
    void whoJoinsMayGo()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60, QStringLiteral(":1.5"))));
        QVERIFY(life.apply(addServices(10, 1), terms(0), QStringLiteral(":1.6")));
        QTest::qWait(20);
        QCOMPARE(life.ended.size(), 0);
        QCOMPARE(life.checkpoints.living()->caller, QStringLiteral(":1.5"));
    }

    /// A plan that is refused because another is running says nothing of checkpoints.
    void aBusyHelperForgetsNothing()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60)));
        machine.kernel.held = true;
        life.begin(addServices(10, 2), terms(0));
        QVERIFY(QTest::qWaitFor([&] { return machine.kernel.executions == 2; }, patience));
        std::optional<ApplyOutcome> busy;
        life.executor().apply(
            life.request, [](size_t, size_t) {}, [&busy](const ApplyOutcome &made) { busy = made; });
        QVERIFY(QTest::qWaitFor([&] { return busy.has_value(); }, patience));
        QCOMPARE(busy->report.error->code, ErrorCode::Busy);
        QVERIFY(!busy->wasLookedAt);
        machine.kernel.held = false;
        machine.kernel.released.release(1);
        QVERIFY(life.done().report.succeeded());
        machine.time.leap(60000);
        QVERIFY(life.waitForEnd());
        QCOMPARE(machine.services(), size_t(0));
    }

    /// One that is told to end while a plan is running, which then begins a checkpoint.
    void whoStopsWaitsForThePlan()
    {
        Machine machine;
        Life life(machine);
        (void)life.generation();
        machine.kernel.held = true;
        life.begin(addServices(1, 2), terms(60));
        QVERIFY(QTest::qWaitFor([&] { return machine.kernel.executions == 1; }, patience));
        bool stopped = false;
        life.checkpoints.stop([&stopped] { stopped = true; });
        QTest::qWait(20);
        QVERIFY(!stopped);
        machine.kernel.held = false;
        machine.kernel.released.release(1);
        QVERIFY(QTest::qWaitFor([&stopped] { return stopped; }, patience));
        QCOMPARE(machine.services(), size_t(0));
        QVERIFY(!machine.hasJournal());
    }

    void theNextHelperTakesItOver()
    {
        Machine machine;
        LivingCheckpoint first;
        {
            Life life(machine);
            QVERIFY(life.apply(addServices(1, 3), terms(60, QStringLiteral(":1.5"))));
            first = *life.checkpoints.living();
        }
        machine.time.leap(20000);
        {
            Life next(machine);
            QVERIFY(next.checkpoints.living() == first);
            QCOMPARE(next.checkpoints.remaining(), 40000U);
            QCOMPARE(*machine.time.alarm(), first.deadline);
            QCOMPARE(next.extend(first.id, std::chrono::seconds(300)).value(), 300U);
        }
        machine.time.leap(200000);
        Life third(machine);
        QCOMPARE(third.checkpoints.remaining(), 100000U);
        machine.time.leap(100000);
        QVERIFY(third.waitForEnd());
        QCOMPARE(third.why(), QStringLiteral("expired"));
        QCOMPARE(machine.services(), size_t(0));
    }

    void theNextHelperRevertsWhatIsOverdue()
    {
        Machine machine;
        {
            Life life(machine);
            QVERIFY(life.apply(addServices(1, 3), terms(60)));
        }
        machine.time.leap(60001);
        Life next(machine);
        QVERIFY(next.waitForEnd());
        QCOMPARE(next.why(), QStringLiteral("recovered"));
        QCOMPARE(machine.services(), size_t(0));
        QVERIFY(!machine.hasJournal());
    }

    void othersChangesAreLeftAndToldOf()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60)));
        ServiceSettings theirs;
        theirs.onePacket = true;
        const Step edit = EditService {mark(2), {}, theirs};
        QVERIFY(machine.kernel.execute(std::span(&edit, 1)).front().ok());
        const Result<RevertOutcome> reverted = life.rollBack(life.checkpoints.living()->id);
        QCOMPARE(reverted->report.asError()->code, ErrorCode::RevertIncomplete);
        QCOMPARE(reverted->report.left, QStringList {QStringLiteral("FWM 2 IPv4")});
        QCOMPARE(life.why(), QStringLiteral("rolled-back"));
        QCOMPARE(machine.services(), size_t(1));
        QVERIFY(!life.checkpoints.living());
    }

    void whereNothingCanBePutBackItFailed()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 1), terms(60)));
        ServiceSettings theirs;
        theirs.onePacket = true;
        const Step edit = EditService {mark(1), {}, theirs};
        QVERIFY(machine.kernel.execute(std::span(&edit, 1)).front().ok());
        machine.time.leap(60000);
        QVERIFY(life.waitForEnd());
        QCOMPARE(life.why(), QStringLiteral("failed"));
        QVERIFY(!life.checkpoints.living());
    }

    /// It is tried again until it answers.
    void aKernelThatDoesNotAnswer()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60)));
        const quint64 id = life.checkpoints.living()->id;
        machine.kernel.silent = true;
        const Result<RevertOutcome> reverted = life.rollBack(id);
        QCOMPARE(reverted->report.error->code, ErrorCode::KernelTimeout);
        QVERIFY(life.checkpoints.living()->isReverting);
        QCOMPARE(life.confirm(id).error().code, ErrorCode::Busy);
        QCOMPARE(life.ended.size(), 0);
        machine.kernel.silent = false;
        QVERIFY(life.waitForEnd());
        QCOMPARE(life.why(), QStringLiteral("rolled-back"));
        QCOMPARE(machine.services(), size_t(0));
    }

    /// Whoever was told "confirmed" finds it so after a crash; so it is not said where it cannot be written.
    void withoutAJournalNothingIsConfirmed()
    {
        Machine machine;
        {
            Life life(machine);
            QVERIFY(life.apply(addServices(1, 3), terms(60)));
            const quint64 id = life.checkpoints.living()->id;
            machine.calls.calls = 0;
            machine.calls.good = 0;
            QCOMPARE(life.confirm(id).error().code, ErrorCode::JournalFailed);
            QCOMPARE(life.extend(id, std::chrono::seconds(99)).error().code, ErrorCode::JournalFailed);
            QVERIFY(life.checkpoints.living());
            QCOMPARE(life.checkpoints.remaining(), 60000U);
            machine.calls.good.reset();
            QVERIFY(life.confirm(id).ok());
        }
        machine.time.leap(60001);
        const Life next(machine);
        QVERIFY(!next.checkpoints.living());
        QCOMPARE(machine.services(), size_t(3));
    }

    void whoStopsTakesItBack()
    {
        Machine machine;
        Life life(machine);
        QVERIFY(life.apply(addServices(1, 3), terms(60)));
        bool stopped = false;
        life.checkpoints.stop([&stopped] { stopped = true; });
        QVERIFY(QTest::qWaitFor([&stopped] { return stopped; }, patience));
        QCOMPARE(life.why(), QStringLiteral("rolled-back"));
        QCOMPARE(machine.services(), size_t(0));
        stopped = false;
        life.checkpoints.stop([&stopped] { stopped = true; });
        QVERIFY(stopped); // there was none
    }

    /// The real clock and its alarm.
    void theSystemsClockRings()
    {
        SystemBootTime time;
        QSignalSpy rings(&time, &BootTime::rings);
        const qint64 start = time.now();
        time.setAlarm(start + 50);
        QVERIFY(rings.wait(5000));
        QVERIFY(time.now() >= start + 50);
        time.setAlarm(start); // has passed
        QVERIFY(rings.wait(5000));
        time.setAlarm(time.now() + 50);
        time.clearAlarm();
        QVERIFY(!rings.wait(200));
    }
};

QTEST_GUILESS_MAIN(CheckpointTest)
#include "checkpoint_test.moc"
