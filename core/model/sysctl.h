// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/shortname.h"

#include <map>

namespace lvs {

/// The kernel settings that LVS roles may touch. A client names one of these, never a path.
enum class SysctlKey : quint8 {
    IPv4Forward, ///< net.ipv4.ip_forward
    InterfaceArpIgnore, ///< net.ipv4.conf.<interface>.arp_ignore
    InterfaceArpAnnounce, ///< net.ipv4.conf.<interface>.arp_announce
    InterfaceReversePathFilter, ///< net.ipv4.conf.<interface>.rp_filter
    InterfaceSendRedirects, ///< net.ipv4.conf.<interface>.send_redirects
    InterfaceForwarding, ///< net.ipv4.conf.<interface>.forwarding
    IpvsConntrack, ///< net.ipv4.vs.conntrack
    IpvsConnReuseMode, ///< net.ipv4.vs.conn_reuse_mode
    IpvsExpireNodestConn, ///< net.ipv4.vs.expire_nodest_conn
    IpvsExpireQuiescentTemplate, ///< net.ipv4.vs.expire_quiescent_template
};

/// One setting of one interface, or of the host where the key has none.
struct SysctlName
{
    SysctlKey key = SysctlKey::IPv4Forward;
    ShortName interface; ///< "all", "lo", "eth0"; empty for keys of the host

    friend auto operator<=>(const SysctlName &, const SysctlName &) = default;
};

/// The managed settings of a host with their own (not effective) values.
using SysctlState = std::map<SysctlName, qint32>;

} // namespace lvs
