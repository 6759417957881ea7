// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QObject>

#include <algorithm>
#include <optional>

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
    /// Whose caller it is; kept for as long as it is held.
    void setUser(const QString &name, quint32 uid);
    /// Whether both are held, and callers of the same user.
    [[nodiscard]] bool areOfOneUser(const QString &name, const QString &other) const;
    /// How many of those names are callers of the same user as the one named.
    template <typename Names>
    [[nodiscard]] qsizetype countOfUser(const QString &name, const Names &names) const
    {
        return std::count_if(names.keyBegin(), names.keyEnd(),
                             [&](const QString &other) { return areOfOneUser(name, other); });
    }
    /// How often it is held.
    [[nodiscard]] int holdsOf(const QString &name) const { return m_holds.value(name).count; }
    /// Held, and not gone.
    [[nodiscard]] bool isPresent(const QString &name) const { return m_holds.contains(name); }
    [[nodiscard]] bool isEmpty() const { return m_holds.isEmpty(); }

Q_SIGNALS:
    /// The caller left the bus; what was held for it is forgotten.
    void gone(const QString &name);

private:
    QDBusServiceWatcher m_watcher;
    struct Held
    {
        int count = 0;
        std::optional<quint32> user;
    };
    QHash<QString, Held> m_holds;
};

} // namespace lvs
