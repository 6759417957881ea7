// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/demonstrationsetup.h"

#include "core/model/interfacename.h"

namespace lvs {

namespace {

constexpr auto outside = ShortName::literal("eth0");
constexpr auto inside = ShortName::literal("eth1");
constexpr quint32 etherMtu = 1500;
constexpr quint8 madeByDhcp = 16; // rtnetlink(7), RTPROT_DHCP

InterfaceAddress address(const ShortName &interface, QStringView text, quint8 prefixLength,
                         const ShortName &label = {})
{
    InterfaceAddress made;
    made.interface = interface;
    made.address = *Address::parse(text);
    made.prefixLength = prefixLength;
    made.label = label;
    return made;
}

void addAddresses(NetworkState &network)
{
    constexpr quint8 segment = 24;
    constexpr quint8 segmentOfIPv6 = 64;
    constexpr quint8 alone = 32;
    constexpr quint8 aloneOfIPv6 = 128;
    network.addresses.push_back(address(outside, u"192.168.254.17", segment));
    network.addresses.push_back(address(outside, u"192.168.254.250", alone, ShortName::literal("eth0:0")));
    network.addresses.push_back(address(outside, u"192.168.254.251", alone, ShortName::literal("eth0:1")));
    network.addresses.push_back(address(outside, u"192.168.254.252", alone, ShortName::literal("eth0:2")));
    network.addresses.push_back(address(outside, u"2001:db8:fe::17", segmentOfIPv6));
    network.addresses.push_back(address(outside, u"2001:db8:fe::250", aloneOfIPv6));
    InterfaceAddress automatic = address(outside, u"fe80::5054:ff:fe00:17", segmentOfIPv6);
    automatic.scope = AddressScope::Link;
    network.addresses.push_back(automatic);
    network.addresses.push_back(address(inside, u"10.0.0.1", segment));
}

void addRoutes(NetworkState &network)
{
    constexpr quint32 marked = 7;
    constexpr quint32 tableOfMarked = 107;
    Route everythingElse;
    everythingElse.destination = *Address::parse(u"0.0.0.0");
    everythingElse.prefixLength = 0;
    everythingElse.gateway = *Address::parse(u"192.168.254.1");
    everythingElse.interface = outside;
    everythingElse.metric = 100;
    everythingElse.protocol = madeByDhcp;
    network.routes.push_back(everythingElse);
    // What the firewall marks is taken in although its address is nobody's here.
    Route ours;
    ours.table = tableOfMarked;
    ours.destination = *Address::parse(u"0.0.0.0");
    ours.prefixLength = 0;
    ours.interface = loopbackInterface;
    ours.local = true;
    network.routes.push_back(ours);
    MarkRule rule;
    rule.priority = 1000;
    rule.mark = marked;
    rule.table = tableOfMarked;
    network.rules.push_back(rule);
}

} // namespace

HostSetup demonstrationSetup(HostSetup plain)
{
    HostSetup setup = std::move(plain);
    setup.network.links.push_back({inside, LinkKind::Ethernet, {true, etherMtu}, {}, {}});
    const SysctlState before = setup.sysctls;
    for (const auto &[name, value] : before) {
        if (name.interface == futureInterfaces) {
            setup.sysctls[{name.key, inside}] = value;
        }
    }
    addAddresses(setup.network);
    addRoutes(setup.network);
    setup.network.sort();
    setSysctl(setup.sysctls, {SysctlKey::IPv4Forward, {}}, {1, 0});
    setup.sysctls[{SysctlKey::IpvsExpireQuiescentTemplate, {}}] = {1, 0};
    return setup;
}

} // namespace lvs
