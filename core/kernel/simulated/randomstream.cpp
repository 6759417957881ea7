// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/randomstream.h"

#include <algorithm>
#include <cmath>

namespace lvs {

quint64 RandomStream::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
}

double RandomStream::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1p-53;
}

quint32 RandomStream::below(quint32 limit)
{
    return static_cast<quint32>(((next() >> 32) * limit) >> 32);
}

double RandomStream::exponential(double mean)
{
    return -mean * std::log1p(-uniform());
}

double RandomStream::normal()
{
    // Twelve uniform numbers have variance 1 together: near enough to a bell for traffic.
    double sum = 0;
    for (int i = 0; i < 12; ++i) {
        sum += uniform();
    }
    return sum - 6;
}

quint64 RandomStream::poisson(double mean)
{
    if (mean <= 0) {
        return 0;
    }
    if (mean > 50) {
        return rounded(std::max(0.0, mean + std::sqrt(mean) * normal()));
    }
    const double floor = std::exp(-mean);
    quint64 count = 0;
    for (double product = uniform(); product > floor; product *= uniform()) {
        ++count;
    }
    return count;
}

quint64 RandomStream::rounded(double value)
{
    return static_cast<quint64>(value + uniform());
}

} // namespace lvs
