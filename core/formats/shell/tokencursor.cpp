// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/tokencursor.h"

#include <algorithm>
#include <array>

namespace lvs::shell {

namespace {

constexpr std::array enders {"then", "elif", "else", "fi", "do", "done", "esac", "}"};

} // namespace

bool TokenCursor::isAhead(size_t distance, const char *sign) const
{
    return m_next + distance < m_tokens.size()
        && m_tokens[m_next + distance].isOperatorOf(QLatin1String(sign));
}

bool TokenCursor::at(const char *sign) const
{
    return !isOver() && token().isOperatorOf(QLatin1String(sign));
}

bool TokenCursor::atWord(const char *word) const
{
    return atAnyWord() && token().word.is(QLatin1String(word));
}

bool TokenCursor::atEnder() const
{
    return at(")") || at(";;")
        || std::any_of(enders.begin(), enders.end(), [this](const char *each) { return atWord(each); });
}

void TokenCursor::stepOver(const char *sign)
{
    if (at(sign)) {
        step();
    }
}

void TokenCursor::skipAll(const char *sign)
{
    while (at(sign)) {
        step();
    }
}

void TokenCursor::skipLines()
{
    while (at("\n") || at(";")) {
        step();
    }
}

bool TokenCursor::close(const char *word, const Word &opener)
{
    skipLines();
    if (atWord(word)) {
        step();
        return true;
    }
    if (!m_isGivenUp) {
        problem(ErrorCode::BlockUnclosed, opener);
    }
    return false;
}

void TokenCursor::problem(ErrorCode code, const Word &word, const QStringList &more)
{
    Error error(code, QStringList {word.source.trimmed()} + more);
    error.position = word.position;
    m_problems.append(error);
}

} // namespace lvs::shell
