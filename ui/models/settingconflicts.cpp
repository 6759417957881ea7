// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settingconflicts.h"

namespace lvs {

std::set<SysctlName> settingConflicts(const LiveState &state)
{
    std::set<SysctlName> names;
    for (const PendingConflict &conflict : state.conflicts()) {
        if (conflict.sysctl) {
            names.insert(*conflict.sysctl);
        }
    }
    return names;
}

} // namespace lvs
