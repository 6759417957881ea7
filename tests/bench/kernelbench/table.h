// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <vector>

namespace lvs::bench {

/// Milliseconds that this takes.
[[nodiscard]] double millisecondsOf(const std::function<void()> &work);

/// The middle one of several rounds.
[[nodiscard]] double median(std::vector<double> rounds);

/// Prints lines of: what, ours, theirs, ratio. Times are medians in milliseconds; the ratio says how many
/// times as long theirs takes.
class Table
{
public:
    Table();
    /// wantedRatio: the least that will do; 0 for a figure without a bound.
    void addRatio(const char *what, const std::vector<double> &ours, const std::vector<double> &theirs,
                  double wantedRatio);
    /// mayExceed: by how many milliseconds ours may take longer.
    void addDifference(const char *what, const std::vector<double> &ours, const std::vector<double> &theirs,
                       double mayExceed);

    /// 1 where a bound was missed.
    [[nodiscard]] int status() const { return m_missed ? 1 : 0; }

private:
    void print(const char *what, double ours, double theirs, bool reached, const char *unit, double limit);

    bool m_missed = false;
};

} // namespace lvs::bench
