// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QObject>

namespace lvs {

/// Who is there: watches the unique names of callers for as long as something is held for them, so that
/// nothing is done for one who has left the bus.
class Callers : public QObject
{
    Q_OBJECT
public:
    explicit Callers(const QDBusConnection &connection, QObject *parent = nullptr);

    /// Watches a caller until release() was called as often.
    void hold(const QString &name);
    void release(const QString &name);
    /// Held, and not gone.
    [[nodiscard]] bool isPresent(const QString &name) const { return m_holds.contains(name); }
    [[nodiscard]] bool isEmpty() const { return m_holds.isEmpty(); }

Q_SIGNALS:
    /// The caller left the bus; what was held for it is forgotten.
    void gone(const QString &name);

private:
    QDBusServiceWatcher m_watcher;
    QHash<QString, int> m_holds;
};

} // namespace lvs
