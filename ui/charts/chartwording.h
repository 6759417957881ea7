// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/trafficexcerpt.h"

#include <QString>

namespace lvs {

/// What a metric is called in a list: "Bytes per second in".
[[nodiscard]] QString metricName(Metric metric);
/// Its unit: "B/s", "packets/s"; empty for a plain number.
[[nodiscard]] QString metricUnit(Metric metric);
/// Why a chart of it may show nothing but zeros; empty where there is nothing to say.
[[nodiscard]] QString metricNote(Metric metric);
/// What a line is called: an address and port, "Total", "3 others".
[[nodiscard]] QString lineName(const TrafficLine &line);

} // namespace lvs
