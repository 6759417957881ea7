// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sysctl.h"

#include <span>

namespace lvs::setup {

/// The kernel settings of one interface out of IFLA_AF_SPEC of its link: the arrays that the files below
/// net/ipv4/conf/<interface>/ and net/ipv6/conf/<interface>/ show one by one (net/ipv4/devinet.c,
/// inet_fill_link_af; net/ipv6/addrconf.c, inet6_fill_ifla6_attrs). A family that the interface does not
/// take part in gives none, and has no files either.
[[nodiscard]] SysctlState parseInterfaceSettings(std::span<const char> families, const ShortName &interface);

} // namespace lvs::setup
