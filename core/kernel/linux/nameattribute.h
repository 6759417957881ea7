// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/shortname.h"

#include <span>

namespace lvs::ipvs {

/// A name as the kernel sends it, with or without its NUL. Errors: those of ShortName::parse().
[[nodiscard]] Result<ShortName> parseName(std::span<const char> bytes);

} // namespace lvs::ipvs
