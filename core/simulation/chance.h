// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/randomstream.h"
#include "core/simulation/trafficmodel.h"

namespace lvs::simulation {

/// Draws whole numbers of several distributions, the same on every machine (see Fixed).
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_stream(seed)
    {
    }

    /// 0 to limit - 1; limit > 0.
    [[nodiscard]] quint32 below(quint32 limit) { return m_stream.below(limit); }
    /// Any number.
    [[nodiscard]] quint64 number() { return m_stream.next(); }
    /// Of mean 1.
    [[nodiscard]] Fixed exponential() { return m_stream.exponential(); }
    /// Nanoseconds, at least 1.
    [[nodiscard]] qint64 duration(const Duration &duration);
    /// 1 to 2 × mean - 1, all alike.
    [[nodiscard]] quint32 around(quint32 mean) { return 1 + below(2 * mean - 1); }

private:
    RandomStream m_stream;
};

/// A seed of its own for the n-th of something.
[[nodiscard]] quint64 seedOf(quint64 seed, quint64 n);

} // namespace lvs::simulation
