// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/syntax.h"
#include "core/formats/shell/tokencursor.h"

namespace lvs::shell {

/// Builds a command that has no other in it, with its redirections; it has no words where there is none.
[[nodiscard]] Command takeSimple(TokenCursor &cursor);

/// Takes what is redirected into or out of a command that ends before it, such as a loop.
void takeRedirections(TokenCursor &cursor, Command &command);

} // namespace lvs::shell
