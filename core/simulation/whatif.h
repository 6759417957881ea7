// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/trafficrun.h"

#include <functional>

namespace lvs::simulation {

/// What would happen if: a service as it is, its clients, and what shall be different.
struct Question
{
    static constexpr size_t mostBins = 2000;

    Setting setting;
    TrafficModel traffic;
    std::vector<Change> always; ///< what happens in either case: a server that fails, for instance
    std::vector<Change> changes; ///< what is different
    size_t bins = 120; ///< stretches that the time is divided into, 1 to mostBins

    friend bool operator==(const Question &, const Question &) = default;
};

/// The same clients on the service as it is and as it would be.
struct Answer
{
    qint64 binLength = 0; ///< nanoseconds
    Outcome before; ///< as it is
    Outcome after; ///< with the changes
    quint32 clients = 0; ///< addresses that a server was chosen for in either case
    quint32 moved = 0; ///< of those, whose last connection went to another server

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// Whether a question can be answered. Errors: those of tryOut() and of check(TrafficModel);
/// SettingOutOfRange for bins and for what a change has ("changes[2].at", "always[1].percent").
[[nodiscard]] Result<void> check(const Question &question);

/// Answers a question. progress: called often with 0 to 1000; where it returns false, the work stops.
/// Errors: those of check(), Cancelled.
[[nodiscard]] Result<Answer> answer(const Question &question, const std::function<bool(int)> &progress = {});

} // namespace lvs::simulation
