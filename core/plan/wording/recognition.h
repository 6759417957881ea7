// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/explain/recognition.h"

#include <QString>

namespace lvs {

/// "Real server by DR for 10.0.0.250".
[[nodiscard]] QString describe(const RecognisedRole &role);

/// What was seen, in a sentence without a full stop.
[[nodiscard]] QString describe(const Evidence &evidence);

} // namespace lvs
