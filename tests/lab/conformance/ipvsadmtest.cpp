// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/conformance/ipvsadmtest.h"

#include "core/formats/ipvsadm/writer.h"
#include "core/plan/planner.h"
#include "tests/lab/conformance/listing.h"
#include "tests/lab/conformance/namespace.h"
#include "tests/lab/conformance/states.h"
#include "tests/support/randomstate.h"

#include <QTest>

#include <array>
#include <set>

namespace lvs::test {

namespace {

constexpr quint32 randomStates = 60;

IpvsState randomState(quint32 seed)
{
    IpvsState state = RandomState(seed).state(12, 6);
    for (VirtualService &service : state.services) {
        if (service.settings.scheduler.name() == QLatin1String("twos")) {
            service.settings.scheduler = scheduler("fo"); // not every kernel has it
        }
    }
    return state;
}

void write(LinuxKernel &kernel, const IpvsState &state)
{
    const std::vector<Step> steps = planner(IpvsState(), state).steps;
    const std::vector<Result<void>> results = kernel.execute(steps);
    for (size_t i = 0; i < steps.size(); ++i) {
        QVERIFY2(results[i].ok(), qPrintable(stepSubject(steps[i])));
    }
}

void compareWithIpvsadm(const IpvsState &state)
{
    for (const Listing listing : {Listing::Plain, Listing::Statistics, Listing::Thresholds,
                                  Listing::TunnelInfo, Listing::PersistentConnections}) {
        const Finished listed = ipvsadm(listingOptions(listing));
        QVERIFY2(listed.status == 0, listed.errors.constData());
        QCOMPARE(printedListing(listed.output), expectedListing(state, listing));
    }
    QCOMPARE(ipvsadm(QStringLiteral("-Ln --timeout")).output, expectedTimeouts(state.timeouts));
    QCOMPARE(ipvsadm(QStringLiteral("-L --daemon")).output, expectedDaemons(state));
}

/// Each step as a command of its own, as a person would type it.
void writeWithIpvsadm(const IpvsState &state)
{
    for (const Step &step : planner(IpvsState(), state).steps) {
        const Finished done = ipvsadm(ipvsadmArguments(step));
        const QByteArray said = ipvsadmCommand(step).toUtf8() + ": " + done.errors;
        QVERIFY2(done.status == 0, said.constData());
    }
}

void compareWithOurReading(const IpvsState &wanted)
{
    LinuxKernel kernel;
    const Result<HostState> read = kernel.read();
    QVERIFY(read.ok());
    QStringList differing;
    for (const Step &step : planner(read->ipvs, wanted).steps) {
        differing.append(ipvsadmCommand(step));
    }
    QCOMPARE(differing.join(QLatin1String("; ")), QString());
    QVERIFY(read->ipvs == wanted);
}

/// What ipvsadm has no words for, or refuses beyond what the kernel does.
bool canBeTyped(const NamedState &named)
{
    static const std::set<QByteArray> notThese {
        "engine without persistence",
        "local",
        "bypass",
        "no scheduler",
        "largest threshold",
        "every flag",
        "mask of nothing",
        "mask that is not contiguous",
        "both thresholds at their largest",
        "largest weight",
    };
    return notThese.count(named.name) == 0;
}

void addRows(bool onlyTyped)
{
    QTest::addColumn<int>("index");
    const QList<NamedState> states = statesOverEveryAttribute();
    for (int i = 0; i < states.size(); ++i) {
        if (!onlyTyped || canBeTyped(states[i])) {
            QTest::newRow(states[i].name) << i;
        }
    }
}

} // namespace

void IpvsadmTest::printsWhatWeWrote_data()
{
    addRows(false);
}

void IpvsadmTest::printsWhatWeWrote()
{
    QFETCH(int, index);
    const IpvsState state = statesOverEveryAttribute().at(index).state;
    const std::unique_ptr<LinuxKernel> kernel = freshLinuxKernel();
    write(*kernel, state);
    compareWithIpvsadm(state);
}

void IpvsadmTest::printsRandomStatesThatWeWrote()
{
    for (quint32 seed = 0; seed < randomStates; ++seed) {
        const std::unique_ptr<LinuxKernel> kernel = freshLinuxKernel();
        const IpvsState state = randomState(seed);
        write(*kernel, state);
        compareWithIpvsadm(state);
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
    }
}

void IpvsadmTest::weReadWhatItWrote_data()
{
    addRows(true);
}

void IpvsadmTest::weReadWhatItWrote()
{
    QFETCH(int, index);
    const IpvsState state = statesOverEveryAttribute().at(index).state;
    enterFreshNamespace();
    writeWithIpvsadm(state);
    compareWithOurReading(state);
}

void IpvsadmTest::weReadRandomStatesThatItWrote()
{
    for (quint32 seed = 1000; seed < 1000 + randomStates / 3; ++seed) {
        enterFreshNamespace();
        const IpvsState state = randomState(seed);
        writeWithIpvsadm(state);
        compareWithOurReading(state);
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
    }
}

void IpvsadmTest::countersAgree()
{
    // A service of the host on itself: the client, the director and the real server are one.
    const std::unique_ptr<LinuxKernel> kernel = freshLinuxKernel();
    const auto ip = [](const char *arguments) {
        return runProgram(QStringLiteral("ip"), QString::fromLatin1(arguments).split(u' ')).status;
    };
    QCOMPARE(ip("address add 10.0.0.250/32 dev lo"), 0);
    QCOMPARE(ip("address add 10.0.0.18/32 dev lo"), 0);
    VirtualService udp = service({Protocol::Udp, endpoint("10.0.0.250:9")});
    udp.settings.persistence = Persistence {};
    udp.setRealServer(realServer("10.0.0.18:9"));
    udp.setRealServer(realServer("10.0.0.18:10"));
    VirtualService idle = tcpService("10.0.0.250:80");
    idle.setRealServer(realServer("10.0.0.18:80"));
    const IpvsState state = stateOf({udp, idle});
    write(*kernel, state);
    for (int datagram = 0; datagram < 20; ++datagram) {
        QCOMPARE(runProgram(QStringLiteral("bash"),
                            {QStringLiteral("-c"), QStringLiteral("echo hello >/dev/udp/10.0.0.250/9")})
                     .status,
                 0);
    }
    // The kernel sums its counters up every two seconds.
    Result<CountersSample> sample = kernel->readCounters();
    for (int tries = 0; tries < 60 && sample && sample->service(udp.key)->counters.connections < 20;
         ++tries) {
        QTest::qSleep(100);
        sample = kernel->readCounters();
    }
    QVERIFY(sample.ok());
    const ServiceCounters *counted = sample->service(udp.key);
    QVERIFY(counted != nullptr);
    QCOMPARE(counted->counters.connections, quint64(20));
    QCOMPARE(counted->counters.inPackets, quint64(20));
    QCOMPARE(counted->counters.inBytes, quint64(20 * (20 + 8 + 6)));
    QCOMPARE(counted->inactive(), quint64(20));
    QCOMPARE(counted->persistent(), quint64(1));
    for (const Listing listing : {Listing::Plain, Listing::Statistics, Listing::PersistentConnections}) {
        QCOMPARE(printedListing(ipvsadm(listingOptions(listing)).output),
                 expectedListing(state, listing, *sample));
    }
    QVERIFY(kernel->zeroCounters(udp.key).ok());
    const Result<CountersSample> zeroed = kernel->readCounters();
    QVERIFY(zeroed.ok());
    QCOMPARE(zeroed->service(udp.key)->counters, Counters());
    QCOMPARE(printedListing(ipvsadm(listingOptions(Listing::Statistics)).output),
             expectedListing(state, Listing::Statistics, *zeroed));
}

} // namespace lvs::test
