// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/scenario/line.h"

#include "core/formats/scenario/ipvsadmline.h"
#include "core/model/number.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lvs::scenario {

namespace {

/// The words of a line of ours, one after the other.
class Words
{
public:
    Words(QStringView line, int number)
        : m_line(line)
        , m_number(number)
    {
        advance();
    }

    [[nodiscard]] bool atEnd() const { return m_word.isEmpty(); }
    [[nodiscard]] QStringView word() const { return m_word; }
    void advance()
    {
        qsizetype begin = m_end;
        while (begin < m_line.size() && m_line[begin].isSpace()) {
            ++begin;
        }
        m_begin = begin;
        m_end = begin;
        if (begin < m_line.size() && m_line[begin] == u'#') {
            m_end = m_line.size();
            m_word = {};
            return;
        }
        while (m_end < m_line.size() && !m_line[m_end].isSpace()) {
            ++m_end;
        }
        m_word = m_line.sliced(begin, m_end - begin);
    }

    /// An error at the present word, or where the line ends.
    [[nodiscard]] Error error(ErrorCode code, QStringList arguments) const
    {
        Error error(code, std::move(arguments));
        error.position =
            TextPosition {m_number, static_cast<int>(m_begin) + 1, static_cast<int>(m_word.size())};
        return error;
    }
    [[nodiscard]] Error unexpected() const
    {
        return error(ErrorCode::ArgumentUnexpected, {m_word.toString()});
    }
    /// An error found within the present word.
    [[nodiscard]] Error within(const Error &found) const
    {
        Error moved = error(found.code, found.arguments);
        if (found.position) {
            moved.position->column += std::max(0, found.position->column - 1);
            moved.position->length = found.position->length;
        }
        return moved;
    }

private:
    QStringView m_line;
    QStringView m_word;
    int m_number;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
};

/// An endpoint with a port that is not 0.
Result<Endpoint> takeEndpoint(Words &words, const QString &command)
{
    if (words.atEnd()) {
        return words.error(ErrorCode::ArgumentMissing, {command});
    }
    const Result<Endpoint> endpoint = Endpoint::parse(words.word());
    if (!endpoint) {
        return words.within(endpoint.error());
    }
    if (endpoint->port.isAny()) {
        return words.error(ErrorCode::PortInvalid, {words.word().toString()});
    }
    words.advance();
    return *endpoint;
}

/// The two ends of a connection, of one family.
Result<Close> takeEnds(Words &words, const QString &command)
{
    const Result<Endpoint> client = takeEndpoint(words, command);
    if (!client) {
        return client.error();
    }
    const Words there = words;
    const Result<Endpoint> destination = takeEndpoint(words, command);
    if (!destination) {
        return destination.error();
    }
    if (destination->address.family() != client->address.family()) {
        return there.error(ErrorCode::AddressFamilyMismatch,
                           {destination->address.toString(), addressFamilyName(client->address.family())});
    }
    return Close {*client, *destination};
}

Result<quint32> takeMark(Words &words)
{
    if (words.atEnd()) {
        return 0U;
    }
    const QString keyword = words.word().toString();
    if (keyword != QLatin1String("fwmark")) {
        return words.unexpected();
    }
    words.advance();
    if (words.atEnd()) {
        return words.error(ErrorCode::ArgumentMissing, {keyword});
    }
    const Result<quint64> mark = parseNumber(words.word(), 1, std::numeric_limits<quint32>::max());
    if (!mark) {
        return words.within(mark.error());
    }
    words.advance();
    return static_cast<quint32>(*mark);
}

Result<Event> readConnect(Words &words)
{
    const QString command = QStringLiteral("connect");
    if (words.atEnd()) {
        return words.error(ErrorCode::ArgumentMissing, {command});
    }
    Connect connect;
    if (words.word() == QLatin1String("udp")) {
        connect.protocol = Protocol::Udp;
    } else if (words.word() != QLatin1String("tcp")) {
        return words.error(ErrorCode::KeywordUnknown, {words.word().toString(), QStringLiteral("tcp, udp")});
    }
    words.advance();
    const Result<Close> ends = takeEnds(words, command);
    if (!ends) {
        return ends.error();
    }
    const Result<quint32> mark = takeMark(words);
    if (!mark) {
        return mark.error();
    }
    connect.client = ends->client;
    connect.destination = ends->destination;
    connect.mark = *mark;
    return Event(connect);
}

/// Seconds with up to nine decimals.
Result<Event> readSleep(Words &words)
{
    constexpr quint64 year = 366ULL * 86400;
    constexpr qint64 second = 1'000'000'000;
    constexpr qsizetype mostDecimals = 9;
    if (words.atEnd()) {
        return words.error(ErrorCode::ArgumentMissing, {QStringLiteral("sleep")});
    }
    const QStringView text = words.word();
    const qsizetype point = text.indexOf(u'.');
    const Result<quint64> whole = parseNumber(point < 0 ? text : text.first(point), 0, year);
    if (!whole) {
        return whole.error().code == ErrorCode::NumberOutOfRange
            ? words.within(whole.error())
            : words.error(ErrorCode::NumberInvalid, {text.toString()});
    }
    qint64 parts = 0;
    if (point >= 0) {
        const QStringView decimals = text.sliced(point + 1);
        const QString filled = decimals.first(std::min(decimals.size(), mostDecimals))
                                   .toString()
                                   .leftJustified(mostDecimals, u'0');
        const bool areDigits = !decimals.isEmpty()
            && std::all_of(decimals.begin(), decimals.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        const Result<quint64> read = parseNumber(filled, 0, second);
        if (!areDigits || !read) {
            return words.error(ErrorCode::NumberInvalid, {text.toString()});
        }
        parts = static_cast<qint64>(*read);
    }
    words.advance();
    return Event(Sleep {static_cast<qint64>(*whole) * second + parts});
}

/// The settings that a simulated director honours.
bool isHonoured(SysctlKey key)
{
    constexpr std::array honoured {SysctlKey::IpvsConnReuseMode,           SysctlKey::IpvsExpireNodestConn,
                                   SysctlKey::IpvsExpireQuiescentTemplate, SysctlKey::IpvsLblcExpiration,
                                   SysctlKey::IpvsLblcrExpiration,         SysctlKey::IpvsRunEstimation};
    return std::find(honoured.begin(), honoured.end(), key) != honoured.end();
}

/// sysctl(8)'s own form, which has no spaces around the sign.
Result<Event> readSetting(Words &words)
{
    if (words.atEnd()) {
        return words.error(ErrorCode::ArgumentMissing, {QStringLiteral("sysctl")});
    }
    const QStringView text = words.word();
    const qsizetype sign = text.indexOf(u'=');
    const Result<SysctlName> name = SysctlName::parse(sign < 0 ? text : text.first(sign));
    if (!name) {
        return words.error(name.error().code, name.error().arguments);
    }
    if (!isHonoured(name->key)) {
        return words.error(ErrorCode::Unsupported, {name->toString()});
    }
    if (sign < 0) {
        return words.error(ErrorCode::ArgumentMissing, {name->toString()});
    }
    const Result<SysctlValue> value = SysctlValue::parse(name->key, text.sliced(sign + 1));
    if (!value) {
        return words.error(value.error().code, value.error().arguments);
    }
    if (const Result<void> possible = checkSysctl(name->key, *value); !possible) {
        return words.error(possible.error().code, possible.error().arguments);
    }
    words.advance();
    return Event(ChangeSetting {*name, *value});
}

/// Nothing may follow.
Result<std::optional<Event>> ended(const Words &words, const Result<Event> &event)
{
    if (!event) {
        return event.error();
    }
    if (!words.atEnd()) {
        return words.unexpected();
    }
    return std::optional(*event);
}

} // namespace

Result<std::optional<Event>> readLine(QStringView line, int number)
{
    Words words(line, number);
    if (words.atEnd()) {
        return std::optional<Event>();
    }
    const QStringView first = words.word();
    if (first == QLatin1String("connect")) {
        words.advance();
        const Result<Event> event = readConnect(words);
        return ended(words, event);
    }
    if (first == QLatin1String("close")) {
        words.advance();
        const Result<Close> ends = takeEnds(words, QStringLiteral("close"));
        return ended(words, ends ? Result<Event>(Event(*ends)) : Result<Event>(ends.error()));
    }
    if (first == QLatin1String("sleep")) {
        words.advance();
        const Result<Event> event = readSleep(words);
        return ended(words, event);
    }
    if (first == QLatin1String("sysctl")) {
        words.advance();
        const Result<Event> event = readSetting(words);
        return ended(words, event);
    }
    if (!first.startsWith(u'-') && first != QLatin1String("ipvsadm")
        && !first.endsWith(QLatin1String("/ipvsadm"))) {
        return words.error(ErrorCode::KeywordUnknown,
                           {first.toString(), QStringLiteral("connect, close, sleep, sysctl, ipvsadm")});
    }
    const Result<Event> event = ipvsadmEvent(ipvsadm::tokenize(line, number));
    if (!event) {
        return event.error();
    }
    return std::optional(*event);
}

} // namespace lvs::scenario
