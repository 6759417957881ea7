// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/sampleclock.h"

namespace lvs {

SampleClock::Verdict SampleClock::judge(qint64 time) const
{
    if (m_number == 0) {
        return Verdict::Restart;
    }
    const qint64 elapsed = time - now();
    if (elapsed == 0) {
        return Verdict::Repeated;
    }
    if (elapsed < 0) {
        return Verdict::Restart;
    }
    return elapsed > m_longestInterval ? Verdict::Pause : Verdict::Next;
}

void SampleClock::tick(qint64 time, bool afterPause)
{
    const qint64 from = m_number == 0 || afterPause ? time : now();
    ++m_number;
    m_intervals[m_number % capacity] = {from, time};
}

void SampleClock::clear()
{
    m_number = 0;
}

} // namespace lvs
