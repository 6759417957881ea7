// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/transaction.h"

#include <QObject>

namespace lvs {

/// One apply on its way: asked for, authorised, executed, ended. Emits finished() exactly once, always
/// after control has returned to the event loop, and is deleted by its receiver (deleteLater()).
class ApplyJob : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Authorizing, ///< waiting for polkit, perhaps for a password
        Running,
        Interrupted, ///< the way to the host is lost: the job waits for it, to learn what became of the plan
        Finished,
    };
    Q_ENUM(Phase)

    using QObject::QObject;

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Valid once finished. Where nothing was begun, `steps` is empty and `error` says why.
    [[nodiscard]] const TransactionReport &report() const { return m_report; }

    /// Asks to stop; what was done is then taken back, and the job finishes with Cancelled. A job that is
    /// already past its last chunk finishes as it would have.
    virtual void cancel() = 0;

Q_SIGNALS:
    void phaseChanged(lvs::ApplyJob::Phase phase);
    void progressed(qsizetype done, qsizetype total);
    void finished();

protected:
    void setPhase(Phase phase);
    void finish(TransactionReport report);

private:
    Phase m_phase = Phase::Authorizing;
    TransactionReport m_report;
};

} // namespace lvs
