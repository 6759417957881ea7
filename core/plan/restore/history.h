// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/restore/object.h"

#include <map>

namespace lvs {

/// What one object was at first, then each other value that a change of ours gives it, in order, the last
/// being what the change leads to. Not empty.
using ObjectValues = std::vector<ObjectValue>;

/// Every object that a change touches. Whoever finds one of them in the middle of the change, or after it,
/// knows by this whether it is ours (any value but the first) or somebody else's (none of them).
using ObjectHistory = std::map<ObjectKey, ObjectValues>;

/// What a plan makes of the objects that its steps name, from that set-up: also what they become on the
/// way, by a step about them or beside another (writing net.ipv4.ip_forward sets every interface's own); and
/// of the settings of interfaces that go.
/// Objects that it leaves as they are in every step are not in it.
/// Errors: those of checkPrecondition(), of steps on the set-up.
[[nodiscard]] Result<ObjectHistory> historyOf(const Plan &plan, const HostSetup &before);

/// Goes on with what was done later: an object that was touched before keeps its first value.
void append(ObjectHistory &history, const ObjectHistory &later);

} // namespace lvs
