// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace lvs::test {

/// A host on which there is something of every kind, from what enterFreshHost() made.
[[nodiscard]] HostState stateBefore(const HostState &base);
/// Another, to which every kind of step leads.
[[nodiscard]] HostState stateAfter(const HostState &before);

/// How many kinds of steps a plan has, and how many there are.
[[nodiscard]] size_t kindsOf(const Plan &plan);
[[nodiscard]] size_t allKinds();

/// What is left to be done to make one of the other; empty where they are the same.
[[nodiscard]] QString difference(const HostState &found, const HostState &wanted);

} // namespace lvs::test
