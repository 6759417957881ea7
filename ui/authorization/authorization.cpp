// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/authorization/authorization.h"

#include "ui/support/symbolicicon.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QThreadPool>

#include <PolkitQt1/Authority>
#include <PolkitQt1/Gui/Action>

namespace lvs {

namespace {

constexpr auto connectionName = "lvsdesk-polkit";

QDBusConnection ourConnection()
{
    return QDBusConnection(QLatin1String(connectionName));
}

} // namespace

Authorization::Authorization(QObject *parent)
    : QObject(parent)
{
}

Authorization::~Authorization()
{
    QDBusConnection::disconnectFromBus(QLatin1String(connectionName));
}

void Authorization::prepare()
{
    if (m_prepared) {
        return;
    }
    m_prepared = true;
    // Opening a connection may wait for the bus, so it happens elsewhere.
    QThreadPool::globalInstance()->start([self = QPointer(this)] {
        const bool connected =
            QDBusConnection::connectToBus(QDBusConnection::SystemBus, QLatin1String(connectionName))
                .isConnected();
        QMetaObject::invokeMethod(qApp, [self, connected] {
            if (self && connected) {
                self->probe();
            }
        });
    });
}

void Authorization::probe()
{
    auto *call = new QDBusPendingCallWatcher(changepermission::ping(ourConnection()), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        if (!call->isError()) {
            makePadlock();
        }
    });
}

void Authorization::makePadlock()
{
    using PolkitQt1::Authority;
    using PolkitQt1::Gui::Action;
    // polkit-qt gives up for good after one failed check, a restart of polkit's for instance. This comes
    // before the action's own connection, so that the action checks anew.
    connect(Authority::instance(), &Authority::configChanged, this,
            [] { Authority::instance()->clearError(); });
    m_padlock = std::make_unique<Action>(changepermission::action());
    m_padlock->setObjectName(QStringLiteral("padlock"));
    const QIcon closed = symbolicIcon(QStringLiteral("padlock-closed"));
    m_padlock->setIcon(closed, Action::All);
    m_padlock->setIcon(closed, Action::No);
    m_padlock->setIcon(closed, Action::Auth);
    m_padlock->setIcon(symbolicIcon(QStringLiteral("padlock-open")), Action::Yes);
    m_padlock->setText(tr("Locked"), Action::No);
    m_padlock->setToolTip(tr("This machine's policy does not let you change it."), Action::No);
    m_padlock->setText(tr("Unlock"), Action::Auth);
    m_padlock->setToolTip(tr("Changes need permission. Click to ask for it now rather than when you apply."),
                          Action::Auth);
    m_padlock->setText(tr("Unlocked"), Action::Yes);
    m_padlock->setToolTip(tr("You may change this machine. Click to give a temporary permission back."),
                          Action::Yes);
    connect(m_padlock.get(), &QAction::triggered, this, &Authorization::askOrGiveBack);
    connect(m_padlock.get(), &Action::dataChanged, this, [this] {
        if (m_padlock->isAllowed()) {
            m_isAsking = false; // polkit tells of its change first, and answers then
            Q_EMIT refused({});
        }
    });
    setShown(m_shown);
    Q_EMIT padlockReady();
}

QAction *Authorization::padlock() const
{
    return m_padlock.get();
}

void Authorization::setShown(bool shown)
{
    m_shown = shown;
    if (m_padlock) {
        for (const PolkitQt1::Gui::Action::State state :
             {PolkitQt1::Gui::Action::No, PolkitQt1::Gui::Action::Auth, PolkitQt1::Gui::Action::Yes}) {
            m_padlock->setVisible(shown, state);
        }
    }
}

void Authorization::askOrGiveBack()
{
    if (m_isAsking) {
        return;
    }
    Q_EMIT refused({});
    if (m_padlock->isAllowed()) {
        // Only this program's permission is given back, not whatever else the session was allowed.
        check(polkit::Interaction::None, [this](const polkit::Answer &answer) { giveBack(answer); });
    } else {
        check(polkit::Interaction::AskUser, [this](const polkit::Answer &answer) { takeAnswer(answer); });
    }
}

void Authorization::check(polkit::Interaction interaction,
                          const std::function<void(const polkit::Answer &)> &then)
{
    m_isAsking = true;
    auto *call = new QDBusPendingCallWatcher(changepermission::check(ourConnection(), interaction), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call, then] {
        call->deleteLater();
        m_isAsking = false;
        if (const std::optional<polkit::Answer> answer = polkit::answerOf(call->reply())) {
            then(*answer);
        } else {
            Q_EMIT refused(tr("polkit, which decides who may change this machine, did not answer: %1\n"
                              "Click the padlock to try again.")
                               .arg(call->error().message()));
        }
    });
}

void Authorization::takeAnswer(const polkit::Answer &answer)
{
    if (answer.isAuthorized) {
        Q_EMIT told(answer.temporaryId.isEmpty()
                        ? tr("You may change this machine, but its policy asks each time you apply: the "
                             "padlock cannot stay open.")
                        : tr("You may change this machine for a while without being asked again."));
    } else if (answer.isDismissed) {
        Q_EMIT refused(tr("The question was dismissed, so this machine stays locked. You can go on preparing "
                          "changes; click the padlock to be asked again."));
    } else if (answer.isChallenge) {
        Q_EMIT refused(tr("Nobody can ask you for a password: no authentication agent runs in your session. "
                          "Start the one of your desktop, or “pkttyagent --process %1” in a terminal, and "
                          "click the padlock again.")
                           .arg(QCoreApplication::applicationPid()));
    } else {
        Q_EMIT refused(tr("Permission was not given, so this machine stays locked: the password was not "
                          "right, or its policy does not let you. Click the padlock to be asked again, or "
                          "ask its administrator."));
    }
}

void Authorization::giveBack(const polkit::Answer &answer)
{
    if (answer.temporaryId.isEmpty()) {
        Q_EMIT told(tr("There is nothing to give back: this machine's policy lets you change it unasked."));
        return;
    }
    m_isAsking = true;
    auto *call =
        new QDBusPendingCallWatcher(changepermission::revoke(ourConnection(), answer.temporaryId), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        m_isAsking = false;
        Q_EMIT told(call->isError()
                        ? tr("The permission could not be given back: %1. It ends when LVS Desk is closed.")
                              .arg(call->error().message())
                        : tr("The permission was given back: you are asked before the next change."));
    });
}

} // namespace lvs
