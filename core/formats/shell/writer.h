// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/writtentext.h"
#include "core/model/hoststate.h"

namespace lvs {

/// The whole state as a POSIX shell script for ipvsadm. It stops at the first error, and can be run again:
/// what is there already is changed in place. Services that it does not name are left alone.
/// Omissions: as writeIpvsadmRestore().
[[nodiscard]] WrittenText writeShellScript(const IpvsState &state);

} // namespace lvs
