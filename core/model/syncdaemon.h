// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/shortname.h"

namespace lvs {

/// The two parts a host can play in connection synchronisation; the values are the kernel's
/// (ip_vs.h, IP_VS_STATE_MASTER, IP_VS_STATE_BACKUP).
enum class SyncRole : quint8 { Master = 1, Backup = 2 };

/// "master", "backup": ipvsadm's words.
[[nodiscard]] QString syncRoleName(SyncRole role);

/// A kernel thread that tells another director of this one's connections, or listens to it. At most one
/// of each role runs. Its settings cannot be changed while it runs.
struct SyncDaemon
{
    static constexpr quint32 largestSyncId = 255;
    static constexpr quint16 largestMaximumLength = 65507; ///< bytes, ipvsadm's limit
    static constexpr quint16 defaultPort = 8848;
    static constexpr quint16 defaultMaximumLength = 1472; ///< bytes, over IPv4 on a 1500-byte link
    static constexpr quint16 defaultMaximumLengthIPv6 = 1452;
    /// The bounds of a message, in bytes; the kernel takes what is beyond for the nearest within
    /// (ip_vs_sync.c, start_sync_thread).
    [[nodiscard]] static constexpr quint16 shortestMessage(SyncRole role)
    {
        return role == SyncRole::Backup ? 1024 : 1;
    }
    [[nodiscard]] static constexpr quint16 longestMessage(AddressFamily groupFamily)
    {
        return groupFamily == AddressFamily::IPv4 ? 65507 : 65487;
    }
    /// 224.0.0.81.
    [[nodiscard]] static Address defaultGroup() { return Address::fromIPv4(0xe0000051U); }

    ShortName interface;
    quint8 syncId = 0; ///< 0 to 255; a backup with 0 takes every id
    quint16 maximumLength = defaultMaximumLength; ///< bytes of a message, shortest to longest
    Address group = defaultGroup(); ///< multicast
    quint16 port = defaultPort;
    quint8 ttl = 1; ///< 1 to 255

    friend bool operator==(const SyncDaemon &, const SyncDaemon &) = default;
};

} // namespace lvs
