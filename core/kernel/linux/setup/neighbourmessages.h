// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/shortname.h"

#include <QByteArray>

#include <linux/netlink.h>

#include <optional>

namespace lvs::ipvs {
class Message;
}

namespace lvs::setup {

// rtnetlink's messages about who else is on a link (include/uapi/linux/neighbour.h, net/core/neighbour.c).

/// A link as far as others can be asked over it.
struct Segment
{
    int index = 0;
    ShortName name;
    bool canAsk = false; ///< it is up, has a carrier, and finds neighbours by asking
    QByteArray hardwareAddress;
};
/// Nothing for any other message.
[[nodiscard]] std::optional<Segment> parseSegment(const nlmsghdr &message);

/// What the kernel knows of one address on a link.
struct Neighbour
{
    Address address;
    int index = 0;
    /// It was told by an administrator, and is not asked for.
    bool isFixed = false;
    /// Of whoever answered; empty while nobody did.
    QByteArray hardwareAddress;
};
/// Nothing for any other message.
[[nodiscard]] std::optional<Neighbour> parseNeighbour(const nlmsghdr &message);

/// What the kernel knows of it (since Linux 5.0). Errors of the kernel: ENOENT for nothing.
void encodeGetNeighbour(ipvs::Message &message, const Address &address, int index);
/// Has the kernel ask for the address on that link, as if a packet were waiting to be sent there: by ARP or
/// neighbour solicitation.
void encodeAskNeighbour(ipvs::Message &message, const Address &address, int index);
/// Has the kernel forget it. Errors of the kernel: ENOENT.
void encodeForgetNeighbour(ipvs::Message &message, const Address &address, int index);

} // namespace lvs::setup
