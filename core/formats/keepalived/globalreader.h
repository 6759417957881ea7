// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/keepalivedconfig.h"
#include "core/formats/keepalived/values.h"

namespace lvs::keepalived {

/// Reads a block "global_defs { … }" into what others of its kind said before.
void readGlobal(const Node &node, GlobalDefinitions &global, Findings &findings);

} // namespace lvs::keepalived
