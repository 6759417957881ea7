// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/traffichistory.h"

#include "core/kernel/simulated/randomstream.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace lvs;
using namespace std::chrono_literals;

namespace {

constexpr qint64 second = 1'000'000'000;

ServiceKey serviceKey(quint32 number)
{
    return ServiceKey(Protocol::Tcp, {Address::fromIPv4(0x0a000000U + number), Port(80)});
}

Endpoint serverEndpoint(quint32 number)
{
    return {Address::fromIPv4(0xac100000U + number), Port(80)};
}

/// A host whose counters a test moves as it likes.
class Host
{
public:
    explicit Host(quint32 services = 1, quint32 servers = 2)
    {
        for (quint32 i = 0; i < services; ++i) {
            ServiceCounters service {serviceKey(i), {}, {}};
            for (quint32 j = 0; j < servers; ++j) {
                service.realServers.push_back({serverEndpoint(j), {}, 0, 0, 0});
            }
            sample.services.push_back(service);
        }
    }

    /// Time passes and every server counts that many connections and ten times as many packets.
    void run(TrafficHistory &history, qint64 nanoseconds, quint64 connections)
    {
        sample.time += nanoseconds;
        for (ServiceCounters &service : sample.services) {
            for (RealServerCounters &server : service.realServers) {
                for (Counters *counters : {&server.counters, &service.counters}) {
                    counters->connections += connections;
                    counters->inPackets += 10 * connections;
                }
                server.active = static_cast<quint32>(connections);
            }
        }
        history.take(sample);
    }

    CountersSample sample;
};

float rateOf(const TrafficHistory &history, const ServiceKey &service)
{
    return history.figures(service)->value(Metric::ConnectionRate).value_or(-1);
}

size_t pieces(const Series &series)
{
    return static_cast<size_t>(
        std::count_if(series.begin(), series.end(), [](const SeriesPoint &p) { return p.beginsPiece; }));
}

} // namespace

class TrafficHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsKnownAtFirst();
    void ratesFollowUnevenIntervals();
    void pausesAreGaps();
    void aRestartForgetsEverything();
    void zeroedCountersGoOnFromZero();
    void newRowsBeginUnknown();
    void rowsKeepTheirHistoryAsOthersComeAndGo();
    void ratesTimesTimeIsWhatWasCounted_data();
    void ratesTimesTimeIsWhatWasCounted();
    void tracesShowTheLastSixtySamples();
    void seriesCoverHalfAnHour();
    void theManyAreKeptAsMeans();
    void whatIsWatchedIsKeptInFull();
    void theLongestUnseenIsForgotten();
    void averagedRatesAreEvenOverTheKernelsRefresh();
    void briefFloatsAreClose();
};

void TrafficHistoryTest::nothingIsKnownAtFirst()
{
    TrafficHistory history;
    QVERIFY(!history.find(serviceKey(0)));
    Host host;
    host.run(history, second, 5);
    const TrafficFigures *figures = history.figures(serviceKey(0));
    QVERIFY(figures);
    QVERIFY(!figures->value(Metric::ConnectionRate));
    QCOMPARE(figures->value(Metric::ActiveConnections).value_or(-1), 10.0F);
    QVERIFY(history.series(*history.find(serviceKey(0)), Metric::ConnectionRate, 60s).empty());
    QVERIFY(!history.total().value(Metric::InPacketRate));
    host.run(history, second, 5);
    QCOMPARE(rateOf(history, serviceKey(0)), 10.0F);
    QCOMPARE(history.total().value(Metric::InPacketRate).value_or(-1), 100.0F);
    QCOMPARE(history.figures(serviceKey(0), serverEndpoint(1))->value(Metric::ConnectionRate).value_or(-1),
             5.0F);
    QVERIFY(!history.figures(serviceKey(1)));
    QVERIFY(!history.figures(serviceKey(0), serverEndpoint(9)));
}

void TrafficHistoryTest::ratesFollowUnevenIntervals()
{
    TrafficHistory history;
    Host host(1, 1);
    host.run(history, second, 0);
    host.run(history, second / 2, 10);
    QCOMPARE(rateOf(history, serviceKey(0)), 20.0F);
    host.run(history, 4 * second, 10);
    QCOMPARE(rateOf(history, serviceKey(0)), 2.5F);
    const quint64 count = history.sampleCount();
    history.take(host.sample); // the same again
    QCOMPARE(history.sampleCount(), count);
    QCOMPARE(rateOf(history, serviceKey(0)), 2.5F);
}

void TrafficHistoryTest::pausesAreGaps()
{
    TrafficHistory history;
    Host host(1, 1);
    for (int i = 0; i < 10; ++i) {
        host.run(history, second, 10);
    }
    host.run(history, 100 * second, 500);
    QCOMPARE(rateOf(history, serviceKey(0)), 5.0F);
    for (int i = 0; i < 10; ++i) {
        host.run(history, second, 10);
    }
    const Series series = history.series(*history.find(serviceKey(0)), Metric::ConnectionRate, 1800s);
    QCOMPARE(pieces(series), size_t(2));
    QCOMPARE(series.size(), size_t(19));
    for (const SeriesPoint &point : series) {
        QCOMPARE(point.value, 10.0F);
    }
}

void TrafficHistoryTest::aRestartForgetsEverything()
{
    TrafficHistory history;
    Host host;
    for (int i = 0; i < 10; ++i) {
        host.run(history, second, 10);
    }
    host.sample.time = 0;
    host.run(history, second, 10);
    QVERIFY(!history.figures(serviceKey(0))->value(Metric::ConnectionRate));
    QVERIFY(history.series(*history.find(serviceKey(0)), Metric::ConnectionRate, 1800s).empty());
    host.run(history, second, 10);
    QCOMPARE(rateOf(history, serviceKey(0)), 20.0F);
}

void TrafficHistoryTest::zeroedCountersGoOnFromZero()
{
    TrafficHistory history;
    Host host(1, 1);
    host.run(history, second, 1000);
    host.run(history, second, 1000);
    host.sample.services[0].counters = {};
    host.run(history, 2 * second, 6);
    QCOMPARE(rateOf(history, serviceKey(0)), 3.0F);
}

void TrafficHistoryTest::newRowsBeginUnknown()
{
    TrafficHistory history;
    Host host(2, 2);
    host.run(history, second, 5);
    host.run(history, second, 5);
    host.sample.services.push_back(
        {serviceKey(7), {1000000, 0, 0, 0, 0}, {{serverEndpoint(1), {500, 0, 0, 0, 0}, 0, 0, 0}}});
    host.run(history, second, 5);
    QVERIFY(!history.figures(serviceKey(7))->value(Metric::ConnectionRate));
    QVERIFY(!history.figures(serviceKey(7), serverEndpoint(1))->value(Metric::ConnectionRate));
    QCOMPARE(history.total().value(Metric::ConnectionRate).value_or(-1), 20.0F);
    host.run(history, second, 5);
    QCOMPARE(rateOf(history, serviceKey(7)), 5.0F);
    QCOMPARE(history.total().value(Metric::ConnectionRate).value_or(-1), 25.0F);
    const Series series = history.series(*history.find(serviceKey(7)), Metric::ConnectionRate, 60s);
    QCOMPARE(series.size(), size_t(1));
}

void TrafficHistoryTest::rowsKeepTheirHistoryAsOthersComeAndGo()
{
    for (quint64 seed = 0; seed < 50; ++seed) {
        RandomStream random(seed);
        TrafficHistory history;
        Host host(4, 3);
        // A row that stays, with a rate of its own, among others that come and go.
        const ServiceKey stays = serviceKey(2);
        std::map<quint32, bool> present {{0, true}, {1, true}, {2, true}, {3, true}};
        for (int tick = 1; tick <= 80; ++tick) {
            const quint32 other = random.below(12);
            if (other != 2) {
                present[other] = !present[other];
                std::vector<ServiceCounters> services;
                for (const auto &[number, is] : present) {
                    if (!is) {
                        continue;
                    }
                    const ServiceCounters *known = host.sample.service(serviceKey(number));
                    services.push_back(
                        known ? *known
                              : ServiceCounters {serviceKey(number), {random.next() >> 20, 0, 0, 0, 0}, {}});
                    if (number != 2) {
                        services.back().realServers.resize(random.below(3));
                        for (size_t i = 0; i < services.back().realServers.size(); ++i) {
                            services.back().realServers[i].endpoint = serverEndpoint(static_cast<quint32>(i));
                        }
                    }
                }
                host.sample.services = services;
            }
            host.run(history, second, 4);
        }
        const SeriesId id = *history.find(stays);
        const Series series = history.series(id, Metric::ConnectionRate, 1800s);
        QCOMPARE(series.size(), size_t(79));
        QVERIFY(
            std::all_of(series.begin(), series.end(), [](const SeriesPoint &p) { return p.value == 12.0F; }));
        for (const Endpoint &endpoint : history.realServers(stays)) {
            const Series server =
                history.series(*history.find(stays, endpoint), Metric::ConnectionRate, 1800s);
            QCOMPARE(server.size(), size_t(79));
            QVERIFY(std::all_of(server.begin(), server.end(),
                                [](const SeriesPoint &p) { return p.value == 4.0F; }));
        }
        for (const ServiceCounters &service : host.sample.services) {
            QVERIFY(history.find(service.key).has_value());
            const Series others = history.series(*history.find(service.key), Metric::ConnectionRate, 1800s);
            // Nobody inherits what a slot's former owner did.
            QVERIFY(std::all_of(others.begin(), others.end(),
                                [](const SeriesPoint &p) { return p.value <= 12.0F; }));
        }
    }
}

void TrafficHistoryTest::ratesTimesTimeIsWhatWasCounted_data()
{
    QTest::addColumn<bool>("narrow");
    QTest::addColumn<bool>("few");
    QTest::newRow("64 bits, all in full") << false << true;
    QTest::newRow("32 bits, all in full") << true << true;
    QTest::newRow("64 bits, means") << false << false;
}

/// Over random sequences with resets, wraps, pauses and uneven intervals.
void TrafficHistoryTest::ratesTimesTimeIsWhatWasCounted()
{
    QFETCH(const bool, narrow);
    QFETCH(const bool, few);
    for (quint64 seed = 0; seed < 100; ++seed) {
        RandomStream random(seed);
        TrafficHistory::Options options;
        options.width = narrow ? CounterWidth::Bits32 : CounterWidth::Bits64;
        options.watchAllUpTo = few ? 300 : 0;
        TrafficHistory history(options);
        Host host(1, 1);
        Counters &counters = host.sample.services[0].counters;
        counters.connections = narrow ? 0xffffff00U : 12345;
        history.take(host.sample);
        double counted = 0;
        double byFigures = 0;
        double inPauses = 0;
        std::vector<std::pair<qint64, double>> intervals;
        for (int i = 0; i < 400; ++i) {
            const bool pause = random.below(40) == 0;
            const qint64 elapsed = pause ? 11 * second + static_cast<qint64>(random.below(1000000000U))
                                         : static_cast<qint64>(200'000'000U + random.below(3'000'000'000U));
            quint64 step = random.below(100000);
            if (random.below(20) == 0 && !narrow) {
                // The counters are zeroed: what was counted after it is what is known.
                counters.connections = 0;
                step = std::min<quint64>(step, 10);
            }
            counters.connections += step;
            if (narrow) {
                counters.connections &= 0xffffffffU;
            }
            host.sample.time += elapsed;
            history.take(host.sample);
            counted += static_cast<double>(step);
            inPauses += pause ? static_cast<double>(step) : 0;
            byFigures += double(rateOf(history, serviceKey(0))) * static_cast<double>(elapsed) * 1e-9;
            if (!pause) {
                intervals.emplace_back(host.sample.time, static_cast<double>(elapsed) * 1e-9);
            }
        }
        QVERIFY2(std::abs(byFigures - counted) < 1e-5 * counted, qPrintable(QString::number(seed)));
        if (few) {
            const Series series = history.series(*history.find(serviceKey(0)), Metric::ConnectionRate, 1800s);
            double bySeries = 0;
            size_t at = 0;
            QCOMPARE(series.size(), intervals.size());
            for (const SeriesPoint &point : series) {
                QCOMPARE(point.time, intervals[at].first);
                bySeries += double(point.value) * intervals[at++].second;
            }
            QVERIFY(std::abs(bySeries - (counted - inPauses)) < 1e-5 * counted);
        }
    }
}

void TrafficHistoryTest::tracesShowTheLastSixtySamples()
{
    TrafficHistory history;
    Host host(2, 1);
    for (quint64 i = 0; i < 11; ++i) {
        host.run(history, second, i);
    }
    std::array<float, traceLength> trace =
        history.trace(*history.find(serviceKey(1)), Metric::ConnectionRate);
    QVERIFY(std::isnan(trace[0]) && std::isnan(trace[49]));
    QCOMPARE(trace[50], 1.0F);
    QCOMPARE(trace[59], 10.0F);
    for (quint64 i = 11; i < 200; ++i) {
        host.run(history, second, i);
    }
    trace = history.trace(*history.find(serviceKey(1)), Metric::ConnectionRate);
    for (size_t i = 0; i < traceLength; ++i) {
        QCOMPARE(trace[i], static_cast<float>(140 + i));
    }
}

void TrafficHistoryTest::seriesCoverHalfAnHour()
{
    TrafficHistory history;
    Host host(1, 1);
    for (quint64 i = 0; i < 4000; ++i) {
        host.run(history, second, i);
    }
    const SeriesId id = *history.find(serviceKey(0));
    const Series minute = history.series(id, Metric::ConnectionRate, 60s);
    QCOMPARE(minute.size(), size_t(60));
    QCOMPARE(minute.front().value, 3940.0F);
    QCOMPARE(minute.back().value, 3999.0F);
    QCOMPARE(minute.back().time, host.sample.time);
    const Series halfAnHour = history.series(id, Metric::InPacketRate, 1800s);
    QCOMPARE(halfAnHour.size(), size_t(1800));
    QCOMPARE(pieces(halfAnHour), size_t(1));
    QCOMPARE(halfAnHour.front().value, 22000.0F);
    QCOMPARE(history.series(id, Metric::ActiveConnections, 60s).back().value, 3999.0F);
}

void TrafficHistoryTest::theManyAreKeptAsMeans()
{
    TrafficHistory::Options options;
    options.watchAllUpTo = 0;
    TrafficHistory history(options);
    Host host(3, 2);
    for (quint64 i = 0; i < 2000; ++i) {
        host.run(history, second, i < 1000 ? 40 : 80);
    }
    // A real server: half-minute means only.
    const Series server =
        history.series(*history.find(serviceKey(1), serverEndpoint(0)), Metric::ConnectionRate, 1800s);
    QVERIFY2(server.size() >= 59 && server.size() <= 62, qPrintable(QString::number(server.size())));
    QCOMPARE(pieces(server), size_t(1));
    for (const SeriesPoint &point : server) {
        const float expected = point.time < 985 * second ? 40.0F : 80.0F;
        const bool mixed = std::abs(point.time - 1000 * second) < 31 * second;
        QVERIFY(mixed ? point.value >= 40 && point.value <= 80 : std::abs(point.value - expected) < 0.4F);
    }
    // A service: the last minute as it was, before it means, without a seam.
    const Series service = history.series(*history.find(serviceKey(1)), Metric::ConnectionRate, 1800s);
    QVERIFY(service.size() >= 60 + 57 && service.size() <= 60 + 62);
    QCOMPARE(pieces(service), size_t(1));
    QCOMPARE(service[service.size() - 60].time, host.sample.time - 59 * second);
    QVERIFY(
        std::is_sorted(service.begin(), service.end(), [](const SeriesPoint &left, const SeriesPoint &right) {
            return left.time < right.time;
        }));
    // Nothing goes out: such columns take no room.
    const Series out = history.series(*history.find(serviceKey(1)), Metric::OutByteRate, 1800s);
    QVERIFY(!out.empty());
    QVERIFY(std::all_of(out.begin(), out.end(), [](const SeriesPoint &p) { return p.value == 0; }));
}

void TrafficHistoryTest::whatIsWatchedIsKeptInFull()
{
    TrafficHistory::Options options;
    options.watchAllUpTo = 10;
    TrafficHistory history(options);
    Host host(30, 2);
    for (quint64 i = 0; i < 200; ++i) {
        host.run(history, second, 7);
    }
    history.watch(serviceKey(3));
    for (quint64 i = 0; i < 150; ++i) {
        host.run(history, second, 9);
    }
    const Series server =
        history.series(*history.find(serviceKey(3), serverEndpoint(1)), Metric::ConnectionRate, 1800s);
    QCOMPARE(pieces(server), size_t(1));
    QVERIFY(server.size() >= 150 + 6);
    for (size_t i = 0; i < 150; ++i) {
        QCOMPARE(server[server.size() - 150 + i].value, 9.0F);
        QCOMPARE(server[server.size() - 150 + i].time,
                 host.sample.time - static_cast<qint64>(149 - i) * second);
    }
    // Means of before do not reach into what is known better.
    QVERIFY(std::all_of(server.begin(), server.end() - 150,
                        [&](const SeriesPoint &p) { return p.time <= host.sample.time - 150 * second; }));
    const Series unwatched =
        history.series(*history.find(serviceKey(4), serverEndpoint(1)), Metric::ConnectionRate, 1800s);
    QVERIFY(unwatched.size() <= 14);
}

void TrafficHistoryTest::theLongestUnseenIsForgotten()
{
    TrafficHistory::Options options;
    options.watchAllUpTo = 30;
    TrafficHistory history(options);
    Host host(30, 2);
    host.run(history, second, 7);
    for (quint32 i = 0; i < 12; ++i) {
        history.watch(serviceKey(i));
    }
    for (quint64 i = 0; i < 120; ++i) {
        host.run(history, second, 9);
    }
    const auto points = [&](quint32 number) {
        return history
            .series(*history.find(serviceKey(number), serverEndpoint(0)), Metric::ConnectionRate, 1800s)
            .size();
    };
    QCOMPARE(points(11), size_t(120));
    QCOMPARE(points(4), size_t(120));
    QVERIFY(points(3) <= 5);
}

void TrafficHistoryTest::averagedRatesAreEvenOverTheKernelsRefresh()
{
    // The kernel shows every second second what it counted in two; asked every second.
    for (const bool averaged : {false, true}) {
        TrafficHistory::Options options;
        options.averaging = averaged ? 2s : 0s;
        TrafficHistory history(options);
        Host host(1, 1);
        float least = 1e9F;
        float most = 0;
        for (int i = 0; i < 40; ++i) {
            host.run(history, second, i % 2 == 0 ? 200 : 0);
            if (i >= 4) {
                least = std::min(least, rateOf(history, serviceKey(0)));
                most = std::max(most, rateOf(history, serviceKey(0)));
            }
        }
        QCOMPARE(least, averaged ? 100.0F : 0.0F);
        QCOMPARE(most, averaged ? 100.0F : 200.0F);
    }
}

void TrafficHistoryTest::briefFloatsAreClose()
{
    RandomStream random(1);
    for (int i = 0; i < 10000; ++i) {
        const float value =
            static_cast<float>(std::exp(40 * (static_cast<double>(random.fraction()) / fixedOne - 0.3)));
        QVERIFY(std::abs(fromBrief(toBrief(value)) - value) <= value / 256);
    }
    QCOMPARE(fromBrief(toBrief(0)), 0.0F);
    QCOMPARE(fromBrief(toBrief(1)), 1.0F);
    QVERIFY(std::isnan(fromBrief(toBrief(TrafficFigures::unknown))));
}

QTEST_GUILESS_MAIN(TrafficHistoryTest)
#include "traffichistory_test.moc"
