// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/livestate.h"

#include <set>

namespace lvs {

/// The kernel settings whose pending changes somebody else's have overtaken.
[[nodiscard]] std::set<SysctlName> settingConflicts(const LiveState &state);

} // namespace lvs
