// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kernelbench/table.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace lvs::bench {

double millisecondsOf(const std::function<void()> &work)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> rounds)
{
    const auto middle = rounds.begin() + static_cast<std::ptrdiff_t>(rounds.size() / 2);
    std::nth_element(rounds.begin(), middle, rounds.end());
    return *middle;
}

Table::Table()
{
    std::printf("what, ours (ms), theirs (ms), ratio\n");
}

void Table::print(const char *what, double ours, double theirs, bool reached, const char *unit, double limit)
{
    std::printf("%s, %.2f, %.2f, %.2f", what, ours, theirs, theirs / ours);
    if (!reached) {
        std::printf("  <- missed: %.2f %s", limit, unit);
        m_missed = true;
    }
    std::printf("\n");
    std::fflush(stdout);
}

void Table::addRatio(const char *what, const std::vector<double> &ours, const std::vector<double> &theirs,
                     double wantedRatio)
{
    const double our = median(ours);
    const double their = median(theirs);
    print(what, our, their, their / our >= wantedRatio, "times at least", wantedRatio);
}

void Table::addDifference(const char *what, const std::vector<double> &ours,
                          const std::vector<double> &theirs, double mayExceed)
{
    const double our = median(ours);
    const double their = median(theirs);
    print(what, our, their, our <= their + mayExceed, "ms more at most", mayExceed);
}

} // namespace lvs::bench
