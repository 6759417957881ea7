// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/persistencetable.h"
#include "core/kernel/simulated/schedulingalgorithm.h"
#include "core/model/virtualservice.h"

namespace lvs {

/// A virtual service as the kernel keeps it: real servers newest first, the state of its scheduler, its
/// persistence templates, its counters. Indexes refer to destinations() and hold until the next add()
/// or remove().
class SimulatedService
{
public:
    /// The scheduler must be one that isSimulated(). rules: those of the kernel; family and flags come from
    /// key and settings. now: nanoseconds.
    SimulatedService(const ServiceKey &key, const ServiceSettings &settings,
                     const SchedulingRules &rules = {}, qint64 now = 0);

    [[nodiscard]] const ServiceKey &key() const { return m_key; }
    [[nodiscard]] const ServiceSettings &settings() const { return m_settings; }
    /// Another scheduler starts anew; the same one goes on (ip_vs_ctl.c, ip_vs_edit_service).
    void edit(const ServiceSettings &settings, qint64 now = 0);
    /// The kernel's settings have changed.
    void setKernelRules(const SchedulingRules &rules);

    [[nodiscard]] const DestinationList &destinations() const { return m_destinations; }
    /// For who moves counters and connection counts; settings change only by edit().
    [[nodiscard]] DestinationList &destinations() { return m_destinations; }
    [[nodiscard]] std::optional<size_t> find(const Endpoint &endpoint) const;
    [[nodiscard]] std::optional<size_t> findId(quint32 id) const;
    void add(const RealServer &server);
    /// One that was removed comes back, with its connections.
    void add(std::unique_ptr<Destination> returning);
    void edit(size_t index, const RealServerSettings &settings);
    /// Hands over what connections and schedulers may still point to; open() forgets it.
    [[nodiscard]] std::unique_ptr<Destination> remove(size_t index);

    /// Lets the scheduler choose, and nothing else: no connection is bound or counted.
    [[nodiscard]] std::optional<size_t> choose(const ConnectionAttempt &attempt)
    {
        return m_algorithm->choose(m_destinations, attempt);
    }
    /// What the scheduler's timers do until then. now: nanoseconds.
    void timePasses(qint64 now) { m_algorithm->timePasses(now); }

    /// A client connects: the real server it is sent to, with the connection bound and counted, or
    /// nothing where it is refused. now: nanoseconds.
    [[nodiscard]] std::optional<size_t> open(const Endpoint &client, qint64 now);
    /// The connection has ended; a TCP connection lingers as inactive from here.
    void finish(size_t index);
    /// The kernel forgets the ended connection.
    void forget(size_t index);
    /// Other persistence makes other networks: open() begins anew.
    void forgetTemplates();
    /// Lets persistence templates run out.
    void expireTemplates(qint64 now);
    [[nodiscard]] size_t templateCount() const { return m_templates.size(); }

    /// How a connection of this service counts while it lasts.
    [[nodiscard]] ConnectionActivity activity() const;
    /// Each datagram is scheduled by itself and no connection is kept.
    [[nodiscard]] bool isOnePacket() const { return m_settings.onePacket; }

    Counters counters;
    Estimator estimator;
    quint64 serial = 0; ///< tells this service from an earlier one of the same key

    /// The service as a value, real servers sorted.
    [[nodiscard]] VirtualService value() const;
    /// Its counters as a value, real servers sorted.
    [[nodiscard]] ServiceCounters countersValue() const;
    void zeroCounters();
    /// Two seconds are over: the rates follow the counters, those of the real servers as well.
    void updateEstimators();

private:
    [[nodiscard]] SchedulingRules rules() const;
    void sortOrder();
    void releaseTemplate(quint32 destination);

    ServiceKey m_key;
    ServiceSettings m_settings;
    SchedulingRules m_kernelRules;
    DestinationList m_destinations;
    std::vector<quint32> m_order; ///< indexes by endpoint
    std::unique_ptr<SchedulingAlgorithm> m_algorithm;
    PersistenceTable m_templates;
    quint32 m_nextId = 0;
};

} // namespace lvs
