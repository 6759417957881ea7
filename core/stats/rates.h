// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"

#include <array>
#include <optional>

namespace lvs {

/// What can be shown of a service or real server over time.
enum class Metric : quint8 {
    ConnectionRate, ///< new connections a second
    InPacketRate, ///< packets a second from clients
    OutPacketRate, ///< packets a second to clients; 0 under DR and TUN
    InByteRate, ///< bytes a second from clients
    OutByteRate, ///< bytes a second to clients; 0 under DR and TUN
    ActiveConnections, ///< at the time of the sample
};
inline constexpr size_t metricCount = 6;
/// The metrics that come from counters: the first ones.
inline constexpr size_t rateCount = 5;

/// How many bits the kernel counts with: 64 since Linux 4.1, 32 for connections and packets before
/// (ip_vs.h, IPVS_*_ATTR_STATS64 and IPVS_*_ATTR_STATS).
enum class CounterWidth : quint8 { Bits32, Bits64 };

/// How far a counter has moved. A counter that is smaller than before was either set to zero, and has
/// counted from there, or has run over its width: it has run over if that is the shorter way, less than
/// half of the width. (A 32-bit counter that is zeroed from above that half looks the same; a 64-bit one
/// never gets there.)
[[nodiscard]] quint64 counterDelta(quint64 before, quint64 now, CounterWidth width = CounterWidth::Bits64);

/// Per second, in the order of Metric.
using Rates = std::array<float, rateCount>;

/// The mean rates between two readings, nanoseconds apart. Nothing where no time has passed.
[[nodiscard]] std::optional<Rates> ratesBetween(const Counters &before, const Counters &now, qint64 elapsed,
                                                CounterWidth width = CounterWidth::Bits64);

} // namespace lvs
