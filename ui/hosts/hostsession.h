// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/driftwatch.h"
#include "core/session/livestate.h"
#include "ui/hosts/trafficfeed.h"

#include <QUndoStack>

namespace lvs {

/// How a checkpoint ended, as the window tells it.
struct EndedCheckpoint
{
    Checkpoint checkpoint;
    CheckpointEnd why = CheckpointEnd::Unheard;
    /// Whether changes of the user's are pending again because they were taken back.
    bool arePendingAgain = false;
};

/// One host with all that the window keeps for it: the user's pending changes, their undo, the traffic,
/// the last apply. The window shows one of these at a time.
class HostSession : public QObject
{
    Q_OBJECT
public:
    HostSession(std::unique_ptr<Host> host, const QString &title, QObject *parent = nullptr);
    ~HostSession() override;

    [[nodiscard]] Host &host() const { return *m_host; }
    [[nodiscard]] LiveState &state() const { return *m_state; }
    /// How the host differs from what is saved, and what others changed.
    [[nodiscard]] DriftWatch &drift() const { return *m_drift; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undoStack; }
    [[nodiscard]] TrafficFeed &traffic() { return m_traffic; }
    [[nodiscard]] QString title() const { return m_title; }
    void setTitle(const QString &title);
    /// "director, 3 services", "connecting…", "not reachable".
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isSimulated() const { return m_host->kind() == HostKind::Simulated; }

    /// Opens the way to the host, once.
    void start();
    /// Counters are asked for only while somebody looks.
    void setWatched(bool watched);
    [[nodiscard]] bool isWatched() const { return m_watched; }

    /// Applies what is pending, of which plan is the plan. Should it be taken back because nobody confirms
    /// it, it is pending again. The caller owns the job.
    [[nodiscard]] ApplyJob *apply(const Plan &plan, quint64 generation, const ApplyOptions &options);
    /// The checkpoint that ended last, until another one begins or it is dismissed; one that was confirmed is
    /// not worth a word.
    [[nodiscard]] const std::optional<EndedCheckpoint> &endedCheckpoint() const { return m_ended; }
    void dismissEndedCheckpoint();

    /// Makes an edit that can be undone; one that changes nothing is dropped.
    void edit(const PendingChanges &after, const QString &text);
    /// Remembers what an apply did, for taking it back, and forgets the edits that led to it.
    void noteApplied(const Plan &plan);
    [[nodiscard]] const Plan &lastApplied() const { return m_lastApplied; }

Q_SIGNALS:
    void summaryChanged();
    void surroundingsChanged();
    void trafficChanged();
    /// time: of the host's clock, in nanoseconds.
    void applied(qint64 time, const lvs::Plan &plan);
    /// Of this host, with what became of the user's changes.
    void checkpointEnded(const lvs::EndedCheckpoint &ended);
    /// endedCheckpoint() is another one, or none.
    void endedCheckpointChanged();

private:
    [[nodiscard]] QString shortReason() const;
    void takeCheckpoint();
    void takeCheckpointEnd(const Checkpoint &checkpoint, CheckpointEnd why);
    void rememberIgnored();

    std::unique_ptr<Host> m_host;
    std::unique_ptr<LiveState> m_state;
    std::unique_ptr<DriftWatch> m_drift;
    QUndoStack m_undoStack;
    TrafficFeed m_traffic;
    QString m_title;
    Plan m_lastApplied;
    PendingChanges m_unconfirmed; ///< applied, and pending again should they be taken back
    std::optional<EndedCheckpoint> m_ended;
    bool m_started = false;
    bool m_watched = false;
};

} // namespace lvs
