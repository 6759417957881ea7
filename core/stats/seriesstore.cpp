// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/seriesstore.h"

#include <algorithm>
#include <cmath>

namespace lvs {

namespace {

/// Where rates are averaged, readings are kept that are a third of that time apart: four of them reach
/// back far enough.
constexpr size_t averagedReadings = 4;

} // namespace

SeriesStore::SeriesStore(const SampleClock &clock, const Options &options)
    : m_clock(clock)
    , m_options(options)
    , m_readings(options.averaging > 0 ? averagedReadings : 1)
    , m_recent(clock)
    , m_watched(clock)
{
}

void SeriesStore::reset(quint32 slot)
{
    if (slot >= m_born.size()) {
        m_born.resize(slot + 1);
        m_bornAt.resize(slot + 1);
        m_figures.resize(slot + 1);
    }
    m_born[slot] = m_clock.number();
    m_bornAt[slot] = m_clock.now();
    m_figures[slot] = {};
    m_coarse.forget(slot);
    m_watched.unwatch(slot);
}

void SeriesStore::begin(quint32 slots, qint64 coarseStep)
{
    const SampleClock::Interval &interval = m_clock.interval(m_clock.number());
    m_coarseBegun = interval.from < interval.to;
    if (m_coarseBegun) {
        m_coarse.begin(slots, interval.from, interval.to, coarseStep);
    }
    if (m_options.recent) {
        m_recent.begin(slots);
    }
    m_bases.clear();
    for (const Reading &reading : m_readings) {
        if (reading.number > 0) {
            m_bases.push_back(&reading);
        }
    }
    // The newest that is old enough; then newer ones for series that are young; older ones never.
    std::sort(m_bases.begin(), m_bases.end(),
              [](const Reading *left, const Reading *right) { return left->number < right->number; });
    const qint64 oldEnough = interval.to - (m_options.averaging - m_options.averaging / 8);
    while (m_bases.size() > 1 && m_bases[1]->time <= oldEnough) {
        m_bases.erase(m_bases.begin());
    }
    chooseReading(slots);
}

void SeriesStore::chooseReading(quint32 slots)
{
    const auto byNumber = [](const Reading &left, const Reading &right) {
        return left.number < right.number;
    };
    const auto [oldest, newest] = std::minmax_element(m_readings.begin(), m_readings.end(), byNumber);
    const bool tooSoon = newest->number > 0 && m_clock.now() - newest->time < m_options.averaging / 3;
    m_current = tooSoon ? nullptr : &*oldest;
    if (m_current) {
        m_current->counters.resize(slots);
    }
}

const SeriesStore::Reading *SeriesStore::baseFor(quint64 born) const
{
    for (const Reading *base : m_bases) {
        if (base->number >= born) {
            return base;
        }
    }
    return nullptr;
}

void SeriesStore::take(quint32 slot, const Counters &counters, quint32 active, quint32 inactive,
                       quint32 persistent)
{
    TrafficFigures &figures = m_figures[slot];
    figures.active = active;
    figures.inactive = inactive;
    figures.persistent = persistent;
    if (const Reading *base = baseFor(m_born[slot])) {
        const qint64 elapsed = m_clock.now() - base->time;
        figures.rates =
            ratesBetween(base->counters[slot], counters, elapsed, m_options.width).value_or(figures.rates);
        if (m_coarseBegun) {
            m_coarse.add(slot, metricValues(figures));
        }
    }
    if (m_options.recent) {
        m_recent.set(slot, metricValues(figures));
    }
    if (m_current) {
        m_current->counters[slot] = counters;
    }
}

void SeriesStore::end()
{
    if (m_current) {
        m_current->number = m_clock.number();
        m_current->time = m_clock.now();
    }
    m_watched.record([this](quint32 slot) { return metricValues(m_figures[slot]); });
}

void SeriesStore::pause()
{
    m_coarse.interrupt();
    const auto newest =
        std::max_element(m_readings.begin(), m_readings.end(), [](const Reading &left, const Reading &right) {
            return left.number < right.number;
        });
    for (Reading &reading : m_readings) {
        if (&reading != &*newest) {
            reading.number = 0;
        }
    }
}

void SeriesStore::clear()
{
    m_born.clear();
    m_bornAt.clear();
    m_figures.clear();
    for (Reading &reading : m_readings) {
        reading = {};
    }
    m_coarse.clear();
    m_recent.clear();
    m_watched.clear();
}

Series SeriesStore::series(quint32 slot, Metric metric, qint64 from) const
{
    const quint64 born = m_born[slot];
    SeriesBuilder builder(from);
    const qint64 watchedBegin = m_watched.begin(slot);
    qint64 recentBegin = watchedBegin;
    if (m_options.recent) {
        const quint64 last = m_clock.number();
        const quint64 first = std::max(born + 1, last >= traceLength ? last - traceLength + 1 : 1);
        recentBegin = std::min(watchedBegin, first <= last ? m_clock.interval(first).from : watchedBegin);
    }
    m_coarse.append(builder, slot, metric, m_bornAt[slot], recentBegin);
    if (m_options.recent) {
        m_recent.append(builder, slot, metric, born, watchedBegin);
    }
    m_watched.append(builder, slot, metric);
    return builder.take();
}

std::array<float, traceLength> SeriesStore::trace(quint32 slot, Metric metric) const
{
    return m_recent.trace(slot, metric, m_born[slot]);
}

} // namespace lvs
