// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/series.h"

#include <algorithm>

namespace lvs {

namespace {

/// The gaps before points, longest first.
std::vector<qint64> gapLengths(std::span<const SeriesPoint> points)
{
    std::vector<qint64> gaps;
    for (size_t i = 1; i < points.size(); ++i) {
        if (points[i].beginsPiece) {
            gaps.push_back(points[i].time - points[i - 1].time);
        }
    }
    std::sort(gaps.begin(), gaps.end(), std::greater<>());
    return gaps;
}

/// Two points for a stretch: its extremes, in order of time.
void appendExtremes(std::span<const SeriesPoint> stretch, bool beginsPiece, Series &out)
{
    const auto [smallest, largest] = std::minmax_element(
        stretch.begin(), stretch.end(),
        [](const SeriesPoint &left, const SeriesPoint &right) { return left.value < right.value; });
    const SeriesPoint &first = smallest < largest ? *smallest : *largest;
    const SeriesPoint &second = smallest < largest ? *largest : *smallest;
    out.push_back({first.time, first.value, beginsPiece});
    if (first.time != second.time) {
        out.push_back({second.time, second.value, false});
    }
}

} // namespace

Series downsample(std::span<const SeriesPoint> points, size_t most)
{
    if (points.size() <= most) {
        return Series(points.begin(), points.end());
    }
    std::vector<qint64> gaps = gapLengths(points);
    const size_t keptGaps = std::min(gaps.size(), most / 4);
    const qint64 shortestGap = keptGaps > 0 ? gaps[keptGaps - 1] : 0;
    // Each gap may end a stretch early, and the last one may be short.
    const size_t stretches = most / 2 - keptGaps - 1;
    const size_t length = (points.size() + stretches - 1) / stretches;

    Series out;
    out.reserve(most);
    size_t begin = 0;
    bool beginsPiece = true;
    size_t gapsLeft = keptGaps;
    for (size_t i = 1; i <= points.size(); ++i) {
        const bool gap = i < points.size() && gapsLeft > 0 && points[i].beginsPiece
            && points[i].time - points[i - 1].time >= shortestGap;
        if (i < points.size() && !gap && i - begin < length) {
            continue;
        }
        appendExtremes(points.subspan(begin, i - begin), beginsPiece, out);
        gapsLeft -= gap ? 1 : 0;
        beginsPiece = gap;
        begin = i;
    }
    return out;
}

} // namespace lvs
