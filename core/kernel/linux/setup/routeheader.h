// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <linux/netlink.h>

#include <cstring>
#include <optional>
#include <span>

namespace lvs::setup {

// A message of rtnetlink has a header of its own kind between netlink's and the attributes.

/// Such a header as bytes of a message.
template <typename Header> [[nodiscard]] std::span<const char> bytesOf(const Header &header)
{
    const void *start = &header;
    return {static_cast<const char *>(start), sizeof header};
}

/// The one of a message that was received; nothing where it is too short.
template <typename Header> [[nodiscard]] std::optional<Header> headerOf(const nlmsghdr &message)
{
    if (message.nlmsg_len < NLMSG_HDRLEN + sizeof(Header)) {
        return std::nullopt;
    }
    const void *start = &message;
    Header header;
    std::memcpy(&header, static_cast<const char *>(start) + NLMSG_HDRLEN, sizeof header);
    return header;
}

/// The attributes behind it; empty where there are none.
template <typename Header> [[nodiscard]] std::span<const char> attributesAfter(const nlmsghdr &message)
{
    constexpr size_t before = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(Header));
    if (message.nlmsg_len < before) {
        return {};
    }
    const void *start = &message;
    return {static_cast<const char *>(start) + before, message.nlmsg_len - before};
}

} // namespace lvs::setup
