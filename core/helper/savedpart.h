// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/managed.h"
#include "core/model/surroundings.h"

namespace lvs {

/// Who, beside this program, may have made an object of IPVS's tables that it did not: nothing for what is
/// managed, and where nobody else is known to keep rules. keepalived and ldirectord may have made any of
/// them, kube-proxy services on the addresses of kube-ipvs0. Docker keeps its rules in network namespaces of
/// its own, and ipvsadm is a person's tool, whose work is saved.
[[nodiscard]] std::optional<RulesOwner> foreignOwner(const ObjectKey &key, const HostState &host,
                                                     const Managed &managed,
                                                     const Surroundings &surroundings);

/// What of a host is saved: of IPVS everything but what a foreign owner may have made; of what stands around
/// it what is managed and can be put back as it was.
[[nodiscard]] HostState savedPart(const HostState &host, const Managed &managed,
                                  const Surroundings &surroundings);

} // namespace lvs
