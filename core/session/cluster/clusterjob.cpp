// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/cluster/clusterjob.h"

#include "core/plan/cluster/undo.h"

#include <algorithm>

namespace lvs {

namespace {

ClusterJob::HostPhase phaseOf(ApplyJob::Phase phase, bool isUndoing)
{
    switch (phase) {
    case ApplyJob::Phase::Authorizing:
        return ClusterJob::HostPhase::Authorizing;
    case ApplyJob::Phase::Interrupted:
        return ClusterJob::HostPhase::Interrupted;
    case ApplyJob::Phase::Running:
    case ApplyJob::Phase::Finished:
        break;
    }
    return isUndoing ? ClusterJob::HostPhase::Undoing : ClusterJob::HostPhase::Applying;
}

} // namespace

ClusterJob::ClusterJob(const Cluster &cluster, const ClusterPlan &plan, const ClusterHosts &hosts,
                       OnFailure onFailure, const ClusterPatience &patience, QObject *parent)
    : QObject(parent)
    , m_cluster(cluster)
    , m_plan(plan)
    , m_onFailure(onFailure)
    , m_patience(patience)
{
    for (const HostPlan &each : m_plan.hosts) {
        Member member;
        const auto found = hosts.find(each.host);
        member.host = found == hosts.end() ? QPointer<Host>() : found->second;
        member.progress.total = static_cast<qsizetype>(each.plan.steps.size());
        m_members.push_back(std::move(member));
        HostReport report;
        report.host = each.host;
        report.steps = static_cast<qsizetype>(each.plan.steps.size());
        report.byScript = each.byScript;
        m_report.hosts.push_back(report);
    }
    m_orderPatience.setSingleShot(true);
    connect(&m_orderPatience, &QTimer::timeout, this, &ClusterJob::giveUpOrders);
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &ClusterJob::expire);
    connect(&m_extension, &QTimer::timeout, this, &ClusterJob::extendWhileApplying);
}

ClusterJob::~ClusterJob() = default;

void ClusterJob::start()
{
    QMetaObject::invokeMethod(this, &ClusterJob::begin, Qt::QueuedConnection);
}

void ClusterJob::cancel()
{
    m_isCancelled = true;
    if (m_phase == Phase::Checking) {
        m_report.error = Error(ErrorCode::Cancelled);
        conclude();
    } else if (m_phase == Phase::Unconfirmed) {
        m_report.error = Error(ErrorCode::Cancelled);
        beginUndo();
    } else if (m_job && (m_phase == Phase::Applying || m_job->phase() == ApplyJob::Phase::Interrupted)) {
        m_job->cancel();
    }
}

ClusterJob::Progress ClusterJob::progress(const QString &host) const
{
    for (size_t i = 0; i < m_members.size(); ++i) {
        if (m_plan.hosts[i].host == host) {
            return m_members[i].progress;
        }
    }
    return {};
}

bool ClusterJob::isAtWorkOn(const QString &host) const
{
    switch (progress(host).phase) {
    case HostPhase::Authorizing:
    case HostPhase::Applying:
    case HostPhase::Interrupted:
    case HostPhase::Unconfirmed:
    case HostPhase::Undoing:
        return m_phase != Phase::Finished;
    default:
        return false;
    }
}

// ---- all preconditions first -------------------------------------------------------------------

void ClusterJob::begin()
{
    if (m_phase == Phase::Finished) {
        return;
    }
    if (!m_plan.errors.isEmpty()) {
        m_report.error = m_plan.errors.first();
        conclude();
        return;
    }
    for (size_t i = 0; i < m_members.size(); ++i) {
        const HostPlan &plan = m_plan.hosts[i];
        if (plan.error && !plan.byScript) {
            fail(i, *plan.error);
            conclude();
            return;
        }
    }
    for (size_t i = 0; i < m_members.size(); ++i) {
        if (!m_plan.hosts[i].byScript) {
            ++m_unchecked;
            setHostPhase(i, HostPhase::Checking);
            startCheck(
                i, [this, i](const HostState &now) { return stillNeeded(i, now); }, HostCheck::IfLost::GiveUp,
                &ClusterJob::takeFirstCheck);
            m_members[i].check->setTolerance([this, i](const Error &error) { return willPass(i, error); });
        }
    }
    if (m_unchecked == 0) {
        conclude();
    }
}

void ClusterJob::startCheck(size_t index, const HostCheck::Planner &planner, HostCheck::IfLost ifLost,
                            TakeCheck take)
{
    Member &member = m_members[index];
    const auto ready = ifLost == HostCheck::IfLost::GiveUp ? m_patience.ready : m_patience.back;
    member.check = std::make_unique<HostCheck>(member.host, planner, ready, m_patience.answer, ifLost);
    connect(member.check.get(), &HostCheck::finished, this, [this, index, take] { (this->*take)(index); });
    member.check->start();
}

/// The plan that was reviewed, where the machine still needs just that; else what stands against it.
Result<Plan> ClusterJob::stillNeeded(size_t index, const HostState &now) const
{
    const HostPlan &reviewed = m_plan.hosts[index];
    if (reviewed.before && *reviewed.before == now) {
        return reviewed.plan;
    }
    HostKnowledge known;
    known.state = std::make_shared<const HostState>(now);
    const HostPlan needed = planHost(m_cluster, m_plan.goal, reviewed.host, known);
    if (needed.error) {
        return *needed.error;
    }
    if (needed.plan == reviewed.plan) {
        return reviewed.plan;
    }
    if (const Result<void> holds = checkPreconditions(reviewed.plan, now); !holds) {
        return holds.error();
    }
    return Error(ErrorCode::StaleGeneration, {QString::number(reviewed.generation), QString()});
}

/// An address that the network says is taken may be on a machine of the cluster that is changed before: its
/// host asks again when its turn comes.
bool ClusterJob::willPass(size_t index, const Error &error) const
{
    if (error.code != ErrorCode::AddressInUse) {
        return false;
    }
    const auto has = [&](const InterfaceAddress &address) {
        return error.arguments.value(3) == address.address.toString();
    };
    return std::any_of(m_plan.hosts.begin(), m_plan.hosts.begin() + static_cast<std::ptrdiff_t>(index),
                       [&](const HostPlan &each) {
                           return each.before && !each.plan.isEmpty()
                               && std::any_of(each.before->setup.network.addresses.begin(),
                                              each.before->setup.network.addresses.end(), has);
                       });
}

void ClusterJob::takeFirstCheck(size_t index)
{
    if (m_phase != Phase::Checking) {
        return;
    }
    const Result<Plan> &result = m_members[index].check->result();
    if (!result) {
        fail(index, result.error());
        conclude();
        return;
    }
    const QPointer<Host> &host = m_members[index].host;
    if (host && host->checkpoint() && !m_plan.hosts[index].plan.isEmpty()) {
        fail(index,
             Error(ErrorCode::CheckpointPending,
                   {QString::number(host->checkpoint()->remainingSeconds().count()),
                    QString::number(host->checkpoint()->uid)}));
        conclude();
        return;
    }
    setHostPhase(index, HostPhase::Checked);
    if (--m_unchecked == 0) {
        setPhase(Phase::Applying);
        applyNext();
    }
}

// ---- host by host ------------------------------------------------------------------------------

void ClusterJob::applyNext()
{
    while (m_next < m_members.size()
           && (m_plan.hosts[m_next].byScript || m_plan.hosts[m_next].plan.isEmpty())) {
        setHostPhase(m_next, HostPhase::Ended);
        ++m_next;
    }
    if (m_isCancelled && m_next < m_members.size()) {
        m_report.error = Error(ErrorCode::Cancelled);
        beginUndo();
    } else if (m_next == m_members.size()) {
        unconfirmed().empty() ? conclude() : beginToKeep();
    } else {
        takeCheck(m_next);
    }
}

void ClusterJob::takeCheck(size_t index)
{
    Member &member = m_members[index];
    if (m_isCancelled) {
        m_report.error = Error(ErrorCode::Cancelled);
        beginUndo();
        return;
    }
    const Result<Plan> &result = member.check->result();
    if (!result) {
        fail(index, result.error());
        beginUndo();
        return;
    }
    if (!member.host || member.host->status() != HostStatus::Ready) {
        fail(index, knowledgeOf(member.host).error.value_or(Error(ErrorCode::NotRun)));
        beginUndo();
        return;
    }
    member.before = member.check->state();
    m_report.hosts[index].withoutCheckpoint = m_options.checkpoint && !member.host->offersCheckpoints();
    run(index, *result, &ClusterJob::takeApplied);
}

void ClusterJob::run(size_t index, const Plan &plan, TakeReport take)
{
    Member &member = m_members[index];
    const bool isUndoing = m_phase == Phase::Undoing;
    m_job = member.host->apply(plan, member.check->generation(), isUndoing ? ApplyOptions() : m_options);
    m_job->setParent(this);
    ApplyJob *const job = m_job;
    const auto end = [this, index, take, job](const TransactionReport &report) {
        if (m_job == job) { // it ends once
            m_job.clear();
            job->disconnect(this);
            job->deleteLater();
            (this->*take)(index, report);
        }
    };
    setSteps(index, 0, static_cast<qsizetype>(plan.steps.size()));
    setHostPhase(index, phaseOf(job->phase(), isUndoing));
    connect(job, &ApplyJob::phaseChanged, this, [this, index, isUndoing](ApplyJob::Phase phase) {
        if (phase != ApplyJob::Phase::Finished) {
            setHostPhase(index, phaseOf(phase, isUndoing));
        }
    });
    connect(job, &ApplyJob::progressed, this,
            [this, index](qsizetype done, qsizetype total) { setSteps(index, done, total); });
    connect(job, &ApplyJob::finished, this, [job, end] { end(job->report()); });
    // Who deletes a host in the middle of it will not hear from it any more.
    connect(
        member.host, &QObject::destroyed, job,
        [end, name = m_plan.hosts[index].host] {
            TransactionReport unheard;
            unheard.error = Error(ErrorCode::OutcomeUnknown, {name});
            end(unheard);
        },
        Qt::QueuedConnection);
}

std::shared_ptr<const HostState> ClusterJob::stateAfter(size_t index, const TransactionReport &report) const
{
    const Member &member = m_members[index];
    if (report.state) {
        return std::make_shared<const HostState>(*report.state);
    }
    const bool isRead = member.host && member.host->status() == HostStatus::Ready
        && member.host->generation() != member.check->generation();
    if (isRead) {
        return member.host->state();
    }
    auto promised = std::make_shared<HostState>(*member.check->state());
    if (report.succeeded()) {
        static_cast<void>(execute(*member.check->result(), *promised).ok());
    }
    return promised;
}

void ClusterJob::takeApplied(size_t index, const TransactionReport &report)
{
    Member &member = m_members[index];
    HostReport &told = m_report.hosts[index];
    const bool isStale = report.error && report.error->code == ErrorCode::StaleGeneration;
    if (isStale && ++member.attempts < mostAttempts && !m_isCancelled) {
        startCheck(
            index, [this, index](const HostState &now) { return stillNeeded(index, now); },
            HostCheck::IfLost::GiveUp, &ClusterJob::takeCheck);
        return;
    }
    told.outcome = outcomeOf(report);
    const bool hasCheckpoint = m_options.checkpoint && !told.withoutCheckpoint;
    if (told.outcome == HostOutcome::Unknown && hasCheckpoint) {
        told.outcome = HostOutcome::RevertsItself; // or it never heard of it
    } else if (told.outcome == HostOutcome::Changed && hasCheckpoint) {
        noteCheckpoint(index);
    }
    if (told.outcome == HostOutcome::Changed || told.outcome == HostOutcome::UndoFailed) {
        member.after = stateAfter(index, report);
        m_touched.push_back(index);
    }
    if (report.succeeded()) {
        setHostPhase(index, member.isUnconfirmed ? HostPhase::Unconfirmed : HostPhase::Applied);
        ++m_next;
        applyNext();
        return;
    }
    told.left = unlike(index, told.outcome, report);
    setHostPhase(index, HostPhase::Ended);
    fail(index, *report.error);
    beginUndo();
}

/// What is not as the outcome would have it.
QStringList ClusterJob::unlike(size_t index, HostOutcome outcome, const TransactionReport &report) const
{
    const Plan &plan = m_plan.hosts[index].plan;
    if (outcome == HostOutcome::UndoFailed) {
        return subjectsLeft(plan, report);
    }
    if (outcome != HostOutcome::Changed) {
        return {};
    }
    HostState promised = *m_members[index].before;
    static_cast<void>(execute(plan, promised).ok());
    return leftovers(plan, promised, *m_members[index].after);
}

/// Notes why; the first reason is the job's. A host that was cancelled as the user wished has not failed.
void ClusterJob::fail(size_t index, const Error &error)
{
    m_report.hosts[index].error = error;
    if (!m_report.error) {
        m_report.error = error;
        m_report.failedHost = error.code == ErrorCode::Cancelled ? QString() : m_plan.hosts[index].host;
    }
}

// ---- back --------------------------------------------------------------------------------------

void ClusterJob::beginUndo()
{
    m_extension.stop();
    m_expiry.stop();
    m_orderPatience.stop();
    ++m_round;
    // Where all were changed, and not all can be kept, no machine has failed that others could be left for.
    const bool leaves = m_onFailure == OnFailure::Leave && !m_areAllChanged;
    if (leaves && !unconfirmed().empty()) {
        setPhase(Phase::Confirming); // what is to stay must be told so
        orderAll(CheckpointOrder::Kind::Confirm, &ClusterJob::takeConfirmationsOfTheRest);
        return;
    }
    if (leaves || m_touched.empty()) {
        conclude();
        return;
    }
    setPhase(Phase::Undoing);
    for (const size_t index : m_touched) {
        m_members[index].attempts = 0;
    }
    undoNext();
}

void ClusterJob::undoNext()
{
    if (m_touched.empty()) {
        conclude();
        return;
    }
    const size_t index = m_touched.back();
    m_touched.pop_back();
    setHostPhase(index, HostPhase::Undoing);
    const Member &touched = m_members[index];
    const bool takesBack = touched.isUnconfirmed && isReachable(index) && touched.host->checkpoint()
        && touched.host->checkpoint()->id == touched.checkpoint;
    if (takesBack) {
        rollBack(index);
        return;
    }
    startUndoCheck(index);
}

void ClusterJob::startUndoCheck(size_t index)
{
    startCheck(
        index,
        [this, index](const HostState &now) -> Result<Plan> {
            const Member &member = m_members[index];
            return undoPlan(m_plan.hosts[index].plan, *member.before, *member.after, now);
        },
        HostCheck::IfLost::WaitForIt, &ClusterJob::takeUndoCheck);
}

void ClusterJob::takeUndoCheck(size_t index)
{
    Member &member = m_members[index];
    const Result<Plan> &result = member.check->result();
    const bool isUnheard = !isReachable(index) || (!result && isOfTheWay(result.error().code));
    if (member.isUnconfirmed && isUnheard) {
        concludeUnreached(index, result ? std::nullopt : std::optional(result.error()));
    } else if (member.isUnconfirmed && member.host->checkpoint()
               && member.host->checkpoint()->id == member.checkpoint) {
        rollBack(index); // it has come back
    } else if (!result) {
        const std::shared_ptr<const HostState> known = member.check->state();
        concludeUndo(index, result.error(), known ? *known : *member.after);
    } else if (result->isEmpty()) {
        concludeUndo(index, {}, *member.check->state());
    } else if (!member.host || member.host->status() != HostStatus::Ready) {
        concludeUndo(index, knowledgeOf(member.host).error.value_or(Error(ErrorCode::NotRun)),
                     *member.check->state());
    } else {
        run(index, *result, &ClusterJob::takeUndone);
    }
}

void ClusterJob::takeUndone(size_t index, const TransactionReport &report)
{
    Member &member = m_members[index];
    const bool isStale = report.error && report.error->code == ErrorCode::StaleGeneration;
    if (isStale && ++member.attempts < mostAttempts) {
        m_touched.push_back(index);
        undoNext();
        return;
    }
    if (outcomeOf(report) == HostOutcome::Unknown) {
        concludeUnreached(index, report.error);
        return;
    }
    concludeUndo(index, report.error, *stateAfter(index, report));
}

/// What is left is judged by what stands there, not by what was answered.
void ClusterJob::concludeUndo(size_t index, const std::optional<Error> &error, const HostState &now)
{
    HostReport &told = m_report.hosts[index];
    told.left = leftovers(m_plan.hosts[index].plan, *m_members[index].before, now);
    told.outcome = told.left.isEmpty() ? HostOutcome::Undone : HostOutcome::UndoFailed;
    if (!told.left.isEmpty()) {
        told.error = error ? *error : Error(ErrorCode::UndoFailed, {told.left.first()});
    }
    setHostPhase(index, HostPhase::Ended);
    undoNext();
}

void ClusterJob::conclude()
{
    if (m_phase == Phase::Finished) {
        return;
    }
    m_extension.stop();
    m_expiry.stop();
    m_orderPatience.stop();
    for (size_t i = 0; i < m_members.size(); ++i) {
        setHostPhase(i, HostPhase::Ended);
    }
    setPhase(Phase::Finished);
    QMetaObject::invokeMethod(this, &ClusterJob::finished, Qt::QueuedConnection);
}

// ---- progress ----------------------------------------------------------------------------------

void ClusterJob::setPhase(Phase phase)
{
    if (m_phase != phase) {
        m_phase = phase;
        Q_EMIT phaseChanged(phase);
    }
}

void ClusterJob::setHostPhase(size_t index, HostPhase phase)
{
    if (m_members[index].progress.phase != phase) {
        m_members[index].progress.phase = phase;
        Q_EMIT progressed(m_plan.hosts[index].host);
    }
}

void ClusterJob::setSteps(size_t index, qsizetype done, qsizetype total)
{
    m_members[index].progress.done = done;
    m_members[index].progress.total = total;
    Q_EMIT progressed(m_plan.hosts[index].host);
}

} // namespace lvs
