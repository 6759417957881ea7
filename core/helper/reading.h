// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QByteArray>

#include <chrono>
#include <memory>
#include <vector>

namespace lvs {

/// What the kernel held at one moment, ready to be sent.
struct Reading
{
    quint64 generation = 0; ///< differs from that of the reading before exactly if the state does
    QByteArray packed; ///< packSnapshot()
    HostState state;
};

/// Services whose counters are read, sorted; null for all.
using WatchedServices = std::shared_ptr<const std::vector<ServiceKey>>;

/// Counters at one moment, ready to be sent.
struct PackedSample
{
    WatchedServices services; ///< whose they are
    quint64 serial = 0; ///< counts up from 1
    QByteArray packed; ///< packCounters()
    std::chrono::steady_clock::time_point taken;
};

} // namespace lvs
