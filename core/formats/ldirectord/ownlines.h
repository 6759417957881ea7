// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ldirectord/entries.h"

namespace lvs::ldirectord {

/// Reports a line that no table has a place for: not understood where it says how ldirectord itself runs,
/// tells and logs, else a problem, since it may be a service's setting with a slip of the pen. Problems:
/// KeywordUnknown.
void leaveOut(const Entry &entry, Imported &imported);

} // namespace lvs::ldirectord
