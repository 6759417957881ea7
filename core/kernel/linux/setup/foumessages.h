// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/networkstate.h"

#include <linux/netlink.h>

#include <span>

namespace lvs::ipvs {
class Message;
}

namespace lvs::setup {

/// What the generic netlink family of encapsulation ports is called (include/uapi/linux/fou.h).
extern const char *const fouFamily;

/// Asks the controller of generic netlink for all families that are there: asking for one by its name
/// would load its module, which a reading must not do.
void encodeGetFamilies(ipvs::Message &message);
/// Whether an answer describes the family of encapsulation ports.
[[nodiscard]] bool isFouFamily(const nlmsghdr &message);

/// Asks for all ports.
void encodeGetPorts(ipvs::Message &message);
/// Nothing for a port that takes packets only from one peer, or at one address or interface: the model
/// does not have those.
[[nodiscard]] std::optional<EncapsulationPort> parsePort(std::span<const char> attributes);

/// EADDRINUSE where somebody listens there.
void encodeOpenPort(ipvs::Message &message, const EncapsulationPort &port);
/// EINVAL where it is not open.
void encodeClosePort(ipvs::Message &message, const EncapsulationPort &port);

} // namespace lvs::setup
