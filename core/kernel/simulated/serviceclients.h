// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/randomstream.h"
#include "core/kernel/simulated/simulatedservice.h"
#include "core/kernel/simulated/trafficprofile.h"
#include "core/model/timeouts.h"

namespace lvs {

/// One stretch of time over which a service's clients act.
struct TrafficTick
{
    qint64 from = 0; ///< nanoseconds
    qint64 to = 0;
    double dayLength = 600; ///< seconds that a simulated day takes
    qint64 dayOffset = 0; ///< nanoseconds of that day that had passed when time began
    Timeouts timeouts;

    [[nodiscard]] double seconds() const { return static_cast<double>(to - from) * 1e-9; }
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
        double seconds = 0;
        double active = 0; ///< share that is still active
        double inactive = 0; ///< share of the lingering ones that the kernel still remembers
    };
    /// Something that happens to a connection at a time.
    struct Event
    {
        qint64 time = 0;
        quint32 destination = 0; ///< Destination::id
        bool forget = false; ///< false: the connection ends; true: the kernel forgets it
    };

    [[nodiscard]] double expectedConnections(const TrafficTick &tick);
    [[nodiscard]] Endpoint someClient(AddressFamily family);
    void push(const Event &event);
    void happen(SimulatedService &service, qint64 until, const TrafficTick &tick);
    void openOne(SimulatedService &service, qint64 time, const TrafficTick &tick);
    void takeOver(SimulatedService &service, const TrafficTick &tick);
    void sendPackets(SimulatedService &service, Destination &destination, double activeSeconds);
    void settle(SimulatedService &service, Destination &destination, quint64 arrivals, const Decay &decay);
    [[nodiscard]] static double lingering(const SimulatedService &service, const TrafficTick &tick);

    TrafficProfile m_profile;
    RandomStream m_random;
    double m_mood = 0; ///< a slow random swing of the rate
    std::vector<Event> m_events; ///< a heap, soonest first
    bool m_exact = false;
    std::vector<double> m_activeBefore;
};

} // namespace lvs
