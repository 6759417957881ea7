// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/syncdaemon.h"

#include <span>

namespace lvs::ipvs {

class Message;

/// A sync daemon with the part that it plays.
struct RunningDaemon
{
    SyncRole role = SyncRole::Master;
    SyncDaemon daemon;
};

/// IPVS_CMD_ATTR_DAEMON with the role alone: at most one of each runs.
void putDaemonRole(Message &message, SyncRole role);
/// IPVS_CMD_ATTR_DAEMON with all of it.
void putDaemon(Message &message, SyncRole role, const SyncDaemon &daemon);

/// From the content of IPVS_CMD_ATTR_DAEMON. Errors: KernelProtocol with the daemon, where the model has
/// no word for what the kernel says (it takes sync ids over 255, which do not fit its own messages).
[[nodiscard]] Result<RunningDaemon> parseDaemon(std::span<const char> daemon);

} // namespace lvs::ipvs
