// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/syntax.h"
#include "core/formats/shell/tokencursor.h"

#include <optional>

namespace lvs::shell {

class Parser;

/// Builds a command that other commands stand in: a loop, a choice, a group, a function. The parser builds
/// those in it, which keeps the count of how deep they stand.
class CompoundCommands
{
public:
    CompoundCommands(Parser &parser, TokenCursor &cursor)
        : m_parser(parser)
        , m_cursor(cursor)
    {
    }

    /// Nothing where none begins here.
    [[nodiscard]] std::optional<Command> take();

private:
    [[nodiscard]] Command opened(Command::Kind kind) const;
    [[nodiscard]] bool atFunction() const;
    Command subshell();
    Command group();
    Command function();
    Command forLoop();
    void takeForHead(Command &command);
    void skipArithmetic();
    Command loop();
    void takeLoopBody(Command &command, const Word &opener);
    Command ifThen();
    Command caseOf();
    void takeBranch(Command &command);

    Parser &m_parser;
    TokenCursor &m_cursor;
};

} // namespace lvs::shell
