// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

#include <span>

namespace lvs {

/// The services that steps change or whose real servers they change, sorted, each once: what has to be
/// read again to see what became of the steps.
[[nodiscard]] std::vector<ServiceKey> touchedServices(std::span<const Step> steps);

} // namespace lvs
