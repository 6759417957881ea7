// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who comes, when, for how long: the numbers behind a simulated day, and that it is the same day everywhere.
#include "core/simulation/arrivals.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace lvs;
using namespace lvs::simulation;

namespace {

/// One client a second, as a clock ticks, for an hour.
TrafficModel ticking()
{
    TrafficModel model;
    model.arrivals = ArrivalPattern::Even;
    model.connectionsPerMinute = 60;
    model.warmUp = 0;
    model.length = 3'600'000;
    return model;
}

std::vector<Visit> visits(const TrafficModel &model, const std::vector<Burst> &extra = {})
{
    const ClientPopulation population(model);
    Arrivals arrivals(model, population, extra);
    std::vector<Visit> all;
    while (const std::optional<Visit> visit = arrivals.next()) {
        all.push_back(*visit);
    }
    return all;
}

size_t between(const std::vector<Visit> &all, qint64 fromSecond, qint64 toSecond)
{
    return static_cast<size_t>(std::count_if(all.begin(), all.end(), [&](const Visit &visit) {
        return visit.time >= fromSecond * 1'000'000'000 && visit.time < toSecond * 1'000'000'000;
    }));
}

/// Mean of many draws over what it should be.
double meanShare(const Duration &duration)
{
    Chance chance(7);
    constexpr int draws = 20'000;
    double sum = 0;
    for (int i = 0; i < draws; ++i) {
        sum += static_cast<double>(chance.duration(duration));
    }
    return sum / draws / (static_cast<double>(duration.mean) * 1e6);
}

} // namespace

class TrafficModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void logarithmsAndPowers();
    void durationsHaveTheirMeans();
    void evenClientsTick();
    void randomClientsComeAtTheirRate();
    void theDayHasItsHours();
    void burstsBringMore();
    void burstsOnTopLeaveTheOthersAlone();
    void someComeOftenMostDoNot();
    void manyShareAnAddress();
    void portsComeAgain();
    void addressesAreOfTheFamily();
    void theSameSeedGivesTheSameDay();
    void impossibleModelsAreRefused_data();
    void impossibleModelsAreRefused();
};

void TrafficModelTest::logarithmsAndPowers()
{
    QCOMPARE(binaryLogarithm(1), Fixed {0});
    QCOMPARE(binaryLogarithm(8), 3 * fixedOne);
    QCOMPARE(powerOfTwo(0), fixedOne);
    QCOMPARE(powerOfTwo(5 * fixedOne), 32 * fixedOne);
    QCOMPARE(powerOfTwo(-3 * fixedOne), fixedOne / 8);
    QCOMPARE(powerOfTwo(-100 * fixedOne), Fixed {0});
    QCOMPARE(scaled(fixedOne * 5 / 2, 100), qint64 {250});
    QCOMPARE(scaled(fixedOne / 2, qint64 {1} << 50), qint64 {1} << 49);
    QCOMPARE(fixedProduct(-3 * fixedOne / 2, 5 * fixedOne), -15 * fixedOne / 2);
    QCOMPARE(quotient(7, 2), 7 * fixedOne / 2);
    QCOMPARE(quotient(qint64 {3} << 58, qint64 {1} << 60), 3 * fixedOne / 4);
    QCOMPARE(squareRoot(9 * fixedOne / 4), 3 * fixedOne / 2);
    QCOMPARE(powerOfE(0), fixedOne);
    QCOMPARE(powerOfE(-1000 * fixedOne), Fixed {0});
    QVERIFY(std::abs(static_cast<double>(powerOfE(-fixedOne)) / fixedOne - std::exp(-1)) < 2e-6);
    QVERIFY(std::abs(static_cast<double>(powerOfE(2 * fixedOne)) / fixedOne - std::exp(2)) < 2e-5);
    for (const quint64 value : {3ULL, 1000ULL, 0xffffffffULL, 0x123456789abcdefULL}) {
        const double exact = std::log2(static_cast<double>(value));
        QVERIFY(std::abs(static_cast<double>(binaryLogarithm(value)) / fixedOne - exact) < 1e-5);
        QVERIFY(std::abs(static_cast<double>(powerOfTwo(binaryLogarithm(value) - 50 * fixedOne)) / fixedOne
                         - std::exp2(exact - 50))
                < std::exp2(exact - 50) * 1e-5 + 2e-6);
    }
}

void TrafficModelTest::durationsHaveTheirMeans()
{
    QCOMPARE(meanShare({DurationKind::Constant, 1234, 0}), 1.0);
    const double exponential = meanShare({DurationKind::Exponential, 6000, 0});
    QVERIFY2(std::abs(exponential - 1) < 0.03, qPrintable(QString::number(exponential)));
    const double logNormal = meanShare({DurationKind::LogNormal, 6000, 800});
    QVERIFY2(std::abs(logNormal - 1) < 0.03, qPrintable(QString::number(logNormal)));
    const double narrow = meanShare({DurationKind::LogNormal, Duration::longest, 10});
    QVERIFY2(std::abs(narrow - 1) < 0.001, qPrintable(QString::number(narrow)));
}

void TrafficModelTest::evenClientsTick()
{
    const std::vector<Visit> all = visits(ticking());
    QCOMPARE(all.size(), size_t {3599}); // the first after a second, and none at the end itself
    for (size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].time, static_cast<qint64>(i + 1) * 1'000'000'000);
    }
}

void TrafficModelTest::randomClientsComeAtTheirRate()
{
    TrafficModel model = ticking();
    model.arrivals = ArrivalPattern::Random;
    model.connectionsPerMinute = 6000;
    const std::vector<Visit> all = visits(model);
    // 360,000 with a deviation of 600.
    QVERIFY(std::abs(static_cast<double>(all.size()) - 360'000) < 3000);
    // Gaps have the deviation of their mean: as many above it as e to the minus one.
    size_t longer = 0;
    for (size_t i = 1; i < all.size(); ++i) {
        QVERIFY(all[i].time > all[i - 1].time);
        longer += all[i].time - all[i - 1].time > 10'000'000 ? 1 : 0;
    }
    QVERIFY(std::abs(static_cast<double>(longer) / static_cast<double>(all.size()) - std::exp(-1)) < 0.005);
}

void TrafficModelTest::theDayHasItsHours()
{
    TrafficModel model = ticking();
    model.connectionsPerMinute = 600;
    model.length = 86'400'000;
    model.firstHour = 22;
    model.day.fill(0);
    model.day[0] = 100; // two hours after the beginning
    const std::vector<Visit> all = visits(model);
    // From 23 o'clock it rises in a straight line, until 1 o'clock it falls: an hour's worth together.
    QCOMPARE(between(all, 0, 3600), size_t {0});
    const double rising = static_cast<double>(between(all, 3600, 7200));
    const double falling = static_cast<double>(between(all, 7200, 10'800));
    QVERIFY2(std::abs(rising - 18'000) < 400, qPrintable(QString::number(rising)));
    QVERIFY2(std::abs(falling - 18'000) < 400, qPrintable(QString::number(falling)));
    QVERIFY(between(all, 10'800, 86'400) <= 1); // the last gap is long
}

void TrafficModelTest::burstsBringMore()
{
    TrafficModel model = ticking();
    model.warmUp = 100'000;
    model.bursts = {{600'000, 60'000, 500}};
    const std::vector<Visit> all = visits(model);
    // A burst counts from the end of the warm-up.
    QCOMPARE(between(all, 640, 700), size_t {60});
    QVERIFY(std::abs(static_cast<double>(between(all, 700, 760)) - 300) <= 5);
    QCOMPARE(between(all, 800, 860), size_t {60});
}

void TrafficModelTest::burstsOnTopLeaveTheOthersAlone()
{
    const TrafficModel model = ticking();
    const std::vector<Visit> extra = visits(model, {{600'000, 60'000, 500}});
    QVERIFY(std::abs(static_cast<double>(extra.size()) - 240) <= 1);
    QVERIFY(extra.front().time >= 600'000'000'000);
    QVERIFY(extra.back().time <= 661'000'000'000);
    for (const Visit &visit : extra) {
        QVERIFY(visit.port.number() < 32'768); // never one of the others'
    }
}

void TrafficModelTest::someComeOftenMostDoNot()
{
    TrafficModel model = ticking();
    model.connectionsPerMinute = 60'000;
    model.clients = 1000;
    model.skew = 1000;
    model.natPercent = 0;
    std::vector<double> count(1000, 0);
    const std::vector<Visit> all = visits(model);
    for (const Visit &visit : all) {
        ++count[visit.client];
    }
    // The first comes twice as often as the second and ten times as often as the tenth; 1 + 1/2 + … 1/1000 is
    // 7.485, of which it is one.
    QVERIFY(std::abs(count[0] / static_cast<double>(all.size()) - 1 / 7.4855) < 0.002);
    QVERIFY(std::abs(count[0] / count[1] - 2) < 0.05);
    QVERIFY(std::abs(count[0] / count[9] - 10) < 0.3);
    model.skew = 0;
    std::fill(count.begin(), count.end(), 0);
    for (const Visit &visit : visits(model)) {
        ++count[visit.client];
    }
    QVERIFY(std::abs(count[0] / count[999] - 1) < 0.1);
}

void TrafficModelTest::manyShareAnAddress()
{
    TrafficModel model = ticking();
    model.connectionsPerMinute = 6000;
    model.clients = 100;
    model.natPercent = 30;
    model.natAddresses = 2;
    size_t shared = 0;
    std::set<quint32> addresses;
    const std::vector<Visit> all = visits(model);
    for (const Visit &visit : all) {
        shared += visit.client >= 100 ? 1 : 0;
        addresses.insert(visit.client);
    }
    QVERIFY(std::abs(static_cast<double>(shared) / static_cast<double>(all.size()) - 0.3) < 0.005);
    QCOMPARE(addresses.size(), size_t {102});
}

void TrafficModelTest::portsComeAgain()
{
    TrafficModel model = ticking();
    model.clients = 1;
    model.natPercent = 0;
    model.ports = 3;
    const std::vector<Visit> all = visits(model);
    QCOMPARE(all[0].port.number(), 32'768);
    QCOMPARE(all[2].port.number(), 32'770);
    QCOMPARE(all[3].port, all[0].port);
}

void TrafficModelTest::addressesAreOfTheFamily()
{
    std::set<Address> four;
    std::set<Address> six;
    for (quint32 i = 0; i < TrafficModel::mostClients + TrafficModel::mostNatAddresses; ++i) {
        four.insert(ClientPopulation::address(i, AddressFamily::IPv4));
        six.insert(ClientPopulation::address(i, AddressFamily::IPv6));
    }
    // Everybody has an address of their own, of the networks for benchmarks and documentation.
    QCOMPARE(four.size(), size_t {101'000});
    QCOMPARE(six.size(), size_t {101'000});
    QVERIFY(four.begin()->toIPv4() >> 17 == 0xc612U >> 1);
    QVERIFY(four.rbegin()->toIPv4() >> 17 == 0xc612U >> 1);
    QVERIFY(six.begin()->toString().startsWith(QLatin1String("2001:db8:c:")));
    QVERIFY(six.rbegin()->isIPv6());
}

void TrafficModelTest::theSameSeedGivesTheSameDay()
{
    TrafficModel model;
    model.day = TrafficModel::ordinaryDay();
    model.bursts = {{10'000, 60'000, 300}};
    quint64 digest = 0;
    Chance chance(3);
    for (const Visit &visit : visits(model)) {
        digest = seedOf(digest ^ static_cast<quint64>(visit.time), visit.client) ^ visit.port.number()
            ^ visit.seed
            ^ static_cast<quint64>(chance.duration(model.request) + chance.duration(model.pause));
    }
    // What every machine must find.
    QCOMPARE(digest, quint64 {3070864291989450720});
    TrafficModel other = model;
    other.seed = 2;
    QVERIFY(visits(model).front().time != visits(other).front().time);
}

void TrafficModelTest::impossibleModelsAreRefused_data()
{
    QTest::addColumn<TrafficModel>("model");
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, auto change, const QStringList &arguments) {
        TrafficModel model;
        change(model);
        QTest::newRow(name) << model << arguments;
    };
    row("clients", [](TrafficModel &m) { m.clients = 0; },
        {QStringLiteral("clients"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("100000")});
    row("skew", [](TrafficModel &m) { m.skew = 2001; },
        {QStringLiteral("skew"), QStringLiteral("2001"), QStringLiteral("0"), QStringLiteral("2000")});
    row("rate", [](TrafficModel &m) { m.connectionsPerMinute = 0; },
        {QStringLiteral("connectionsPerMinute"), QStringLiteral("0"), QStringLiteral("1"),
         QStringLiteral("6000000")});
    row("hour", [](TrafficModel &m) { m.day[3] = 1001; },
        {QStringLiteral("day[4]"), QStringLiteral("1001"), QStringLiteral("0"), QStringLiteral("1000")});
    row("nobody", [](TrafficModel &m) { m.day.fill(0); }, {QStringLiteral("day"), QStringLiteral("0")});
    row("duration", [](TrafficModel &m) { m.request.mean = 0; },
        {QStringLiteral("request.mean"), QStringLiteral("0"), QStringLiteral("1"),
         QStringLiteral("14400000")});
    row("spread", [](TrafficModel &m) { m.request.spread = 2001; },
        {QStringLiteral("request.spread"), QStringLiteral("2001"), QStringLiteral("0"),
         QStringLiteral("2000")});
    row("ports", [](TrafficModel &m) { m.ports = 0; },
        {QStringLiteral("ports"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("28000")});
    row("requests", [](TrafficModel &m) { m.requests = 0; },
        {QStringLiteral("requests"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("1000")});
    row("nat", [](TrafficModel &m) { m.natPercent = 101; },
        {QStringLiteral("natPercent"), QStringLiteral("101"), QStringLiteral("0"), QStringLiteral("100")});
    row("length", [](TrafficModel &m) { m.length = 999; },
        {QStringLiteral("length"), QStringLiteral("999"), QStringLiteral("1000"),
         QStringLiteral("604800000")});
    row("warm-up", [](TrafficModel &m) { m.warmUp = -1; },
        {QStringLiteral("warmUp"), QStringLiteral("-1"), QStringLiteral("0"), QStringLiteral("86400000")});
    row("burst",
        [](TrafficModel &m) {
            m.bursts = {{}, {0, 1, 100}};
        },
        {QStringLiteral("bursts[2].percent"), QStringLiteral("100"), QStringLiteral("101"),
         QStringLiteral("10000")});
}

void TrafficModelTest::impossibleModelsAreRefused()
{
    QFETCH(TrafficModel, model);
    QFETCH(QStringList, arguments);
    const Result<void> checked = check(model);
    QVERIFY(!checked);
    QCOMPARE(checked.error().arguments, arguments);
    QVERIFY(check(TrafficModel()));
}

QTEST_APPLESS_MAIN(TrafficModelTest)
#include "trafficmodel_test.moc"
