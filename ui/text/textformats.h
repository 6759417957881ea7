// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QTextLayout>

namespace lvs {

/// How a text is written, as far as its colours go.
enum class TextLanguage : quint8 {
    Plain, ///< only its addresses stand out
    Commands, ///< files of ipvsadm, shell scripts, packet filters
    Blocks, ///< keepalived.conf: a keyword, its values, braces
    Settings, ///< "name = value", with sections in brackets
    Yaml,
    Json,
};

/// The formats of one line: comments, keywords, addresses, variables. No line needs another to be coloured,
/// so that a long text can be coloured where it is seen.
[[nodiscard]] QList<QTextLayout::FormatRange> textFormats(const QString &line, TextLanguage language,
                                                          const QPalette &palette);

} // namespace lvs
