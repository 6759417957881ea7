// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/checkpointcontroller.h"

#include "core/plan/wording/wording.h"
#include "ui/dialogs/checkpointchoice.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/checkpointbar.h"

#include <QMessageBox>
#include <QPushButton>

#include <memory>

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
    m_followed.append(&session);
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
        static_cast<void>(takeRefusal(*job, title));
    });
}

bool CheckpointController::takeRefusal(const CheckpointJob &job, const QString &host)
{
    if (!job.error()) {
        return false;
    }
    const QString text = describe(*job.error());
    m_log.append(LogModel::Severity::Warning, host, text);
    Q_EMIT message(text);
    return true;
}

bool CheckpointController::mayClose(QWidget &window)
{
    QList<HostSession *> waiting;
    QStringList titles;
    for (const QPointer<HostSession> &session : std::as_const(m_followed)) {
        const bool waits = session && session->host().status() == HostStatus::Ready
            && session->host().checkpoint() && session->host().checkpoint()->isMine;
        if (waits) {
            waiting.append(session);
            titles.append(session->title());
        }
    }
    if (waiting.isEmpty() || m_mayClose) {
        return true;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Keep the changes?"),
                                tr("Changes on %1 wait to be kept.").arg(listWords(titles)),
                                QMessageBox::Cancel, &window);
    box->setObjectName(QStringLiteral("closeUnconfirmed"));
    box->setInformativeText(tr("Unless you keep them, they are taken back when their time is over."));
    QPushButton *const keep = box->addButton(tr("&Keep and close"), QMessageBox::AcceptRole);
    keep->setObjectName(QStringLiteral("keepAndClose"));
    keep->setToolTip(tr("The changes stay as they are."));
    QPushButton *const leave = box->addButton(tr("Close &anyway"), QMessageBox::DestructiveRole);
    leave->setObjectName(QStringLiteral("closeAnyway"));
    leave->setToolTip(tr("The host takes the changes back by itself."));
    connect(box, &QMessageBox::buttonClicked, this,
            [this, waiting, keep, leave, &window](const QAbstractButton *button) {
                if (button == keep) {
                    keepAndClose(waiting, window);
                } else if (button == leave) {
                    m_mayClose = true;
                    window.close();
                }
            });
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    return false;
}

/// Where one cannot be kept the window stays, and says why.
void CheckpointController::keepAndClose(const QList<HostSession *> &waiting, QWidget &window)
{
    const auto awaited = std::make_shared<qsizetype>(waiting.size());
    const auto refused = std::make_shared<bool>(false);
    for (HostSession *session : waiting) {
        if (!session->host().checkpoint()) {
            --*awaited; // its time is over: that is told
            *refused = true;
            continue;
        }
        CheckpointJob *const job = session->host().confirmCheckpoint(session->host().checkpoint()->id);
        job->setParent(this);
        connect(job, &CheckpointJob::finished, this,
                [this, job, awaited, refused, title = session->title(), &window] {
                    job->deleteLater();
                    *refused = takeRefusal(*job, title) || *refused;
                    if (--*awaited == 0 && !*refused) {
                        m_mayClose = true;
                        window.close();
                    }
                });
    }
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
