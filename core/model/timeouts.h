// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lvs {

/// How long the kernel remembers idle connections, in seconds (`ipvsadm --set`). The kernel never
/// takes 0: it means "leave as it is" there (ip_vs_ctl.c, ip_vs_set_timeout).
struct Timeouts
{
    /// The kernel's limit: seconds that still fit its jiffies, INT_MAX / HZ with HZ up to 1000.
    static constexpr quint32 longest = 2147483;

    quint32 tcp = 900;
    quint32 tcpFin = 120;
    quint32 udp = 300;

    friend bool operator==(const Timeouts &, const Timeouts &) = default;
};

} // namespace lvs
