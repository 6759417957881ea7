// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/setupvalidator.h"

#include <algorithm>

namespace lvs {

namespace {

using Refusal = std::optional<Error>;

// RFC 791, RFC 8200; IP packets are not longer.
constexpr quint32 smallestMtu = 68;
constexpr quint32 smallestMtuOfIPv6 = 1280;
constexpr quint32 largestMtu = 65535;
// include/uapi/linux/rtnetlink.h
constexpr quint32 unspecifiedTable = 0;
constexpr quint32 localTable = 255;
/// The rules that lead to the main and the default table come behind (net/ipv4/fib_rules.c).
constexpr quint32 lastPriority = 32765;

bool isOurs(LinkKind kind)
{
    return kind == LinkKind::Dummy || isTunnel(kind);
}

AddressFamily tunnelFamily(LinkKind kind)
{
    return kind == LinkKind::Ip6Tunnel || kind == LinkKind::Ip6Gre ? AddressFamily::IPv6
                                                                   : AddressFamily::IPv4;
}

/// Names that the kernel refuses or takes for a pattern (net/core/dev.c, dev_valid_name,
/// __dev_alloc_name), that are folders of settings, or that belong to another kind's fallback device.
bool canBeName(const Link &link)
{
    const QString name = link.name.toString();
    const bool taken = name == QLatin1String("all") || name == QLatin1String("default")
        || name == QLatin1String(".") || name == QLatin1String("..");
    for (const LinkKind kind :
         {LinkKind::Ipip, LinkKind::Sit, LinkKind::Ip6Tunnel, LinkKind::Gre, LinkKind::Ip6Gre}) {
        if (kind != link.kind && fallbackDevice(kind) == link.name) {
            return false;
        }
    }
    return !taken && !name.contains(u':') && !name.contains(u'%');
}

/// net/ipv6/addrconf_core.c, __ipv6_addr_type: what the kernel makes of it whatever it is told.
AddressScope scopeOfIPv6(const Address &address)
{
    constexpr quint8 siteLocal = 0xc0;
    const Address::Bytes &bytes = address.bytes();
    if (address.isLoopback()) {
        return AddressScope::Host;
    }
    if (address.isLinkLocal()) {
        return AddressScope::Link;
    }
    return bytes[0] == 0xfe && (bytes[1] & 0xc0) == siteLocal ? AddressScope::Site : AddressScope::Global;
}

quint8 bitsOf(const Address &address)
{
    return address.isIPv4() ? 32 : 128;
}

bool isLastOfSubnet(const InterfaceAddress &address)
{
    constexpr quint8 longestWithBroadcast = 30;
    if (address.address.isIPv6() || address.prefixLength > longestWithBroadcast) {
        return false;
    }
    const quint32 host = 0xffffffffU >> address.prefixLength;
    return (address.address.toIPv4() & host) == host;
}

bool hasHostBits(const Address &network, quint8 prefixLength)
{
    const Address::Bytes &bytes = network.bytes();
    for (size_t bit = prefixLength; bit < bitsOf(network); ++bit) {
        if (bytes[bit / 8] & (0x80U >> (bit % 8))) {
            return true;
        }
    }
    return false;
}

class Checker
{
public:
    Checker(const SetupStep &step, const HostSetup &now)
        : m_step(step)
        , m_now(now)
    {
    }

    Refusal operator()(const AddLink &s) const
    {
        if (!isOurs(s.link.kind)) {
            return refuse(ErrorCode::LinkKindFixed);
        }
        if (!canBeName(s.link)) {
            return refuse(ErrorCode::SettingInvalid, {s.link.name.toString()});
        }
        for (const std::optional<Address> &end : {s.link.local, s.link.remote}) {
            if (const Refusal refusal = end ? checkEnd(s.link, *end) : std::nullopt) {
                return refusal;
            }
        }
        return s.link.settings.mtu == 0 ? std::nullopt : checkMtu(s.link.settings.mtu, smallestMtu);
    }

    Refusal operator()(const EditLink &s) const
    {
        const Link *link = m_now.network.link(s.name);
        const bool goesDown = s.before.up && !s.after.up;
        if (goesDown && link != nullptr && link->kind == LinkKind::Loopback) {
            return refuse(ErrorCode::LoopbackNeeded);
        }
        if (s.before.mtu != s.after.mtu) { // the loopback's own is larger than any
            const bool hasIPv6 = std::any_of(
                m_now.network.addresses.begin(), m_now.network.addresses.end(),
                [&](const auto &each) { return each.interface == s.name && each.address.isIPv6(); });
            if (const Refusal refusal = checkMtu(s.after.mtu, hasIPv6 ? smallestMtuOfIPv6 : smallestMtu)) {
                return refusal;
            }
        }
        return goesDown ? checkLoss(s.name, true) : std::nullopt;
    }

    Refusal operator()(const RemoveLink &s) const
    {
        const Link *link = m_now.network.link(s.link.name);
        if (!isOurs(s.link.kind) || (link != nullptr && !isOurs(link->kind))) {
            return refuse(ErrorCode::LinkKindFixed);
        }
        return checkLoss(s.link.name, s.link.isFallback());
    }

    Refusal operator()(const AddAddress &s) const
    {
        const InterfaceAddress &added = s.address;
        if (added.foreign || isAutomatic(added)) {
            return refuse(ErrorCode::ForeignObject);
        }
        if (!added.address.isUnicast() || isLastOfSubnet(added)) {
            return refuse(ErrorCode::AddressNotAssignable);
        }
        const quint8 bits = bitsOf(added.address);
        if (added.prefixLength < 1 || added.prefixLength > bits) {
            return outOfRange(added.prefixLength, 1, bits);
        }
        const bool scopeFits = added.address.isIPv4() || added.scope == scopeOfIPv6(added.address);
        if (!scopeFits) {
            return refuse(ErrorCode::SettingInvalid, {QString::number(static_cast<int>(added.scope))});
        }
        // As ip(8): tools that look for an interface's addresses by their labels find them.
        if (!added.label.toString().startsWith(added.interface.toString()) && !added.label.isEmpty()) {
            return refuse(ErrorCode::SettingInvalid, {added.label.toString()});
        }
        const Link *link = m_now.network.link(added.interface);
        const quint32 mtu = link == nullptr ? 0 : link->settings.mtu;
        // net/ipv6/addrconf.c: below that an interface has no IPv6 at all.
        return added.address.isIPv6() && mtu != 0 ? checkAtLeast(mtu, smallestMtuOfIPv6) : std::nullopt;
    }

    Refusal operator()(const RemoveAddress &s) const
    {
        const NetworkState &network = m_now.network;
        const InterfaceAddress *found =
            network.address(s.address.interface, s.address.address, s.address.prefixLength);
        if (s.address.foreign || isAutomatic(s.address) || (found != nullptr && found->foreign)) {
            return refuse(ErrorCode::ForeignObject);
        }
        const Link *link = network.link(s.address.interface);
        if (s.address.address.isLoopback() && link != nullptr && link->kind == LinkKind::Loopback) {
            return refuse(ErrorCode::LoopbackNeeded);
        }
        if (const Refusal taken = checkRoutesOf(s.address)) {
            return taken;
        }
        if (found == nullptr || found->secondary) {
            return std::nullopt;
        }
        const auto other =
            std::find_if(network.addresses.begin(), network.addresses.end(),
                         [&](const auto &each) { return &each != found && shareSubnet(*found, each); });
        if (other != network.addresses.end()) {
            return refuse(ErrorCode::AddressHoldsOthers,
                          {other->address.toString() + u'/' + QString::number(other->prefixLength)});
        }
        return std::nullopt;
    }

    Refusal operator()(const AddRoute &s) const { return checkRoute(s.route); }
    Refusal operator()(const EditRoute &s) const
    {
        const auto key = [](const Route &route) {
            return std::tie(route.table, route.destination, route.prefixLength, route.metric);
        };
        if (key(s.before) != key(s.after)) {
            return refuse(ErrorCode::SettingInvalid, {stepSubject(SetupStep(RemoveRoute {s.before}))});
        }
        const Refusal foreign = checkWhoKeeps(s.before);
        return foreign ? foreign : checkRoute(s.after);
    }
    Refusal operator()(const RemoveRoute &s) const
    {
        const Refusal foreign = checkWhoKeeps(s.route);
        return foreign ? foreign : checkTable(s.route.table);
    }

    Refusal operator()(const AddRule &s) const
    {
        if (s.rule.priority < 1 || s.rule.priority > lastPriority) {
            return outOfRange(s.rule.priority, 1, lastPriority);
        }
        if (s.rule.mark == 0) {
            return outOfRange(0, 1, 0xffffffffU);
        }
        if ((s.rule.mark & s.rule.mask) != s.rule.mark) { // it would never match
            return refuse(ErrorCode::SettingInvalid, {QString::number(s.rule.mask)});
        }
        return checkTable(s.rule.table);
    }
    Refusal operator()(const RemoveRule &s) const { return checkTable(s.rule.table); }

    Refusal operator()(const OpenEncapsulationPort &s) const
    {
        if (s.port.port == 0) {
            return outOfRange(0, 1, 0xffff);
        }
        const bool fits = s.port.gue == (s.port.protocol == 0);
        return fits ? std::nullopt : refuse(ErrorCode::SettingInvalid, {QString::number(s.port.protocol)});
    }
    Refusal operator()(const CloseEncapsulationPort &) const { return std::nullopt; }

    Refusal operator()(const SetSysctl &s) const
    {
        const QString value = s.after.toString(s.name.key);
        if (!s.name.path()) {
            return refuse(ErrorCode::SettingInvalid, {value});
        }
        const Result<void> allowed = checkSysctl(s.name.key, s.after);
        if (allowed) {
            return std::nullopt;
        }
        const SysctlRule &rule = sysctlRule(s.name.key);
        return allowed.error().code == ErrorCode::NumberOutOfRange
            ? refuse(ErrorCode::SettingOutOfRange,
                     {value, QString::number(rule.minimum), QString::number(rule.maximum)})
            : refuse(ErrorCode::SettingInvalid, {value});
    }

private:
    Refusal refuse(ErrorCode code, const QStringList &more = {}) const
    {
        return Error(code, QStringList {stepSubject(m_step)} + more);
    }
    Refusal outOfRange(quint32 found, quint32 smallest, quint32 largest) const
    {
        return refuse(ErrorCode::SettingOutOfRange,
                      {QString::number(found), QString::number(smallest), QString::number(largest)});
    }

    Refusal checkAtLeast(quint32 mtu, quint32 smallest) const
    {
        return mtu < smallest ? outOfRange(mtu, smallest, largestMtu) : std::nullopt;
    }
    Refusal checkMtu(quint32 mtu, quint32 smallest) const
    {
        return mtu > largestMtu ? outOfRange(mtu, smallest, largestMtu) : checkAtLeast(mtu, smallest);
    }

    Refusal checkEnd(const Link &link, const Address &end) const
    {
        if (!isTunnel(link.kind) || link.isFallback() || end.isUnspecified()) {
            return refuse(ErrorCode::SettingInvalid, {end.toString()});
        }
        const AddressFamily wanted = tunnelFamily(link.kind);
        if (end.family() != wanted) {
            return Error(ErrorCode::AddressFamilyMismatch, {end.toString(), addressFamilyName(wanted)});
        }
        return std::nullopt;
    }

    /// What goes with a link, and would not come back with it. A link that stays keeps its IPv4 addresses.
    Refusal checkLoss(const ShortName &name, bool stays) const
    {
        for (const InterfaceAddress &each : m_now.network.addresses) {
            if (each.interface == name && !isAutomatic(each) && !(stays && each.address.isIPv4())) {
                return lost(each.foreign, RemoveAddress {each});
            }
        }
        for (const Route &each : m_now.network.routes) {
            if (each.interface == name) {
                return lost(each.foreign, RemoveRoute {each});
            }
        }
        return std::nullopt;
    }
    /// What goes with an address, and would not come back with it.
    Refusal checkRoutesOf(const InterfaceAddress &address) const
    {
        const auto mayGo = [&](const Route &each) {
            return each.interface == address.interface || each.preferredSource == address.address;
        };
        const std::vector<Route> &routes = m_now.network.routes;
        HostSetup after;
        if (std::any_of(routes.begin(), routes.end(), mayGo)) {
            after = m_now;
        }
        if (after.network.routes.empty() || !execute(m_step, after)) {
            return std::nullopt;
        }
        const std::vector<Route> &left = after.network.routes;
        for (const Route &each : routes) {
            if (std::find(left.begin(), left.end(), each) == left.end()) {
                return lost(each.foreign, RemoveRoute {each});
            }
        }
        return std::nullopt;
    }
    static Error lost(bool isForeign, const SetupStep &removal)
    {
        return Error(isForeign ? ErrorCode::ForeignObject : ErrorCode::NotReversible, {stepSubject(removal)});
    }

    Refusal checkTable(quint32 table) const
    {
        if (table == unspecifiedTable || table == localTable) {
            return refuse(ErrorCode::TableReserved, {QString::number(table)});
        }
        return std::nullopt;
    }

    Refusal checkWhoKeeps(const Route &route) const
    {
        const bool foreign =
            std::any_of(m_now.network.routes.begin(), m_now.network.routes.end(), [&](const Route &each) {
                return each.foreign && each.table == route.table && each.destination == route.destination
                    && each.prefixLength == route.prefixLength && each.metric == route.metric;
            });
        return foreign || route.foreign ? refuse(ErrorCode::ForeignObject) : std::nullopt;
    }

    Refusal checkRoute(const Route &route) const
    {
        if (route.foreign) {
            return refuse(ErrorCode::ForeignObject);
        }
        if (const Refusal reserved = checkTable(route.table)) {
            return reserved;
        }
        const quint8 bits = bitsOf(route.destination);
        if (route.prefixLength > bits) {
            return outOfRange(route.prefixLength, 0, bits);
        }
        if (hasHostBits(route.destination, route.prefixLength)) {
            return refuse(ErrorCode::SettingInvalid, {route.destination.toString()});
        }
        for (const std::optional<Address> &other : {route.gateway, route.preferredSource}) {
            if (!other) {
                continue;
            }
            if (other->family() != route.destination.family()) {
                return Error(ErrorCode::AddressFamilyMismatch,
                             {other->toString(), addressFamilyName(route.destination.family())});
            }
            if (!other->isUnicast()) {
                return refuse(ErrorCode::SettingInvalid, {other->toString()});
            }
        }
        // The kernel would make 1024 of it, which is another route.
        if (route.destination.isIPv6() && route.metric == 0) {
            return outOfRange(0, 1, 0xffffffffU);
        }
        // Everything would be the host's own, and nothing could leave it.
        if (route.local && route.prefixLength == 0 && route.table == Route::mainTable) {
            return refuse(ErrorCode::SettingInvalid, {QStringLiteral("local")});
        }
        return std::nullopt;
    }

    const SetupStep &m_step;
    const HostSetup &m_now;
};

} // namespace

QList<SetupFinding> validateSetup(const Plan &plan, const HostSetup &before)
{
    QList<SetupFinding> findings;
    std::optional<HostSetup> now; // most plans need no copy
    for (size_t i = 0; i < plan.steps.size(); ++i) {
        const auto *step = std::get_if<SetupStep>(&plan.steps[i]);
        if (step == nullptr) {
            continue;
        }
        if (!now) {
            now = before;
        }
        const Refusal refusal = std::visit(Checker(*step, *now), *step);
        const Result<void> done = execute(*step, *now);
        if (refusal || !done) {
            findings.append({i, refusal ? *refusal : done.error()});
        }
    }
    return findings;
}

} // namespace lvs
