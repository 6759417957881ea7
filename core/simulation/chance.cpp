// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/chance.h"

#include <algorithm>

namespace lvs::simulation {

namespace {

// The natural logarithm of 2 with 30 digits, and what 1 is divided by it, with 20.
constexpr qint64 logarithmOfTwo = 744261118;
constexpr int digitsOfLogarithm = 30;
constexpr qint64 perLogarithmOfTwo = 1512775;

} // namespace

quint64 seedOf(quint64 seed, quint64 n)
{
    return RandomStream(seed ^ (n * 0xd1342543de82ef95ULL)).next();
}

Fixed Chance::exponential()
{
    const Fixed digits = 64 * fixedOne - binaryLogarithm(m_stream.next() | 1);
    return (digits * logarithmOfTwo) >> digitsOfLogarithm;
}

Fixed Chance::normal()
{
    constexpr quint64 mask = static_cast<quint64>(fixedOne) - 1;
    constexpr int drawn = 4;
    constexpr int inEach = 3;
    Fixed sum = 0;
    for (int i = 0; i < drawn; ++i) {
        quint64 bits = m_stream.next();
        for (int j = 0; j < inEach; ++j) {
            sum += static_cast<Fixed>(bits & mask);
            bits >>= fixedDigits;
        }
    }
    return sum - drawn * inEach / 2 * fixedOne;
}

qint64 Chance::duration(const Duration &duration)
{
    const qint64 mean = duration.mean * nanosecondsPerMillisecond;
    qint64 drawn = mean;
    if (duration.kind == DurationKind::Exponential) {
        drawn = scaled(exponential(), mean);
    } else if (duration.kind == DurationKind::LogNormal) {
        const Fixed spread = qint64 {duration.spread} * fixedOne / 1000;
        // Shifted so that the mean is what was asked for, not the middle one.
        const Fixed natural = ((spread * normal()) >> fixedDigits) - ((spread * spread) >> (fixedDigits + 1));
        drawn = scaled(powerOfTwo((natural * perLogarithmOfTwo) >> fixedDigits), mean);
    }
    return std::max<qint64>(1, drawn);
}

} // namespace lvs::simulation
