// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/addressmessages.h"

#include "core/kernel/linux/addressattribute.h"
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/nameattribute.h"
#include "core/kernel/linux/setup/routeheader.h"

#include <linux/if_addr.h>
#include <linux/rtnetlink.h>

#include <sys/socket.h>

namespace lvs::setup {

using namespace ipvs;

namespace {

constexpr quint32 forever = 0xffffffff;
/// What somebody else wanted of the address and the model cannot keep.
constexpr quint32 foreignFlags =
    IFA_F_NOPREFIXROUTE | IFA_F_MANAGETEMPADDR | IFA_F_MCAUTOJOIN | IFA_F_HOMEADDRESS | IFA_F_OPTIMISTIC;

/// Nothing for a number that users made up (/etc/iproute2/rt_scopes).
std::optional<AddressScope> scopeOf(quint8 number)
{
    switch (number) {
    case RT_SCOPE_UNIVERSE:
        return AddressScope::Global;
    case RT_SCOPE_SITE:
        return AddressScope::Site;
    case RT_SCOPE_LINK:
        return AddressScope::Link;
    case RT_SCOPE_HOST:
        return AddressScope::Host;
    default:
        return std::nullopt;
    }
}

struct Parts
{
    std::optional<Address> local;
    std::optional<Address> address; ///< of the other end; with IPv6 the own one where there is no other end
    ShortName label;
    std::optional<Address> broadcast;
    quint32 flags = 0;
    ifa_cacheinfo lifetimes {forever, forever, 0, 0};
    quint32 routeMetric = 0;
};

Parts partsOf(const nlmsghdr &message, const ifaddrmsg &header)
{
    Parts parts;
    parts.flags = header.ifa_flags;
    forEachAttribute(attributesAfter<ifaddrmsg>(message), [&](int type, std::span<const char> content) {
        switch (type) {
        case IFA_LOCAL:
            parts.local = parseAddress(header.ifa_family, content);
            break;
        case IFA_ADDRESS:
            parts.address = parseAddress(header.ifa_family, content);
            break;
        case IFA_LABEL:
            parts.label = parseName(content).valueOr(ShortName());
            break;
        case IFA_BROADCAST:
            parts.broadcast = parseAddress(header.ifa_family, content);
            break;
        case IFA_FLAGS:
            parts.flags = numberOf<quint32>(content);
            break;
        case IFA_CACHEINFO:
            if (content.size() >= sizeof parts.lifetimes) {
                parts.lifetimes = numberOf<ifa_cacheinfo>(content);
            }
            break;
        case IFA_RT_PRIORITY:
            parts.routeMetric = numberOf<quint32>(content);
            break;
        default:
            break;
        }
    });
    return parts;
}

/// Has a lifetime that runs.
bool isRunning(const Parts &parts)
{
    return (parts.flags & IFA_F_PERMANENT) == 0 && parts.lifetimes.ifa_valid != forever;
}

void putAddresses(Message &message, const InterfaceAddress &address)
{
    putAddress(message, IFA_LOCAL, address.address);
    putAddress(message, IFA_ADDRESS, address.address);
}

ifaddrmsg headerFor(const InterfaceAddress &address, int index)
{
    ifaddrmsg header {};
    header.ifa_family = static_cast<quint8>(addressFamilyNumber(address.address.family()));
    header.ifa_prefixlen = address.prefixLength;
    header.ifa_scope = static_cast<quint8>(address.scope);
    header.ifa_index = static_cast<quint32>(index);
    return header;
}

} // namespace

void encodeGetAddresses(Message &message)
{
    const ifaddrmsg header {};
    message.beginRoute(RTM_GETADDR, NLM_F_DUMP, bytesOf(header));
}

std::optional<FoundAddress> parseAddressMessage(const nlmsghdr &message, const InterfaceNames &interfaces)
{
    const auto header = headerOf<ifaddrmsg>(message);
    if (message.nlmsg_type != RTM_NEWADDR || !header) {
        return std::nullopt;
    }
    const Parts parts = partsOf(message, *header);
    const std::optional<Address> own = parts.local ? parts.local : parts.address;
    if (!own) {
        return std::nullopt;
    }
    FoundAddress found;
    found.index = static_cast<int>(header->ifa_index);
    found.secondary = own->isIPv4() && (parts.flags & IFA_F_SECONDARY) != 0;
    found.tentative = (parts.flags & IFA_F_TENTATIVE) != 0;
    InterfaceAddress &address = found.address;
    address.interface = interfaces.name(found.index).value_or(ShortName());
    address.address = *own;
    address.prefixLength = header->ifa_prefixlen;
    address.label = parts.label == address.interface ? ShortName() : parts.label;
    address.broadcast = parts.broadcast;
    const std::optional<AddressScope> scope = scopeOf(header->ifa_scope);
    address.scope = scope.value_or(AddressScope::Global);
    address.deprecated = (parts.flags & IFA_F_DEPRECATED) != 0 || parts.lifetimes.ifa_prefered == 0;
    address.secondary = found.secondary;
    address.noDuplicateDetection = own->isIPv6() && (parts.flags & IFA_F_NODAD) != 0;
    const bool hasPeer = parts.address && *parts.address != *own;
    address.foreign =
        isRunning(parts) || hasPeer || !scope || (parts.flags & foreignFlags) != 0 || parts.routeMetric != 0;
    return found;
}

void encodeNewAddress(Message &message, const InterfaceAddress &address, int index)
{
    message.beginRoute(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL | NLM_F_ACK,
                       bytesOf(headerFor(address, index)));
    putAddresses(message, address);
    if (!address.label.isEmpty()) {
        message.putText(IFA_LABEL, address.label.data());
    }
    if (address.broadcast) {
        putAddress(message, IFA_BROADCAST, *address.broadcast);
    }
    if (address.noDuplicateDetection) {
        message.putU32(IFA_FLAGS, IFA_F_NODAD);
    }
    if (address.deprecated) {
        const ifa_cacheinfo lifetimes {0, forever, 0, 0};
        message.putBytes(IFA_CACHEINFO, bytesOf(lifetimes));
    }
}

void encodeDeleteAddress(Message &message, const InterfaceAddress &address, int index)
{
    message.beginRoute(RTM_DELADDR, NLM_F_ACK, bytesOf(headerFor(address, index)));
    putAddresses(message, address);
}

} // namespace lvs::setup
