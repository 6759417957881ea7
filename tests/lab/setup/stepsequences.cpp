// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/setup/stepsequences.h"

#include "tests/lab/setup/host.h"

namespace lvs::test {

namespace {

std::pair<Address, quint8> network(const char *text)
{
    const QString whole = QString::fromLatin1(text);
    const qsizetype slash = whole.indexOf(u'/');
    return {address(whole.left(slash).toLatin1().constData()),
            static_cast<quint8>(whole.mid(slash + 1).toUInt())};
}

Link downLink()
{
    Link down = link("dummy9", LinkKind::Dummy);
    down.settings.up = false;
    return down;
}

QList<StepSequence> linkSequences()
{
    const Link dummy = link("dummy7", LinkKind::Dummy);
    Link small = link("dummy8", LinkKind::Dummy);
    small.settings = {true, 1400};
    const Link four = link("four0", LinkKind::Ipip, "10.0.0.17", "10.0.0.18");
    const Link any = link("four1", LinkKind::Ipip, "10.0.0.17");
    const Link sit = link("six0", LinkKind::Sit, "10.0.0.17", "10.0.0.18");
    const Link gre = link("gre7", LinkKind::Gre, "10.0.0.17", "10.0.0.18");
    const Link six = link("any0", LinkKind::Ip6Tunnel, nullptr, "fd00:10::18");
    const Link greSix = link("gre8", LinkKind::Ip6Gre, "fd00:10::17", "fd00:10::18");
    const Link down = downLink();
    Link otherEnd = four;
    otherEnd.remote = address("10.0.0.19");
    return {
        {"dummy", {AddLink {dummy}, AddLink {dummy}, RemoveLink {dummy}, RemoveLink {dummy}}},
        {"dummy, down", {AddLink {down}, EditLink {down.name, {false, 1500}, {true, 1500}}}},
        {"dummy with MTU",
         {AddLink {small}, EditLink {small.name, {true, 1400}, {true, 1300}},
          EditLink {small.name, {true, 1300}, {false, 1300}},
          EditLink {small.name, {false, 1300}, {true, 1400}}, RemoveLink {small}}},
        {"ipip", {AddLink {four}, AddLink {four}, RemoveLink {otherEnd}, RemoveLink {four}}},
        {"ipip from one end", {AddLink {any}, RemoveLink {any}}},
        {"sit", {AddLink {sit}, RemoveLink {sit}}},
        {"gre", {AddLink {gre}, RemoveLink {gre}}},
        {"ip6tnl", {AddLink {six}, RemoveLink {six}}},
        {"ip6gre", {AddLink {greSix}, RemoveLink {greSix}}},
        {"every tunnel at once",
         {AddLink {four}, AddLink {sit}, AddLink {gre}, AddLink {six}, AddLink {greSix}}},
        {"edit of no link", {EditLink {name("nosuch0"), {false, 1500}, {true, 1500}}}},
        {"removal of another device", {RemoveLink {link("eth0", LinkKind::Dummy)}}},
    };
}

QList<StepSequence> fallbackSequences()
{
    QList<StepSequence> sequences;
    for (const LinkKind kind :
         {LinkKind::Ipip, LinkKind::Sit, LinkKind::Ip6Tunnel, LinkKind::Gre, LinkKind::Ip6Gre}) {
        Link fallback;
        fallback.name = fallbackDevice(kind);
        fallback.kind = kind;
        fallback.settings.up = true;
        sequences.append({fallback.name.data(),
                          {AddLink {fallback}, AddLink {fallback},
                           AddAddress {onInterface(fallback.name.data(), "10.0.0.250/32")},
                           RemoveAddress {onInterface(fallback.name.data(), "10.0.0.250/32")},
                           RemoveLink {fallback}, RemoveLink {fallback}}});
        // The literal's text has to live as long as the table of tests.
        static QList<QByteArray> names;
        names.append(QByteArray(fallback.name.data()) + " as fallback");
        sequences.last().name = names.constLast().constData();
    }
    return sequences;
}

QList<StepSequence> addressSequences()
{
    const InterfaceAddress plain = onInterface("lo", "10.0.0.250/32");
    InterfaceAddress labelled = onInterface("eth0", "10.0.0.250/32");
    labelled.label = name("eth0:0");
    InterfaceAddress withBroadcast = onInterface("eth0", "10.0.1.1/24");
    withBroadcast.broadcast = address("10.0.1.255");
    InterfaceAddress deprecated = onInterface("eth0", "10.0.0.251/32");
    deprecated.deprecated = true;
    const auto scoped = [](const char *network, AddressScope scope) {
        InterfaceAddress each = onInterface("eth0", network);
        each.scope = scope;
        return AddAddress {each};
    };
    InterfaceAddress six = onInterface("lo", "fd00:10::250/128");
    InterfaceAddress sixQuiet = six;
    sixQuiet.noDuplicateDetection = true;
    InterfaceAddress sixDeprecated = onInterface("eth0", "fd00:10::251/128");
    sixDeprecated.deprecated = true;
    sixDeprecated.noDuplicateDetection = true;
    const AddAddress primary {onInterface("eth0", "10.0.2.1/24")};
    const AddAddress secondary {onInterface("eth0", "10.0.2.2/24")};
    const AddAddress third {onInterface("eth0", "10.0.2.3/24")};
    return {
        {"VIP on lo", {AddAddress {plain}, AddAddress {plain}, RemoveAddress {plain}, RemoveAddress {plain}}},
        {"VIP with label", {AddAddress {labelled}, RemoveAddress {labelled}}},
        {"broadcast", {AddAddress {withBroadcast}, RemoveAddress {withBroadcast}}},
        {"deprecated", {AddAddress {deprecated}, RemoveAddress {deprecated}}},
        {"scopes",
         {scoped("10.0.3.1/32", AddressScope::Host), scoped("10.0.3.2/32", AddressScope::Link),
          scoped("10.0.3.3/32", AddressScope::Site)}},
        {"IPv6", {AddAddress {six}, AddAddress {six}, RemoveAddress {six}, RemoveAddress {six}}},
        {"IPv6 without detection", {AddAddress {sixQuiet}, RemoveAddress {sixQuiet}}},
        {"IPv6 deprecated", {AddAddress {sixDeprecated}, RemoveAddress {sixDeprecated}}},
        {"the same on two devices", {AddAddress {plain}, AddAddress {onInterface("eth0", "10.0.0.250/32")}}},
        {"two prefix lengths", {AddAddress {plain}, AddAddress {onInterface("lo", "10.0.0.250/31")}}},
        {"the first of a network goes", {primary, secondary, third, RemoveAddress {primary.address}}},
        {"a later one of a network goes", {primary, secondary, third, RemoveAddress {secondary.address}}},
        {"no such interface",
         {AddAddress {onInterface("nosuch0", "10.0.0.250/32")},
          RemoveAddress {onInterface("nosuch0", "10.0.0.250/32")}}},
    };
}

Route inTable(Route route, quint32 table)
{
    route.table = table;
    return route;
}

QList<StepSequence> routeSequences()
{
    const Route host = routeTo("10.0.0.250/32", "lo");
    const Route viaGateway = routeTo("192.0.2.0/24", "eth0", "10.0.0.1");
    Route other = viaGateway;
    other.gateway = address("10.0.0.2");
    Route direct = viaGateway;
    direct.gateway.reset();
    Route metric = viaGateway;
    metric.metric = 100;
    Route onLink = routeTo("198.51.100.0/24", "eth0", "203.0.113.1");
    onLink.onLink = true;
    Route source = viaGateway;
    source.preferredSource = address("10.0.0.17");
    Route marked = routeTo("0.0.0.0/0", "lo");
    marked.table = 100;
    marked.local = true;
    Route farTable = routeTo("0.0.0.0/0", "eth0", "10.0.0.1");
    farTable.table = 100000;
    Route zebra = viaGateway;
    zebra.protocol = 11;
    const Route six = routeTo("2001:db8::/32", "eth0", "fd00:10::1");
    Route sixOther = six;
    sixOther.gateway = address("fd00:10::2");
    Route sixDirect = six;
    sixDirect.gateway.reset();
    Route sixMetric = six;
    sixMetric.metric = 50;
    Route sixMarked = routeTo("::/0", "lo");
    sixMarked.table = 100;
    sixMarked.local = true;
    Route sixSource = six;
    sixSource.preferredSource = address("fd00:10::17");
    const Route sixHost = routeTo("fd00:10::250/128", "lo");
    const Route sixDefault = routeTo("::/0", "eth0", "fd00:10::1");
    const Link down = downLink();
    return {
        {"host route", {AddRoute {host}, AddRoute {host}, RemoveRoute {host}, RemoveRoute {host}}},
        {"default gateway",
         {AddRoute {routeTo("0.0.0.0/0", "eth0", "10.0.0.1")},
          EditRoute {routeTo("0.0.0.0/0", "eth0", "10.0.0.1"), routeTo("0.0.0.0/0", "eth0", "10.0.0.2")},
          RemoveRoute {routeTo("0.0.0.0/0", "eth0", "10.0.0.2")}}},
        {"gateway edited",
         {AddRoute {viaGateway}, EditRoute {viaGateway, other}, EditRoute {other, direct},
          EditRoute {direct, source}, EditRoute {source, zebra}, RemoveRoute {zebra}}},
        {"edit of no route", {EditRoute {viaGateway, other}}},
        {"two metrics", {AddRoute {viaGateway}, AddRoute {metric}, RemoveRoute {viaGateway}}},
        {"edit among two metrics", {AddRoute {metric}, AddRoute {viaGateway}, EditRoute {viaGateway, other}}},
        {"on link", {AddRoute {onLink}, RemoveRoute {onLink}}},
        {"preferred source", {AddRoute {source}, RemoveRoute {source}}},
        {"local in a table", {AddRoute {marked}, AddRoute {marked}, RemoveRoute {marked}}},
        {"a table beyond 255", {AddRoute {farTable}, RemoveRoute {farTable}}},
        {"the last address of an interface goes",
         {AddLink {link("dummy7", LinkKind::Dummy)}, AddAddress {onInterface("dummy7", "10.0.4.1/24")},
          AddAddress {onInterface("dummy7", "10.0.5.1/24")},
          AddRoute {routeTo("192.0.2.0/24", "dummy7", "10.0.4.2")},
          AddRoute {inTable(routeTo("192.0.3.0/24", "dummy7", "10.0.4.2"), 100)},
          RemoveAddress {onInterface("dummy7", "10.0.4.1/24")},
          RemoveAddress {onInterface("dummy7", "10.0.5.1/24")}}},
        {"a preferred source goes",
         {AddAddress {onInterface("lo", "10.0.0.250/32")}, AddAddress {onInterface("lo", "10.0.0.251/32")},
          AddAddress {onInterface("eth0", "10.0.0.251/32")},
          AddRoute {from(routeTo("192.0.2.0/24", "eth0"), "10.0.0.250")},
          AddRoute {from(routeTo("192.0.3.0/24", "eth0"), "10.0.0.251")},
          AddRoute {inTable(from(routeTo("192.0.4.0/24", "eth0"), "10.0.0.250"), 100)},
          RemoveAddress {onInterface("lo", "10.0.0.250/32")},
          RemoveAddress {onInterface("lo", "10.0.0.251/32")}}},
        {"an IPv6 preferred source goes",
         {AddAddress {onInterface("eth0", "fd00:10::250/128")}, AddRoute {from(six, "fd00:10::250")},
          AddRoute {inTable(from(six, "fd00:10::250"), 100)},
          RemoveAddress {onInterface("eth0", "fd00:10::250/128")}}},
        {"an IPv6 preferred source goes elsewhere",
         {AddAddress {onInterface("lo", "fd00:10::250/128")}, AddRoute {from(six, "fd00:10::250")},
          RemoveAddress {onInterface("lo", "fd00:10::250/128")}}},
        {"a link goes down",
         {AddLink {link("dummy7", LinkKind::Dummy)}, AddAddress {onInterface("dummy7", "10.0.4.1/24")},
          AddAddress {onInterface("dummy7", "fd00:11::1/64")},
          AddRoute {routeTo("192.0.2.0/24", "dummy7", "10.0.4.2")},
          AddRoute {routeTo("2001:db8::/32", "dummy7", "fd00:11::2")},
          AddRoute {inTable(routeTo("2001:db8::/32", "dummy7"), 100)},
          EditLink {name("dummy7"), {true, 1500}, {false, 1500}},
          EditLink {name("dummy7"), {false, 1500}, {true, 1500}}}},
        {"IPv6 host route", {AddRoute {sixHost}, AddRoute {sixHost}, RemoveRoute {sixHost}}},
        {"IPv6 default", {AddRoute {sixDefault}, RemoveRoute {sixDefault}, RemoveRoute {sixDefault}}},
        {"IPv6 edited",
         {AddRoute {six}, EditRoute {six, sixOther}, EditRoute {sixOther, sixDirect},
          EditRoute {sixDirect, six}, EditRoute {six, sixSource}, RemoveRoute {sixSource}}},
        {"IPv6 edit among two metrics",
         {AddRoute {sixMetric}, AddRoute {six}, EditRoute {six, sixOther}, RemoveRoute {sixMetric}}},
        {"IPv6 edit of no route", {EditRoute {six, sixOther}}},
        {"IPv6 local in a table", {AddRoute {sixMarked}, RemoveRoute {sixMarked}}},
        {"a link that is down",
         {AddLink {down}, AddRoute {routeTo("192.0.2.0/24", "dummy9")},
          AddRoute {routeTo("2001:db8::/32", "dummy9")}, EditLink {down.name, {false, 1500}, {true, 1500}},
          AddRoute {routeTo("192.0.2.0/24", "dummy9")}, AddRoute {routeTo("2001:db8::/32", "dummy9")}}},
        {"no such interface",
         {AddRoute {routeTo("192.0.2.0/24", "nosuch0")}, RemoveRoute {routeTo("192.0.2.0/24", "nosuch0")}}},
    };
}

QList<StepSequence> otherSequences()
{
    const MarkRule four {AddressFamily::IPv4, 1000, 1, 0xffffffff, 100};
    const MarkRule six {AddressFamily::IPv6, 1000, 1, 0xffffffff, 100};
    const MarkRule masked {AddressFamily::IPv4, 1001, 0x10, 0xf0, 100000};
    const MarkRule unmarked {AddressFamily::IPv4, 1002, 0, 0xff, 101};
    const EncapsulationPort gue {AddressFamily::IPv4, 6080, true, 0};
    const EncapsulationPort direct {AddressFamily::IPv4, 5555, false, 4};
    const EncapsulationPort sixPort {AddressFamily::IPv6, 6080, true, 0};
    return {
        {"rule", {AddRule {four}, AddRule {four}, RemoveRule {four}, RemoveRule {four}}},
        {"rules of both families", {AddRule {four}, AddRule {six}, RemoveRule {four}}},
        {"rules with masks", {AddRule {masked}, AddRule {unmarked}, RemoveRule {masked}}},
        {"ports",
         {OpenEncapsulationPort {gue}, OpenEncapsulationPort {gue}, OpenEncapsulationPort {direct},
          OpenEncapsulationPort {sixPort}, CloseEncapsulationPort {gue}, CloseEncapsulationPort {gue}}},
        {"settings of one interface",
         {setting("net.ipv4.conf.eth0.arp_ignore", 0, 1), setting("net.ipv4.conf.eth0.arp_announce", 0, 2),
          setting("net.ipv4.conf.eth0.rp_filter", 0, 1), setting("net.ipv4.conf.eth0.send_redirects", 1, 0),
          setting("net.ipv4.conf.eth0.forwarding", 0, 1), setting("net.ipv6.conf.eth0.forwarding", 0, 1)}},
        {"settings of all and default",
         {setting("net.ipv4.conf.all.arp_ignore", 0, 1), setting("net.ipv4.conf.default.arp_announce", 0, 2),
          setting("net.ipv4.conf.default.rp_filter", 0, 2), AddLink {link("dummy7", LinkKind::Dummy)}}},
        {"forwarding of all",
         {setting("net.ipv4.conf.eth0.forwarding", 0, 1), setting("net.ipv4.ip_forward", 0, 1),
          setting("net.ipv4.conf.lo.forwarding", 1, 0), setting("net.ipv4.ip_forward", 1, 0)}},
        {"IPv6 forwarding of all",
         {setting("net.ipv6.conf.eth0.forwarding", 0, 1), setting("net.ipv6.conf.all.forwarding", 0, 1),
          setting("net.ipv6.conf.lo.forwarding", 1, 0), setting("net.ipv6.conf.all.forwarding", 1, 0)}},
        {"settings of IPVS",
         {setting("net.ipv4.vs.conntrack", 0, 1), setting("net.ipv4.vs.expire_nodest_conn", 0, 1),
          SetSysctl {{SysctlKey::IpvsSyncThreshold, {}}, {3, 50}, {5, 60}}}},
        {"setting of no interface", {setting("net.ipv4.conf.nosuch0.arp_ignore", 0, 1)}},
    };
}

} // namespace

InterfaceAddress onInterface(const char *interface, const char *text)
{
    InterfaceAddress address;
    address.interface = name(interface);
    std::tie(address.address, address.prefixLength) = network(text);
    return address;
}

Route from(Route route, const char *source)
{
    route.preferredSource = address(source);
    return route;
}

Route routeTo(const char *text, const char *interface, const char *gateway)
{
    Route route;
    std::tie(route.destination, route.prefixLength) = network(text);
    route.metric = route.destination.isIPv6() ? 1024 : 0;
    route.interface = name(interface);
    if (gateway != nullptr) {
        route.gateway = address(gateway);
    }
    return route;
}

Link link(const char *linkName, LinkKind kind, const char *local, const char *remote)
{
    Link link;
    link.name = name(linkName);
    link.kind = kind;
    link.settings.up = true;
    if (local != nullptr) {
        link.local = address(local);
    }
    if (remote != nullptr) {
        link.remote = address(remote);
    }
    return link;
}

SetSysctl setting(const char *sysctl, qint64 before, qint64 after)
{
    const Result<SysctlName> parsed = SysctlName::parse(QString::fromLatin1(sysctl));
    if (!parsed) {
        qFatal("%s", sysctl);
    }
    return {*parsed, {before}, {after}};
}

QList<StepSequence> stepSequences()
{
    return linkSequences() + fallbackSequences() + addressSequences() + routeSequences() + otherSequences();
}

} // namespace lvs::test
