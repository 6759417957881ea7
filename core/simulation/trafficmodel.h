// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <vector>

namespace lvs::simulation {

/// Models are in milliseconds, what happens in a kernel in nanoseconds.
inline constexpr qint64 nanosecondsPerMillisecond = 1'000'000;

/// How durations differ from one another.
enum class DurationKind : quint8 {
    Constant, ///< not at all
    Exponential, ///< as if each moment were as good an end as any other
    LogNormal, ///< most are short, some very long, as with pages and downloads
};

/// How long something takes.
struct Duration
{
    static constexpr qint64 longest = 4LL * 3600 * 1000;
    static constexpr quint32 widest = 2000;

    DurationKind kind = DurationKind::Exponential;
    qint64 mean = 6000; ///< milliseconds, 1 to longest
    quint32 spread = 1000; ///< of LogNormal: the deviation of the logarithm in thousandths, 0 to widest

    friend bool operator==(const Duration &, const Duration &) = default;
};

/// How clients follow one another.
enum class ArrivalPattern : quint8 {
    Random, ///< independently of each other (a Poisson process)
    Even, ///< as a clock ticks
};

/// For a time, more clients come than usual.
struct Burst
{
    static constexpr quint32 largest = 10000;

    qint64 at = 0; ///< milliseconds from the beginning of what is looked at
    qint64 length = 60'000; ///< milliseconds
    quint32 percent = 500; ///< of the usual rate, 101 to largest

    friend bool operator==(const Burst &, const Burst &) = default;
};

/// What the clients of a service do: who they are, when they come, how long they stay, what they send. With
/// the same values, the seed among them, the same clients come at the same nanoseconds on every machine.
struct TrafficModel
{
    static constexpr quint32 mostClients = 100'000;
    static constexpr quint32 mostNatAddresses = 1000;
    static constexpr quint32 mostPorts = 28'000;
    static constexpr quint32 mostConnections = 6'000'000;
    static constexpr quint32 steepest = 2000;
    static constexpr quint32 mostRequests = 1000;
    static constexpr quint32 mostPackets = 1'000'000;
    static constexpr quint32 mostBytes = 1'000'000'000;
    static constexpr quint16 busiestHour = 1000;
    static constexpr qint64 longest = 7LL * 86'400'000;

    quint64 seed = 1;

    quint32 clients = 5000; ///< with an address of their own, 1 to mostClients
    /// How unequal they are: the r-th comes r^-skew times as often as the first, in thousandths. 0: all
    /// alike.
    quint32 skew = 800;
    quint32 natPercent = 10; ///< of the connections: from behind addresses that many share, 0 to 100
    quint32 natAddresses = 5; ///< 1 to mostNatAddresses
    /// That an address uses one after the other, 1 to mostPorts: few of them come again while the kernel
    /// still remembers the last connection.
    quint32 ports = mostPorts;

    quint32 connectionsPerMinute = 2400; ///< where day and bursts are at 100 percent, 1 to mostConnections
    ArrivalPattern arrivals = ArrivalPattern::Random;
    /// The rate at the beginning of each hour in percent, 0 to busiestHour; between them it goes straight.
    std::array<quint16, 24> day = flatDay();
    quint32 firstHour = 10; ///< of the day at which what is looked at begins, 0 to 23
    std::vector<Burst> bursts;

    Duration request {DurationKind::LogNormal, 4000, 800}; ///< until an answer is there
    quint32 requests = 2; ///< on one connection in the mean (keep-alive), 1 to mostRequests
    Duration pause {DurationKind::Exponential, 3000, 0}; ///< between two requests of a connection
    // Of one request, 0 to mostPackets and mostBytes.
    quint32 inPackets = 12;
    quint32 outPackets = 20;
    quint32 inBytes = 1200;
    quint32 outBytes = 24'000;

    qint64 warmUp = 60'000; ///< milliseconds before what is looked at, 0 to a day
    qint64 length = 600'000; ///< milliseconds that are looked at, 1000 to longest

    [[nodiscard]] static std::array<quint16, 24> flatDay();
    /// Quiet nights, a rise in the morning, a dip at noon, a busy evening.
    [[nodiscard]] static std::array<quint16, 24> ordinaryDay();

    friend bool operator==(const TrafficModel &, const TrafficModel &) = default;
};

/// Whether it can be simulated. Errors: SettingOutOfRange (0 the place: "clients", "bursts[2].length", 1 the
/// number, 2 smallest, 3 largest), SettingInvalid (0 place, 1 what does not go) for a day on which nobody
/// comes.
[[nodiscard]] Result<void> check(const TrafficModel &model);

} // namespace lvs::simulation
