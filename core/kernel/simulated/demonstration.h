// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/simulatedkernel.h"

namespace lvs {

/// The cluster that the window shows where there is no IPVS: a small site's director with a bit of
/// everything (DR, NAT, TUN, IPv4, IPv6, a firewall mark, persistence, a draining and an overloaded real
/// server), some minutes after its start, with traffic running. Addresses are private or for
/// documentation.
[[nodiscard]] std::unique_ptr<SimulatedKernel> makeDemonstrationKernel(quint64 seed = 1);

/// A director as large as one gets, for benchmarks: that many services under NAT with that many real
/// servers each, and so much traffic that every counter moves every second.
/// services: up to 65536; services × realServers: up to 1048576.
[[nodiscard]] std::unique_ptr<SimulatedKernel> makeLargeKernel(quint32 services, quint32 realServers,
                                                               quint64 seed = 1);

} // namespace lvs
