// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/trafficsource.h"

#include "core/kernel/simulated/simulatedkernel.h"

namespace lvs {

namespace {

/// A longer stretch is run in pieces, so that rates follow the day and means stay means.
constexpr qint64 longestTick = 1'000'000'000;

} // namespace

TrafficSource::TrafficSource(const Options &options)
    : m_options(options)
{
}

void TrafficSource::setProfile(const ServiceKey &key, const TrafficProfile &profile)
{
    m_profiles[key] = profile;
    m_clients.erase(key);
}

void TrafficSource::follow(SimulatedKernel &kernel)
{
    auto known = m_clients.begin();
    for (const auto &service : kernel.services()) {
        while (known != m_clients.end() && known->first < service->key()) {
            known = m_clients.erase(known);
        }
        if (known == m_clients.end() || known->first != service->key()) {
            const auto described = m_profiles.find(service->key());
            const TrafficProfile profile = described != m_profiles.end()
                ? described->second
                : plausibleProfile(service->key(), m_options.seed);
            known = m_clients.emplace_hint(
                known, service->key(),
                std::make_unique<ServiceClients>(profile, stableSeed(service->key(), m_options.seed)));
        }
        ++known;
    }
    m_clients.erase(known, m_clients.end());
}

void TrafficSource::run(SimulatedKernel &kernel, qint64 from, qint64 to)
{
    follow(kernel);
    quint64 busiest = 0;
    for (const auto &[key, clients] : m_clients) {
        busiest += clients->profile().connectionsPerMinute;
    }
    m_exact = busiest <= m_options.exactLimit * 60;
    const qint64 day = std::chrono::nanoseconds(m_options.dayLength).count();
    for (qint64 begin = from; begin < to; begin += longestTick) {
        const qint64 end = std::min(begin + longestTick, to);
        const qint64 middle = begin + (end - begin) / 2 + day / 24 * m_options.firstHour;
        const TrafficTick tick(begin, end, quotient(middle % day, day), kernel.timeouts());
        auto next = m_clients.begin();
        for (const auto &service : kernel.services()) {
            ServiceClients &clients = *(next++)->second;
            if (m_exact) {
                clients.runExactly(*service, tick);
            } else {
                clients.runInShares(*service, tick);
            }
        }
    }
}

} // namespace lvs
