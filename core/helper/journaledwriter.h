// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/boottime.h"
#include "core/helper/journal.h"
#include "core/helper/recovery.h"
#include "core/kernel/transaction.h"

#include <chrono>

namespace lvs {

/// For whom a plan is carried out, and how it is to be guarded.
struct ChangeTerms
{
    quint32 uid = 0;
    QString requestId;
    QByteArray planHash;
    /// Taken back unless confirmed within that time.
    std::optional<std::chrono::seconds> checkpoint;
    /// Also as soon as whoever has this name leaves the bus; empty for nobody.
    QString caller;
};

/// The living checkpoint, as others may know it.
struct LivingCheckpoint
{
    quint64 id = 0;
    quint32 uid = 0;
    QString requestId; ///< of the first plan
    qint64 deadline = 0; ///< milliseconds of BootTime
    QString caller; ///< who must stay on the bus; empty where nobody must
    quint64 steps = 0;
    bool isReverting = false;

    friend bool operator==(const LivingCheckpoint &, const LivingCheckpoint &) = default;
};

/// What was found when the helper was started.
struct Recovery
{
    std::optional<Error> journalError; ///< a journal that could not be read, and was put aside
    std::optional<ChangeRecord> change; ///< a plan that somebody was killed in, without its objects
    RollbackReport rollback; ///< of that
    std::optional<LivingCheckpoint> checkpoint;
};

/// The one way in which the helper changes a kernel: what will be done is in the journal before it is, and
/// stays there until it is decided. For one thread.
class JournaledWriter
{
public:
    /// All must outlive this.
    JournaledWriter(Kernel &kernel, Journal &journal, const BootTime &time);

    /// Reads the journal, and takes back what was not finished. Where the kernel could not be read the
    /// change stays in the journal: see finishRecovery().
    [[nodiscard]] Recovery recover();
    /// Again, where that failed. Errors: as Kernel::read().
    [[nodiscard]] Result<void> finishRecovery();

    /// runTransaction(), with the journal around it. Errors beside its own: JournalFailed, and then nothing
    /// was touched, or all was taken back.
    [[nodiscard]] TransactionReport apply(const Plan &plan, HostState before, const TransactionHooks &hooks,
                                          const ChangeTerms &terms);
    /// Takes back what was done under the living checkpoint, which ends unless the kernel could not be read.
    [[nodiscard]] RollbackReport revert();
    /// Keeps it; the checkpoint ends. Errors: JournalFailed, and then it lives on.
    [[nodiscard]] Result<void> confirm();
    /// Errors: JournalFailed.
    [[nodiscard]] Result<void> setDeadline(qint64 deadline);
    [[nodiscard]] std::optional<LivingCheckpoint> checkpoint() const;

private:
    void settle(TransactionReport &report, const ChangeTerms &terms);
    void takeBack(TransactionReport &report);
    [[nodiscard]] RollbackReport rollBackChange();
    [[nodiscard]] JournalContent afterwards(size_t steps, const ChangeTerms &terms) const;
    void forgetChange();

    Kernel &m_kernel;
    Journal &m_journal;
    const BootTime &m_time;
};

} // namespace lvs
