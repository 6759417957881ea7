// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/commandhighlighter.h"

#include "ui/support/semanticcolors.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QRegularExpression>

namespace lvs {

QList<QTextLayout::FormatRange> commandFormats(const QString &line, const QPalette &palette)
{
    static const QRegularExpression word(
        QStringLiteral("(?<comment>(?:^|(?<=\\s))#.*$)|(?<option>(?:^|(?<=\\s))--?[A-Za-z][-A-Za-z0-9]*)"
                       "|(?<program>^\\s*ipvsadm\\b)|(?<address>\\[?[0-9a-fA-F]*[.:][0-9a-fA-F.:\\]]+)"));
    const SemanticColors colors = SemanticColors::of(palette);
    QList<QTextLayout::FormatRange> formats;
    auto match = word.globalMatch(line);
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(found.capturedStart());
        range.length = static_cast<int>(found.capturedLength());
        if (!found.captured(u"comment").isEmpty()) {
            range.format.setForeground(colors.quiet);
        } else if (!found.captured(u"option").isEmpty()) {
            range.format.setForeground(colors.added);
        } else if (!found.captured(u"program").isEmpty()) {
            range.format.setForeground(colors.quiet);
        } else {
            range.format.setForeground(colors.running);
        }
        formats.append(range);
    }
    return formats;
}

QFont commandFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QGuiApplication::font().pointSizeF());
    return font;
}

void CommandHighlighter::highlightBlock(const QString &text)
{
    for (const QTextLayout::FormatRange &range : commandFormats(text, QGuiApplication::palette())) {
        setFormat(range.start, range.length, range.format);
    }
}

} // namespace lvs
