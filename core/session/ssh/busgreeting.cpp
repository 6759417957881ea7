// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ssh/busgreeting.h"

#include <QtEndian>

#include <algorithm>
#include <unistd.h>

namespace lvs::ssh {

namespace {

constexpr qsizetype longestGreeting = 64LL * 1024;
constexpr qsizetype fixedHeader = 16;
constexpr qint64 longestMessage = 128LL * 1024 * 1024; // D-Bus specification, "Message Format"

/// Both sides' Hello has the serial number 1, so that one's answer fits the other.
constexpr quint32 helloSerial = 1;

enum MessageType : char { MethodCall = 1, MethodReturn = 2 };

quint32 number(const QByteArray &message, qsizetype at)
{
    return message.at(0) == 'l' ? qFromLittleEndian<quint32>(message.constData() + at)
                                : qFromBigEndian<quint32>(message.constData() + at);
}

void append(QByteArray &bytes, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void pad(QByteArray &bytes, qsizetype boundary)
{
    while (bytes.size() % boundary != 0) {
        bytes.append('\0');
    }
}

/// A field of the header: its code, its type ('s' or 'o') and its text.
void appendField(QByteArray &fields, char code, char type, const QByteArray &text)
{
    pad(fields, 8);
    fields.append(code).append('\1').append(type).append('\0');
    append(fields, static_cast<quint32>(text.size()));
    fields.append(text).append('\0');
}

QByteArray helloMessage()
{
    QByteArray fields;
    appendField(fields, 1, 'o', "/org/freedesktop/DBus");
    appendField(fields, 2, 's', "org.freedesktop.DBus");
    appendField(fields, 3, 's', "Hello");
    appendField(fields, 6, 's', "org.freedesktop.DBus");
    QByteArray message("l\1\0\1", 4); // little endian, a method call, no flags, version 1
    append(message, 0); // without a body
    append(message, helloSerial);
    append(message, static_cast<quint32>(fields.size()));
    message.append(fields);
    pad(message, 8);
    return message;
}

/// The first line without its end, taken out of the bytes; nothing while there is none.
std::optional<QByteArray> takeLine(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0) {
        return std::nullopt;
    }
    const QByteArray line = bytes.left(end).trimmed();
    bytes.remove(0, end + 1);
    return line;
}

Error noBus(const QByteArray &said)
{
    QString words = QString::fromUtf8(said.left(120));
    words.replace(QChar(u'\0'), u' ');
    return Error(ErrorCode::SshNoBus, {QString(), words.simplified()});
}

} // namespace

qint64 messageLength(const QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.at(0) != 'l' && bytes.at(0) != 'B') {
        return -1;
    }
    if (bytes.size() < fixedHeader) {
        return 0;
    }
    const qint64 fields = (qint64(number(bytes, 12)) + 7) / 8 * 8;
    const qint64 length = fixedHeader + fields + number(bytes, 4);
    return length > longestMessage ? -1 : length;
}

QByteArray BusGreeting::opening()
{
    // Who is there is known at the far side: the bridge passes on what it is told of a name.
    return QByteArray(1, '\0') + "AUTH EXTERNAL " + QByteArray::number(::getuid()).toHex() + "\r\n";
}

Result<QByteArray> BusGreeting::take(const QByteArray &bytes)
{
    m_bytes += bytes;
    QByteArray answer;
    if (m_stage == Stage::Authentication) {
        const std::optional<QByteArray> line = takeLine(m_bytes);
        if (!line) {
            return m_bytes.size() > longestGreeting ? Result<QByteArray>(noBus(m_bytes)) : answer;
        }
        if (!line->startsWith("OK ")) {
            return noBus(*line);
        }
        m_guid = line->mid(3).trimmed();
        m_stage = Stage::Hello;
        answer = "BEGIN\r\n" + helloMessage();
    }
    if (m_stage == Stage::Hello) {
        const qint64 length = messageLength(m_bytes);
        if (length < 0 || length > longestGreeting) {
            return noBus(m_bytes);
        }
        if (length > 0 && m_bytes.size() >= length) {
            if (m_bytes.at(1) != MethodReturn) {
                return noBus(m_bytes.left(length));
            }
            m_stage = Stage::Done;
        }
    }
    return answer;
}

std::optional<QByteArray> BusWelcome::take(const QByteArray &bytes)
{
    m_bytes += bytes;
    if (m_bytes.size() > longestGreeting && !m_isDone) {
        return std::nullopt;
    }
    QByteArray answer;
    while (!m_hasBegun) {
        std::optional<QByteArray> line = takeLine(m_bytes);
        if (!line) {
            return answer;
        }
        if (line->startsWith('\0')) {
            line->remove(0, 1);
        }
        if (line->startsWith("AUTH EXTERNAL ")) {
            answer += "OK " + m_guid + "\r\n";
        } else if (line->startsWith("AUTH")) {
            answer += "REJECTED EXTERNAL\r\n";
        } else if (*line == "BEGIN") {
            m_hasBegun = true;
        } else {
            answer += "ERROR\r\n"; // NEGOTIATE_UNIX_FD: a line of bytes passes no files
        }
    }
    const qint64 length = messageLength(m_bytes);
    if (length < 0) {
        return std::nullopt;
    }
    if (length > 0 && m_bytes.size() >= length) {
        if (m_bytes.at(1) != MethodCall || number(m_bytes, 8) != helloSerial
            || !m_bytes.left(length).contains("Hello")) {
            return std::nullopt;
        }
        m_bytes.remove(0, length);
        m_isDone = true;
    }
    return answer;
}

} // namespace lvs::ssh
