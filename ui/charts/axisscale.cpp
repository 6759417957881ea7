// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axisscale.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace lvs {

namespace {

constexpr std::array<const char16_t *, 5> prefixes {u"", u"k", u"M", u"G", u"T"};
constexpr QChar narrowSpace(0x202f);
constexpr int wantedSteps = 4;

size_t prefixOf(double value)
{
    size_t index = 0;
    for (; value >= 999.5 && index + 1 < prefixes.size(); ++index) {
        value /= 1000;
    }
    return index;
}

/// The smallest of 1, 2, 2.5, 5, 10, 20 … that is at least that.
double roundStep(double step, bool wholeNumbers)
{
    const double magnitude = std::pow(10.0, std::floor(std::log10(step)));
    for (const double digit : {1.0, 2.0, 2.5, 5.0}) {
        const bool broken = wholeNumbers && digit * magnitude != std::floor(digit * magnitude);
        if (!broken && step <= digit * magnitude * 1.0001) {
            return digit * magnitude;
        }
    }
    return 10 * magnitude;
}

} // namespace

AxisScale axisScale(double largest, bool wholeNumbers)
{
    AxisScale scale;
    if (largest <= 0) {
        return scale;
    }
    const double wanted = std::max(largest, wholeNumbers ? 4.0 : 0.01);
    const double step = roundStep(wanted / wantedSteps, wholeNumbers);
    scale.steps = static_cast<int>(std::ceil(wanted / step - 1e-6));
    // 1000 stays 1000.
    const size_t prefix = prefixOf(step * scale.steps * 0.999);
    scale.unit = std::pow(1000.0, static_cast<double>(prefix));
    scale.prefix = QString::fromUtf16(prefixes.at(prefix));
    const double scaledStep = step / scale.unit;
    scale.top = scaledStep * scale.steps;
    for (double shifted = scaledStep; std::abs(shifted - std::round(shifted)) > 1e-6; shifted *= 10) {
        ++scale.decimals;
    }
    return scale;
}

AxisScale nextScale(const AxisScale &present, double largest, bool wholeNumbers)
{
    const double top = present.top * present.unit;
    const AxisScale fitting = axisScale(largest, wholeNumbers);
    return largest <= top && fitting.top * fitting.unit > top / 2 ? present : fitting;
}

QString withPrefix(double value, const QString &unit)
{
    const size_t prefix = prefixOf(value);
    const double scaled = value / std::pow(1000.0, static_cast<double>(prefix));
    const bool whole = scaled >= 99.95 || (prefix == 0 && (scaled >= 9.95 || scaled == std::floor(scaled)));
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString number = locale.toString(scaled, 'f', whole ? 0 : 1);
    const QString suffix = QString::fromUtf16(prefixes.at(prefix)) + unit;
    // "90/s", but "90 B/s".
    return suffix.isEmpty() || suffix.startsWith(QLatin1Char('/')) ? number + suffix
                                                                   : number + narrowSpace + suffix;
}

} // namespace lvs
