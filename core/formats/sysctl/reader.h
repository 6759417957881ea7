// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// Reads a sysctl.conf or a fragment of sysctl.d: "name = value", "-name=value", comments from "#" or ";".
/// Settings that LVS Desk does not manage are not understood and harmless; patterns ("*") are not unfolded.
[[nodiscard]] Imported importSysctl(QStringView text, const ImportOptions &options);

} // namespace lvs
