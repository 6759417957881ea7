// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/arrivals.h"

#include <algorithm>

namespace lvs::simulation {

namespace {

constexpr qint64 nanosecondsPerMinute = 60'000'000'000;
constexpr qint64 hour = 3'600'000;
constexpr qint64 wholeDay = 24 * hour;
constexpr quint32 usualRate = 100;
constexpr quint16 firstPort = 32'768;
constexpr quint16 firstPortOfExtra = 2'048;
constexpr qint64 pauseOfNobody = 1'000'000'000;

} // namespace

ArrivalRate::ArrivalRate(const TrafficModel &model, const std::vector<Burst> &extra)
    : m_day(model.day)
    , m_bursts(extra)
    , m_warmUp(model.warmUp)
    , m_firstHour(((model.firstHour * hour - model.warmUp) % wholeDay + wholeDay) % wholeDay)
    , m_isExtra(true)
{
    quint32 highest = usualRate;
    for (const Burst &burst : m_bursts) {
        highest = std::max(highest, burst.percent);
    }
    m_largest = *std::max_element(m_day.begin(), m_day.end()) * usualRate * (highest - usualRate);
}

ArrivalRate::ArrivalRate(const TrafficModel &model)
    : ArrivalRate(model, model.bursts)
{
    m_isExtra = false;
    m_largest += *std::max_element(m_day.begin(), m_day.end()) * usualRate * usualRate;
}

quint32 ArrivalRate::percentOfBursts(qint64 milliseconds) const
{
    quint32 highest = usualRate;
    for (const Burst &burst : m_bursts) {
        const qint64 since = milliseconds - m_warmUp - burst.at;
        if (since >= 0 && since < burst.length) {
            highest = std::max(highest, burst.percent);
        }
    }
    return m_isExtra ? highest - usualRate : highest;
}

quint32 ArrivalRate::weight(qint64 time) const
{
    const qint64 milliseconds = time / nanosecondsPerMillisecond;
    const qint64 ofDay = (m_firstHour + milliseconds) % wholeDay;
    const auto before = static_cast<size_t>(ofDay / hour);
    const qint64 since = ofDay % hour;
    const qint64 between = m_day[before] * (hour - since) + m_day[(before + 1) % m_day.size()] * since;
    return static_cast<quint32>(between * usualRate / hour) * percentOfBursts(milliseconds);
}

Arrivals::Arrivals(const TrafficModel &model, const ClientPopulation &population,
                   const std::vector<Burst> &extra)
    : m_population(population)
    , m_rate(extra.empty() ? ArrivalRate(model) : ArrivalRate(model, extra))
    , m_pattern(model.arrivals)
    , m_perMinute(model.connectionsPerMinute)
    , m_portsOfEach(model.ports)
    , m_firstPort(extra.empty() ? firstPort : firstPortOfExtra)
    , m_seed(seedOf(model.seed, extra.empty() ? 1 : 2))
    , m_end((model.warmUp + model.length) * nanosecondsPerMillisecond)
    , m_chance(m_seed)
    , m_used(population.size(), 0)
{
}

bool Arrivals::toNextTime()
{
    const auto gapAt = [this](quint32 weight) {
        return nanosecondsPerMinute * ArrivalRate::usual / (qint64 {m_perMinute} * weight);
    };
    while (m_time < m_end) {
        if (m_pattern == ArrivalPattern::Even) {
            const quint32 weight = m_rate.weight(m_time);
            m_time += weight == 0 ? pauseOfNobody : gapAt(weight);
            if (weight != 0) {
                break;
            }
            continue;
        }
        // As many as at the busiest time come by, and of them each stays with the chance that the hour gives.
        m_time += std::max<qint64>(1, scaled(m_chance.exponential(), gapAt(m_rate.largest())));
        if (m_time < m_end && m_chance.below(m_rate.largest()) < m_rate.weight(m_time)) {
            break;
        }
    }
    return m_time < m_end;
}

std::optional<Visit> Arrivals::next()
{
    if (!toNextTime()) {
        return std::nullopt;
    }
    Visit visit;
    visit.time = m_time;
    visit.client = m_population.pick(m_chance);
    quint16 &used = m_used[visit.client];
    visit.port = Port(static_cast<quint16>(m_firstPort + used));
    used = static_cast<quint16>((used + 1U) % m_portsOfEach);
    visit.seed = seedOf(m_seed, ++m_count);
    return visit;
}

} // namespace lvs::simulation
