// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ssh/sshmessages.h"

#include <algorithm>
#include <array>

namespace lvs::ssh {

namespace {

constexpr qsizetype longestLine = 400;

/// A piece of a line, and what it means. The order is that of importance: a changed key is followed by
/// lines that an unknown one has, too. From OpenSSH's sshconnect.c, sshconnect2.c, ssh.c, clientloop.c.
struct Meaning
{
    const char *piece;
    ErrorCode code;
};
constexpr std::array meanings {
    Meaning {"REMOTE HOST IDENTIFICATION HAS CHANGED", ErrorCode::SshHostKeyChanged},
    Meaning {"Offending ", ErrorCode::SshHostKeyChanged},
    Meaning {"is revoked", ErrorCode::SshHostKeyChanged},
    Meaning {"Host key verification failed", ErrorCode::SshHostKeyUnknown},
    Meaning {"host key is known for", ErrorCode::SshHostKeyUnknown},
    Meaning {"Permission denied (", ErrorCode::SshAuthentication},
    Meaning {"Too many authentication failures", ErrorCode::SshAuthentication},
    Meaning {"Could not resolve hostname", ErrorCode::SshUnreachable},
    Meaning {"Connection refused", ErrorCode::SshUnreachable},
    Meaning {"Connection timed out", ErrorCode::SshUnreachable},
    Meaning {"Operation timed out", ErrorCode::SshUnreachable},
    Meaning {"No route to host", ErrorCode::SshUnreachable},
    Meaning {"Network is unreachable", ErrorCode::SshUnreachable},
    Meaning {"Connection closed by", ErrorCode::SshUnreachable},
    Meaning {"Connection reset by", ErrorCode::SshUnreachable},
    Meaning {"kex_exchange_identification", ErrorCode::SshUnreachable},
    Meaning {"Connection to ", ErrorCode::SshUnreachable}, // … timed out, closed by remote host
    Meaning {"Timeout, server", ErrorCode::SshUnreachable},
};

std::optional<ErrorCode> meaningOf(const QString &line)
{
    for (const Meaning &meaning : meanings) {
        if (line.contains(QLatin1String(meaning.piece))) {
            return meaning.code;
        }
    }
    return std::nullopt;
}

/// Smaller for what tells more.
auto rank(ErrorCode code)
{
    return std::find_if(meanings.begin(), meanings.end(),
                        [code](const Meaning &meaning) { return meaning.code == code; });
}

bool isForPeople(const QString &line)
{
    return !line.isEmpty() && !line.startsWith(QLatin1String("debug"))
        && !line.startsWith(QLatin1String("OpenSSH_")) && !line.startsWith(QLatin1String("Authenticated to "))
        && !line.startsWith(QLatin1String("Transferred: ")) && !line.startsWith(QLatin1String("Bytes per "))
        && !line.startsWith(u'@');
}

} // namespace

void SshMessages::take(const QString &text)
{
    const QString line = text.trimmed().left(longestLine);
    const QLatin1String offer("Server host key: ");
    if (line.startsWith(QLatin1String("debug1: ")) && line.contains(offer)) {
        m_fingerprint = line.section(u' ', -1);
    }
    if (line.startsWith(QLatin1String("debug"))) {
        return;
    }
    const std::optional<ErrorCode> code = meaningOf(line);
    if (code && (!m_code || rank(*code) <= rank(*m_code))) {
        m_code = code;
        m_reason = line;
    }
    if (isForPeople(line)) {
        m_lastLine = line;
    }
}

Error SshMessages::masterError(const QString &host, bool wasOpen) const
{
    const QString said = m_reason.isEmpty() ? m_lastLine : m_reason;
    if (wasOpen) {
        return Error(ErrorCode::SshLost, {host, said.isEmpty() ? QStringLiteral("ssh ended") : said});
    }
    if (m_code == ErrorCode::SshHostKeyUnknown || m_code == ErrorCode::SshHostKeyChanged) {
        return Error(*m_code, {host, m_fingerprint});
    }
    return Error(m_code.value_or(ErrorCode::SshFailed), {host, said});
}

Error SshMessages::bridgeError(const QString &host, int status, bool wasOpen) const
{
    constexpr int commandNotFound = 127; // POSIX shells, "Exit Status for Commands"
    if (wasOpen) {
        return Error(ErrorCode::SshLost,
                     {host, m_lastLine.isEmpty() ? QStringLiteral("the bridge ended") : m_lastLine});
    }
    if (status == commandNotFound) {
        return Error(ErrorCode::SshNoBridge, {host});
    }
    constexpr int sshFailed = 255;
    // The bridge complains to the journal of its own machine.
    const QString said =
        m_lastLine.isEmpty() ? QStringLiteral("systemd-stdio-bridge: status %1").arg(status) : m_lastLine;
    return Error(status == sshFailed ? ErrorCode::SshFailed : ErrorCode::SshNoBus, {host, said});
}

} // namespace lvs::ssh
