// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// Reads an ldirectord.cf. Its services are the state; its checks and fallback servers, which IPVS cannot
/// hold, are told in keepalived's terms in `keepalived`, so that nothing is lost on the way to another
/// format. ldirectord's own defaults: wrr, TCP, weight 1, gate, the virtual service's port. Commands in it
/// are kept as text; names are refused, never resolved; the result is checked with validate().
[[nodiscard]] Imported importLdirectord(QStringView text, const ImportOptions &options);

} // namespace lvs
