// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/randomstream.h"
#include "core/kernel/simulated/schedulingalgorithm.h"

namespace lvs {

/// twos (ip_vs_twos.c): two real servers at random by their weights, of which the one with the smaller load
/// for its weight is taken. The kernel's own numbers cannot be known; these come from the rules' seed, so
/// that single choices differ from a kernel's and their shares do not.
class PowerOfTwoChoices : public SchedulingAlgorithm
{
public:
    explicit PowerOfTwoChoices(const SchedulingRules &rules)
        : SchedulingAlgorithm(rules)
        , m_random(rules.seed)
    {
    }
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;

private:
    RandomStream m_random;
};

} // namespace lvs
