// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"

#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace lvs {

/// What happened in a second, as the tables show it.
struct TrafficRates
{
    double connections = 0;
    double inPackets = 0;
    double outPackets = 0;
    double inBytes = 0;
    double outBytes = 0;
};

/// One real server's traffic; no rates where two samples are not there yet.
struct RealServerSnapshot
{
    Endpoint endpoint;
    std::optional<TrafficRates> rates;
    quint32 active = 0;
    quint32 inactive = 0;
    quint32 persistent = 0;
    std::optional<double> share; ///< of its service's new connections over the last minute, 0 to 1
};

/// One service's traffic, with its real servers' sorted by endpoint.
struct ServiceSnapshot
{
    ServiceKey key;
    std::optional<TrafficRates> rates;
    quint64 active = 0;
    quint64 inactive = 0;
    QList<float> trace; ///< connections a second over the last minute, oldest first; NaN is a gap
    std::vector<RealServerSnapshot> realServers; ///< only of services that are selected

    [[nodiscard]] const RealServerSnapshot *realServer(const Endpoint &endpoint) const;
};

/// A host's traffic at one moment, services sorted by key: made on a thread of its own, never changed
/// afterwards, shared by all that show it.
struct TrafficSnapshot
{
    std::vector<ServiceSnapshot> services;

    [[nodiscard]] const ServiceSnapshot *service(const ServiceKey &key) const;
};

using TrafficSnapshotPointer = std::shared_ptr<const TrafficSnapshot>;

} // namespace lvs
