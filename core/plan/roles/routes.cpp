// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roles/routes.h"

namespace lvs {

namespace {

Route route(const Address &destination, quint8 prefixLength, const ShortName &interface)
{
    constexpr quint32 defaultIPv6Metric = 1024; // include/uapi/linux/ipv6_route.h, IP6_RT_PRIO_USER
    Route made;
    made.destination = destination;
    made.prefixLength = prefixLength;
    made.metric = destination.isIPv4() ? 0 : defaultIPv6Metric;
    made.interface = interface;
    return made;
}

} // namespace

quint8 hostPrefix(const Address &address)
{
    return address.isIPv4() ? 32 : 128;
}

Route routeToHost(const Address &address, const ShortName &interface)
{
    return route(address, hostPrefix(address), interface);
}

Route routeToEverything(AddressFamily family, const ShortName &interface)
{
    return route(family == AddressFamily::IPv4 ? Address() : Address::fromIPv6({}), 0, interface);
}

} // namespace lvs
