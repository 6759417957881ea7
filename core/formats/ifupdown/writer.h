// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/hostpart.h"

namespace lvs {

/// The network of a host's part as one file for Debian's ifupdown (interfaces(5)), with a stanza an interface
/// that adds to those which other files have of it; none where it needs nothing of the network. Lines are
/// ip(8)'s own, each of which can be run again, so nothing is omitted. Encapsulation ports and rules for
/// marks stand with "lo".
[[nodiscard]] QList<ExportedFile> writeIfupdownFiles(const HostPart &part);

} // namespace lvs
