// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/fixedpoint.h"

namespace lvs {

/// A repeatable stream of random numbers: the same seed gives the same ones on every machine and with every
/// compiler, which <random>'s distributions do not promise (see Fixed). The generator is SplitMix64.
class RandomStream
{
public:
    explicit RandomStream(quint64 seed = 0)
        : m_state(seed)
    {
    }

    /// Any number.
    [[nodiscard]] quint64 next();
    /// 0 to limit - 1; limit > 0.
    [[nodiscard]] quint32 below(quint32 limit);
    /// 0 <= x < 1.
    [[nodiscard]] Fixed fraction() { return below(fixedOne); }
    /// middle - spread to middle + spread.
    [[nodiscard]] Fixed around(Fixed middle, Fixed spread);
    /// Of mean 1, at least 0.
    [[nodiscard]] Fixed exponential();
    /// Mean 0, deviation 1, within 6 either way: twelve even draws have the variance 1 together.
    [[nodiscard]] Fixed normal();
    /// A whole number whose mean is value: its floor, or one more with the fraction's chance. value from 0.
    [[nodiscard]] quint64 rounded(Fixed value);

private:
    quint64 m_state;
};

} // namespace lvs
