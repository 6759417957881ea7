// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/token.h"

namespace lvs::shell {

/// Where in a script's tokens its commands are built from. All that build them share it, and so all of them
/// are at an end once one of them gives up.
class TokenCursor
{
public:
    TokenCursor(const std::vector<Token> &tokens, QList<Error> &problems)
        : m_tokens(tokens)
        , m_problems(problems)
    {
    }

    [[nodiscard]] bool isOver() const { return m_isGivenUp || m_next >= m_tokens.size(); }
    [[nodiscard]] bool isGivenUp() const { return m_isGivenUp; }
    void giveUp() { m_isGivenUp = true; }

    [[nodiscard]] const Token &token() const { return m_tokens[m_next]; }
    /// Whether the token so many places ahead is that operator.
    [[nodiscard]] bool isAhead(size_t distance, const char *sign) const;
    [[nodiscard]] bool at(const char *sign) const;
    [[nodiscard]] bool atWord(const char *word) const;
    [[nodiscard]] bool atAnyWord() const { return !isOver() && !token().isOperator; }
    /// Whether a list of commands ends here.
    [[nodiscard]] bool atEnder() const;

    /// How far it is, to see whether something was taken.
    [[nodiscard]] size_t place() const { return m_next; }
    void step() { ++m_next; }
    void stepOver(const char *sign);
    void skipAll(const char *sign);
    void skipLines();
    /// Takes a closing word; what was opened is reported where it is not there.
    bool close(const char *word, const Word &opener);

    void problem(ErrorCode code, const Word &word, const QStringList &more = {});

private:
    const std::vector<Token> &m_tokens;
    QList<Error> &m_problems;
    size_t m_next = 0;
    bool m_isGivenUp = false; // nested too deep
};

} // namespace lvs::shell
