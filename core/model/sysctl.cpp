// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sysctl.h"

#include "core/model/interfacename.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace lvs {

namespace {

constexpr qint64 mostInt = std::numeric_limits<qint32>::max();

using K = SysctlKey;
using P = SysctlPlace;

/// Ranges and defaults: net/netfilter/ipvs/ip_vs_ctl.c (vs_vars), Documentation/networking/ip-sysctl.rst.
constexpr std::array rules {
    SysctlRule {K::IPv4Forward, P::Host, "ipv4/ip_forward", 0, 1, 0},
    SysctlRule {K::IPv6Forward, P::Host, "ipv6/conf/all/forwarding", 0, 1, 0},
    SysctlRule {K::ArpIgnore, P::IPv4Interface, "arp_ignore", 0, 8, 0},
    SysctlRule {K::ArpAnnounce, P::IPv4Interface, "arp_announce", 0, 2, 0},
    SysctlRule {K::ReversePathFilter, P::IPv4Interface, "rp_filter", 0, 2, 0},
    SysctlRule {K::SendRedirects, P::IPv4Interface, "send_redirects", 0, 1, 1},
    SysctlRule {K::IPv4InterfaceForwarding, P::IPv4Interface, "forwarding", 0, 1, 0},
    SysctlRule {K::IPv6InterfaceForwarding, P::IPv6Interface, "forwarding", 0, 1, 0},
    SysctlRule {K::AcceptRouterAdvertisements, P::IPv6Interface, "accept_ra", 0, 2, 1},
    SysctlRule {K::IpvsAmemthresh, P::Ipvs, "amemthresh", 0, mostInt, 1024},
    SysctlRule {K::IpvsAmDroprate, P::Ipvs, "am_droprate", 0, mostInt, 10},
    SysctlRule {K::IpvsBackupOnly, P::Ipvs, "backup_only", 0, 1, 0},
    SysctlRule {K::IpvsCacheBypass, P::Ipvs, "cache_bypass", 0, 1, 0},
    SysctlRule {K::IpvsConnReuseMode, P::Ipvs, "conn_reuse_mode", 0, 3, 1},
    SysctlRule {K::IpvsConntrack, P::Ipvs, "conntrack", 0, 1, 0},
    SysctlRule {K::IpvsDropEntry, P::Ipvs, "drop_entry", 0, 3, 0},
    SysctlRule {K::IpvsDropPacket, P::Ipvs, "drop_packet", 0, 3, 0},
    SysctlRule {K::IpvsExpireNodestConn, P::Ipvs, "expire_nodest_conn", 0, 1, 0},
    SysctlRule {K::IpvsExpireQuiescentTemplate, P::Ipvs, "expire_quiescent_template", 0, 1, 0},
    SysctlRule {K::IpvsIgnoreTunneled, P::Ipvs, "ignore_tunneled", 0, 1, 0},
    SysctlRule {K::IpvsLblcExpiration, P::Ipvs, "lblc_expiration", 1, mostInt, 86400},
    SysctlRule {K::IpvsLblcrExpiration, P::Ipvs, "lblcr_expiration", 1, mostInt, 86400},
    SysctlRule {K::IpvsNatIcmpSend, P::Ipvs, "nat_icmp_send", 0, 1, 0},
    SysctlRule {K::IpvsPmtuDisc, P::Ipvs, "pmtu_disc", 0, 1, 1},
    SysctlRule {K::IpvsRunEstimation, P::Ipvs, "run_estimation", 0, 1, 1},
    SysctlRule {K::IpvsScheduleIcmp, P::Ipvs, "schedule_icmp", 0, 1, 0},
    SysctlRule {K::IpvsSecureTcp, P::Ipvs, "secure_tcp", 0, 3, 0},
    SysctlRule {K::IpvsSloppySctp, P::Ipvs, "sloppy_sctp", 0, 1, 0},
    SysctlRule {K::IpvsSloppyTcp, P::Ipvs, "sloppy_tcp", 0, 1, 0},
    SysctlRule {K::IpvsSnatReroute, P::Ipvs, "snat_reroute", 0, 1, 1},
    SysctlRule {K::IpvsSyncPersistMode, P::Ipvs, "sync_persist_mode", 0, 1, 0},
    SysctlRule {K::IpvsSyncPorts, P::Ipvs, "sync_ports", 1, 64, 1},
    SysctlRule {K::IpvsSyncQlenMax, P::Ipvs, "sync_qlen_max", 0, mostInt, 0},
    SysctlRule {K::IpvsSyncRefreshPeriod, P::Ipvs, "sync_refresh_period", 0, mostInt, 0},
    SysctlRule {K::IpvsSyncRetries, P::Ipvs, "sync_retries", 0, 3, 0},
    SysctlRule {K::IpvsSyncSockSize, P::Ipvs, "sync_sock_size", 0, mostInt, 0},
    SysctlRule {K::IpvsSyncThreshold, P::Ipvs, "sync_threshold", 0, mostInt, 3, true},
    SysctlRule {K::IpvsSyncVersion, P::Ipvs, "sync_version", 0, 1, 1},
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].key != static_cast<SysctlKey>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "a rule stands at its key's place");

bool isForwardingOfInterfaces(SysctlKey key, SysctlKey host)
{
    return (host == K::IPv4Forward && key == K::IPv4InterfaceForwarding)
        || (host == K::IPv6Forward && key == K::IPv6InterfaceForwarding);
}

QString placePath(SysctlPlace place)
{
    switch (place) {
    case P::Host:
        return QStringLiteral("net/");
    case P::IPv4Interface:
        return QStringLiteral("net/ipv4/conf/");
    case P::IPv6Interface:
        return QStringLiteral("net/ipv6/conf/");
    case P::Ipvs:
        return QStringLiteral("net/ipv4/vs/");
    }
    Q_UNREACHABLE();
}

} // namespace

std::span<const SysctlRule> sysctlRules()
{
    return rules;
}

const SysctlRule &sysctlRule(SysctlKey key)
{
    return rules[static_cast<size_t>(key)];
}

bool isPerInterface(SysctlKey key)
{
    const SysctlPlace place = sysctlRule(key).place;
    return place == P::IPv4Interface || place == P::IPv6Interface;
}

std::optional<QString> SysctlName::path() const
{
    const SysctlRule &rule = sysctlRule(key);
    const QString file = QLatin1String(rule.file);
    if (!isPerInterface(key)) {
        return interface.isEmpty() ? std::optional(placePath(rule.place) + file) : std::nullopt;
    }
    const bool hostKey = interface == allInterfaces
        && (key == K::IPv4InterfaceForwarding || key == K::IPv6InterfaceForwarding);
    const QString text = interface.toString();
    if (text.isEmpty() || text == QLatin1String(".") || text == QLatin1String("..") || text.contains(u'/')
        || hostKey) {
        return std::nullopt;
    }
    return placePath(rule.place) + text + u'/' + file;
}

QString SysctlName::toString() const
{
    const SysctlRule &rule = sysctlRule(key);
    const QString prefix = placePath(rule.place).replace(u'/', u'.');
    const QString file = QString(QLatin1String(rule.file)).replace(u'/', u'.');
    if (!isPerInterface(key)) {
        return prefix + file;
    }
    return prefix + interface.toString().replace(u'.', u'/') + u'.' + file;
}

Result<SysctlName> SysctlName::parse(QStringView text)
{
    const QStringList parts = text.toString().split(u'.');
    if (parts.size() >= 3) {
        for (const SysctlRule &rule : rules) {
            SysctlName candidate {rule.key, {}};
            if (isPerInterface(rule.key)) {
                const Result<ShortName> interface =
                    ShortName::parse(parts.mid(3, parts.size() - 4).join(u'.').replace(u'/', u'.'));
                if (parts.size() < 5 || !interface) {
                    continue;
                }
                candidate.interface = *interface;
            }
            if (candidate.path() && candidate.toString() == text) {
                return candidate;
            }
        }
    }
    return Error(ErrorCode::KeywordUnknown, {text.toString(), QStringLiteral("net.ipv4.…")});
}

QString SysctlValue::toString(SysctlKey key) const
{
    const QString one = QString::number(first);
    return sysctlRule(key).pair ? one + u' ' + QString::number(second) : one;
}

Result<SysctlValue> SysctlValue::parse(SysctlKey key, QStringView text)
{
    const SysctlRule &rule = sysctlRule(key);
    // The kernel separates a pair with a tab, people with a space.
    const QStringList parts = text.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    SysctlValue value;
    bool firstRead = false;
    bool secondRead = !rule.pair;
    if (parts.size() == (rule.pair ? 2 : 1)) {
        value.first = parts[0].toLongLong(&firstRead);
        if (rule.pair) {
            value.second = parts[1].toLongLong(&secondRead);
        }
    }
    if (!firstRead || !secondRead) {
        return Error(ErrorCode::NumberInvalid, {text.toString()});
    }
    return value;
}

Result<void> checkSysctl(SysctlKey key, const SysctlValue &value)
{
    const SysctlRule &rule = sysctlRule(key);
    const auto inRange = [&rule](qint64 number) { return number >= rule.minimum && number <= rule.maximum; };
    if (!inRange(value.first) || (rule.pair && !inRange(value.second))) {
        return Error(ErrorCode::NumberOutOfRange,
                     {value.toString(key), QString::number(rule.minimum), QString::number(rule.maximum)});
    }
    const bool single = rule.pair || value.second == 0;
    const bool ports = key != K::IpvsSyncPorts || std::has_single_bit(static_cast<quint64>(value.first));
    const bool threshold = key != K::IpvsSyncThreshold || value.second == 0 || value.first < value.second;
    if (!single || !ports || !threshold) {
        return Error(ErrorCode::NumberInvalid, {value.toString(key)});
    }
    return {};
}

std::optional<qint64> effectiveSysctl(const SysctlState &state, SysctlKey key, const ShortName &interface)
{
    const auto own = state.find(SysctlName {key, interface});
    if (key == K::IPv4InterfaceForwarding || key == K::IPv6InterfaceForwarding
        || key == K::AcceptRouterAdvertisements) {
        return own == state.end() ? std::nullopt : std::optional(own->second.first);
    }
    const auto common = state.find(SysctlName {key, allInterfaces});
    if (own == state.end() && common == state.end()) {
        return std::nullopt;
    }
    const qint64 a = own == state.end() ? 0 : own->second.first;
    const qint64 b = common == state.end() ? 0 : common->second.first;
    return std::max(a, b);
}

void setSysctl(SysctlState &state, const SysctlName &name, const SysctlValue &value)
{
    state[name] = value;
    for (auto &[each, own] : state) {
        if (isForwardingOfInterfaces(each.key, name.key)) {
            own = value;
        }
    }
}

} // namespace lvs
