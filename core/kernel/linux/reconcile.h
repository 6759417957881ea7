// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

#include <span>

namespace lvs::ipvs {

/// Which steps of a batch took place, told from the state that was found afterwards: for when the
/// kernel's answers were lost. Where several change one object, only the last can be seen; those before
/// it are taken to have gone as it did. One a step.
[[nodiscard]] std::vector<bool> stepsThatTookPlace(std::span<const Step> steps, const IpvsState &found);

} // namespace lvs::ipvs
