// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/hostpart.h"
#include "core/formats/shell/hostscript.h"

namespace lvs {

/// The name by which a host's script and its unit go: "lvs-web".
[[nodiscard]] QString hostScriptName(const HostPart &part);

/// A host's script, and a unit for systemd that runs it at boot; none where there is nothing to do.
/// Omissions: as writeHostScript().
[[nodiscard]] QList<ExportedFile> writeHostScriptFiles(const HostPart &part, ScriptStyle style);

} // namespace lvs
