// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/sampleclock.h"
#include "core/stats/seriesbuilder.h"

#include <unordered_map>

namespace lvs {

/// Half an hour of every sample for the few series that somebody looks at: 43 kB each.
class WatchedTier
{
public:
    explicit WatchedTier(const SampleClock &clock)
        : m_clock(clock)
    {
    }

    /// From that sample on; one that is watched already goes on.
    void watch(quint32 slot, quint64 firstNumber);
    void unwatch(quint32 slot) { m_rings.erase(slot); }
    void clear() { m_rings.clear(); }
    [[nodiscard]] bool watches(quint32 slot) const { return m_rings.contains(slot); }
    [[nodiscard]] size_t count() const { return m_rings.size(); }

    /// The clock's latest sample: valuesOf(slot) for each that is watched, NaN where unknown.
    template <typename ValuesOf> void record(ValuesOf valuesOf)
    {
        for (auto &[slot, ring] : m_rings) {
            ring.values[m_clock.number() % SampleClock::capacity] = valuesOf(slot);
        }
    }

    /// Where what is recorded of a series begins, or the clock's now where nothing is.
    [[nodiscard]] qint64 begin(quint32 slot) const;
    void append(SeriesBuilder &series, quint32 slot, Metric metric) const;

private:
    struct Ring
    {
        quint64 first = 0; ///< number of the first sample
        std::vector<MetricValues> values = std::vector<MetricValues>(SampleClock::capacity);
    };

    [[nodiscard]] quint64 first(const Ring &ring) const { return std::max(ring.first, m_clock.oldest()); }

    const SampleClock &m_clock;
    std::unordered_map<quint32, Ring> m_rings;
};

} // namespace lvs
