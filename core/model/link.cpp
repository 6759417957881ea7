// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/link.h"

#include <algorithm>
#include <array>

namespace lvs {

namespace {

struct KindRow
{
    LinkKind kind;
    QLatin1String name;
    ShortName fallback;
};

constexpr ShortName none;

const std::array kinds {
    KindRow {LinkKind::Other, QLatin1String("other"), none},
    KindRow {LinkKind::Loopback, QLatin1String("loopback"), none},
    KindRow {LinkKind::Ethernet, QLatin1String("ethernet"), none},
    KindRow {LinkKind::Dummy, QLatin1String("dummy"), none},
    KindRow {LinkKind::Bridge, QLatin1String("bridge"), none},
    KindRow {LinkKind::Bond, QLatin1String("bond"), none},
    KindRow {LinkKind::Vlan, QLatin1String("vlan"), none},
    KindRow {LinkKind::Veth, QLatin1String("veth"), none},
    KindRow {LinkKind::Ipip, QLatin1String("ipip"), ShortName::literal("tunl0")},
    KindRow {LinkKind::Sit, QLatin1String("sit"), ShortName::literal("sit0")},
    KindRow {LinkKind::Ip6Tunnel, QLatin1String("ip6tnl"), ShortName::literal("ip6tnl0")},
    KindRow {LinkKind::Gre, QLatin1String("gre"), ShortName::literal("gre0")},
    KindRow {LinkKind::Ip6Gre, QLatin1String("ip6gre"), ShortName::literal("ip6gre0")},
};

const KindRow &rowOf(LinkKind kind)
{
    return *std::find_if(kinds.begin(), kinds.end(), [kind](const KindRow &row) { return row.kind == kind; });
}

} // namespace

QString linkKindName(LinkKind kind)
{
    return rowOf(kind).name;
}

LinkKind linkKindFromName(QStringView name)
{
    const auto *const row =
        std::find_if(kinds.begin(), kinds.end(), [name](const KindRow &each) { return each.name == name; });
    return row == kinds.end() ? LinkKind::Other : row->kind;
}

bool isTunnel(LinkKind kind)
{
    return !rowOf(kind).fallback.isEmpty();
}

ShortName fallbackDevice(LinkKind kind)
{
    return rowOf(kind).fallback;
}

bool Link::isFallback() const
{
    // The module of GRE makes two more, of kinds that are none here (net/ipv4/ip_gre.c, ipgre_tap_init_net
    // and erspan_init_net).
    const bool isOfGre = kind == LinkKind::Other
        && (name == ShortName::literal("gretap0") || name == ShortName::literal("erspan0"));
    return isOfGre || (isTunnel(kind) && name == fallbackDevice(kind));
}

} // namespace lvs
