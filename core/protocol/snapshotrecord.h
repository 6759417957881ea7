// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QByteArray>

namespace lvs {

/// A host's state as packed records: "LVSS", version, the tables of IPVS (time-outs, daemons, then each
/// service followed by its real servers), then what stands around them (setuprecord.h). The same state
/// always gives the same bytes.
[[nodiscard]] QByteArray packSnapshot(const HostState &state);

/// Reads it back; the bytes may be anything. Errors: Truncated, VersionUnsupported (0 found, 1 wanted),
/// KernelProtocol (0 what could not be understood).
[[nodiscard]] Result<HostState> unpackSnapshot(QByteArrayView bytes);

} // namespace lvs
