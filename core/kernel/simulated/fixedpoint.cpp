// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/fixedpoint.h"

#include <array>
#include <bit>

namespace lvs {

namespace {

constexpr int mantissaDigits = 31;
constexpr int rootDigits = 30;

constexpr quint64 integerRoot(quint64 square)
{
    quint64 root = 0;
    for (quint64 bit = quint64 {1} << 31; bit != 0; bit >>= 1) {
        const quint64 tried = root | bit;
        root = tried * tried <= square ? tried : root;
    }
    return root;
}

/// 2^(1/2), 2^(1/4), 2^(1/8) …
constexpr std::array<quint64, fixedDigits> rootsOfTwo()
{
    std::array<quint64, fixedDigits> roots {};
    quint64 last = quint64 {2} << rootDigits;
    for (quint64 &root : roots) {
        last = integerRoot(last << rootDigits);
        root = last;
    }
    return roots;
}

constexpr std::array<quint64, fixedDigits> roots = rootsOfTwo();

} // namespace

qint64 scaled(Fixed factor, qint64 value)
{
    constexpr qint64 large = qint64 {1} << 43;
    constexpr int spared = 10;
    if (value >= large) {
        return scaled(factor, value >> spared) << spared;
    }
    const auto part = static_cast<quint64>(factor & (fixedOne - 1)) * static_cast<quint64>(value);
    return (factor >> fixedDigits) * value + static_cast<qint64>(part >> fixedDigits);
}

Fixed quotient(qint64 part, qint64 whole)
{
    constexpr qint64 large = qint64 {1} << (63 - fixedDigits);
    constexpr int spared = 20;
    if (whole >= large) {
        return quotient(part >> spared, whole >> spared);
    }
    return ((part / whole) << fixedDigits) + ((part % whole) << fixedDigits) / whole;
}

Fixed binaryLogarithm(quint64 value)
{
    const int whole = 63 - std::countl_zero(value);
    quint64 mantissa =
        whole >= mantissaDigits ? value >> (whole - mantissaDigits) : value << (mantissaDigits - whole);
    Fixed digits = 0;
    for (int i = 0; i < fixedDigits; ++i) {
        // Its square has twice the logarithm: whether that is 1 or more is the next digit.
        mantissa = (mantissa * mantissa) >> mantissaDigits;
        const bool isOne = (mantissa >> (mantissaDigits + 1)) != 0;
        mantissa >>= isOne ? 1 : 0;
        digits = (digits << 1) | (isOne ? 1 : 0);
    }
    return whole * fixedOne + digits;
}

Fixed powerOfTwo(Fixed exponent)
{
    quint64 value = quint64 {1} << rootDigits;
    for (int i = 0; i < fixedDigits; ++i) {
        if (((exponent >> (fixedDigits - 1 - i)) & 1) != 0) {
            value = (value * roots[static_cast<size_t>(i)]) >> rootDigits;
        }
    }
    const auto shift = (exponent >> fixedDigits) - (rootDigits - fixedDigits);
    if (shift >= 0) {
        return static_cast<Fixed>(value << shift);
    }
    return shift <= -64 ? 0 : static_cast<Fixed>(value >> -shift);
}

Fixed powerOfE(Fixed exponent)
{
    constexpr Fixed perLogarithmOfTwo = 1512775; // 1 / ln 2
    constexpr Fixed nothingIsLeft = -32 * fixedOne;
    return exponent <= nothingIsLeft ? 0 : powerOfTwo(fixedProduct(exponent, perLogarithmOfTwo));
}

Fixed squareRoot(Fixed value)
{
    return static_cast<Fixed>(integerRoot(static_cast<quint64>(value) << fixedDigits));
}

} // namespace lvs
