// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/setup/randomsetup.h"

#include "tests/lab/setup/host.h"
#include "tests/lab/setup/stepsequences.h"

namespace lvs::test {

namespace {

constexpr quint32 pool = 4; // of each sort of thing

QByteArray numbered(const char *text, quint32 number)
{
    return QByteArray(text).replace("#", QByteArray::number(number));
}

} // namespace

HostSetup RandomSetup::setup()
{
    HostSetup setup = m_base;
    addLinks(setup);
    addAddresses(setup);
    addRoutes(setup);
    addRules(setup.network);
    changeSettings(setup);
    setup.network.sort();
    return setup;
}

void RandomSetup::addLink(HostSetup &setup, Link link)
{
    if (Link *idle = setup.network.link(link.name)) {
        idle->settings.up = true;
        return;
    }
    constexpr quint32 steps = 3;
    link.settings.mtu = 1300 + 100 * below(steps);
    setup.network.links.push_back(link);
    for (const auto &[name, value] : SysctlState(setup.sysctls)) {
        if (name.interface == ShortName::literal("default")) {
            setup.sysctls[SysctlName {name.key, link.name}] = value;
        }
    }
}

void RandomSetup::addLinks(HostSetup &setup)
{
    constexpr quint32 seldom = 30;
    for (quint32 i = 0; i < pool; ++i) {
        if (chance(50)) {
            addLink(setup, link(numbered("dummy#", 10 + i).constData(), LinkKind::Dummy));
        }
    }
    for (const LinkKind kind :
         {LinkKind::Ipip, LinkKind::Sit, LinkKind::Gre, LinkKind::Ip6Tunnel, LinkKind::Ip6Gre}) {
        if (chance(seldom)) {
            addLink(setup, link(fallbackDevice(kind).data(), kind));
        }
        if (chance(seldom)) {
            const bool six = kind == LinkKind::Ip6Tunnel || kind == LinkKind::Ip6Gre;
            const QByteArray remote = numbered(six ? "fd00:10::#" : "10.0.0.#", 20 + below(pool));
            const QByteArray own = numbered("tun#", static_cast<quint32>(kind));
            addLink(setup,
                    link(own.constData(), kind, six ? "fd00:10::17" : "10.0.0.17", remote.constData()));
        }
    }
}

void RandomSetup::addAddresses(HostSetup &setup)
{
    std::vector<ShortName> places;
    for (const Link &each : setup.network.links) {
        if (each.settings.up && each.name != name("far0")) {
            places.push_back(each.name);
        }
    }
    for (quint32 i = 0; i < 2 * pool; ++i) {
        const bool six = chance(40);
        const ShortName place = places[below(static_cast<quint32>(places.size()))];
        InterfaceAddress each = onInterface(
            place.data(), numbered(six ? "fd00:10::#/128" : "10.0.0.#/32", 200 + below(pool)).constData());
        each.deprecated = chance(25);
        each.noDuplicateDetection = six && chance(50);
        if (!six && chance(30) && place.toString().size() <= 12) {
            each.label = name((QByteArray(place.data()) + ":0").constData());
        }
        if (!six && chance(20)) {
            each.scope = AddressScope::Host;
        }
        if (setup.network.address(each.interface, each.address, each.prefixLength) == nullptr) {
            setup.network.addresses.push_back(each);
        }
    }
    // A network of several addresses: the kernel ties them together.
    for (quint32 i = 0; i < pool; ++i) {
        if (chance(50)) {
            setup.network.addresses.push_back(
                onInterface("eth0", numbered("10.0.7.#/24", 1 + i).constData()));
        }
    }
}

void RandomSetup::addRoutes(HostSetup &setup)
{
    constexpr quint32 tables[] = {Route::mainTable, 100, 100000};
    for (quint32 i = 0; i < 2 * pool; ++i) {
        const bool six = chance(40);
        Route each =
            routeTo(numbered(six ? "2001:db8:#::/48" : "192.0.#.0/24", below(pool)).constData(), "eth0");
        each.table = tables[below(3)];
        each.metric = six ? 1024 : 0;
        if (chance(30)) {
            each.metric = 50;
        }
        if (each.table != Route::mainTable && chance(30)) {
            each.local = true;
            each.interface = name("lo");
        } else if (chance(60)) {
            each.gateway = address(numbered(six ? "fd00:10::#" : "10.0.0.#", 1 + below(pool)).constData());
            each.onLink = !six && chance(20);
        }
        if (!each.local && chance(20)) {
            each.preferredSource = address(six ? "fd00:10::17" : "10.0.0.17");
        }
        if (setup.network.route(each.table, each.destination, each.prefixLength, each.metric) == nullptr) {
            setup.network.routes.push_back(each);
        }
    }
}

void RandomSetup::addRules(NetworkState &network)
{
    for (quint32 i = 0; i < pool; ++i) {
        const AddressFamily family = i % 2 == 0 ? AddressFamily::IPv4 : AddressFamily::IPv6;
        if (chance(40)) {
            network.rules.push_back(
                {family, 1000 + i, below(3), chance(50) ? 0xffffffff : 0xff, 100 + below(2)});
        }
        if (chance(40)) {
            const bool gue = chance(50);
            network.encapsulationPorts.push_back(
                {family, static_cast<quint16>(6080 + i), gue, static_cast<quint8>(gue ? 0 : 4)});
        }
    }
}

void RandomSetup::changeSettings(HostSetup &setup)
{
    constexpr SysctlKey keys[] = {SysctlKey::ArpIgnore,         SysctlKey::ArpAnnounce,
                                  SysctlKey::ReversePathFilter, SysctlKey::SendRedirects,
                                  SysctlKey::IpvsConntrack,     SysctlKey::IpvsSloppyTcp};
    if (chance(50)) {
        setSysctl(setup.sysctls, {SysctlKey::IPv4Forward, {}}, {1});
    }
    for (auto &[each, value] : setup.sysctls) {
        const bool chosen = std::find(std::begin(keys), std::end(keys), each.key) != std::end(keys);
        // What new devices begin with is the base's.
        if (chosen && each.interface != name("default") && chance(20)) {
            value = {below(2)};
        }
        if (each.key == SysctlKey::IPv4InterfaceForwarding && each.interface == name("eth0") && chance(20)) {
            value = {below(2)};
        }
    }
}

} // namespace lvs::test
