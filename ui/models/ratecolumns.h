// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/trafficsnapshot.h"

#include <QString>

namespace lvs {

/// The five rates that services and real servers both show, as columns in this order.
enum class RateColumn { Connections, InPackets, OutPackets, InBytes, OutBytes };

/// Nothing where the rates are not known.
[[nodiscard]] std::optional<double> rateValue(const std::optional<TrafficRates> &rates, RateColumn column);
/// "Conn/s", "In pkt/s", "Out pkt/s", "In B/s", "Out B/s".
[[nodiscard]] QString rateHeader(RateColumn column);
/// What the column means and when to look at it.
[[nodiscard]] QString rateExplanation(RateColumn column);
/// The value with its whole unit: "38.1 MB/s".
[[nodiscard]] QString rateWithUnit(const std::optional<TrafficRates> &rates, RateColumn column);

} // namespace lvs
