// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/sampler.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <set>

namespace lvs {

Sampler::Sampler(Executor &executor, Callers &callers, QObject *parent)
    : QObject(parent)
    , m_executor(executor)
    , m_callers(callers)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Sampler::sample);
    connect(&m_callers, &Callers::gone, this, &Sampler::remove);
}

Result<void> Sampler::subscribe(const QString &caller, quint32 interval,
                                const std::vector<ServiceKey> &services)
{
    if (interval < bus::shortestInterval || interval > bus::longestInterval) {
        return Error(ErrorCode::NumberOutOfRange,
                     {QString::number(interval), QString::number(bus::shortestInterval),
                      QString::number(bus::longestInterval)});
    }
    if (!m_subscribers.contains(caller)) {
        if (m_subscribers.size() >= mostSubscribers) {
            return Error(ErrorCode::LimitExceeded,
                         {QStringLiteral("subscribers"), QString::number(mostSubscribers)});
        }
        if (m_callers.countOfUser(caller, m_subscribers) >= mostSubscribersPerUser) {
            return Error(ErrorCode::LimitExceeded,
                         {QStringLiteral("subscribers"), QString::number(mostSubscribersPerUser)});
        }
        m_callers.hold(caller);
    }
    m_subscribers.insert(caller, {std::chrono::milliseconds(interval), Clock::now(), services});
    findWatched();
    schedule();
    return {};
}

void Sampler::unsubscribe(const QString &caller)
{
    if (m_subscribers.contains(caller)) {
        remove(caller);
        m_callers.release(caller);
    }
}

void Sampler::remove(const QString &caller)
{
    if (m_subscribers.remove(caller)) {
        findWatched();
    }
}

void Sampler::findWatched()
{
    std::set<ServiceKey> all;
    m_watched.reset();
    for (const Subscriber &subscriber : std::as_const(m_subscribers)) {
        if (subscriber.services.empty()) {
            return;
        }
        all.insert(subscriber.services.begin(), subscriber.services.end());
    }
    m_watched = std::make_shared<const std::vector<ServiceKey>>(all.begin(), all.end());
}

void Sampler::schedule()
{
    if (m_sampling || m_subscribers.isEmpty()) {
        return;
    }
    Clock::time_point due = Clock::time_point::max();
    for (const Subscriber &subscriber : std::as_const(m_subscribers)) {
        due = std::min(due, subscriber.due);
    }
    const Clock::duration apart =
        std::max<Clock::duration>(std::chrono::milliseconds(bus::shortestInterval), 2 * m_took);
    due = std::max(due, m_began + apart);
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(due - Clock::now());
    m_timer.start(std::max(wait, std::chrono::milliseconds(0)));
}

void Sampler::sample()
{
    if (m_subscribers.isEmpty()) {
        return;
    }
    m_sampling = true;
    m_began = Clock::now();
    // The first sample of all waits for a plan that is running: that says nothing of what samples cost.
    const bool behindAPlan = m_executor.isApplying();
    if (m_watched) {
        m_executor.readAround(m_watched);
    } else {
        m_executor.read([](const Executor::ReadingResult &) {});
    }
    m_executor.sample(m_watched, [this, behindAPlan](const Executor::SampleResult &sample) {
        if (!behindAPlan) {
            m_took = Clock::now() - m_began;
        }
        m_sampling = false;
        if (sample) {
            deliver((*sample)->serial);
        } else {
            deliver(0); // whoever fetches is told why
        }
        schedule();
    });
}

void Sampler::deliver(quint64 serial)
{
    const Clock::time_point now = Clock::now();
    QStringList dueNow;
    for (auto subscriber = m_subscribers.begin(); subscriber != m_subscribers.end(); ++subscriber) {
        // One that would be due before the next sample can be is served with this one.
        if (subscriber->due <= now + std::chrono::milliseconds(bus::shortestInterval) / 2) {
            subscriber->due = std::max(subscriber->due + subscriber->interval, now);
            dueNow.append(subscriber.key());
        }
    }
    for (const QString &subscriber : std::as_const(dueNow)) {
        Q_EMIT ready(subscriber, serial, m_executor.generation());
    }
}

} // namespace lvs
