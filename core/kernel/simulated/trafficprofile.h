// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/servicekey.h"

namespace lvs {

/// What the clients of one service do. Rates and sizes are means.
struct TrafficProfile
{
    double connectionsPerSecond = 40; ///< at the busiest hour
    double secondsPerConnection = 6; ///< how long a connection is active
    double inPacketsPerSecond = 8; ///< of one active connection, from the client
    double outPacketsPerSecond = 12; ///< of one active connection, to the client
    double inBytesPerPacket = 110;
    double outBytesPerPacket = 1150;
    quint32 clients = 5000; ///< how many different addresses they come from
    double dayPhase = 0; ///< parts of a day by which this service's busy hours come later
};

/// How busy the hour is, 0.3 to 1: quiet nights, a rise in the morning, a dip at noon, an evening.
/// day: the time in days; its whole part does not matter.
[[nodiscard]] double hourOfDay(double day);

/// A plausible profile for a service that nobody described: by its protocol and port, with a size that
/// depends on its key and the seed.
[[nodiscard]] TrafficProfile plausibleProfile(const ServiceKey &key, quint64 seed);

/// A number that depends on nothing but the key and the seed, the same in every run.
[[nodiscard]] quint64 stableSeed(const ServiceKey &key, quint64 seed);

} // namespace lvs
