// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"
#include "core/model/syncdaemon.h"

namespace lvs::ipvsadm {

// What a line says of a daemon that passes connections on, with ipvsadm's defaults for what is absent.
// Errors, with their place: those of the values' own parse functions, KeywordUnknown.

[[nodiscard]] Result<SyncRole> syncRoleOf(const CommandLine &line);
/// The length of its messages is what the kernel takes of that role and family.
[[nodiscard]] Result<SyncDaemon> syncDaemonOf(const CommandLine &line, SyncRole role);

} // namespace lvs::ipvsadm
