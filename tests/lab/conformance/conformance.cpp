// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/conformance/conformance.h"

#include "core/kernel/transaction.h"
#include "core/plan/planner.h"
#include "tests/lab/conformance/refusals.h"
#include "tests/lab/conformance/states.h"
#include "tests/support/randomstate.h"

#include <QTest>

namespace lvs::test {

namespace {

constexpr quint32 randomPairs = 300;

/// Shown where states differ: what leads from what was found to what was wanted.
QByteArray difference(const IpvsState &found, const IpvsState &wanted)
{
    QStringList subjects;
    for (const Step &step : planner(found, wanted).steps) {
        subjects.append(stepSubject(step));
    }
    return subjects.join(QLatin1String(", ")).toUtf8();
}

QByteArray text(const Error &error)
{
    return (errorCodeName(error.code) + QLatin1String(": ") + error.arguments.join(QLatin1String(", ")))
        .toUtf8();
}

/// Why there is no result; nothing where there is one.
template <typename T> QByteArray problem(const Result<T> &result)
{
    return result ? QByteArray() : text(result.error());
}

} // namespace

#define VERIFY_OK(result) QCOMPARE(problem(result), QByteArray())

void ConformanceTest::initTestCase()
{
    m_kernel = m_makeKernel();
    for (const Scheduler &each : Scheduler::known()) {
        const AddService step {ServiceKey(Protocol::Tcp, endpoint("10.0.0.250:80")),
                               {each, {}, false, {}, {}}};
        const std::array<Step, 2> steps {step, inverse(Step(step))};
        const std::vector<Result<void>> results = m_kernel->execute(steps);
        if (results[0]) {
            VERIFY_OK(results[1]);
            m_schedulers.append(each);
        }
    }
    for (const char *name : {"rr", "wrr", "lc", "wlc"}) {
        QVERIFY2(m_schedulers.contains(scheduler(name)), name);
    }
}

void ConformanceTest::init()
{
    m_kernel = m_makeKernel();
}

void ConformanceTest::cleanup()
{
    m_kernel.reset();
}

IpvsState ConformanceTest::state()
{
    const Result<HostState> state = m_kernel->read();
    if (!state) {
        qWarning("%s", text(state.error()).constData());
        return {};
    }
    return state->ipvs;
}

void ConformanceTest::reach(const IpvsState &wanted)
{
    const TransactionReport report = runTransaction(*m_kernel, planner(state(), wanted));
    QVERIFY2(report.succeeded(), report.error ? text(*report.error).constData() : "");
    QCOMPARE(difference(state(), wanted), QByteArray());
    QVERIFY(state() == wanted);
}

void ConformanceTest::withSupportedSchedulers(IpvsState &state) const
{
    for (VirtualService &each : state.services) {
        if (!m_schedulers.contains(each.settings.scheduler)) {
            each.settings.scheduler = m_schedulers.constLast();
            each.settings.schedulerFlags &= m_schedulers.constLast().meaningfulFlags();
        }
    }
}

void ConformanceTest::saysWhatItIs()
{
    const Result<KernelInfo> info = m_kernel->info();
    VERIFY_OK(info);
    QVERIFY(!info->release.isEmpty());
    QCOMPARE(info->ipvsVersion, QStringLiteral("1.2.1"));
    QVERIFY(info->connectionTableSize >= 256);
}

void ConformanceTest::isEmptyAtFirst()
{
    const Result<HostState> state = m_kernel->read();
    VERIFY_OK(state);
    QVERIFY(state->ipvs == IpvsState());
    const Result<CountersSample> sample = m_kernel->readCounters();
    VERIFY_OK(sample);
    QVERIFY(sample->services.empty());
}

void ConformanceTest::carriesEveryAttribute_data()
{
    QTest::addColumn<int>("index");
    const QList<NamedState> states = statesOverEveryAttribute();
    for (int i = 0; i < states.size(); ++i) {
        QTest::newRow(states[i].name) << i;
    }
}

void ConformanceTest::carriesEveryAttribute()
{
    QFETCH(int, index);
    const IpvsState wanted = statesOverEveryAttribute().at(index).state;
    reach(wanted);
    if (!QTest::currentTestFailed()) {
        reach(IpvsState());
    }
}

void ConformanceTest::carriesEveryScheduler()
{
    for (const Scheduler &each : std::as_const(m_schedulers)) {
        VirtualService with = tcpService("10.0.0.250:80");
        with.settings.scheduler = each;
        with.settings.schedulerFlags = each.meaningfulFlags();
        with.setRealServer(realServer("10.0.1.1:80"));
        // From the one before: an edit.
        reach(stateOf({with}));
    }
}

void ConformanceTest::editsClearWhatIsLeftOut()
{
    VirtualService full = service({Protocol::Udp, endpoint("10.0.0.250:5060")});
    full.settings.schedulerFlags = SchedulerFlag::Flag1 | SchedulerFlag::Flag2 | SchedulerFlag::Flag3;
    full.settings.onePacket = true;
    full.settings.persistence = Persistence {100, PersistenceMask::forIPv4(0xffff0000U)};
    full.settings.persistenceEngine = ShortName::literal("sip");
    RealServer server = realServer("10.0.1.1:5060", ForwardingMethod::Tunnel);
    server.settings.tunnel = {TunnelType::Gue, Port(6080), TunnelChecksum::RemoteChecksum};
    server.settings.weight = weight(100);
    server.settings.upperThreshold = 100;
    server.settings.lowerThreshold = 50;
    full.setRealServer(server);
    reach(stateOf({full}));

    VirtualService plain = service({Protocol::Udp, endpoint("10.0.0.250:5060")}, "wrr");
    plain.setRealServer(realServer("10.0.1.1:5060"));
    reach(stateOf({plain}));
}

void ConformanceTest::takesTheNearestMessageLength()
{
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("lo");
    daemon.maximumLength = 1;
    const std::vector<Step> tooShort {StartSyncDaemon {SyncRole::Master, daemon},
                                      StartSyncDaemon {SyncRole::Backup, daemon}};
    for (const Result<void> &result : m_kernel->execute(tooShort)) {
        VERIFY_OK(result);
    }
    QCOMPARE(state().master->maximumLength, SyncDaemon::shortestMessage(SyncRole::Master));
    QCOMPARE(state().backup->maximumLength, SyncDaemon::shortestMessage(SyncRole::Backup));
    m_kernel = m_makeKernel();
    SyncDaemon six = daemon;
    six.group = *Address::parse(u"ff05::8848");
    six.maximumLength = daemon.maximumLength = 65535;
    const std::vector<Step> tooLong {StartSyncDaemon {SyncRole::Master, daemon},
                                     StartSyncDaemon {SyncRole::Backup, six}};
    for (const Result<void> &result : m_kernel->execute(tooLong)) {
        VERIFY_OK(result);
    }
    QCOMPARE(state().master->maximumLength, SyncDaemon::longestMessage(AddressFamily::IPv4));
    QCOMPARE(state().backup->maximumLength, SyncDaemon::longestMessage(AddressFamily::IPv6));
}

void ConformanceTest::refuses_data()
{
    QTest::addColumn<int>("index");
    const QList<Refusal> list = refusals();
    for (int i = 0; i < list.size(); ++i) {
        QTest::newRow(list[i].name) << i;
    }
}

void ConformanceTest::refuses()
{
    QFETCH(int, index);
    const Refusal refusal = refusals().at(index);
    for (const Result<void> &result : m_kernel->execute(refusal.before)) {
        VERIFY_OK(result);
    }
    const IpvsState before = state();
    const std::vector<Result<void>> results = m_kernel->execute(std::span(&refusal.refused, 1));
    QCOMPARE(results.size(), size_t(1));
    QVERIFY(!results[0].ok());
    QCOMPARE(text(results[0].error()), text(refusal.error));
    QCOMPARE(difference(state(), before), QByteArray());
}

void ConformanceTest::namesWhatItRefuses()
{
    const VirtualService web = tcpService("10.0.0.250:80");
    std::vector<Step> steps;
    for (quint16 port = 1; port <= 100; ++port) {
        const VirtualService each = service({Protocol::Tcp, {endpoint("10.0.0.250:80").address, Port(port)}});
        steps.push_back(AddService {each.key, each.settings});
    }
    const ServiceKey missing(Protocol::Tcp, endpoint("10.0.0.251:80"));
    steps.insert(steps.begin() + 50, RemoveService {missing, {}});
    const std::vector<Result<void>> results = m_kernel->execute(steps);
    QCOMPARE(results.size(), steps.size());
    for (size_t i = 0; i < 50; ++i) {
        VERIFY_OK(results[i]);
    }
    QCOMPARE(text(results[50].error()), text(error(ErrorCode::KernelServiceMissing, {"TCP 10.0.0.251:80"})));
}

void ConformanceTest::resultsSayWhatTookPlace()
{
    // Steps of one state, half of which the kernel has already: some are refused, and each result is true.
    for (quint32 seed = 0; seed < 50; ++seed) {
        m_kernel = m_makeKernel();
        RandomState random(seed);
        IpvsState whole = random.state(20, 5);
        withSupportedSchedulers(whole);
        whole.master.reset();
        whole.backup.reset();
        IpvsState half;
        for (size_t i = 0; i < whole.services.size(); i += 2) {
            half.setService(whole.services[i]);
        }
        reach(half);
        const std::vector<Step> steps = planner(IpvsState(), whole).steps;
        IpvsState promised = half;
        const std::vector<Result<void>> results = m_kernel->execute(steps);
        for (size_t i = 0; i < steps.size(); ++i) {
            if (results[i]) {
                VERIFY_OK(execute(steps[i], promised));
            } else {
                QVERIFY(results[i].error().code == ErrorCode::NotRun
                        || results[i].error().code == ErrorCode::KernelServiceExists
                        || results[i].error().code == ErrorCode::KernelRealServerExists);
            }
        }
        QCOMPARE(difference(state(), promised), QByteArray());
    }
}

void ConformanceTest::readsTheServicesAskedFor()
{
    IpvsState whole = RandomState(4).state(20, 5);
    withSupportedSchedulers(whole);
    QVERIFY(whole.services.size() > 6);
    reach(whole);
    const ServiceKey missing(Protocol::Tcp, endpoint("192.0.2.1:1"));
    const std::vector<ServiceKey> keys {whole.services[5].key, missing, whole.services[1].key};
    const Result<IpvsState> part = m_kernel->readServices(keys);
    QCOMPARE(m_kernel->readServicesOnce(keys).valueOr({}), part.valueOr({}));
    VERIFY_OK(part);
    IpvsState wanted = whole;
    wanted.services = {whole.services[1], whole.services[5]};
    QVERIFY(*part == wanted);
    const Result<IpvsState> none = m_kernel->readServices({});
    VERIFY_OK(none);
    wanted.services.clear();
    QVERIFY(*none == wanted);
}

void ConformanceTest::countsFromZero()
{
    IpvsState whole = RandomState(4).state(20, 5);
    withSupportedSchedulers(whole);
    reach(whole);
    const Result<CountersSample> sample = m_kernel->readCounters();
    VERIFY_OK(sample);
    QCOMPARE(sample->services.size(), whole.services.size());
    for (size_t i = 0; i < whole.services.size(); ++i) {
        const VirtualService &service = whole.services[i];
        const ServiceCounters &counters = sample->services[i];
        QCOMPARE(counters.key, service.key);
        QCOMPARE(counters.counters, Counters());
        QCOMPARE(counters.realServers.size(), service.realServers.size());
        for (size_t j = 0; j < service.realServers.size(); ++j) {
            QVERIFY(counters.realServers[j]
                    == (RealServerCounters {service.realServers[j].endpoint, {}, 0, 0, 0}));
        }
    }
    const Result<CountersSample> later = m_kernel->readCounters();
    VERIFY_OK(later);
    QVERIFY(later->time >= sample->time);
}

void ConformanceTest::zeroesTheCounters()
{
    const VirtualService web = tcpService("10.0.0.250:80");
    const Result<void> refused = m_kernel->zeroCounters(web.key);
    QVERIFY(!refused.ok());
    QCOMPARE(text(refused.error()), text(error(ErrorCode::KernelServiceMissing, {"TCP 10.0.0.250:80"})));
    reach(stateOf({web}));
    VERIFY_OK(m_kernel->zeroCounters(web.key));
    VERIFY_OK(m_kernel->zeroCounters(std::nullopt));
}

void ConformanceTest::leadsFromAnyStateToAnyOther()
{
    for (quint32 seed = 0; seed < randomPairs; ++seed) {
        m_kernel = m_makeKernel();
        RandomState random(seed);
        IpvsState from = random.state();
        withSupportedSchedulers(from);
        IpvsState to = seed % 2 == 0 ? random.state() : random.variation(from);
        withSupportedSchedulers(to);
        reach(from);
        const Plan plan = planner(from, to);
        const TransactionReport there = runTransaction(*m_kernel, plan);
        QVERIFY2(there.succeeded(), there.error ? text(*there.error).constData() : "");
        QCOMPARE(difference(state(), to), QByteArray());
        QVERIFY(there.state && there.state->ipvs == to);
        const TransactionReport back = runTransaction(*m_kernel, inverse(plan));
        QVERIFY2(back.succeeded(), back.error ? text(*back.error).constData() : "");
        QCOMPARE(difference(state(), from), QByteArray());
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
    }
}

void ConformanceTest::transactionTakesBackWhatFailed()
{
    IpvsState from = RandomState(4).state(20, 5);
    withSupportedSchedulers(from);
    reach(from);
    // What the model allows and the kernel does not.
    IpvsState to = from;
    VirtualService refused = tcpService("10.0.9.9:80");
    refused.setRealServer(realServer("224.0.0.5:80"));
    to.setService(refused);
    to.setService(tcpService("10.0.9.8:80"));
    to.setService(tcpService("10.0.9.10:80"));
    to.removeService(from.services.front().key);
    const TransactionReport report = runTransaction(*m_kernel, planner(from, to));
    QVERIFY(!report.succeeded());
    QCOMPARE(text(*report.error),
             text(error(ErrorCode::KernelInvalidArgument, {"TCP 10.0.9.9:80 -> 224.0.0.5:80"})));
    for (const StepReport &step : report.steps) {
        QVERIFY(step.outcome == StepOutcome::Undone || step.outcome == StepOutcome::NotRun
                || (step.outcome == StepOutcome::Failed && step.error == report.error));
    }
    QCOMPARE(difference(state(), from), QByteArray());
}

} // namespace lvs::test
