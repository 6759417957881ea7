// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/randomstream.h"

namespace lvs {

namespace {

// The natural logarithm of 2, with 30 digits.
constexpr qint64 logarithmOfTwo = 744261118;
constexpr int digitsOfLogarithm = 30;

} // namespace

quint64 RandomStream::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
}

quint32 RandomStream::below(quint32 limit)
{
    return static_cast<quint32>(((next() >> 32) * limit) >> 32);
}

Fixed RandomStream::around(Fixed middle, Fixed spread)
{
    return middle - spread + below(static_cast<quint32>(2 * spread + 1));
}

Fixed RandomStream::exponential()
{
    const Fixed digits = 64 * fixedOne - binaryLogarithm(next() | 1);
    return (digits * logarithmOfTwo) >> digitsOfLogarithm;
}

Fixed RandomStream::normal()
{
    constexpr quint64 mask = static_cast<quint64>(fixedOne) - 1;
    constexpr int drawn = 4;
    constexpr int inEach = 3;
    Fixed sum = 0;
    for (int i = 0; i < drawn; ++i) {
        quint64 bits = next();
        for (int j = 0; j < inEach; ++j) {
            sum += static_cast<Fixed>(bits & mask);
            bits >>= fixedDigits;
        }
    }
    return sum - drawn * inEach / 2 * fixedOne;
}

quint64 RandomStream::rounded(Fixed value)
{
    return static_cast<quint64>((value + fraction()) >> fixedDigits);
}

} // namespace lvs
