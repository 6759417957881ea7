// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/estimator.h"

namespace lvs {

namespace {

// Scaled by 2^10 and by 2^5, and halved, because it is two seconds' worth.
constexpr int shiftOfCounts = 9;
constexpr int shiftOfBytes = 4;

void follow(quint64 &mean, quint64 last, quint64 now, int shift)
{
    const auto rate = static_cast<qint64>((now - last) << shift);
    // A shift, which rounds down also where the rate falls.
    mean += static_cast<quint64>((rate - static_cast<qint64>(mean)) >> 2);
}

quint64 readCount(quint64 scaled)
{
    return (scaled + 0x1ff) >> 10;
}

quint64 readBytes(quint64 scaled)
{
    return (scaled + 0xf) >> 5;
}

} // namespace

void Estimator::update(const Counters &counters)
{
    follow(m_scaled.connections, m_last.connections, counters.connections, shiftOfCounts);
    follow(m_scaled.inPackets, m_last.inPackets, counters.inPackets, shiftOfCounts);
    follow(m_scaled.outPackets, m_last.outPackets, counters.outPackets, shiftOfCounts);
    follow(m_scaled.inBytes, m_last.inBytes, counters.inBytes, shiftOfBytes);
    follow(m_scaled.outBytes, m_last.outBytes, counters.outBytes, shiftOfBytes);
    m_last = counters;
}

void Estimator::zero(const Counters &counters)
{
    m_last = counters;
    m_scaled = {};
}

KernelRates Estimator::rates() const
{
    return {readCount(m_scaled.connections), readCount(m_scaled.inPackets), readCount(m_scaled.outPackets),
            readBytes(m_scaled.inBytes), readBytes(m_scaled.outBytes)};
}

} // namespace lvs
