// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace lvs {

struct Destination;

/// How much a real server's connections weigh in the eyes of lc, wlc, lblc, lblcr and twos
/// (ip_vs.h, ip_vs_dest_conn_overhead). It changed between kernels.
enum class LoadFormula : quint8 {
    ActiveAndInactive, ///< active × 256 + inactive: 6.1.176
    ActiveAndAll, ///< active × 256 + active + inactive: 6.1.183, 6.12.117
};

/// The formula of a kernel by its release, "6.1.176" or "6.12.117+deb13-amd64". In the series 6.1 and 6.12
/// the patch number decides; earlier series and those between are taken as the older, later ones as the
/// newer. Errors: VersionUnsupported (0 release, 1 an example) where the text does not begin with two or
/// three numbers.
[[nodiscard]] Result<LoadFormula> loadFormulaOf(QStringView release);

/// The load of a real server by that formula.
[[nodiscard]] qint64 connectionLoad(const Destination &destination, LoadFormula formula);

} // namespace lvs
