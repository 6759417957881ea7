// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/routemessages.h"

#include "core/kernel/linux/addressattribute.h"
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/setup/routeheader.h"

#include <linux/rtnetlink.h>

#include <sys/socket.h>

namespace lvs::setup {

using namespace ipvs;

namespace {

bool isLeftOut(const rtmsg &header)
{
    const bool known = header.rtm_family == AF_INET || header.rtm_family == AF_INET6;
    const bool wanted = header.rtm_type == RTN_UNICAST || header.rtm_type == RTN_LOCAL;
    const bool derived = header.rtm_protocol == RTPROT_KERNEL || header.rtm_protocol == RTPROT_REDIRECT
        || (header.rtm_flags & RTM_F_CLONED) != 0;
    return !known || !wanted || derived || header.rtm_table == RT_TABLE_LOCAL;
}

Address unspecified(quint8 family)
{
    return family == AF_INET ? Address::fromIPv4(0) : Address::fromIPv6({});
}

/// What ip(8) gives a route of IPv4; IPv6 knows no scopes.
quint8 scopeFor(const Route &route)
{
    if (route.destination.isIPv6()) {
        return RT_SCOPE_UNIVERSE;
    }
    if (route.local) {
        return RT_SCOPE_HOST;
    }
    return route.gateway ? RT_SCOPE_UNIVERSE : RT_SCOPE_LINK;
}

class RouteParser
{
public:
    explicit RouteParser(const rtmsg &header)
        : m_header(header)
    {
        Route &route = m_found.route;
        route.table = header.rtm_table;
        route.destination = unspecified(header.rtm_family);
        route.prefixLength = header.rtm_dst_len;
        route.protocol = header.rtm_protocol;
        route.local = header.rtm_type == RTN_LOCAL;
        route.onLink = (header.rtm_flags & RTNH_F_ONLINK) != 0;
        route.foreign = header.rtm_src_len != 0 || header.rtm_tos != 0 || header.rtm_protocol == RTPROT_RA;
    }

    void take(int type, std::span<const char> content)
    {
        Route &route = m_found.route;
        switch (type) {
        case RTA_TABLE:
            route.table = numberOf<quint32>(content);
            break;
        case RTA_DST:
            route.destination = address(content).value_or(route.destination);
            break;
        case RTA_PRIORITY:
            route.metric = numberOf<quint32>(content);
            break;
        case RTA_GATEWAY:
            route.gateway = address(content);
            break;
        case RTA_OIF:
            m_found.index = numberOf<qint32>(content);
            break;
        case RTA_PREFSRC:
            route.preferredSource = address(content);
            break;
        case RTA_PREF: // of a router; 0 is medium (RFC 4191)
            route.foreign = route.foreign || numberOf<quint8>(content) != 0;
            break;
        case RTA_CACHEINFO:
            route.foreign = route.foreign || numberOf<rta_cacheinfo>(content).rta_expires != 0;
            break;
        default:
            // Several next hops, metrics, encapsulations, realms, … and whatever comes after this.
            route.foreign = true;
            break;
        }
    }

    FoundRoute finish(const InterfaceNames &interfaces)
    {
        Route &route = m_found.route;
        route.interface = interfaces.name(m_found.index).value_or(ShortName());
        route.foreign = route.foreign || m_header.rtm_scope != scopeFor(route)
            || (m_found.index != 0 && route.interface.isEmpty());
        return m_found;
    }

private:
    [[nodiscard]] std::optional<Address> address(std::span<const char> content) const
    {
        return parseAddress(m_header.rtm_family, content);
    }

    rtmsg m_header;
    FoundRoute m_found;
};

void putRoute(Message &message, quint16 type, quint16 flags, const Route &route, int index, quint8 scope)
{
    rtmsg header {};
    header.rtm_family = static_cast<quint8>(addressFamilyNumber(route.destination.family()));
    header.rtm_dst_len = route.prefixLength;
    header.rtm_table = static_cast<quint8>(route.table < 256 ? route.table : RT_TABLE_UNSPEC);
    header.rtm_protocol = route.protocol;
    header.rtm_scope = scope;
    header.rtm_type = route.local ? RTN_LOCAL : RTN_UNICAST;
    header.rtm_flags = route.onLink ? quint32(RTNH_F_ONLINK) : 0;
    message.beginRoute(type, flags | NLM_F_ACK, bytesOf(header));
    message.putU32(RTA_TABLE, route.table);
    if (route.prefixLength != 0) {
        putAddress(message, RTA_DST, route.destination);
    }
    if (route.metric != 0) {
        message.putU32(RTA_PRIORITY, route.metric);
    }
    if (route.gateway) {
        putAddress(message, RTA_GATEWAY, *route.gateway);
    }
    if (index != 0) {
        message.putU32(RTA_OIF, static_cast<quint32>(index));
    }
    if (route.preferredSource) {
        putAddress(message, RTA_PREFSRC, *route.preferredSource);
    }
}

} // namespace

void encodeGetRoutes(Message &message)
{
    const rtmsg header {};
    message.beginRoute(RTM_GETROUTE, NLM_F_DUMP, bytesOf(header));
}

std::optional<FoundRoute> parseRoute(const nlmsghdr &message, const InterfaceNames &interfaces)
{
    const auto header = headerOf<rtmsg>(message);
    if (message.nlmsg_type != RTM_NEWROUTE || !header || isLeftOut(*header)) {
        return std::nullopt;
    }
    RouteParser parser(*header);
    forEachAttribute(attributesAfter<rtmsg>(message),
                     [&](int type, std::span<const char> content) { parser.take(type, content); });
    return parser.finish(interfaces);
}

void encodeNewRoute(Message &message, const Route &route, int index, RouteWrite write)
{
    const quint16 flags = write == RouteWrite::Add ? NLM_F_CREATE | NLM_F_EXCL : NLM_F_REPLACE;
    putRoute(message, RTM_NEWROUTE, flags, route, index, scopeFor(route));
}

void encodeDeleteRoute(Message &message, const Route &route, int index)
{
    // Nowhere: of any scope.
    const quint8 scope = route.destination.isIPv4() ? quint8(RT_SCOPE_NOWHERE) : quint8(RT_SCOPE_UNIVERSE);
    putRoute(message, RTM_DELROUTE, 0, route, index, scope);
}

} // namespace lvs::setup
