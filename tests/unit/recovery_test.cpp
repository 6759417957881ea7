// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Helpers that are killed: after any step of a plan, of its undo, or of the recovery from that. The long
// form takes LVS_RECOVERY_PLANS plans, from LVS_RECOVERY_SEED on.
#include "core/helper/recovery.h"

#include "core/helper/journaledwriter.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/planner.h"
#include "core/plan/restore/restoration.h"
#include "core/plan/setupvalidator.h"
#include "core/plan/wording/wording.h"
#include "tests/support/failingcalls.h"
#include "tests/support/randomsetup.h"
#include "tests/support/randomstate.h"
#include "tests/support/testtime.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace lvs;

namespace {

/// What happens to a helper.
struct Killed
{
};

/// A simulated kernel whose caller dies after some step, or which refuses one.
class DeadlyKernel : public SimulatedKernel
{
public:
    std::optional<size_t> dieAfter; ///< steps from now on
    std::optional<size_t> refuseAt; ///< the step, counted from now on
    size_t executed = 0;

    std::vector<Result<void>> execute(std::span<const Step> steps) override
    {
        std::vector<Result<void>> results;
        for (const Step &step : steps) {
            if (dieAfter && *dieAfter == 0) {
                throw Killed();
            }
            const bool refused = refuseAt && *refuseAt == executed;
            ++executed;
            results.push_back(refused ? Result<void>(ErrorCode::KernelNoMemory, {stepSubject(step)})
                                      : SimulatedKernel::execute(std::span(&step, 1)).front());
            if (dieAfter && --*dieAfter == 0) {
                throw Killed();
            }
            if (!results.back()) {
                results.resize(steps.size(), Error(ErrorCode::NotRun));
                return results;
            }
        }
        return results;
    }
};

/// One helper after another on one machine.
class Machine
{
public:
    explicit Machine(const HostState &wanted)
        : m_folder(QDir::temp().filePath(QStringLiteral("recovery-XXXXXX")))
    {
        kernel.setSetup(wanted.setup);
        for (const Step &step : planner(IpvsState(), wanted.ipvs).steps) {
            (void)kernel.SimulatedKernel::execute(std::span(&step, 1)); // what it takes of that
        }
    }

    HostState state() { return kernel.SimulatedKernel::read().value(); }

    /// Whether it lived to the end.
    bool apply(const Plan &plan, TransactionReport *made = nullptr)
    {
        return live([&](JournaledWriter &writer) {
            const TransactionReport report = writer.apply(plan, state(), {}, {});
            if (made != nullptr) {
                *made = report;
            }
        });
    }
    bool recover(Recovery *made = nullptr)
    {
        return live([&](JournaledWriter &writer) {
            Recovery recovery = writer.recover();
            if (made != nullptr) {
                *made = std::move(recovery);
            }
        });
    }
    bool hasJournal() const { return QFile::exists(m_folder.filePath(QLatin1String(Journal::fileName))); }

    DeadlyKernel kernel;

private:
    template <typename Life> bool live(Life life)
    {
        Journal journal(AtomicFolder(QFile::encodeName(m_folder.path()), m_calls), "boot");
        JournaledWriter writer(kernel, journal, m_time);
        kernel.executed = 0;
        try {
            life(writer);
        } catch (const Killed &) {
            return false;
        }
        return true;
    }

    QTemporaryDir m_folder;
    test::FailingCalls m_calls; // none of which fails; but nobody waits for a disk
    test::TestTime m_time;
};

/// What a planner would have to do to make one of the other: empty where they are the same but for what the
/// kernel gives and takes by itself.
QString difference(const HostState &found, const HostState &wanted)
{
    QStringList subjects;
    for (const Plan &plan : {planner(found, wanted), planner(wanted, found)}) {
        for (const Step &step : plan.steps) {
            subjects.append(describe(step));
        }
    }
    return subjects.join(QLatin1String(", "));
}

struct Case
{
    HostState from;
    Plan plan;
};

/// A plan that the helper would carry out, or nothing for a seed that gives none.
std::optional<Case> caseOf(quint32 seed)
{
    Machine machine(test::randomHost(seed));
    Case made {machine.state(), {}};
    HostState to = test::randomVariation(seed + 77777, made.from);
    if (seed % 2 == 0) {
        to.ipvs.timeouts = {1 + seed % 900, 121, 301};
    }
    if (seed % 3 == 0) {
        to.ipvs.master = test::RandomState(seed).syncDaemon();
    }
    made.plan = planner(made.from, to);
    if (made.plan.isEmpty() || !validateSetup(made.plan, made.from.setup).isEmpty()) {
        return std::nullopt;
    }
    return made;
}

/// Somebody else's values, that no random plan gives.
std::optional<Step> foreignEdit(const HostState &state, const ObjectKey &key)
{
    if (const auto *server = std::get_if<RealServerKey>(&key)) {
        const VirtualService *service = state.ipvs.service(server->service);
        const RealServer *now = service != nullptr ? service->realServer(server->endpoint) : nullptr;
        if (now == nullptr) {
            return std::nullopt;
        }
        RealServerSettings theirs = now->settings;
        theirs.weight = Weight::fromNumber(424242).value();
        return EditRealServer {server->service, server->endpoint, now->settings, theirs};
    }
    if (std::holds_alternative<TimeoutsKey>(key)) {
        return SetTimeouts {state.ipvs.timeouts, {4242, 42, 424}};
    }
    if (const auto *name = std::get_if<SysctlName>(&key)) {
        const auto now = state.setup.sysctls.find(*name);
        const SysctlRule &rule = sysctlRule(name->key);
        const bool writesOthers = name->key == SysctlKey::IPv4Forward || name->key == SysctlKey::IPv6Forward;
        if (now == state.setup.sysctls.end() || writesOthers || rule.pair
            || rule.maximum - rule.minimum < 2000) {
            return std::nullopt;
        }
        return SetSysctl {*name, now->second, {rule.minimum + 1999, 0}};
    }
    return std::nullopt;
}

/// To look at one of them.
quint32 firstSeed()
{
    return std::max<quint32>(1, static_cast<quint32>(qEnvironmentVariableIntValue("LVS_RECOVERY_SEED")));
}

int planCount()
{
    const int wanted = qEnvironmentVariableIntValue("LVS_RECOVERY_PLANS");
    return wanted > 0 ? wanted : 2000;
}

} // namespace

class RecoveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A few plans, killed after every single step, and again after every step of the recovery.
    void aKillAfterEveryStep()
    {
        int cases = 0;
        int plans = 0;
        for (quint32 seed = 1; plans < 12; ++seed) {
            const std::optional<Case> made = caseOf(seed);
            if (!made) {
                continue;
            }
            ++plans;
            for (size_t kill = 1; kill <= made->plan.steps.size(); ++kill) {
                for (size_t again = 1;; ++again) {
                    Machine machine(made->from);
                    QCOMPARE(difference(machine.state(), made->from), QString());
                    machine.kernel.dieAfter = kill;
                    if (machine.apply(made->plan)) {
                        break; // the kernel refused a step before
                    }
                    machine.kernel.dieAfter = again;
                    const bool lived = machine.recover();
                    machine.kernel.dieAfter.reset();
                    QVERIFY(machine.recover());
                    ++cases;
                    QCOMPARE(difference(machine.state(), made->from), QString());
                    QVERIFY(!machine.hasJournal());
                    if (lived) {
                        break;
                    }
                }
            }
        }
        qInfo("%d plans, %d cases, not restored 0", plans, cases);
        QVERIFY(cases > 1000);
    }

    void killsAnywhere()
    {
        int plans = 0;
        int kills = 0;
        int undone = 0;
        int finished = 0;
        for (quint32 seed = firstSeed(); plans < planCount(); ++seed) {
            const std::optional<Case> made = caseOf(seed);
            if (!made) {
                continue;
            }
            ++plans;
            QRandomGenerator random(seed);
            Machine machine(made->from);
            const size_t steps = made->plan.steps.size();
            if (random.bounded(3) == 0) {
                machine.kernel.refuseAt = random.bounded(static_cast<quint32>(steps));
            }
            // Beyond the plan's end it is killed in the undo, or not at all.
            machine.kernel.dieAfter = 1 + random.bounded(static_cast<quint32>(2 * steps));
            TransactionReport report;
            bool lived = machine.apply(made->plan, &report);
            machine.kernel.refuseAt.reset();
            if (lived && report.succeeded()) {
                ++finished;
                QVERIFY(!machine.hasJournal());
                machine.kernel.dieAfter.reset();
                const HostState after = machine.state();
                QVERIFY(machine.recover());
                QVERIFY(machine.state() == after);
                continue;
            }
            undone += lived ? 1 : 0;
            for (int life = 0; !lived && life < 3; ++life) {
                ++kills;
                machine.kernel.dieAfter = 1 + random.bounded(static_cast<quint32>(steps));
                Recovery recovery;
                lived = machine.recover(&recovery);
                QVERIFY2(recovery.rollback.left.isEmpty(),
                         qPrintable(
                             QStringLiteral("seed %1: %2").arg(seed).arg(recovery.rollback.left.join(u';'))));
            }
            machine.kernel.dieAfter.reset();
            Recovery recovery;
            QVERIFY(machine.recover(&recovery));
            QVERIFY2(
                recovery.rollback.left.isEmpty(),
                qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(recovery.rollback.left.join(u';'))));
            const QString left = difference(machine.state(), made->from);
            QVERIFY2(left.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(left)));
            QVERIFY(!machine.hasJournal());
        }
        qInfo("%d plans, %d kills, %d undone without, %d carried out; not restored 0", plans, kills, undone,
              finished);
    }

    /// What others did between the kill and the recovery stays, is told of, and keeps nothing else from being
    /// put back.
    void whatOthersDidIsKept()
    {
        int plans = 0;
        int edits = 0;
        for (quint32 seed = firstSeed(); plans < planCount() / 4; ++seed) {
            const std::optional<Case> made = caseOf(seed);
            if (!made) {
                continue;
            }
            ++plans;
            QRandomGenerator random(seed);
            Machine machine(made->from);
            machine.kernel.dieAfter = 1 + random.bounded(static_cast<quint32>(made->plan.steps.size()));
            if (machine.apply(made->plan)) {
                continue;
            }
            machine.kernel.dieAfter.reset();
            const ObjectHistory history = historyOf(made->plan, made->from.setup).value();
            HostState expected = made->from;
            QStringList theirs;
            const auto meddle = [&](const Step &step) {
                const auto done = machine.kernel.SimulatedKernel::execute(std::span(&step, 1));
                return done.front().ok();
            };
            const AddService stranger {ServiceKey::forMark(999999, AddressFamily::IPv6).value(), {}};
            QVERIFY(meddle(stranger));
            QVERIFY(execute(Step(stranger), expected).ok());
            for (const auto &[key, values] : history) {
                // The settings of an interface that comes with the plan go with it.
                const auto *sysctl = std::get_if<SysctlName>(&key);
                if (sysctl != nullptr && made->from.setup.sysctls.count(*sysctl) == 0) {
                    continue;
                }
                const std::optional<Step> edit = foreignEdit(machine.state(), key);
                if (!edit || random.bounded(3) != 0 || !meddle(*edit)) {
                    continue;
                }
                // A service that comes with the plan cannot go while it holds what is theirs.
                const auto *server = std::get_if<RealServerKey>(&key);
                ++edits;
                theirs.append(subjectOf(key));
                if (server != nullptr && expected.ipvs.service(server->service) == nullptr) {
                    setValue(expected, server->service, valueOf(server->service, machine.state()));
                    theirs.append(subjectOf(server->service));
                }
                setValue(expected, key, valueOf(key, machine.state()));
            }
            Recovery recovery;
            QVERIFY(machine.recover(&recovery));
            QStringList left = recovery.rollback.left;
            left.sort();
            theirs.removeDuplicates();
            theirs.sort();
            QVERIFY2(left == theirs,
                     qPrintable(QStringLiteral("seed %1: left %2; theirs %3")
                                    .arg(seed)
                                    .arg(left.join(u','), theirs.join(u','))));
            const QString wrong = difference(machine.state(), expected);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        }
        qInfo("%d plans, %d edits of others, all kept and told of", plans, edits);
        QVERIFY(edits > 100);
    }

    /// A step that the kernel refuses for good keeps nothing else from being put back.
    void whatTheKernelRefusesIsLeftAlone()
    {
        class Refusing : public SimulatedKernel
        {
        public:
            std::optional<ServiceKey> refused;
            std::vector<Result<void>> execute(std::span<const Step> steps) override
            {
                std::vector<Result<void>> results;
                for (const Step &step : steps) {
                    const auto *removal = std::get_if<RemoveService>(&step);
                    if (removal != nullptr && refused == removal->key) {
                        results.push_back(Error(ErrorCode::KernelBusy, {stepSubject(step)}));
                        results.resize(steps.size(), Error(ErrorCode::NotRun));
                        return results;
                    }
                    results.push_back(SimulatedKernel::execute(std::span(&step, 1)).front());
                }
                return results;
            }
        };
        Refusing kernel;
        Plan plan;
        for (quint32 mark = 1; mark <= 5; ++mark) {
            plan.steps.push_back(AddService {ServiceKey::forMark(mark, AddressFamily::IPv4).value(), {}});
        }
        const ObjectHistory history = historyOf(plan, {}).value();
        QVERIFY(runTransaction(kernel, plan).succeeded());
        kernel.refused = ServiceKey::forMark(3, AddressFamily::IPv4).value();
        const RollbackReport report = rollBack(kernel, history, [](const ObjectHistory &) {});
        QVERIFY(!report.failed());
        QCOMPARE(report.restored, size_t(4));
        QCOMPARE(report.left, QStringList {QStringLiteral("FWM 3 IPv4")});
        QCOMPARE(report.asError()->code, ErrorCode::RevertIncomplete);
        QCOMPARE(report.asError()->arguments,
                 QStringList({QStringLiteral("FWM 3 IPv4"), QStringLiteral("1")}));
        QCOMPARE(kernel.read()->ipvs.services.size(), size_t(1));
    }

    /// A kernel that does not answer when the helper starts: it stays in the journal, and is tried again.
    void aSilentKernelIsAskedAgain()
    {
        class Silent : public DeadlyKernel
        {
        public:
            bool silent = false;
            Result<HostState> read() override
            {
                return silent ? Result<HostState>(ErrorCode::KernelTimeout, {QStringLiteral("IPVS")})
                              : SimulatedKernel::read();
            }
        };
        const QTemporaryDir folder;
        const test::TestTime time;
        Silent kernel;
        const HostState before = kernel.read().value();
        Plan plan;
        for (quint32 mark = 1; mark <= 5; ++mark) {
            plan.steps.push_back(AddService {ServiceKey::forMark(mark, AddressFamily::IPv4).value(), {}});
        }
        kernel.dieAfter = 3;
        {
            Journal journal(AtomicFolder(QFile::encodeName(folder.path())), "boot");
            JournaledWriter writer(kernel, journal, time);
            QVERIFY_THROWS_EXCEPTION(Killed, (void)writer.apply(plan, before, {}, {}));
        }
        kernel.dieAfter.reset();
        kernel.silent = true;
        Journal journal(AtomicFolder(QFile::encodeName(folder.path())), "boot");
        JournaledWriter writer(kernel, journal, time);
        QCOMPARE(writer.recover().rollback.error->code, ErrorCode::KernelTimeout);
        QVERIFY(!writer.finishRecovery().ok());
        QVERIFY(journal.content().change.has_value());
        kernel.silent = false;
        QVERIFY(writer.finishRecovery().ok());
        QVERIFY(kernel.read().value() == before);
        QVERIFY(journal.content().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
