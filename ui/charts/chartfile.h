// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/stats/trafficexcerpt.h"

#include <QDateTime>

namespace lvs {

/// An excerpt as comma-separated values (RFC 4180): a column of times (ISO 8601 with the offset from UTC),
/// one a line of the chart with its unit, a row for every time at which a line has a value. What is
/// unknown stays empty. Numbers are written with a point, in base units, whatever the locale.
/// takenAt: the wall clock's time of the excerpt's right edge.
[[nodiscard]] QByteArray toCsv(const TrafficExcerpt &excerpt, const QDateTime &takenAt);

/// Writes a file whole or not at all. Errors: FileUnwritable.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &content);

} // namespace lvs
