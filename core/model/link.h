// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/shortname.h"

#include <optional>

namespace lvs {

/// What sort of network device a link is, as far as LVS tells them apart (IFLA_INFO_KIND).
enum class LinkKind : quint8 {
    Other,
    Loopback,
    Ethernet, ///< a card: no kind of its own
    Dummy,
    Bridge,
    Bond,
    Vlan,
    Veth,
    Ipip, ///< IPv4 in IPv4
    Sit, ///< IPv6 in IPv4
    Ip6Tunnel, ///< anything in IPv6 ("ip6tnl")
    Gre, ///< in IPv4
    Ip6Gre, ///< in IPv6
};

/// The kernel's name of a kind, "ipip", as `ip link add type` takes it; for Loopback, Ethernet and Other
/// "loopback", "ethernet", "other".
[[nodiscard]] QString linkKindName(LinkKind kind);
/// The kind of that name; Other where it is not known.
[[nodiscard]] LinkKind linkKindFromName(QStringView name);

/// Whether it unpacks what comes through a tunnel.
[[nodiscard]] bool isTunnel(LinkKind kind);
/// The device that the kernel makes by itself when the kind's module is loaded, and that goes only with the
/// module: "tunl0", "sit0", "ip6tnl0", "gre0", "ip6gre0". Empty for kinds without one.
[[nodiscard]] ShortName fallbackDevice(LinkKind kind);

/// What may be changed of a link that is there.
struct LinkSettings
{
    bool up = false;
    quint32 mtu = 0; ///< bytes; 0 for a new link: the kernel chooses

    friend bool operator==(const LinkSettings &, const LinkSettings &) = default;
};

/// A network device.
struct Link
{
    ShortName name;
    LinkKind kind = LinkKind::Other;
    LinkSettings settings;
    /// The ends of a tunnel; nothing for any. A fallback device has none.
    std::optional<Address> local;
    std::optional<Address> remote;

    /// Whether it is the one that the kernel made with the module.
    [[nodiscard]] bool isFallback() const;
    /// A fallback device that is down does nothing: it is as good as absent.
    [[nodiscard]] bool isIdleFallback() const { return isFallback() && !settings.up; }

    friend bool operator==(const Link &, const Link &) = default;
};

} // namespace lvs
