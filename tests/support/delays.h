// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace lvs::test {

/// Of delays in milliseconds, at least one, for people: "30 times, p50 12 ms, p99 40 ms".
[[nodiscard]] inline QString figures(QList<qint64> delays)
{
    std::sort(delays.begin(), delays.end());
    const auto at = [&delays](qsizetype percent) {
        return delays.at(std::min<qsizetype>(delays.size() - 1, delays.size() * percent / 100));
    };
    return QStringLiteral("%1 times, p50 %2 ms, p99 %3 ms").arg(delays.size()).arg(at(50)).arg(at(99));
}

} // namespace lvs::test
