// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"

#include <optional>
#include <span>

namespace lvs {

/// Gives out small numbers and takes them back, so that flat arrays stay as short as they can.
class SlotPool
{
public:
    [[nodiscard]] quint32 acquire();
    void release(quint32 slot) { m_free.push_back(slot); }
    /// All slots ever given out are below it.
    [[nodiscard]] quint32 size() const { return m_size; }
    void clear();

private:
    std::vector<quint32> m_free;
    quint32 m_size = 0;
};

/// Which services and real servers the samples speak of, in the samples' order, each with a number of
/// its own (its slot) that it keeps while it lives. As long as nothing is added or removed, following a
/// sample is one comparison a row.
class TrafficLayout
{
public:
    struct Server
    {
        Endpoint endpoint;
        quint32 slot = 0;
    };
    struct Service
    {
        ServiceKey key;
        quint32 slot = 0;
        std::vector<Server> servers; ///< sorted by endpoint
    };
    /// What a new sample has changed.
    struct Change
    {
        std::vector<quint32> addedServices;
        std::vector<quint32> addedServers;
        std::vector<quint32> removedServices;
        std::vector<quint32> removedServers;
    };

    /// Nothing where the sample has the rows of the one before.
    [[nodiscard]] std::optional<Change> follow(const CountersSample &sample);

    [[nodiscard]] std::span<const Service> services() const { return m_services; }
    [[nodiscard]] const Service *find(const ServiceKey &key) const;
    [[nodiscard]] static const Server *find(const Service &service, const Endpoint &endpoint);
    [[nodiscard]] quint32 serviceSlots() const { return m_serviceSlots.size(); }
    [[nodiscard]] quint32 serverSlots() const { return m_serverSlots.size(); }
    /// Services and real servers together.
    [[nodiscard]] size_t count() const { return m_count; }
    void clear();

private:
    [[nodiscard]] bool matches(const CountersSample &sample) const;
    void mergeServers(const ServiceCounters &sampled, std::vector<Server> &servers, Change &change);
    void removeService(const Service &service, Change &change);

    std::vector<Service> m_services;
    SlotPool m_serviceSlots;
    SlotPool m_serverSlots;
    size_t m_count = 0;
};

} // namespace lvs
