// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lvs {

/// A number with 20 binary digits behind the point. Everything that simulated clients do is counted
/// so, in whole numbers alone: logarithms of the C library differ in their last digits from machine to
/// machine, and compilers join floating-point operations as they like. The same seed must give the same day.
using Fixed = qint64;

inline constexpr int fixedDigits = 20;
inline constexpr Fixed fixedOne = Fixed {1} << fixedDigits;

/// factor × value, rounded down. Both from 0; the product must fit.
[[nodiscard]] qint64 scaled(Fixed factor, qint64 value);
/// left × right, rounded down; either may be negative, and each is within 2000 either way.
[[nodiscard]] constexpr Fixed fixedProduct(Fixed left, Fixed right)
{
    return (left * right) >> fixedDigits;
}
/// part / whole, rounded down. part from 0, whole from 1; the quotient must fit.
[[nodiscard]] Fixed quotient(qint64 part, qint64 whole);
/// The logarithm to base 2, rounded down; value from 1.
[[nodiscard]] Fixed binaryLogarithm(quint64 value);
/// 2 to that power, rounded down; exponent up to 30.
[[nodiscard]] Fixed powerOfTwo(Fixed exponent);
/// e to that power; exponent up to 20.
[[nodiscard]] Fixed powerOfE(Fixed exponent);
/// The square root, rounded down; value from 0 to 2^40.
[[nodiscard]] Fixed squareRoot(Fixed value);

} // namespace lvs
