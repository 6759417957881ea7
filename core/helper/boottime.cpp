// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/boottime.h"

#include <algorithm>
#include <ctime>
#include <sys/timerfd.h>
#include <unistd.h>

namespace lvs {

namespace {

constexpr qint64 perSecond = 1000;
constexpr qint64 nanosecondsEach = 1'000'000;

} // namespace

SystemBootTime::SystemBootTime(QObject *parent)
    : BootTime(parent)
    , m_timer(::timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC))
    , m_notifier(m_timer, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        quint64 times = 0;
        if (::read(m_timer, &times, sizeof times) == sizeof times) {
            Q_EMIT rings();
        }
    });
}

SystemBootTime::~SystemBootTime()
{
    m_notifier.setEnabled(false);
    ::close(m_timer);
}

qint64 SystemBootTime::now() const
{
    timespec time {};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return qint64(time.tv_sec) * perSecond + time.tv_nsec / nanosecondsEach;
}

void SystemBootTime::setAlarm(qint64 time)
{
    // A time of zero would clear it.
    const qint64 at = std::max<qint64>(time, 1);
    itimerspec alarm {};
    alarm.it_value.tv_sec = at / perSecond;
    alarm.it_value.tv_nsec = at % perSecond * nanosecondsEach;
    ::timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &alarm, nullptr);
}

void SystemBootTime::clearAlarm()
{
    const itimerspec none {};
    ::timerfd_settime(m_timer, 0, &none, nullptr);
}

} // namespace lvs
