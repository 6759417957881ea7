// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lvs::cli {

/// What --help says of the verbs and exit statuses, in the user's language, before the options.
[[nodiscard]] QString helpText();

} // namespace lvs::cli
