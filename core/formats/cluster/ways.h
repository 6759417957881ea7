// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/cluster/reader.h"

namespace lvs {

/// What stands against reaching the machines of a cluster document from here: a destination that ssh does not
/// understand, or a second machine without one, as only one can be this machine.
/// Errors: those of SshDestination::parse(); ArgumentMissing ("ssh").
[[nodiscard]] QList<ClusterProblem> checkWays(const Cluster &cluster);

/// "servers[1]": the place in the document of the one at that number of a list.
[[nodiscard]] QString placeOfMember(const char *list, size_t number);

} // namespace lvs
