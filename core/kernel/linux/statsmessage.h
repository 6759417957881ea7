// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"

#include <optional>
#include <span>

namespace lvs::ipvs {

/// Counters from the content of a STATS64 attribute, or, where an old kernel sends none, of STATS, whose
/// numbers of connections and packets wrap at 32 bits. Nothing where neither can be read.
[[nodiscard]] std::optional<Counters> parseCounters(std::span<const char> stats64,
                                                    std::span<const char> stats);

} // namespace lvs::ipvs
