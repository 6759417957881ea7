// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/touchedservices.h"

#include <algorithm>

namespace lvs {

std::vector<ServiceKey> touchedServices(std::span<const Step> steps)
{
    std::vector<ServiceKey> keys;
    for (const Step &step : steps) {
        const std::optional<ServiceKey> key = serviceOf(step);
        // Plans go service by service: most repetitions stand side by side.
        if (key && (keys.empty() || keys.back() != *key)) {
            keys.push_back(*key);
        }
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace lvs
