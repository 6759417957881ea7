// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/helperlink.h"

#include "core/protocol/errorname.h"
#include "core/protocol/names.h"

#include <QDBusPendingCallWatcher>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>

namespace lvs {

namespace {

constexpr int longestPause = 30000; // milliseconds between two attempts

QString newConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("lvsdesk-%1").arg(++count);
}

/// May take for ever: only on a thread of its own.
QDBusConnection connectOnThisThread(const QString &address, const QString &name)
{
    return address.isEmpty() ? QDBusConnection::connectToBus(QDBusConnection::SystemBus, name)
                             : QDBusConnection::connectToBus(address, name);
}

} // namespace

HelperLink::HelperLink(const QString &address, QObject *parent)
    : QObject(parent)
    , m_address(address)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &HelperLink::open);
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
    if (m_connection) {
        QDBusConnection::disconnectFromBus(m_connectionName);
    }
}

void HelperLink::open()
{
    m_retry.stop();
    if (m_opening || isOpen()) {
        return;
    }
    m_opening = true;
    if (m_connection && m_connection->isConnected()) {
        startHelper();
    } else {
        connectToBus();
    }
}

void HelperLink::connectToBus()
{
    if (m_connection) {
        QDBusConnection::disconnectFromBus(m_connectionName);
        m_connection.reset();
    }
    m_connectionName = newConnectionName();
    const auto made = std::make_shared<std::optional<QDBusConnection>>();
    QThread *thread = QThread::create(
        [made, address = m_address, name = m_connectionName] { *made = connectOnThisThread(address, name); });
    // One that never ends outlives this object, and nobody waits for it.
    connect(thread, &QThread::finished, this, [this, made] { takeConnection(**made); });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->setObjectName(QStringLiteral("bus connection"));
    thread->start();
}

void HelperLink::takeConnection(const QDBusConnection &connection)
{
    if (!connection.isConnected()) {
        m_opening = false;
        const QString reason = connection.lastError().message();
        QDBusConnection::disconnectFromBus(m_connectionName);
        giveUp(Error(ErrorCode::HelperUnreachable, {reason}));
        return;
    }
    m_connection = connection;
    m_watcher.setConnection(connection);
    m_watcher.addWatchedService(bus::helperName);
    m_connection->connect(QString(), QStringLiteral("/org/freedesktop/DBus/Local"),
                          QStringLiteral("org.freedesktop.DBus.Local"), QStringLiteral("Disconnected"), this,
                          SLOT(takeDisconnection()));
    startHelper();
}

void HelperLink::takeDisconnection()
{
    m_opening = false;
    giveUp(Error(ErrorCode::HelperUnreachable, {QStringLiteral("Disconnected")}));
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
    send(message, this, answer);
}

void HelperLink::giveUp(const Error &error)
{
    close();
    const int pause = std::min(1000 << std::min(m_failures, 10), longestPause);
    ++m_failures;
    m_retry.start(pause);
    Q_EMIT lost(error);
}

void HelperLink::close()
{
    for (const SignalHook &hook : std::exchange(m_hooks, {})) {
        m_connection->disconnect(m_helper, bus::directorPath, bus::directorInterface, hook.signal,
                                 hook.receiver, hook.slot.constData());
    }
    m_helper.clear();
}

bool HelperLink::passesFiles() const
{
    // Over an address of its own a bus may be at the end of a line that carries bytes alone.
    return m_address.isEmpty() && m_connection
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
