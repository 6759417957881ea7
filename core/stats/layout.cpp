// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/layout.h"

#include <algorithm>

namespace lvs {

quint32 SlotPool::acquire()
{
    if (m_free.empty()) {
        return m_size++;
    }
    const quint32 slot = m_free.back();
    m_free.pop_back();
    return slot;
}

void SlotPool::clear()
{
    m_free.clear();
    m_size = 0;
}

bool TrafficLayout::matches(const CountersSample &sample) const
{
    return std::equal(m_services.begin(), m_services.end(), sample.services.begin(), sample.services.end(),
                      [](const Service &known, const ServiceCounters &sampled) {
                          return known.key == sampled.key
                              && std::equal(known.servers.begin(), known.servers.end(),
                                            sampled.realServers.begin(), sampled.realServers.end(),
                                            [](const Server &left, const RealServerCounters &right) {
                                                return left.endpoint == right.endpoint;
                                            });
                      });
}

std::optional<TrafficLayout::Change> TrafficLayout::follow(const CountersSample &sample)
{
    if (matches(sample)) {
        return std::nullopt;
    }
    Change change;
    std::vector<Service> old = std::move(m_services);
    m_services.clear();
    m_services.reserve(sample.services.size());
    m_count = 0;
    auto known = old.begin();
    for (const ServiceCounters &sampled : sample.services) {
        while (known != old.end() && known->key < sampled.key) {
            removeService(*known++, change);
        }
        if (known != old.end() && known->key == sampled.key) {
            m_services.push_back(std::move(*known++));
        } else {
            m_services.push_back({sampled.key, m_serviceSlots.acquire(), {}});
            change.addedServices.push_back(m_services.back().slot);
        }
        mergeServers(sampled, m_services.back().servers, change);
        m_count += 1 + sampled.realServers.size();
    }
    for (; known != old.end(); ++known) {
        removeService(*known, change);
    }
    // What was given back is only given out again by a later sample.
    for (const quint32 slot : change.removedServices) {
        m_serviceSlots.release(slot);
    }
    for (const quint32 slot : change.removedServers) {
        m_serverSlots.release(slot);
    }
    return change;
}

void TrafficLayout::mergeServers(const ServiceCounters &sampled, std::vector<Server> &servers, Change &change)
{
    std::vector<Server> merged;
    merged.reserve(sampled.realServers.size());
    auto known = servers.begin();
    for (const RealServerCounters &server : sampled.realServers) {
        while (known != servers.end() && known->endpoint < server.endpoint) {
            change.removedServers.push_back((known++)->slot);
        }
        if (known != servers.end() && known->endpoint == server.endpoint) {
            merged.push_back(*known++);
        } else {
            merged.push_back({server.endpoint, m_serverSlots.acquire()});
            change.addedServers.push_back(merged.back().slot);
        }
    }
    for (; known != servers.end(); ++known) {
        change.removedServers.push_back(known->slot);
    }
    servers = std::move(merged);
}

void TrafficLayout::removeService(const Service &service, Change &change)
{
    change.removedServices.push_back(service.slot);
    for (const Server &server : service.servers) {
        change.removedServers.push_back(server.slot);
    }
}

const TrafficLayout::Service *TrafficLayout::find(const ServiceKey &key) const
{
    const auto found = std::lower_bound(
        m_services.begin(), m_services.end(), key,
        [](const Service &service, const ServiceKey &wanted) { return service.key < wanted; });
    return found != m_services.end() && found->key == key ? &*found : nullptr;
}

const TrafficLayout::Server *TrafficLayout::find(const Service &service, const Endpoint &endpoint)
{
    const auto found = std::lower_bound(
        service.servers.begin(), service.servers.end(), endpoint,
        [](const Server &server, const Endpoint &wanted) { return server.endpoint < wanted; });
    return found != service.servers.end() && found->endpoint == endpoint ? &*found : nullptr;
}

void TrafficLayout::clear()
{
    m_services.clear();
    m_serviceSlots.clear();
    m_serverSlots.clear();
    m_count = 0;
}

} // namespace lvs
