// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/checkpointbar.h"

#include "core/plan/wording/wording.h"
#include "ui/help/helptopic.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/elidedlabel.h"
#include "ui/panes/pendingbar.h"
#include "ui/support/labelledbutton.h"
#include "ui/support/semanticcolors.h"
#include "ui/support/symbolicicon.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lvs {

namespace {

constexpr std::chrono::milliseconds tick(200); // so that no second is shown late by much
constexpr std::chrono::seconds longestInSeconds(120);

} // namespace

QString countdownWords(std::chrono::seconds left)
{
    return left < longestInSeconds ? CheckpointBar::tr("%1 s").arg(left.count())
                                   : CheckpointBar::tr("%1 min %2 s")
                                         .arg(left.count() / 60)
                                         .arg(left.count() % 60, 2, 10, QLatin1Char('0'));
}

CheckpointBar::CheckpointBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_words(new ElidedLabel(this))
    , m_moreTime(
          labelledButton(this, QStringLiteral("moreTime"), QStringLiteral("timeouts"), tr("&More time"), {}))
    , m_revert(
          labelledButton(this, QStringLiteral("revertNow"), QStringLiteral("revert"), tr("Revert &now"), {}))
    , m_keep(labelledButton(this, QStringLiteral("keepChanges"), QStringLiteral("apply"), tr("&Keep"), {}))
    , m_dismiss(labelledButton(this, QStringLiteral("dismissCheckpoint"), QStringLiteral("close"),
                               tr("&Close"), {}))
{
    setObjectName(QStringLiteral("checkpointBar"));
    setAccessibleName(tr("Changes that wait to be kept"));
    setAutoFillBackground(true);
    setHelp(*this, HelpTopic::Changes, QStringLiteral("keep"));
    QFont font = m_headline->font();
    font.setWeight(QFont::DemiBold);
    m_headline->setFont(font);
    m_headline->setObjectName(QStringLiteral("checkpointHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_words->setObjectName(QStringLiteral("checkpointWords"));
    m_dismiss->setToolTip(tr("Closes this message."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(11, 6, 9, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_headline);
    layout->addWidget(m_words, 1);
    for (QPushButton *button : {m_moreTime, m_revert, m_keep, m_dismiss}) {
        layout->addWidget(button);
    }
    connect(m_keep, &QPushButton::clicked, this, &CheckpointBar::keepAsked);
    connect(m_revert, &QPushButton::clicked, this, &CheckpointBar::revertAsked);
    connect(m_moreTime, &QPushButton::clicked, this, &CheckpointBar::moreTimeAsked);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { m_session->dismissEndedCheckpoint(); });
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &CheckpointBar::update);
    hide();
    recolor();
}

void CheckpointBar::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->disconnect(this);
        m_session->host().disconnect(this);
    }
    m_session = session;
    if (session != nullptr) {
        connect(session, &HostSession::endedCheckpointChanged, this, &CheckpointBar::update);
        connect(&session->host(), &Host::checkpointChanged, this, &CheckpointBar::update);
        connect(&session->host(), &Host::statusChanged, this, &CheckpointBar::update);
    }
    update();
}

void CheckpointBar::update()
{
    const bool lives = m_session != nullptr && m_session->host().checkpoint();
    const bool wasHidden = isHidden();
    if (lives) {
        showLiving();
    } else if (m_session != nullptr && m_session->endedCheckpoint()) {
        showEnded();
    }
    if (lives != m_tick.isActive()) {
        lives ? m_tick.start() : m_tick.stop();
    }
    setVisible(lives || (m_session != nullptr && m_session->endedCheckpoint()));
    if (wasHidden && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void CheckpointBar::showLiving()
{
    const Checkpoint &checkpoint = *m_session->host().checkpoint();
    const QString host = m_session->title();
    const std::chrono::seconds left = checkpoint.remainingSeconds();
    const bool isOver = left.count() == 0;
    const QString reverting = isOver ? tr("Reverting now") : tr("Reverting in %1").arg(countdownWords(left));
    const bool isReachable = m_session->host().status() == HostStatus::Ready;
    QString refusal;
    if (!isReachable) {
        refusal = tr("%1 cannot be reached").arg(host);
        m_headline->setText(isOver ? tr("%1 cannot be reached, and the time is over.").arg(host)
                                   : tr("%1 cannot be reached. %2").arg(host, reverting));
        m_words->setText(isOver ? tr("It has taken the changes back by itself by now, because nobody could "
                                     "confirm them.")
                                : tr("It takes the changes back by itself, unless the connection returns and "
                                     "you keep them."));
    } else if (checkpoint.isMine) {
        m_headline->setText(tr("Keeping these changes? %1").arg(reverting));
        m_words->setText(
            tr("%n step(s) on %1: try whether all still works.", nullptr, static_cast<int>(checkpoint.steps))
                .arg(host));
    } else {
        const QString who = checkpoint.user.isEmpty() ? QString::number(checkpoint.uid) : checkpoint.user;
        m_headline->setText(tr("User %1 has not kept these changes yet. %2").arg(who, reverting));
        m_words->setText(tr("Until then nobody else can change %1.").arg(host));
    }
    m_words->setToolTip(m_words->text());
    offer(checkpoint.isMine, isOver && refusal.isEmpty() ? tr("the time is over") : refusal);
}

void CheckpointBar::offer(bool isMine, const QString &refusal)
{
    for (QPushButton *button : {m_moreTime, m_revert, m_keep}) {
        button->show();
        button->setEnabled(refusal.isEmpty());
    }
    m_dismiss->hide();
    if (!refusal.isEmpty()) {
        const QString why = tr("Not available: %1").arg(refusal);
        for (QPushButton *button : {m_moreTime, m_revert, m_keep}) {
            button->setToolTip(why);
        }
        return;
    }
    const QString permission = isMine
        ? QString()
        : QLatin1Char('\n') + tr("These are somebody else's: the system asks for permission.");
    m_keep->setToolTip(tr("The changes stay as they are.") + permission);
    m_revert->setToolTip(tr("The host becomes what it was before; your changes are pending again.")
                         + permission);
    m_moreTime->setToolTip(tr("Begins to count anew.") + permission);
}

void CheckpointBar::showEnded()
{
    const EndedCheckpoint &ended = *m_session->endedCheckpoint();
    const QString host = m_session->title();
    const QString again =
        ended.arePendingAgain ? tr("They are pending again: nothing of them is lost.") : QString();
    QString headline;
    QString words = again;
    switch (ended.why) {
    case CheckpointEnd::Confirmed:
        break;
    case CheckpointEnd::RolledBack:
        headline = tr("The changes on %1 were taken back, as was asked.").arg(host);
        break;
    case CheckpointEnd::Expired:
        headline = tr("The changes on %1 were taken back because nobody confirmed them.").arg(host);
        break;
    case CheckpointEnd::ClientLost:
        headline = tr("The changes on %1 were taken back because the connection was lost.").arg(host);
        break;
    case CheckpointEnd::Recovered:
        headline = tr("The changes on %1 were taken back because its helper had to start again.").arg(host);
        break;
    case CheckpointEnd::Failed:
        headline = tr("Not all changes on %1 could be taken back.").arg(host);
        words = tr("Look at the host before you go on.") + QLatin1Char(' ') + again;
        break;
    case CheckpointEnd::Unheard:
        headline = ended.arePendingAgain
            ? tr("The changes on %1 were taken back while it could not be reached.").arg(host)
            : tr("Nothing waits to be kept on %1 any more.").arg(host);
        words = ended.arePendingAgain ? again : tr("What it is now was read anew.");
        break;
    }
    m_headline->setText(headline);
    m_words->setText(words.trimmed());
    m_words->setToolTip(m_words->text());
    for (QPushButton *button : {m_moreTime, m_revert, m_keep}) {
        button->hide();
    }
    m_dismiss->show();
}

void CheckpointBar::recolor()
{
    paintBackground(*this, SemanticColors::of(QApplication::palette()).caution);
    m_icon->setPixmap(symbolicIcon(QStringLiteral("timeouts")).pixmap(QSize(18, 18), devicePixelRatioF()));
}

void CheckpointBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) {
        recolor();
    }
}

} // namespace lvs
