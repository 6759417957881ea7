// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/endpoint.h"
#include "core/simulation/clientpopulation.h"

#include <optional>

namespace lvs::simulation {

/// One client comes.
struct Visit
{
    qint64 time = 0; ///< nanoseconds since the warm-up began
    quint32 client = 0; ///< within the population
    Port port;
    quint64 seed = 0; ///< of all that this visit still draws
};

/// How many come at a time, against the model's rate: by the hour of the day and by bursts.
class ArrivalRate
{
public:
    /// What weight() is where day and bursts are at 100 percent.
    static constexpr quint32 usual = 1'000'000;

    /// extra: only these bursts, and of them only what comes on top of the usual.
    ArrivalRate(const TrafficModel &model, const std::vector<Burst> &extra);
    explicit ArrivalRate(const TrafficModel &model);

    /// time: nanoseconds since the warm-up began.
    [[nodiscard]] quint32 weight(qint64 time) const;
    /// None is above it.
    [[nodiscard]] quint32 largest() const { return m_largest; }

private:
    [[nodiscard]] quint32 percentOfBursts(qint64 milliseconds) const;

    std::array<quint16, 24> m_day;
    std::vector<Burst> m_bursts;
    qint64 m_warmUp; ///< milliseconds
    qint64 m_firstHour; ///< milliseconds of the day at which the warm-up begins
    bool m_isExtra;
    quint32 m_largest = 0;
};

/// The visits of one day, in the order of time. What a server does with them changes nothing about them.
class Arrivals
{
public:
    /// population must outlive this. Those of the model; or, with bursts, those that come on top of it then,
    /// from ports of their own.
    Arrivals(const TrafficModel &model, const ClientPopulation &population,
             const std::vector<Burst> &extra = {});

    /// The next one, or nothing where the time is over.
    [[nodiscard]] std::optional<Visit> next();

private:
    [[nodiscard]] bool toNextTime();

    const ClientPopulation &m_population;
    ArrivalRate m_rate;
    ArrivalPattern m_pattern;
    quint32 m_perMinute;
    quint32 m_portsOfEach;
    quint16 m_firstPort;
    quint64 m_seed;
    qint64 m_end; ///< nanoseconds
    Chance m_chance;
    qint64 m_time = 0;
    quint64 m_count = 0;
    std::vector<quint16> m_used; ///< which port each address takes next
};

} // namespace lvs::simulation
