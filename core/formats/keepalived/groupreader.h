// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/values.h"
#include "core/formats/keepalived/virtualserver.h"

namespace lvs::keepalived {

/// Reads a block "virtual_server_group NAME { … }": addresses, A.B.C.D-E, two addresses with a hyphen,
/// ADDRESS/BITS, each with a port or without, and marks. mostAddresses bounds a range.
[[nodiscard]] VirtualServerGroup readGroup(const Node &node, qsizetype mostAddresses, Findings &findings);

/// How many addresses a range has; the largest number where it is beyond counting.
[[nodiscard]] quint64 addressCount(const GroupRange &range);

/// The address so many behind another.
[[nodiscard]] Address addressAfter(const Address &first, quint64 steps);

} // namespace lvs::keepalived
