// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The kernel's rates against series that were worked out by hand from ip_vs_est.c.
#include "core/kernel/simulated/estimator.h"

#include "core/kernel/simulated/packetpath.h"
#include "core/kernel/simulated/simulatedkernel.h"

#include <QTest>

using namespace lvs;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

const ServiceKey web(Protocol::Tcp, *Endpoint::parse(u"10.8.0.1:80"));
const ServiceKey mail(Protocol::Tcp, *Endpoint::parse(u"10.8.0.1:25"));

/// A director with two services of one real server each.
class Lab
{
public:
    Lab()
    {
        ServiceSettings settings;
        settings.scheduler = *Scheduler::parse(u"rr");
        for (const ServiceKey &key : {web, mail}) {
            take(AddService {key, settings});
            take(AddRealServer {key, server()});
        }
    }
    static RealServer server()
    {
        RealServer server;
        server.endpoint = *Endpoint::parse(u"10.7.0.1:80");
        server.settings.forwarding = ForwardingMethod::Masquerading;
        return server;
    }
    void take(const Step &step) { QVERIFY(kernel.execute({&step, 1}).front()); }
    void connect(int count, const ServiceKey &key = web)
    {
        for (int i = 0; i < count; ++i) {
            const Endpoint client {Address::fromIPv4(0x0a090000U + m_next++), Port(40000)};
            QVERIFY(path.connect({Protocol::Tcp, client, key.endpoint(), 0}));
        }
    }
    quint64 serverRate() { return kernel.service(web)->destinations()[0].estimator.rates().connections; }
    quint64 serviceRate() { return kernel.service(web)->estimator.rates().connections; }
    quint64 totalRate() { return kernel.totalRates().connections; }

    SimulatedKernel kernel;
    PacketPath path {kernel};

private:
    quint32 m_next = 1;
};

} // namespace

class SimulatedEstimatorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSteadyRateIsApproached();
    void aRateThatEndsFadesToNothing();
    void bytesHaveAScaleOfTheirOwn();
    void halvesAreRoundedDown();
    void zeroBeginsAnew();
    void theKernelLooksEveryTwoSeconds();
    void totalsOutliveServices();
    void zeroedServicesStayInTheTotals();
    void estimationCanBeSwitchedOff();
    void returningServersGoOn();
};

void SimulatedEstimatorTest::aSteadyRateIsApproached()
{
    // Ten a second: 20 << 9 = 10240 each time; 2560, 4480, 5920, 7000, 7810, 8417, 8872, 9214 (in 1024ths).
    Estimator estimator;
    Counters counters;
    QList<quint64> seen;
    for (int i = 0; i < 8; ++i) {
        counters.connections += 20;
        estimator.update(counters);
        seen.append(estimator.rates().connections);
    }
    QCOMPARE(seen, QList<quint64>({2, 4, 6, 7, 8, 8, 9, 9}));
    for (int i = 0; i < 40; ++i) {
        counters.connections += 20;
        estimator.update(counters);
    }
    QCOMPARE(estimator.rates().connections, 10U);
}

void SimulatedEstimatorTest::aRateThatEndsFadesToNothing()
{
    // 2000 packets in two seconds: 1024000, a quarter of it 256000; then 192000, 144000, 108000, 81000.
    Estimator estimator;
    const Counters counters {0, 2000, 2000, 0, 0};
    QList<quint64> seen;
    for (int i = 0; i < 5; ++i) {
        estimator.update(counters);
        QCOMPARE(estimator.rates().outPackets, estimator.rates().inPackets);
        seen.append(estimator.rates().inPackets);
    }
    QCOMPARE(seen, QList<quint64>({250, 187, 141, 105, 79}));
    for (int i = 0; i < 60; ++i) {
        estimator.update(counters);
    }
    // A falling mean is rounded down, so that nothing remains.
    QCOMPARE(estimator.rates(), KernelRates());
}

void SimulatedEstimatorTest::bytesHaveAScaleOfTheirOwn()
{
    // 32000 bytes in two seconds: 512000; 128000, 224000, 296000 (in 32nds).
    Estimator estimator;
    Counters counters;
    QList<quint64> seen;
    for (int i = 0; i < 3; ++i) {
        counters.inBytes += 32000;
        counters.outBytes += 64000;
        estimator.update(counters);
        seen.append(estimator.rates().inBytes);
        QCOMPARE(estimator.rates().outBytes, 2 * estimator.rates().inBytes);
    }
    QCOMPARE(seen, QList<quint64>({4000, 7000, 9250}));
}

void SimulatedEstimatorTest::halvesAreRoundedDown()
{
    Estimator estimator;
    estimator.update({4, 5, 0, 0, 0}); // 512 and 640 of 1024
    QCOMPARE(estimator.rates().connections, 0U);
    QCOMPARE(estimator.rates().inPackets, 1U);
}

void SimulatedEstimatorTest::zeroBeginsAnew()
{
    Estimator estimator;
    estimator.update({4000, 0, 0, 0, 0});
    estimator.zero({100, 0, 0, 0, 0});
    QCOMPARE(estimator.rates(), KernelRates());
    estimator.update({120, 0, 0, 0, 0});
    QCOMPARE(estimator.rates().connections, 2U);
}

void SimulatedEstimatorTest::theKernelLooksEveryTwoSeconds()
{
    Lab lab;
    lab.connect(40);
    lab.kernel.advance(milliseconds(1999));
    QCOMPARE(lab.serviceRate(), 0U);
    lab.kernel.advance(milliseconds(1));
    QCOMPARE(lab.serviceRate(), 5U); // 20 a second, a quarter of it
    QCOMPARE(lab.serverRate(), 5U);
    QCOMPARE(lab.totalRate(), 5U);
    // Two looks, one after the other, however long the pause was: 3.75, 2.81.
    lab.kernel.advance(seconds(4));
    QCOMPARE(lab.serviceRate(), 3U);
}

void SimulatedEstimatorTest::totalsOutliveServices()
{
    Lab lab;
    lab.connect(40);
    lab.connect(80, mail);
    QCOMPARE(lab.kernel.totals().connections, 120U);
    lab.take(RemoveService {mail, {}});
    QCOMPARE(lab.kernel.totals().connections, 120U);
    lab.kernel.advance(seconds(2));
    QCOMPARE(lab.totalRate(), 15U);
    QVERIFY(lab.kernel.zeroCounters({}));
    QCOMPARE(lab.kernel.totals(), Counters());
    QCOMPARE(lab.totalRate(), 0U);
}

void SimulatedEstimatorTest::zeroedServicesStayInTheTotals()
{
    Lab lab;
    lab.connect(40);
    lab.kernel.advance(seconds(2));
    QVERIFY(lab.kernel.zeroCounters(web));
    QCOMPARE(lab.serviceRate(), 0U);
    QCOMPARE(lab.serverRate(), 0U);
    QCOMPARE(lab.totalRate(), 5U);
    QCOMPARE(lab.kernel.totals().connections, 40U);
    lab.connect(40);
    lab.kernel.advance(seconds(2));
    QCOMPARE(lab.serviceRate(), 5U);
    QCOMPARE(lab.totalRate(), 9U); // 3.75 + 5 = 8.75
}

void SimulatedEstimatorTest::estimationCanBeSwitchedOff()
{
    Lab lab;
    const SysctlName name {SysctlKey::IpvsRunEstimation, {}};
    lab.take(SetupStep(SetSysctl {name, lab.kernel.setup().sysctls.at(name), {0, 0}}));
    lab.connect(40);
    lab.kernel.advance(seconds(20));
    QCOMPARE(lab.serviceRate(), 0U);
    QCOMPARE(lab.totalRate(), 0U);
}

void SimulatedEstimatorTest::returningServersGoOn()
{
    Lab lab;
    lab.connect(40);
    lab.kernel.advance(seconds(2));
    lab.take(RemoveRealServer {web, Lab::server()});
    lab.kernel.advance(seconds(10));
    lab.take(AddRealServer {web, Lab::server()});
    // Nobody looked at it while it was away.
    QCOMPARE(lab.serverRate(), 5U);
    lab.take(RemoveService {web, {}});
    ServiceSettings settings;
    settings.scheduler = *Scheduler::parse(u"rr");
    lab.take(AddService {web, settings});
    lab.take(AddRealServer {web, Lab::server()});
    QCOMPARE(lab.serverRate(), 0U); // of another service
}

QTEST_APPLESS_MAIN(SimulatedEstimatorTest)
#include "simulatedestimator_test.moc"
