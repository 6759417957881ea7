// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/backlog.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <limits>

namespace lvs {

Backlog::Backlog(const QDBusConnection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
}

void Backlog::sent(qsizetype bytes)
{
    m_bytes += bytes;
    const QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId"));
    // For as long as it takes: an answer of the library's own, when a time is up, says nothing.
    constexpr int forever = std::numeric_limits<int>::max();
    auto *const watcher = new QDBusPendingCallWatcher(m_connection.asyncCall(question, forever), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, bytes] {
        watcher->deleteLater();
        m_bytes -= bytes;
    });
}

} // namespace lvs
