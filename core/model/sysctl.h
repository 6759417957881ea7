// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/shortname.h"

#include <map>
#include <optional>
#include <span>

namespace lvs {

/// The kernel settings that the program may touch. A client names one of these, never a path.
enum class SysctlKey : quint8 {
    IPv4Forward, ///< net.ipv4.ip_forward; writing it sets every interface's own
    IPv6Forward, ///< net.ipv6.conf.all.forwarding; likewise
    // Of an interface, of "all" or of "default":
    ArpIgnore,
    ArpAnnounce,
    ReversePathFilter,
    SendRedirects,
    IPv4InterfaceForwarding, ///< not of "all": that is IPv4Forward
    IPv6InterfaceForwarding, ///< not of "all": that is IPv6Forward
    AcceptRouterAdvertisements, ///< IPv6; 2: also where the host forwards
    // net.ipv4.vs, in the order of Documentation/networking/ipvs-sysctl.rst:
    IpvsAmemthresh,
    IpvsAmDroprate,
    IpvsBackupOnly,
    IpvsCacheBypass,
    IpvsConnReuseMode,
    IpvsConntrack,
    IpvsDropEntry,
    IpvsDropPacket,
    IpvsExpireNodestConn,
    IpvsExpireQuiescentTemplate,
    IpvsIgnoreTunneled,
    IpvsLblcExpiration,
    IpvsLblcrExpiration,
    IpvsNatIcmpSend,
    IpvsPmtuDisc,
    IpvsRunEstimation,
    IpvsScheduleIcmp,
    IpvsSecureTcp,
    IpvsSloppySctp,
    IpvsSloppyTcp,
    IpvsSnatReroute,
    IpvsSyncPersistMode,
    IpvsSyncPorts,
    IpvsSyncQlenMax,
    IpvsSyncRefreshPeriod,
    IpvsSyncRetries,
    IpvsSyncSockSize,
    IpvsSyncThreshold, ///< two numbers
    IpvsSyncVersion,
};

/// Where a key's file is.
enum class SysctlPlace : quint8 {
    Host, ///< one fixed file
    IPv4Interface, ///< net/ipv4/conf/<interface>/
    IPv6Interface, ///< net/ipv6/conf/<interface>/
    Ipvs, ///< net/ipv4/vs/
};

/// What may be written to a key, and what it is when nobody wrote.
struct SysctlRule
{
    SysctlKey key;
    SysctlPlace place;
    const char *file; ///< below its place; for Host below net/
    qint64 minimum;
    qint64 maximum;
    qint64 initial; ///< the kernel's default; of sync_qlen_max, which follows the memory, 0
    bool pair = false; ///< two numbers, "3 50"
};

/// Every key's rule, in the order of the keys.
[[nodiscard]] std::span<const SysctlRule> sysctlRules();
[[nodiscard]] const SysctlRule &sysctlRule(SysctlKey key);
/// Whether the key is one of each interface.
[[nodiscard]] bool isPerInterface(SysctlKey key);

/// One setting of one interface, or of the host where the key has none.
struct SysctlName
{
    SysctlKey key = SysctlKey::IPv4Forward;
    ShortName interface; ///< "all", "default", "eth0"; empty for keys of the host

    /// As sysctl(8) and people write it: "net.ipv4.conf.eth0.arp_ignore". An interface's dots are slashes.
    [[nodiscard]] QString toString() const;
    /// The other way. Errors: KeywordUnknown.
    [[nodiscard]] static Result<SysctlName> parse(QStringView text);
    /// Below /proc/sys: "net/ipv4/conf/eth0/arp_ignore". Nothing where key and interface do not go
    /// together, or the interface's name would lead elsewhere.
    [[nodiscard]] std::optional<QString> path() const;

    friend auto operator<=>(const SysctlName &, const SysctlName &) = default;
    friend bool operator==(const SysctlName &, const SysctlName &) = default;
};

/// One number, or two where the rule says so.
struct SysctlValue
{
    qint64 first = 0;
    qint64 second = 0;

    /// "1", or "3 50" for a pair.
    [[nodiscard]] QString toString(SysctlKey key) const;
    /// Errors: NumberInvalid, NumberOutOfRange.
    [[nodiscard]] static Result<SysctlValue> parse(SysctlKey key, QStringView text);

    friend auto operator<=>(const SysctlValue &, const SysctlValue &) = default;
    friend bool operator==(const SysctlValue &, const SysctlValue &) = default;
};

/// Whether the kernel would take it. Errors: NumberOutOfRange (0 value, 1 smallest, 2 largest), NumberInvalid
/// for what is in range and refused all the same: sync_ports that is no power of two, sync_threshold whose
/// first is not below its second.
[[nodiscard]] Result<void> checkSysctl(SysctlKey key, const SysctlValue &value);

/// The settings of a host with their own (not effective) values: those that its kernel has.
using SysctlState = std::map<SysctlName, SysctlValue>;

/// The value that counts for an interface: the larger of "all" and its own for arp_ignore, arp_announce and
/// rp_filter; one of both for send_redirects (include/linux/inetdevice.h, IN_DEV_MAXCONF and IN_DEV_ORCONF);
/// its own for forwarding and accept_ra. Nothing where neither is known.
[[nodiscard]] std::optional<qint64> effectiveSysctl(const SysctlState &state, SysctlKey key,
                                                    const ShortName &interface);

/// Writes a value as the kernel does: IPv4Forward and IPv6Forward set every interface's own, too
/// (net/ipv4/devinet.c, inet_forward_change; net/ipv6/addrconf.c, addrconf_forward_change).
void setSysctl(SysctlState &state, const SysctlName &name, const SysctlValue &value);

} // namespace lvs
