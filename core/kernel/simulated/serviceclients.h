// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/randomstream.h"
#include "core/kernel/simulated/simulatedservice.h"
#include "core/kernel/simulated/trafficprofile.h"
#include "core/model/timeouts.h"

#include <tuple>

namespace lvs {

/// One stretch of time over which the clients of all services act.
struct TrafficTick
{
    TrafficTick(qint64 begin, qint64 end, Fixed timeOfDay, const Timeouts &kernelTimeouts);

    qint64 from; ///< nanoseconds, as is to; a second or less apart
    qint64 to;
    Fixed day; ///< the time of the day in its middle, 0 to 1
    Timeouts timeouts;
    Fixed seconds;
    // Of the slow swing of each service's rate: what is kept of it, and how much may be new.
    Fixed moodKept;
    Fixed moodNew;
};

/// The clients of one service: when they come, how long they stay, what they send. Works in one of two
/// ways and may change between them at any tick:
/// - exactly: every connection is scheduled, kept, ended and forgotten by itself, in the order of time,
///   so that schedulers, thresholds and persistence act as in the kernel;
/// - in shares: the tick's connections are spread over the real servers in the proportions that the
///   scheduler tends to, and populations decay by their means. It costs some nanoseconds a real server,
///   whatever the rates; thresholds still hold, persistence only shows as a plausible count.
class ServiceClients
{
public:
    ServiceClients(const TrafficProfile &profile, quint64 seed);

    [[nodiscard]] const TrafficProfile &profile() const { return m_profile; }
    void runExactly(SimulatedService &service, const TrafficTick &tick);
    void runInShares(SimulatedService &service, const TrafficTick &tick);

private:
    /// What a tick leaves of the connections that were there at its beginning.
    struct Decay
    {
        Fixed seconds = 0;
        Fixed active = 0; ///< share that is still active
        Fixed inactive = 0; ///< share of the lingering ones that the kernel still remembers
    };
    /// Something that happens to a connection at a time.
    struct Event
    {
        qint64 time = 0;
        quint32 destination = 0; ///< Destination::id
        bool forget = false; ///< false: the connection ends; true: the kernel forgets it

        /// Soonest first in a heap; of one time always the same first, whoever's heap it is.
        friend bool operator<(const Event &left, const Event &right)
        {
            return std::tie(left.time, left.destination, left.forget)
                > std::tie(right.time, right.destination, right.forget);
        }
    };

    /// How many of them come in that tick, in the mean.
    [[nodiscard]] Fixed expectedConnections(const TrafficTick &tick);
    [[nodiscard]] Endpoint someClient(AddressFamily family);
    void push(const Event &event);
    void happen(SimulatedService &service, qint64 until, const TrafficTick &tick);
    void openOne(SimulatedService &service, qint64 time, const TrafficTick &tick);
    void takeOver(SimulatedService &service, const TrafficTick &tick);
    /// activeSeconds: of all its connections together.
    void sendPackets(SimulatedService &service, Destination &destination, Fixed activeSeconds);
    void settle(SimulatedService &service, Destination &destination, quint64 arrivals, const Decay &decay);
    [[nodiscard]] qint64 someStay();
    /// Nanoseconds that the kernel remembers a connection which has ended.
    [[nodiscard]] static qint64 lingering(const SimulatedService &service, const TrafficTick &tick);

    TrafficProfile m_profile;
    RandomStream m_random;
    Fixed m_mood = 0; ///< a slow random swing of the rate
    std::vector<Event> m_events; ///< a heap, soonest first
    bool m_exact = false;
    std::vector<quint32> m_activeBefore;
};

} // namespace lvs
