// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/values.h"

#include "core/model/number.h"

#include <algorithm>
#include <array>

namespace lvs::keepalived {

namespace {

constexpr quint64 longestSeconds = 1'000'000;

bool looksLikeName(const QString &text)
{
    const auto isLetter = [](QChar c) { return c.isLetter() || c == u'_'; };
    return !text.contains(u':') && std::any_of(text.begin(), text.end(), isLetter);
}

/// An error of a value's own parse function, moved to where the word stands.
void report(const Word &word, const Error &error, Findings &findings)
{
    Findings::add(findings.problems, word.position, error.code, error.arguments);
}

/// "1.5" as microseconds; nothing where it is no such number.
std::optional<std::chrono::microseconds> microseconds(const QString &text)
{
    const qsizetype dot = text.indexOf(u'.');
    const QString whole = dot < 0 ? text : text.left(dot);
    const QString part = dot < 0 ? QString() : text.mid(dot + 1);
    const Result<quint64> seconds =
        whole.isEmpty() && !part.isEmpty() ? Result<quint64>(0) : parseNumber(whole, 0, longestSeconds);
    const Result<quint64> fraction =
        part.isEmpty() ? Result<quint64>(0) : parseNumber(part.leftJustified(6, u'0', true), 0, 999'999);
    if (!seconds || !fraction) {
        return std::nullopt;
    }
    return std::chrono::seconds(*seconds) + std::chrono::microseconds(*fraction);
}

} // namespace

const Word *argument(const Node &node, size_t place, Findings &findings)
{
    if (place < node.words.size()) {
        return &node.words[place];
    }
    findings.problem(node.words.front(), ErrorCode::ArgumentMissing);
    return nullptr;
}

void refuseMore(const Node &node, size_t last, Findings &findings)
{
    if (node.words.size() > last + 1) {
        findings.problem(node.words[last + 1], ErrorCode::ArgumentUnexpected);
    }
}

std::optional<quint64> numberAt(const Node &node, size_t place, quint64 smallest, quint64 largest,
                                Findings &findings)
{
    const Word *const word = argument(node, place, findings);
    if (word == nullptr) {
        return std::nullopt;
    }
    const Result<quint64> number = parseNumber(word->text, smallest, largest);
    if (!number) {
        report(*word, number.error(), findings);
        return std::nullopt;
    }
    return *number;
}

std::optional<qint32> signedNumberAt(const Node &node, size_t place, qint32 smallest, qint32 largest,
                                     Findings &findings)
{
    const Word *const word = argument(node, place, findings);
    if (word == nullptr) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int number = word->text.toInt(&isNumber);
    if (!isNumber || number < smallest || number > largest) {
        if (isNumber) {
            findings.problem(*word, ErrorCode::NumberOutOfRange,
                             {QString::number(smallest), QString::number(largest)});
        } else {
            findings.problem(*word, ErrorCode::NumberInvalid);
        }
        return std::nullopt;
    }
    return number;
}

Time timeAt(const Node &node, size_t place, Findings &findings)
{
    const Word *const word = argument(node, place, findings);
    if (word == nullptr) {
        return std::nullopt;
    }
    const Time time = microseconds(word->text);
    if (!time) {
        findings.problem(*word, ErrorCode::NumberInvalid);
    }
    return time;
}

bool flagAt(const Node &node, size_t place, Findings &findings)
{
    if (place >= node.words.size()) {
        return true;
    }
    const Word &word = node.words[place];
    static const QStringList yes {QStringLiteral("on"), QStringLiteral("true"), QStringLiteral("yes")};
    static const QStringList no {QStringLiteral("off"), QStringLiteral("false"), QStringLiteral("no")};
    if (!yes.contains(word.text) && !no.contains(word.text)) {
        findings.problem(word, ErrorCode::KeywordUnknown, {(yes + no).join(QLatin1String(", "))});
    }
    return !no.contains(word.text);
}

std::optional<Address> addressAt(const Node &node, size_t place, Findings &findings)
{
    const Word *const word = argument(node, place, findings);
    if (word == nullptr) {
        return std::nullopt;
    }
    const Result<Address> address = Address::parse(word->text);
    if (!address) {
        findings.problem(
            *word, looksLikeName(word->text) ? ErrorCode::NameResolutionRefused : ErrorCode::AddressInvalid);
        return std::nullopt;
    }
    return *address;
}

std::optional<Port> portAt(const Node &node, size_t place, Findings &findings)
{
    const Word *const word = argument(node, place, findings);
    if (word == nullptr) {
        return std::nullopt;
    }
    const Result<Port> port = Port::parse(word->text);
    if (!port) {
        findings.problem(
            *word, looksLikeName(word->text) ? ErrorCode::NameResolutionRefused : ErrorCode::PortInvalid);
        return std::nullopt;
    }
    return *port;
}

std::optional<Endpoint> endpointAt(const Node &node, Findings &findings)
{
    const std::optional<Address> address = addressAt(node, 1, findings);
    if (!address) {
        return std::nullopt;
    }
    Endpoint endpoint {*address, Port()};
    if (node.words.size() > 2) {
        const std::optional<Port> port = portAt(node, 2, findings);
        if (!port) {
            return std::nullopt;
        }
        endpoint.port = *port;
    }
    refuseMore(node, 2, findings);
    return endpoint;
}

ShortName nameAt(const Node &node, size_t place, Findings &findings)
{
    const Word *const word = argument(node, place, findings);
    if (word == nullptr) {
        return {};
    }
    const Result<ShortName> name = ShortName::parse(word->text);
    if (!name) {
        report(*word, name.error(), findings);
        return {};
    }
    return *name;
}

QString textAt(const Node &node, size_t place, Findings &findings)
{
    const Word *const word = argument(node, place, findings);
    return word == nullptr ? QString() : word->text;
}

Script scriptAt(const Node &node, Findings &findings)
{
    Script script;
    script.command = textAt(node, 1, findings);
    script.user = node.words.size() > 2 ? node.words[2].text : QString();
    script.group = node.words.size() > 3 ? node.words[3].text : QString();
    refuseMore(node, 3, findings);
    return script;
}

void keepOther(const Node &node, std::span<const char *const> carried, std::vector<Directive> &others,
               Findings &findings)
{
    const bool isCarried = std::any_of(carried.begin(), carried.end(), [&](const char *word) {
        const QLatin1String text(word);
        return text.endsWith(u'*') ? node.keyword().startsWith(text.chopped(1)) : node.keyword() == text;
    });
    others.push_back(toDirective(node));
    if (!isCarried) {
        QStringList texts;
        for (const Word &word : node.words) {
            texts.append(word.text);
        }
        Findings::add(findings.notUnderstood, node.position(), ErrorCode::LineNotUnderstood,
                      {texts.join(u' ')});
    }
}

bool takeTiming(const Node &node, Timing &timing, Findings &findings)
{
    static constexpr std::array times {
        std::pair {"delay_loop", &Timing::delayLoop},
        std::pair {"delay_before_retry", &Timing::delayBeforeRetry},
        std::pair {"connect_timeout", &Timing::connectTimeout},
        std::pair {"warmup", &Timing::warmup},
    };
    for (const auto &[word, member] : times) {
        if (node.keyword() == QLatin1String(word)) {
            timing.*member = timeAt(node, 1, findings);
            refuseMore(node, 1, findings);
            return true;
        }
    }
    if (node.keyword() == QLatin1String("retry") || node.keyword() == QLatin1String("nb_get_retry")) {
        if (const auto number = numberAt(node, 1, 0, 0x7fffffff, findings)) {
            timing.retry = static_cast<quint32>(*number);
        }
        return true;
    }
    if (node.keyword() == QLatin1String("alpha")) {
        timing.alpha = flagAt(node, 1, findings);
        return true;
    }
    return false;
}

} // namespace lvs::keepalived
