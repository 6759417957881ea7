// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the history and the chart cost on the largest host: 10,000 services with 10 real servers each, every
// counter moving every second. Processor time of the thread that does it, so that a busy machine does not
// show; memory as the kernel sees it.
#include "core/kernel/simulated/demonstration.h"
#include "core/stats/trafficexcerpt.h"
#include "tests/bench/limittable.h"
#include "ui/charts/chartcanvas.h"
#include "ui/charts/trafficchart.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <ctime>
#include <malloc.h>
#include <unistd.h>

using namespace lvs;
using lvs::bench::LimitTable;

namespace {

constexpr quint32 services = 10000;
constexpr quint32 realServers = 10;
constexpr int samples = 60;

double processorMilliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

double residentMegabytes()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// The cost of doing something several times.
class Cost
{
public:
    template <typename Function> void measure(Function function)
    {
        const double begin = processorMilliseconds();
        function();
        m_times.push_back(processorMilliseconds() - begin);
    }
    void print(LimitTable &table, const std::string &what)
    {
        std::sort(m_times.begin(), m_times.end());
        table.add(what + " (ms)", m_times[m_times.size() / 2]);
        table.add(what + ", at most (ms)", m_times.back());
    }

private:
    std::vector<double> m_times;
};

void measureHistory(LimitTable &table)
{
    const auto kernel = makeLargeKernel(services, realServers);
    const double before = residentMegabytes();
    TrafficHistory history;
    Cost advance;
    Cost read;
    Cost take;
    for (int i = 0; i < samples; ++i) {
        CountersSample sample;
        advance.measure([&] { kernel->advance(std::chrono::seconds(1)); });
        read.measure([&] { sample = *kernel->readCounters(); });
        if (i == 0) {
            history.take(sample); // the first one makes room for everything
        } else {
            take.measure([&] { history.take(sample); });
        }
    }
    advance.print(table, "simulated kernel: one second of traffic");
    read.print(table, "simulated kernel: a sample");
    take.print(table, "history: taking a sample");
    table.add("memory of the history after a minute (MB)", residentMegabytes() - before, 1);
    for (int i = samples; i < 1860; ++i) {
        kernel->advance(std::chrono::seconds(1));
        history.take(*kernel->readCounters());
    }
    table.add("memory of the history after half an hour (MB)", residentMegabytes() - before, 1);
}

void measureChart(LimitTable &table)
{
    const auto kernel = makeLargeKernel(1, 40);
    TrafficHistory history;
    TrafficChart chart;
    chart.resize(760, 360);
    chart.show();
    chart.setService(kernel->services().front()->key());
    for (const int window : {60, 300, 1800}) {
        chart.setWindow(std::chrono::seconds(window));
        for (int i = 0; i < window; ++i) {
            kernel->advance(std::chrono::seconds(1));
            history.take(*kernel->readCounters());
        }
        Cost update;
        for (int i = 0; i < 20; ++i) {
            kernel->advance(std::chrono::seconds(1));
            history.take(*kernel->readCounters());
            const TrafficExcerpt latest = excerpt(history, chart.query());
            update.measure([&] {
                chart.setExcerpt(latest);
                (void)chart.canvas()->grab();
            });
        }
        update.print(table, "chart: an update, six lines, " + std::to_string(window / 60) + " min");
    }
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    LimitTable table;
    measureHistory(table);
    measureChart(table);
    return table.status();
}
