// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/rates.h"

#include <limits>

namespace lvs {

/// The latest figures of one service or real server.
struct TrafficFigures
{
    static constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

    Rates rates {unknown, unknown, unknown, unknown, unknown}; ///< a second; NaN where unknown
    quint32 active = 0;
    quint32 inactive = 0;
    quint32 persistent = 0;

    /// Nothing where it is not known yet: rates need two samples.
    [[nodiscard]] std::optional<float> value(Metric metric) const;
};

} // namespace lvs
