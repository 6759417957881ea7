// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"

namespace lvs::test {

/// A cluster from a seed: one director or two, some machines that serve, and services whose real servers are
/// those machines, over every forwarding method and both families.
[[nodiscard]] Cluster randomCluster(quint32 seed);

} // namespace lvs::test
