// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/simulatedservice.h"

#include <algorithm>
#include <numeric>

namespace lvs {

SimulatedService::SimulatedService(const ServiceKey &key, const ServiceSettings &settings,
                                   const SchedulingRules &rules, qint64 now)
    : m_key(key)
    , m_settings(settings)
    , m_kernelRules(rules)
    , m_algorithm(makeSchedulingAlgorithm(settings.scheduler, m_destinations, this->rules(), now))
{
}

SchedulingRules SimulatedService::rules() const
{
    SchedulingRules rules = m_kernelRules;
    rules.family = m_key.family();
    rules.flags = m_settings.schedulerFlags;
    return rules;
}

void SimulatedService::setKernelRules(const SchedulingRules &rules)
{
    m_kernelRules = rules;
    m_algorithm->setRules(this->rules());
}

void SimulatedService::edit(const ServiceSettings &settings, qint64 now)
{
    const bool isAnother = settings.scheduler != m_settings.scheduler;
    m_settings = settings;
    if (isAnother) {
        m_algorithm = makeSchedulingAlgorithm(settings.scheduler, m_destinations, rules(), now);
    }
    m_algorithm->setRules(rules());
}

std::optional<size_t> SimulatedService::find(const Endpoint &endpoint) const
{
    const auto found = std::lower_bound(m_order.begin(), m_order.end(), endpoint,
                                        [this](quint32 index, const Endpoint &wanted) {
                                            return m_destinations[index].server.endpoint < wanted;
                                        });
    if (found == m_order.end() || m_destinations[*found].server.endpoint != endpoint) {
        return std::nullopt;
    }
    return *found;
}

std::optional<size_t> SimulatedService::findId(quint32 id) const
{
    // Newest first: ids fall along the list.
    size_t begin = 0;
    size_t end = m_destinations.size();
    while (begin < end) {
        const size_t middle = begin + (end - begin) / 2;
        (m_destinations[middle].id > id ? begin : end) = m_destinations[middle].id > id ? middle + 1 : middle;
    }
    const bool isFound = begin < m_destinations.size() && m_destinations[begin].id == id;
    return isFound ? std::optional(begin) : std::nullopt;
}

void SimulatedService::add(const RealServer &server)
{
    auto destination = std::make_unique<Destination>();
    destination->server.endpoint = server.endpoint;
    destination->apply(server.settings);
    add(std::move(destination));
}

void SimulatedService::add(std::unique_ptr<Destination> returning)
{
    returning->id = m_nextId++;
    returning->lastWeight = returning->weight(); // one that comes with weight 0 has had none
    m_destinations.addFirst(std::move(returning));
    sortOrder();
    m_algorithm->added(m_destinations);
}

void SimulatedService::edit(size_t index, const RealServerSettings &settings)
{
    m_destinations[index].apply(settings);
    m_algorithm->edited(m_destinations);
}

std::unique_ptr<Destination> SimulatedService::remove(size_t index)
{
    m_templates.removeDestination(m_destinations[index].id);
    std::unique_ptr<Destination> removed = m_destinations.take(index);
    removed->available = false;
    sortOrder();
    m_algorithm->removed(m_destinations, index);
    return removed;
}

std::optional<size_t> SimulatedService::open(const Endpoint &client, qint64 now)
{
    std::optional<size_t> chosen;
    if (m_settings.persistence) {
        // A template is followed also to a real server that drains or is overloaded.
        if (const std::optional<quint32> known =
                m_templates.use(client.address, *m_settings.persistence, now)) {
            chosen = findId(*known);
        }
    }
    if (!chosen) {
        chosen = choose({client, m_key.endpoint().address, now});
        if (!chosen) {
            return std::nullopt;
        }
        if (m_settings.persistence) {
            Destination &destination = m_destinations[*chosen];
            if (const auto replaced =
                    m_templates.insert(client.address, *m_settings.persistence, destination.id, now)) {
                releaseTemplate(*replaced);
            }
            ++destination.persistent;
        }
    }
    Destination &destination = m_destinations[*chosen];
    if (!isOnePacket()) {
        destination.bind(activity());
    }
    ++destination.counters.connections;
    ++counters.connections;
    return chosen;
}

void SimulatedService::finish(size_t index)
{
    if (activity() == ConnectionActivity::Active) {
        m_destinations[index].deactivate();
    }
}

void SimulatedService::forget(size_t index)
{
    m_destinations[index].unbind(ConnectionActivity::Inactive);
}

void SimulatedService::forgetTemplates()
{
    m_templates.clear();
    for (Destination &destination : m_destinations) {
        destination.persistent = 0;
    }
}

void SimulatedService::expireTemplates(qint64 now)
{
    for (const quint32 destination : m_templates.expire(now)) {
        releaseTemplate(destination);
    }
}

void SimulatedService::releaseTemplate(quint32 destination)
{
    if (const std::optional<size_t> index = findId(destination)) {
        --m_destinations[*index].persistent;
    }
}

ConnectionActivity SimulatedService::activity() const
{
    const bool udp = !m_key.isMark() && m_key.protocol() == Protocol::Udp;
    return udp ? ConnectionActivity::Inactive : ConnectionActivity::Active;
}

VirtualService SimulatedService::value() const
{
    VirtualService service {m_key, m_settings, {}};
    service.realServers.reserve(m_order.size());
    for (const quint32 index : m_order) {
        service.realServers.push_back(m_destinations[index].server);
    }
    return service;
}

ServiceCounters SimulatedService::countersValue() const
{
    ServiceCounters service {m_key, counters, {}};
    service.realServers.reserve(m_order.size());
    for (const quint32 index : m_order) {
        const Destination &destination = m_destinations[index];
        service.realServers.push_back({destination.server.endpoint, destination.counters, destination.active,
                                       destination.inactive, destination.persistent});
    }
    return service;
}

void SimulatedService::zeroCounters()
{
    counters = {};
    estimator.zero(counters);
    for (Destination &destination : m_destinations) {
        destination.counters = {};
        destination.estimator.zero({});
    }
}

void SimulatedService::updateEstimators()
{
    estimator.update(counters);
    for (Destination &destination : m_destinations) {
        destination.estimator.update(destination.counters);
    }
}

void SimulatedService::sortOrder()
{
    m_order.resize(m_destinations.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::sort(m_order.begin(), m_order.end(), [this](quint32 left, quint32 right) {
        return m_destinations[left].server.endpoint < m_destinations[right].server.endpoint;
    });
}

} // namespace lvs
