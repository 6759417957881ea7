// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/checkerreader.h"

#include "core/model/number.h"

#include <array>

namespace lvs::keepalived {

namespace {

constexpr std::array kinds {
    CheckerKind::HttpGet,   CheckerKind::SslGet,    CheckerKind::TcpCheck, CheckerKind::SmtpCheck,
    CheckerKind::DnsCheck,  CheckerKind::MiscCheck, CheckerKind::BfdCheck, CheckerKind::UdpCheck,
    CheckerKind::PingCheck, CheckerKind::FileCheck,
};

void takeStatusCodes(const Node &node, CheckedUrl &url, Findings &findings)
{
    if (argument(node, 1, findings) == nullptr) {
        return;
    }
    for (size_t i = 1; i < node.words.size(); ++i) {
        const QString &text = node.words[i].text;
        const qsizetype hyphen = text.indexOf(u'-');
        const Result<quint64> first = parseNumber(hyphen < 0 ? text : text.left(hyphen), 100, 999);
        const Result<quint64> last = parseNumber(text.mid(hyphen + 1), 100, 999);
        if (!first || !last || *last < *first) {
            findings.problem(node.words[i], ErrorCode::NumberOutOfRange,
                             {QStringLiteral("100"), QStringLiteral("999")});
        } else {
            url.statusCodes.push_back({static_cast<quint16>(*first), static_cast<quint16>(*last)});
        }
    }
}

constexpr std::array urlKeywords {
    Keyword<CheckedUrl> {
        "path",
        [](const Node &node, CheckedUrl &url, Findings &findings) { url.path = textAt(node, 1, findings); }},
    Keyword<CheckedUrl> {"digest",
                         [](const Node &node, CheckedUrl &url, Findings &findings) {
                             url.digest = textAt(node, 1, findings);
                         }},
    Keyword<CheckedUrl> {"status_code", takeStatusCodes},
    Keyword<CheckedUrl> {"virtualhost",
                         [](const Node &node, CheckedUrl &url, Findings &findings) {
                             url.virtualHost = textAt(node, 1, findings);
                         }},
    Keyword<CheckedUrl> {
        "regex",
        [](const Node &node, CheckedUrl &url, Findings &findings) { url.regex = textAt(node, 1, findings); }},
    Keyword<CheckedUrl> {"regex_no_match",
                         [](const Node &, CheckedUrl &url, Findings &) { url.regexNoMatch = true; }},
    Keyword<CheckedUrl> {"regex_options",
                         [](const Node &node, CheckedUrl &url, Findings &) {
                             for (size_t i = 1; i < node.words.size(); ++i) {
                                 url.regexOptions.append(node.words[i].text);
                             }
                         }},
};

constexpr std::array<const char *, 2> carriedInUrls {"regex_*", "tls_compliant"};

void takeUrl(const Node &node, Checker &checker, Findings &findings)
{
    CheckedUrl url;
    url.path = QStringLiteral("/");
    takeBlock<CheckedUrl>(node, urlKeywords, carriedInUrls, url, findings);
    checker.urls.push_back(url);
}

void takeHost(const Node &node, Checker &checker, Findings &findings);

void takeReply(const Node &node, Checker &checker, Findings &)
{
    checker.requireReply = true;
    checker.reply = node.words.size() > 1 ? node.words[1].text : QString();
}

void takeLength(const Node &node, std::optional<quint32> &length, Findings &findings)
{
    if (const auto number = numberAt(node, 1, 0, 65535, findings)) {
        length = static_cast<quint32>(*number);
    }
}

void takeUser(const Node &node, Checker &checker, Findings &findings)
{
    checker.script.user = textAt(node, 1, findings);
    checker.script.group = node.words.size() > 2 ? node.words[2].text : QString();
}

void takeWeight(const Node &node, Checker &checker, Findings &findings)
{
    checker.weight = signedNumberAt(node, 1, -0x7fffffff, 0x7fffffff, findings);
    checker.reverseWeight = node.words.size() > 2 && node.words[2].text == QLatin1String("reverse");
}

using C = Checker;

// Of every kind that connects.
constexpr std::array connectionKeywords {
    Keyword<C> {"connect_ip",
                [](const Node &n, C &c, Findings &f) { c.connectAddress = addressAt(n, 1, f); }},
    Keyword<C> {"connect_port", [](const Node &n, C &c, Findings &f) { c.connectPort = portAt(n, 1, f); }},
    Keyword<C> {"bindto", [](const Node &n, C &c, Findings &f) { c.bindAddress = addressAt(n, 1, f); }},
    Keyword<C> {"bind_port", [](const Node &n, C &c, Findings &f) { c.bindPort = portAt(n, 1, f); }},
    Keyword<C> {"bind_if", [](const Node &n, C &c, Findings &f) { c.bindInterface = nameAt(n, 1, f); }},
    Keyword<C> {"fwmark",
                [](const Node &n, C &c, Findings &f) {
                    c.mark = static_cast<quint32>(numberAt(n, 1, 0, 0xffffffffU, f).value_or(0));
                }},
    Keyword<C> {"log_all_failures",
                [](const Node &n, C &c, Findings &f) { c.logAllFailures = flagAt(n, 1, f); }},
};

constexpr std::array httpKeywords {
    Keyword<C> {"url", takeUrl},
    Keyword<C> {"virtualhost", [](const Node &n, C &c, Findings &f) { c.virtualHost = textAt(n, 1, f); }},
    Keyword<C> {"http_protocol", [](const Node &n, C &c, Findings &f) { c.httpProtocol = textAt(n, 1, f); }},
    Keyword<C> {"fast_recovery", [](const Node &n, C &c, Findings &f) { c.fastRecovery = flagAt(n, 1, f); }},
    Keyword<C> {"enable_sni", [](const Node &n, C &c, Findings &f) { c.enableSni = flagAt(n, 1, f); }},
    Keyword<C> {"sni_name", [](const Node &n, C &c, Findings &f) { c.sniName = textAt(n, 1, f); }},
};

constexpr std::array smtpKeywords {
    Keyword<C> {"helo_name", [](const Node &n, C &c, Findings &f) { c.helloName = textAt(n, 1, f); }},
    Keyword<C> {"host", takeHost},
};

constexpr std::array dnsKeywords {
    Keyword<C> {"type", [](const Node &n, C &c, Findings &f) { c.dnsType = textAt(n, 1, f); }},
    Keyword<C> {"name", [](const Node &n, C &c, Findings &f) { c.name = textAt(n, 1, f); }},
};

constexpr std::array bfdKeywords {
    Keyword<C> {"name", [](const Node &n, C &c, Findings &f) { c.name = textAt(n, 1, f); }},
};

constexpr std::array miscKeywords {
    Keyword<C> {"misc_path", [](const Node &n, C &c, Findings &f) { c.script.command = textAt(n, 1, f); }},
    Keyword<C> {"misc_timeout", [](const Node &n, C &c, Findings &f) { c.scriptTimeout = timeAt(n, 1, f); }},
    Keyword<C> {"misc_dynamic", [](const Node &n, C &c, Findings &f) { c.dynamicWeight = flagAt(n, 1, f); }},
    Keyword<C> {"user", takeUser},
};

constexpr std::array udpKeywords {
    Keyword<C> {"payload", [](const Node &n, C &c, Findings &f) { c.payload = textAt(n, 1, f); }},
    Keyword<C> {"require_reply", takeReply},
    Keyword<C> {"min_reply_length",
                [](const Node &n, C &c, Findings &f) { takeLength(n, c.shortestReply, f); }},
    Keyword<C> {"max_reply_length",
                [](const Node &n, C &c, Findings &f) { takeLength(n, c.longestReply, f); }},
};

constexpr std::array fileKeywords {
    Keyword<C> {"track_file", [](const Node &n, C &c, Findings &f) { c.trackFile = textAt(n, 1, f); }},
    Keyword<C> {"dynamic", [](const Node &, C &c, Findings &) { c.dynamicWeight = true; }},
    Keyword<C> {"weight", takeWeight},
};

/// What only checks of that kind have a word for.
std::span<const Keyword<C>> keywordsOf(CheckerKind kind)
{
    switch (kind) {
    case CheckerKind::HttpGet:
    case CheckerKind::SslGet:
        return httpKeywords;
    case CheckerKind::SmtpCheck:
        return smtpKeywords;
    case CheckerKind::DnsCheck:
        return dnsKeywords;
    case CheckerKind::BfdCheck:
        return bfdKeywords;
    case CheckerKind::MiscCheck:
        return miscKeywords;
    case CheckerKind::UdpCheck:
        return udpKeywords;
    case CheckerKind::FileCheck:
        return fileKeywords;
    case CheckerKind::TcpCheck:
    case CheckerKind::PingCheck:
        return {};
    }
    Q_UNREACHABLE();
}

constexpr std::array<const char *, 1> carriedOfCheckers {"tls_compliant"};

void takeLines(const Node &node, Checker &checker, Findings &findings)
{
    for (const Node &line : node.block) {
        if (takeTiming(line, checker.timing, findings)) {
            continue;
        }
        const auto *keyword = keywordOf<Checker>(connectionKeywords, line);
        if (keyword == nullptr) {
            keyword = keywordOf<Checker>(keywordsOf(checker.kind), line);
        }
        if (keyword != nullptr) {
            keyword->take(line, checker, findings);
        } else {
            keepOther(line, carriedOfCheckers, checker.others, findings);
        }
    }
}

/// Older files put what SMTP_CHECK connects to into a block of its own.
void takeHost(const Node &node, Checker &checker, Findings &findings)
{
    for (const Node &line : node.block) {
        const auto *const keyword = line.hasBlock ? nullptr : keywordOf<Checker>(connectionKeywords, line);
        if (keyword != nullptr) {
            keyword->take(line, checker, findings);
        } else {
            keepOther(line, carriedOfCheckers, checker.others, findings);
        }
    }
}

} // namespace

std::optional<CheckerKind> checkerKindOf(const Node &node)
{
    for (const CheckerKind kind : kinds) {
        if (node.keyword() == checkerKindName(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

Checker readChecker(CheckerKind kind, const Node &node, Findings &findings)
{
    Checker checker;
    checker.kind = kind;
    takeLines(node, checker, findings);
    return checker;
}

} // namespace lvs::keepalived
