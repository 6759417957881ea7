// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/callers.h"

namespace lvs {

Callers::Callers(const QDBusConnection &connection, QObject *parent)
    : QObject(parent)
{
    m_watcher.setConnection(connection);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this](const QString &name) {
        m_watcher.removeWatchedService(name);
        if (m_holds.remove(name)) {
            Q_EMIT gone(name);
        }
    });
}

void Callers::hold(const QString &name)
{
    if (m_holds[name].count++ == 0) {
        m_watcher.addWatchedService(name);
    }
}

void Callers::release(const QString &name)
{
    const auto held = m_holds.find(name);
    if (held == m_holds.end()) {
        return; // it has gone
    }
    if (--held->count == 0) {
        m_holds.erase(held);
        m_watcher.removeWatchedService(name);
    }
}

void Callers::setUser(const QString &name, quint32 uid)
{
    const auto held = m_holds.find(name);
    if (held != m_holds.end()) {
        held->user = uid;
    }
}

bool Callers::areOfOneUser(const QString &name, const QString &other) const
{
    const std::optional<quint32> user = m_holds.value(name).user;
    return user && user == m_holds.value(other).user;
}

} // namespace lvs
