// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of DirectorService that has to do with checkpoints.
#include "core/helper/directorservice.h"
#include "core/protocol/errorname.h"

#include <QDBusPendingCallWatcher>

namespace lvs {

void DirectorService::recover(const std::function<void()> &ready)
{
    connect(&m_checkpoints, &Checkpoints::overdue, this, &DirectorService::cancelOverdue);
    connect(&m_checkpoints, &Checkpoints::changed, this,
            [this](quint64 id) { tellEverybody(QStringLiteral("CheckpointChanged"), {id}); });
    connect(&m_checkpoints, &Checkpoints::ended, this, [this](quint64 id, QLatin1String why) {
        settleManaged(why);
        tellEverybody(QStringLiteral("CheckpointEnded"), {id, QString(why)});
        Q_EMIT checkpointEnded();
    });
    m_checkpoints.start([this, ready] {
        lookForCaller();
        ready();
    });
}

/// Whether the client that a checkpoint was taken over from the helper before is still on the bus.
void DirectorService::lookForCaller()
{
    const QString caller = m_checkpoints.living() ? m_checkpoints.living()->caller : QString();
    if (caller.isEmpty()) {
        return;
    }
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixUser"));
    question << caller;
    auto *const watcher = new QDBusPendingCallWatcher(m_connection.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, caller] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        // A bus that was started anew gives names anew: to other users, too.
        const bool isThere = answer.type() == QDBusMessage::ReplyMessage && m_checkpoints.living()
            && answer.arguments().value(0).toUInt() == m_checkpoints.living()->uid;
        if (!isThere) {
            m_checkpoints.loseCaller(caller);
        }
    });
}

/// A plan that joined a checkpoint which is now due, and does not give it more time.
void DirectorService::cancelOverdue()
{
    for (const auto &request : m_requests.requests()) {
        if (request->isRunning() && !request->rearmsCheckpoint) {
            request->cancelled->store(true);
        }
    }
}

bool DirectorService::isHeldByCheckpoint() const
{
    return m_checkpoints.isNeeded();
}

void DirectorService::stop(const std::function<void()> &stopped)
{
    cancelAll();
    m_checkpoints.stop(stopped);
}

std::optional<Error> DirectorService::checkpointRefusal(quint32 uid) const
{
    const std::optional<LivingCheckpoint> &living = m_checkpoints.living();
    if (!living) {
        return std::nullopt;
    }
    if (living->uid != uid) {
        const quint32 seconds = (m_checkpoints.remaining() + 999) / 1000;
        return Error(ErrorCode::CheckpointPending, {QString::number(seconds), QString::number(living->uid)});
    }
    return living->isReverting ? std::optional(Error(ErrorCode::Busy)) : std::nullopt;
}

/// What polkit is asked of whom depends on whose checkpoint it is, and that may change until it answers:
/// what is then done is what was allowed.
DirectorService::Prepared
DirectorService::prepareCheckpoint(const CallPointer &call,
                                   const std::function<void(quint64 id, const Audited &audited)> &act)
{
    const quint64 id = call->argument(0).toULongLong();
    const auto isAnothers = [this, id](quint32 uid) {
        const std::optional<LivingCheckpoint> &living = m_checkpoints.living();
        return living && living->id == id && living->uid != uid;
    };
    const auto allowed = std::make_shared<Access>(Access::Read);
    Prepared prepared;
    prepared.access = Access::Read;
    prepared.demand = [this, call, id, isAnothers, allowed](quint32 uid) {
        const bool another = isAnothers(uid);
        const bool own = !another && m_checkpoints.living() && m_checkpoints.living()->id == id;
        *allowed = another ? Access::CheckpointOther : Access::Read;
        return Authorizer::Demand {*allowed, !own && call->mayInteract()};
    };
    prepared.run = [this, call, id, isAnothers, allowed, act](quint32 uid) {
        const std::optional<LivingCheckpoint> &living = m_checkpoints.living();
        const bool areKept = call->rule().member != Member::CheckpointRollback;
        const quint64 steps = areKept && living && living->id == id ? living->steps : 0;
        const Audited audited = [this, call, uid, access = *allowed,
                                 steps](const std::optional<Error> &error) {
            auditPlanless(uid, access, *call, error, steps);
        };
        if (isAnothers(uid) && *allowed != Access::CheckpointOther) {
            const Error refused(ErrorCode::NotAuthorized, {actionId(Access::CheckpointOther)});
            audited(refused);
            call->fail(refused);
        } else {
            act(id, audited);
        }
    };
    return prepared;
}

DirectorService::Prepared DirectorService::prepareConfirm(const CallPointer &call)
{
    return prepareCheckpoint(call, [this, call](quint64 id, const Audited &audited) {
        m_checkpoints.confirm(id, [call, audited](const Result<void> &confirmed) {
            audited(confirmed ? std::nullopt : std::optional(confirmed.error()));
            confirmed ? call->reply() : call->fail(confirmed.error());
        });
    });
}

DirectorService::Prepared DirectorService::prepareRollback(const CallPointer &call)
{
    return prepareCheckpoint(call, [this, call](quint64 id, const Audited &audited) {
        m_checkpoints.rollBack(id, [call, audited](const Result<RevertOutcome> &reverted) {
            audited(reverted ? reverted->report.asError() : std::optional(reverted.error()));
            if (reverted) {
                call->reply({reverted->generation, QVariant::fromValue(toWire(reverted->report.asError()))});
            } else {
                call->fail(reverted.error());
            }
        });
    });
}

std::optional<DirectorService::Prepared> DirectorService::prepareExtend(const CallPointer &call)
{
    const quint32 seconds = call->argument(1).toUInt();
    if (const Result<void> inRange = checkDuration(seconds); !inRange) {
        call->fail(inRange.error());
        return std::nullopt;
    }
    return prepareCheckpoint(call, [this, call, seconds](quint64 id, const Audited &audited) {
        m_checkpoints.extend(id, std::chrono::seconds(seconds),
                             [call, audited](const Result<quint32> &remaining) {
                                 audited(remaining ? std::nullopt : std::optional(remaining.error()));
                                 remaining ? call->reply({*remaining}) : call->fail(remaining.error());
                             });
    });
}

Result<void> DirectorService::checkDuration(quint32 seconds) const
{
    const auto shortest = static_cast<quint32>(m_limits.shortestCheckpoint.count());
    if (seconds < shortest || seconds > bus::longestCheckpoint) {
        return Error(
            ErrorCode::NumberOutOfRange,
            {QString::number(seconds), QString::number(shortest), QString::number(bus::longestCheckpoint)});
    }
    return {};
}

void DirectorService::getCheckpoint(const CallPointer &call)
{
    const LivingCheckpoint living = m_checkpoints.living().value_or(LivingCheckpoint());
    call->reply({living.id, m_checkpoints.remaining(), living.uid, living.requestId, living.steps});
}

} // namespace lvs
