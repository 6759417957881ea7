// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/destination.h"
#include "core/model/scheduler.h"

#include <memory>
#include <optional>
#include <vector>

namespace lvs {

/// How one service chooses the real server of a new connection, exactly as a scheduler module of the
/// kernel does. The list is the kernel's: the newest real server comes first.
class SchedulingAlgorithm
{
public:
    SchedulingAlgorithm() = default;
    SchedulingAlgorithm(const SchedulingAlgorithm &) = delete;
    SchedulingAlgorithm &operator=(const SchedulingAlgorithm &) = delete;
    virtual ~SchedulingAlgorithm() = default;

    /// The index of the chosen real server, or nothing where the connection is refused.
    [[nodiscard]] virtual std::optional<size_t> choose(const std::vector<Destination> &list,
                                                       const Endpoint &client) = 0;

    // The list has changed; it is given as it is now. A new real server stands at its front.
    virtual void added(const std::vector<Destination> &) { }
    virtual void edited(const std::vector<Destination> &) { }
    /// index: where the removed one stood.
    virtual void removed(const std::vector<Destination> &, size_t) { }
};

/// Whether makeSchedulingAlgorithm() has one of that name: rr, wrr, lc, wlc, and "none", which refuses
/// every connection.
[[nodiscard]] bool isSimulated(const Scheduler &scheduler);

/// The algorithm of that name, for a service that has these real servers at present; null where it is
/// not simulated.
[[nodiscard]] std::unique_ptr<SchedulingAlgorithm>
makeSchedulingAlgorithm(const Scheduler &scheduler, const std::vector<Destination> &list);

} // namespace lvs
