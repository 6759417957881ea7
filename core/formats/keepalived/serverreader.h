// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/values.h"
#include "core/formats/keepalived/virtualserver.h"

namespace lvs::keepalived {

/// Where a virtual server and its real servers stand in the file, for what is found about them later.
struct ServerPlaces
{
    TextPosition service;
    std::vector<TextPosition> servers; ///< in the order of VirtualServer::servers
};

/// A virtual server and where it stood.
struct ReadVirtualServer
{
    VirtualServer server;
    ServerPlaces places;
};

/// Reads a block "virtual_server …". What its lines leave to one another (a real server's method to the
/// virtual server's) is settled whatever their order. Nothing where it cannot be told what it stands for.
[[nodiscard]] std::optional<ReadVirtualServer>
readVirtualServer(const Node &node, const std::vector<VirtualServerGroup> &groups, Findings &findings);

/// Reads "lvs_method NAT|DR|TUN [type …] …" and its older spellings into a method and a tunnel.
void takeMethod(const Node &node, RealServerSettings &settings, Findings &findings);

} // namespace lvs::keepalived
