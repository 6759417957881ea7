// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/textformats.h"

#include "ui/support/semanticcolors.h"

#include <QRegularExpression>

namespace lvs {

namespace {

/// 10.0.0.1, 10.0.0.0/24, 10.0.0.1:80, 10.0.0.1-9, [2001:db8::1]:80: what looks like one, valid or not.
constexpr auto address =
    "(?<address>(?<![\\w.:])(?:\\d{1,3}(?:\\.\\d{1,3}){3}(?:-\\d{1,3})?"
    "|\\[?[0-9a-fA-F]{0,4}:[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]*\\]?)(?:/\\d{1,3})?(?::\\d{1,5})?(?![\\w]))";

/// What else stands out in a language, before the addresses. Groups: comment, keyword, name, value.
const char *patternOf(TextLanguage language)
{
    switch (language) {
    case TextLanguage::Plain:
        return "(?<comment>(?!))|";
    case TextLanguage::Commands:
        return "(?<comment>(?:^|(?<=[\\s;]))#.*$)|(?<keyword>(?:^|(?<=\\s))--?[A-Za-z][-A-Za-z0-9]*)"
               "|(?<name>^\\s*(?:/[\\w/.-]*/)?(?:ipvsadm|ip|ifconfig|route|sysctl|echo|modprobe|iptables|nft)"
               "(?=\\s)|\\b(?:if|then|else|elif|fi|case|esac|for|while|do|done|in|function|return|exit)\\b)"
               "|(?<value>\\$(?:\\w+|\\{[^}]*\\}|\\([^)]*\\)|[@*#?])|^\\s*\\w+(?==))|";
    case TextLanguage::Blocks:
        return "(?<comment>(?:^|(?<=\\s))[#!].*$)|(?<keyword>^\\s*[@$]?[A-Za-z_][\\w-]*)"
               "|(?<value>\\$\\{?\\w+\\}?)|";
    case TextLanguage::Settings:
        return "(?<comment>^\\s*[#;].*$)|(?<name>^\\s*\\[[^\\]]*\\]\\s*$)|(?<keyword>^\\s*-?[^=#\\s]+(?=\\s*="
               "))|";
    case TextLanguage::Yaml:
        return "(?<comment>(?:^|(?<=\\s))#.*$)|(?<keyword>^\\s*(?:- "
               ")?[\\w./-]+(?=:(?:\\s|$)))|(?<name>^---$)|";
    case TextLanguage::Json:
        return "(?<comment>(?!))|(?<keyword>\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:))|(?<value>\\b(?:true|false|"
               "null)\\b)|";
    }
    Q_UNREACHABLE();
}

const QRegularExpression &expressionOf(TextLanguage language)
{
    static const auto made = [] {
        QList<QRegularExpression> all;
        for (const TextLanguage each : {TextLanguage::Plain, TextLanguage::Commands, TextLanguage::Blocks,
                                        TextLanguage::Settings, TextLanguage::Yaml, TextLanguage::Json}) {
            all.append(QRegularExpression(QLatin1String(patternOf(each)) + QLatin1String(address)));
        }
        return all;
    }();
    return made.at(static_cast<int>(language));
}

} // namespace

QList<QTextLayout::FormatRange> textFormats(const QString &line, TextLanguage language,
                                            const QPalette &palette)
{
    const SemanticColors colors = SemanticColors::of(palette);
    const std::pair<const char *, QColor> groups[] {{"comment", colors.quiet},
                                                    {"keyword", colors.added},
                                                    {"value", colors.changed},
                                                    {"address", colors.running}};
    QList<QTextLayout::FormatRange> formats;
    for (auto matches = expressionOf(language).globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch found = matches.next();
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(found.capturedStart());
        range.length = static_cast<int>(found.capturedLength());
        range.format.setFontWeight(found.captured(QStringLiteral("name")).isEmpty() ? QFont::Normal
                                                                                    : QFont::DemiBold);
        for (const auto &[group, color] : groups) {
            if (found.capturedLength(QLatin1String(group)) > 0) {
                range.format.setForeground(color);
            }
        }
        formats.append(range);
    }
    return formats;
}

} // namespace lvs
