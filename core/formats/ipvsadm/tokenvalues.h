// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"
#include "core/model/endpoint.h"

namespace lvs::ipvsadm {

/// An error at a token: its text is the first argument.
[[nodiscard]] Error errorAt(const Token &token, ErrorCode code, const QStringList &more = {});

/// An error found within a token's text, moved to where the token stands.
[[nodiscard]] Error moved(const Error &error, const Token &token);

// Each reads a token as one value. Errors, with their place: those of the values' own parse functions.

/// smallest to largest.
[[nodiscard]] Result<quint64> numberAt(const Token &token, quint64 smallest, quint64 largest);
/// Errors: NameResolutionRefused, too, since no name is looked up.
[[nodiscard]] Result<Endpoint> endpointAt(const Token &token);

} // namespace lvs::ipvsadm
