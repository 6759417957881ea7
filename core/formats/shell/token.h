// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <vector>

namespace lvs::shell {

/// A piece of a word: text, the value of a variable, or what only a shell that runs could know.
struct WordPart
{
    enum class Kind {
        Text,
        Variable,
        Refused, ///< $(…), `…`, $((…)), ${x%y} …: never evaluated
    };

    Kind kind = Kind::Text;
    QString text; ///< the text, the variable's name, or what stood there
    bool hasDefault = false; ///< ${NAME:-…}
    QString defaultText;
    bool isQuoted = false;
};

/// A word of a script with its place.
struct Word
{
    std::vector<WordPart> parts;
    TextPosition position;
    QString source; ///< as it stands in the script

    /// Whether it is that text, not quoted and without variables: what keywords must be.
    [[nodiscard]] bool is(QLatin1String text) const
    {
        return parts.size() == 1 && parts.front().kind == WordPart::Kind::Text && !parts.front().isQuoted
            && parts.front().text == text;
    }
};

/// A word, or an operator such as ";", "&&" or a line's end.
struct Token
{
    Word word; ///< of an operator only place and source
    bool isOperator = false;
    std::vector<Word> hereDocument; ///< of "<<": its lines, one word each

    [[nodiscard]] bool isOperatorOf(QLatin1String text) const { return isOperator && word.source == text; }
};

/// The tokens of a script; what is never closed (a quote, a here-document) is reported and goes to the end.
/// Problems: BlockUnclosed.
[[nodiscard]] std::vector<Token> tokenize(QStringView text, QList<Error> &problems);

} // namespace lvs::shell
