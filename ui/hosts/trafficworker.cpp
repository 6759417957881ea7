// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/trafficworker.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lvs {

namespace {

constexpr qsizetype traceLength = 60;
constexpr double smoothing = 15; // seconds

/// Nothing where a counter went backwards: the object was made anew, or its counters were zeroed.
std::optional<double> rateOf(quint64 before, quint64 after, double seconds)
{
    return after < before ? std::nullopt : std::optional(static_cast<double>(after - before) / seconds);
}

std::optional<TrafficRates> ratesOf(const Counters &before, const Counters &after, double seconds)
{
    const auto connections = rateOf(before.connections, after.connections, seconds);
    const auto inPackets = rateOf(before.inPackets, after.inPackets, seconds);
    const auto outPackets = rateOf(before.outPackets, after.outPackets, seconds);
    const auto inBytes = rateOf(before.inBytes, after.inBytes, seconds);
    const auto outBytes = rateOf(before.outBytes, after.outBytes, seconds);
    if (!connections || !inPackets || !outPackets || !inBytes || !outBytes) {
        return std::nullopt;
    }
    return TrafficRates {*connections, *inPackets, *outPackets, *inBytes, *outBytes};
}

void fillServers(ServiceTraffic &traffic, const ServiceCounters &now, const ServiceCounters *before,
                 const ServiceTraffic *earlier, double seconds)
{
    traffic.realServers.reserve(now.realServers.size());
    static const std::vector<RealServerCounters> none;
    const std::vector<RealServerCounters> &old = before != nullptr ? before->realServers : none;
    auto previous = old.begin();
    double total = 0;
    for (const RealServerCounters &server : now.realServers) {
        RealServerTraffic entry;
        entry.endpoint = server.endpoint;
        entry.active = server.active;
        entry.inactive = server.inactive;
        entry.persistent = server.persistent;
        while (previous != old.end() && previous->endpoint < server.endpoint) {
            ++previous;
        }
        if (previous != old.end() && previous->endpoint == server.endpoint) {
            entry.rates = ratesOf(previous->counters, server.counters, seconds);
        }
        if (entry.rates) {
            const RealServerTraffic *last = earlier != nullptr ? earlier->realServer(server.endpoint) : nullptr;
            const double weight = last != nullptr && last->rates ? 1 - std::exp(-seconds / smoothing) : 1;
            const double lately = last != nullptr ? last->lately : 0;
            entry.lately = lately + weight * (entry.rates->connections - lately);
            total += entry.lately;
        }
        traffic.realServers.push_back(std::move(entry));
    }
    for (RealServerTraffic &entry : traffic.realServers) {
        if (entry.rates && total > 0.005) {
            entry.share = entry.lately / total;
        }
    }
}

ServiceTraffic trafficOf(const ServiceCounters &now, const ServiceCounters *before,
                         const ServiceTraffic *earlier, double seconds)
{
    ServiceTraffic traffic;
    traffic.key = now.key;
    traffic.active = now.active();
    traffic.inactive = now.inactive();
    if (before != nullptr) {
        traffic.rates = ratesOf(before->counters, now.counters, seconds);
    }
    if (earlier != nullptr) {
        traffic.trace = earlier->trace;
    }
    if (traffic.trace.size() >= traceLength) {
        traffic.trace.removeFirst();
    }
    traffic.trace.append(traffic.rates ? static_cast<float>(traffic.rates->connections)
                                       : std::numeric_limits<float>::quiet_NaN());
    fillServers(traffic, now, before, earlier, seconds);
    return traffic;
}

} // namespace

void TrafficWorker::take(const std::shared_ptr<const CountersSample> &sample)
{
    if (!sample || (m_previous && sample->time <= m_previous->time)) {
        return;
    }
    const double seconds = m_previous ? static_cast<double>(sample->time - m_previous->time) / 1e9 : 1;
    auto snapshot = std::make_shared<TrafficSnapshot>();
    snapshot->services.reserve(sample->services.size());
    for (const ServiceCounters &now : sample->services) {
        const ServiceCounters *before = m_previous ? m_previous->service(now.key) : nullptr;
        const ServiceTraffic *earlier = m_snapshot ? m_snapshot->service(now.key) : nullptr;
        snapshot->services.push_back(trafficOf(now, before, earlier, seconds));
    }
    m_previous = sample;
    m_snapshot = std::move(snapshot);
    Q_EMIT made(m_snapshot);
}

} // namespace lvs
