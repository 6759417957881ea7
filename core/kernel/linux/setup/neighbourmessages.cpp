// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/neighbourmessages.h"

#include "core/kernel/linux/addressattribute.h"
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/nameattribute.h"
#include "core/kernel/linux/setup/routeheader.h"

#include <linux/if.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>

namespace lvs::setup {

using namespace ipvs;

namespace {

constexpr quint16 fixedStates = NUD_PERMANENT | NUD_NOARP;
/// Those in which there is somebody, or was a moment ago.
constexpr quint16 knownStates = NUD_REACHABLE | NUD_STALE | NUD_DELAY | NUD_PROBE;

void begin(Message &message, quint16 type, quint16 flags, const Address &address, int index, quint8 use)
{
    ndmsg header {};
    header.ndm_family = static_cast<quint8>(addressFamilyNumber(address.family()));
    header.ndm_ifindex = index;
    header.ndm_flags = use;
    message.beginRoute(type, static_cast<quint16>(flags | NLM_F_ACK), bytesOf(header));
    putAddress(message, NDA_DST, address);
}

} // namespace

std::optional<Segment> parseSegment(const nlmsghdr &message)
{
    const auto header = headerOf<ifinfomsg>(message);
    if (message.nlmsg_type != RTM_NEWLINK || !header) {
        return std::nullopt;
    }
    constexpr unsigned silent = IFF_LOOPBACK | IFF_NOARP | IFF_POINTOPOINT;
    constexpr unsigned needed = unsigned {IFF_UP} | unsigned {IFF_LOWER_UP};
    Segment segment;
    segment.index = header->ifi_index;
    segment.canAsk = (header->ifi_flags & silent) == 0 && (header->ifi_flags & needed) == needed;
    forEachAttribute(attributesAfter<ifinfomsg>(message), [&](int type, std::span<const char> content) {
        if (type == IFLA_IFNAME) {
            segment.name = parseName(content).valueOr(ShortName());
        } else if (type == IFLA_ADDRESS) {
            segment.hardwareAddress = QByteArray(content.data(), static_cast<qsizetype>(content.size()));
        }
    });
    return segment;
}

std::optional<Neighbour> parseNeighbour(const nlmsghdr &message)
{
    const auto header = headerOf<ndmsg>(message);
    if (message.nlmsg_type != RTM_NEWNEIGH || !header) {
        return std::nullopt;
    }
    std::optional<Address> address;
    QByteArray hardwareAddress;
    forEachAttribute(attributesAfter<ndmsg>(message), [&](int type, std::span<const char> content) {
        if (type == NDA_DST) {
            address = parseAddress(header->ndm_family, content);
        } else if (type == NDA_LLADDR) {
            hardwareAddress = QByteArray(content.data(), static_cast<qsizetype>(content.size()));
        }
    });
    if (!address) {
        return std::nullopt;
    }
    Neighbour neighbour {*address, header->ndm_ifindex, (header->ndm_state & fixedStates) != 0, {}};
    if ((header->ndm_state & knownStates) != 0) {
        neighbour.hardwareAddress = hardwareAddress;
    }
    return neighbour;
}

void encodeGetNeighbour(Message &message, const Address &address, int index)
{
    begin(message, RTM_GETNEIGH, 0, address, index, 0);
}

void encodeAskNeighbour(Message &message, const Address &address, int index)
{
    begin(message, RTM_NEWNEIGH, NLM_F_CREATE, address, index, NTF_USE);
}

void encodeForgetNeighbour(Message &message, const Address &address, int index)
{
    begin(message, RTM_DELNEIGH, 0, address, index, 0);
}

} // namespace lvs::setup
