// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// Gives the files that the file at that path includes, relative to its own folder, patterns in the last part
/// unfolded in the order of names. Nothing outside of that folder is opened. Errors: IncludeNotRead,
/// FileUnreadable, FileTooLarge.
[[nodiscard]] IncludeReader includeReaderFor(const QString &path, const ImportLimits &limits);

} // namespace lvs
