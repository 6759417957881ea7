// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/connectionload.h"
#include "core/kernel/simulated/destinationlist.h"
#include "core/model/scheduler.h"

#include <memory>
#include <optional>
#include <vector>

namespace lvs {

/// What a scheduler sees of the packet that it chooses for.
struct ConnectionAttempt
{
    Endpoint client;
    Address destination; ///< that the client connects to; in a service by mark it varies
    qint64 now = 0; ///< nanoseconds; never goes back
};

/// What decides beside the real servers and the packet.
struct SchedulingRules
{
    AddressFamily family = AddressFamily::IPv4; ///< the service's
    SchedulerFlags flags; ///< the service's
    LoadFormula load = LoadFormula::ActiveAndInactive; ///< the kernel's
    qint64 localityExpiration = 86400; ///< seconds; net.ipv4.vs.lblc_expiration
    qint64 replicationExpiration = 86400; ///< seconds; net.ipv4.vs.lblcr_expiration
    quint64 seed = 1; ///< of what the kernel chooses at random

    friend bool operator==(const SchedulingRules &, const SchedulingRules &) = default;
};

/// How one service chooses the real server of a new connection, exactly as a scheduler module of the
/// kernel does. The list is the kernel's: the newest real server comes first.
class SchedulingAlgorithm
{
public:
    explicit SchedulingAlgorithm(const SchedulingRules &rules)
        : m_rules(rules)
    {
    }
    SchedulingAlgorithm(const SchedulingAlgorithm &) = delete;
    SchedulingAlgorithm &operator=(const SchedulingAlgorithm &) = delete;
    virtual ~SchedulingAlgorithm() = default;

    /// The index of the chosen real server, or nothing where the connection is refused.
    [[nodiscard]] virtual std::optional<size_t> choose(const DestinationList &list,
                                                       const ConnectionAttempt &attempt) = 0;

    // The list has changed; it is given as it is now. A new real server stands at its front.
    virtual void added(const DestinationList &) { }
    virtual void edited(const DestinationList &) { }
    /// index: where the removed one stood.
    virtual void removed(const DestinationList &, size_t) { }

    /// What a timer of the scheduler would do until then.
    virtual void timePasses(qint64 /*now*/) { }
    /// Other rules from now on: a service's flags and the kernel's settings change without a new start.
    void setRules(const SchedulingRules &rules) { m_rules = rules; }

protected:
    [[nodiscard]] const SchedulingRules &rules() const { return m_rules; }

private:
    SchedulingRules m_rules;
};

/// Whether makeSchedulingAlgorithm() has one of that name: each of Scheduler::known(), and "none", which
/// refuses every connection.
[[nodiscard]] bool isSimulated(const Scheduler &scheduler);

/// The algorithm of that name, for a service that has these real servers at present; null where it is
/// not simulated. now: nanoseconds.
[[nodiscard]] std::unique_ptr<SchedulingAlgorithm> makeSchedulingAlgorithm(const Scheduler &scheduler,
                                                                           const DestinationList &list,
                                                                           const SchedulingRules &rules,
                                                                           qint64 now);

} // namespace lvs
