// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/boottime.h"

#include <atomic>
#include <optional>

namespace lvs::test {

/// A clock that stands still until it is moved; a leap is a machine that was suspended.
class TestTime : public BootTime
{
public:
    [[nodiscard]] qint64 now() const override { return m_now; }
    void setAlarm(qint64 time) override
    {
        m_alarm = time;
        QMetaObject::invokeMethod(
            this, [this] { ringIfDue(); }, Qt::QueuedConnection);
    }
    void clearAlarm() override { m_alarm.reset(); }

    [[nodiscard]] std::optional<qint64> alarm() const { return m_alarm; }
    void leap(qint64 milliseconds)
    {
        m_now += milliseconds;
        ringIfDue();
    }

private:
    void ringIfDue()
    {
        if (m_alarm && *m_alarm <= m_now) {
            m_alarm.reset();
            Q_EMIT rings();
        }
    }

    std::atomic<qint64> m_now = 5'000'000;
    std::optional<qint64> m_alarm;
};

} // namespace lvs::test
