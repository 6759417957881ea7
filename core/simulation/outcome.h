// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/endpoint.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace lvs::simulation {

/// What one real server did in one stretch of time.
struct ServerBin
{
    quint32 connections = 0; ///< new ones
    quint32 open = 0; ///< at its end
    quint64 inBytes = 0;
    quint64 outBytes = 0; ///< also where answers do not pass the director

    friend bool operator==(const ServerBin &, const ServerBin &) = default;
};

/// What one real server did in the whole time.
struct ServerOutcome
{
    Endpoint endpoint;
    std::vector<ServerBin> bins;
    quint64 connections = 0; ///< new ones, those that it refused among them
    quint64 inBytes = 0;
    quint64 outBytes = 0;
    quint32 mostOpen = 0; ///< connections at once
    double meanOpen = 0;
    quint64 refused = 0; ///< it had failed, and was sent clients all the same
    quint64 broken = 0; ///< connections that broke off as it failed, was removed or was forgotten
    quint64 passedOver = 0; ///< clients that went elsewhere while it was at its threshold
    qint64 overloaded = 0; ///< nanoseconds at its threshold
    quint32 weight = 0; ///< at the end; 0 also for one that was removed

    friend bool operator==(const ServerOutcome &, const ServerOutcome &) = default;
};

/// How a real server emptied after its weight became 0 or it was removed. Times are nanoseconds from then on.
struct Drain
{
    Endpoint server;
    qint64 at = 0; ///< nanoseconds from the beginning
    quint32 open = 0; ///< connections there then
    /// Until half, 95 and 99 of a hundred of them had ended; nothing where they had not within the time.
    std::optional<qint64> half;
    std::optional<qint64> most;
    std::optional<qint64> nearlyAll;
    /// Until the last connection had ended, of those that came later, too: persistence sends some.
    std::optional<qint64> empty;

    friend bool operator==(const Drain &, const Drain &) = default;
};

/// How many of the new connections a real server got that came back or is new.
struct Return
{
    /// New connections of the service that are looked at together.
    static constexpr quint32 group = 100;

    Endpoint server;
    qint64 at = 0; ///< nanoseconds from the beginning
    double fairShare = 0; ///< by its weight among those that take connections, 0 to 1
    double peakShare = 0; ///< of the group of which it got most, 0 to 1
    /// Nanoseconds until it got less than five quarters of its fair share of a group; nothing where it never
    /// did.
    std::optional<qint64> settled;

    friend bool operator==(const Return &, const Return &) = default;
};

/// How evenly connections were spread over the real servers that had a weight at the end, by their weights
/// where the scheduler looks at them.
struct Spread
{
    double largestToMean = 0; ///< 1 where all are alike; 0 where there was nothing to spread
    double variation = 0; ///< the standard deviation as a share of the mean

    friend bool operator==(const Spread &, const Spread &) = default;
};

/// What became of a day.
struct Outcome
{
    std::vector<ServerOutcome> servers; ///< sorted by endpoint
    std::vector<quint32> turnedAway; ///< clients that no server could take, in each stretch of time
    quint64 connections = 0; ///< that a server was chosen for
    quint64 refused = 0; ///< by no server: the sum of what turnedAway has
    quint64 portsInUse = 0; ///< clients that had no port left
    std::vector<Drain> drains; ///< in the order of time
    std::vector<Return> returns;
    Spread spread;

    /// The one of that endpoint, or null.
    [[nodiscard]] const ServerOutcome *server(const Endpoint &endpoint) const;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// The spread over these servers; one whose weight is 0 is left out.
[[nodiscard]] Spread spreadOf(const std::vector<ServerOutcome> &servers, bool byWeight);

} // namespace lvs::simulation
