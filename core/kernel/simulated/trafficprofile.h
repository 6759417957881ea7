// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/fixedpoint.h"
#include "core/model/servicekey.h"

namespace lvs {

/// What the clients of one service do. Rates and sizes are means.
struct TrafficProfile
{
    quint32 connectionsPerMinute = 2400; ///< at the busiest hour; up to 6,000,000
    quint32 stay = 6000; ///< milliseconds that a connection is active
    // Of one active connection, a second: from the client and to it.
    quint32 inPackets = 8;
    quint32 outPackets = 12;
    quint32 bytesPerInPacket = 110;
    quint32 bytesPerOutPacket = 1150;
    quint32 clients = 5000; ///< how many different addresses they come from
    qint32 dayPhase = 0; ///< thousandths of a day by which this service's busy hours come later
};

/// How busy the hour is, 0.3 to 1: quiet nights, a rise in the morning, a dip at noon, an evening.
/// day: the time in days; its whole part does not matter.
[[nodiscard]] Fixed hourOfDay(Fixed day);

/// A plausible profile for a service that nobody described: by its protocol and port, with a size that
/// depends on its key and the seed.
[[nodiscard]] TrafficProfile plausibleProfile(const ServiceKey &key, quint64 seed);

/// A number that depends on nothing but the key and the seed, the same in every run.
[[nodiscard]] quint64 stableSeed(const ServiceKey &key, quint64 seed);

} // namespace lvs
