// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/syntax.h"

namespace lvs::shell {

/// A command as a report shows it, so that its reader finds it again in the script.
[[nodiscard]] QString sourceOf(const Command &command);

} // namespace lvs::shell
