// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/hostpart.h"

namespace lvs {

/// The network of a host's part as files for systemd-networkd, as systemd 252 takes them (systemd.network(5),
/// systemd.netdev(5)): a .netdev for each device that comes and a .network for each interface that gets
/// something. Devices that the kernel makes with a module, such as tunl0, are taken up where modules-load.d
/// brought them. Rules for marks stand with "lo", which is always there. The files of cards and "lo" keep
/// what others configured there. Encapsulation ports are opened by a
/// drop-in of networkd's own unit. Omissions: rules for the mark or the mask 0.
[[nodiscard]] QList<ExportedFile> writeNetworkdFiles(const HostPart &part);

} // namespace lvs
