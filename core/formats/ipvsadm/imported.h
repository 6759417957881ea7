// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// readIpvsadm() for readFile().
[[nodiscard]] Imported importIpvsadm(QStringView text, const ImportOptions &options);

/// Takes what was read from a state whose time-outs were 0: what is still 0 the file does not name.
void takeTables(Imported &imported, IpvsState tables);

} // namespace lvs
