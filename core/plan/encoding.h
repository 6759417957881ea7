// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QByteArray>

namespace lvs {

/// The plan as bytes: the same plan gives the same bytes on every machine and in every version with this
/// format, so that a hash of them names it.
[[nodiscard]] QByteArray encode(const Plan &plan);

} // namespace lvs
