// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QByteArray>

#include <chrono>
#include <memory>

namespace lvs {

/// What the kernel held at one moment, ready to be sent.
struct Reading
{
    quint64 generation = 0; ///< differs from that of the reading before exactly if the state does
    QByteArray packed; ///< packSnapshot()
    HostState state;
};

/// All counters at one moment, ready to be sent.
struct PackedSample
{
    quint64 serial = 0; ///< counts up from 1
    QByteArray packed; ///< packCounters()
    std::chrono::steady_clock::time_point taken;
};

} // namespace lvs
