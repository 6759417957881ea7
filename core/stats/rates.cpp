// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/rates.h"

namespace lvs {

quint64 counterDelta(quint64 before, quint64 now, CounterWidth width)
{
    if (now >= before) {
        return now - before;
    }
    const quint64 largest = width == CounterWidth::Bits64 ? ~quint64 {0} : quint64 {0xffffffffU};
    const quint64 around = (now - before) & largest;
    return before <= largest && around <= largest / 2 ? around : now;
}

std::optional<Rates> ratesBetween(const Counters &before, const Counters &now, qint64 elapsed,
                                  CounterWidth width)
{
    if (elapsed <= 0) {
        return std::nullopt;
    }
    const double perSecond = 1e9 / static_cast<double>(elapsed);
    const auto rate = [=](quint64 earlier, quint64 later, CounterWidth bits) {
        return static_cast<float>(static_cast<double>(counterDelta(earlier, later, bits)) * perSecond);
    };
    // Bytes are 64 bits wide in either set of statistics.
    return Rates {rate(before.connections, now.connections, width),
                  rate(before.inPackets, now.inPackets, width),
                  rate(before.outPackets, now.outPackets, width),
                  rate(before.inBytes, now.inBytes, CounterWidth::Bits64),
                  rate(before.outBytes, now.outBytes, CounterWidth::Bits64)};
}

} // namespace lvs
