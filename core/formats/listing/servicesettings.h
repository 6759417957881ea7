// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"
#include "core/formats/ipvsadm/commandline.h"

namespace lvs::listing {

/// Reads what stands behind a service from its scheduler on: "wlc (sh-port) persistent 360 mask 255.255.255.0
/// pe sip ops". Nothing where the scheduler cannot be read. Problems: those of the values' own parse
/// functions, ArgumentUnexpected.
[[nodiscard]] std::optional<ServiceSettings> readSettings(const std::vector<ipvsadm::Token> &tokens,
                                                          size_t next, AddressFamily family,
                                                          Imported &imported);

} // namespace lvs::listing
