// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/groupreader.h"

#include "core/model/number.h"

#include <limits>

namespace lvs::keepalived {

namespace {

constexpr quint64 uncountable = std::numeric_limits<quint64>::max();

std::optional<GroupRange> reportAddress(const Word &word, const QString &text, Findings &findings)
{
    const bool isName = !text.contains(u':') && !text.isEmpty() && text[0].isLetter();
    Findings::add(findings.problems, word.position,
                  isName ? ErrorCode::NameResolutionRefused : ErrorCode::AddressInvalid, {text});
    return std::nullopt;
}

/// All addresses of a network, but for IPv4's own two.
std::optional<GroupRange> networkAt(const Word &word, const Address &address, const QString &bitsText,
                                    Findings &findings)
{
    const quint64 longest = address.isIPv4() ? 32 : 128;
    const Result<quint64> bits = parseNumber(bitsText, 0, longest);
    if (!bits) {
        Findings::add(findings.problems, word.position, bits.error().code, bits.error().arguments);
        return std::nullopt;
    }
    Address::Bytes first = address.bytes();
    Address::Bytes last = first;
    for (quint64 bit = *bits; bit < longest; ++bit) {
        const auto mask = static_cast<quint8>(0x80U >> (bit % 8));
        first[bit / 8] = static_cast<quint8>(first[bit / 8] & ~mask);
        last[bit / 8] = static_cast<quint8>(last[bit / 8] | mask);
    }
    if (address.isIPv6()) {
        return GroupRange {Address::fromIPv6(first), Address::fromIPv6(last), {}};
    }
    const auto number = [](const Address::Bytes &bytes) {
        return (quint32 {bytes[0]} << 24U) | (quint32 {bytes[1]} << 16U) | (quint32 {bytes[2]} << 8U)
            | bytes[3];
    };
    const quint32 inner = *bits < 31 ? 1 : 0;
    return GroupRange {Address::fromIPv4(number(first) + inner), Address::fromIPv4(number(last) - inner), {}};
}

/// The end of a range: a whole address, or what replaces the last part of the first: decimal for IPv4,
/// hexadecimal for IPv6.
std::optional<Address> endOfRange(const QString &firstText, const QString &endText)
{
    if (const Result<Address> whole = Address::parse(endText)) {
        return *whole;
    }
    const qsizetype part = firstText.lastIndexOf(firstText.contains(u':') ? u':' : u'.');
    const Result<Address> composed = Address::parse(QString(firstText.left(part + 1) + endText));
    return composed ? std::optional(*composed) : std::nullopt;
}

std::optional<GroupRange> rangeAt(const Word &word, Findings &findings)
{
    const qsizetype hyphen = word.text.indexOf(u'-');
    const qsizetype slash = word.text.indexOf(u'/');
    const qsizetype cut = hyphen >= 0 ? hyphen : slash;
    const QString firstText = cut < 0 ? word.text : word.text.left(cut);
    const Result<Address> first = Address::parse(firstText);
    if (!first) {
        return reportAddress(word, firstText, findings);
    }
    if (hyphen < 0 && slash >= 0) {
        return networkAt(word, *first, word.text.mid(slash + 1), findings);
    }
    if (hyphen < 0) {
        return GroupRange {*first, *first, {}};
    }
    const std::optional<Address> last = endOfRange(firstText, word.text.mid(hyphen + 1));
    if (!last || last->family() != first->family() || *last < *first) {
        return reportAddress(word, word.text, findings);
    }
    return GroupRange {*first, *last, {}};
}

void takeMark(const Node &line, VirtualServerGroup &group, Findings &findings)
{
    const auto mark = numberAt(line, 1, 1, 0xffffffffU, findings);
    GroupMark member {static_cast<quint32>(mark.value_or(0)), std::nullopt};
    if (line.words.size() > 2) {
        const QString &family = line.words[2].text;
        if (family == QLatin1String("inet") || family == QLatin1String("inet6")) {
            member.family = family == QLatin1String("inet") ? AddressFamily::IPv4 : AddressFamily::IPv6;
        } else {
            findings.problem(line.words[2], ErrorCode::KeywordUnknown, {QStringLiteral("inet, inet6")});
        }
    }
    if (mark) {
        group.members.emplace_back(member);
    }
}

} // namespace

VirtualServerGroup readGroup(const Node &node, qsizetype mostAddresses, Findings &findings)
{
    VirtualServerGroup group;
    group.name = textAt(node, 1, findings);
    refuseMore(node, 1, findings);
    for (const Node &line : node.block) {
        if (line.keyword() == QLatin1String("fwmark")) {
            takeMark(line, group, findings);
            continue;
        }
        std::optional<GroupRange> range = rangeAt(line.words.front(), findings);
        const auto port = line.words.size() > 1 ? portAt(line, 1, findings) : std::optional(Port());
        refuseMore(line, 1, findings);
        if (!range || !port) {
            continue;
        }
        if (addressCount(*range) > static_cast<quint64>(mostAddresses)) {
            findings.problem(line.words.front(), ErrorCode::LimitExceeded, {QString::number(mostAddresses)});
            continue;
        }
        range->port = *port;
        group.members.emplace_back(*range);
    }
    return group;
}

quint64 addressCount(const GroupRange &range)
{
    if (range.first.isIPv4()) {
        return quint64 {range.last.toIPv4()} - range.first.toIPv4() + 1;
    }
    quint64 count = 0;
    for (size_t i = 0; i < 16; ++i) {
        if (count > (uncountable >> 9U)) {
            return uncountable;
        }
        // Digit by digit, so that a borrow of a lower one is taken from what was counted before.
        count = count * 256 + range.last.bytes()[i] - range.first.bytes()[i];
    }
    return count + 1;
}

Address addressAfter(const Address &first, quint64 steps)
{
    if (first.isIPv4()) {
        return Address::fromIPv4(first.toIPv4() + static_cast<quint32>(steps));
    }
    Address::Bytes bytes = first.bytes();
    for (size_t i = 16; i-- > 0 && steps > 0;) {
        steps += bytes[i];
        bytes[i] = static_cast<quint8>(steps & 0xffU);
        steps >>= 8U;
    }
    return Address::fromIPv6(bytes);
}

} // namespace lvs::keepalived
