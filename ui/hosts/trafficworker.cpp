// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/trafficworker.h"

#include <algorithm>
#include <cmath>

namespace lvs {

namespace {

constexpr std::chrono::seconds shareWindow(60);
/// With more real servers than this a share is of the latest second instead of the last minute.
constexpr size_t averagedServers = 500;

std::optional<TrafficRates> ratesOf(const TrafficFigures &figures)
{
    const Rates &rates = figures.rates;
    if (std::any_of(rates.begin(), rates.end(), [](float rate) { return std::isnan(rate); })) {
        return std::nullopt;
    }
    return TrafficRates {rates[0], rates[1], rates[2], rates[3], rates[4]};
}

double meanOf(const Series &series)
{
    double sum = 0;
    for (const SeriesPoint &point : series) {
        sum += static_cast<double>(point.value);
    }
    return series.empty() ? 0 : sum / static_cast<double>(series.size());
}

} // namespace

TrafficWorker::TrafficWorker(const TrafficHistory::Options &options)
    : m_history(options)
{
}

void TrafficWorker::take(const std::shared_ptr<const CountersSample> &sample)
{
    if (sample) {
        m_sample = sample;
        m_history.take(*sample);
        publish();
        answer();
    }
}

void TrafficWorker::select(const std::vector<ServiceKey> &services)
{
    m_selected = services;
    for (size_t i = 0; i < std::min<size_t>(services.size(), 8); ++i) {
        m_history.watch(services[i]);
    }
    if (m_sample) {
        publish();
    }
}

void TrafficWorker::ask(const TrafficQuery &query)
{
    m_query = query;
    answer();
}

void TrafficWorker::answer()
{
    if (m_sample && m_query.service) {
        Q_EMIT answered(excerpt(m_history, m_query));
    }
}

void TrafficWorker::publish()
{
    auto snapshot = std::make_shared<TrafficSnapshot>();
    snapshot->services.reserve(m_sample->services.size());
    auto selected = m_selected.begin();
    for (const ServiceCounters &service : m_sample->services) {
        snapshot->services.push_back(serviceSnapshot(service));
        while (selected != m_selected.end() && *selected < service.key) {
            ++selected;
        }
        if (selected != m_selected.end() && *selected == service.key) {
            fillServers(snapshot->services.back(), service);
        }
    }
    Q_EMIT made(snapshot);
}

ServiceSnapshot TrafficWorker::serviceSnapshot(const ServiceCounters &service) const
{
    ServiceSnapshot traffic;
    traffic.key = service.key;
    if (const std::optional<SeriesId> id = m_history.find(service.key)) {
        const TrafficFigures &figures = m_history.figures(*id);
        traffic.rates = ratesOf(figures);
        traffic.active = figures.active;
        traffic.inactive = figures.inactive;
        const std::array<float, traceLength> trace = m_history.trace(*id, Metric::ConnectionRate);
        traffic.trace = QList<float>(trace.begin(), trace.end());
    }
    return traffic;
}

void TrafficWorker::fillServers(ServiceSnapshot &traffic, const ServiceCounters &service) const
{
    const bool averaged = m_selected.size() == 1 && service.realServers.size() <= averagedServers;
    std::vector<double> lately;
    double total = 0;
    for (const RealServerCounters &server : service.realServers) {
        RealServerSnapshot entry;
        entry.endpoint = server.endpoint;
        entry.active = server.active;
        entry.inactive = server.inactive;
        entry.persistent = server.persistent;
        if (const std::optional<SeriesId> id = m_history.find(service.key, server.endpoint)) {
            entry.rates = ratesOf(m_history.figures(*id));
            lately.push_back(averaged ? meanOf(m_history.series(*id, Metric::ConnectionRate, shareWindow))
                                      : (entry.rates ? entry.rates->connections : 0));
        } else {
            lately.push_back(0);
        }
        total += lately.back();
        traffic.realServers.push_back(std::move(entry));
    }
    for (size_t i = 0; i < traffic.realServers.size() && total > 0; ++i) {
        traffic.realServers[i].share = lately[i] / total;
    }
}

} // namespace lvs
