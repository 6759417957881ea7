// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of a cluster's job that is about machines which take their changes back by themselves.
#include "core/plan/cluster/undo.h"
#include "core/session/cluster/clusterjob.h"

#include <algorithm>

namespace lvs {

void ClusterJob::setCheckpoint(const ApplyOptions &options, Keep keep)
{
    m_options = options;
    m_keep = keep;
}

std::optional<std::chrono::milliseconds> ClusterJob::remaining() const
{
    std::optional<std::chrono::milliseconds> least;
    for (const size_t index : unconfirmed()) {
        const QPointer<Host> &host = m_members[index].host;
        if (host && host->checkpoint()) {
            const std::chrono::milliseconds left = host->checkpoint()->remaining();
            least = least ? std::min(*least, left) : left;
        }
    }
    return least;
}

bool ClusterJob::isReachable(size_t index) const
{
    return m_members[index].host && m_members[index].host->status() == HostStatus::Ready;
}

/// A machine was changed under a checkpoint.
void ClusterJob::noteCheckpoint(size_t index)
{
    Member &member = m_members[index];
    member.isUnconfirmed = true;
    if (!member.host) {
        return;
    }
    if (const std::optional<Checkpoint> &living = member.host->checkpoint(); living && living->isMine) {
        member.checkpoint = living->id;
    }
    connect(member.host, &Host::checkpointEnded, this,
            [this, index](const Checkpoint &checkpoint, CheckpointEnd why) {
                takeCheckpointEnd(index, checkpoint, why);
            });
    if (!m_extension.isActive()) {
        m_extension.start(std::chrono::milliseconds(*m_options.checkpoint) / 3);
    }
}

void ClusterJob::takeCheckpointEnd(size_t index, const Checkpoint &checkpoint, CheckpointEnd why)
{
    Member &member = m_members[index];
    if (!member.isUnconfirmed || checkpoint.id != member.checkpoint) {
        return;
    }
    if (why == CheckpointEnd::Confirmed) {
        member.isUnconfirmed = false;
    } else if (m_phase == Phase::Unconfirmed && why != CheckpointEnd::Unheard) {
        member.isUnconfirmed = false;
        fail(index, Error(ErrorCode::NotConfirmed));
        beginUndo();
    }
}

/// The machines whose changes wait to be kept.
std::vector<size_t> ClusterJob::unconfirmed() const
{
    std::vector<size_t> found;
    for (const size_t index : m_touched) {
        if (m_members[index].isUnconfirmed) {
            found.push_back(index);
        }
    }
    return found;
}

/// While others are still being changed the first must not run out of time.
void ClusterJob::extendWhileApplying()
{
    if (m_phase != Phase::Applying) {
        m_extension.stop();
        return;
    }
    for (const size_t index : unconfirmed()) {
        if (isReachable(index)) {
            CheckpointJob *const job =
                m_members[index].host->extendCheckpoint(m_members[index].checkpoint, *m_options.checkpoint);
            job->setParent(this);
            connect(job, &CheckpointJob::finished, job, &QObject::deleteLater);
        }
    }
}

/// Asks all machines that wait to be told; then goes on when all have answered.
void ClusterJob::orderAll(CheckpointOrder::Kind kind, Then then)
{
    ++m_round;
    m_then = then;
    const std::vector<size_t> asked = unconfirmed();
    for (Member &each : m_members) {
        each.isAwaited = false;
        each.answer.reset();
    }
    if (asked.empty()) {
        (this->*std::exchange(m_then, nullptr))();
        return;
    }
    for (const size_t index : asked) {
        m_members[index].isAwaited = true;
    }
    m_orderPatience.start(m_patience.answer);
    for (const size_t index : asked) {
        order(index, kind);
    }
}

void ClusterJob::order(size_t index, CheckpointOrder::Kind kind)
{
    Member &member = m_members[index];
    CheckpointJob *job = nullptr;
    if (!isReachable(index)) {
        job = new CheckpointJob;
        job->end(knowledgeOf(member.host).error.value_or(Error(ErrorCode::NotRun)));
    } else if (kind == CheckpointOrder::Kind::Confirm) {
        member.wasToldToKeep = true;
        job = member.host->confirmCheckpoint(member.checkpoint);
    } else if (kind == CheckpointOrder::Kind::RollBack) {
        job = member.host->rollBackCheckpoint(member.checkpoint);
    } else {
        job = member.host->extendCheckpoint(member.checkpoint, *m_options.checkpoint);
    }
    job->setParent(this);
    connect(job, &CheckpointJob::finished, this, [this, job, index, round = m_round] {
        job->deleteLater();
        if (round == m_round) {
            takeAnswer(index, job->error());
        }
    });
}

void ClusterJob::takeAnswer(size_t index, const std::optional<Error> &answer)
{
    m_members[index].answer = answer;
    m_members[index].isAwaited = false;
    const bool isAwaited =
        std::any_of(m_members.begin(), m_members.end(), [](const Member &each) { return each.isAwaited; });
    if (!isAwaited) {
        m_orderPatience.stop();
        ++m_round;
        (this->*std::exchange(m_then, nullptr))();
    }
}

void ClusterJob::giveUpOrders()
{
    const quint64 round = m_round; // the last answer may begin another one
    for (size_t index = 0; index < m_members.size() && m_round == round; ++index) {
        if (m_members[index].isAwaited) {
            takeAnswer(index, Error(ErrorCode::HelperUnreachable, {QStringLiteral("no answer")}));
        }
    }
}

/// Whether any machine did not do what it was asked for; why is noted.
bool ClusterJob::noteFailedOrders()
{
    bool any = false;
    for (const size_t index : unconfirmed()) {
        const std::optional<Error> &answer = m_members[index].answer;
        if (answer) {
            any = true;
            // It was there when the machine was changed: it has run out.
            fail(index, answer->code == ErrorCode::NoCheckpoint ? Error(ErrorCode::NotConfirmed) : *answer);
        }
    }
    return any;
}

/// All machines are changed: from here on all have the same time.
void ClusterJob::beginToKeep()
{
    m_areAllChanged = true;
    m_extension.stop();
    if (m_keep == Keep::AtOnce) {
        setPhase(Phase::Confirming);
        orderAll(CheckpointOrder::Kind::Extend, &ClusterJob::takeProofs);
    } else {
        orderAll(CheckpointOrder::Kind::Extend, &ClusterJob::takeExtensions);
    }
}

void ClusterJob::takeExtensions()
{
    if (m_isCancelled) {
        m_report.error = Error(ErrorCode::Cancelled);
        beginUndo();
    } else if (noteFailedOrders()) {
        beginUndo();
    } else {
        // Machines that are lost do not tell that they have taken it back.
        m_expiry.start(std::chrono::milliseconds(*m_options.checkpoint) + m_patience.overtime);
        setPhase(Phase::Unconfirmed);
    }
}

void ClusterJob::expire()
{
    if (m_phase == Phase::Unconfirmed) {
        m_report.error = Error(ErrorCode::NotConfirmed);
        beginUndo();
    }
}

void ClusterJob::extend()
{
    if (m_phase == Phase::Unconfirmed) {
        orderAll(CheckpointOrder::Kind::Extend, &ClusterJob::takeExtensions);
    }
}

void ClusterJob::keep()
{
    if (m_phase == Phase::Unconfirmed) {
        setPhase(Phase::Confirming);
        orderAll(CheckpointOrder::Kind::Extend, &ClusterJob::takeProofs);
    }
}

/// Each machine has just shown that it can be told.
void ClusterJob::takeProofs()
{
    if (m_isCancelled) {
        m_report.error = Error(ErrorCode::Cancelled);
        beginUndo();
    } else if (noteFailedOrders()) {
        beginUndo();
    } else {
        orderAll(CheckpointOrder::Kind::Confirm, &ClusterJob::takeConfirmations);
    }
}

void ClusterJob::takeConfirmations()
{
    const bool anyFailed = noteFailedOrders();
    for (const size_t index : unconfirmed()) {
        Member &member = m_members[index];
        member.isUnconfirmed = member.answer.has_value();
        member.wasToldToKeep = !member.answer || isOfTheWay(member.answer->code);
    }
    anyFailed ? beginUndo() : conclude();
}

/// A machine failed, and the others are to stay as they are.
void ClusterJob::takeConfirmationsOfTheRest()
{
    for (const size_t index : unconfirmed()) {
        Member &member = m_members[index];
        if (!member.answer) {
            member.isUnconfirmed = false;
            continue;
        }
        HostReport &told = m_report.hosts[index];
        told.error = member.answer;
        if (!isReachable(index) || isOfTheWay(member.answer->code)) {
            told.outcome = HostOutcome::Unknown; // it may have heard it
        } else if (member.answer->code == ErrorCode::NoCheckpoint) {
            told.error = Error(ErrorCode::NotConfirmed);
            told.left = leftovers(m_plan.hosts[index].plan, *member.before, *member.host->state());
            told.outcome = told.left.isEmpty() ? HostOutcome::Undone : HostOutcome::UndoFailed;
        } else {
            told.outcome = HostOutcome::RevertsItself;
        }
    }
    conclude();
}

// ---- back, by the machines themselves ----------------------------------------------------------

/// It knows best what it did, and asks nobody for permission.
void ClusterJob::rollBack(size_t index)
{
    ++m_round;
    for (Member &each : m_members) {
        each.isAwaited = false;
    }
    m_undoing = index;
    m_members[index].isAwaited = true;
    m_then = &ClusterJob::takeRollback;
    m_orderPatience.start(m_patience.answer);
    order(index, CheckpointOrder::Kind::RollBack);
}

void ClusterJob::takeRollback()
{
    const size_t index = m_undoing;
    Member &member = m_members[index];
    if (!member.answer && isReachable(index)) {
        member.isUnconfirmed = false;
        concludeUndo(index, {}, *member.host->state());
        return;
    }
    const bool stillLives =
        isReachable(index) && member.host->checkpoint() && member.host->checkpoint()->id == member.checkpoint;
    const bool revertsItself = stillLives || !member.answer || isOfTheWay(member.answer->code);
    if (revertsItself && ++member.attempts >= mostAttempts) {
        concludeUnreached(index, member.answer);
        return;
    }
    member.isUnconfirmed = revertsItself;
    startUndoCheck(index); // what is left of it, by whatever was the matter
}

/// Nobody can tell it anything any more.
void ClusterJob::concludeUnreached(size_t index, const std::optional<Error> &error)
{
    const Member &member = m_members[index];
    HostReport &told = m_report.hosts[index];
    const bool revertsItself = member.isUnconfirmed && !member.wasToldToKeep;
    told.outcome = revertsItself ? HostOutcome::RevertsItself : HostOutcome::Unknown;
    told.error = error ? error : knowledgeOf(member.host).error;
    told.left.clear();
    setHostPhase(index, HostPhase::Ended);
    undoNext();
}

} // namespace lvs
