// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/hostpart.h"

namespace lvs {

/// The kernel settings of a host as a file for sysctl.d(5), which systemd-sysctl and `sysctl --system` read
/// at boot; none where it needs no setting. What is written first is set first: ip_forward comes before the
/// forwarding of single interfaces, which it overwrites. Omissions: settings of interfaces whose names no
/// file of the kernel can have.
[[nodiscard]] QList<ExportedFile> writeSysctlFiles(const HostPart &part);

} // namespace lvs
