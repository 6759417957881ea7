// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/writer.h"
#include "core/kernel/transaction.h"
#include "core/plan/planner.h"
#include "tests/bench/kernelbench/preparedloop.h"
#include "tests/bench/kernelbench/table.h"
#include "tests/lab/conformance/namespace.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <malloc.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <climits>
#include <string>
#include <thread>

extern char **environ;

namespace lvs::bench {

namespace {

// What is short is measured more often: another program's turn would show.
constexpr int restoreRounds = 3;
constexpr int buildRounds = 9;
constexpr int readRounds = 15;
constexpr quint32 serviceCount = 1000;
constexpr quint32 realServerCount = 10;

IpvsState largeState()
{
    IpvsState state;
    for (quint32 i = 0; i < serviceCount; ++i) {
        VirtualService service;
        service.key = ServiceKey(Protocol::Tcp, {Address::fromIPv4(0x0a010000U + i + 1), Port(80)});
        service.settings.scheduler = *Scheduler::parse(u"rr");
        for (quint32 j = 0; j < realServerCount; ++j) {
            RealServer server;
            server.endpoint = {Address::fromIPv4(0x0a020000U + j + 1), Port(80)};
            service.realServers.push_back(server);
        }
        state.services.push_back(std::move(service));
    }
    state.sort();
    return state;
}

void require(bool holds, const char *what)
{
    if (!holds) {
        qFatal("%s failed", what);
    }
}

void requireAll(const std::vector<Result<void>> &results)
{
    for (const Result<void> &result : results) {
        require(result.ok(), "a step");
    }
}

/// Runs ipvsadm, its input from a file, its output into /dev/null.
void runIpvsadm(const char *option, const char *secondOption, const QByteArray &input)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input.constData(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    std::string name("ipvsadm");
    std::string first(option);
    std::string second(secondOption != nullptr ? secondOption : "");
    char *arguments[] = {name.data(), first.data(), second.empty() ? nullptr : second.data(), nullptr};
    pid_t process = 0;
    require(posix_spawnp(&process, "ipvsadm", &files, nullptr, arguments, environ) == 0, "starting ipvsadm");
    int status = -1;
    require(waitpid(process, &status, 0) == process && status == 0, "ipvsadm");
    posix_spawn_file_actions_destroy(&files);
}

/// Tables without the graveyard that deleted real servers leave for two minutes. All namespaces share the
/// buckets in which the kernel finds services, so those of the one before go at once; what else it has
/// is taken apart in the meantime.
void enterEmptyTables()
{
    runIpvsadm("-C", nullptr, "/dev/null");
    test::enterFreshNamespace();
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
}

void benchBuilding(Table &table, const IpvsState &state, const QByteArray &rules)
{
    std::vector<double> executing;
    std::vector<double> transaction;
    std::vector<double> loop;
    std::vector<double> restoring;
    const Plan plan = planner(IpvsState(), state);
    for (int round = 0; round < buildRounds; ++round) {
        enterEmptyTables();
        executing.push_back(millisecondsOf([&] {
            LinuxKernel kernel;
            requireAll(kernel.execute(plan.steps));
        }));
        enterEmptyTables();
        transaction.push_back(millisecondsOf([&] {
            LinuxKernel kernel;
            require(runTransaction(kernel, planner(IpvsState(), state)).succeeded(), "the transaction");
        }));
        enterEmptyTables();
        PreparedLoop prepared(plan.steps);
        loop.push_back(millisecondsOf([&] { require(prepared.run(), "the prepared loop"); }));
    }
    for (int round = 0; round < restoreRounds; ++round) {
        enterEmptyTables();
        restoring.push_back(millisecondsOf([&] { runIpvsadm("-R", nullptr, rules); }));
    }
    table.addRatio("build 1000 x 10: execute / ipvsadm -R", executing, restoring, 50);
    table.addRatio("build 1000 x 10: execute / prepared batches", executing, loop, 1 / 1.5);
    table.addRatio("build 1000 x 10: plan and whole transaction / ipvsadm -R", transaction, restoring, 0);
}

void benchReading(Table &table, const IpvsState &state)
{
    std::vector<double> counters;
    std::vector<double> configuration;
    std::vector<double> listing;
    enterEmptyTables();
    LinuxKernel kernel;
    requireAll(kernel.execute(planner(IpvsState(), state).steps));
    require(kernel.readCounters().ok(), "reading"); // so that memory is there
    for (int round = 0; round < readRounds; ++round) {
        counters.push_back(millisecondsOf([&] {
            const Result<CountersSample> sample = kernel.readCounters();
            require(sample.ok() && sample->services.size() == serviceCount, "reading counters");
        }));
        configuration.push_back(millisecondsOf([&] {
            const Result<HostState> read = kernel.read();
            require(read.ok() && read->ipvs == state, "reading");
        }));
        listing.push_back(millisecondsOf([&] { runIpvsadm("-Ln", "--stats", "/dev/null"); }));
    }
    table.addRatio("read 1000 x 10: every counter / ipvsadm -Ln --stats", counters, listing, 5);
    table.addRatio("read 1000 x 10: configuration twice the same / ipvsadm -Ln --stats", configuration,
                   listing, 0);
}

/// Another weight for ten real servers of ten services, spread over all.
IpvsState withTenChanges(const IpvsState &state, quint32 weight)
{
    IpvsState changed = state;
    for (quint32 i = 0; i < 10; ++i) {
        changed.services[i * (serviceCount / 10)].realServers[i].settings.weight =
            *Weight::fromNumber(weight);
    }
    return changed;
}

void benchChanging(Table &table, const IpvsState &state)
{
    std::vector<double> changing;
    std::vector<double> executing;
    std::vector<double> reading;
    enterEmptyTables();
    LinuxKernel kernel;
    requireAll(kernel.execute(planner(IpvsState(), state).steps));
    require(kernel.read().ok(), "reading"); // so that memory is there
    IpvsState now = state;
    for (int round = 0; round < readRounds; ++round) {
        reading.push_back(millisecondsOf([&] { require(kernel.read().ok(), "reading"); }));
        IpvsState wanted = withTenChanges(state, static_cast<quint32>(10 + round));
        const Plan plan = planner(now, wanted);
        changing.push_back(millisecondsOf([&] {
            const TransactionReport report = runTransaction(kernel, plan);
            require(report.succeeded() && report.steps.size() == 10, "the transaction");
        }));
        now = withTenChanges(state, static_cast<quint32>(100 + round));
        const Plan again = planner(wanted, now);
        executing.push_back(millisecondsOf([&] { requireAll(kernel.execute(again.steps)); }));
    }
    table.addDifference("change 10 of 10000: whole transaction / one full read", changing, reading, 5);
    table.addDifference("change 10 of 10000: execute alone / one full read", executing, reading, 0);
}

/// What was freed is kept for what comes next, as in a process that runs for long: a fresh page costs
/// user-mode Linux some 35 µs, a hundred times what it costs elsewhere.
void keepMemory()
{
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_MMAP_THRESHOLD, INT_MAX);
}

int run()
{
    keepMemory();
    const IpvsState state = largeState();
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("rules")));
    require(file.open(QIODevice::WriteOnly), "writing rules");
    for (const Step &step : planner(IpvsState(), state).steps) {
        file.write(ipvsadmArguments(step).toUtf8() + '\n');
    }
    file.close();

    Table table;
    benchBuilding(table, state, file.fileName().toUtf8());
    benchReading(table, state);
    benchChanging(table, state);
    return table.status();
}

} // namespace

} // namespace lvs::bench

int main()
{
    return lvs::bench::run();
}
