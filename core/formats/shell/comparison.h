// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/commandeffects.h"
#include "core/formats/shell/status.h"

namespace lvs::shell {

/// How "test", "[" or "[[" ends. Only texts and numbers are compared, since they are known; whether a file is
/// there is not.
[[nodiscard]] Status runTest(const Arguments &arguments);

} // namespace lvs::shell
