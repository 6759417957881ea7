// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/values.h"
#include "core/formats/keepalived/vrrp.h"

namespace lvs::keepalived {

/// Reads a block "vrrp_instance NAME { … }". syncInterface is what older files name there for the
/// synchronisation of connections (lvs_sync_daemon_interface).
[[nodiscard]] VrrpInstance readInstance(const Node &node, ShortName &syncInterface, Findings &findings);
/// Reads a block "vrrp_sync_group NAME { … }".
[[nodiscard]] VrrpSyncGroup readSyncGroup(const Node &node, Findings &findings);
/// Reads a block "vrrp_script NAME { … }".
[[nodiscard]] VrrpScript readVrrpScript(const Node &node, Findings &findings);

/// Reads a line of virtual_ipaddress: ADDRESS[/BITS] and what may follow it.
[[nodiscard]] std::optional<VrrpAddress> readVrrpAddress(const Node &line, Findings &findings);

} // namespace lvs::keepalived
