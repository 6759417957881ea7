// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/rates.h"
#include "core/stats/series.h"

namespace lvs {

/// All values of one series at one time, in the order of Metric.
using MetricValues = std::array<float, metricCount>;

/// A stretch of time for which values are wanted, and where the answer is collected: values are appended
/// in order of time, and a point that does not begin where the one before ended begins a piece.
class SeriesBuilder
{
public:
    /// The values of the time after `from`, in nanoseconds.
    explicit SeriesBuilder(qint64 from)
        : m_from(from)
    {
    }

    [[nodiscard]] qint64 from() const { return m_from; }
    /// Appends what holds for the time from begin to end, shown at `time`.
    void append(qint64 begin, qint64 end, qint64 time, float value);
    [[nodiscard]] Series take() { return std::move(m_series); }

private:
    qint64 m_from;
    qint64 m_previousEnd = -1;
    Series m_series;
};

} // namespace lvs
