// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace lvs {

/// An alarm by the clock that runs on while the machine is suspended (clock_gettime(2), CLOCK_BOOTTIME):
/// who was told "ten minutes" gets ten minutes, and not another ten after the lid was opened. Times are in
/// milliseconds. A test has a clock of its own.
class BootTime : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// From any thread.
    [[nodiscard]] virtual qint64 now() const = 0;
    /// rings() comes at that time, at once where it has passed. Only one alarm is set at a time.
    virtual void setAlarm(qint64 time) = 0;
    virtual void clearAlarm() = 0;

Q_SIGNALS:
    void rings();
};

/// The system's clock, with an alarm that comes at once when the machine wakes up too late
/// (timerfd_create(2)).
class SystemBootTime : public BootTime
{
    Q_OBJECT
public:
    explicit SystemBootTime(QObject *parent = nullptr);
    ~SystemBootTime() override;

    [[nodiscard]] qint64 now() const override;
    void setAlarm(qint64 time) override;
    void clearAlarm() override;

private:
    int m_timer;
    QSocketNotifier m_notifier;
};

} // namespace lvs
