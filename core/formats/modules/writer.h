// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/hostpart.h"

namespace lvs {

/// The kernel modules that a host's part needs, in the order in which they are loaded: those of IPVS, its
/// schedulers and engines, of tunnels, dummies and encapsulation. Schedulers that this program does not know
/// are taken to be modules as the others are.
[[nodiscard]] QStringList neededModules(const HostPart &part);

/// The same as a file for modules-load.d(5); none where it needs no module. Nothing is omitted.
[[nodiscard]] QList<ExportedFile> writeModuleFiles(const HostPart &part);

} // namespace lvs
