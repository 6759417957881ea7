// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// Reads a keepalived.conf: virtual servers, groups, checks, VRRP, variables, configurations (@id). The
/// state is what keepalived makes of it once every real server answered and every instance is in the state
/// with which it begins; `keepalived` holds everything. Scripts in it are kept as text. Names are refused,
/// never resolved; the result is checked with validate().
[[nodiscard]] Imported importKeepalived(QStringView text, const ImportOptions &options);

} // namespace lvs
