// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/servicekey.h"

#include <optional>
#include <span>

namespace lvs::ipvs {

class Message;

// The family's commands that are no steps. Requests for dumps carry NLM_F_DUMP, all others NLM_F_ACK, so that
// each has an end that can be waited for.
void encodeGetServices(Message &message);
void encodeGetService(Message &message, const ServiceKey &key);
/// The kernel answers for a service that does not exist as for one that has no real servers.
void encodeGetRealServers(Message &message, const ServiceKey &key);
/// service: the content of IPVS_CMD_ATTR_SERVICE, as the kernel described the service.
void encodeGetRealServersOf(Message &message, std::span<const char> service);
void encodeGetDaemons(Message &message);
void encodeGetConfig(Message &message);
void encodeGetInfo(Message &message);
/// All counters, or those of one service with its real servers.
void encodeZero(Message &message, const std::optional<ServiceKey> &service);
/// Removes every service at once. No step is this: removals are planned one by one, so that they can be
/// taken back, and what is added again after a flush makes the kernel search its graveyard.
void encodeFlush(Message &message);

} // namespace lvs::ipvs
