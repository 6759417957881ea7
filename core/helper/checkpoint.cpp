// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/checkpoint.h"

#include "core/protocol/names.h"

#include <algorithm>

namespace lvs {

Checkpoints::Checkpoints(Executor &executor, Callers &callers, BootTime &time, QObject *parent)
    : QObject(parent)
    , m_executor(executor)
    , m_callers(callers)
    , m_time(time)
{
    m_retry.setSingleShot(true);
    connect(&m_time, &BootTime::rings, this, &Checkpoints::ring);
    connect(&m_callers, &Callers::gone, this, [this](const QString &name) {
        if (name == m_held) {
            m_held.clear(); // it is no longer held
            loseCaller(name);
        }
    });
    connect(&m_retry, &QTimer::timeout, this, &Checkpoints::retryRecovery);
}

void Checkpoints::start(const std::function<void()> &ready)
{
    m_executor.recover([this, ready](const Recovery &recovery) {
        takeOver(recovery);
        ready();
    });
}

void Checkpoints::takeOver(const Recovery &recovery)
{
    if (recovery.journalError) {
        Q_EMIT foundDamagedJournal(*recovery.journalError);
    }
    if (recovery.change) {
        Q_EMIT tookBack(recovery.change->uid, bus::checkpointRecovered, recovery.rollback);
    }
    if (recovery.rollback.error) {
        m_retry.start(patience);
    }
    setLiving(recovery.checkpoint);
    if (m_living && (m_living->isReverting || m_time.now() >= m_living->deadline)) {
        revert(bus::checkpointRecovered);
    }
}

/// What a helper before this was killed in waits for a kernel that answers.
void Checkpoints::retryRecovery()
{
    if (m_living && m_living->isReverting) {
        revert(m_due);
        return;
    }
    m_executor.finishRecovery([this](const Result<void> &finished) {
        if (!finished) {
            m_retry.start(patience);
        }
    });
}

quint32 Checkpoints::remaining() const
{
    if (!m_living) {
        return 0;
    }
    return static_cast<quint32>(
        std::clamp<qint64>(m_living->deadline - m_time.now(), 0, std::numeric_limits<quint32>::max()));
}

void Checkpoints::ring()
{
    if (!m_living) {
        return;
    }
    if (m_time.now() < m_living->deadline) {
        m_time.setAlarm(m_living->deadline);
        return;
    }
    revert(bus::checkpointExpired);
}

void Checkpoints::setLiving(const std::optional<LivingCheckpoint> &checkpoint)
{
    m_living = checkpoint;
    if (m_living) {
        m_time.setAlarm(m_living->deadline);
    } else {
        m_time.clearAlarm();
    }
    holdCaller(m_living ? m_living->caller : QString());
}

void Checkpoints::holdCaller(const QString &name)
{
    if (name == m_held) {
        return;
    }
    if (!m_held.isEmpty()) {
        m_callers.release(m_held);
    }
    m_held = name;
    if (!m_held.isEmpty()) {
        m_callers.hold(m_held);
    }
}

void Checkpoints::take(const std::optional<LivingCheckpoint> &checkpoint, const QString &goneCaller)
{
    const std::optional<LivingCheckpoint> before = m_living;
    setLiving(checkpoint);
    if (m_living && m_living != before) {
        Q_EMIT changed(m_living->id);
    }
    if (!m_living) {
        m_due = {};
        if (m_stopped) {
            std::exchange(m_stopped, {})();
        }
        return;
    }
    const bool isRearmed = m_time.now() < m_living->deadline;
    const bool hasOtherCaller = before && before->caller != m_living->caller;
    if ((m_due == bus::checkpointExpired && isRearmed)
        || (m_due == bus::checkpointClientLost && hasOtherCaller)) {
        m_due = {};
    }
    if (!m_due.isEmpty()) {
        revert(m_due);
    } else {
        loseCaller(goneCaller);
    }
}

std::optional<Error> Checkpoints::refusal(quint64 id) const
{
    if (!m_living || m_living->id != id) {
        return Error(ErrorCode::NoCheckpoint);
    }
    if (m_isReverting || m_living->isReverting || m_executor.isApplying()) {
        return Error(ErrorCode::Busy);
    }
    return std::nullopt;
}

void Checkpoints::confirm(quint64 id, const Answer<Result<void>> &answer)
{
    if (const std::optional<Error> refused = refusal(id)) {
        answer(*refused);
        return;
    }
    m_executor.confirm([this, answer](const Result<void> &confirmed) {
        if (confirmed) {
            end(bus::checkpointConfirmed);
        }
        answer(confirmed);
    });
}

void Checkpoints::extend(quint64 id, std::chrono::seconds duration, const Answer<Result<quint32>> &answer)
{
    if (const std::optional<Error> refused = refusal(id)) {
        answer(*refused);
        return;
    }
    const qint64 deadline = m_time.now() + std::chrono::milliseconds(duration).count();
    m_executor.setDeadline(deadline, [this, id, deadline, duration, answer](const Result<void> &written) {
        if (!written) {
            answer(written.error());
            return;
        }
        if (!m_living || m_living->id != id || m_isReverting) {
            answer(Error(ErrorCode::NoCheckpoint)); // it was due in the meantime
            return;
        }
        m_living->deadline = deadline;
        m_time.setAlarm(deadline);
        Q_EMIT changed(id);
        answer(static_cast<quint32>(duration.count()));
    });
}

void Checkpoints::rollBack(quint64 id, const Answer<Result<RevertOutcome>> &answer)
{
    if (const std::optional<Error> refused = refusal(id)) {
        answer(*refused);
        return;
    }
    m_waiting.append(answer);
    revert(bus::checkpointRolledBack);
}

void Checkpoints::loseCaller(const QString &name)
{
    if (m_living && !name.isEmpty() && m_living->caller == name) {
        revert(bus::checkpointClientLost);
    }
}

void Checkpoints::stop(const std::function<void()> &done)
{
    if (!m_living && !m_executor.isApplying()) {
        done();
        return;
    }
    // A plan that is running may still end well, and begin one.
    m_stopped = done;
    revert(bus::checkpointRolledBack);
}

void Checkpoints::revert(QLatin1String why)
{
    if (m_isReverting) {
        return;
    }
    m_due = why;
    if (m_executor.isApplying()) {
        Q_EMIT overdue();
        return;
    }
    m_isReverting = true;
    m_executor.revert([this](const RevertOutcome &outcome) { finishRevert(outcome); });
}

void Checkpoints::finishRevert(const RevertOutcome &outcome)
{
    m_isReverting = false;
    if (m_living) { // else it was confirmed in the last moment
        Q_EMIT tookBack(m_living->uid, m_due, outcome.report);
    }
    const auto waiting = std::exchange(m_waiting, {});
    if (outcome.checkpoint) {
        m_living = outcome.checkpoint;
        m_living->isReverting = true; // whatever could be written down
        m_retry.start(patience);
    } else {
        end(outcome.report.failed() ? bus::checkpointFailed : m_due);
    }
    for (const auto &answer : waiting) {
        answer(outcome);
    }
    if (m_stopped) {
        std::exchange(m_stopped, {})();
    }
}

void Checkpoints::end(QLatin1String why)
{
    if (!m_living) {
        return;
    }
    const quint64 id = m_living->id;
    m_due = {};
    setLiving(std::nullopt);
    Q_EMIT changed(id);
    Q_EMIT ended(id, why);
}

} // namespace lvs
