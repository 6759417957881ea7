// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/livestate.h"
#include "ui/models/trafficsnapshot.h"
#include "ui/support/stateglyph.h"

#include <utility>

namespace lvs {

/// One real server of a shown service: what it is or will be, what is pending, and its live traffic.
struct RealServerRow
{
    using Key = PendingChanges::RealServerKey;

    Key key;
    RealServerSettings settings; ///< wanted; of one to be removed, as they are
    std::optional<RealServerSettings> before; ///< the live settings where they are going to change
    PendingMark mark = PendingMark::None;
    bool conflict = false;

    const RealServerSnapshot *traffic = nullptr; ///< into the model's snapshot
    qint64 changedAt = -1;

    [[nodiscard]] const ServiceKey &service() const { return key.first; }
    [[nodiscard]] const Endpoint &endpoint() const { return key.second; }
    [[nodiscard]] RealServer server() const { return {key.second, settings}; }
    [[nodiscard]] RowState state() const;
    void takeLiveValues(const RealServerRow &old) { traffic = old.traffic; }

    friend bool operator==(const RealServerRow &a, const RealServerRow &b)
    {
        return a.key == b.key && a.settings == b.settings && a.before == b.before && a.mark == b.mark
            && a.conflict == b.conflict;
    }
};

/// The real servers, there or wanted, of those services, sorted by key.
[[nodiscard]] std::vector<RealServerRow> realServerRows(const LiveState &state,
                                                        const std::vector<ServiceKey> &services);

/// "DR", "TUN gue :6080 csum", "NAT".
[[nodiscard]] QString forwardingText(const RealServerSettings &settings);
/// "100–200", "up to 200"; empty for none.
[[nodiscard]] QString thresholdsText(const RealServerSettings &settings);

} // namespace lvs
