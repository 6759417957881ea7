// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawbus/rawbus.h"

#include "tests/support/rawbus/marshaller.h"

#include <QDeadlineTimer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace lvs::test {

namespace {

// The header's fields (D-Bus specification, "Header Fields").
enum Field : quint8 { Path = 1, Interface, Member, ErrorName, ReplySerial, Destination, Sender, Signature };

constexpr qsizetype fixedHeader = 16; // up to the length of the fields, and with it
constexpr qsizetype longestMessage = qsizetype {128} * 1024 * 1024;

qsizetype padded(qsizetype size)
{
    return (size + 7) / 8 * 8;
}

void putField(Marshaller &out, Field field, char type, const QByteArray &text)
{
    if (text.isEmpty()) {
        return;
    }
    out.align(8);
    out.number(static_cast<quint8>(field));
    out.signature(QByteArrayView(&type, 1));
    type == 'g' ? out.signature(text) : out.string(text);
}

QByteArray encoded(const RawMessage &message)
{
    Marshaller out;
    out.number<quint8>('l');
    out.number(message.type);
    out.number(message.flags);
    out.number<quint8>(1); // the protocol's version
    out.number(static_cast<quint32>(message.body.size()));
    out.number(message.serial);
    const qsizetype place = out.beginArray(8);
    const qsizetype begin = out.size();
    putField(out, Path, 'o', message.path);
    putField(out, Interface, 's', message.interface);
    putField(out, Member, 's', message.member);
    putField(out, ErrorName, 's', message.error);
    putField(out, Destination, 's', message.destination);
    putField(out, Signature, 'g', message.signature);
    if (message.replySerial != 0) {
        out.align(8);
        out.number(static_cast<quint8>(ReplySerial));
        out.signature("u");
        out.number(message.replySerial);
    }
    out.endArray(place, begin);
    out.align(8);
    out.raw(message.body);
    return out.take();
}

quint32 numberAt(const QByteArray &bytes, qsizetype place)
{
    return place + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.constData() + place) : 0;
}

/// What a bus sent, which is well-formed.
RawMessage decoded(const QByteArray &bytes)
{
    RawMessage message;
    message.type = static_cast<quint8>(bytes[1]);
    message.flags = static_cast<quint8>(bytes[2]);
    message.serial = numberAt(bytes, 8);
    const qsizetype end = fixedHeader + numberAt(bytes, 12);
    for (qsizetype at = fixedHeader; at + 4 < end;) {
        at = padded(at);
        const auto field = static_cast<quint8>(bytes[at]);
        const char type = bytes[at + 2];
        at += 4; // the field, and a signature of one letter
        if (type == 'u') {
            message.replySerial = field == ReplySerial ? numberAt(bytes, at) : message.replySerial;
            at += 4;
            continue;
        }
        const qsizetype length = type == 'g' ? static_cast<quint8>(bytes[at]) : numberAt(bytes, at);
        at += type == 'g' ? 1 : 4;
        const QByteArray text = bytes.mid(at, length);
        at += length + 1;
        switch (field) {
        case Path:
            message.path = text;
            break;
        case Interface:
            message.interface = text;
            break;
        case Member:
            message.member = text;
            break;
        case ErrorName:
            message.error = text;
            break;
        case Destination:
            message.destination = text;
            break;
        case Sender:
            message.sender = text;
            break;
        case Signature:
            message.signature = text;
            break;
        default:
            break;
        }
    }
    message.body = bytes.mid(padded(end));
    return message;
}

} // namespace

RawBus::RawBus(const QString &socket, quint32 user)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, socket.toUtf8().constData(), sizeof address.sun_path - 1);
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    // The other side is told the user of this moment (SO_PEERCRED).
    const uid_t own = ::geteuid();
    const bool isUser = user == own || ::seteuid(user) == 0;
    const bool isConnected = isUser && m_socket >= 0
        && ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    const bool isBack = user == own || ::seteuid(own) == 0;
    if (!isConnected || !isBack || !authenticate(user)) {
        close();
    }
}

RawBus::~RawBus()
{
    close();
}

void RawBus::close()
{
    if (m_socket >= 0) {
        ::close(m_socket);
    }
    m_socket = -1;
}

bool RawBus::authenticate(quint32 user)
{
    ::fcntl(m_socket, F_SETFL, O_NONBLOCK);
    if (!sendBytes(QByteArray(1, '\0') + "AUTH EXTERNAL " + QByteArray::number(user).toHex() + "\r\n")) {
        return false;
    }
    // With files, so that the bus lets answers through that have one; receive() drops them.
    return readLine().startsWith("OK ") && sendBytes("NEGOTIATE_UNIX_FD\r\n") && !readLine().isEmpty()
        && sendBytes("BEGIN\r\n");
}

QByteArray RawBus::readLine()
{
    while (!m_received.contains("\r\n")) {
        if (!readMore(std::chrono::seconds(20))) {
            return {};
        }
    }
    return std::exchange(m_received, {});
}

QByteArray RawBus::hello()
{
    const std::optional<RawMessage> reply = call(busCall("Hello"));
    return reply && reply->type == RawMessage::Reply ? firstString(reply->body) : QByteArray();
}

bool RawBus::sendBytes(QByteArrayView bytes, Patience patience)
{
    const QDeadlineTimer deadline(patience);
    while (!bytes.isEmpty()) {
        const ssize_t written =
            ::send(m_socket, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (written > 0) {
            bytes = bytes.sliced(written);
            continue;
        }
        if (written < 0 && errno != EAGAIN && errno != EINTR) {
            return false;
        }
        pollfd waiting {m_socket, POLLOUT, 0};
        if (::poll(&waiting, 1, static_cast<int>(deadline.remainingTime())) <= 0) {
            return false;
        }
    }
    return true;
}

quint32 RawBus::send(RawMessage message, Patience patience)
{
    message.serial = ++m_lastSerial;
    return sendBytes(encoded(message), patience) ? message.serial : 0;
}

bool RawBus::readMore(Patience patience)
{
    pollfd waiting {m_socket, POLLIN, 0};
    if (m_socket < 0 || ::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0) {
        return false;
    }
    char buffer[65536];
    const ssize_t size = ::recv(m_socket, buffer, sizeof buffer, 0);
    if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR)) {
        close();
        return false;
    }
    m_received.append(buffer, std::max<ssize_t>(size, 0));
    return true;
}

std::optional<RawMessage> RawBus::receive(Patience patience)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        if (m_received.size() >= fixedHeader) {
            const qsizetype size = padded(fixedHeader + numberAt(m_received, 12)) + numberAt(m_received, 4);
            if (size > longestMessage) {
                return std::nullopt;
            }
            if (m_received.size() >= size) {
                const RawMessage message = decoded(m_received.first(size));
                m_received.remove(0, size);
                return message;
            }
        }
        if (!readMore(Patience(std::max<qint64>(deadline.remainingTime(), 0)))) {
            return std::nullopt;
        }
    }
}

std::optional<RawMessage> RawBus::answerTo(quint32 serial, Patience patience)
{
    const QDeadlineTimer deadline(patience);
    while (serial != 0) {
        std::optional<RawMessage> message = receive(Patience(std::max<qint64>(deadline.remainingTime(), 0)));
        if (!message || message->replySerial == serial) {
            return message;
        }
    }
    return std::nullopt;
}

std::optional<RawMessage> RawBus::call(const RawMessage &message, Patience patience)
{
    return answerTo(send(message, patience), patience);
}

RawMessage RawBus::busCall(const char *member, const QByteArray &signature, const QByteArray &body)
{
    RawMessage message;
    message.path = "/org/freedesktop/DBus";
    message.interface = "org.freedesktop.DBus";
    message.destination = "org.freedesktop.DBus";
    message.member = member;
    message.signature = signature;
    message.body = body;
    return message;
}

RawMessage RawBus::directorCall(const QByteArray &member, const QByteArray &signature, const QByteArray &body)
{
    RawMessage message;
    message.path = "/org/lvsdesk/Director1";
    message.interface = "org.lvsdesk.Director1";
    message.destination = "org.lvsdesk.Helper1";
    message.member = member;
    message.signature = signature;
    message.body = body;
    return message;
}

QByteArray firstString(const QByteArray &body)
{
    return body.mid(4, numberAt(body, 0));
}

} // namespace lvs::test
