// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/modules/linkmodule.h"

namespace lvs {

QString moduleOf(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Dummy:
        return QStringLiteral("dummy");
    case LinkKind::Ipip:
        return QStringLiteral("ipip");
    case LinkKind::Sit:
        return QStringLiteral("sit");
    case LinkKind::Ip6Tunnel:
        return QStringLiteral("ip6_tunnel");
    case LinkKind::Gre:
        return QStringLiteral("ip_gre");
    case LinkKind::Ip6Gre:
        return QStringLiteral("ip6_gre");
    default:
        return {};
    }
}

} // namespace lvs
