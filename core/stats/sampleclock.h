// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <vector>

namespace lvs {

/// When samples were taken: numbers them and remembers the time that each of the last ones covers.
class SampleClock
{
public:
    /// How many samples are remembered: half an hour of one a second.
    static constexpr size_t capacity = 1800;

    struct Interval
    {
        qint64 from = 0; ///< nanoseconds: the sample before, or the same as `to` where there is none
        qint64 to = 0;
    };

    /// What a sample's time means for what was there before.
    enum class Verdict {
        Next, ///< it goes on
        Pause, ///< it goes on after so long that nothing is known in between
        Repeated, ///< it is the sample that was there before
        Restart, ///< the host's clock began anew: nothing from before may be compared
    };

    explicit SampleClock(std::chrono::nanoseconds longestInterval)
        : m_longestInterval(longestInterval.count())
    {
    }

    [[nodiscard]] Verdict judge(qint64 time) const;
    /// Numbers a sample; after a pause it covers no time.
    void tick(qint64 time, bool afterPause);
    void clear();

    /// The latest sample's number, from 1; 0 before the first.
    [[nodiscard]] quint64 number() const { return m_number; }
    [[nodiscard]] qint64 now() const { return m_number ? interval(m_number).to : 0; }
    /// number: one of the last `capacity`.
    [[nodiscard]] const Interval &interval(quint64 number) const { return m_intervals[number % capacity]; }
    [[nodiscard]] quint64 oldest() const { return m_number >= capacity ? m_number - capacity + 1 : 1; }

private:
    qint64 m_longestInterval;
    quint64 m_number = 0;
    std::vector<Interval> m_intervals = std::vector<Interval>(capacity);
};

} // namespace lvs
