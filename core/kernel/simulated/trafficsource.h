// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/serviceclients.h"

#include <chrono>
#include <map>

namespace lvs {

class SimulatedKernel;

/// Clients for all services of a simulated kernel, at rates that vary as a day does. The same seed, the
/// same steps and the same ticks give the same counters on every machine. A service that has no profile of
/// its own gets a plausible one, so that what the user adds comes to life.
///
/// As long as the clients of all services together make at most `exactLimit` connections a second at
/// their busiest, every connection is simulated by itself; beyond that, all services are simulated in
/// shares (see ServiceClients), and a tick costs about the same for any rate.
class TrafficSource
{
public:
    struct Options
    {
        quint64 seed = 1;
        std::chrono::seconds dayLength {600}; ///< that a simulated day takes
        quint32 firstHour = 9; ///< of the day, at which the simulation begins
        quint64 exactLimit = 5000; ///< connections a second
    };

    explicit TrafficSource(const Options &options);

    /// What the clients of that service do from now on.
    void setProfile(const ServiceKey &key, const TrafficProfile &profile);
    /// Whether the last tick simulated each connection by itself.
    [[nodiscard]] bool isExact() const { return m_exact; }

    /// Acts from one time to another, in nanoseconds of the kernel's clock. Called by the kernel.
    void run(SimulatedKernel &kernel, qint64 from, qint64 to);

private:
    /// Makes m_clients those of the kernel's services, in the same order.
    void follow(SimulatedKernel &kernel);

    Options m_options;
    std::map<ServiceKey, TrafficProfile> m_profiles;
    std::map<ServiceKey, std::unique_ptr<ServiceClients>> m_clients;
    bool m_exact = true;
};

} // namespace lvs
