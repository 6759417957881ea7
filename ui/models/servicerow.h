// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/livestate.h"
#include "ui/models/trafficsnapshot.h"
#include "ui/support/stateglyph.h"

namespace lvs {

/// One service as the table shows it: what it is or will be, what is pending, and its live traffic.
struct ServiceRow
{
    ServiceKey key;
    ServiceSettings settings; ///< wanted; of a service to be removed, as they are
    std::optional<ServiceSettings> before; ///< the live settings where they are going to change
    PendingMark mark = PendingMark::None;
    bool conflict = false; ///< somebody else changed it since the user did
    quint32 up = 0; ///< real servers with a weight over 0
    quint32 total = 0;
    quint32 pendingServers = 0; ///< real servers with pending changes

    const ServiceSnapshot *traffic = nullptr; ///< into the model's snapshot
    qint64 changedAt = -1;

    [[nodiscard]] RowState state() const;
    void takeLiveValues(const ServiceRow &old) { traffic = old.traffic; }

    /// Over what comes from the state; traffic has its own way.
    friend bool operator==(const ServiceRow &a, const ServiceRow &b)
    {
        return a.key == b.key && a.settings == b.settings && a.before == b.before && a.mark == b.mark
            && a.conflict == b.conflict && a.up == b.up && a.total == b.total
            && a.pendingServers == b.pendingServers;
    }
};

/// Every service that is there or is wanted, sorted by key.
[[nodiscard]] std::vector<ServiceRow> serviceRows(const LiveState &state);

/// "192.168.254.250:80", "mark 7", "mark 7 IPv6".
[[nodiscard]] QString serviceAddressText(const ServiceKey &key);
/// "TCP", "UDP", "SCTP", "FWM".
[[nodiscard]] QString serviceProtocolText(const ServiceKey &key);
/// "wrr", "sh, sh-port".
[[nodiscard]] QString schedulerText(const ServiceSettings &settings);
/// "6 min", "6 min per /24, sip", "one-packet", "no".
[[nodiscard]] QString persistenceText(const ServiceSettings &settings);

} // namespace lvs
