// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sshdestination.h"

#include "core/model/number.h"

namespace lvs {

namespace {

/// A name of the DNS has 253 characters (RFC 1035, 2.3.4), a user name 32; aliases and domains are longer.
constexpr qsizetype longestText = 300;
constexpr QLatin1String scheme("ssh://");

bool isAsciiLetterOrDigit(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z')
        || (letter >= u'0' && letter <= u'9');
}

/// Letters that mean nothing to a shell: ssh_config(5) puts both names into commands of the user.
std::optional<qsizetype> firstUnfit(QStringView text, QStringView beside)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isAsciiLetterOrDigit(text[i]) && !beside.contains(text[i])) {
            return i;
        }
    }
    return std::nullopt;
}

/// What a piece of the text says, and where it begins, counted from 0.
struct Piece
{
    QStringView text;
    qsizetype start = 0;
};

Result<void> checkName(const Piece &piece, QStringView beside)
{
    if (piece.text.startsWith(u'-')) {
        return Error(ErrorCode::SshDestinationHyphen, {piece.text.toString()}).at(piece.start + 1, 1);
    }
    if (const std::optional<qsizetype> unfit = firstUnfit(piece.text, beside)) {
        return Error(ErrorCode::SshDestinationCharacter, {QString(piece.text[*unfit])})
            .at(piece.start + *unfit + 1, 1);
    }
    return {};
}

/// Splits "machine:port" and "[machine]:port"; a piece without text is absent, one without data too.
struct MachineAndPort
{
    Piece machine;
    std::optional<Piece> port;
};

MachineAndPort split(const Piece &whole)
{
    if (whole.text.startsWith(u'[')) {
        const qsizetype close = whole.text.indexOf(u']');
        const qsizetype end = close < 0 ? whole.text.size() : close;
        const Piece machine {whole.text.sliced(1, end - 1), whole.start + 1};
        const QStringView rest = close < 0 ? QStringView() : whole.text.sliced(close + 1);
        if (rest.isEmpty()) {
            return {machine, {}};
        }
        const qsizetype skipped = rest.startsWith(u':') ? 1 : 0;
        return {machine, Piece {rest.sliced(skipped), whole.start + close + 1 + skipped}};
    }
    if (whole.text.count(u':') != 1) { // none, or those of an IPv6 address
        return {whole, {}};
    }
    const qsizetype colon = whole.text.indexOf(u':');
    return {{whole.text.first(colon), whole.start},
            Piece {whole.text.sliced(colon + 1), whole.start + colon + 1}};
}

} // namespace

Result<SshDestination> SshDestination::parse(QStringView text)
{
    if (text.isEmpty()) {
        return Error(ErrorCode::NameEmpty).at(1);
    }
    if (text.size() > longestText) {
        return Error(ErrorCode::NameTooLong, {text.left(40).toString(), QString::number(longestText)})
            .at(longestText + 1);
    }
    Piece rest {text, 0};
    if (text.startsWith(scheme)) {
        rest = {text.sliced(scheme.size()), scheme.size()};
        if (rest.text.endsWith(u'/')) {
            rest.text.chop(1);
        }
    }
    SshDestination destination;
    // The last one: a user of a domain has one of his own.
    if (const qsizetype at = rest.text.lastIndexOf(u'@'); at >= 0) {
        const Piece user {rest.text.first(at), rest.start};
        if (const qsizetype colon = user.text.indexOf(u':'); colon >= 0) {
            return Error(ErrorCode::SshDestinationPassword).at(user.start + colon + 1, at - colon);
        }
        if (user.text.isEmpty()) {
            return Error(ErrorCode::NameEmpty).at(user.start + 1);
        }
        if (const Result<void> fit = checkName(user, u"._-+@"); !fit) {
            return fit.error();
        }
        destination.m_user = user.text.toString();
        rest = {rest.text.sliced(at + 1), rest.start + at + 1};
    }
    const MachineAndPort parts = split(rest);
    if (parts.machine.text.isEmpty()) {
        return Error(ErrorCode::SshDestinationIncomplete, {text.toString()}).at(parts.machine.start + 1);
    }
    if (const Result<void> fit = checkName(parts.machine, u"._-:%"); !fit) {
        return fit.error();
    }
    destination.m_machine = parts.machine.text.toString();
    if (parts.port) {
        const Result<quint64> port = parseNumber(parts.port->text, 1, 65535);
        if (!port) {
            return port.error().at(parts.port->start + 1, parts.port->text.size());
        }
        destination.m_port = static_cast<quint16>(*port);
    }
    return destination;
}

QString SshDestination::toString() const
{
    QString text = m_user.isEmpty() ? QString() : m_user + u'@';
    const bool brackets = m_port && m_machine.contains(u':');
    text += brackets ? u'[' + m_machine + u']' : m_machine;
    if (m_port) {
        text += u':' + QString::number(*m_port);
    }
    return text;
}

} // namespace lvs
