// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/setup/interfacenames.h"
#include "core/model/networkstate.h"

#include <linux/netlink.h>

namespace lvs::ipvs {
class Message;
}

namespace lvs::setup {

/// A route as the kernel describes it.
struct FoundRoute
{
    int index = 0; ///< of the interface; 0 where it has none, or several
    Route route;
};

/// Asks for the routes of both families in all tables.
void encodeGetRoutes(ipvs::Message &message);
/// Nothing where the message is none of a route, or one that the model leaves out: neither unicast nor
/// local, what the kernel derives from addresses or learns from redirects, a cached one, the table
/// "local".
[[nodiscard]] std::optional<FoundRoute> parseRoute(const nlmsghdr &message, const InterfaceNames &interfaces);

enum class RouteWrite {
    Add, ///< EEXIST where one of the same table, destination and metric is there
    Replace, ///< ENOENT where none is there
};
/// index: of the interface; 0 where the route has none. ENETUNREACH or EHOSTUNREACH: no way to the
/// gateway; ENETDOWN: the interface is down; EINVAL: the preferred source is no address of the host.
void encodeNewRoute(ipvs::Message &message, const Route &route, int index, RouteWrite write);
/// ESRCH where it is not there.
void encodeDeleteRoute(ipvs::Message &message, const Route &route, int index);

} // namespace lvs::setup
