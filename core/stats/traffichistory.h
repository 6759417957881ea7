// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/layout.h"
#include "core/stats/seriesstore.h"

#include <chrono>
#include <list>

namespace lvs {

/// A service or real server in the history, as long as it exists. Cheap to keep and to compare.
struct SeriesId
{
    quint32 slot = 0;
    bool isService = true;

    friend bool operator==(const SeriesId &, const SeriesId &) = default;
};

/// Turns a host's counters into rates and half an hour of history, for everything at once: current figures
/// of every service and real server, a trace of the last 60 samples of every service, and series for
/// charts. What is watched, or everything where there is little, is kept sample by sample for half an
/// hour; the rest as the last 60 samples (services) and as means over half a minute, or a whole one on a
/// very large host. Taking a sample of 10,000 services with 100,000 real servers costs milliseconds.
///
/// Times are nanoseconds of the host's monotonic clock, as in CountersSample. Not for several threads.
class TrafficHistory
{
public:
    struct Options
    {
        CounterWidth width = CounterWidth::Bits64;
        /// Rates as means over that long instead of from sample to sample. The kernel refreshes its
        /// counters every two seconds only, so that for a real one two seconds give even figures.
        std::chrono::nanoseconds averaging {0};
        /// After a longer time without sample there is a gap in the history; the rates that follow are
        /// means over the pause.
        std::chrono::nanoseconds longestInterval = std::chrono::seconds(10);
        /// Up to so many services and real servers together, everything is kept sample by sample.
        size_t watchAllUpTo = 300;
    };

    TrafficHistory();
    explicit TrafficHistory(const Options &options);

    /// The next sample. The same one again is ignored; one that is older than the last means that the host
    /// began anew, and everything is forgotten.
    void take(const CountersSample &sample);
    void clear();

    /// Of the latest sample; 0 before the first.
    [[nodiscard]] qint64 now() const { return m_clock.now(); }
    /// Counts up with every sample that was taken.
    [[nodiscard]] quint64 sampleCount() const { return m_taken; }

    [[nodiscard]] std::optional<SeriesId> find(const ServiceKey &service) const;
    [[nodiscard]] std::optional<SeriesId> find(const ServiceKey &service, const Endpoint &server) const;
    /// id: one that find() gave since the latest sample.
    [[nodiscard]] const TrafficFigures &figures(SeriesId id) const { return store(id).figures(id.slot); }
    /// The figures of a service or real server, or null where the latest sample does not know it.
    [[nodiscard]] const TrafficFigures *figures(const ServiceKey &service) const;
    [[nodiscard]] const TrafficFigures *figures(const ServiceKey &service, const Endpoint &server) const;
    /// All services together.
    [[nodiscard]] const TrafficFigures &total() const { return m_total; }

    /// Keeps every sample of that service and of its real servers from now on. The last eight services are
    /// remembered.
    void watch(const ServiceKey &service);

    /// The last 60 values of a service, oldest first; NaN where there is none.
    [[nodiscard]] std::array<float, traceLength> trace(SeriesId service, Metric metric) const;
    /// The values of the last so long, up to half an hour.
    [[nodiscard]] Series series(SeriesId id, Metric metric, std::chrono::nanoseconds window) const;
    /// The real servers of a service, in the order of their endpoints.
    [[nodiscard]] std::vector<Endpoint> realServers(const ServiceKey &service) const;

private:
    [[nodiscard]] const SeriesStore &store(SeriesId id) const
    {
        return id.isService ? m_services : m_servers;
    }
    void adapt(const TrafficLayout::Change &change);
    void watchWhatMatters();
    void watch(const TrafficLayout::Service &service, quint64 firstNumber);
    void unwatch(const TrafficLayout::Service &service);
    void forgetLongestUnseen();
    void takeRows(const CountersSample &sample);

    Options m_options;
    SampleClock m_clock;
    TrafficLayout m_layout;
    SeriesStore m_services;
    SeriesStore m_servers;
    TrafficFigures m_total;
    std::list<ServiceKey> m_watched; ///< the latest first
    bool m_watchesAll = false;
    quint64 m_taken = 0;
};

} // namespace lvs
