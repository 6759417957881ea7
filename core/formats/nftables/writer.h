// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/hostpart.h"

namespace lvs {

/// What a director's packet filter must do, as a table of its own for `nft -f`, which puts it in place of
/// what it put there before; with the setting that full NAT needs. None where marks and full NAT ask for
/// nothing. Omissions: those of packetRules().
[[nodiscard]] QList<ExportedFile> writeNftablesFiles(const Cluster &cluster, const HostPart &part);

/// The same as a script for iptables and ip6tables: `start` adds what is not there, `stop` takes it away.
[[nodiscard]] QList<ExportedFile> writeIptablesFiles(const Cluster &cluster, const HostPart &part);

} // namespace lvs
