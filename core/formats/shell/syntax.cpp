// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/syntax.h"

#include "core/formats/shell/parser.h"

#include <algorithm>
#include <iterator>

namespace lvs::shell {

std::vector<Command> parse(const std::vector<Token> &tokens, int deepest, QList<Error> &problems)
{
    TokenCursor cursor(tokens, problems);
    Parser parser(cursor, deepest);
    std::vector<Command> commands;
    while (!cursor.isOver()) {
        std::vector<Command> more = parser.list();
        std::move(more.begin(), more.end(), std::back_inserter(commands));
        if (!cursor.isOver()) {
            cursor.problem(ErrorCode::ArgumentUnexpected, cursor.token().word);
            cursor.step();
        }
    }
    return commands;
}

} // namespace lvs::shell
