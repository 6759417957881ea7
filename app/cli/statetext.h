// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"
#include "core/model/hoststate.h"

namespace lvs::cli {

/// A host's services and real servers as a table for people, with counters where there are any.
[[nodiscard]] QString stateText(const IpvsState &state, const CountersSample *counters);

/// What happened between two samples: rates a second and connections, a line a service and real server.
[[nodiscard]] QString trafficText(const CountersSample &before, const CountersSample &now);

} // namespace lvs::cli
