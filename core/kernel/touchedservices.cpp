// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/touchedservices.h"

#include <algorithm>

namespace lvs {

namespace {

const ServiceKey *serviceOf(const Step &step)
{
    using Key = const ServiceKey *;
    return std::visit(Overloaded {
                          [](const AddService &s) -> Key { return &s.key; },
                          [](const EditService &s) -> Key { return &s.key; },
                          [](const RemoveService &s) -> Key { return &s.key; },
                          [](const AddRealServer &s) -> Key { return &s.service; },
                          [](const EditRealServer &s) -> Key { return &s.service; },
                          [](const RemoveRealServer &s) -> Key { return &s.service; },
                          [](const auto &) -> Key { return nullptr; },
                      },
                      step);
}

} // namespace

std::vector<ServiceKey> touchedServices(std::span<const Step> steps)
{
    std::vector<ServiceKey> keys;
    for (const Step &step : steps) {
        const ServiceKey *key = serviceOf(step);
        // Plans go service by service: most repetitions stand side by side.
        if (key != nullptr && (keys.empty() || keys.back() != *key)) {
            keys.push_back(*key);
        }
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace lvs
