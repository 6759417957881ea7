// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/twochoices.h"

#include <algorithm>
#include <limits>

namespace lvs {

namespace {

/// A product as the kernel computes it: 32 bits with a sign, wrapping around.
qint32 product(qint64 left, qint64 right)
{
    return static_cast<qint32>(static_cast<quint32>(left) * static_cast<quint32>(right));
}

/// The first real server up to which the weights add up to the lot; a lot of 0 is the first one's, too.
size_t drawn(const DestinationList &list, qint64 lot)
{
    size_t last = 0;
    for (size_t i = 0; i < list.size(); ++i) {
        if (!list[i].takesConnections()) {
            continue;
        }
        last = i;
        lot -= list[i].weight();
        if (lot <= 0) {
            break;
        }
    }
    return last;
}

} // namespace

std::optional<size_t> PowerOfTwoChoices::choose(const DestinationList &list, const ConnectionAttempt &)
{
    quint64 sum = 0;
    for (const Destination &destination : list) {
        sum += destination.takesConnections() ? destination.weight() : 0;
    }
    if (sum == 0) {
        return std::nullopt;
    }
    // From 0 to the sum, both included.
    const auto range = static_cast<quint32>(std::min<quint64>(sum + 1, std::numeric_limits<quint32>::max()));
    const size_t first = drawn(list, m_random.below(range));
    const size_t second = drawn(list, m_random.below(range));
    const qint64 loadOfFirst = connectionLoad(list[first], rules().load);
    const qint64 loadOfSecond = connectionLoad(list[second], rules().load);
    const bool secondIsBetter =
        product(list[second].weight(), loadOfFirst) > product(list[first].weight(), loadOfSecond);
    return secondIsBetter ? second : first;
}

} // namespace lvs
