// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/roundrobin.h"

#include <algorithm>
#include <numeric>

namespace lvs {

std::optional<size_t> RoundRobin::choose(const DestinationList &list, const ConnectionAttempt &)
{
    const size_t first = m_last ? *m_last + 1 : 0;
    for (size_t i = 0; i < list.size(); ++i) {
        const size_t index = first + i < list.size() ? first + i : first + i - list.size();
        if (list[index].takesConnections()) {
            m_last = index;
            return index;
        }
    }
    return std::nullopt;
}

void RoundRobin::added(const DestinationList &)
{
    if (m_last) {
        ++*m_last;
    }
}

void RoundRobin::removed(const DestinationList &, size_t index)
{
    if (!m_last || *m_last < index) {
        return;
    }
    // The pointer moves to the one before, which may be the list's head.
    m_last = *m_last == 0 ? std::nullopt : std::optional(*m_last - 1);
}

WeightedRoundRobin::WeightedRoundRobin(const SchedulingRules &rules, const DestinationList &list)
    : SchedulingAlgorithm(rules)
{
    measure(list);
    m_required = m_largest;
}

void WeightedRoundRobin::measure(const DestinationList &list)
{
    qint64 divisor = 0;
    qint64 heaviest = 0;
    for (const Destination &destination : list) {
        const qint64 weight = destination.weight();
        divisor = std::gcd(divisor, weight);
        heaviest = std::max(heaviest, weight);
    }
    m_step = divisor > 0 ? divisor : 1;
    m_largest = heaviest - (m_step - 1);
}

void WeightedRoundRobin::adapt(const DestinationList &list)
{
    m_last.reset();
    measure(list);
    if (m_required > m_largest || m_required == 0) {
        m_required = m_largest;
    } else if (m_step > 1) {
        m_required = m_required / m_step * m_step + 1;
    }
}

std::optional<size_t> WeightedRoundRobin::choose(const DestinationList &list, const ConnectionAttempt &)
{
    if (m_largest == 0) {
        return std::nullopt;
    }
    // Where the search began; the last pass that is needed may end there instead of at the list's end.
    const std::optional<size_t> begin = m_last;
    bool restarted = false;
    bool lastPass = false;
    size_t next = begin ? *begin + 1 : 0;
    while (true) {
        const bool stopAtBegin = lastPass && restarted && begin.has_value();
        for (; next < list.size(); ++next) {
            if (!list[next].overloaded && qint64 {list[next].weight()} >= m_required) {
                m_last = next;
                return next;
            }
            if (stopAtBegin && next == *begin) {
                m_last = next;
                return std::nullopt;
            }
        }
        next = 0;
        m_required -= m_step;
        if (m_required <= 0) {
            m_required = m_largest;
            if (lastPass || !begin) {
                m_last.reset();
                return std::nullopt;
            }
            restarted = true;
        }
        lastPass = m_required <= m_step;
    }
}

} // namespace lvs
