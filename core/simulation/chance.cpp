// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/chance.h"

#include <algorithm>

namespace lvs::simulation {

quint64 seedOf(quint64 seed, quint64 n)
{
    return RandomStream(seed ^ (n * 0xd1342543de82ef95ULL)).next();
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
        const Fixed natural = fixedProduct(spread, m_stream.normal()) - fixedProduct(spread, spread) / 2;
        drawn = scaled(powerOfE(natural), mean);
    }
    return std::max<qint64>(1, drawn);
}

} // namespace lvs::simulation
