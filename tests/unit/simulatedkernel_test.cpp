// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/simulatedkernel.h"

#include "core/kernel/transaction.h"
#include "core/plan/planner.h"
#include "tests/support/randomstate.h"

#include <QTest>

using namespace lvs;

namespace {

const ServiceKey web(Protocol::Tcp, *Endpoint::parse(u"192.168.254.250:80"));
const ServiceKey web6(Protocol::Tcp, *Endpoint::parse(u"[2001:db8::250]:80"));

ServiceSettings scheduled(QStringView name)
{
    ServiceSettings settings;
    settings.scheduler = *Scheduler::parse(name);
    return settings;
}

RealServer server(QStringView endpoint, ForwardingMethod forwarding = ForwardingMethod::DirectRouting)
{
    RealServer server;
    server.endpoint = *Endpoint::parse(endpoint);
    server.settings.forwarding = forwarding;
    return server;
}

std::optional<Error> run(SimulatedKernel &kernel, const Step &step)
{
    const Result<void> result = kernel.execute({&step, 1}).front();
    return result ? std::nullopt : std::optional(result.error());
}

#define ACCEPTED(step) QCOMPARE(run(kernel, step), std::nullopt)
#define REFUSED(step, errorCode)                                                                             \
    QCOMPARE(run(kernel, step).value_or(Error(ErrorCode::NotRun)).code, errorCode)

/// What this kernel is able to simulate of a random state.
IpvsState simulable(IpvsState state)
{
    for (VirtualService &service : state.services) {
        if (!isSimulated(service.settings.scheduler)) {
            service.settings.scheduler = Scheduler();
            service.settings.schedulerFlags = {};
        }
    }
    return state;
}

} // namespace

class SimulatedKernelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void servicesAreKnownByTheirKey();
    void schedulersAndEnginesMustExist();
    void realServersAreChecked();
    void familiesMixOnlyThroughTunnels();
    void daemonsNeedAnInterface();
    void timeoutsKeepWhatIsZero();
    void executesWhatFollowsAFailure();
    void countersCountConnections();
    void zeroingForgetsCountersOnly();
    void anyPlanLeadsWhereItSays();
    void aFailedTransactionLeavesNothingBehind();
};

void SimulatedKernelTest::servicesAreKnownByTheirKey()
{
    SimulatedKernel kernel;
    ACCEPTED((AddService {web, scheduled(u"rr")}));
    QCOMPARE(run(kernel, AddService {web, scheduled(u"nosuch")}),
             Error(ErrorCode::KernelServiceExists, {QStringLiteral("TCP 192.168.254.250:80")}));
    REFUSED((EditService {web6, {}, scheduled(u"rr")}), ErrorCode::KernelServiceMissing);
    REFUSED((RemoveService {web6, {}}), ErrorCode::KernelServiceMissing);
    ACCEPTED((EditService {web, {}, scheduled(u"wlc")}));
    QCOMPARE(kernel.read()->ipvs.services.front().settings, scheduled(u"wlc"));
    // The kernel takes the real servers along.
    ACCEPTED((AddRealServer {web, server(u"192.168.254.18:80")}));
    ACCEPTED((RemoveService {web, {}}));
    QVERIFY(kernel.read()->ipvs.services.empty());
}

void SimulatedKernelTest::schedulersAndEnginesMustExist()
{
    SimulatedKernel kernel;
    QCOMPARE(run(kernel, AddService {web, scheduled(u"nosuch")}),
             Error(ErrorCode::KernelSchedulerUnknown,
                   {QStringLiteral("TCP 192.168.254.250:80"), QStringLiteral("nosuch")}));
    ServiceSettings withEngine = scheduled(u"rr");
    withEngine.persistence = Persistence();
    withEngine.persistenceEngine = *ShortName::parse(u"nopers");
    QCOMPARE(run(kernel, AddService {web, withEngine}),
             Error(ErrorCode::KernelSchedulerUnknown,
                   {QStringLiteral("TCP 192.168.254.250:80"), QStringLiteral("nopers")}));
    ACCEPTED((AddService {web, scheduled(u"none")}));
    REFUSED((EditService {web, {}, scheduled(u"nosuch")}), ErrorCode::KernelSchedulerUnknown);
    QVERIFY(kernel.read()->ipvs.services.front().settings.scheduler.isNone());
}

void SimulatedKernelTest::realServersAreChecked()
{
    SimulatedKernel kernel;
    REFUSED((AddRealServer {web, server(u"192.168.254.18:80")}), ErrorCode::KernelServiceMissing);
    REFUSED((EditRealServer {web, {}, {}, {}}), ErrorCode::KernelServiceMissing);
    REFUSED((RemoveRealServer {web, server(u"192.168.254.18:80")}), ErrorCode::KernelServiceMissing);
    ACCEPTED((AddService {web, scheduled(u"rr")}));
    ACCEPTED((AddService {web6, scheduled(u"rr")}));
    ACCEPTED((AddRealServer {web, server(u"192.168.254.18:80")}));
    QCOMPARE(run(kernel, AddRealServer {web, server(u"192.168.254.18:80")}),
             Error(ErrorCode::KernelRealServerExists,
                   {QStringLiteral("TCP 192.168.254.250:80 -> 192.168.254.18:80")}));
    REFUSED((EditRealServer {web, *Endpoint::parse(u"192.168.254.19:80"), {}, {}}),
            ErrorCode::KernelRealServerMissing);
    REFUSED((RemoveRealServer {web, server(u"192.168.254.18:81")}), ErrorCode::KernelRealServerMissing);

    for (const QStringView address : {u"0.0.0.0:80", u"224.0.0.1:80", u"255.255.255.255:80"}) {
        REFUSED((AddRealServer {web, server(address)}), ErrorCode::KernelInvalidArgument);
    }
    for (const QStringView address : {u"[::]:80", u"[ff02::1]:80", u"[fe80::1]:80"}) {
        REFUSED((AddRealServer {web6, server(address)}), ErrorCode::KernelInvalidArgument);
    }
    RealServer crossed = server(u"192.168.254.20:80");
    crossed.settings.upperThreshold = 5;
    crossed.settings.lowerThreshold = 6;
    REFUSED((AddRealServer {web, crossed}), ErrorCode::KernelOutOfRange);
    REFUSED((EditRealServer {web, *Endpoint::parse(u"192.168.254.18:80"), {}, crossed.settings}),
            ErrorCode::KernelOutOfRange);
    RealServer gue = server(u"192.168.254.20:80", ForwardingMethod::Tunnel);
    gue.settings.tunnel.type = TunnelType::Gue;
    REFUSED((AddRealServer {web, gue}), ErrorCode::KernelInvalidArgument);
    gue.settings.tunnel.port = Port(6080);
    ACCEPTED((AddRealServer {web, gue}));
    QCOMPARE(kernel.read()->ipvs.service(web)->realServer(gue.endpoint)->settings, gue.settings);
}

void SimulatedKernelTest::familiesMixOnlyThroughTunnels()
{
    SimulatedKernel kernel;
    ACCEPTED((AddService {web6, scheduled(u"rr")}));
    REFUSED((AddRealServer {web6, server(u"192.168.254.18:80")}), ErrorCode::KernelInvalidArgument);
    const SyncDaemon daemon {ShortName::literal("lo")};
    ACCEPTED((StartSyncDaemon {SyncRole::Backup, daemon}));
    const RealServer mixed = server(u"192.168.254.18:80", ForwardingMethod::Tunnel);
    REFUSED((AddRealServer {web6, mixed}), ErrorCode::KernelInvalidArgument);
    ACCEPTED((StopSyncDaemon {SyncRole::Backup, daemon}));
    ACCEPTED((AddRealServer {web6, mixed}));
    REFUSED((StartSyncDaemon {SyncRole::Backup, daemon}), ErrorCode::KernelInvalidArgument);
    RealServerSettings direct = mixed.settings;
    direct.forwarding = ForwardingMethod::DirectRouting;
    REFUSED((EditRealServer {web6, mixed.endpoint, mixed.settings, direct}),
            ErrorCode::KernelInvalidArgument);
    ACCEPTED((RemoveRealServer {web6, mixed}));
    ACCEPTED((StartSyncDaemon {SyncRole::Backup, daemon}));
}

void SimulatedKernelTest::daemonsNeedAnInterface()
{
    SimulatedKernel kernel;
    const SyncDaemon daemon {ShortName::literal("eth0"), 7};
    REFUSED((StopSyncDaemon {SyncRole::Master, daemon}), ErrorCode::KernelDaemonMissing);
    QCOMPARE(run(kernel, StartSyncDaemon {SyncRole::Master, SyncDaemon {ShortName::literal("nosuch0")}}),
             Error(ErrorCode::KernelInterfaceMissing,
                   {QStringLiteral("sync daemon master"), QStringLiteral("nosuch0")}));
    ACCEPTED((StartSyncDaemon {SyncRole::Master, daemon}));
    REFUSED((StartSyncDaemon {SyncRole::Master, daemon}), ErrorCode::KernelDaemonExists);
    QCOMPARE(kernel.read()->ipvs.master, std::optional(daemon));
    QCOMPARE(kernel.read()->ipvs.backup, std::nullopt);
    HostSetup other = kernel.setup();
    other.network.links = {Link {ShortName::literal("wan"), LinkKind::Ethernet, {true, 1500}, {}, {}}};
    kernel.setSetup(other);
    REFUSED((StartSyncDaemon {SyncRole::Backup, daemon}), ErrorCode::KernelInterfaceMissing);
}

void SimulatedKernelTest::timeoutsKeepWhatIsZero()
{
    SimulatedKernel kernel;
    QCOMPARE(kernel.read()->ipvs.timeouts, Timeouts());
    ACCEPTED((SetTimeouts {{}, {100, 0, 30}}));
    QCOMPARE(kernel.read()->ipvs.timeouts, (Timeouts {100, 120, 30}));
    REFUSED((SetTimeouts {{}, {Timeouts::longest + 1, 5, 5}}), ErrorCode::KernelInvalidArgument);
    QCOMPARE(kernel.read()->ipvs.timeouts, (Timeouts {100, 120, 30}));
}

void SimulatedKernelTest::executesWhatFollowsAFailure()
{
    SimulatedKernel kernel;
    const std::vector<Step> steps {AddService {web, scheduled(u"rr")}, AddService {web, scheduled(u"rr")},
                                   AddRealServer {web, server(u"192.168.254.18:80")}};
    const std::vector<Result<void>> results = kernel.execute(steps);
    QCOMPARE(results.size(), steps.size());
    QVERIFY(results[0].ok() && !results[1].ok() && results[2].ok());
    QCOMPARE(kernel.read()->ipvs.realServerCount(), size_t(1));
}

void SimulatedKernelTest::countersCountConnections()
{
    SimulatedKernel kernel;
    ACCEPTED((AddService {web, scheduled(u"rr")}));
    ACCEPTED((AddRealServer {web, server(u"192.168.254.19:80")}));
    ACCEPTED((AddRealServer {web, server(u"192.168.254.18:80")}));
    const Endpoint client = *Endpoint::parse(u"198.18.0.1:40000");
    QCOMPARE(kernel.connectClient(web, client), Endpoint::parse(u"192.168.254.18:80").value());
    QCOMPARE(kernel.connectClient(web, client), Endpoint::parse(u"192.168.254.19:80").value());
    QCOMPARE(kernel.connectClient(web, client), Endpoint::parse(u"192.168.254.18:80").value());
    QCOMPARE(kernel.connectClient(web6, client), std::nullopt);
    kernel.advance(std::chrono::milliseconds(1500));
    const CountersSample sample = *kernel.readCounters();
    QCOMPARE(sample.time, 1'500'000'000);
    const ServiceCounters *counters = sample.service(web);
    QVERIFY(counters);
    QCOMPARE(counters->counters.connections, 3U);
    QCOMPARE(counters->active(), 3U);
    QCOMPARE(counters->realServers.size(), size_t(2));
    QCOMPARE(counters->realServers[0].endpoint, *Endpoint::parse(u"192.168.254.18:80"));
    QCOMPARE(counters->realServers[0].counters.connections, 2U);
    QCOMPARE(counters->realServers[1].active, 1U);
}

void SimulatedKernelTest::zeroingForgetsCountersOnly()
{
    SimulatedKernel kernel;
    ACCEPTED((AddService {web, scheduled(u"rr")}));
    ACCEPTED((AddRealServer {web, server(u"192.168.254.18:80")}));
    QVERIFY(kernel.connectClient(web, *Endpoint::parse(u"198.18.0.1:40000")));
    QCOMPARE(kernel.zeroCounters(web6).error().code, ErrorCode::KernelServiceMissing);
    QVERIFY(kernel.zeroCounters(web).ok());
    QCOMPARE(kernel.readCounters()->services[0].counters, Counters());
    QCOMPARE(kernel.readCounters()->services[0].realServers[0].counters, Counters());
    QCOMPARE(kernel.readCounters()->services[0].active(), 1U);
    QVERIFY(kernel.connectClient(web, *Endpoint::parse(u"198.18.0.1:40001")));
    QVERIFY(kernel.zeroCounters(std::nullopt).ok());
    QCOMPARE(kernel.readCounters()->services[0].counters, Counters());
}

void SimulatedKernelTest::anyPlanLeadsWhereItSays()
{
    for (quint32 seed = 0; seed < 1000; ++seed) {
        test::RandomState random(seed);
        const IpvsState from = simulable(random.state());
        const IpvsState to = simulable(seed % 2 ? random.variation(from) : random.state());
        SimulatedKernel kernel;
        QVERIFY(runTransaction(kernel, planner({}, from)).succeeded());
        const TransactionReport report = runTransaction(kernel, planner(from, to));
        QVERIFY2(report.succeeded(), qPrintable(QString::number(seed)));
        QVERIFY(kernel.read()->ipvs == to);
        QVERIFY(report.state->ipvs == to);
    }
}

void SimulatedKernelTest::aFailedTransactionLeavesNothingBehind()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        test::RandomState random(seed);
        const IpvsState from = simulable(random.state());
        SimulatedKernel kernel;
        QVERIFY(runTransaction(kernel, planner({}, from)).succeeded());
        Plan plan = planner(from, simulable(random.variation(from)));
        plan.steps.push_back(StartSyncDaemon {SyncRole::Master, SyncDaemon {ShortName::literal("nosuch0")}});
        plan.steps.insert(plan.steps.begin(), SetTimeouts {from.timeouts, from.timeouts});
        const TransactionReport report = runTransaction(kernel, plan);
        QVERIFY(!report.succeeded());
        QVERIFY(kernel.read()->ipvs == from);
    }
}

QTEST_GUILESS_MAIN(SimulatedKernelTest)
#include "simulatedkernel_test.moc"
