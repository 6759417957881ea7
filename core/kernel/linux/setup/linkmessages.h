// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/link.h"
#include "core/model/sysctl.h"

#include <linux/netlink.h>

namespace lvs::ipvs {
class Message;
}

namespace lvs::setup {

/// A link as the kernel describes it. Its name is empty where the model cannot hold it.
struct FoundLink
{
    int index = 0;
    Link link;
    /// Its own kernel settings, which come with it: reading six files of each interface took most of the
    /// time of a reading.
    SysctlState sysctls;
};

/// Asks for all links, without their counters.
void encodeGetLinks(ipvs::Message &message);
/// Asks for one; the kernel answers ENODEV where there is none.
void encodeGetLink(ipvs::Message &message, const ShortName &name);
/// Nothing where the message is none of a link.
[[nodiscard]] std::optional<FoundLink> parseLink(const nlmsghdr &message);

/// Whether encodeNewLink() can make such a device.
[[nodiscard]] bool isMakeable(LinkKind kind);
/// Whether its ends are addresses of what its packets travel in: the kernel would take the first bytes of
/// others for such.
[[nodiscard]] bool hasFittingEnds(const Link &link);
/// A new device, as ip(8) makes it by default; EEXIST where the name, or a tunnel with the same ends, is
/// there. The kernel loads the kind's module where the caller may, and answers EOPNOTSUPP without it.
void encodeNewLink(ipvs::Message &message, const Link &link);
/// Up or down, and the MTU unless that is 0.
void encodeSetLink(ipvs::Message &message, int index, const LinkSettings &settings);
void encodeDeleteLink(ipvs::Message &message, int index);

} // namespace lvs::setup
