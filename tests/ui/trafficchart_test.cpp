// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trafficchart.h"

#include "core/stats/trafficexcerpt.h"
#include "ui/charts/axisscale.h"
#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartfile.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace lvs;
using namespace std::chrono_literals;

namespace {

constexpr qint64 second = 1'000'000'000;
const ServiceKey web(Protocol::Tcp, *Endpoint::parse(u"192.168.254.250:80"));
const QDateTime takenAt(QDate(2026, 5, 4), QTime(12, 0, 0), Qt::UTC);

Endpoint server(quint32 number)
{
    return {Address::fromIPv4(0xc0a8fe00U + number), Port(80)};
}

/// A service with real servers that count (number + 1) × (1, 2, 3 …) connections a second.
class Traffic
{
public:
    explicit Traffic(quint32 servers)
    {
        ServiceCounters service {web, {}, {}};
        for (quint32 i = 0; i < servers; ++i) {
            service.realServers.push_back({server(i), {}, 0, 0, 0});
        }
        m_sample.services.push_back(service);
        m_history.take(m_sample);
    }

    void run(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            m_sample.time += second;
            ++m_count;
            ServiceCounters &service = m_sample.services[0];
            for (size_t j = 0; j < service.realServers.size(); ++j) {
                service.realServers[j].counters.connections += (j + 1) * m_count;
                service.counters.connections += (j + 1) * m_count;
                service.realServers[j].active = static_cast<quint32>(j);
            }
            m_history.take(m_sample);
        }
    }
    void pause(qint64 seconds)
    {
        m_sample.time += seconds * second;
        m_history.take(m_sample);
    }
    const TrafficHistory &history() const { return m_history; }

private:
    TrafficHistory m_history;
    CountersSample m_sample;
    quint64 m_count = 0;
};

/// A chart that is shown and fed.
class Shown
{
public:
    explicit Shown(Traffic &traffic)
        : m_traffic(traffic)
    {
        chart.resize(700, 320);
        chart.show();
        chart.setService(web);
        feed();
    }
    void feed() { chart.setExcerpt(excerpt(m_traffic.history(), chart.query()), takenAt); }
    ChartCanvas &drawn()
    {
        // As an expose event would.
        (void)chart.canvas()->grab();
        return *chart.canvas();
    }

    TrafficChart chart;

private:
    Traffic &m_traffic;
};

template <typename Control> Control *control(const QWidget &chart, const char *name)
{
    auto *found = chart.findChild<Control *>(QLatin1String(name));
    Q_ASSERT(found);
    return found;
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(0x1e2023));
    palette.setColor(QPalette::Window, QColor(0x26292c));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(role, QColor(0xe6e6e6));
    }
    return palette;
}

/// How many pixels are about of that colour.
int countPixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green())
                        + std::abs(pixel.blue() - color.blue())
                    < 30
                ? 1
                : 0;
        }
    }
    return count;
}

} // namespace

class TrafficChartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsNothingAtFirst();
    void linesMatchTheHistory();
    void totalIsTheService();
    void manyServersBecomeSixLines();
    void excerptsAddUp();
    void linesKeepTheirColours();
    void gapsInterruptLines();
    void controlsChangeTheQuery();
    void answersToOtherQueriesAreDropped();
    void pauseFreezes();
    void drawsOnlyWhatIsSeen();
    void crosshairShowsValues();
    void crosshairFollowsTheKeyboard();
    void marksShowWhatWasApplied();
    void savesPictures();
    void savesTables();
    void refusesBadPaths();
    void followsThePalette();
    void everyControlIsNamed();
    void scalesAreRound_data();
    void scalesAreRound();
    void scalesDoNotJump();
};

void TrafficChartTest::showsNothingAtFirst()
{
    TrafficChart chart;
    chart.show();
    QVERIFY(!chart.canvas());
    const auto *empty = control<QLabel>(chart, "chartEmptyState");
    QVERIFY(empty->isVisible());
    const QString withoutService = empty->text();
    chart.setService(web);
    QVERIFY(!empty->text().isEmpty());
    QVERIFY(empty->text() != withoutService);
    QVERIFY(!control<QAbstractButton>(chart, "chartSave")->isEnabled());
    // One sample gives no rate yet.
    Traffic traffic(2);
    chart.setExcerpt(excerpt(traffic.history(), chart.query()), takenAt);
    QVERIFY(!chart.canvas());
    traffic.run(1);
    chart.setExcerpt(excerpt(traffic.history(), chart.query()), takenAt);
    QVERIFY(chart.canvas());
    QVERIFY(!empty->isVisible());
    QVERIFY(control<QAbstractButton>(chart, "chartSave")->isEnabled());
    chart.setService(std::nullopt);
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->text(), withoutService);
}

void TrafficChartTest::linesMatchTheHistory()
{
    Traffic traffic(3);
    traffic.run(100);
    Shown shown(traffic);
    const auto series = shown.drawn().plot().shownSeries();
    QCOMPARE(series.size(), size_t(3));
    const double unit = shown.chart.canvas()->plot().scale().unit;
    for (size_t line = 0; line < 3; ++line) {
        const Series expected = traffic.history().series(
            *traffic.history().find(web, server(static_cast<quint32>(line))), Metric::ConnectionRate, 300s);
        const QList<QPointF> points = series[line]->points();
        QCOMPARE(points.size(), qsizetype(100));
        QCOMPARE(points.size(), static_cast<qsizetype>(expected.size()));
        for (qsizetype i = 0; i < points.size(); ++i) {
            QCOMPARE(points[i].y() * unit, double(expected[static_cast<size_t>(i)].value));
            QVERIFY(std::abs(points[i].x() * 60 - double(99 - i)) < 1e-6);
        }
    }
}

void TrafficChartTest::totalIsTheService()
{
    Traffic traffic(3);
    traffic.run(50);
    Shown shown(traffic);
    shown.chart.setPerServer(false);
    shown.feed();
    const auto series = shown.drawn().plot().shownSeries();
    QCOMPARE(series.size(), size_t(1));
    QCOMPARE(series[0]->points().last().y() * shown.drawn().plot().scale().unit, 300.0); // (1 + 2 + 3) × 50
}

void TrafficChartTest::manyServersBecomeSixLines()
{
    Traffic traffic(40);
    traffic.run(30);
    Shown shown(traffic);
    QCOMPARE(shown.drawn().plot().shownSeries().size(), size_t(6));
    const std::vector<TrafficLine> &lines = shown.chart.canvas()->excerpt().lines;
    QCOMPARE(lines.size(), size_t(6));
    for (size_t i = 0; i < 5; ++i) {
        QCOMPARE(lines[i].server, server(static_cast<quint32>(35 + i)));
    }
    QCOMPARE(lines[5].kind, TrafficLine::Kind::Others);
    QCOMPARE(lines[5].count, size_t(35));
    QCOMPARE(lines[5].series.back().value, 30.0F * 35 * 36 / 2);
}

void TrafficChartTest::excerptsAddUp()
{
    for (const quint32 servers : {1U, 6U, 7U, 25U}) {
        Traffic traffic(servers);
        traffic.run(20);
        traffic.pause(60);
        traffic.run(20);
        TrafficQuery query;
        query.service = web;
        Series together;
        for (const TrafficLine &line : excerpt(traffic.history(), query).lines) {
            together = sum(together, line.series);
        }
        query.perServer = false;
        QVERIFY(together == excerpt(traffic.history(), query).lines.front().series);
    }
}

void TrafficChartTest::linesKeepTheirColours()
{
    const ChartColors colors = ChartColors::of(QPalette());
    LineColors lineColors;
    const auto lineOf = [](quint32 number) {
        return TrafficLine {TrafficLine::Kind::RealServer, server(number), 1, {}};
    };
    const auto before = lineColors.assign({lineOf(1), lineOf(2), lineOf(3)}, colors);
    QCOMPARE(before[0], QColor(0x0072B2));
    QCOMPARE(before[1], QColor(0xE69F00));
    QCOMPARE(before[2], QColor(0x009E73));
    const auto after = lineColors.assign({lineOf(0), lineOf(2), lineOf(3), lineOf(4)}, colors);
    QCOMPARE(after[1], before[1]);
    QCOMPARE(after[2], before[2]);
    QVERIFY(after[0] != after[3] && after[0] != after[1] && after[3] != after[2]);
}

void TrafficChartTest::gapsInterruptLines()
{
    Traffic traffic(2);
    traffic.run(50);
    traffic.pause(60);
    traffic.run(50);
    Shown shown(traffic);
    const auto series = shown.drawn().plot().shownSeries();
    QCOMPARE(series.size(), size_t(4)); // two pieces a line
    QCOMPARE(series[0]->color(), series[1]->color());
    QCOMPARE(series[0]->points().size(), qsizetype(50));
    QVERIFY(series[0]->points().last().x() - series[1]->points().first().x() > 0.95); // minutes
}

void TrafficChartTest::controlsChangeTheQuery()
{
    TrafficChart chart;
    chart.setService(web);
    QSignalSpy changed(&chart, &TrafficChart::queryChanged);
    auto *metrics = control<QComboBox>(chart, "chartMetric");
    QCOMPARE(metrics->count(), static_cast<int>(metricCount));
    metrics->setCurrentIndex(metrics->findData(static_cast<int>(Metric::InByteRate)));
    QCOMPARE(chart.query().metric, Metric::InByteRate);
    QTest::mouseClick(control<QAbstractButton>(chart, "chartWindow1800"), Qt::LeftButton);
    QCOMPARE(chart.query().window, 1800s);
    QTest::mouseClick(control<QAbstractButton>(chart, "chartWindow60"), Qt::LeftButton);
    QCOMPARE(chart.query().window, 60s);
    control<QComboBox>(chart, "chartLines")->setCurrentIndex(1);
    QVERIFY(!chart.query().perServer);
    QCOMPARE(changed.count(), 4);
    chart.setMetric(Metric::ActiveConnections);
    QCOMPARE(metrics->currentData().toInt(), static_cast<int>(Metric::ActiveConnections));
    QCOMPARE(changed.count(), 5);
    chart.setMetric(Metric::ActiveConnections);
    QCOMPARE(changed.count(), 5);
}

void TrafficChartTest::answersToOtherQueriesAreDropped()
{
    Traffic traffic(2);
    traffic.run(50);
    Shown shown(traffic);
    const TrafficExcerpt late = excerpt(traffic.history(), shown.chart.query());
    shown.chart.setMetric(Metric::ActiveConnections);
    shown.chart.setExcerpt(late, takenAt);
    QVERIFY(control<QLabel>(shown.chart, "chartEmptyState")->isVisible());
    shown.feed();
    QCOMPARE(shown.drawn().excerpt().query.metric, Metric::ActiveConnections);
    QCOMPARE(shown.drawn().plot().shownSeries()[1]->points().last().y(), 1.0);
}

void TrafficChartTest::pauseFreezes()
{
    Traffic traffic(2);
    traffic.run(50);
    Shown shown(traffic);
    const qint64 frozen = shown.drawn().excerpt().now;
    QTest::mouseClick(control<QAbstractButton>(shown.chart, "chartPause"), Qt::LeftButton);
    QVERIFY(shown.chart.isPaused());
    const int draws = shown.drawn().drawCount();
    traffic.run(20);
    shown.feed();
    QCOMPARE(shown.drawn().excerpt().now, frozen);
    QCOMPARE(shown.drawn().drawCount(), draws);
    // What else is asked for is shown once, and then stands still.
    shown.chart.setWindow(60s);
    shown.feed();
    QCOMPARE(shown.drawn().excerpt().query.window, 60s);
    const qint64 frozenAgain = shown.drawn().excerpt().now;
    traffic.run(20);
    shown.feed();
    QCOMPARE(shown.drawn().excerpt().now, frozenAgain);
    shown.chart.setPaused(false);
    QCOMPARE(shown.drawn().excerpt().now, traffic.history().now());
}

void TrafficChartTest::drawsOnlyWhatIsSeen()
{
    Traffic traffic(2);
    traffic.run(50);
    Shown shown(traffic);
    const int draws = shown.drawn().drawCount();
    QCOMPARE(shown.drawn().drawCount(), draws); // nothing new, nothing drawn
    const qint64 before = shown.chart.canvas()->excerpt().now;
    shown.chart.hide();
    traffic.run(10);
    shown.feed();
    QCOMPARE(shown.chart.canvas()->excerpt().now, before);
    shown.chart.show();
    QCOMPARE(shown.chart.canvas()->excerpt().now, traffic.history().now());
    QVERIFY(shown.drawn().drawCount() > draws);
}

void TrafficChartTest::crosshairShowsValues()
{
    Traffic traffic(3);
    traffic.run(300);
    Shown shown(traffic);
    ChartCanvas &canvas = shown.drawn();
    const int draws = canvas.drawCount();
    const QRectF area = canvas.plot().area();
    QVERIFY(canvas.crosshairTexts().isEmpty());
    // A minute ago the rate was 240, 480 and 720.
    const QPointF minuteAgo = canvas.plot().position(60, 0);
    for (int y = 0; y < canvas.height() && canvas.crosshairTexts().isEmpty(); y += 10) {
        // The plot's offset on the canvas is its own business: the middle is inside in any case.
        QTest::mouseMove(&canvas, QPoint(static_cast<int>(minuteAgo.x()) + 10, y));
    }
    const QStringList texts = canvas.crosshairTexts();
    QCOMPARE(texts.size(), 4);
    QVERIFY2(texts[0].startsWith(QLatin1String("11:5")), qPrintable(texts[0]));
    QVERIFY2(texts[1].contains(QLatin1String("192.168.254.2:80: 72")), qPrintable(texts[1]));
    QVERIFY2(texts[2].contains(QLatin1String("192.168.254.1:80: 48")), qPrintable(texts[2]));
    QVERIFY2(texts[3].contains(QLatin1String("192.168.254.0:80: 24")), qPrintable(texts[3]));
    QVERIFY(area.width() > 300);
    (void)canvas.grab();
    QCOMPARE(canvas.drawCount(), draws);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&canvas, &leave);
    QVERIFY(canvas.crosshairTexts().isEmpty());
}

void TrafficChartTest::crosshairFollowsTheKeyboard()
{
    Traffic traffic(1);
    traffic.run(100);
    Shown shown(traffic);
    ChartCanvas &canvas = shown.drawn();
    QTest::keyClick(&canvas, Qt::Key_End);
    QCOMPARE(canvas.crosshairTexts(),
             (QStringList {QStringLiteral("12:00:00"), QStringLiteral("192.168.254.0:80: 100/s")}));
    QTest::keyClick(&canvas, Qt::Key_Left);
    QTest::keyClick(&canvas, Qt::Key_Left);
    QCOMPARE(canvas.crosshairTexts().value(1), QStringLiteral("192.168.254.0:80: 98/s"));
    QVERIFY(canvas.accessibleDescription().contains(QLatin1String("98/s")));
    QTest::keyClick(&canvas, Qt::Key_Right);
    QCOMPARE(canvas.crosshairTexts().value(1), QStringLiteral("192.168.254.0:80: 99/s"));
    QTest::keyClick(&canvas, Qt::Key_Home);
    QCOMPARE(canvas.crosshairTexts().value(1), QStringLiteral("192.168.254.0:80: 1/s"));
    QTest::keyClick(&canvas, Qt::Key_Escape);
    QVERIFY(canvas.crosshairTexts().isEmpty());
}

void TrafficChartTest::marksShowWhatWasApplied()
{
    Traffic traffic(1);
    traffic.run(100);
    Shown shown(traffic);
    const QImage without = shown.drawn().grab().toImage();
    shown.chart.addMark({traffic.history().now() - 50 * second, QStringLiteral("Weight from 1 to 3")});
    const QImage with = shown.drawn().grab().toImage();
    QVERIFY(with != without);
    ChartCanvas &canvas = shown.drawn();
    QTest::keyClick(&canvas, Qt::Key_End);
    QVERIFY(!canvas.crosshairTexts().contains(QStringLiteral("Weight from 1 to 3")));
    for (int i = 0; i < 50; ++i) {
        QTest::keyClick(&canvas, Qt::Key_Left);
    }
    QVERIFY(canvas.crosshairTexts().contains(QStringLiteral("Weight from 1 to 3")));
}

void TrafficChartTest::savesPictures()
{
    QTemporaryDir folder;
    Traffic traffic(2);
    traffic.run(100);
    Shown shown(traffic);
    const QString path = folder.filePath(QStringLiteral("chart.png"));
    const QImage before = shown.drawn().grab().toImage();
    QVERIFY(shown.chart.savePng(path).ok());
    const QImage image(path);
    QVERIFY(image.width() >= 2 * shown.chart.canvas()->width());
    QVERIFY(countPixels(image, QColor(0x0072B2)) > 500);
    QVERIFY(countPixels(image, QColor(0xE69F00)) > 500);
    // The window's own picture is not disturbed by it.
    QCOMPARE(shown.drawn().grab().toImage(), before);
}

void TrafficChartTest::savesTables()
{
    QTemporaryDir folder;
    Traffic traffic(2);
    traffic.run(3);
    traffic.pause(30);
    traffic.run(1);
    Shown shown(traffic);
    const QString path = folder.filePath(QStringLiteral("chart.csv"));
    QVERIFY(shown.chart.saveCsv(path).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
             QByteArray("Time,192.168.254.0:80 New connections (/s),192.168.254.1:80 New connections (/s)\r\n"
                        "2026-05-04T11:59:27.000Z,1,2\r\n"
                        "2026-05-04T11:59:28.000Z,2,4\r\n"
                        "2026-05-04T11:59:29.000Z,3,6\r\n"
                        "2026-05-04T12:00:00.000Z,4,8\r\n"));
    // A line that knows less leaves its field empty; names are quoted where they must be.
    TrafficExcerpt uneven = shown.chart.canvas()->excerpt();
    uneven.lines[0].series.erase(uneven.lines[0].series.begin());
    QVERIFY(toCsv(uneven, takenAt).contains("2026-05-04T11:59:27.000Z,,2\r\n"));
}

void TrafficChartTest::refusesBadPaths()
{
    Traffic traffic(2);
    traffic.run(5);
    TrafficChart empty;
    QCOMPARE(empty.saveCsv(QStringLiteral("/nowhere/x.csv")).error().code, ErrorCode::FileUnwritable);
    Shown shown(traffic);
    for (const Result<void> &result : {shown.chart.savePng(QStringLiteral("/nowhere/x.png")),
                                       shown.chart.saveCsv(QStringLiteral("/nowhere/x.csv"))}) {
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
        QVERIFY(result.error().arguments.value(0).startsWith(QLatin1String("/nowhere/x.")));
        QVERIFY(!result.error().arguments.value(1).isEmpty());
    }
}

void TrafficChartTest::followsThePalette()
{
    Traffic traffic(2);
    traffic.run(100);
    Shown shown(traffic);
    const QColor light = shown.drawn().grab().toImage().pixelColor(2, 2);
    QVERIFY(light.lightness() > 200);
    shown.chart.setPalette(darkPalette());
    const QImage dark = shown.drawn().grab().toImage();
    QCOMPARE(dark.pixelColor(2, 2), QColor(0x1e2023));
    QVERIFY(countPixels(dark, QColor(0x0072B2)) > 100);
    QVERIFY(countPixels(dark, Qt::white) < 50);
    shown.chart.setPalette(QPalette());
    QCOMPARE(shown.drawn().grab().toImage().pixelColor(2, 2), light);
}

void TrafficChartTest::everyControlIsNamed()
{
    Traffic traffic(2);
    traffic.run(5);
    Shown shown(traffic);
    int controls = 0;
    for (const QWidget *widget : shown.chart.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QLatin1String("qt_"))
            || widget->inherits("QAbstractItemView") || widget->inherits("QMenu")
            || widget->inherits("QComboBoxPrivateContainer")) {
            continue;
        }
        ++controls;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->toolTip().isEmpty() || widget == shown.chart.canvas(),
                 qPrintable(widget->objectName()));
    }
    QCOMPARE(controls, 8);
}

void TrafficChartTest::scalesAreRound_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<double>("top");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("decimals");
    QTest::newRow("nothing") << 0.0 << false << 1.0 << QString() << 1 << 0;
    QTest::newRow("small") << 0.7 << false << 0.8 << QString() << 4 << 1;
    QTest::newRow("one connection") << 1.0 << true << 4.0 << QString() << 4 << 0;
    QTest::newRow("nine connections") << 9.0 << true << 10.0 << QString() << 2 << 0;
    QTest::newRow("hundreds") << 830.0 << true << 1000.0 << QString() << 4 << 0;
    QTest::newRow("thousands") << 4200.0 << false << 6.0 << QStringLiteral("k") << 3 << 0;
    QTest::newRow("megabytes") << 1.1e6 << false << 1.5 << QStringLiteral("M") << 3 << 1;
    QTest::newRow("exactly") << 400.0 << false << 400.0 << QString() << 4 << 0;
}

void TrafficChartTest::scalesAreRound()
{
    QFETCH(const double, largest);
    QFETCH(const bool, whole);
    const AxisScale scale = axisScale(largest, whole);
    QTEST(scale.top, "top");
    QTEST(scale.prefix, "prefix");
    QTEST(scale.steps, "steps");
    QTEST(scale.decimals, "decimals");
}

void TrafficChartTest::scalesDoNotJump()
{
    for (double largest = 0.02; largest < 1e13; largest *= 1.07) {
        for (const bool whole : {false, true}) {
            const AxisScale scale = axisScale(largest, whole);
            QVERIFY(scale.top * scale.unit >= largest * 0.9999);
            QVERIFY(scale.top * scale.unit <= largest * 2.6 || whole);
            QVERIFY(scale.steps >= 1 && scale.steps <= 5);
            QVERIFY(scale.decimals <= 3);
            QVERIFY(nextScale(scale, largest * 0.9, whole) == scale || largest < 8);
        }
    }
    const AxisScale high = axisScale(900);
    QVERIFY(nextScale(high, 600) == high);
    QVERIFY(nextScale(high, 100) == axisScale(100));
    QVERIFY(nextScale(high, 5000) == axisScale(5000));
}

QTEST_MAIN(TrafficChartTest)
#include "trafficchart_test.moc"
