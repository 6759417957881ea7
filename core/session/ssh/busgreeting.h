// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lvs::ssh {

/// The first words with a bus, said in advance: Qt makes all its D-Bus connections on one thread and under
/// one lock, so a bus that answers slowly, or never, would stop every other connection of the program, and
/// the window with it. So its answers are fetched first, without anybody waiting, and Qt then finds them
/// close at hand. This is the client's side of it (D-Bus specification, "Authentication Protocol" and
/// "org.freedesktop.DBus.Hello").
class BusGreeting
{
public:
    /// What is to be sent at the beginning.
    [[nodiscard]] static QByteArray opening();
    /// Takes what the bus sent and gives what is to be sent next.
    /// Errors: SshNoBus with the line that was no answer of a bus, as argument 1.
    [[nodiscard]] Result<QByteArray> take(const QByteArray &bytes);

    /// Whether the bus has answered everything.
    [[nodiscard]] bool isDone() const { return m_stage == Stage::Done; }
    /// The bus's identity, in hexadecimal digits.
    [[nodiscard]] const QByteArray &guid() const { return m_guid; }
    /// What came from the bus since Hello was said: its answer first.
    [[nodiscard]] const QByteArray &messages() const { return m_bytes; }

private:
    enum class Stage { Authentication, Hello, Done };

    Stage m_stage = Stage::Authentication;
    QByteArray m_guid;
    QByteArray m_bytes;
};

/// The bus's side of the same, towards the connection that Qt makes.
class BusWelcome
{
public:
    explicit BusWelcome(const QByteArray &guid)
        : m_guid(guid)
    {
    }
    /// Takes what the client sent and gives what is to be sent back. Nothing for what is no greeting.
    [[nodiscard]] std::optional<QByteArray> take(const QByteArray &bytes);
    /// Whether the client has said Hello: what it wants to hear next is BusGreeting::messages().
    [[nodiscard]] bool isDone() const { return m_isDone; }
    /// What it has sent beyond that already, for the bus.
    [[nodiscard]] const QByteArray &beyond() const { return m_bytes; }

private:
    QByteArray m_guid;
    QByteArray m_bytes;
    bool m_hasBegun = false;
    bool m_isDone = false;
};

/// The length of the D-Bus message that begins there; 0 while too little of it is known, -1 if it is none.
[[nodiscard]] qint64 messageLength(const QByteArray &bytes);

} // namespace lvs::ssh
