// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/cluster.h"

#include <QList>

namespace lvs {

/// Packets to these addresses are to bear the mark by which a service knows them.
struct MarkedTraffic
{
    quint32 mark = 0;
    std::vector<Address> addresses; ///< of one family, sorted; never empty
};

/// What goes to a real server is to look as if the director itself had sent it, so that replies come back.
struct MaskedServer
{
    Endpoint endpoint; ///< port 0: whatever the client asked for
    std::optional<Protocol> protocol; ///< nothing: any

    friend auto operator<=>(const MaskedServer &, const MaskedServer &) = default;
    friend bool operator==(const MaskedServer &, const MaskedServer &) = default;
};

/// What a director's packet filter must do for a cluster, which IPVS cannot do itself.
struct PacketRules
{
    std::vector<MarkedTraffic> marks;
    /// Real servers behind NAT that do not have the director as their gateway, since no director has an
    /// inside address of their family ("full NAT"). It needs net.ipv4.vs.conntrack = 1.
    std::vector<MaskedServer> masked;
    /// Unsupported, with the service: a mark of which nobody said what bears it, as several marks share the
    /// same addresses, or none is left to them.
    QList<Error> omissions;

    [[nodiscard]] bool isEmpty() const { return marks.empty() && masked.empty() && omissions.isEmpty(); }
};

/// A mark takes the cluster's addresses of its family that no service has by address.
[[nodiscard]] PacketRules packetRules(const Cluster &cluster);

} // namespace lvs
