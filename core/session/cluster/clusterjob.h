// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cluster/clusterhosts.h"
#include "core/session/cluster/clusterreport.h"
#include "core/session/cluster/hostcheck.h"

#include <QTimer>

#include <chrono>
#include <memory>

namespace lvs {

/// What happens to machines that are changed already when another one fails.
enum class OnFailure {
    Undo, ///< they are led back, in reverse order
    Leave, ///< they stay as they are
};

/// When machines that are changed under a checkpoint are told to keep that.
enum class Keep {
    AtOnce, ///< when all have succeeded
    WhenAsked, ///< when ClusterJob::keep() is called
};

/// How long a job waits for what may never come. A value, so that a test need not wait as long.
struct ClusterPatience
{
    std::chrono::milliseconds ready = std::chrono::seconds(60); ///< for a host that is being connected
    /// For a host's answer to a check, or to an order about its checkpoint.
    std::chrono::milliseconds answer = std::chrono::seconds(90);
    /// For a host that was changed and then lost, before it is said that it could not be led back.
    std::chrono::milliseconds back = std::chrono::seconds(60);
    /// For a host to say that its checkpoint has passed, from then on.
    std::chrono::milliseconds overtime = std::chrono::seconds(5);
};

/// Carries out the plan of a cluster on all its machines as one: first every machine is read again and asked
/// whether its plan could begin, and where one says no, none is touched; then one after the other in the
/// plan's order. Where one fails or vanishes, those that were changed are led back in reverse order, or
/// left, as was chosen. What cannot be known is said to be unknown. Nothing here waits.
/// With a checkpoint every machine takes its changes back by itself unless it is told to keep them, which all
/// are together, once all have succeeded: first each is asked for more time, which proves that it can be
/// told, then they are told. Where one cannot be, all are led back. Checkpoints that live already are not
/// joined: they are refused, so that what is led back is what this job did.
class ClusterJob : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Checking, ///< all machines at once
        Applying,
        Unconfirmed, ///< all are changed; keep() or cancel() decides, or the time that passes
        Confirming,
        Undoing,
        Finished,
    };
    Q_ENUM(Phase)

    /// What a machine is at.
    enum class HostPhase {
        Waiting,
        Checking,
        Checked,
        Authorizing, ///< polkit is asked, perhaps for a password
        Applying,
        Interrupted, ///< the connection is lost; the job waits for it, to learn what became of the plan
        Applied,
        Unconfirmed, ///< applied, and takes it back by itself unless it is told to keep it
        Undoing,
        Ended, ///< report() says how, once the job has finished
    };
    Q_ENUM(HostPhase)

    /// What a machine is at, and how far.
    struct Progress
    {
        HostPhase phase = HostPhase::Waiting;
        qsizetype done = 0;
        qsizetype total = 0; ///< steps of the plan, or of the one that takes it back
    };

    /// plan is the one that was reviewed: it is carried out only where it still is what the cluster asks of
    /// the machine. A machine whose plan is empty is checked, too; one that a script leads (byScript) is left
    /// out. hosts stay their owner's; a machine without one fails the check.
    ClusterJob(const Cluster &cluster, const ClusterPlan &plan, const ClusterHosts &hosts,
               OnFailure onFailure, const ClusterPatience &patience = {}, QObject *parent = nullptr);
    ~ClusterJob() override;

    /// Has the machines take back what is not confirmed, those that can. Before start().
    void setCheckpoint(const ApplyOptions &options, Keep keep);

    /// Begins. Called once.
    void start();
    /// Tells the machines to keep what was done; only while Unconfirmed.
    void keep();
    /// The time begins to count anew on all of them; only while Unconfirmed.
    void extend();
    /// Asks to stop: what was done is taken back, or left, as was chosen. A job that is taking back already
    /// goes on, but no longer waits for a connection that is lost.
    void cancel();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const ClusterPlan &plan() const { return m_plan; }
    /// Until the first machine takes its changes back; nothing where none is going to.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining() const;
    /// Of the machine of that name.
    [[nodiscard]] Progress progress(const QString &host) const;
    /// Whether it is at work on that machine at this moment.
    [[nodiscard]] bool isAtWorkOn(const QString &host) const;
    /// Valid once finished.
    [[nodiscard]] const ClusterReport &report() const { return m_report; }

Q_SIGNALS:
    void phaseChanged(lvs::ClusterJob::Phase phase);
    /// progress() of that machine changed.
    void progressed(const QString &host);
    /// Once, always after control has returned to the event loop. The receiver deletes the job
    /// (deleteLater()).
    void finished();

private:
    /// A machine on its way through the job.
    struct Member
    {
        QPointer<Host> host;
        Progress progress;
        std::unique_ptr<HostCheck> check;
        std::shared_ptr<const HostState> before; ///< that the plan was carried out on
        std::shared_ptr<const HostState> after;
        int attempts = 0;
        bool isUnconfirmed = false; ///< it takes back by itself what was done, as far as is known
        bool wasToldToKeep = false; ///< and may have heard it
        quint64 checkpoint = 0;
        std::optional<Error> answer; ///< to the order of this round
        bool isAwaited = false;
    };
    /// How often something is tried on a host that changes, or comes and goes, meanwhile.
    static constexpr int mostAttempts = 3;

    using Then = void (ClusterJob::*)();
    using TakeCheck = void (ClusterJob::*)(size_t index);
    using TakeReport = void (ClusterJob::*)(size_t index, const TransactionReport &report);

    void begin();
    void startCheck(size_t index, const HostCheck::Planner &planner, HostCheck::IfLost ifLost,
                    TakeCheck take);
    [[nodiscard]] bool willPass(size_t index, const Error &error) const;
    void takeFirstCheck(size_t index);
    void applyNext();
    void takeCheck(size_t index);
    void takeApplied(size_t index, const TransactionReport &report);
    [[nodiscard]] QStringList unlike(size_t index, HostOutcome outcome,
                                     const TransactionReport &report) const;
    void fail(size_t index, const Error &error);
    void beginUndo();
    void undoNext();
    void takeUndoCheck(size_t index);
    void takeUndone(size_t index, const TransactionReport &report);
    void concludeUndo(size_t index, const std::optional<Error> &error, const HostState &now);
    void conclude();
    void noteCheckpoint(size_t index);
    void takeCheckpointEnd(size_t index, const Checkpoint &checkpoint, CheckpointEnd why);
    [[nodiscard]] std::vector<size_t> unconfirmed() const;
    void orderAll(CheckpointOrder::Kind kind, Then then);
    void order(size_t index, CheckpointOrder::Kind kind);
    void takeAnswer(size_t index, const std::optional<Error> &answer);
    void giveUpOrders();
    void extendWhileApplying();
    void beginToKeep();
    void takeExtensions();
    void expire();
    void takeProofs();
    void takeConfirmations();
    void takeConfirmationsOfTheRest();
    [[nodiscard]] bool noteFailedOrders();
    void rollBack(size_t index);
    void takeRollback();
    void startUndoCheck(size_t index);
    void concludeUnreached(size_t index, const std::optional<Error> &error);
    [[nodiscard]] bool isReachable(size_t index) const;
    void run(size_t index, const Plan &plan, TakeReport take);
    [[nodiscard]] Result<Plan> stillNeeded(size_t index, const HostState &now) const;
    [[nodiscard]] std::shared_ptr<const HostState> stateAfter(size_t index,
                                                              const TransactionReport &report) const;
    void setPhase(Phase phase);
    void setHostPhase(size_t index, HostPhase phase);
    void setSteps(size_t index, qsizetype done, qsizetype total);

    Cluster m_cluster;
    ClusterPlan m_plan;
    OnFailure m_onFailure;
    ClusterPatience m_patience;
    Phase m_phase = Phase::Checking;
    ClusterReport m_report;
    std::vector<Member> m_members; ///< as m_plan.hosts
    std::vector<size_t> m_touched; ///< in the order in which they were
    QPointer<ApplyJob> m_job; ///< that runs
    size_t m_next = 0;
    size_t m_unchecked = 0;
    bool m_isCancelled = false;
    ApplyOptions m_options;
    Keep m_keep = Keep::AtOnce;
    bool m_areAllChanged = false;
    size_t m_undoing = 0; ///< the machine that takes its changes back at the moment
    Then m_then = nullptr; ///< when the orders of this round are answered
    quint64 m_round = 0; ///< counts rounds of orders: a late answer is not for this one
    QTimer m_orderPatience;
    QTimer m_expiry; ///< runs while Unconfirmed
    QTimer m_extension; ///< runs while machines that are changed wait for those that are not yet
};

} // namespace lvs
