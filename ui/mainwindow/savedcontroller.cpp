// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/savedcontroller.h"

#include "core/plan/wording/wording.h"
#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/pendingbar.h"
#include "ui/saved/historyview.h"
#include "ui/saved/savedbadge.h"
#include "ui/saved/savedstatespane.h"

namespace lvs {

SavedController::SavedController(Actions &actions, HistoryView &history, SavedBadge &badge, Banner &others,
                                 LogModel &log, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_badge(badge)
    , m_history(history)
    , m_others(others)
    , m_log(log)
    , m_window(window)
{
    connect(actions.save, &QAction::triggered, this, &SavedController::save);
    connect(actions.revertToSaved, &QAction::triggered, this, &SavedController::revertToSaved);
    connect(actions.showDrift, &QAction::triggered, this,
            [this] { openDialog(DriftDialog::Subject::Saved); });
    connect(actions.showOthers, &QAction::triggered, this,
            [this] { openDialog(DriftDialog::Subject::Others); });
    connect(actions.seenOthers, &QAction::triggered, this, [this] { m_session->drift().look(); });
    connect(&badge, &QToolButton::clicked, this, &SavedController::openBadge);
    connect(history.savedStates(), &SavedStatesPane::goneBack, actions.review, &QAction::trigger);
    connect(history.savedStates(), &SavedStatesPane::told, this, &SavedController::message);
    update();
}

void SavedController::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->drift().disconnect(this);
        m_session->host().disconnect(this);
    }
    m_session = session;
    m_badge.setSession(session);
    m_history.setSession(session);
    if (session != nullptr) {
        connect(&session->drift(), &DriftWatch::changed, this, &SavedController::update);
        connect(&session->host(), &Host::statusChanged, this, &SavedController::update);
    }
    update();
}

QString SavedController::whyNoSaving() const
{
    if (m_session == nullptr || m_session->host().status() != HostStatus::Ready) {
        return tr("the host is not available");
    }
    if (!m_session->host().canSave()) {
        return tr("the helper on this host cannot save");
    }
    return m_saving ? tr("it is being saved") : QString();
}

void SavedController::update()
{
    const QString whyNot = whyNoSaving();
    const bool isSaved = m_session != nullptr && m_session->drift().isSaved();
    const bool differs = m_session != nullptr && m_session->drift().shownCount() > 0;
    const QString nothingSaved = tr("nothing is saved yet");
    m_actions.setUnavailable(m_actions.save, whyNot);
    m_actions.setUnavailable(m_actions.showDrift,
                             !whyNot.isEmpty() ? whyNot
                                 : isSaved     ? QString()
                                               : nothingSaved);
    m_actions.setUnavailable(m_actions.revertToSaved,
                             !whyNot.isEmpty() ? whyNot
                                 : !isSaved    ? nothingSaved
                                 : differs     ? QString()
                                               : tr("the host runs what is saved"));
    const auto others = static_cast<int>(m_session != nullptr ? m_session->drift().byOthers().size() : 0);
    const QString noOthers = others == 0 ? tr("others changed nothing since you last looked") : QString();
    m_actions.setUnavailable(m_actions.showOthers, noOthers);
    m_actions.setUnavailable(m_actions.seenOthers, noOthers);
    if (others == 0) {
        m_others.showMessage(Banner::Kind::Note, {}, {});
        return;
    }
    m_others.showMessage(Banner::Kind::Note,
                         tr("%n thing(s) changed by others since %1", nullptr, others)
                             .arg(sinceWords(m_session->drift().lookedAt())),
                         {m_actions.showOthers, m_actions.seenOthers});
}

void SavedController::save()
{
    // What others made is saved along: the user is to know.
    if (m_session->drift().openCount() > 0) {
        openDialog(DriftDialog::Subject::Saving);
        return;
    }
    saveNow();
}

void SavedController::saveNow()
{
    m_saving = true;
    update();
    const bool hasPending = !m_session->state().pending().isEmpty();
    m_session->host().save(
        this, [this, hasPending, session = QPointer(m_session)](const Result<quint64> &number) {
            m_saving = false;
            update();
            if (!session) {
                return;
            }
            QString text = number ? tr("Saved as no. %1.").arg(*number)
                                  : tr("Not saved: %1").arg(describe(number.error()));
            if (number && hasPending) {
                text += u' ' + tr("The pending changes are not in it.");
            }
            m_log.append(number ? LogModel::Severity::Information : LogModel::Severity::Failure,
                         session->title(), text);
            Q_EMIT message(text);
        });
}

void SavedController::revertToSaved()
{
    std::vector<ObjectKey> objects;
    for (const Difference &difference : m_session->drift().fromSaved()) {
        if (difference.decision != DriftDecision::Ignored) {
            objects.push_back(difference.item.object);
        }
    }
    makePending(*m_session, objects, m_session->drift().savedReference(), tr("revert to what is saved"));
    m_actions.review->trigger();
}

void SavedController::openDialog(DriftDialog::Subject subject)
{
    auto *dialog = new DriftDialog(*m_session, subject, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DriftDialog::saveWanted, this, &SavedController::saveNow);
    connect(dialog, &DriftDialog::reverted, m_actions.review, &QAction::trigger);
    dialog->open();
}

void SavedController::openBadge()
{
    if (m_session->drift().fromSaved().empty()) {
        Q_EMIT historyWanted();
    } else {
        openDialog(DriftDialog::Subject::Saved);
    }
}

} // namespace lvs
