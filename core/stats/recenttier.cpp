// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/recenttier.h"

#include "core/stats/figures.h"

#include <cmath>

namespace lvs {

void RecentTier::begin(quint32 slots)
{
    m_current = &m_frames[m_clock.number() % traceLength];
    m_current->resize(slots);
}

void RecentTier::clear()
{
    for (std::vector<MetricValues> &frame : m_frames) {
        frame.clear();
    }
}

float RecentTier::value(quint64 number, quint32 slot, Metric metric, quint64 born) const
{
    const std::vector<MetricValues> &frame = m_frames[number % traceLength];
    const bool known = number >= born && number >= 1 && slot < frame.size();
    return known ? frame[slot][static_cast<size_t>(metric)] : TrafficFigures::unknown;
}

void RecentTier::append(SeriesBuilder &series, quint32 slot, Metric metric, quint64 born, qint64 until) const
{
    const quint64 last = m_clock.number();
    for (quint64 number = last >= traceLength ? last - traceLength + 1 : 1; number <= last; ++number) {
        const SampleClock::Interval &interval = m_clock.interval(number);
        const float each = value(number, slot, metric, born);
        if (interval.from < interval.to && interval.from < until && !std::isnan(each)) {
            series.append(interval.from, interval.to, interval.to, each);
        }
    }
}

std::array<float, traceLength> RecentTier::trace(quint32 slot, Metric metric, quint64 born) const
{
    std::array<float, traceLength> values;
    const quint64 last = m_clock.number();
    for (size_t i = 0; i < traceLength; ++i) {
        const quint64 back = traceLength - 1 - i;
        values[i] = back < last ? value(last - back, slot, metric, born) : TrafficFigures::unknown;
    }
    return values;
}

} // namespace lvs
