// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: lvs-bench-journal simulated|linux ROUNDS MEMORY-FOLDER DISK-FOLDER
// What it costs that a plan is written down before it is carried out, and that a reading is compared with
// what is saved: 10,000 services of 10 real servers. The fastest of some rounds, and their median.
#include "core/helper/generation.h"
#include "core/helper/journaledwriter.h"
#include "core/kernel/linux/linuxkernel.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/drift.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "core/protocol/snapshotrecord.h"
#include "tests/support/largestate.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <utility>

using namespace lvs;

namespace {

constexpr quint32 services = 10000;
constexpr quint32 realServers = 10;
constexpr quint32 oneIn = 100;

struct Times
{
    QList<double> all;

    [[nodiscard]] double fastest() const { return *std::min_element(all.begin(), all.end()); }
    [[nodiscard]] double median() const
    {
        QList<double> sorted = all;
        std::sort(sorted.begin(), sorted.end());
        return sorted.at(sorted.size() / 2);
    }
};

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const QString &what, const Times &ours, const Times &theirs)
{
    QTextStream(stdout) << what
                        << QStringLiteral(", %1 ms, %2 ms, %3 (medians %4 ms, %5 ms)")
                               .arg(ours.fastest(), 0, 'f', 1)
                               .arg(theirs.fastest(), 0, 'f', 1)
                               .arg(ours.fastest() / theirs.fastest(), 0, 'f', 2)
                               .arg(ours.median(), 0, 'f', 1)
                               .arg(theirs.median(), 0, 'f', 1)
                        << Qt::endl;
}

[[noreturn]] void fail(const std::optional<Error> &error)
{
    QTextStream(stderr) << (error ? describe(*error) : QStringLiteral("it is not what it should be"))
                        << Qt::endl;
    std::exit(1);
}

HostState read(Kernel &kernel)
{
    Result<HostState> state = kernel.read();
    if (!state) {
        fail(state.error());
    }
    return std::move(*state);
}

/// One kernel, from empty to full and back, each time as one plan.
class Changes
{
public:
    explicit Changes(Kernel &kernel)
        : m_kernel(kernel)
        , m_empty(read(kernel))
        , m_full(m_empty)
    {
        m_full.ipvs.services = test::largeState(services, realServers).services;
    }

    using Apply = std::function<TransactionReport(const Plan &plan, HostState before)>;

    /// The time that building takes; taking it away is not measured.
    double build(const Apply &apply)
    {
        const Plan plan = planner(m_empty, m_full);
        TransactionReport report;
        const double time = milliseconds([&] { report = apply(plan, m_empty); });
        const TransactionReport removed = runTransaction(m_kernel, planner(m_full, m_empty), m_full);
        if (!report.succeeded() || !removed.succeeded()) {
            fail(report.error ? report.error : removed.error);
        }
        return time;
    }

    [[nodiscard]] const HostState &full() const { return m_full; }
    [[nodiscard]] size_t steps() const { return planner(m_empty, m_full).steps.size(); }

private:
    Kernel &m_kernel;
    HostState m_empty;
    HostState m_full;
};

void measureJournal(Kernel &kernel, int rounds, const QStringList &folders)
{
    Changes changes(kernel);
    const SystemBootTime time;
    Times without;
    Times with[2];
    qint64 size = 0;
    // In turn, so that whatever else this machine does befalls all alike.
    for (int round = 0; round < rounds; ++round) {
        without.all.append(changes.build([&](const Plan &plan, HostState before) {
            return runTransaction(kernel, plan, std::move(before));
        }));
        for (int which = 0; which < 2; ++which) {
            Journal journal(AtomicFolder(QFile::encodeName(folders[which])));
            JournaledWriter writer(kernel, journal, time);
            const QString file = folders[which] + u'/' + QLatin1String(Journal::fileName);
            TransactionHooks hooks;
            hooks.progress = [&](size_t, size_t) { size = QFile(file).size(); };
            with[which].all.append(changes.build([&](const Plan &plan, HostState before) {
                return writer.apply(plan, std::move(before), hooks, {});
            }));
            if (size == 0 || QFile::exists(file)) {
                fail({}); // it was not written down, or not forgotten
            }
        }
    }
    print(QStringLiteral("apply 10000x10 with a journal in memory against without"), with[0], without);
    print(QStringLiteral("apply 10000x10 with a journal on a disk against without"), with[1], without);
    QTextStream(stdout) << "the journal of " << changes.steps() << " steps, "
                        << QString::number(static_cast<double>(size) / 1024 / 1024, 'f', 1) << " MiB"
                        << Qt::endl;
}

/// As another would have changed it: some weights.
HostState changed(HostState state)
{
    for (size_t i = 0; i < state.ipvs.services.size(); i += oneIn) {
        state.ipvs.services[i].realServers[0].settings.weight = Weight::fromNumber(7).value();
    }
    return state;
}

void measureDrift(Kernel &kernel, int rounds)
{
    const Changes changes(kernel);
    const HostState &saved = changes.full();
    const HostState other = changed(saved);
    const QByteArray packed = packSnapshot(saved);
    if (const TransactionReport built = runTransaction(kernel, planner(read(kernel), saved));
        !built.succeeded()) {
        fail(built.error);
    }
    Times reading;
    Times numbered;
    Times unpacking;
    Times equal;
    Times few;
    Times everything;
    Generation generation;
    for (int round = 0; round < rounds; ++round) {
        HostState actual;
        reading.all.append(milliseconds([&] { actual = read(kernel); }));
        const double numbering = milliseconds([&] { (void)generation.number(actual); });
        numbered.all.append(reading.all.last() + numbering);
        Result<HostState> unpacked = HostState();
        unpacking.all.append(milliseconds([&] { unpacked = unpackSnapshot(packed); }));
        size_t items = 0;
        const auto compare = [&](const HostState &from, const HostState &to) {
            return milliseconds([&] { items = drift(from, to).size(); });
        };
        equal.all.append(unpacking.all.last() + compare(saved, *unpacked));
        if (items != 0) {
            fail({});
        }
        few.all.append(unpacking.all.last() + compare(saved, other));
        if (items != services / oneIn) {
            fail({});
        }
        everything.all.append(unpacking.all.last() + compare({}, saved));
    }
    print(QStringLiteral("read 10000x10 and number it against reading alone"), numbered, reading);
    print(QStringLiteral("take 10000x10 and compare it with what is saved, the same, against taking it"),
          equal, unpacking);
    print(QStringLiteral("the same, 100 real servers differ"), few, unpacking);
    print(QStringLiteral("the same, nothing is saved"), everything, unpacking);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5) {
        return 2;
    }
    std::unique_ptr<Kernel> kernel;
    if (arguments[1] == QLatin1String("linux")) {
        kernel = std::make_unique<LinuxKernel>();
    } else {
        kernel = std::make_unique<SimulatedKernel>();
    }
    const int rounds = std::max(1, arguments[2].toInt());
    measureJournal(*kernel, rounds, arguments.mid(3));
    measureDrift(*kernel, rounds);
    return 0;
}
