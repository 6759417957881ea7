// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/traffichistory.h"

#include <algorithm>
#include <cmath>

namespace lvs {

namespace {

/// How many services stay watched after others were looked at.
constexpr size_t watchedServices = 8;
/// From so many series on, the history of the many is coarser.
constexpr size_t veryMany = 20000;

constexpr qint64 second = 1'000'000'000;

/// What is not known yet of one service does not make the sum unknown.
void addKnown(Rates &sum, const Rates &rates)
{
    for (size_t i = 0; i < rateCount; ++i) {
        if (!std::isnan(rates[i])) {
            sum[i] = std::isnan(sum[i]) ? rates[i] : sum[i] + rates[i];
        }
    }
}

SeriesStore::Options storeOptions(const TrafficHistory::Options &options, bool recent)
{
    return {options.width, options.averaging.count(), recent};
}

} // namespace

TrafficHistory::TrafficHistory()
    : TrafficHistory(Options())
{
}

TrafficHistory::TrafficHistory(const Options &options)
    : m_options(options)
    , m_clock(options.longestInterval)
    , m_services(m_clock, storeOptions(options, true))
    , m_servers(m_clock, storeOptions(options, false))
{
}

void TrafficHistory::clear()
{
    m_clock.clear();
    m_layout.clear();
    m_services.clear();
    m_servers.clear();
    m_total = {};
    m_watchesAll = false;
}

void TrafficHistory::take(const CountersSample &sample)
{
    const SampleClock::Verdict verdict = m_clock.judge(sample.time);
    switch (verdict) {
    case SampleClock::Verdict::Repeated:
        return;
    case SampleClock::Verdict::Restart:
        clear();
        break;
    case SampleClock::Verdict::Pause:
        m_services.pause();
        m_servers.pause();
        break;
    case SampleClock::Verdict::Next:
        break;
    }
    m_clock.tick(sample.time, verdict == SampleClock::Verdict::Pause);
    if (const std::optional<TrafficLayout::Change> change = m_layout.follow(sample)) {
        adapt(*change);
    }
    takeRows(sample);
    ++m_taken;
}

void TrafficHistory::adapt(const TrafficLayout::Change &change)
{
    for (const quint32 slot : change.removedServices) {
        m_services.watched().unwatch(slot);
    }
    for (const quint32 slot : change.removedServers) {
        m_servers.watched().unwatch(slot);
    }
    for (const quint32 slot : change.addedServices) {
        m_services.reset(slot);
    }
    for (const quint32 slot : change.addedServers) {
        m_servers.reset(slot);
    }
    watchWhatMatters();
}

void TrafficHistory::watchWhatMatters()
{
    const bool all = m_layout.count() <= m_options.watchAllUpTo;
    if (!all && m_watchesAll) {
        for (const TrafficLayout::Service &service : m_layout.services()) {
            if (std::find(m_watched.begin(), m_watched.end(), service.key) == m_watched.end()) {
                unwatch(service);
            }
        }
    }
    m_watchesAll = all;
    for (const TrafficLayout::Service &service : m_layout.services()) {
        if (all || std::find(m_watched.begin(), m_watched.end(), service.key) != m_watched.end()) {
            watch(service, m_clock.number());
        }
    }
}

void TrafficHistory::watch(const ServiceKey &service)
{
    m_watched.remove(service);
    m_watched.push_front(service);
    const TrafficLayout::Service *found = m_layout.find(service);
    const size_t room = found ? found->servers.size() : 0;
    while (m_watched.size() > watchedServices
           || (m_watched.size() > 1 && m_servers.watched().count() + room > m_options.watchAllUpTo)) {
        forgetLongestUnseen();
    }
    if (found) {
        watch(*found, m_clock.number() + 1);
    }
}

void TrafficHistory::forgetLongestUnseen()
{
    const TrafficLayout::Service *forgotten = m_layout.find(m_watched.back());
    m_watched.pop_back();
    if (forgotten && !m_watchesAll) {
        unwatch(*forgotten);
    }
}

void TrafficHistory::watch(const TrafficLayout::Service &service, quint64 firstNumber)
{
    m_services.watched().watch(service.slot, firstNumber);
    // All of a service's real servers or none, so that their values can be added up; one of hundreds of
    // real servers is not drawn line by line.
    if (service.servers.size() > m_options.watchAllUpTo) {
        return;
    }
    for (const TrafficLayout::Server &server : service.servers) {
        m_servers.watched().watch(server.slot, firstNumber);
    }
}

void TrafficHistory::unwatch(const TrafficLayout::Service &service)
{
    m_services.watched().unwatch(service.slot);
    for (const TrafficLayout::Server &server : service.servers) {
        m_servers.watched().unwatch(server.slot);
    }
}

void TrafficHistory::takeRows(const CountersSample &sample)
{
    const qint64 coarseStep = (m_layout.count() > veryMany ? 60 : 30) * second;
    m_services.begin(m_layout.serviceSlots(), coarseStep);
    m_servers.begin(m_layout.serverSlots(), coarseStep);
    m_total = {};
    auto known = m_layout.services().begin();
    for (const ServiceCounters &service : sample.services) {
        quint32 active = 0;
        quint32 inactive = 0;
        quint32 persistent = 0;
        auto server = known->servers.begin();
        for (const RealServerCounters &row : service.realServers) {
            m_servers.take((server++)->slot, row.counters, row.active, row.inactive, row.persistent);
            active += row.active;
            inactive += row.inactive;
            persistent += row.persistent;
        }
        m_services.take(known->slot, service.counters, active, inactive, persistent);
        m_total.active += active;
        m_total.inactive += inactive;
        m_total.persistent += persistent;
        const TrafficFigures &figures = m_services.figures(known->slot);
        addKnown(m_total.rates, figures.rates);
        ++known;
    }
    m_services.end();
    m_servers.end();
}

std::optional<SeriesId> TrafficHistory::find(const ServiceKey &service) const
{
    const TrafficLayout::Service *found = m_layout.find(service);
    return found ? std::optional(SeriesId {found->slot, true}) : std::nullopt;
}

std::optional<SeriesId> TrafficHistory::find(const ServiceKey &service, const Endpoint &server) const
{
    const TrafficLayout::Service *owner = m_layout.find(service);
    const TrafficLayout::Server *found = owner ? TrafficLayout::find(*owner, server) : nullptr;
    return found ? std::optional(SeriesId {found->slot, false}) : std::nullopt;
}

const TrafficFigures *TrafficHistory::figures(const ServiceKey &service) const
{
    const std::optional<SeriesId> id = find(service);
    return id ? &figures(*id) : nullptr;
}

const TrafficFigures *TrafficHistory::figures(const ServiceKey &service, const Endpoint &server) const
{
    const std::optional<SeriesId> id = find(service, server);
    return id ? &figures(*id) : nullptr;
}

std::array<float, traceLength> TrafficHistory::trace(SeriesId service, Metric metric) const
{
    return store(service).trace(service.slot, metric);
}

Series TrafficHistory::series(SeriesId id, Metric metric, std::chrono::nanoseconds window) const
{
    return store(id).series(id.slot, metric, now() - window.count());
}

std::vector<Endpoint> TrafficHistory::realServers(const ServiceKey &service) const
{
    std::vector<Endpoint> endpoints;
    if (const TrafficLayout::Service *found = m_layout.find(service)) {
        endpoints.reserve(found->servers.size());
        for (const TrafficLayout::Server &server : found->servers) {
            endpoints.push_back(server.endpoint);
        }
    }
    return endpoints;
}

} // namespace lvs
