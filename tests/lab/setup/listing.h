// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QStringList>

namespace lvs::test {

// A set-up as lines of text, sorted: one a link, address, route, rule and port. Once from the model, once
// from what ip(8) prints in this namespace.

[[nodiscard]] QStringList listingOf(const NetworkState &network);
/// Of those objects that the model has.
[[nodiscard]] QStringList listingByIp();

/// All settings that the model names and sysctl(8) prints in this namespace.
[[nodiscard]] SysctlState settingsBySysctl();

} // namespace lvs::test
