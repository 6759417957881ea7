// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/hostpart.h"

namespace lvs {

/// The network of a host's part as one file for netplan(5), with networkd behind it; none where it needs
/// nothing of the network. netplan adds what it says to what other files say of the same interface. It is
/// Private, as netplan wants its files. Dummies need netplan 1.0. Omissions: devices that the kernel makes
/// with a module, tunnels without both ends or with "any" inside, interfaces that are down, encapsulation
/// ports, masks of marks; scopes, broadcasts and duplicate detection of addresses; protocols of routes.
[[nodiscard]] QList<ExportedFile> writeNetplanFiles(const HostPart &part);

} // namespace lvs
