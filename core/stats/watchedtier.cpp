// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/watchedtier.h"

#include <cmath>

namespace lvs {

void WatchedTier::watch(quint32 slot, quint64 firstNumber)
{
    const auto [place, isNew] = m_rings.try_emplace(slot);
    if (isNew) {
        place->second.first = firstNumber;
    }
}

qint64 WatchedTier::begin(quint32 slot) const
{
    const auto found = m_rings.find(slot);
    if (found == m_rings.end() || first(found->second) > m_clock.number()) {
        return m_clock.now();
    }
    return m_clock.interval(first(found->second)).from;
}

void WatchedTier::append(SeriesBuilder &series, quint32 slot, Metric metric) const
{
    const auto found = m_rings.find(slot);
    if (found == m_rings.end()) {
        return;
    }
    for (quint64 number = first(found->second); number <= m_clock.number(); ++number) {
        const SampleClock::Interval &interval = m_clock.interval(number);
        const float value = found->second.values[number % SampleClock::capacity][static_cast<size_t>(metric)];
        if (interval.from < interval.to && !std::isnan(value)) {
            series.append(interval.from, interval.to, interval.to, value);
        }
    }
}

} // namespace lvs
