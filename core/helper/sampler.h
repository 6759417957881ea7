// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/callers.h"
#include "core/helper/executor.h"

#include <QTimer>

#include <chrono>

namespace lvs {

/// One sampling for all who watch counters: as often as the most eager of them wants, at least a quarter
/// of a second apart, and never more than half of the time; of the services that any of them watches, and of
/// no other. Each sample comes with a reading of the tables, as far as they are watched, since the kernel
/// tells nobody when they change.
class Sampler : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostSubscribers = 64;
    /// Of them one user's: nobody takes all places.
    static constexpr qsizetype mostSubscribersPerUser = 16;

    /// Both must outlive this.
    Sampler(Executor &executor, Callers &callers, QObject *parent = nullptr);

    /// interval in milliseconds; services sorted, empty for all.
    /// Errors: NumberOutOfRange (0 found, 1 smallest, 2 largest), LimitExceeded (0 what, 1 limit).
    [[nodiscard]] Result<void> subscribe(const QString &caller, quint32 interval,
                                         const std::vector<ServiceKey> &services);
    void unsubscribe(const QString &caller);
    [[nodiscard]] bool isEmpty() const { return m_subscribers.isEmpty(); }
    /// What a sample for that caller is of: what is watched, for one who watches; all for another.
    [[nodiscard]] WatchedServices watchedFor(const QString &caller) const
    {
        return m_subscribers.contains(caller) ? m_watched : nullptr;
    }

Q_SIGNALS:
    /// A sample is there that this subscriber is due.
    void ready(const QString &subscriber, quint64 serial, quint64 generation);

private:
    using Clock = std::chrono::steady_clock;
    struct Subscriber
    {
        std::chrono::milliseconds interval;
        Clock::time_point due;
        std::vector<ServiceKey> services; ///< empty for all
    };

    void remove(const QString &caller);
    void findWatched();
    void schedule();
    void sample();
    void deliver(quint64 serial);

    Executor &m_executor;
    Callers &m_callers;
    QHash<QString, Subscriber> m_subscribers;
    WatchedServices m_watched; ///< by any of them
    QTimer m_timer;
    bool m_sampling = false;
    Clock::time_point m_began;
    Clock::duration m_took {};
};

} // namespace lvs
