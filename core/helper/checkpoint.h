// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/callers.h"
#include "core/helper/executor.h"

#include <QTimer>

namespace lvs {

/// The living checkpoint: waits for it to be confirmed, and has it taken back when nobody does, when its
/// client is lost, or when the helper was away at its deadline. What is decided stands in the journal, on
/// the executor's side; here is when.
class Checkpoints : public QObject
{
    Q_OBJECT
public:
    template <typename Value> using Answer = std::function<void(const Value &)>;
    /// Between two tries to reach a kernel that does not answer.
    static constexpr std::chrono::milliseconds patience {1000};

    /// All must outlive this.
    Checkpoints(Executor &executor, Callers &callers, BootTime &time, QObject *parent = nullptr);

    /// Takes back what a helper before this was killed in, and takes over its checkpoint; then ready().
    void start(const std::function<void()> &ready);
    [[nodiscard]] const std::optional<LivingCheckpoint> &living() const { return m_living; }
    /// Milliseconds until it is taken back; 0 where there is none.
    [[nodiscard]] quint32 remaining() const;
    /// Whether this helper is needed even if nobody calls.
    [[nodiscard]] bool isNeeded() const { return m_living.has_value() || m_retry.isActive(); }

    /// What lives after a plan. goneCaller: whoever started that plan, where it has left the bus meanwhile.
    void take(const std::optional<LivingCheckpoint> &checkpoint, const QString &goneCaller = {});
    /// Keeps what was done. Errors: NoCheckpoint, Busy, JournalFailed.
    void confirm(quint64 id, const Answer<Result<void>> &answer);
    /// From now on; answers the seconds that are left. Errors: NoCheckpoint, Busy, JournalFailed.
    void extend(quint64 id, std::chrono::seconds duration, const Answer<Result<quint32>> &answer);
    /// Takes back what was done. Errors: NoCheckpoint, Busy.
    void rollBack(quint64 id, const Answer<Result<RevertOutcome>> &answer);
    /// Whoever must stay on the bus is not there.
    void loseCaller(const QString &name);
    /// Before the helper is told to end: takes the living checkpoint back, if any; then done().
    void stop(const std::function<void()> &done);

Q_SIGNALS:
    void changed(quint64 id);
    /// why: one of those in names.h.
    void ended(quint64 id, QLatin1String why);
    /// What a user's plan did was taken back; why: one of those in names.h.
    void tookBack(quint32 uid, QLatin1String why, const RollbackReport &report);
    /// A journal that cannot be read: what it told of is not taken back.
    void foundDamagedJournal(const Error &error);
    /// It is due, and a plan is being carried out that does not give it more time: that should stop.
    void overdue();

private:
    [[nodiscard]] std::optional<Error> refusal(quint64 id) const;
    void takeOver(const Recovery &recovery);
    void retryRecovery();
    void ring();
    void setLiving(const std::optional<LivingCheckpoint> &checkpoint);
    void holdCaller(const QString &name);
    void revert(QLatin1String why);
    void finishRevert(const RevertOutcome &outcome);
    void end(QLatin1String why);

    Executor &m_executor;
    Callers &m_callers;
    BootTime &m_time;
    std::optional<LivingCheckpoint> m_living;
    QString m_held; ///< the caller that is watched
    bool m_isReverting = false;
    QLatin1String m_due; ///< why it is to be taken back as soon as nothing else runs; empty if it is not
    QList<Answer<Result<RevertOutcome>>> m_waiting;
    std::function<void()> m_stopped;
    QTimer m_retry;
};

} // namespace lvs
