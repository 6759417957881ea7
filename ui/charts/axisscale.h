// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lvs {

/// How an axis from zero is divided and labelled: an SI prefix for all of its numbers, named once in its
/// title, and round steps.
struct AxisScale
{
    double unit = 1; ///< what the numbers on the axis are multiples of: 1, 1,000, 1,000,000 …
    QString prefix; ///< "", "k", "M", "G", "T"
    double top = 1; ///< in that unit; a whole number of steps
    int steps = 1; ///< 1 to 5
    int decimals = 0; ///< digits after the point that labels need

    friend bool operator==(const AxisScale &, const AxisScale &) = default;
};

/// A scale that has room for largest. wholeNumbers: there is nothing between 0 and 1 to show.
[[nodiscard]] AxisScale axisScale(double largest, bool wholeNumbers = false);
/// The scale to go on with: the present one, as long as the values fill more than half of it.
[[nodiscard]] AxisScale nextScale(const AxisScale &present, double largest, bool wholeNumbers = false);

/// A number with three digits, prefix and unit, as a tooltip shows it: "38.1 MB/s".
[[nodiscard]] QString withPrefix(double value, const QString &unit);

} // namespace lvs
