// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/assignment.h"

#include <algorithm>

namespace lvs::shell {

QString assignedName(const Word &word)
{
    if (word.parts.empty() || word.parts.front().kind != WordPart::Kind::Text
        || word.parts.front().isQuoted) {
        return {};
    }
    const QString &text = word.parts.front().text;
    const qsizetype equals = text.indexOf(u'=');
    const bool isName = equals > 0 && !text[0].isDigit()
        && std::all_of(text.begin(), text.begin() + equals,
                       [](QChar c) { return c == u'_' || c.isLetterOrNumber(); });
    return isName ? text.left(equals) : QString();
}

bool assign(const Word &word, Variables &variables)
{
    const QString name = assignedName(word);
    if (name.isEmpty()) {
        return false;
    }
    Word value = word;
    value.parts.front().text = value.parts.front().text.mid(name.size() + 1);
    QString text;
    const Variables::Refusal refused = variables.join(value, text);
    variables.set(name, refused ? std::nullopt : std::optional(text));
    return true;
}

} // namespace lvs::shell
