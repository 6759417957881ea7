// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/traffichistory.h"

namespace lvs {

/// What a chart shows: which service, of it what, and over how long.
struct TrafficQuery
{
    std::optional<ServiceKey> service; ///< nothing: there is nothing to show
    Metric metric = Metric::ConnectionRate;
    std::chrono::seconds window {300}; ///< up to half an hour
    bool perServer = true; ///< a line a real server; else one of the service's own counters

    friend bool operator==(const TrafficQuery &, const TrafficQuery &) = default;
};

/// One line of a chart.
struct TrafficLine
{
    enum class Kind : quint8 {
        Service, ///< the service itself
        RealServer,
        Others, ///< the sum of the real servers that have no line of their own
    };

    Kind kind = Kind::Service;
    Endpoint server; ///< of a real server
    size_t count = 1; ///< how many real servers it stands for
    Series series;
};

/// A part of a host's history as a value, which may go from the thread that keeps the history to the one
/// that draws.
struct TrafficExcerpt
{
    TrafficQuery query;
    qint64 now = 0; ///< nanoseconds of the host's clock: the right edge
    std::vector<TrafficLine> lines; ///< real servers by endpoint, others last

    [[nodiscard]] bool isEmpty() const;
};

/// Answers a query. Of more than mostLines real servers those with the highest means have lines of their
/// own, and the rest are summed as others.
[[nodiscard]] TrafficExcerpt excerpt(const TrafficHistory &history, const TrafficQuery &query,
                                     size_t mostLines = 6);

/// The sum of two series, at every time at which one of them has a point. A point begins a piece where
/// all that have a point there begin one.
[[nodiscard]] Series sum(const Series &left, const Series &right);

} // namespace lvs
