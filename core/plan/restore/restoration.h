// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/restore/history.h"

#include <set>

namespace lvs {

/// Where taking a change back leads from a state in which it was carried out in part or whole.
struct Restoration
{
    /// The state as it is, with each object of the change that still is as the change left it, or as it was
    /// on the way, put back to what it was before. All that is left to do is the plan that leads there.
    HostState target;
    /// What will not be as it was before: somebody else changed it since; or it cannot be put back because
    /// what it stood in (its service, its interface) is gone, or goes only with something of somebody else's
    /// in it.
    std::vector<ObjectKey> left;
};

/// skipped: objects that are to be left, whatever they are. The same state gives the same restoration, and
/// one that was carried out gives one that changes nothing: it may be interrupted and begun again.
[[nodiscard]] Restoration restoration(const HostState &current, const ObjectHistory &history,
                                      const std::set<ObjectKey> &skipped = {});

} // namespace lvs
