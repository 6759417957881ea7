// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/rates.h"

#include "core/kernel/simulated/randomstream.h"
#include "core/stats/series.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lvs;

namespace {

constexpr qint64 second = 1'000'000'000;

Series ramp(size_t count)
{
    Series points;
    for (size_t i = 0; i < count; ++i) {
        points.push_back({static_cast<qint64>(i) * second, static_cast<float>(i), i == 0});
    }
    return points;
}

/// The largest value, or the smallest.
float extreme(const Series &points, bool largest)
{
    const auto byValue = [](const SeriesPoint &left, const SeriesPoint &right) {
        return left.value < right.value;
    };
    return (largest ? std::max_element(points.begin(), points.end(), byValue)
                    : std::min_element(points.begin(), points.end(), byValue))
        ->value;
}

} // namespace

class RatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countersMoveOn_data();
    void countersMoveOn();
    void ratesArePerSecond();
    void noTimeNoRate();
    void deltasAddUpOverWraps();
    void shortSeriesStay();
    void peaksSurvive();
    void gapsSurvive();
    void neverTooManyPoints();
};

void RatesTest::countersMoveOn_data()
{
    QTest::addColumn<quint64>("before");
    QTest::addColumn<quint64>("now");
    QTest::addColumn<bool>("narrow");
    QTest::addColumn<quint64>("delta");
    constexpr quint64 wide = ~quint64 {0};
    QTest::newRow("forward") << quint64 {10} << quint64 {25} << false << quint64 {15};
    QTest::newRow("still") << quint64 {10} << quint64 {10} << false << quint64 {0};
    QTest::newRow("zeroed") << quint64 {5000} << quint64 {0} << false << quint64 {0};
    QTest::newRow("zeroed and on") << quint64 {5000} << quint64 {7} << false << quint64 {7};
    QTest::newRow("zeroed above 32 bits") << quint64 {0xfffffffff} << quint64 {7} << false << quint64 {7};
    QTest::newRow("64 bits run over") << wide - 4 << quint64 {5} << false << quint64 {10};
    QTest::newRow("32 bits run over") << quint64 {0xfffffffb} << quint64 {5} << true << quint64 {10};
    QTest::newRow("32 bits do not run over at 64")
        << quint64 {0xfffffffb} << quint64 {5} << false << quint64 {5};
    QTest::newRow("32 bits zeroed from below the half")
        << quint64 {0x70000000} << quint64 {5} << true << quint64 {5};
    QTest::newRow("more than 32 bits") << quint64 {0x1fffffffb} << quint64 {5} << true << quint64 {5};
}

void RatesTest::countersMoveOn()
{
    QFETCH(const quint64, before);
    QFETCH(const quint64, now);
    QFETCH(const bool, narrow);
    QFETCH(const quint64, delta);
    QCOMPARE(counterDelta(before, now, narrow ? CounterWidth::Bits32 : CounterWidth::Bits64), delta);
}

void RatesTest::ratesArePerSecond()
{
    const Counters before {100, 1000, 2000, 30000, 40000};
    const Counters now {110, 1200, 2400, 30000, 48000};
    const std::optional<Rates> rates = ratesBetween(before, now, 2500 * 1'000'000LL);
    QVERIFY(rates.has_value());
    QVERIFY((*rates == Rates {4, 80, 160, 0, 3200}));
}

void RatesTest::noTimeNoRate()
{
    QVERIFY(!ratesBetween({}, {}, 0).has_value());
    QVERIFY(!ratesBetween({}, {}, -5).has_value());
}

void RatesTest::deltasAddUpOverWraps()
{
    for (quint64 seed = 0; seed < 200; ++seed) {
        RandomStream random(seed);
        const bool narrow = seed % 2 == 0;
        const quint64 mask = narrow ? 0xffffffffU : ~quint64 {0};
        quint64 counter = random.next() & mask;
        quint64 counted = 0;
        quint64 measured = 0;
        for (int i = 0; i < 200; ++i) {
            const quint64 step = random.next() & (mask >> (3 + random.below(20)));
            const quint64 before = counter;
            counter = (counter + step) & mask;
            counted += step;
            measured += counterDelta(before, counter, narrow ? CounterWidth::Bits32 : CounterWidth::Bits64);
        }
        QCOMPARE(measured, counted);
    }
}

void RatesTest::shortSeriesStay()
{
    QVERIFY(downsample({}, 100).empty());
    QVERIFY(downsample(ramp(100), 100) == ramp(100));
}

void RatesTest::peaksSurvive()
{
    for (quint64 seed = 0; seed < 200; ++seed) {
        RandomStream random(seed);
        Series points = ramp(500 + random.below(3000));
        for (SeriesPoint &point : points) {
            point.value = static_cast<float>(random.fraction()) / fixedOne;
        }
        points[random.below(static_cast<quint32>(points.size()))].value = 1000;
        points[random.below(static_cast<quint32>(points.size()))].value = -1000;
        const Series fewer = downsample(points, 300);
        QVERIFY(fewer.size() <= 300);
        QVERIFY(fewer.size() > 200);
        QCOMPARE(extreme(fewer, true), extreme(points, true));
        QCOMPARE(extreme(fewer, false), extreme(points, false));
        QVERIFY(
            std::is_sorted(fewer.begin(), fewer.end(), [](const SeriesPoint &left, const SeriesPoint &right) {
                return left.time < right.time;
            }));
        QVERIFY(std::all_of(fewer.begin(), fewer.end(), [&](const SeriesPoint &point) {
            return std::any_of(points.begin(), points.end(), [&](const SeriesPoint &original) {
                return original.time == point.time && original.value == point.value;
            });
        }));
    }
}

void RatesTest::gapsSurvive()
{
    Series points = ramp(2000);
    for (size_t i = 700; i < points.size(); ++i) {
        points[i].time += 100 * second;
    }
    points[700].beginsPiece = true;
    const Series fewer = downsample(points, 100);
    QVERIFY(fewer.size() <= 100);
    QCOMPARE(std::count_if(fewer.begin(), fewer.end(), [](const SeriesPoint &p) { return p.beginsPiece; }),
             2);
    const auto gap =
        std::find_if(fewer.begin() + 1, fewer.end(), [](const SeriesPoint &p) { return p.beginsPiece; });
    QVERIFY(gap->time >= 800 * second);
    QVERIFY((gap - 1)->time < 700 * second);
}

void RatesTest::neverTooManyPoints()
{
    for (quint64 seed = 0; seed < 300; ++seed) {
        RandomStream random(seed);
        Series points = ramp(random.below(3000));
        qint64 shift = 0;
        const quint32 gapEvery = 1 + random.below(50);
        for (SeriesPoint &point : points) {
            if (random.below(gapEvery) == 0) {
                shift += second * (1 + random.below(20));
                point.beginsPiece = true;
            }
            point.time += shift;
        }
        for (const size_t most : {8, 60, 333, 600}) {
            QVERIFY(downsample(points, most).size() <= most);
        }
    }
}

QTEST_GUILESS_MAIN(RatesTest)
#include "rates_test.moc"
