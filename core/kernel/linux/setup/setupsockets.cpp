// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/setupsockets.h"

#include "core/kernel/linux/setup/foumessages.h"

#include <linux/netlink.h>

namespace lvs::setup {

using namespace ipvs;

namespace {

/// Enough for any answer at once: the kernel waits with the rest of a dump until there is room.
constexpr int receiveBuffer = 1024 * 1024;

} // namespace

SetupSockets::SetupSockets(std::chrono::milliseconds patience)
    : m_patience(patience)
    , m_route(receiveBuffer, patience, 0, {NETLINK_ROUTE, nullptr})
    , m_controller(receiveBuffer, patience, 0, {NETLINK_GENERIC, "nlctrl"})
    , m_ports(receiveBuffer, patience, 0, {NETLINK_GENERIC, fouFamily})
{
}

int SetupSockets::findPortsFamily()
{
    Message request;
    encodeGetFamilies(request);
    bool found = false;
    int error = m_controller.open();
    if (error == 0) {
        error = ipvs::ask(m_controller, request,
                          [&](const nlmsghdr &message) { found = found || isFouFamily(message); });
    }
    return error != 0 || found ? error : ENOENT;
}

} // namespace lvs::setup
