// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/syntax.h"

namespace lvs::shell {

/// Whether nobody misses a command that is left out, since it changes nothing on a host: a report of it would
/// hide those that count.
[[nodiscard]] bool isHarmless(const Command &command);

} // namespace lvs::shell
