// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/figures.h"

#include <cmath>

namespace lvs {

std::optional<float> TrafficFigures::value(Metric metric) const
{
    if (metric == Metric::ActiveConnections) {
        return static_cast<float>(active);
    }
    const float rate = rates[static_cast<size_t>(metric)];
    return std::isnan(rate) ? std::nullopt : std::optional(rate);
}

} // namespace lvs
