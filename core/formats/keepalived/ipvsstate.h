// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/keepalivedconfig.h"
#include "core/model/hoststate.h"

namespace lvs::keepalived {

/// Most services that a file may stand for: each address of each group for each virtual server.
inline constexpr size_t mostServices = 250'000;

/// The services that a virtual server stands for: one, or one for each member of its group, without real
/// servers. A mark's family is the member's, else ip_family, else that of the real servers. At most
/// mostServices.
[[nodiscard]] std::vector<ServiceKey> keysOf(const Config &config, const VirtualServer &server);

/// The tables that keepalived makes of it once every real server answered: a service for each member of a
/// group, and the sync daemon in the role with which its instance begins. Of services and real servers that
/// stand there twice the first counts.
[[nodiscard]] IpvsState ipvsOf(const Config &config);

/// The addresses that it gives out while every instance is in the state with which it begins: those of the
/// masters.
[[nodiscard]] std::vector<InterfaceAddress> addressesOf(const Config &config);

} // namespace lvs::keepalived
