// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/managed.h"
#include "core/kernel/kernel.h"

namespace lvs {

/// What became of one saved object.
enum class RestoreOutcome : quint8 {
    Restored,
    WasThere,
    LeftAlone, ///< another owner keeps an object of that key
    Failed,
};

struct RestoredObject
{
    ObjectKey key;
    RestoreOutcome outcome = RestoreOutcome::Restored;
    std::optional<Error> reason; ///< of LeftAlone and Failed
};

/// What became of a saved state: each of its objects, as the host was read again in the end.
struct RestoreReport
{
    std::vector<RestoredObject> objects;
    /// Why the rest was not tried, or nothing at all where there are no objects.
    std::optional<Error> error;

    [[nodiscard]] size_t count(RestoreOutcome outcome) const;
};

/// Brings a host to what was saved of it, by plans from how it is; to be done again it finds nothing to do.
///  - What is missing is made, what is there under a saved key becomes as it was saved; nothing else is
///    touched: other services, addresses, routes stay, whoever made them.
///  - A service, the time-outs or a sync daemon that differ are left alone where a recognised owner of rules
///    runs that may have made them (foreignOwner()); an address or a route where somebody else keeps it; a
///    device where one of another kind has its name.
///  - An object that cannot be restored does not keep others from it. It is left out, with what depends on
///  it,
///    and the plan is made again.
///  - Addresses of real servers that must be silent (on the loopback, on dummy and tunnel devices) are left
///    out where arp_ignore or arp_announce cannot be set: two machines would answer for them.
[[nodiscard]] RestoreReport restoreSaved(Kernel &kernel, const HostState &saved, const Managed &managed);

} // namespace lvs
