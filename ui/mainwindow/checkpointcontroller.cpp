// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/checkpointcontroller.h"

#include "core/plan/wording/wording.h"
#include "ui/dialogs/checkpointchoice.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/checkpointbar.h"

#include <QPointer>

namespace lvs {

CheckpointController::CheckpointController(CheckpointBar &bar, LogModel &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
    connect(&bar, &CheckpointBar::keepAsked, this, [this] { order(CheckpointOrder::Kind::Confirm); });
    connect(&bar, &CheckpointBar::revertAsked, this, [this] { order(CheckpointOrder::Kind::RollBack); });
    connect(&bar, &CheckpointBar::moreTimeAsked, this, [this] { order(CheckpointOrder::Kind::Extend); });
}

void CheckpointController::follow(HostSession &session)
{
    connect(&session, &HostSession::checkpointEnded, this,
            [this, &session](const EndedCheckpoint &ended) { note(session, ended); });
}

void CheckpointController::order(CheckpointOrder::Kind kind)
{
    if (m_session == nullptr || !m_session->host().checkpoint()) {
        return;
    }
    Host &host = m_session->host();
    const quint64 id = host.checkpoint()->id;
    CheckpointJob *const job = kind == CheckpointOrder::Kind::Confirm ? host.confirmCheckpoint(id)
        : kind == CheckpointOrder::Kind::RollBack
        ? host.rollBackCheckpoint(id)
        : host.extendCheckpoint(id, CheckpointChoice::timeChosenLast());
    job->setParent(this);
    connect(job, &CheckpointJob::finished, this, [this, job, title = m_session->title()] {
        job->deleteLater();
        if (job->error()) {
            const QString text = describe(*job->error());
            m_log.append(LogModel::Severity::Warning, title, text);
            Q_EMIT message(text);
        }
    });
}

void CheckpointController::note(const HostSession &session, const EndedCheckpoint &ended)
{
    QString text;
    LogModel::Severity severity = LogModel::Severity::Warning;
    switch (ended.why) {
    case CheckpointEnd::Confirmed:
        severity = LogModel::Severity::Information;
        text = tr("The changes were kept.");
        break;
    case CheckpointEnd::RolledBack:
        severity = LogModel::Severity::Information;
        text = tr("The changes were taken back, as was asked.");
        break;
    case CheckpointEnd::Expired:
        text = tr("The changes were taken back because nobody confirmed them.");
        break;
    case CheckpointEnd::ClientLost:
        text = tr("The changes were taken back because the connection was lost.");
        break;
    case CheckpointEnd::Recovered:
        text = tr("The changes were taken back because the helper had to start again.");
        break;
    case CheckpointEnd::Failed:
        severity = LogModel::Severity::Failure;
        text = tr("Not all changes could be taken back: look at the host before you go on.");
        break;
    case CheckpointEnd::Unheard:
        text = ended.arePendingAgain
            ? tr("The changes were taken back while the host could not be reached.")
            : tr("Nothing waits to be kept any more; what the host is was read anew.");
        break;
    }
    m_log.append(severity, session.title(), text);
    Q_EMIT message(text);
}

} // namespace lvs
