// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"

#include <span>

namespace lvs::ipvs {

class Message;

/// The three time-outs, at the top level of IPVS_CMD_SET_CONFIG. The kernel takes 0 for "as it is".
void putTimeouts(Message &message, const Timeouts &timeouts);
/// From the attributes of the answer to IPVS_CMD_GET_CONFIG. Errors: KernelProtocol.
[[nodiscard]] Result<Timeouts> parseTimeouts(std::span<const char> attributes);

/// From the attributes of the answer to IPVS_CMD_GET_INFO; the release is left empty.
/// Errors: KernelProtocol.
[[nodiscard]] Result<KernelInfo> parseInfo(std::span<const char> attributes);

} // namespace lvs::ipvs
