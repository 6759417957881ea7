// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/surroundings/statematch.h"

#include "core/kernel/linux/attributes.h"

#include <netinet/in.h>

#include <linux/netfilter/xt_CT.h>
#include <linux/netfilter/xt_conntrack.h>

namespace lvs::surroundings {

using ipvs::numberOf;

bool matchesInvalid(const QByteArray &name, std::span<const char> information)
{
    if (name == "state") {
        return (numberOf<quint32>(information) & XT_CONNTRACK_STATE_INVALID) != 0;
    }
    if (name != "conntrack") {
        return false;
    }
    // Revisions 1 to 3 begin alike up to here; the mask's lowest byte stands first in each.
    const auto found = numberOf<xt_conntrack_mtinfo2>(information);
    return (found.match_flags & XT_CONNTRACK_STATE) != 0 && (found.invert_flags & XT_CONNTRACK_STATE) == 0
        && (found.state_mask & XT_CONNTRACK_STATE_INVALID) != 0;
}

bool isExemption(const QByteArray &name, std::span<const char> information)
{
    return name == "NOTRACK" || (name == "CT" && (numberOf<quint16>(information) & XT_CT_NOTRACK) != 0);
}

} // namespace lvs::surroundings
