// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/sampleclock.h"
#include "core/stats/seriesbuilder.h"

namespace lvs {

/// How many samples a trace shows.
inline constexpr size_t traceLength = 60;

/// The last 60 samples of every series: what small traces in tables show, and the last minute of charts.
class RecentTier
{
public:
    explicit RecentTier(const SampleClock &clock)
        : m_clock(clock)
    {
    }

    /// Before the values of the clock's latest sample; series are numbered below slots.
    void begin(quint32 slots);
    void set(quint32 slot, const MetricValues &values) { (*m_current)[slot] = values; }
    void clear();

    /// Appends the values of a series that exists since the sample `born`, as far as they begin before
    /// `until`.
    void append(SeriesBuilder &series, quint32 slot, Metric metric, quint64 born, qint64 until) const;
    /// The last 60 values, oldest first; NaN where there is none.
    [[nodiscard]] std::array<float, traceLength> trace(quint32 slot, Metric metric, quint64 born) const;

private:
    /// NaN where nothing is known of that sample.
    [[nodiscard]] float value(quint64 number, quint32 slot, Metric metric, quint64 born) const;

    const SampleClock &m_clock;
    std::array<std::vector<MetricValues>, traceLength> m_frames;
    std::vector<MetricValues> *m_current = nullptr;
};

} // namespace lvs
