// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/names.h"

#include <chrono>

namespace lvs {

/// How long the helper waits for what. A value that is handed down, so that a test of what happens when
/// the time is up need not wait as long as people may.
struct Limits
{
    /// Without use, until it ends itself.
    std::chrono::milliseconds idle = std::chrono::minutes(5);
    /// After giving the name back: calls may still arrive that were meant for it.
    std::chrono::milliseconds farewell {500};
    /// For polkit's answer where nobody is asked, and for the bus's.
    std::chrono::milliseconds silentAnswer = std::chrono::seconds(10);
    /// For somebody who is asked for a password.
    std::chrono::milliseconds prompt = std::chrono::minutes(2);
    /// For the next part of a plan that travels in parts.
    std::chrono::milliseconds waitingPlan = std::chrono::minutes(1);
    /// For who fetches pages to fetch the next.
    std::chrono::milliseconds keptPages = std::chrono::seconds(30);
    /// The least that a checkpoint is given.
    std::chrono::seconds shortestCheckpoint {bus::shortestCheckpoint};
};

} // namespace lvs
