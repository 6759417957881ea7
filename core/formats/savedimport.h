// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// readSaved() for readFile(): all or nothing, since a saved state that was changed is damaged.
[[nodiscard]] Imported importSaved(const QByteArray &content, const ImportOptions &options);

} // namespace lvs
