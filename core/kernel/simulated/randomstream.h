// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lvs {

/// A repeatable stream of random numbers: the same seed gives the same traffic with every compiler and
/// standard library, which <random>'s distributions do not promise. (The generator is SplitMix64.)
class RandomStream
{
public:
    explicit RandomStream(quint64 seed = 0)
        : m_state(seed)
    {
    }

    [[nodiscard]] quint64 next();
    /// 0 <= x < 1.
    [[nodiscard]] double uniform();
    /// 0 to limit - 1; limit > 0.
    [[nodiscard]] quint32 below(quint32 limit);
    /// Of that mean.
    [[nodiscard]] double exponential(double mean);
    /// Mean 0, deviation 1, cut off at 6.
    [[nodiscard]] double normal();
    /// Events of that mean number.
    [[nodiscard]] quint64 poisson(double mean);
    /// A whole number whose mean is value: its floor, or one more with the fraction's chance.
    [[nodiscard]] quint64 rounded(double value);

private:
    quint64 m_state;
};

} // namespace lvs
