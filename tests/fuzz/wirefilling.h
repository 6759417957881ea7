// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/wiretypes.h"
#include "tests/support/rawbus/bytesource.h"

namespace lvs::fuzz {

/// Operations as they could have come from a bus, made of bytes without one.
[[nodiscard]] wire::Operations filledOperations(test::ByteSource &source);

} // namespace lvs::fuzz
