// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>
#include <QTextLayout>

namespace lvs {

/// The formats of one line of ipvsadm commands or of a shell script: options, addresses, comments.
[[nodiscard]] QList<QTextLayout::FormatRange> commandFormats(const QString &line, const QPalette &palette);

/// The font that commands are shown in.
[[nodiscard]] QFont commandFont();

/// Colours commands in a text; the colours are those of the application's palette.
class CommandHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace lvs
