// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/networkstate.h"

#include <linux/netlink.h>

namespace lvs::ipvs {
class Message;
}

namespace lvs::setup {

/// Asks for the routing rules of both families.
void encodeGetRules(ipvs::Message &message);
/// Nothing where the message is none of a rule, or of one that does anything but send marked packets to a
/// table.
[[nodiscard]] std::optional<MarkRule> parseRule(const nlmsghdr &message);

/// EEXIST where it is there.
void encodeNewRule(ipvs::Message &message, const MarkRule &rule);
/// ENOENT where it is not there.
void encodeDeleteRule(ipvs::Message &message, const MarkRule &rule);

} // namespace lvs::setup
