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
#include <PolkitQt1/Subject>

namespace lvs {

namespace {

constexpr auto changeAction = "org.lvsdesk.change";
constexpr int probeTimeout = 5000; // milliseconds
constexpr auto probeName = "lvsdesk-polkit-probe";

} // namespace

Authorization::Authorization(QObject *parent)
    : QObject(parent)
{
}

Authorization::~Authorization() = default;

void Authorization::prepare()
{
    if (m_prepared) {
        return;
    }
    m_prepared = true;
    // Opening a connection may wait for the bus, so it happens elsewhere.
    QThreadPool::globalInstance()->start([self = QPointer(this)] {
        const bool connected =
            QDBusConnection::connectToBus(QDBusConnection::SystemBus, QLatin1String(probeName)).isConnected();
        QMetaObject::invokeMethod(qApp, [self, connected] {
            if (self && connected) {
                self->probe();
            }
        });
    });
}

void Authorization::probe()
{
    const QDBusMessage ping = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.PolicyKit1"), QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
        QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"));
    auto *call = new QDBusPendingCallWatcher(
        QDBusConnection(QLatin1String(probeName)).asyncCall(ping, probeTimeout), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const bool answers = !call->isError();
        call->deleteLater();
        QDBusConnection::disconnectFromBus(QLatin1String(probeName));
        if (answers) {
            makePadlock();
        }
    });
}

void Authorization::makePadlock()
{
    using PolkitQt1::Gui::Action;
    m_padlock = std::make_unique<Action>(QLatin1String(changeAction));
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
    PolkitQt1::Authority *authority = PolkitQt1::Authority::instance();
    const PolkitQt1::UnixProcessSubject subject(QCoreApplication::applicationPid());
    if (m_padlock->isAllowed()) {
        authority->revokeTemporaryAuthorizations(subject);
    } else {
        authority->checkAuthorization(QLatin1String(changeAction), subject,
                                      PolkitQt1::Authority::AllowUserInteraction);
    }
}

} // namespace lvs
