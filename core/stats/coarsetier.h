// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/seriesbuilder.h"

#include <deque>

namespace lvs {

/// A float cut to its upper 16 bits (bfloat16): the range of a float, three significant digits.
[[nodiscard]] quint16 toBrief(float value);
[[nodiscard]] float fromBrief(quint16 brief);

/// Half an hour of means over some tens of seconds, for very many series: a frame a step, in it a column a
/// metric, in it two bytes a series. A column in which everything is 0 (what DR and TUN send back) takes
/// no room.
class CoarseTier
{
public:
    /// The time of a sample begins, before its values are added: nanoseconds from `from` to `to`. slots:
    /// series are numbered below it. step: how long a frame should become.
    void begin(quint32 slots, qint64 from, qint64 to, qint64 step);
    /// One series' values over the time that was begun.
    void add(quint32 slot, const MetricValues &values)
    {
        Sum &sum = m_sums[slot];
        sum.seconds += m_seconds;
        for (size_t i = 0; i < metricCount; ++i) {
            sum.values[i] += values[i] * m_seconds;
        }
    }
    /// A slot begins to mean another series.
    void forget(quint32 slot);
    /// Nothing is known between here and what comes next.
    void interrupt() { close(); }
    void clear();

    /// Appends the means of a series that exists since `born`, in nanoseconds, as far as they begin before
    /// `until`.
    void append(SeriesBuilder &series, quint32 slot, Metric metric, qint64 born, qint64 until) const;

    /// Bytes of all frames.
    [[nodiscard]] size_t size() const;

private:
    struct Sum
    {
        MetricValues values {}; ///< value × seconds
        float seconds = 0;
    };
    /// The time that a frame covers.
    struct Extent
    {
        qint64 from = 0;
        qint64 to = 0;
    };
    struct Frame
    {
        Extent extent;
        std::array<std::vector<quint16>, metricCount> columns; ///< empty: all 0
    };

    void close();
    [[nodiscard]] std::vector<quint16> column(size_t metric) const;

    std::vector<Sum> m_sums;
    std::deque<Frame> m_frames;
    std::optional<Extent> m_open;
    float m_seconds = 0;
};

} // namespace lvs
