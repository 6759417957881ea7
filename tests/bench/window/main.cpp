// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/simulatedhost.h"
#include "tests/bench/window/loopdelay.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/workspace.h"
#include "ui/panes/servicespane.h"

#include <QApplication>
#include <QChartView>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QMainWindow>
#include <QProcess>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

#include <cstdlib>
#include <ctime>

// What the window must bear: a host of 10,000 services and 100,000 real servers with every counter moving
// each second; and how long it takes to stand, beside an empty window with a chart in it.

using namespace lvs;

namespace {

void print(const QString &what, double ours, double theirs, int decimals = 1)
{
    QTextStream(stdout) << what << ", " << QString::number(ours, 'f', decimals) << ", "
                        << QString::number(theirs, 'f', decimals) << ", "
                        << QString::number(ours / theirs, 'f', 2) << Qt::endl;
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

double threadSeconds()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// ours: what was measured; theirs: what is allowed.
int measureLargeHost(int seconds)
{
    MainWindow window;
    HostSession *session = window.addHost(makeLargeSimulatedHost(10000, 10), QStringLiteral("Large"));
    window.show();
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (session->traffic().snapshot()
            && window.workspace().services()->table()->model()->rowCount() == 10000) {
            loop.quit();
        }
    });
    poll.start(100);
    loop.exec();
    poll.stop();
    QTimer::singleShot(3000, &loop, &QEventLoop::quit);
    loop.exec();

    double cpu = threadSeconds();
    QElapsedTimer clock;
    clock.start();
    bench::LoopDelay delay;
    QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    cpu = (threadSeconds() - cpu) / (static_cast<double>(clock.elapsed()) / 1000) * 100;
    print(QStringLiteral("event loop delay p99 (ms, limit)"), delay.percentile(0.99), 16);
    print(QStringLiteral("event loop delay maximum (ms, limit)"), delay.longest(), 50);
    print(QStringLiteral("resident memory (MB, limit)"), residentMegabytes(), 400);
    print(QStringLiteral("processor of the GUI thread (% of one, of 100)"), cpu, 100);
    return delay.percentile(0.99) <= 16 && delay.longest() <= 50 ? 0 : 1;
}

/// Shows a window, waits until it was painted, and ends at once: what a program does to end is not part of
/// how it starts.
template <typename Window> int showOnce(Window &window)
{
    window.resize(1280, 800);
    window.show();
    QTimer::singleShot(0, &window, [&] {
        window.grab();
        std::_Exit(0);
    });
    return QApplication::exec();
}

double startOnce(const QString &mode)
{
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QApplication::applicationFilePath(), {QLatin1String("--") + mode});
    process.waitForFinished();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The two take turns, so that what else the machine does falls on both.
int measureStart(int runs)
{
    constexpr double limit = 2;
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int i = 0; i < runs; ++i) {
        ours.push_back(startOnce(QStringLiteral("show-window")));
        theirs.push_back(startOnce(QStringLiteral("show-empty")));
    }
    const double ratio = median(ours) / median(theirs);
    print(QStringLiteral("start of the window (ms) beside an empty one with a chart"), median(ours),
          median(theirs));
    print(QStringLiteral("the same, the fastest of each"), *std::min_element(ours.begin(), ours.end()),
          *std::min_element(theirs.begin(), theirs.end()));
    print(QStringLiteral("start of the window in starts of the empty one (times, limit)"), ratio, limit, 2);
    return ratio <= limit ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("how long to measure"),
                                     QStringLiteral("n"), QStringLiteral("120"));
    const QCommandLineOption starts(QStringLiteral("starts"), QStringLiteral("how often to start each"),
                                    QStringLiteral("n"), QStringLiteral("15"));
    const QCommandLineOption empty(QStringLiteral("show-empty"), QStringLiteral("show an empty window once"));
    const QCommandLineOption ours(QStringLiteral("show-window"), QStringLiteral("show the window once"));
    parser.addOptions({seconds, starts, empty, ours});
    parser.process(application);
    if (parser.isSet(empty)) {
        QMainWindow window;
        window.setCentralWidget(new QChartView(new QChart));
        return showOnce(window);
    }
    if (parser.isSet(ours)) {
        MainWindow window;
        window.addHost(makeSimulatedHost(), QStringLiteral("Simulated cluster"));
        return showOnce(window);
    }
    const int late = measureStart(parser.value(starts).toInt());
    const int duration = parser.value(seconds).toInt();
    const int slow = duration > 0 ? measureLargeHost(duration) : 0;
    return late != 0 || slow != 0 ? 1 : 0;
}
