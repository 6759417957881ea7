// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"
#include "core/model/virtualservice.h"

#include <span>

struct nlattr;

namespace lvs::ipvs {

class Message;

/// IPVS_CMD_ATTR_SERVICE with what names a service and nothing else: enough to find it.
void putServiceKey(Message &message, const ServiceKey &key);
/// IPVS_CMD_ATTR_SERVICE with all of it: the kernel takes what is left out for "none", so a change is
/// sent whole, too. Every flag is in the mask, so that those not set are cleared.
void putService(Message &message, const ServiceKey &key, const ServiceSettings &settings);
/// IPVS_CMD_ATTR_SERVICE with what names it copied from a service as the kernel described it.
void putServiceKeyOf(Message &message, std::span<const char> service);

/// What names a service, from the content of IPVS_CMD_ATTR_SERVICE.
/// Errors: KernelProtocol with the service, where the model has no word for what the kernel says.
[[nodiscard]] Result<ServiceKey> parseServiceKey(std::span<const char> service);
/// A service without its real servers. Errors: as parseServiceKey().
[[nodiscard]] Result<VirtualService> parseService(std::span<const char> service);
/// A service's own counters, without its real servers. Errors: as parseServiceKey().
[[nodiscard]] Result<ServiceCounters> parseServiceCounters(std::span<const char> service);

/// The attributes that change by themselves, as bits by number.
[[nodiscard]] quint32 serviceAttributesThatCount();

} // namespace lvs::ipvs
