// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/executor.h"

#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/planner.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace lvs;

namespace {

constexpr int patience = 10000;

/// A simulated kernel that counts what is asked of it, and that can be held up in the middle.
class WatchedKernel : public SimulatedKernel
{
public:
    std::atomic<int> wholeReadings = 0;
    std::atomic<int> executions = 0;
    std::atomic<bool> held = false;
    QSemaphore released;
    std::vector<AddressOwner> owners; ///< on the network
    std::vector<InterfaceAddress> asked; ///< whom they belong to

    std::vector<AddressOwner> findOwners(std::span<const InterfaceAddress> addresses) override
    {
        asked.assign(addresses.begin(), addresses.end());
        std::vector<AddressOwner> found;
        for (const AddressOwner &each : owners) {
            if (std::any_of(addresses.begin(), addresses.end(), [&](const InterfaceAddress &address) {
                    return address.address == each.address && address.interface == each.interface;
                })) {
                found.push_back(each);
            }
        }
        return found;
    }

    Result<HostState> read() override
    {
        ++wholeReadings;
        return SimulatedKernel::read();
    }
    Result<IpvsState> readServices(std::span<const ServiceKey> keys) override
    {
        const int before = wholeReadings;
        Result<IpvsState> part = SimulatedKernel::readServices(keys);
        wholeReadings = before; // the real one has something cheaper
        return part;
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

ServiceKey web()
{
    return {Protocol::Tcp, *Endpoint::parse(u"10.0.0.250:80")};
}

RealServer otherFamily()
{
    RealServer server {*Endpoint::parse(u"[2001:db8::1]:80"), {}};
    server.settings.forwarding = ForwardingMethod::Tunnel;
    return server;
}

SyncDaemon daemonOnEth0()
{
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("eth0");
    return daemon;
}

/// One executor on one kernel, asked as the helper asks it.
class Bench
{
public:
    Bench()
        : m_journal(AtomicFolder(QFile::encodeName(m_folder.path())))
        , m_executor(kernel, m_journal, m_time)
    {
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

    ApplyOutcome apply(const Plan &plan)
    {
        ApplyRequest request {std::make_shared<const Plan>(plan), generation()};
        std::optional<ApplyOutcome> outcome;
        m_executor.apply(
            request, [](size_t, size_t) {}, [&outcome](const ApplyOutcome &made) { outcome = made; });
        if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, patience)) {
            qFatal("the plan did not end");
        }
        return *outcome;
    }

    /// The steps, and that they were carried out.
    void set(const std::vector<Step> &steps)
    {
        const ApplyOutcome outcome = apply(Plan {steps});
        if (outcome.report.error) {
            qFatal("%s", qPrintable(errorCodeName(outcome.report.error->code)));
        }
    }

    WatchedKernel kernel;

private:
    QTemporaryDir m_folder;
    Journal m_journal;
    SystemBootTime m_time;
    Executor m_executor;
};

} // namespace

class ExecutorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anApplyReadsTheWholeOnce()
    {
        Bench bench;
        (void)bench.generation();
        QTest::qWait(60); // that reading is no longer fresh, but the generation is known
        const Plan plan {{AddService {web(), {}}}};
        const quint64 base = bench.generation();
        bench.kernel.wholeReadings = 0;
        std::optional<ApplyOutcome> outcome;
        bench.executor().apply(
            {std::make_shared<const Plan>(plan), base}, [](size_t, size_t) {},
            [&outcome](const ApplyOutcome &made) { outcome = made; });
        QVERIFY(QTest::qWaitFor([&outcome] { return outcome.has_value(); }, patience));
        QVERIFY(outcome->report.succeeded());
        QCOMPARE(outcome->generation, base + 1);
        QCOMPARE(bench.kernel.wholeReadings.load(), 1);
    }

    /// An address is put only where nobody answers for it; what is there already is nobody's business.
    void nobodyElsesAddressIsTaken()
    {
        Bench bench;
        const ShortName eth0 = ShortName::literal("eth0");
        InterfaceAddress vip;
        vip.interface = eth0;
        vip.address = *Address::parse(u"10.0.0.250");
        vip.prefixLength = 32;
        const Plan plan {{AddService {web(), {}}, SetupStep(AddAddress {vip})}};
        bench.kernel.owners = {{vip.address, eth0, QStringLiteral("02:00:00:00:00:42")}};
        const quint64 before = bench.generation();
        std::optional<PlanCheck> check;
        bench.executor().check({std::make_shared<const Plan>(plan), before},
                               [&check](const PlanCheck &made) { check = made; });
        QVERIFY(QTest::qWaitFor([&check] { return check.has_value(); }, patience));
        QVERIFY(check->error.has_value());
        QCOMPARE(check->error->code, ErrorCode::AddressInUse);
        QVERIFY(check->error->arguments.value(0).contains(QLatin1String("10.0.0.250")));
        QCOMPARE(check->error->arguments.mid(1),
                 QStringList({QStringLiteral("eth0"), QStringLiteral("02:00:00:00:00:42"),
                              QStringLiteral("10.0.0.250")}));
        const ApplyOutcome refused = bench.apply(plan);
        QCOMPARE(refused.report.error, check->error);
        QCOMPARE(bench.generation(), before);
        QCOMPARE(bench.kernel.executions.load(), 0);
        // Free on that link, whoever has it elsewhere.
        bench.kernel.owners.front().interface = ShortName::literal("eth1");
        bench.set(plan.steps);
        // What an interface has is not asked about: it changes its form.
        bench.kernel.owners.front().interface = eth0;
        bench.kernel.asked.clear();
        InterfaceAddress wide = vip;
        wide.prefixLength = 24;
        bench.set({SetupStep(AddAddress {wide})});
        QVERIFY(bench.kernel.asked.empty());
        // Nor is what a plan took away: whoever takes it back must get it back.
        bench.set({SetupStep(RemoveAddress {wide}), SetupStep(RemoveAddress {vip})});
        bench.set({SetupStep(AddAddress {vip})});
        QVERIFY(bench.kernel.asked.empty());
    }

    /// Not even those who asked just before it began, and wait for the second of two readings.
    void nobodyWaitsForAWriter()
    {
        Bench bench;
        const quint64 base = bench.generation();
        int samples = 0;
        const auto countSample = [&samples](const Executor::SampleResult &) { ++samples; };
        bench.executor().sample({}, countSample);
        QVERIFY(QTest::qWaitFor([&samples] { return samples == 1; }, patience));
        QTest::qWait(300); // neither the reading nor the sample is fresh any more
        int readings = 0;
        const auto countReading = [&readings](const Executor::ReadingResult &) { ++readings; };
        for (int i = 0; i < 3; ++i) {
            bench.executor().read(countReading);
            bench.executor().sample({}, countSample);
        }
        bench.kernel.held = true;
        const Plan plan {{AddService {web(), {}}}};
        bool hasEnded = false;
        bench.executor().apply(
            {std::make_shared<const Plan>(plan), base}, [](size_t, size_t) {},
            [&hasEnded](const ApplyOutcome &) { hasEnded = true; });
        const bool answered = QTest::qWaitFor([&] { return readings == 3 && samples == 4; }, 2000);
        const bool endedBefore = hasEnded;
        bench.kernel.released.release();
        QVERIFY(QTest::qWaitFor([&hasEnded] { return hasEnded; }, patience));
        QVERIFY(answered);
        QVERIFY(!endedBefore);
    }

    /// Refused before anything is begun, by name: the kernel would say EINVAL in the middle.
    void rulesSeeTheSyncDaemons()
    {
        Bench bench;
        bench.set({AddService {web(), {}}, StartSyncDaemon {SyncRole::Backup, daemonOnEth0()}});
        bench.kernel.executions = 0;
        const ApplyOutcome refused = bench.apply(Plan {{AddRealServer {web(), otherFamily()}}});
        QCOMPARE(refused.report.error->code, ErrorCode::RealServerFamilyWithSyncDaemon);
        QVERIFY(refused.report.steps.empty());
        QCOMPARE(bench.kernel.executions.load(), 0);
        // Without the daemon it may be.
        bench.set({StopSyncDaemon {SyncRole::Backup, daemonOnEth0()}, AddRealServer {web(), otherFamily()}});
    }

    void aSyncDaemonThatStartsConcernsEveryService()
    {
        Bench bench;
        bench.set({AddService {web(), {}}, AddRealServer {web(), otherFamily()}});
        bench.kernel.executions = 0;
        const StartSyncDaemon start {SyncRole::Master, daemonOnEth0()};
        const ApplyOutcome refused = bench.apply(Plan {{start}});
        QCOMPARE(refused.report.error->code, ErrorCode::RealServerFamilyWithSyncDaemon);
        QCOMPARE(bench.kernel.executions.load(), 0);
        bench.set({RemoveRealServer {web(), otherFamily()}, start});
    }

    /// What somebody else set up against the rules is not the plan's fault, and can be taken away.
    void whatIsLeftAloneIsNotJudged()
    {
        Bench bench;
        ServiceSettings onePacket;
        onePacket.onePacket = true; // with TCP
        const std::vector<Step> theirs {AddService {web(), onePacket},
                                        AddRealServer {web(), {*Endpoint::parse(u"10.0.0.18:80"), {}}}};
        for (const Result<void> &result : bench.kernel.execute(theirs)) {
            QVERIFY(result.ok());
        }
        const ServiceKey other = ServiceKey::forMark(7, AddressFamily::IPv4).value();
        bench.set({AddService {other, {}}, StartSyncDaemon {SyncRole::Master, daemonOnEth0()}});
        bench.set({RemoveRealServer {web(), {*Endpoint::parse(u"10.0.0.18:80"), {}}}});
        const RealServer added {*Endpoint::parse(u"10.0.0.19:80"), {}};
        QCOMPARE(bench.apply(Plan {{AddRealServer {web(), added}}}).report.error->code,
                 ErrorCode::OnePacketNeedsUdp);
        bench.set({RemoveService {web(), onePacket}});
    }
};

QTEST_GUILESS_MAIN(ExecutorTest)
#include "executor_test.moc"
