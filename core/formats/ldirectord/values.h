// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ldirectord/entries.h"
#include "core/model/endpoint.h"

#include <optional>

namespace lvs::ldirectord {

// What stands behind a name, as values. Each reports what is wrong, with its place.

/// Reports a problem with a word, whose text is the first argument.
void reportProblem(Imported &imported, const PlacedWord &word, ErrorCode code, const QStringList &more = {});

/// yes or no. Problems: KeywordUnknown.
[[nodiscard]] bool flagOf(const Entry &entry, Imported &imported);

/// ADDRESS, ADDRESS:PORT, [ADDRESS]:PORT; hasPort is whether it names one. Problems: NameResolutionRefused,
/// AddressInvalid.
[[nodiscard]] std::optional<Endpoint> endpointOf(const PlacedWord &word, bool &hasPort, Imported &imported);

} // namespace lvs::ldirectord
