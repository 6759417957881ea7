// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

#include <QList>

namespace lvs::test {

/// Steps that are done, then one that is refused.
struct Refusal
{
    const char *name;
    std::vector<Step> before;
    Step refused;
    Error error;
};

/// One for each errno that the kernel can give, by command.
[[nodiscard]] QList<Refusal> refusals();

[[nodiscard]] Error error(ErrorCode code, std::initializer_list<const char *> arguments);

} // namespace lvs::test
