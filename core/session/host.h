// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"
#include "core/model/auditentry.h"
#include "core/model/checkpoint.h"
#include "core/model/savedstate.h"
#include "core/model/surroundings.h"
#include "core/session/applyjob.h"
#include "core/session/checkpointjob.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace lvs {

/// Where a host's kernel is.
enum class HostKind {
    Local, ///< this machine, through the helper on the system bus
    Bus, ///< a helper reached over another bus address: the lab
    Remote, ///< a helper on another machine, reached over ssh
    Simulated, ///< the kernel in this process's memory
};

/// How far the way to a host is open.
enum class HostStatus {
    Connecting,
    Ready,
    Unavailable, ///< error() says why; the host tries again by itself or on refresh()
};

/// What an apply is asked for beside its plan.
struct ApplyOptions
{
    /// Unless somebody confirms the changes within that time, the host takes them back by itself
    /// (shortestCheckpoint to longestCheckpoint). An apply while a checkpoint of one's own lives joins it:
    /// what is taken back then goes back to before the first. Hosts that cannot (offersCheckpoints()) apply
    /// without.
    std::optional<std::chrono::seconds> checkpoint;
    /// The same, too, as soon as this program or its connection is gone. Only with a checkpoint.
    bool revertWhenLost = false;
};

/// A machine as the program sees it: its latest state and counters, and a way to apply a plan to it.
/// Nothing here waits: answers arrive as signals. State and counters are immutable values that may be
/// kept and read on any thread.
class Host : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Stable across runs: "local", "simulated", "lab", "root@lb1".
    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual HostKind kind() const = 0;

    [[nodiscard]] HostStatus status() const { return m_status; }
    /// Why the host is unavailable.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Null until the first reading.
    [[nodiscard]] std::shared_ptr<const HostState> state() const { return m_state; }
    /// What else decides whether LVS works there, as it was when the way was opened or refresh() last called;
    /// null until it is known. It changes nothing of the generation: no plan depends on it.
    [[nodiscard]] std::shared_ptr<const Surroundings> surroundings() const { return m_surroundings; }
    /// Counts up when the state changes; 0 before the first reading.
    [[nodiscard]] quint64 generation() const { return m_generation; }
    /// Null until the first sample.
    [[nodiscard]] std::shared_ptr<const CountersSample> counters() const { return m_counters; }
    [[nodiscard]] const KernelInfo &kernelInfo() const { return m_kernelInfo; }

    /// Opens the way and reads the state. Called once.
    virtual void start() = 0;
    /// Reads the state again, and tries again to reach an unavailable host.
    virtual void refresh() = 0;
    /// Closes the way to a remote host, or stops opening it; it stays unavailable until refresh().
    virtual void close() { }
    /// Asks for counters that often (at least 250 ms apart); zero ends it. state() is refreshed at the
    /// same pace.
    virtual void watchCounters(std::chrono::milliseconds interval) = 0;
    /// Applies a plan that was made for baseGeneration. The caller owns the job. CheckpointPending where
    /// another user's checkpoint lives.
    [[nodiscard]] virtual ApplyJob *apply(const Plan &plan, quint64 baseGeneration,
                                          const ApplyOptions &options = {}) = 0;
    /// Asks whether apply() could begin: the host is read again, the plan's preconditions and rules are
    /// checked, nothing is changed. The job's report has no steps, and an error where the answer is no:
    /// StaleGeneration where the state is another by now, which then arrives as stateChanged(). The caller
    /// owns the job.
    [[nodiscard]] virtual ApplyJob *check(const Plan &plan, quint64 baseGeneration) = 0;

    // ---- what is watched, and the log of changes
    /// Of which services watchCounters() asks for counters from its next call on; empty is all.
    virtual void watchServices(const std::vector<ServiceKey> &services) { Q_UNUSED(services) }
    /// Whether the host keeps a log of changes; known once it is ready.
    [[nodiscard]] virtual bool keepsAudit() const { return false; }
    /// Fetches the log of changes and follows it from now on, also after the way was lost and found again.
    virtual void followAudit() { }
    /// What was fetched of it, the oldest first.
    [[nodiscard]] const QList<AuditEntry> &auditEntries() const { return m_auditEntries; }

    /// Whether changes can be applied there that are taken back unless they are confirmed.
    [[nodiscard]] virtual bool offersCheckpoints() const { return false; }
    /// The one that lives, anybody's. Of a host that is unavailable: as it was last heard of.
    [[nodiscard]] const std::optional<Checkpoint> &checkpoint() const { return m_checkpoint; }
    /// Keeps what the checkpoint of that id would take back. The caller owns the job, here and below.
    [[nodiscard]] CheckpointJob *confirmCheckpoint(quint64 id)
    {
        return order({CheckpointOrder::Kind::Confirm, id, {}});
    }
    /// Takes it back now; state() shows it before the job has finished.
    [[nodiscard]] CheckpointJob *rollBackCheckpoint(quint64 id)
    {
        return order({CheckpointOrder::Kind::RollBack, id, {}});
    }
    /// Gives it that long from now (shortestCheckpoint to longestCheckpoint).
    [[nodiscard]] CheckpointJob *extendCheckpoint(quint64 id, std::chrono::seconds time)
    {
        return order({CheckpointOrder::Kind::Extend, id, time});
    }

    // ---- what is saved: what the host is given back at boot

    /// The number under which it was saved.
    using SaveAnswer = std::function<void(const Result<quint64> &number)>;
    using SavedStateAnswer = std::function<void(const Result<SavedState> &saved)>;

    /// What was saved last; null until it is known, and for a host that cannot save. Its number is 0 where
    /// nothing was ever saved.
    [[nodiscard]] std::shared_ptr<const SavedState> savedState() const { return m_savedState; }
    /// The savings that the host keeps, newest first, at most longestSavedHistory.
    [[nodiscard]] const std::vector<SavedEntry> &savedHistory() const { return m_savedHistory; }
    /// Why the latest saved state cannot be used as it is: SavedDamaged. What savedState() then gives is the
    /// one before it, or nothing.
    [[nodiscard]] const std::optional<Error> &savedError() const { return m_savedError; }
    /// Whether the host can save; known once it is ready.
    [[nodiscard]] virtual bool canSave() const { return false; }
    /// Saves the host as it is at generation(). The answer comes once, after control has returned to the
    /// event loop, while the receiver lives; by then savedState() shows it. Errors: StaleGeneration,
    /// Unsupported, those of authorisation and of the way to the host.
    virtual void save(QObject *receiver, const SaveAnswer &answer);
    /// Fetches what was saved under a number of the history; 0 is the latest. The answer comes as that of
    /// save(). Errors: NotSaved where it is not kept, Unsupported, those of the way to the host.
    virtual void fetchSaved(quint64 number, QObject *receiver, const SavedStateAnswer &answer);

Q_SIGNALS:
    /// What is saved became known, or somebody saved.
    void savedChanged();
    /// A plan of this program's is being applied; comes before the job says anything.
    void applying(lvs::ApplyJob *job, const lvs::Plan &plan);
    void statusChanged();
    void stateChanged();
    void countersArrived();
    void surroundingsChanged();
    /// Entries of the log of changes came, behind those that were there; or all are new where first is 0.
    void auditGrew(qsizetype first);
    /// All that the log had is there, or could not be had.
    void auditCaughtUp();

    /// checkpoint() is another one, has another deadline, or is none.
    void checkpointChanged();
    /// It is no more; state() shows what became of its changes.
    void checkpointEnded(const lvs::Checkpoint &checkpoint, lvs::CheckpointEnd why);

protected:
    [[nodiscard]] virtual CheckpointJob *order(const CheckpointOrder &order);
    void setCheckpoint(const std::optional<Checkpoint> &checkpoint);
    void setStatus(HostStatus status, std::optional<Error> error = {});
    void setState(std::shared_ptr<const HostState> state, quint64 generation);
    void setCounters(std::shared_ptr<const CountersSample> counters);
    void setSurroundings(const Surroundings &surroundings);
    /// The log begins anew.
    void resetAudit();
    void addAudit(const QList<AuditEntry> &entries);
    void setKernelInfo(const KernelInfo &info) { m_kernelInfo = info; }
    void setSaved(std::shared_ptr<const SavedState> state, std::vector<SavedEntry> history,
                  std::optional<Error> error = {});

private:
    HostStatus m_status = HostStatus::Connecting;
    std::optional<Error> m_error;
    std::shared_ptr<const HostState> m_state;
    std::shared_ptr<const CountersSample> m_counters;
    std::shared_ptr<const Surroundings> m_surroundings;
    KernelInfo m_kernelInfo;
    std::optional<Checkpoint> m_checkpoint;
    quint64 m_generation = 0;
    QList<AuditEntry> m_auditEntries;
    std::shared_ptr<const SavedState> m_savedState;
    std::vector<SavedEntry> m_savedHistory;
    std::optional<Error> m_savedError;
};

} // namespace lvs
