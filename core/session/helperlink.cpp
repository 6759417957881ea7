// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/helperlink.h"

#include "core/protocol/errorname.h"
#include "core/protocol/names.h"

#include <QDBusPendingCallWatcher>

#include <algorithm>

namespace lvs {

namespace {

constexpr int longestPause = 30000; // milliseconds between two attempts

/// What trying again cannot change, and what must not be tried again and again: a machine that counts
/// refused logins would shut the user out.
bool needsAPerson(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SshMissing:
    case ErrorCode::SshHostKeyUnknown:
    case ErrorCode::SshHostKeyChanged:
    case ErrorCode::SshAuthentication:
    case ErrorCode::SshNoBridge:
    case ErrorCode::SshFailed:
    case ErrorCode::ConnectionClosed:
        return true;
    default:
        return false;
    }
}

} // namespace

HelperLink::HelperLink(std::unique_ptr<BusPath> path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &HelperLink::open);
    connect(m_path.get(), &BusPath::opened, this, &HelperLink::takeConnection);
    connect(m_path.get(), &BusPath::lost, this, &HelperLink::takeLoss);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                if (isOpen() && owner != m_helper) {
                    giveUp(Error(ErrorCode::HelperUnreachable, {QStringLiteral("NameLost")}));
                }
            });
}

HelperLink::~HelperLink()
{
    close();
    forgetConnection();
}

void HelperLink::open()
{
    m_retry.stop();
    if (m_opening || isOpen()) {
        return;
    }
    m_opening = true;
    ++m_attempt;
    if (isConnected()) {
        startHelper();
    } else {
        forgetConnection();
        m_path->open();
    }
}

void HelperLink::takeConnection(const QDBusConnection &connection)
{
    m_connection = connection;
    m_watcher.setConnection(connection);
    m_watcher.addWatchedService(bus::helperName);
    m_connection->connect(QString(), QStringLiteral("/org/freedesktop/DBus/Local"),
                          QStringLiteral("org.freedesktop.DBus.Local"), QStringLiteral("Disconnected"), this,
                          SLOT(takeDisconnection()));
    if (!m_connection->isConnected()) {
        takeDisconnection(); // it went before anybody could hear so
        return;
    }
    startHelper();
}

void HelperLink::takeDisconnection()
{
    m_path->takeDisconnection();
}

void HelperLink::takeLoss(const Error &error)
{
    m_opening = false;
    close();
    forgetConnection();
    giveUp(error);
}

/// Has the bus start the helper, should it not run: asking for its owner alone would not.
void HelperLink::startHelper()
{
    callBus(QStringLiteral("StartServiceByName"), {QString(bus::helperName), 0U},
            [this](const QDBusMessage &reply) {
                if (reply.type() == QDBusMessage::ErrorMessage) {
                    m_opening = false;
                    giveUp(Error(ErrorCode::HelperUnreachable, {reply.errorMessage()}));
                    return;
                }
                askOwner();
            });
}

void HelperLink::askOwner()
{
    callBus(QStringLiteral("GetNameOwner"), {QString(bus::helperName)}, [this](const QDBusMessage &reply) {
        m_opening = false;
        if (reply.type() == QDBusMessage::ErrorMessage) {
            giveUp(Error(ErrorCode::HelperUnreachable, {reply.errorMessage()}));
            return;
        }
        m_helper = reply.arguments().value(0).toString();
        Q_EMIT opened();
    });
}

void HelperLink::callBus(const QString &method, const QVariantList &arguments, const Answer &answer)
{
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                                          QStringLiteral("/org/freedesktop/DBus"),
                                                          QStringLiteral("org.freedesktop.DBus"), method);
    message.setArguments(arguments);
    send(message, this, [this, answer, attempt = m_attempt](const QDBusMessage &reply) {
        if (attempt == m_attempt && isConnected()) { // or the path says why not
            answer(reply);
        }
    });
}

void HelperLink::giveUp(const Error &error)
{
    if (m_connection && !m_connection->isConnected()) {
        return; // what failed did so because of that, and the path says why
    }
    close();
    if (needsAPerson(error.code)) {
        m_retry.stop();
    } else {
        const int pause = std::min(1000 << std::min(m_failures, 10), longestPause);
        ++m_failures;
        m_retry.start(pause);
    }
    Q_EMIT lost(m_path->explained(error));
}

void HelperLink::closeFor(const Error &error)
{
    m_retry.stop();
    m_opening = false;
    close();
    forgetConnection();
    Q_EMIT lost(error);
}

Error HelperLink::errorOf(const QDBusMessage &reply) const
{
    return m_path->explained(errorFromReply(reply));
}

void HelperLink::close()
{
    for (const SignalHook &hook : std::exchange(m_hooks, {})) {
        if (hook.receiver) {
            m_connection->disconnect(m_helper, bus::directorPath, bus::directorInterface, hook.signal,
                                     hook.receiver, hook.slot.constData());
        }
    }
    m_helper.clear();
}

void HelperLink::forgetConnection()
{
    m_connection.reset();
    m_path->close();
}

bool HelperLink::passesFiles() const
{
    // Over an address of its own a bus may be at the end of a line that carries bytes alone.
    return m_path->passesFiles() && m_connection
        && m_connection->connectionCapabilities() & QDBusConnection::UnixFileDescriptorPassing;
}

QDBusMessage HelperLink::message(const QString &method, const QVariantList &arguments) const
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(m_helper, bus::directorPath, bus::directorInterface, method);
    message.setArguments(arguments);
    return message;
}

void HelperLink::send(const QDBusMessage &message, QObject *receiver, const Answer &answer,
                      std::chrono::milliseconds timeout)
{
    if (!m_connection) {
        return;
    }
    await(m_connection->asyncCall(message, static_cast<int>(timeout.count())), receiver, answer);
}

void HelperLink::await(const QDBusPendingCall &call, QObject *receiver, const Answer &answer)
{
    auto *const watcher = new QDBusPendingCallWatcher(call, receiver);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer] {
        watcher->deleteLater();
        answer(watcher->reply());
    });
}

void HelperLink::connectSignal(const QString &signal, QObject *receiver, const char *slot)
{
    // By the unique name: no look-up is made, and nobody else's signal is taken for the helper's.
    m_connection->connect(m_helper, bus::directorPath, bus::directorInterface, signal, receiver, slot);
    m_hooks.append({signal, receiver, slot});
}

} // namespace lvs
