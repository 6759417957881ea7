// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/request.h"

namespace lvs::ipvs {

int errorOf(const nlmsghdr &header)
{
    // Both begin with a negative errno (struct nlmsgerr, netlink_dump_done).
    int negative = 0;
    if (header.nlmsg_len < NLMSG_HDRLEN + sizeof negative) {
        return 0;
    }
    std::memcpy(&negative, nlmsg_data(&header), sizeof negative);
    return -negative;
}

int sendRequest(NetlinkSocket &socket, const Message &request, quint32 &sequence)
{
    if (!request.isComplete()) {
        return EMSGSIZE;
    }
    sequence = socket.takeSequence();
    const void *start = request.bytes().data();
    socket.address(*static_cast<nlmsghdr *>(const_cast<void *>(start)), sequence);
    return socket.send(request.bytes());
}

} // namespace lvs::ipvs
