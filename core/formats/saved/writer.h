// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/saved/savedfile.h"

namespace lvs {

/// A saved state as text (ASCII), for administrators and version control: a header with the format's
/// version, a SHA-256 of all that follows it, and the origin; then one object a line, in the field's words,
/// sorted. The same state always gives the same lines. Errors: LimitExceeded (0 what, 1 limit).
[[nodiscard]] Result<QByteArray> writeSaved(const SavedFile &file);

/// The summary that stands in the header of that state's text.
[[nodiscard]] SavedSummary summaryOf(const HostState &state);

} // namespace lvs
