// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/demonstration.h"
#include "core/kernel/simulated/trafficsource.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lvs;
using namespace std::chrono_literals;

namespace {

CountersSample sampleOf(SimulatedKernel &kernel)
{
    return *kernel.readCounters();
}

const ServiceCounters &serviceAt(const CountersSample &sample, QStringView endpoint)
{
    const ServiceCounters *found = sample.service(ServiceKey(Protocol::Tcp, *Endpoint::parse(endpoint)));
    Q_ASSERT(found);
    return *found;
}

bool advanced(const Counters &before, const Counters &after)
{
    return after.connections > before.connections && after.inPackets > before.inPackets
        && after.inBytes > before.inBytes && after.outPackets > before.outPackets
        && after.outBytes > before.outBytes;
}

constexpr quint64 always = 1'000'000'000; ///< connections a second that are simulated exactly

/// Of all counters and counts.
quint64 digestOf(const CountersSample &sample, quint64 digest = 0)
{
    const auto add = [&digest](quint64 number) { digest = RandomStream(digest ^ number).next(); };
    const auto addCounters = [&add](const Counters &counters) {
        add(counters.connections);
        add(counters.inPackets);
        add(counters.outPackets);
        add(counters.inBytes);
        add(counters.outBytes);
    };
    for (const ServiceCounters &service : sample.services) {
        addCounters(service.counters);
        for (const RealServerCounters &server : service.realServers) {
            addCounters(server.counters);
            add(server.active);
            add(server.inactive);
            add(server.persistent);
        }
    }
    return digest;
}

/// One service with two real servers by rr, upper 50 on the second, and clients that stay 10 s.
std::unique_ptr<SimulatedKernel> smallKernel(quint32 connectionsPerSecond, quint64 exactLimit)
{
    const ServiceKey key(Protocol::Tcp, *Endpoint::parse(u"192.168.254.250:80"));
    auto kernel = std::make_unique<SimulatedKernel>();
    ServiceSettings settings;
    settings.scheduler = *Scheduler::parse(u"rr");
    RealServer first {*Endpoint::parse(u"192.168.254.18:80"), {}};
    RealServer second {*Endpoint::parse(u"192.168.254.19:80"), {}};
    second.settings.upperThreshold = 50;
    const std::vector<Step> steps {AddService {key, settings}, AddRealServer {key, first},
                                   AddRealServer {key, second}};
    for (const Result<void> &result : kernel->execute(steps)) {
        Q_ASSERT(result.ok());
        Q_UNUSED(result);
    }
    TrafficSource::Options options;
    options.exactLimit = exactLimit;
    auto traffic = std::make_unique<TrafficSource>(options);
    TrafficProfile profile;
    profile.connectionsPerMinute = connectionsPerSecond * 60;
    profile.stay = 10'000;
    traffic->setProfile(key, profile);
    kernel->setTraffic(std::move(traffic));
    return kernel;
}

} // namespace

class SimulatedTrafficTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSameCounters();
    void everyMachineHasTheSameDay();
    void randomStreamsHaveTheirMeans();
    void daysHaveQuietAndBusyHours();
    void ratesVaryAsADayDoes();
    void servicesCountTheirRealServersSum_data();
    void servicesCountTheirRealServersSum();
    void thresholdsHold_data();
    void thresholdsHold();
    void populationsAgreeInBothWays();
    void changesOfWayKeepTheCounts();
    void answersPassTheDirectorOnlyUnderNat();
    void demonstrationShowsEverything();
    void addedServicesComeToLife();
    void everyCounterOfALargeHostMoves();
};

void SimulatedTrafficTest::sameSeedSameCounters()
{
    const auto first = makeDemonstrationKernel(5);
    const auto second = makeDemonstrationKernel(5);
    const auto other = makeDemonstrationKernel(6);
    for (int i = 0; i < 20; ++i) {
        for (SimulatedKernel *kernel : {first.get(), second.get(), other.get()}) {
            kernel->advance(std::chrono::milliseconds(700 + 60 * i));
        }
        QVERIFY(sampleOf(*first) == sampleOf(*second));
        QVERIFY(!(sampleOf(*first) == sampleOf(*other)));
    }
    const auto large = makeLargeKernel(20, 5, 3);
    const auto sameLarge = makeLargeKernel(20, 5, 3);
    large->advance(10s);
    sameLarge->advance(10s);
    QVERIFY(sampleOf(*large) == sampleOf(*sameLarge));
}

void SimulatedTrafficTest::everyMachineHasTheSameDay()
{
    const auto demonstration = makeDemonstrationKernel();
    quint64 digest = 0;
    for (int second = 0; second < 600; ++second) {
        demonstration->advance(1s);
        digest = digestOf(sampleOf(*demonstration), digest);
    }
    // What every machine must find.
    QCOMPARE(digest, quint64 {5860295361876940093U});
    digest = 0;
    const auto large = makeLargeKernel(40, 5);
    for (int second = 0; second < 600; ++second) {
        large->advance(1s);
        digest = digestOf(sampleOf(*large), digest);
    }
    QCOMPARE(digest, quint64 {13377276143019046390U});
}

void SimulatedTrafficTest::randomStreamsHaveTheirMeans()
{
    RandomStream random(42);
    constexpr int count = 20000;
    const auto asDouble = [](Fixed value) { return static_cast<double>(value) / fixedOne; };
    double exponential = 0;
    double normal = 0;
    double squares = 0;
    double around = 0;
    for (int i = 0; i < count; ++i) {
        const Fixed drawn = random.exponential();
        QVERIFY(drawn >= 0);
        exponential += asDouble(drawn);
        const double bell = asDouble(random.normal());
        QVERIFY(std::abs(bell) <= 6);
        normal += bell;
        squares += bell * bell;
        const Fixed near = random.around(3 * fixedOne, fixedOne / 2);
        QVERIFY(near >= 5 * fixedOne / 2 && near <= 7 * fixedOne / 2);
        around += asDouble(near);
        QVERIFY(random.below(7) < 7);
        const Fixed fraction = random.fraction();
        QVERIFY(fraction >= 0 && fraction < fixedOne);
    }
    // Five standard deviations of the mean.
    const double near = 5 / std::sqrt(count);
    QVERIFY(std::abs(exponential / count - 1) < near);
    QVERIFY(std::abs(normal / count) < near);
    QVERIFY(std::abs(squares / count - 1) < near * std::sqrt(2));
    QVERIFY(std::abs(around / count - 3) < near * 0.3);
    for (const double mean : {0.3, 4.0, 30.7, 400.2}) {
        double rounded = 0;
        for (int i = 0; i < count; ++i) {
            rounded += static_cast<double>(random.rounded(static_cast<Fixed>(mean * fixedOne)));
        }
        QVERIFY(std::abs(rounded / count - mean) < near * 0.5);
    }
}

void SimulatedTrafficTest::daysHaveQuietAndBusyHours()
{
    constexpr Fixed step = fixedOne / 1000;
    for (Fixed day = -2 * fixedOne; day < 2 * fixedOne; day += step) {
        const Fixed busy = hourOfDay(day);
        QVERIFY(busy >= fixedOne * 299 / 1000 && busy <= fixedOne);
        QCOMPARE(busy, hourOfDay(day + fixedOne));
        QVERIFY(std::abs(busy - hourOfDay(day + step)) < fixedOne / 50);
    }
    QVERIFY(hourOfDay(fixedOne * 4 / 24) < fixedOne * 2 / 5);
    QVERIFY(hourOfDay(fixedOne * 41 / 48) > fixedOne * 19 / 20);
}

void SimulatedTrafficTest::ratesVaryAsADayDoes()
{
    const auto kernel = smallKernel(100, always);
    double least = 1e9;
    double most = 0;
    quint64 before = 0;
    for (int tenth = 0; tenth < 60; ++tenth) {
        kernel->advance(10s);
        const quint64 now = sampleOf(*kernel).services[0].counters.connections;
        least = std::min(least, static_cast<double>(now - before) / 10);
        most = std::max(most, static_cast<double>(now - before) / 10);
        before = now;
    }
    QVERIFY2(least < 45 && least > 10, qPrintable(QString::number(least)));
    QVERIFY2(most > 80 && most < 150, qPrintable(QString::number(most)));
}

void SimulatedTrafficTest::servicesCountTheirRealServersSum_data()
{
    QTest::addColumn<quint64>("exactLimit");
    QTest::newRow("exactly") << always;
    QTest::newRow("in shares") << quint64 {0};
}

void SimulatedTrafficTest::servicesCountTheirRealServersSum()
{
    QFETCH(const quint64, exactLimit);
    const auto kernel = smallKernel(60, exactLimit);
    for (int i = 0; i < 100; ++i) {
        kernel->advance(std::chrono::milliseconds(300 + i * 17));
        const ServiceCounters service = sampleOf(*kernel).services[0];
        Counters sum;
        for (const RealServerCounters &server : service.realServers) {
            sum.connections += server.counters.connections;
            sum.inPackets += server.counters.inPackets;
            sum.inBytes += server.counters.inBytes;
            sum.outPackets += server.counters.outPackets;
            sum.outBytes += server.counters.outBytes;
        }
        QVERIFY(service.counters == sum);
    }
    QVERIFY(sampleOf(*kernel).services[0].counters.connections > 1000);
}

void SimulatedTrafficTest::thresholdsHold_data()
{
    servicesCountTheirRealServersSum_data();
}

void SimulatedTrafficTest::thresholdsHold()
{
    QFETCH(const quint64, exactLimit);
    const auto kernel = smallKernel(60, exactLimit);
    bool reached = false;
    for (int i = 0; i < 300; ++i) {
        kernel->advance(1s);
        const RealServerCounters limited = sampleOf(*kernel).services[0].realServers[1];
        QVERIFY(limited.active + limited.inactive <= 50);
        reached = reached || limited.active + limited.inactive == 50;
    }
    QVERIFY(reached);
}

void SimulatedTrafficTest::populationsAgreeInBothWays()
{
    // Little's law: active = rate × stay, inactive = rate × FIN time-out, in either way of simulating.
    std::array<double, 2> active {};
    std::array<double, 2> inactive {};
    for (size_t way = 0; way < 2; ++way) {
        const auto kernel = smallKernel(80, way == 0 ? always : 0);
        kernel->advance(300s);
        constexpr int samples = 100;
        for (int i = 0; i < samples; ++i) {
            kernel->advance(6s);
            const ServiceCounters service = sampleOf(*kernel).services[0];
            active[way] += static_cast<double>(service.active()) / samples;
            inactive[way] += static_cast<double>(service.inactive()) / samples;
        }
    }
    QVERIFY2(std::abs(active[0] - active[1]) < 0.15 * active[0],
             qPrintable(QStringLiteral("%1 %2").arg(active[0]).arg(active[1])));
    QVERIFY2(std::abs(inactive[0] - inactive[1]) < 0.15 * inactive[0],
             qPrintable(QStringLiteral("%1 %2").arg(inactive[0]).arg(inactive[1])));
}

void SimulatedTrafficTest::changesOfWayKeepTheCounts()
{
    const auto kernel = smallKernel(60, 100);
    kernel->advance(200s);
    const auto before = sampleOf(*kernel).services[0];
    QVERIFY(before.active() > 50);
    // Another service lifts the host over the limit: everything goes on in shares.
    const ServiceKey busy(Protocol::Tcp, *Endpoint::parse(u"192.168.254.251:80"));
    Step add = AddService {busy, {}};
    QVERIFY(kernel->execute({&add, 1})[0].ok());
    kernel->advance(100ms);
    const auto shared = sampleOf(*kernel).services[0];
    QVERIFY(std::abs(double(shared.active()) - double(before.active())) < 0.15 * double(before.active()));
    QVERIFY(std::abs(double(shared.inactive()) - double(before.inactive()))
            < 0.1 * double(before.inactive()));
    Step remove = RemoveService {busy, {}};
    QVERIFY(kernel->execute({&remove, 1})[0].ok());
    kernel->advance(100ms);
    const auto exact = sampleOf(*kernel).services[0];
    QVERIFY(std::abs(double(exact.active()) - double(before.active())) < 0.15 * double(before.active()));
    kernel->advance(300s);
    QVERIFY(sampleOf(*kernel).services[0].counters.connections > exact.counters.connections + 1000);
}

void SimulatedTrafficTest::answersPassTheDirectorOnlyUnderNat()
{
    const auto kernel = makeDemonstrationKernel();
    const CountersSample sample = sampleOf(*kernel);
    const ServiceCounters &direct = serviceAt(sample, u"192.168.254.250:80");
    QVERIFY(direct.counters.inPackets > 1000);
    QCOMPARE(direct.counters.outPackets, 0U);
    QCOMPARE(direct.counters.outBytes, 0U);
    const ServiceCounters &nat = serviceAt(sample, u"192.168.254.252:8080");
    QVERIFY(nat.counters.outBytes > nat.counters.inBytes);
}

void SimulatedTrafficTest::demonstrationShowsEverything()
{
    const auto kernel = makeDemonstrationKernel();
    const IpvsState state = kernel->read()->ipvs;
    QCOMPARE(state.services.size(), size_t(6));
    const CountersSample before = sampleOf(*kernel);
    kernel->advance(10s);
    const CountersSample after = sampleOf(*kernel);
    for (size_t i = 0; i < after.services.size(); ++i) {
        QVERIFY(after.services[i].counters.connections > before.services[i].counters.connections);
    }

    const ServiceKey web(Protocol::Tcp, *Endpoint::parse(u"192.168.254.250:80"));
    QVERIFY(
        state.service(web)->realServer(*Endpoint::parse(u"192.168.254.20:80"))->settings.weight.isDraining());
    const RealServerCounters &draining = serviceAt(after, u"192.168.254.250:80").realServers[2];
    QCOMPARE(draining.counters.connections,
             serviceAt(before, u"192.168.254.250:80").realServers[2].counters.connections);
    QVERIFY(draining.inactive > 0);

    const ServiceKey secure(Protocol::Tcp, *Endpoint::parse(u"192.168.254.250:443"));
    const SimulatedService *service = kernel->service(secure);
    const auto limited = service->find(*Endpoint::parse(u"192.168.254.21:443"));
    QVERIFY(service->destinations()[*limited].overloaded);
    QVERIFY(service->templateCount() > 100);
    QCOMPARE(serviceAt(after, u"192.168.254.250:443").persistent() > 0, true);
}

void SimulatedTrafficTest::addedServicesComeToLife()
{
    const auto kernel = makeDemonstrationKernel();
    const ServiceKey key(Protocol::Tcp, *Endpoint::parse(u"192.168.254.253:443"));
    ServiceSettings settings;
    RealServer server {*Endpoint::parse(u"192.168.254.18:443"), {}};
    const std::vector<Step> steps {AddService {key, settings}, AddRealServer {key, server}};
    for (const Result<void> &result : kernel->execute(steps)) {
        QVERIFY(result.ok());
    }
    kernel->advance(30s);
    QVERIFY(serviceAt(sampleOf(*kernel), u"192.168.254.253:443").counters.connections > 30);
}

void SimulatedTrafficTest::everyCounterOfALargeHostMoves()
{
    const auto kernel = makeLargeKernel(300, 10);
    CountersSample before = sampleOf(*kernel);
    QCOMPARE(before.services.size(), size_t(300));
    // Through a whole day, the quiet hours too.
    for (int minute = 0; minute < 10; ++minute) {
        kernel->advance(59s);
        before = sampleOf(*kernel);
        kernel->advance(1s);
        const CountersSample after = sampleOf(*kernel);
        for (size_t i = 0; i < after.services.size(); ++i) {
            QVERIFY(advanced(before.services[i].counters, after.services[i].counters));
            for (size_t j = 0; j < after.services[i].realServers.size(); ++j) {
                QVERIFY(advanced(before.services[i].realServers[j].counters,
                                 after.services[i].realServers[j].counters));
            }
        }
    }
}

QTEST_GUILESS_MAIN(SimulatedTrafficTest)
#include "simulatedtraffic_test.moc"
