// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/auditentry.h"

namespace lvs {

/// Who: the user's name, or the uid where it has none.
[[nodiscard]] QString auditWho(const AuditEntry &entry);

/// What: "Apply", "Save", "Recovery after a crash"; the member itself where this version does not know it.
[[nodiscard]] QString auditWhat(const AuditEntry &entry);

/// What became of it, in a sentence: "Done", or why not.
[[nodiscard]] QString auditResult(const AuditEntry &entry);

} // namespace lvs
