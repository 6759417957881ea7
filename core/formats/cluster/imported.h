// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// readCluster() for readFile(): the document itself, and its services as those of a director.
[[nodiscard]] Imported importCluster(const QByteArray &json, const ImportOptions &options);

} // namespace lvs
