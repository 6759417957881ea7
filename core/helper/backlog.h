// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace lvs {

/// How much of what the helper sent the bus has not taken yet. A bus takes no more of a sender whose messages
/// lie about with somebody who does not read them (max_incoming_bytes, dbus-daemon(1)); then large answers
/// are refused, so that they do not heap up here.
class Backlog : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype most = qsizetype {32} * 1024 * 1024;

    explicit Backlog(const QDBusConnection &connection, QObject *parent = nullptr);

    [[nodiscard]] bool isFull() const { return m_bytes >= most; }
    /// So many bytes were sent: asks the bus something, and when it answers, it has taken them.
    void sent(qsizetype bytes);

private:
    QDBusConnection m_connection;
    qsizetype m_bytes = 0;
};

} // namespace lvs
