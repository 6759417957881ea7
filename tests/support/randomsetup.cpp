// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomsetup.h"

#include "tests/support/randomstate.h"

#include <algorithm>
#include <array>

namespace lvs::test {

namespace {

const std::array added {ShortName::literal("dummy0"), ShortName::literal("lvs0"), ShortName::literal("tun1"),
                        ShortName::literal("tunl0"),  ShortName::literal("gre1"), ShortName::literal("six1")};

AddressFamily familyOf(LinkKind kind)
{
    return kind == LinkKind::Ip6Tunnel || kind == LinkKind::Ip6Gre ? AddressFamily::IPv6
                                                                   : AddressFamily::IPv4;
}

/// As the kernel keeps it: the host's bits are zero.
Address networkOf(const Address &address, quint8 prefixLength)
{
    Address::Bytes bytes = address.bytes();
    for (size_t bit = prefixLength; bit < 128; ++bit) {
        bytes[bit / 8] = static_cast<quint8>(bytes[bit / 8] & ~(0x80U >> (bit % 8)));
    }
    return address.isIPv6() ? Address::fromIPv6(bytes)
                            : Address::fromIPv4(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16
                                                | quint32(bytes[2]) << 8 | bytes[3]);
}

bool isUp(const HostSetup &setup, const ShortName &name)
{
    const Link *link = setup.network.link(name);
    return link != nullptr && link->settings.up;
}

} // namespace

Address RandomSetup::address(AddressFamily family)
{
    const auto network = static_cast<quint8>(below(3));
    const auto host = static_cast<quint8>(1 + below(6));
    if (family == AddressFamily::IPv4) {
        return Address::fromIPv4(0x0a000000U | quint32(network) << 8 | host);
    }
    return Address::fromIPv6({0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, network, 0, 0, 0, 0, 0, 0, 0, host});
}

Link RandomSetup::link(const ShortName &name)
{
    Link link;
    link.name = name;
    link.settings = {chance(70), 1400 + below(3) * 50};
    if (name == ShortName::literal("dummy0") || (name == ShortName::literal("lvs0") && chance(50))) {
        link.kind = LinkKind::Dummy;
        return link;
    }
    link.kind = name == ShortName::literal("gre1") ? LinkKind::Gre
        : name == ShortName::literal("six1")       ? LinkKind::Ip6Tunnel
                                                   : LinkKind::Ipip;
    if (!link.isFallback()) {
        link.local = chance(50) ? std::optional(address(familyOf(link.kind))) : std::nullopt;
        link.remote = chance(50) ? std::optional(address(familyOf(link.kind))) : std::nullopt;
    }
    return link;
}

InterfaceAddress RandomSetup::interfaceAddress(const HostSetup &setup)
{
    const std::vector<Link> &links = setup.network.links;
    InterfaceAddress made;
    made.interface = links[below(static_cast<quint32>(links.size()))].name;
    made.address = address(chance(30) ? AddressFamily::IPv6 : AddressFamily::IPv4);
    const bool isIPv4 = made.address.isIPv4();
    constexpr std::array<quint8, 3> lengths {32, 24, 16};
    made.prefixLength = isIPv4 ? lengths[below(3)] : chance(50) ? 128 : 64;
    if (isIPv4 && chance(30)) {
        made.label = ShortName::parse(made.interface.toString().left(12) + QStringLiteral(":0")).value();
    }
    if (isIPv4 && chance(30)) {
        made.broadcast = Address::fromIPv4(made.address.toIPv4() | 0xff);
    }
    made.scope = isIPv4 && chance(20) ? AddressScope::Host : AddressScope::Global;
    made.deprecated = chance(30);
    made.noDuplicateDetection = !isIPv4 && chance(50);
    made.foreign = chance(5);
    return made;
}

Route RandomSetup::route(const HostSetup &setup)
{
    Route made;
    const bool isIPv6 = chance(30);
    const AddressFamily family = isIPv6 ? AddressFamily::IPv6 : AddressFamily::IPv4;
    constexpr std::array<quint8, 4> lengths {0, 16, 24, 32};
    made.prefixLength = lengths[below(4)];
    made.destination = networkOf(address(family), made.prefixLength);
    made.table = chance(70) ? Route::mainTable : 100 + below(3);
    made.metric = isIPv6 ? 1024 : below(2) * 100;
    std::vector<ShortName> up;
    for (const Link &link : setup.network.links) {
        if (link.settings.up) {
            up.push_back(link.name);
        }
    }
    made.interface = up[below(static_cast<quint32>(up.size()))];
    if (chance(50)) {
        made.gateway = address(family);
        made.onLink = chance(20);
    }
    if (chance(30)) {
        made.preferredSource = address(family);
    }
    made.local = !made.gateway && chance(20);
    made.foreign = chance(5);
    return made;
}

MarkRule RandomSetup::rule()
{
    return MarkRule {chance(30) ? AddressFamily::IPv6 : AddressFamily::IPv4, 1000 + below(3), 1 + below(3),
                     chance(80) ? 0xffffffff : 0xff, 100 + below(3)};
}

EncapsulationPort RandomSetup::port()
{
    EncapsulationPort port;
    port.family = chance(30) ? AddressFamily::IPv6 : AddressFamily::IPv4;
    port.port = static_cast<quint16>(6080 + below(3));
    port.gue = chance(60);
    port.protocol = port.gue ? 0 : 4;
    return port;
}

SysctlValue RandomSetup::value(SysctlKey key)
{
    const SysctlRule &rule = sysctlRule(key);
    if (rule.pair) {
        return {below(3), 3 + below(50)};
    }
    if (key == SysctlKey::IpvsSyncPorts) {
        return {1 << below(7), 0};
    }
    const qint64 span = std::min<qint64>(rule.maximum - rule.minimum + 1, 1000);
    return {rule.minimum + below(static_cast<quint32>(span)), 0};
}

void RandomSetup::addThings(HostSetup &setup)
{
    NetworkState &network = setup.network;
    for (quint32 i = below(6); i > 0; --i) {
        const InterfaceAddress made = interfaceAddress(setup);
        if (network.address(made.interface, made.address, made.prefixLength) == nullptr) {
            network.addresses.push_back(made);
        }
    }
    for (quint32 i = below(5); i > 0; --i) {
        const Route made = route(setup);
        if (network.route(made.table, made.destination, made.prefixLength, made.metric) == nullptr) {
            network.routes.push_back(made);
        }
    }
    for (quint32 i = below(3); i > 0; --i) {
        const MarkRule made = rule();
        if (std::find(network.rules.begin(), network.rules.end(), made) == network.rules.end()) {
            network.rules.push_back(made);
        }
    }
    for (quint32 i = below(3); i > 0; --i) {
        const EncapsulationPort made = port();
        const bool taken = std::any_of(
            network.encapsulationPorts.begin(), network.encapsulationPorts.end(),
            [&](const auto &each) { return each.family == made.family && each.port == made.port; });
        if (!taken) {
            network.encapsulationPorts.push_back(made);
        }
    }
}

/// What cannot be goes, what every link has comes.
void RandomSetup::settle(HostSetup &setup)
{
    NetworkState &network = setup.network;
    std::erase_if(network.addresses, [&](const InterfaceAddress &each) {
        const Link *link = network.link(each.interface);
        // Who wants an address on a fallback device wants it up.
        return link == nullptr || link->isIdleFallback()
            || (each.address.isIPv6() && !isUp(setup, each.interface));
    });
    const auto isThere = [&](const Route &route, const Address &source) {
        return std::any_of(network.addresses.begin(), network.addresses.end(), [&](const auto &each) {
            // net/ipv4/fib_semantics.c, fib_valid_prefsrc; net/ipv6/route.c, ip6_route_info_create: of the
            // host, or of the interface.
            return each.address == source && (source.isIPv4() || each.interface == route.interface);
        });
    };
    std::erase_if(network.routes, [&](const Route &each) {
        // An interface's IPv4 routes go with its last IPv4 address.
        const bool hasAddress =
            std::any_of(network.addresses.begin(), network.addresses.end(), [&](const auto &address) {
                return address.interface == each.interface && address.address.isIPv4();
            });
        return !isUp(setup, each.interface) || (each.destination.isIPv4() && !hasAddress);
    });
    for (Route &each : network.routes) {
        if (each.preferredSource && !isThere(each, *each.preferredSource)) {
            each.preferredSource.reset();
        }
    }
    for (const Link &link : network.links) {
        const Address own = Address::fromIPv6(
            {0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, static_cast<quint8>(link.name.data()[3])});
        if (link.settings.up && link.kind != LinkKind::Loopback
            && network.address(link.name, own, 64) == nullptr) {
            network.addresses.push_back(
                {link.name, own, 64, {}, {}, AddressScope::Link, false, false, false});
        }
    }
    std::vector<ShortName> interfaces {ShortName::literal("all"), ShortName::literal("default")};
    for (const Link &link : network.links) {
        interfaces.push_back(link.name);
    }
    for (const SysctlRule &rule : sysctlRules()) {
        if (!isPerInterface(rule.key)) {
            setup.sysctls.try_emplace(SysctlName {rule.key, {}}, value(rule.key));
            continue;
        }
        for (const ShortName &interface : interfaces) {
            const SysctlName name {rule.key, interface};
            if (name.path()) {
                setup.sysctls.try_emplace(name, value(rule.key));
            }
        }
    }
    std::erase_if(setup.sysctls, [&](const auto &each) {
        const ShortName &interface = each.first.interface;
        return !interface.isEmpty()
            && std::find(interfaces.begin(), interfaces.end(), interface) == interfaces.end();
    });
    network.sort();
    for (size_t i = 0; i < network.addresses.size(); ++i) {
        // In the order in which they stand here.
        network.addresses[i].secondary =
            std::any_of(network.addresses.begin(), network.addresses.begin() + static_cast<qsizetype>(i),
                        [&](const auto &each) { return shareSubnet(each, network.addresses[i]); });
    }
}

HostSetup RandomSetup::setup()
{
    constexpr quint32 loopbackMtu = 65536;
    HostSetup setup;
    NetworkState &network = setup.network;
    network.links = {
        Link {ShortName::literal("eth0"), LinkKind::Ethernet, {true, 1500}, {}, {}},
        Link {ShortName::literal("eth1"), LinkKind::Ethernet, {chance(80), 1500}, {}, {}},
        Link {ShortName::literal("lo"), LinkKind::Loopback, {true, loopbackMtu}, {}, {}},
    };
    network.addresses = {{ShortName::literal("lo"),
                          Address::fromIPv4(0x7f000001),
                          8,
                          {},
                          {},
                          AddressScope::Host,
                          false,
                          false,
                          false}};
    for (const ShortName &name : added) {
        if (chance(40)) {
            network.links.push_back(link(name));
        }
    }
    addThings(setup);
    settle(setup);
    return setup;
}

HostSetup RandomSetup::variation(const HostSetup &setup)
{
    HostSetup other = setup;
    NetworkState &network = other.network;
    std::erase_if(network.links, [&](const Link &each) {
        return std::find(added.begin(), added.end(), each.name) != added.end() && chance(15);
    });
    for (const ShortName &name : added) {
        if (network.link(name) == nullptr && chance(15)) {
            network.links.push_back(link(name));
        }
    }
    for (Link &each : network.links) {
        if (each.kind != LinkKind::Loopback && chance(15)) {
            each.settings = {each.name == ShortName::literal("eth0") || chance(60), 1400 + below(3) * 50};
        }
    }
    std::erase_if(network.addresses, [this](const auto &) { return chance(20); });
    std::erase_if(network.routes, [this](const auto &) { return chance(20); });
    std::erase_if(network.rules, [this](const auto &) { return chance(20); });
    std::erase_if(network.encapsulationPorts, [this](const auto &) { return chance(30); });
    for (Route &each : network.routes) {
        if (chance(30) && !each.local) {
            each.gateway = address(each.destination.family());
        }
    }
    for (InterfaceAddress &each : network.addresses) {
        each.deprecated = chance(10) ? !each.deprecated : each.deprecated;
    }
    for (auto &[name, own] : other.sysctls) {
        if (chance(5)) {
            own = value(name.key);
        }
    }
    addThings(other);
    settle(other);
    return other;
}

HostState randomHost(quint32 seed)
{
    return {RandomState(seed).state(), RandomSetup(seed).setup()};
}

HostState randomVariation(quint32 seed, const HostState &state)
{
    return {RandomState(seed).variation(state.ipvs), RandomSetup(seed).variation(state.setup)};
}

} // namespace lvs::test
