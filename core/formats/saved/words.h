// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

/// The words of the saved text that reader and writer share.
namespace lvs::saved {

inline constexpr quint32 version = 1;

inline constexpr QLatin1String magic {"lvsdesk-saved-state"};
inline constexpr QLatin1String checksum {"checksum"};
inline constexpr QLatin1String number {"number"};
inline constexpr QLatin1String generation {"generation"};
inline constexpr QLatin1String time {"time"};
inline constexpr QLatin1String user {"user"};
inline constexpr QLatin1String serviceCount {"services"};
inline constexpr QLatin1String realServerCount {"real-servers"};
inline constexpr QLatin1String setupCount {"set-up"};
inline constexpr QLatin1String content {"content"};

inline constexpr QLatin1String timeouts {"timeouts"};
inline constexpr QLatin1String syncDaemon {"sync-daemon"};
inline constexpr QLatin1String service {"service"};
inline constexpr QLatin1String realServer {"real-server"};
inline constexpr QLatin1String link {"link"};
inline constexpr QLatin1String address {"address"};
inline constexpr QLatin1String route {"route"};
inline constexpr QLatin1String rule {"rule"};
inline constexpr QLatin1String port {"encapsulation-port"};
inline constexpr QLatin1String sysctl {"sysctl"};

/// Of times: UTC, to the second.
inline constexpr QLatin1String timeFormat {"yyyy-MM-ddTHH:mm:ssZ"};

} // namespace lvs::saved
