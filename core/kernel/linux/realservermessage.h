// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"
#include "core/model/realserver.h"
#include "core/model/servicekey.h"

#include <span>

namespace lvs::ipvs {

class Message;

/// IPVS_CMD_ATTR_DEST with what names a real server and nothing else. The family is always said: without
/// it the kernel takes the service's.
void putRealServerKey(Message &message, const Endpoint &endpoint);
/// The attributes that can be changed, without a nest round them. All of them: the kernel takes a tunnel
/// that is left out for plain ipip.
void putRealServerSettings(Message &message, const RealServerSettings &settings);
/// IPVS_CMD_ATTR_DEST with all of it; settings: the attributes as putRealServerSettings() made them.
void putRealServer(Message &message, const Endpoint &endpoint, std::span<const char> settings);

/// From the content of IPVS_CMD_ATTR_DEST. service: for the error and for the family where an old kernel
/// leaves it out. Errors: KernelProtocol with service and real server, where the model has no word for
/// what the kernel says.
[[nodiscard]] Result<RealServer> parseRealServer(std::span<const char> server, const ServiceKey &service);
/// Its counters and connections. Errors: as parseRealServer().
[[nodiscard]] Result<RealServerCounters> parseRealServerCounters(std::span<const char> server,
                                                                 const ServiceKey &service);

/// The attributes that change by themselves, as bits by number.
[[nodiscard]] quint32 realServerAttributesThatCount();

} // namespace lvs::ipvs
