// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/host.h"

namespace lvs {

void Host::setStatus(HostStatus status, std::optional<Error> error)
{
    if (m_status == status && m_error == error) {
        return;
    }
    m_status = status;
    m_error = std::move(error);
    Q_EMIT statusChanged();
}

void Host::setState(std::shared_ptr<const HostState> state, quint64 generation)
{
    m_state = std::move(state);
    m_generation = generation;
    Q_EMIT stateChanged();
}

void Host::setCheckpoint(const std::optional<Checkpoint> &checkpoint)
{
    if (m_checkpoint != checkpoint) {
        m_checkpoint = checkpoint;
        Q_EMIT checkpointChanged();
    }
}

CheckpointJob *Host::order(const CheckpointOrder &order)
{
    Q_UNUSED(order)
    auto *const job = new CheckpointJob;
    job->end(Error(ErrorCode::Unsupported, {QStringLiteral("checkpoint")}));
    return job;
}

void Host::setSurroundings(const Surroundings &surroundings)
{
    if (m_surroundings == nullptr || *m_surroundings != surroundings) {
        m_surroundings = std::make_shared<const Surroundings>(surroundings);
        Q_EMIT surroundingsChanged();
    }
}

void Host::resetAudit()
{
    m_auditEntries.clear();
    Q_EMIT auditGrew(0);
}

void Host::addAudit(const QList<AuditEntry> &entries)
{
    if (!entries.isEmpty()) {
        const qsizetype first = m_auditEntries.size();
        m_auditEntries += entries;
        Q_EMIT auditGrew(first);
    }
}

void Host::setCounters(std::shared_ptr<const CountersSample> counters)
{
    m_counters = std::move(counters);
    Q_EMIT countersArrived();
}

void Host::setSaved(std::shared_ptr<const SavedState> state, std::vector<SavedEntry> history,
                    std::optional<Error> error)
{
    m_savedState = std::move(state);
    m_savedHistory = std::move(history);
    m_savedError = std::move(error);
    Q_EMIT savedChanged();
}

void Host::save(QObject *receiver, const SaveAnswer &answer)
{
    QMetaObject::invokeMethod(
        receiver, [answer] { answer(Error(ErrorCode::Unsupported, {QStringLiteral("saved")})); },
        Qt::QueuedConnection);
}

void Host::fetchSaved(quint64 number, QObject *receiver, const SavedStateAnswer &answer)
{
    Q_UNUSED(number)
    QMetaObject::invokeMethod(
        receiver, [answer] { answer(Error(ErrorCode::Unsupported, {QStringLiteral("saved")})); },
        Qt::QueuedConnection);
}

} // namespace lvs
