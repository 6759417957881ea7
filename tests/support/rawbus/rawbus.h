// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <unistd.h>

namespace lvs::test {

/// A D-Bus message as its sender makes it, valid or not.
struct RawMessage
{
    enum Type : quint8 { Call = 1, Reply = 2, Error = 3, Signal = 4 };
    enum Flag : quint8 { NoReply = 1, NoAutoStart = 2, MayInteract = 4 };

    quint8 type = Call;
    quint8 flags = 0;
    quint32 serial = 0; ///< given by RawBus::send()
    quint32 replySerial = 0;
    QByteArray path;
    QByteArray interface;
    QByteArray member;
    QByteArray error;
    QByteArray destination;
    QByteArray sender; ///< of what came
    QByteArray signature;
    QByteArray body;
};

/// A connection to a bus, or to a peer, that is no library's: it writes what it is told to, never reads
/// unless it is told to, and keeps to no bound.
class RawBus
{
public:
    using Patience = std::chrono::milliseconds;

    /// Connects to that socket and authenticates as that user: this process's, or for root anybody.
    explicit RawBus(const QString &socket, quint32 user = ::geteuid());
    RawBus(const RawBus &) = delete;
    RawBus &operator=(const RawBus &) = delete;
    ~RawBus();

    [[nodiscard]] bool isConnected() const { return m_socket >= 0; }
    [[nodiscard]] int descriptor() const { return m_socket; }
    void close();
    /// Says hello to a bus; its own unique name, empty where the bus did not take it.
    QByteArray hello();

    /// Writes a message; its serial, or 0 where the other side has closed or takes no more in that time.
    quint32 send(RawMessage message, Patience patience = std::chrono::seconds(20));
    /// Writes bytes that may be anything.
    bool sendBytes(QByteArrayView bytes, Patience patience = std::chrono::seconds(20));
    /// The next message; nothing where none came in that time, or the connection ended.
    std::optional<RawMessage> receive(Patience patience);
    /// The answer to that serial, whatever else comes before it.
    std::optional<RawMessage> answerTo(quint32 serial, Patience patience = std::chrono::seconds(20));
    /// Both in one.
    std::optional<RawMessage> call(const RawMessage &message, Patience patience = std::chrono::seconds(20));

    /// A call of one of the bus's own members.
    [[nodiscard]] static RawMessage busCall(const char *member, const QByteArray &signature = {},
                                            const QByteArray &body = {});
    /// A call of one of the helper's members.
    [[nodiscard]] static RawMessage directorCall(const QByteArray &member, const QByteArray &signature = {},
                                                 const QByteArray &body = {});

private:
    bool readMore(Patience patience);
    QByteArray readLine();
    bool authenticate(quint32 user);

    int m_socket = -1;
    quint32 m_lastSerial = 0;
    QByteArray m_received;
};

/// The first string, or object path, of a body.
[[nodiscard]] QByteArray firstString(const QByteArray &body);

} // namespace lvs::test
