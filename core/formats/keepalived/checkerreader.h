// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/values.h"

namespace lvs::keepalived {

/// The kind of check that a block is named for; nothing for any other block.
[[nodiscard]] std::optional<CheckerKind> checkerKindOf(const Node &node);

/// Reads a block "TCP_CHECK { … }" or one of its sisters.
[[nodiscard]] Checker readChecker(CheckerKind kind, const Node &node, Findings &findings);

} // namespace lvs::keepalived
