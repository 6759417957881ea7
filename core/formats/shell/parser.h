// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/syntax.h"
#include "core/formats/shell/tokencursor.h"

namespace lvs::shell {

/// Builds commands as they follow each other: in lists, in pipelines, one in another. It counts how deep they
/// stand, so that no script can exhaust the stack.
class Parser
{
public:
    Parser(TokenCursor &cursor, int deepest)
        : m_cursor(cursor)
        , m_deepest(deepest)
    {
    }

    /// Commands up to what closes them, which is left.
    std::vector<Command> list();
    Command command();

private:
    Command pipeline();
    [[nodiscard]] Command::Link takeLink();

    TokenCursor &m_cursor;
    int m_deepest;
    int m_depth = 0;
};

} // namespace lvs::shell
