// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/setup/setupconformancetest.h"

#include "core/kernel/simulated/simulatedkernel.h"
#include "core/kernel/transaction.h"
#include "core/plan/planner.h"
#include "tests/lab/conformance/namespace.h"
#include "tests/lab/setup/host.h"
#include "tests/lab/setup/randomsetup.h"
#include "tests/lab/setup/stepsequences.h"

#include <QFile>
#include <QTest>

namespace lvs::test {

namespace {

constexpr quint32 randomPairs = 60;
constexpr quint32 brokenPlans = 40;

HostState stateOf(const HostSetup &setup)
{
    HostState state;
    state.setup = setup;
    return state;
}

/// The simulated kernel leaves open what the real one chooses for a new link.
HostSetup withChosenMtus(HostSetup simulated, const HostSetup &real)
{
    for (Link &each : simulated.network.links) {
        const Link *chosen = real.network.link(each.name);
        if (each.settings.mtu == 0 && chosen != nullptr) {
            each.settings.mtu = chosen->settings.mtu;
        }
    }
    return simulated;
}

/// By a transaction; on an error it says which.
QByteArray reach(LinuxKernel &kernel, const HostSetup &wanted)
{
    const Result<HostState> now = kernel.read();
    if (!now) {
        return problem(now);
    }
    const TransactionReport report = runTransaction(kernel, planner(*now, stateOf(wanted)));
    return report.error ? text(*report.error) : QByteArray();
}

} // namespace

void SetupConformanceTest::initTestCase()
{
    loadModules();
}

void SetupConformanceTest::agreesWithTheSimulated_data()
{
    QTest::addColumn<int>("index");
    const QList<StepSequence> sequences = stepSequences();
    for (int i = 0; i < sequences.size(); ++i) {
        QTest::newRow(sequences[i].name) << i;
    }
}

void SetupConformanceTest::agreesWithTheSimulated()
{
    QFETCH(int, index);
    const StepSequence sequence = stepSequences().at(index);
    enterFreshHost();
    LinuxKernel real;
    SimulatedKernel simulated;
    simulated.setSetup(readSetup());
    for (const SetupStep &each : std::as_const(sequence.steps)) {
        const std::array<Step, 1> step {each};
        const QByteArray found = problem(real.execute(step).front());
        const QByteArray expected = problem(simulated.execute(step).front());
        QCOMPARE(stepSubject(each).toUtf8() + " " + found, stepSubject(each).toUtf8() + " " + expected);
        const Result<HostSetup> after = real.readSetup();
        QCOMPARE(problem(after), QByteArray());
        QCOMPARE(difference(*after, simulated.setup()), QByteArray());
        QCOMPARE(difference(withChosenMtus(simulated.setup(), *after), *after), QByteArray());
    }
}

void SetupConformanceTest::leadsFromAnySetupToAnyOther()
{
    size_t steps = 0;
    for (quint32 seed = 0; seed < randomPairs; ++seed) {
        enterFreshHost();
        LinuxKernel kernel;
        const HostSetup base = readSetup();
        RandomSetup random(seed, base);
        const HostSetup from = random.setup();
        const HostSetup to = random.setup();
        const QByteArray where = QByteArray("seed ") + QByteArray::number(seed) + ": ";
        QCOMPARE(where + reach(kernel, from), where);
        const Result<HostState> before = kernel.read();
        QCOMPARE(problem(before), QByteArray());
        QCOMPARE(where + difference(before->setup, from), where);
        const Plan plan = planner(*before, stateOf(to));
        steps += plan.steps.size();
        const TransactionReport there = runTransaction(kernel, plan);
        QCOMPARE(where + (there.error ? text(*there.error) : QByteArray()), where);
        const Result<HostState> between = kernel.read();
        QCOMPARE(where + difference(between->setup, to), where);
        QVERIFY(there.state && planned(there.state->setup) == planned(between->setup));
        // Back by a plan of its own, or by the inverse of the one that led there.
        const Plan back = seed % 2 == 0 ? planner(*between, *before) : inverse(plan);
        const TransactionReport again = runTransaction(kernel, back);
        QCOMPARE(where + (again.error ? text(*again.error) : QByteArray()), where);
        const Result<HostState> after = kernel.read();
        QCOMPARE(where + difference(after->setup, before->setup), where);
        QVERIFY2(planned(after->setup) == planned(before->setup), where.constData());
    }
    qInfo("%u pairs of set-ups, %zu steps there, and back", randomPairs, steps);
}

void SetupConformanceTest::takesBackWhatFailed()
{
    size_t undone = 0;
    for (quint32 seed = 0; seed < brokenPlans; ++seed) {
        enterFreshHost();
        LinuxKernel kernel;
        const HostSetup base = readSetup();
        RandomSetup random(1000 + seed, base);
        const QByteArray where = QByteArray("seed ") + QByteArray::number(seed) + ": ";
        QCOMPARE(where + reach(kernel, random.setup()), where);
        const Result<HostState> before = kernel.read();
        Plan plan = planner(*before, stateOf(random.setup()));
        // Somewhere on the way a route that no precondition forbids and the kernel refuses.
        Route unreachable = routeTo("203.0.113.0/24", "eth0", "198.51.100.1");
        const auto place = static_cast<std::ptrdiff_t>(seed * plan.steps.size() / brokenPlans);
        plan.steps.insert(plan.steps.begin() + place, AddRoute {unreachable});
        const TransactionReport report = runTransaction(kernel, plan);
        QCOMPARE(where + (report.error ? text(*report.error) : QByteArray()),
                 where + "kernel-gateway-unreachable: route 203.0.113.0/24");
        for (const StepReport &each : report.steps) {
            QVERIFY2(each.outcome != StepOutcome::UndoFailed && each.outcome != StepOutcome::Done,
                     (where + (each.error ? text(*each.error) : QByteArray())).constData());
            undone += each.outcome == StepOutcome::Undone ? 1 : 0;
        }
        const Result<HostState> after = kernel.read();
        QCOMPARE(where + difference(after->setup, before->setup), where);
        QVERIFY2(planned(after->setup) == planned(before->setup), where.constData());
    }
    qInfo("%u plans broken on their way, %zu steps taken back", brokenPlans, undone);
}

// --- modules ----------------------------------------------------------------------------------------

namespace {

bool isLoaded(const char *module)
{
    return QFile::exists(QStringLiteral("/sys/module/") + QString::fromLatin1(module));
}

const char *const tunnelModules[] = {"ipip", "sit", "ip6_tunnel", "ip_gre", "ip6_gre", "fou", "dummy"};

QByteArray execute(const SetupStep &step)
{
    LinuxKernel kernel;
    const std::array<Step, 1> steps {step};
    return problem(kernel.execute(steps).front());
}

AddLink fallback(LinkKind kind)
{
    Link each = link(fallbackDevice(kind).data(), kind);
    return {each};
}

} // namespace

void ModulesTest::readingLoadsNothing()
{
    enterFreshHost();
    const HostSetup setup = readSetup();
    QVERIFY(setup.network.encapsulationPorts.empty());
    for (const char *module : tunnelModules) {
        QVERIFY2(!isLoaded(module), module);
    }
}

void ModulesTest::withoutPermissionNothingIsLoaded()
{
    enterFreshHost();
    const WithoutNetworkAdministration without;
    QCOMPARE(execute(fallback(LinkKind::Ipip)), QByteArray("kernel-permission: link tunl0"));
    QVERIFY(!isLoaded("ipip"));
}

void ModulesTest::withoutAModuleItIsSaid()
{
    enterFreshHost();
    const WithoutModules without;
    QCOMPARE(execute(fallback(LinkKind::Ipip)), QByteArray("kernel-feature-missing: link tunl0"));
    QCOMPARE(execute(AddLink {link("gre7", LinkKind::Gre, "10.0.0.17", "10.0.0.18")}),
             QByteArray("kernel-feature-missing: link gre7"));
    QCOMPARE(execute(OpenEncapsulationPort {{AddressFamily::IPv4, 6080, true, 0}}),
             QByteArray("kernel-feature-missing: port IPv4 UDP 6080"));
}

void ModulesTest::stepsLoadModules_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("module");
    QTest::newRow("tunl0") << int(LinkKind::Ipip) << QByteArray("ipip");
    QTest::newRow("sit0") << int(LinkKind::Sit) << QByteArray("sit");
    QTest::newRow("ip6tnl0") << int(LinkKind::Ip6Tunnel) << QByteArray("ip6_tunnel");
    QTest::newRow("gre0") << int(LinkKind::Gre) << QByteArray("ip_gre");
    QTest::newRow("ip6gre0") << int(LinkKind::Ip6Gre) << QByteArray("ip6_gre");
    QTest::newRow("a dummy") << int(LinkKind::Dummy) << QByteArray("dummy");
}

void ModulesTest::stepsLoadModules()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, module);
    QVERIFY(!isLoaded(module.constData()));
    enterFreshHost();
    if (static_cast<LinkKind>(kind) == LinkKind::Dummy) {
        QCOMPARE(execute(AddLink {link("dummy7", LinkKind::Dummy)}), QByteArray());
    } else {
        const AddLink step = fallback(static_cast<LinkKind>(kind));
        QCOMPARE(execute(step), QByteArray());
        const HostSetup setup = readSetup();
        const Link *found = setup.network.link(step.link.name);
        QVERIFY(found != nullptr);
        QVERIFY(found->settings.up && found->kind == step.link.kind);
    }
    QVERIFY(isLoaded(module.constData()));
}

void ModulesTest::portsWaitForTheirModule()
{
    // "fou" has no alias by which the kernel would find it: somebody has to load it.
    enterFreshHost();
    const OpenEncapsulationPort open {{AddressFamily::IPv4, 6080, true, 0}};
    LinuxKernel kernel;
    const std::array<Step, 1> steps {SetupStep(open)};
    const QByteArray missing = "kernel-feature-missing: port IPv4 UDP 6080";
    QCOMPARE(problem(kernel.execute(steps).front()), missing);
    const auto modprobe = [](const char *arguments) {
        return runProgram(QStringLiteral("modprobe"), QString::fromLatin1(arguments).split(u' ')).status;
    };
    QCOMPARE(modprobe("fou"), 0);
    QCOMPARE(problem(kernel.execute(steps).front()), QByteArray());
    QCOMPARE(kernel.readSetup()->network.encapsulationPorts, std::vector {open.port});
    const std::array<Step, 1> back {SetupStep(CloseEncapsulationPort {open.port})};
    QCOMPARE(problem(kernel.execute(back).front()), QByteArray());
    // Gone and come again, it has another number.
    QCOMPARE(modprobe("-r fou"), 0);
    QVERIFY(kernel.readSetup()->network.encapsulationPorts.empty());
    QCOMPARE(problem(kernel.execute(steps).front()), missing);
    QCOMPARE(modprobe("fou"), 0);
    QCOMPARE(problem(kernel.execute(steps).front()), QByteArray());
    QCOMPARE(kernel.readSetup()->network.encapsulationPorts, std::vector {open.port});
}

} // namespace lvs::test
