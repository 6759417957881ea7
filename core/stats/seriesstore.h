// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/coarsetier.h"
#include "core/stats/figures.h"
#include "core/stats/recenttier.h"
#include "core/stats/watchedtier.h"

namespace lvs {

/// The rates and the history of all series of one kind (services, or real servers), numbered by slots:
/// turns counters into rates and hands them to the tiers.
class SeriesStore
{
public:
    struct Options
    {
        CounterWidth width = CounterWidth::Bits64;
        qint64 averaging = 0; ///< nanoseconds that rates are averaged over; 0: from sample to sample
        bool recent = true; ///< whether the last 60 samples of each series are kept
    };

    SeriesStore(const SampleClock &clock, const Options &options);
    SeriesStore(const SeriesStore &) = delete;
    SeriesStore &operator=(const SeriesStore &) = delete;

    /// The slot means another series, which the clock's latest sample is the first to know.
    void reset(quint32 slot);
    /// A sample of all series: begin(), take() for each, end().
    void begin(quint32 slots, qint64 coarseStep);
    void take(quint32 slot, const Counters &counters, quint32 active, quint32 inactive, quint32 persistent);
    void end();
    /// Before begin(): nothing is known of the time since the sample before. Rates are still means over it.
    void pause();
    void clear();

    [[nodiscard]] const TrafficFigures &figures(quint32 slot) const { return m_figures[slot]; }
    [[nodiscard]] WatchedTier &watched() { return m_watched; }
    [[nodiscard]] const WatchedTier &watched() const { return m_watched; }
    /// The values after `from`, from whichever tier knows them best.
    [[nodiscard]] Series series(quint32 slot, Metric metric, qint64 from) const;
    [[nodiscard]] std::array<float, traceLength> trace(quint32 slot, Metric metric) const;
    /// Bytes of history for which nobody asked in particular.
    [[nodiscard]] size_t coarseSize() const { return m_coarse.size(); }

private:
    /// All counters at one sample.
    struct Reading
    {
        quint64 number = 0; ///< 0: none
        qint64 time = 0;
        std::vector<Counters> counters;
    };

    /// The reading that the rates of a series that exists since `born` are measured from, or null.
    [[nodiscard]] const Reading *baseFor(quint64 born) const;
    void chooseReading(quint32 slots);

    const SampleClock &m_clock;
    Options m_options;
    std::vector<quint64> m_born; ///< the number of the first sample that knew the slot's series
    std::vector<qint64> m_bornAt; ///< that sample's time
    std::vector<TrafficFigures> m_figures;
    std::vector<Reading> m_readings; ///< a ring; the oldest may be overwritten by the sample being taken
    std::vector<const Reading *> m_bases; ///< best first
    Reading *m_current = nullptr; ///< null: this sample is not kept
    bool m_coarseBegun = false;
    CoarseTier m_coarse;
    RecentTier m_recent;
    WatchedTier m_watched;
};

/// The figures as values of all metrics; rates may be NaN.
[[nodiscard]] inline MetricValues metricValues(const TrafficFigures &figures)
{
    return {figures.rates[0], figures.rates[1], figures.rates[2],
            figures.rates[3], figures.rates[4], static_cast<float>(figures.active)};
}

} // namespace lvs
