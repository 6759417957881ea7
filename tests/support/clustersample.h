// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/model/hoststate.h"

namespace lvs::test {

/// A cluster of the director "lb1" and three real servers, "web1" to "web3", all on eth0, that serves
/// 10.0.0.250:80 by DR; web3 has no part in any service unless withAll.
[[nodiscard]] Cluster sampleCluster(bool withAll = true);

/// A machine with lo and eth0, nothing configured, every setting as the kernel begins.
[[nodiscard]] HostState bareMachine();

} // namespace lvs::test
