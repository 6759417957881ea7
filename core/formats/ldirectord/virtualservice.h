// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ldirectord/checks.h"

namespace lvs::ldirectord {

/// What holds for every service that does not say otherwise: the lines of the whole file above it.
struct ServiceDefaults
{
    CheckSettings checks;
    bool isQuiescent = false;
    std::optional<Entry> fallback;
};

/// A virtual service and where its real servers stand, for what is found about them later.
struct ReadService
{
    keepalived::VirtualServer server;
    std::vector<TextPosition> places; ///< in the order of VirtualServer::servers
};

/// Reads a line "virtual=…" with its block. Nothing where it cannot be told what it stands for.
[[nodiscard]] std::optional<ReadService> readService(const Entry &entry, const ServiceDefaults &defaults,
                                                     Imported &imported);

} // namespace lvs::ldirectord
