// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/endpoint.h"

#include <QStringList>

namespace lvs {

/// How a packet reaches the real server; the values are the kernel's (ip_vs.h, IP_VS_CONN_F_MASQ …).
enum class ForwardingMethod : quint8 {
    Masquerading = 0, ///< NAT: the director rewrites addresses both ways
    Local = 1, ///< the director itself answers
    Tunnel = 2, ///< the packet travels inside another to the real server, which answers the client
    DirectRouting = 3, ///< DR: only the MAC address changes; the real server answers the client
    Bypass = 4, ///< the kernel's own for cache clusters: straight to the destination
};

/// "NAT", "Local", "TUN", "DR", "Bypass": the field's words.
[[nodiscard]] QString forwardingMethodName(ForwardingMethod method);

/// What TUN wraps packets in (ip_vs.h, IP_VS_CONN_F_TUNNEL_TYPE_*).
enum class TunnelType : quint8 { Ipip = 0, Gue = 1, Gre = 2 };

/// "ipip", "gue", "gre": ipvsadm's words.
[[nodiscard]] QString tunnelTypeName(TunnelType type);

/// The outer checksum of GUE and GRE (ip_vs.h, IP_VS_TUNNEL_ENCAP_FLAG_*).
enum class TunnelChecksum : quint8 { None = 0, Checksum = 1, RemoteChecksum = 2 };

/// "nocsum", "csum", "remcsum": the ends of ipvsadm's options.
[[nodiscard]] QString tunnelChecksumName(TunnelChecksum checksum);

/// How the TUN method wraps. Meaningful only with ForwardingMethod::Tunnel.
struct Tunnel
{
    TunnelType type = TunnelType::Ipip;
    Port port; ///< GUE only
    TunnelChecksum checksum = TunnelChecksum::None; ///< GUE: all; GRE: not RemoteChecksum

    friend auto operator<=>(const Tunnel &, const Tunnel &) = default;
    friend bool operator==(const Tunnel &, const Tunnel &) = default;
};

} // namespace lvs
