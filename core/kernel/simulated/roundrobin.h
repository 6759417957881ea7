// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/schedulingalgorithm.h"

namespace lvs {

/// rr (ip_vs_rr.c): goes on after the real server that it used last, around the list. Weights count only
/// as zero or not.
class RoundRobin : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;

    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
    void added(const DestinationList &list) override;
    void removed(const DestinationList &list, size_t index) override;

private:
    std::optional<size_t> m_last; ///< nothing: the head of the list, before the first
};

/// wrr (ip_vs_wrr.c): passes over the list with a required weight that falls from the largest by the
/// greatest common divisor; in each pass every real server of at least that weight has its turn.
class WeightedRoundRobin : public SchedulingAlgorithm
{
public:
    WeightedRoundRobin(const SchedulingRules &rules, const DestinationList &list);

    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
    void added(const DestinationList &list) override { adapt(list); }
    void edited(const DestinationList &list) override { adapt(list); }
    void removed(const DestinationList &list, size_t) override { adapt(list); }

private:
    void measure(const DestinationList &list);
    void adapt(const DestinationList &list);

    std::optional<size_t> m_last; ///< nothing: the head of the list, before the first
    qint64 m_required = 0; ///< the kernel's cw
    qint64 m_largest = 0; ///< mw: largest weight, less step - 1, so that the last pass asks for 1
    qint64 m_step = 1; ///< di
};

} // namespace lvs
