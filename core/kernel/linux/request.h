// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/netlinksocket.h"

#include <netlink/genl/genl.h>

#include <cerrno>
#include <cstring>

namespace lvs::ipvs {

/// Where an answer's first attribute stands, or an empty span.
[[nodiscard]] inline std::span<const char> attributesOf(const nlmsghdr &header)
{
    const size_t before = NLMSG_HDRLEN + GENL_HDRLEN;
    if (header.nlmsg_len <= before) {
        return {};
    }
    const void *start = &header;
    return {static_cast<const char *>(start) + before, header.nlmsg_len - before};
}

/// The content of a nested attribute at the top level of an answer, or an empty span.
[[nodiscard]] inline std::span<const char> nestOf(const nlmsghdr &header, int type)
{
    std::span<const char> nest;
    forEachAttribute(attributesOf(header), [&](int found, std::span<const char> content) {
        if (found == type) {
            nest = content;
        }
    });
    return nest;
}

/// The errno, 0 for none, that an NLMSG_ERROR or NLMSG_DONE carries. Taken as it is: libnl makes ESRCH
/// and ENOENT the same.
[[nodiscard]] int errorOf(const nlmsghdr &header);

/// Sends one request, puts the sequence number in, gives the number that its answer will carry.
[[nodiscard]] int sendRequest(NetlinkSocket &socket, const Message &request, quint32 &sequence);

/// Asks and hands every message of the answer over, up to its end: for a dump the kernel's "done", for
/// anything else its acknowledgement. Gives 0 or an errno; EINTR where the kernel itself says that a
/// dump is inconsistent.
template <typename Visit> [[nodiscard]] int ask(NetlinkSocket &socket, const Message &request, Visit visit)
{
    quint32 sequence = 0;
    if (const int error = sendRequest(socket, request, sequence); error != 0) {
        return error;
    }
    int outcome = 0;
    bool interrupted = false;
    for (;;) {
        if (const int error = socket.receive(); error != 0) {
            // Late answers would be taken for those to later requests.
            socket.close();
            return error;
        }
        const bool ended = socket.forEachReceived([&](const nlmsghdr &header) {
            if (header.nlmsg_seq != sequence) {
                return false;
            }
            interrupted = interrupted || (header.nlmsg_flags & NLM_F_DUMP_INTR) != 0;
            if (header.nlmsg_type == NLMSG_ERROR || header.nlmsg_type == NLMSG_DONE) {
                outcome = errorOf(header);
                return true;
            }
            visit(header);
            return false;
        });
        if (ended) {
            return outcome == 0 && interrupted ? EINTR : outcome;
        }
    }
}

} // namespace lvs::ipvs
