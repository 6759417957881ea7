// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace lvs {

/// One value at one time. Between a point that begins a piece and the one before it nothing is known.
struct SeriesPoint
{
    qint64 time = 0; ///< nanoseconds of the host's monotonic clock
    float value = 0;
    bool beginsPiece = false; ///< there is a gap before it, or nothing

    friend bool operator==(const SeriesPoint &, const SeriesPoint &) = default;
};

/// Values in order of time, with gaps where there was no data.
using Series = std::vector<SeriesPoint>;

/// At most `most` points (at least 8) that look like all of them: of each stretch the smallest and the
/// largest value stay, so that no peak is lost, and so do gaps, unless there are so many that the
/// shortest ones cannot be seen.
[[nodiscard]] Series downsample(std::span<const SeriesPoint> points, size_t most);

} // namespace lvs
