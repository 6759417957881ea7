// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/hostpart.h"

namespace lvs {

/// The network of a host's part as connections of NetworkManager in its keyfile format
/// (nm-settings-keyfile(5)): one an interface, each Private. A device has one connection at a time, so the
/// connection of a card does not begin by itself: its head has the nmcli commands that give the same to the
/// connection that the card has. Omissions: devices that the kernel makes with a module, tunnels without a
/// remote end or with "any" inside, encapsulation ports; labels, scopes, broadcasts and flags of addresses;
/// interfaces that are down.
[[nodiscard]] QList<ExportedFile> writeNetworkManagerFiles(const HostPart &part);

} // namespace lvs
