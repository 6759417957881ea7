// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QByteArray>

namespace lvs {

/// The tables of IPVS as packed records: "LVSS", version, time-outs, daemons, then each service followed
/// by its real servers. The same tables always give the same bytes.
[[nodiscard]] QByteArray packSnapshot(const IpvsState &state);

/// Reads it back; the bytes may be anything. Errors: Truncated, VersionUnsupported (0 found, 1 wanted),
/// KernelProtocol (0 what could not be understood).
[[nodiscard]] Result<IpvsState> unpackSnapshot(QByteArrayView bytes);

} // namespace lvs
