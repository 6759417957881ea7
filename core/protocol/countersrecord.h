// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"

#include <QByteArray>

namespace lvs {

/// A sample of all counters as packed records: "LVSC", version, time, then each service followed by its
/// real servers.
[[nodiscard]] QByteArray packCounters(const CountersSample &sample);

/// Reads it back; the bytes may be anything. Errors: Truncated, VersionUnsupported (0 found, 1 wanted),
/// KernelProtocol (0 what could not be understood).
[[nodiscard]] Result<CountersSample> unpackCounters(QByteArrayView bytes);

} // namespace lvs
