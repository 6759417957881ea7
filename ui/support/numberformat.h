// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace lvs {

/// What stands where nothing is known; never a zero.
[[nodiscard]] QString unknownNumber();

/// A rate with at most three digits and an SI prefix: "0", "0.4", "96", "1.2 k", "38.1 M". The unit stands
/// in the header. Nothing gives unknownNumber().
[[nodiscard]] QString formatRate(std::optional<double> perSecond);
/// The same with its unit, for tooltips and labels: "38.1 MB/s".
[[nodiscard]] QString formatRate(std::optional<double> perSecond, const QString &unit);
/// A count in full, grouped as the locale does: "1,204".
[[nodiscard]] QString formatCount(std::optional<quint64> count);
/// A share of one as per cent: "33 %".
[[nodiscard]] QString formatShare(std::optional<double> share);
/// Seconds as people say them: "45 s", "6 min", "1 h 30 min", "2 d".
[[nodiscard]] QString formatDuration(quint64 seconds);

} // namespace lvs
