// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/trafficexcerpt.h"

#include <QColor>
#include <QPalette>

#include <map>

namespace lvs {

/// How many lines a chart has at most.
inline constexpr size_t mostChartLines = 6;

/// The colours around the lines, taken from a palette.
struct ChartColors
{
    QColor background;
    QColor text;
    QColor quiet; ///< labels and titles
    QColor grid;
    QColor others; ///< the line that sums up what has none of its own
    QColor mark; ///< changes that were applied
    QColor panel; ///< background of the values beside the crosshair

    [[nodiscard]] static ChartColors of(const QPalette &palette);
};

/// The colours of lines: Okabe and Ito's, which people with any colour vision tell apart. A real server
/// keeps its colour as long as it has a line, whatever comes and goes beside it.
class LineColors
{
public:
    /// One colour a line.
    [[nodiscard]] std::vector<QColor> assign(const std::vector<TrafficLine> &lines,
                                             const ChartColors &colors);
    /// Another service: begins anew.
    void clear() { m_taken.clear(); }

private:
    std::map<Endpoint, size_t> m_taken;
};

} // namespace lvs
