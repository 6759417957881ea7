// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/callers.h"
#include "core/helper/executor.h"

#include <QTimer>

#include <chrono>

namespace lvs {

/// One sampling for all who watch counters: as often as the most eager of them wants, at least a quarter
/// of a second apart, and never more than half of the time. Each sample comes with a reading of the
/// tables, since the kernel tells nobody when they change.
class Sampler : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostSubscribers = 64;

    /// Both must outlive this.
    Sampler(Executor &executor, Callers &callers, QObject *parent = nullptr);

    /// Errors: NumberOutOfRange (0 found, 1 smallest, 2 largest), LimitExceeded (0 what, 1 limit).
    [[nodiscard]] Result<void> subscribe(const QString &caller, quint32 interval);
    void unsubscribe(const QString &caller);
    [[nodiscard]] bool isEmpty() const { return m_subscribers.isEmpty(); }

Q_SIGNALS:
    /// A sample is there that this subscriber is due.
    void ready(const QString &subscriber, quint64 serial, quint64 generation);

private:
    using Clock = std::chrono::steady_clock;
    struct Subscriber
    {
        std::chrono::milliseconds interval;
        Clock::time_point due;
    };

    void schedule();
    void sample();
    void deliver(quint64 serial);

    Executor &m_executor;
    Callers &m_callers;
    QHash<QString, Subscriber> m_subscribers;
    QTimer m_timer;
    bool m_sampling = false;
    Clock::time_point m_began;
    Clock::duration m_took {};
};

} // namespace lvs
