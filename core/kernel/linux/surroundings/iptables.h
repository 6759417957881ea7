// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

#include <set>

namespace lvs::surroundings {

/// What the old tables of iptables say (include/uapi/linux/netfilter_ipv4/ip_tables.h), as Ruleset does of
/// nf_tables.
struct IptablesRules
{
    std::set<AddressFamily> invalidDropped;
    std::set<Address> untracked;
};

/// Asks only for tables whose modules are loaded: asking would load them. Empty where the caller
/// may not ask, as in the installed helper's sandbox, which has no sockets of the internet
/// (RestrictAddressFamilies=).
[[nodiscard]] IptablesRules readIptables();

} // namespace lvs::surroundings
