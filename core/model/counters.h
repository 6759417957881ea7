// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/servicekey.h"

#include <vector>

namespace lvs {

/// What the kernel has counted since a service or real server was made or zeroed
/// (ip_vs.h, IPVS_STATS_ATTR_*).
struct Counters
{
    quint64 connections = 0;
    quint64 inPackets = 0;
    quint64 outPackets = 0; ///< 0 under DR and TUN: answers do not pass the director
    quint64 inBytes = 0;
    quint64 outBytes = 0;

    friend bool operator==(const Counters &, const Counters &) = default;
};

/// The kernel's own smoothed estimate over some seconds, a second each.
struct KernelRates
{
    quint64 connections = 0;
    quint64 inPackets = 0;
    quint64 outPackets = 0;
    quint64 inBytes = 0;
    quint64 outBytes = 0;

    friend bool operator==(const KernelRates &, const KernelRates &) = default;
};

/// One real server's counters at one moment. Active and inactive are estimates under DR and TUN, where
/// the director sees only half of a connection.
struct RealServerCounters
{
    Endpoint endpoint;
    Counters counters;
    quint32 active = 0;
    quint32 inactive = 0;
    quint32 persistent = 0;

    friend bool operator==(const RealServerCounters &, const RealServerCounters &) = default;
};

/// One service's counters at one moment, with those of its real servers sorted by endpoint.
struct ServiceCounters
{
    ServiceKey key;
    Counters counters;
    std::vector<RealServerCounters> realServers;

    /// Sums over the real servers.
    [[nodiscard]] quint64 active() const;
    [[nodiscard]] quint64 inactive() const;
    [[nodiscard]] quint64 persistent() const;

    friend bool operator==(const ServiceCounters &, const ServiceCounters &) = default;
};

/// All counters of a host at one moment, services sorted by key.
struct CountersSample
{
    qint64 time = 0; ///< nanoseconds of the host's monotonic clock
    std::vector<ServiceCounters> services;

    /// The counters of that service, or null.
    [[nodiscard]] const ServiceCounters *service(const ServiceKey &key) const;

    friend bool operator==(const CountersSample &, const CountersSample &) = default;
};

} // namespace lvs
