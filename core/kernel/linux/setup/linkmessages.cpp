// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/linkmessages.h"

#include "core/kernel/linux/addressattribute.h"
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/nameattribute.h"
#include "core/kernel/linux/setup/interfacesettings.h"
#include "core/kernel/linux/setup/routeheader.h"

#include <linux/if.h>
#include <linux/if_arp.h>
#include <linux/if_link.h>
#include <linux/if_tunnel.h>
#include <linux/rtnetlink.h>

#include <sys/socket.h>

namespace lvs::setup {

using namespace ipvs;

namespace {

// What ip(8) gives a new tunnel in IPv6 (RFC 2473, 4.1.1 and 6.3).
constexpr quint8 nestingLimit = 4;
constexpr quint8 hopLimit = 64;

/// What the packets of a tunnel travel in.
quint16 outerFamily(LinkKind kind)
{
    return kind == LinkKind::Ip6Tunnel || kind == LinkKind::Ip6Gre ? AF_INET6 : AF_INET;
}

bool isGre(LinkKind kind)
{
    return kind == LinkKind::Gre || kind == LinkKind::Ip6Gre;
}

int localAttribute(LinkKind kind)
{
    return isGre(kind) ? int(IFLA_GRE_LOCAL) : int(IFLA_IPTUN_LOCAL);
}

int remoteAttribute(LinkKind kind)
{
    return isGre(kind) ? int(IFLA_GRE_REMOTE) : int(IFLA_IPTUN_REMOTE);
}

LinkKind kindOf(std::span<const char> kindName, quint16 hardware)
{
    if (!kindName.empty()) {
        const LinkKind kind = linkKindFromName(QString::fromLatin1(kindName.data()));
        // Those two names are ours, for devices that have no kind.
        return kind == LinkKind::Loopback || kind == LinkKind::Ethernet ? LinkKind::Other : kind;
    }
    switch (hardware) {
    case ARPHRD_LOOPBACK:
        return LinkKind::Loopback;
    case ARPHRD_ETHER:
        return LinkKind::Ethernet;
    default:
        return LinkKind::Other;
    }
}

std::optional<Address> tunnelEnd(LinkKind kind, std::span<const char> content)
{
    const std::optional<Address> address = parseAddress(outerFamily(kind), content);
    return address && address->isUnspecified() ? std::nullopt : address;
}

void readTunnelEnds(Link &link, std::span<const char> data)
{
    forEachAttribute(data, [&](int type, std::span<const char> content) {
        if (type == localAttribute(link.kind)) {
            link.local = tunnelEnd(link.kind, content);
        } else if (type == remoteAttribute(link.kind)) {
            link.remote = tunnelEnd(link.kind, content);
        }
    });
}

void readLinkInfo(Link &link, std::span<const char> linkInfo, quint16 hardware)
{
    std::span<const char> kindName;
    std::span<const char> data;
    forEachAttribute(linkInfo, [&](int type, std::span<const char> content) {
        // A kind without its NUL would be no text.
        if (type == IFLA_INFO_KIND && !content.empty() && content.back() == '\0') {
            kindName = content;
        } else if (type == IFLA_INFO_DATA) {
            data = content;
        }
    });
    link.kind = kindOf(kindName, hardware);
    if (isTunnel(link.kind)) {
        readTunnelEnds(link, data);
    }
}

void putTunnel(Message &message, const Link &link)
{
    const Message::Nest data(message, IFLA_INFO_DATA);
    if (link.local) {
        putAddress(message, localAttribute(link.kind), *link.local);
    }
    if (link.remote) {
        putAddress(message, remoteAttribute(link.kind), *link.remote);
    }
    switch (link.kind) {
    case LinkKind::Ipip:
    case LinkKind::Sit:
        message.putU8(IFLA_IPTUN_PMTUDISC, 1);
        break;
    case LinkKind::Gre:
        message.putU8(IFLA_GRE_PMTUDISC, 1);
        break;
    case LinkKind::Ip6Tunnel:
        // Either family inside: ip(8)'s "mode any".
        message.putU8(IFLA_IPTUN_PROTO, 0);
        message.putU8(IFLA_IPTUN_ENCAP_LIMIT, nestingLimit);
        message.putU8(IFLA_IPTUN_TTL, hopLimit);
        break;
    case LinkKind::Ip6Gre:
        message.putU8(IFLA_GRE_ENCAP_LIMIT, nestingLimit);
        message.putU8(IFLA_GRE_TTL, hopLimit);
        break;
    default:
        break;
    }
}

} // namespace

void encodeGetLinks(Message &message)
{
    const ifinfomsg header {};
    message.beginRoute(RTM_GETLINK, NLM_F_DUMP, bytesOf(header));
    message.putU32(IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS);
}

void encodeGetLink(Message &message, const ShortName &name)
{
    const ifinfomsg header {};
    message.beginRoute(RTM_GETLINK, NLM_F_ACK, bytesOf(header));
    message.putText(IFLA_IFNAME, name.data());
    message.putU32(IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS);
}

std::optional<FoundLink> parseLink(const nlmsghdr &message)
{
    const auto header = headerOf<ifinfomsg>(message);
    if (message.nlmsg_type != RTM_NEWLINK || !header) {
        return std::nullopt;
    }
    FoundLink found;
    found.index = header->ifi_index;
    found.link.settings.up = (header->ifi_flags & IFF_UP) != 0;
    std::span<const char> linkInfo;
    std::span<const char> families;
    forEachAttribute(attributesAfter<ifinfomsg>(message), [&](int type, std::span<const char> content) {
        switch (type) {
        case IFLA_IFNAME:
            found.link.name = parseName(content).valueOr(ShortName());
            break;
        case IFLA_MTU:
            found.link.settings.mtu = numberOf<quint32>(content);
            break;
        case IFLA_LINKINFO:
            linkInfo = content;
            break;
        case IFLA_AF_SPEC:
            families = content;
            break;
        default:
            break;
        }
    });
    readLinkInfo(found.link, linkInfo, header->ifi_type);
    if (!found.link.name.isEmpty()) {
        found.sysctls = parseInterfaceSettings(families, found.link.name);
    }
    return found;
}

bool isMakeable(LinkKind kind)
{
    return kind == LinkKind::Dummy || isTunnel(kind);
}

bool hasFittingEnds(const Link &link)
{
    const auto fits = [&](const std::optional<Address> &end) {
        return !end || addressFamilyNumber(end->family()) == outerFamily(link.kind);
    };
    return fits(link.local) && fits(link.remote);
}

void encodeNewLink(Message &message, const Link &link)
{
    ifinfomsg header {};
    header.ifi_change = IFF_UP;
    header.ifi_flags = link.settings.up ? IFF_UP : 0;
    message.beginRoute(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL | NLM_F_ACK, bytesOf(header));
    message.putText(IFLA_IFNAME, link.name.data());
    if (link.settings.mtu != 0) {
        message.putU32(IFLA_MTU, link.settings.mtu);
    }
    const Message::Nest linkInfo(message, IFLA_LINKINFO);
    message.putText(IFLA_INFO_KIND, linkKindName(link.kind).toLatin1().constData());
    if (isTunnel(link.kind)) {
        putTunnel(message, link);
    }
}

void encodeSetLink(Message &message, int index, const LinkSettings &settings)
{
    ifinfomsg header {};
    header.ifi_index = index;
    header.ifi_change = IFF_UP;
    header.ifi_flags = settings.up ? IFF_UP : 0;
    message.beginRoute(RTM_NEWLINK, NLM_F_ACK, bytesOf(header));
    if (settings.mtu != 0) {
        message.putU32(IFLA_MTU, settings.mtu);
    }
}

void encodeDeleteLink(Message &message, int index)
{
    ifinfomsg header {};
    header.ifi_index = index;
    message.beginRoute(RTM_DELLINK, NLM_F_ACK, bytesOf(header));
}

} // namespace lvs::setup
