// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/keepalivedconfig.h"
#include "core/formats/writtentext.h"

namespace lvs {

/// A keepalived.conf of what the values say, without a head, for keepalived 2.2 and later. What keepalived
/// would take for set where nothing stands (forwarding, protocol, weight) is always written out. Omissions:
/// real servers with the kernel's own methods Local and Bypass, for which keepalived has no word.
[[nodiscard]] WrittenText writeKeepalived(const keepalived::Config &config);

} // namespace lvs
