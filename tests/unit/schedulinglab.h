// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/simulatedservice.h"

#include <QString>

#include <numeric>

namespace lvs::test {

inline const Endpoint someClient {Address::fromIPv4(0xc6120001U), Port(40000)};

/// A service whose real servers are named A, B, C … in the order in which they were added; the kernel's
/// list has the last one first.
class Lab
{
public:
    explicit Lab(QLatin1String scheduler, std::optional<Persistence> persistence = {},
                 SchedulerFlags flags = {}, const SchedulingRules &rules = {})
    {
        ServiceSettings settings;
        settings.scheduler = *Scheduler::parse(QString(scheduler));
        settings.persistence = persistence;
        settings.schedulerFlags = flags;
        const ServiceKey key(Protocol::Tcp, *Endpoint::parse(u"192.168.254.250:80"));
        m_service = std::make_unique<SimulatedService>(key, settings, rules);
    }

    Lab &add(char name, quint32 weight, quint32 upper = 0, quint32 lower = 0)
    {
        RealServer server {endpoint(name), settings(weight, upper, lower)};
        m_service->add(server);
        return *this;
    }
    void edit(char name, quint32 weight, quint32 upper = 0, quint32 lower = 0)
    {
        m_service->edit(index(name), settings(weight, upper, lower));
    }
    void remove(char name) { m_removed.push_back(m_service->remove(index(name))); }

    /// Opens that many connections and says where each went; '-' where it was refused.
    QString open(int count, const Endpoint &client = someClient, qint64 now = 0)
    {
        QString names;
        for (int i = 0; i < count; ++i) {
            const std::optional<size_t> chosen = m_service->open(client, now);
            names += chosen ? QLatin1Char(nameOf(m_service->destinations()[*chosen])) : QLatin1Char('-');
        }
        return names;
    }
    /// Whom the scheduler chooses, with nothing bound.
    QChar choose(const Endpoint &client, const Address &destination = {}, qint64 now = 0)
    {
        const std::optional<size_t> chosen = m_service->choose({client, destination, now});
        return chosen ? QLatin1Char(nameOf(m_service->destinations()[*chosen])) : QLatin1Char('-');
    }
    void finish(char name) { m_service->finish(index(name)); }
    void forget(char name) { m_service->forget(index(name)); }
    Destination &operator[](char name) { return m_service->destinations()[index(name)]; }
    SimulatedService &service() { return *m_service; }

private:
    static Endpoint endpoint(char name)
    {
        return {Address::fromIPv4(0xc0a8fe00U + static_cast<quint8>(name)), Port(80)};
    }
    static char nameOf(const Destination &destination)
    {
        return static_cast<char>(destination.server.endpoint.address.toIPv4() & 0xffU);
    }
    static RealServerSettings settings(quint32 weight, quint32 upper, quint32 lower)
    {
        RealServerSettings settings;
        settings.weight = *Weight::fromNumber(weight);
        settings.upperThreshold = upper;
        settings.lowerThreshold = lower;
        return settings;
    }
    size_t index(char name) const { return *m_service->find(endpoint(name)); }

    std::vector<std::unique_ptr<Destination>> m_removed;
    std::unique_ptr<SimulatedService> m_service;
};

} // namespace lvs::test
