// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/addresspath.h"

#include <QDBusError>

#include <atomic>
#include <memory>
#include <optional>

namespace lvs {

namespace {

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

AddressPath::AddressPath(const QString &address, QObject *parent)
    : BusPath(parent)
    , m_address(address)
{
}

AddressPath::~AddressPath()
{
    close();
}

void AddressPath::open()
{
    close();
    m_connectionName = newConnectionName();
    const auto made = std::make_shared<std::optional<QDBusConnection>>();
    QThread *thread = QThread::create(
        [made, address = m_address, name = m_connectionName] { *made = connectOnThisThread(address, name); });
    // One that never ends outlives this object, and nobody waits for it.
    m_arrival = connect(thread, &QThread::finished, this, [this, made] { takeConnection(**made); });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->setObjectName(QStringLiteral("bus connection"));
    thread->start();
}

void AddressPath::close()
{
    if (m_arrival) {
        disconnect(m_arrival);
    } else if (!m_connectionName.isEmpty()) {
        QDBusConnection::disconnectFromBus(m_connectionName);
    }
    m_arrival = {};
    m_connectionName.clear();
}

void AddressPath::takeConnection(const QDBusConnection &connection)
{
    m_arrival = {};
    if (connection.isConnected()) {
        Q_EMIT opened(connection);
        return;
    }
    const QString reason = connection.lastError().message();
    close();
    Q_EMIT lost(Error(ErrorCode::HelperUnreachable, {reason}));
}

} // namespace lvs
