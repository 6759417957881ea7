// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QStringList>

namespace lvs {

/// The plan that takes a carried out plan back on a host that may have changed since: what the plan did
/// and nobody else has changed meanwhile becomes what it was before, with the settings that the kernel
/// changed beside; what somebody else has made of it is left.
/// before and after are the host's states around the plan, now is the one to begin from.
[[nodiscard]] Plan undoPlan(const Plan &done, const HostState &before, const HostState &after,
                            const HostState &now);

/// The subjects (stepSubject()) of a plan that are not what they were before it: what is left of it.
[[nodiscard]] QStringList leftovers(const Plan &done, const HostState &before, const HostState &now);

} // namespace lvs
