// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The simulated kernel alone: how many real servers a second each scheduler chooses, what a connection costs,
// how long a day of a million connections takes, and a what-if of one.
#include "core/kernel/simulated/packetpath.h"
#include "core/kernel/simulated/randomstream.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/simulation/whatif.h"
#include "tests/bench/limittable.h"

#include <ctime>
#include <malloc.h>

using namespace lvs;
using lvs::bench::LimitTable;

namespace {

/// "In seconds".
constexpr double secondsOfADay = 10;

double processorSeconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

RealServer server(quint32 number)
{
    RealServer server;
    server.endpoint = {Address::fromIPv4(0x0a070000U + number), Port(80)};
    server.settings.forwarding = ForwardingMethod::Masquerading;
    server.settings.weight = *Weight::fromNumber(1 + number % 5);
    return server;
}

const ServiceKey key(Protocol::Tcp, {Address::fromIPv4(0x0a080001U), Port(80)});

/// Decisions a second, over half a second at least.
double decisions(const Scheduler &scheduler, quint32 servers)
{
    ServiceSettings settings;
    settings.scheduler = scheduler;
    SimulatedService service(key, settings);
    for (quint32 i = 0; i < servers; ++i) {
        service.add(server(i));
    }
    ConnectionAttempt attempt {{Address::fromIPv4(0x0a090000U), Port(40000)}, key.endpoint().address, 0};
    constexpr double enough = 0.5;
    constexpr int atOnce = 2000;
    quint64 done = 0;
    const double begin = processorSeconds();
    while (processorSeconds() - begin < enough) {
        for (int i = 0; i < atOnce; ++i) {
            attempt.client.address = Address::fromIPv4(0x0a090000U + static_cast<quint32>(done) * 7919U);
            // The chosen one is busier from now on, so that loads stay even.
            if (const std::optional<size_t> chosen = service.choose(attempt)) {
                ++service.destinations()[*chosen].active;
            }
            ++done;
        }
    }
    return static_cast<double>(done) / (processorSeconds() - begin);
}

void showDecisions(LimitTable &table)
{
    constexpr double promised = 5e6;
    for (const quint32 servers : {10U, 100U, 1000U}) {
        for (const Scheduler &scheduler : Scheduler::known()) {
            const std::string name = scheduler.name().toStdString();
            const double rate = decisions(scheduler, servers);
            const std::string what =
                name + " among " + std::to_string(servers) + " real servers (decisions/s)";
            if (servers == 10 && (name == "rr" || name == "wrr" || name == "sh")) {
                table.addAtLeast(what, rate, promised, 0);
            } else {
                table.add(what, rate, 0);
            }
        }
    }
}

struct Day
{
    SimulatedKernel kernel;
    PacketPath path {kernel};

    Day()
    {
        ServiceSettings settings;
        settings.scheduler = *Scheduler::parse(u"wlc");
        const Step service = AddService {key, settings};
        static_cast<void>(kernel.execute({&service, 1}));
        for (quint32 i = 0; i < 10; ++i) {
            const Step step = AddRealServer {key, server(i)};
            static_cast<void>(kernel.execute({&step, 1}));
        }
    }
};

Arrival client(quint32 number)
{
    return {
        Protocol::Tcp,
        {Address::fromIPv4(0x0b000000U + number / 50000), Port(static_cast<quint16>(1024 + number % 50000))},
        key.endpoint(),
        0};
}

void showMemory(LimitTable &table)
{
    constexpr quint32 connections = 1'000'000;
    Day day;
    const size_t before = ::mallinfo2().uordblks + ::mallinfo2().hblkhd;
    for (quint32 i = 0; i < connections; ++i) {
        static_cast<void>(day.path.connect(client(i)));
    }
    const size_t after = ::mallinfo2().uordblks + ::mallinfo2().hblkhd;
    constexpr double promised = 200;
    table.addAtMost("memory of a connection, among a million (bytes)",
                    static_cast<double>(after - before) / connections, promised, 0);
}

/// A million clients come evenly over 24 hours, stay some seconds and leave.
void showDay(LimitTable &table)
{
    constexpr quint32 connections = 1'000'000;
    constexpr qint64 pace = 86'400'000'000'000 / connections;
    constexpr quint32 stay = 100; ///< in connections: 8.64 s
    Day day;
    const double begin = processorSeconds();
    size_t most = 0;
    for (quint32 i = 0; i < connections; ++i) {
        static_cast<void>(day.path.connect(client(i)));
        if (i >= stay) {
            const Arrival leaving = client(i - stay);
            day.path.close(leaving.client, leaving.destination);
        }
        day.kernel.advance(std::chrono::nanoseconds(pace));
        most = std::max(most, day.kernel.connections().size());
    }
    table.addAtMost("a day of a million connections (s)", processorSeconds() - begin, secondsOfADay);
    table.add("its largest number of entries at once", static_cast<double>(most), 0);
}

/// A what-if of a day of a million connections, which is simulated twice.
void showWhatIf(LimitTable &table, const char *scheduler)
{
    simulation::Question question;
    question.setting.service.key = key;
    question.setting.service.settings.scheduler = *Scheduler::parse(QString::fromLatin1(scheduler));
    for (quint32 i = 0; i < 10; ++i) {
        question.setting.service.setRealServer(server(i));
    }
    question.traffic.day = simulation::TrafficModel::ordinaryDay();
    question.traffic.connectionsPerMinute = 1000; // 694 in the mean of that day
    question.traffic.length = 86'400'000;
    question.changes = {{43'200'000, simulation::SetWeight {server(3).endpoint, *Weight::fromNumber(0)}}};
    const double begin = processorSeconds();
    const Result<simulation::Answer> found = simulation::answer(question);
    const double seconds = processorSeconds() - begin;
    const std::string name = std::string("a what-if of ") + scheduler;
    table.add(name + ", connections of each of its two days",
              found ? static_cast<double>(found->before.connections) : 0, 0);
    table.addAtMost(name + " (s)", seconds, 2 * secondsOfADay);
}

} // namespace

int main()
{
    LimitTable table;
    showDecisions(table);
    showMemory(table);
    showDay(table);
    for (const char *scheduler : {"rr", "wlc", "mh"}) {
        showWhatIf(table, scheduler);
    }
    return table.status();
}
