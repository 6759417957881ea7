// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/applyjob.h"
#include "core/session/helperlink.h"
#include "core/session/recordthread.h"

#include <QPointer>
#include <QTimer>

namespace lvs {

/// A plan on its way to a helper: in one call, or in several where it is long. The user may be asked for a
/// password by polkit's agent; that and a large plan take their time, so the call waits for minutes. Where
/// the connection to another machine is cut meanwhile, or the helper ends, the plan is asked for again under
/// its old name once there is one again: the helper answers what became of it, and carries out nothing twice.
class BusApplyJob : public ApplyJob
{
    Q_OBJECT
public:
    /// options: with the helper's names, beside the request id.
    BusApplyJob(HelperLink &link, RecordThread &thread, const Plan &plan, quint64 baseGeneration,
                const QVariantMap &options = {});

    void cancel() override;

    /// What the helper calls this job.
    [[nodiscard]] const QString &requestId() const { return m_requestId; }
    /// The helper's news of it.
    void takeProgress(quint32 done, quint32 total);
    /// Ends it; the host has read its new state by then, where it could.
    void conclude() { finish(std::move(m_outcome)); }

Q_SIGNALS:
    /// The helper has answered. generation is that of the tables now, or 0 where it did not say.
    void answered(quint64 generation);

private:
    void start();
    void sendPart(quint32 id, size_t first);
    void sendWhole();
    void applyParts(quint32 id);
    void sendFromThread(const std::function<QDBusMessage()> &make, const HelperLink::Answer &answer);
    void takeAnswer(const QDBusMessage &reply);
    void takeRefusal(const QDBusMessage &reply);
    void fail(const Error &error);
    void takeClosedLink();
    void waitForLink();
    void waitForNextHelper();
    [[nodiscard]] Error outcomeUnknown() const;
    void giveUpWaiting();
    void resume();

    QPointer<HelperLink> m_link;
    QPointer<RecordThread> m_thread;
    std::shared_ptr<const Plan> m_plan;
    quint64 m_baseGeneration;
    QString m_requestId;
    QVariantMap m_options;
    TransactionReport m_outcome;
    QTimer m_resumption; ///< runs while the connection is cut
    bool m_isSent = false; ///< the helper may have begun
    bool m_isResumed = false;
    bool m_cancelWanted = false;
    bool m_ended = false;
};

} // namespace lvs
