// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/setupvalidator.h"

#include "core/plan/planner.h"

#include <QTest>

using namespace lvs;

namespace {

const ShortName eth0 = ShortName::literal("eth0");
const ShortName lo = ShortName::literal("lo");
const ShortName dummy0 = ShortName::literal("dummy0");
const ShortName tun1 = ShortName::literal("tun1");

Address at(const char *text)
{
    return Address::parse(QString::fromLatin1(text)).value();
}

InterfaceAddress on(const ShortName &interface, const char *address, quint8 prefixLength)
{
    InterfaceAddress made;
    made.interface = interface;
    made.address = at(address);
    made.prefixLength = prefixLength;
    return made;
}

InterfaceAddress foreign(InterfaceAddress address)
{
    address.foreign = true;
    return address;
}

InterfaceAddress secondary(InterfaceAddress address)
{
    address.secondary = true;
    return address;
}

Route to(const char *destination, quint8 prefixLength, const char *gateway = nullptr)
{
    Route made;
    made.destination = at(destination);
    made.prefixLength = prefixLength;
    made.interface = eth0;
    made.metric = made.destination.isIPv6() ? 1024 : 0;
    if (gateway != nullptr) {
        made.gateway = at(gateway);
    }
    return made;
}

Route foreign(Route route)
{
    route.foreign = true;
    return route;
}

Link device(const char *name, LinkKind kind, LinkSettings settings = {true, 0})
{
    return {ShortName::parse(QString::fromLatin1(name)).value(), kind, settings, {}, {}};
}

Link tunnel(LinkKind kind, const char *local, const char *remote)
{
    Link made = device("tun1", kind);
    made.local = at(local);
    made.remote = at(remote);
    return made;
}

SetSysctl sysctl(const char *name, SysctlValue after, SysctlValue before = {0, 0})
{
    return {SysctlName::parse(QString::fromLatin1(name)).value(), before, after};
}

/// A director as it stands: one card with what DHCP gave, an alias, a /24 with a later one in it.
HostSetup host()
{
    HostSetup setup;
    NetworkState &network = setup.network;
    network.links = {
        device("dummy0", LinkKind::Dummy, {true, 1500}),  device("eth0", LinkKind::Ethernet, {true, 1500}),
        device("eth1", LinkKind::Ethernet, {true, 1000}), device("lo", LinkKind::Loopback, {true, 65536}),
        device("tun1", LinkKind::Ipip, {true, 1480}),     device("tunl0", LinkKind::Ipip, {false, 1480})};
    network.addresses = {on(lo, "127.0.0.1", 8),
                         on(lo, "::1", 128),
                         foreign(on(eth0, "10.0.0.5", 24)),
                         on(eth0, "192.0.2.1", 24),
                         secondary(on(eth0, "192.0.2.250", 24)),
                         on(eth0, "192.0.2.251", 32),
                         on(eth0, "fe80::1", 64),
                         on(eth0, "2001:db8::5", 64)};
    network.routes = {to("198.51.100.0", 24, "192.0.2.9"), foreign(to("203.0.113.0", 24))};
    network.rules = {{AddressFamily::IPv4, 1000, 1, 0xffffffffU, 100}};
    network.encapsulationPorts = {{AddressFamily::IPv4, 6080, true, 0}};
    network.sort();
    for (const char *name : {"net.ipv4.conf.eth0.arp_ignore", "net.ipv4.conf.all.arp_ignore",
                             "net.ipv4.vs.sync_ports", "net.ipv4.ip_forward"}) {
        setup.sysctls[SysctlName::parse(QString::fromLatin1(name)).value()] = {0, 0};
    }
    return setup;
}

using Steps = std::vector<SetupStep>;

Plan planOf(const Steps &steps)
{
    return Plan {{steps.begin(), steps.end()}};
}

} // namespace

class SetupValidatorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void harmIsNamed_data()
    {
        QTest::addColumn<Steps>("steps");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const SetupStep &step, ErrorCode code,
                            const QStringList &arguments) {
            QTest::newRow(name) << Steps {step} << errorCodeName(code) << arguments;
        };
        const auto after = [](const char *name, const Steps &steps, ErrorCode code,
                              const QStringList &arguments) {
            QTest::newRow(name) << steps << errorCodeName(code) << arguments;
        };
        using E = ErrorCode;
        const auto texts = [](std::initializer_list<const char *> all) {
            QStringList list;
            for (const char *each : all) {
                list.append(QString::fromLatin1(each));
            }
            return list;
        };

        // Links
        for (const LinkKind kind : {LinkKind::Other, LinkKind::Ethernet, LinkKind::Bridge, LinkKind::Bond,
                                    LinkKind::Vlan, LinkKind::Veth, LinkKind::Loopback}) {
            row(qPrintable(QStringLiteral("add ") + linkKindName(kind)), AddLink {device("new0", kind)},
                E::LinkKindFixed, texts({"link new0"}));
        }
        row("remove a card", RemoveLink {device("eth1", LinkKind::Ethernet, {true, 1000})}, E::LinkKindFixed,
            texts({"link eth1"}));
        row("remove a card as a dummy", RemoveLink {device("eth1", LinkKind::Dummy, {true, 1000})},
            E::LinkKindFixed, texts({"link eth1"}));
        row("remove the loopback", RemoveLink {device("lo", LinkKind::Loopback, {true, 65536})},
            E::LinkKindFixed, texts({"link lo"}));
        row("loopback down", EditLink {lo, {true, 65536}, {false, 65536}}, E::LoopbackNeeded,
            texts({"link lo"}));
        for (const char *name : {"all", "default", "a:b", "dummy%d", "..", "gre0"}) {
            row(name, AddLink {device(name, LinkKind::Dummy)}, E::SettingInvalid,
                {QLatin1String("link ") + QLatin1String(name), QLatin1String(name)});
        }
        row("IPv4 tunnel to IPv6", AddLink {tunnel(LinkKind::Gre, "2001:db8::1", "2001:db8::2")},
            E::AddressFamilyMismatch, texts({"2001:db8::1", "IPv4"}));
        row("IPv6 tunnel to IPv4", AddLink {tunnel(LinkKind::Ip6Gre, "192.0.2.1", "192.0.2.2")},
            E::AddressFamilyMismatch, texts({"192.0.2.1", "IPv6"}));
        row("dummy with ends", AddLink {tunnel(LinkKind::Dummy, "192.0.2.1", "192.0.2.2")}, E::SettingInvalid,
            texts({"link tun1", "192.0.2.1"}));
        row("tunnel to 0.0.0.0", AddLink {tunnel(LinkKind::Ipip, "192.0.2.1", "0.0.0.0")}, E::SettingInvalid,
            texts({"link tun1", "0.0.0.0"}));
        row("MTU 67", EditLink {ShortName::literal("eth1"), {true, 1000}, {true, 67}}, E::SettingOutOfRange,
            texts({"link eth1", "67", "68", "65535"}));
        row("MTU 65536", EditLink {ShortName::literal("eth1"), {true, 1000}, {true, 65536}},
            E::SettingOutOfRange, texts({"link eth1", "65536", "68", "65535"}));
        row("MTU 1279 with IPv6", EditLink {eth0, {true, 1500}, {true, 1279}}, E::SettingOutOfRange,
            texts({"link eth0", "1279", "1280", "65535"}));
        row("new link's MTU", AddLink {device("new0", LinkKind::Dummy, {true, 10})}, E::SettingOutOfRange,
            texts({"link new0", "10", "68", "65535"}));
        row("card down with foreign address of IPv6 or route", EditLink {eth0, {true, 1500}, {false, 1500}},
            E::NotReversible, texts({"address 2001:db8::5/64 on eth0"}));
        after("card down with a foreign route",
              {RemoveAddress {on(eth0, "2001:db8::5", 64)}, RemoveRoute {to("198.51.100.0", 24, "192.0.2.9")},
               EditLink {eth0, {true, 1500}, {false, 1500}}},
              E::ForeignObject, texts({"route 203.0.113.0/24"}));
        after("dummy with an address goes",
              {AddAddress {on(dummy0, "192.0.2.77", 32)},
               RemoveLink {device("dummy0", LinkKind::Dummy, {true, 1500})}},
              E::NotReversible, texts({"address 192.0.2.77/32 on dummy0"}));

        // Addresses
        row("add a foreign one", AddAddress {foreign(on(eth0, "192.0.2.8", 32))}, E::ForeignObject,
            texts({"address 192.0.2.8/32 on eth0"}));
        row("remove a foreign one", RemoveAddress {foreign(on(eth0, "10.0.0.5", 24))}, E::ForeignObject,
            texts({"address 10.0.0.5/24 on eth0"}));
        row("remove a foreign one as if it were not", RemoveAddress {on(eth0, "10.0.0.5", 24)},
            E::ForeignObject, texts({"address 10.0.0.5/24 on eth0"}));
        row("remove an automatic one", RemoveAddress {on(eth0, "fe80::1", 64)}, E::ForeignObject,
            texts({"address fe80::1/64 on eth0"}));
        for (const char *address : {"224.0.0.1", "0.0.0.0", "255.255.255.255", "ff02::1", "::"}) {
            const quint8 bits = at(address).isIPv4() ? 32 : 128;
            row(address, AddAddress {on(eth0, address, bits)}, E::AddressNotAssignable,
                {QStringLiteral("address %1/%2 on eth0").arg(QLatin1String(address)).arg(bits)});
        }
        row("broadcast of its subnet", AddAddress {on(eth0, "192.0.2.255", 24)}, E::AddressNotAssignable,
            texts({"address 192.0.2.255/24 on eth0"}));
        row("prefix 0", AddAddress {on(eth0, "192.0.2.8", 0)}, E::SettingOutOfRange,
            texts({"address 192.0.2.8/0 on eth0", "0", "1", "32"}));
        row("prefix 33", AddAddress {on(eth0, "192.0.2.8", 33)}, E::SettingOutOfRange,
            texts({"address 192.0.2.8/33 on eth0", "33", "1", "32"}));
        InterfaceAddress hostScope = on(eth0, "2001:db8::8", 128);
        hostScope.scope = AddressScope::Host;
        row("IPv6 scope", AddAddress {hostScope}, E::SettingInvalid,
            texts({"address 2001:db8::8/128 on eth0", "254"}));
        InterfaceAddress strange = on(eth0, "192.0.2.8", 32);
        strange.label = ShortName::literal("eth1:0");
        row("label of another interface", AddAddress {strange}, E::SettingInvalid,
            texts({"address 192.0.2.8/32 on eth0", "eth1:0"}));
        row("IPv6 on a link of 1000 bytes", AddAddress {on(ShortName::literal("eth1"), "2001:db8::8", 128)},
            E::SettingOutOfRange, texts({"address 2001:db8::8/128 on eth1", "1000", "1280", "65535"}));
        row("remove 127.0.0.1", RemoveAddress {on(lo, "127.0.0.1", 8)}, E::LoopbackNeeded,
            texts({"address 127.0.0.1/8 on lo"}));
        row("remove ::1", RemoveAddress {on(lo, "::1", 128)}, E::LoopbackNeeded,
            texts({"address ::1/128 on lo"}));
        row("remove what holds another", RemoveAddress {on(eth0, "192.0.2.1", 24)}, E::AddressHoldsOthers,
            texts({"address 192.0.2.1/24 on eth0", "192.0.2.250/24"}));
        row("on no interface", AddAddress {on(ShortName::literal("eth9"), "192.0.2.8", 32)},
            E::PreconditionMissing, texts({"link eth9"}));

        // Routes
        Route reserved = to("192.0.2.128", 25);
        reserved.table = 255;
        row("route in the local table", AddRoute {reserved}, E::TableReserved,
            texts({"route 192.0.2.128/25 table 255", "255"}));
        row("route taken from the local table", RemoveRoute {reserved}, E::TableReserved,
            texts({"route 192.0.2.128/25 table 255", "255"}));
        reserved.table = 0;
        row("route in no table", AddRoute {reserved}, E::TableReserved,
            texts({"route 192.0.2.128/25 table 0", "0"}));
        row("remove a foreign route", RemoveRoute {foreign(to("203.0.113.0", 24))}, E::ForeignObject,
            texts({"route 203.0.113.0/24"}));
        row("edit a foreign route",
            EditRoute {foreign(to("203.0.113.0", 24)), to("203.0.113.0", 24, "192.0.2.9")}, E::ForeignObject,
            texts({"route 203.0.113.0/24"}));
        row("edit a foreign route as if it were not",
            EditRoute {to("203.0.113.0", 24), to("203.0.113.0", 24, "192.0.2.9")}, E::ForeignObject,
            texts({"route 203.0.113.0/24"}));
        row("add a foreign route", AddRoute {foreign(to("203.0.114.0", 24))}, E::ForeignObject,
            texts({"route 203.0.114.0/24"}));
        row("edit into another route",
            EditRoute {to("198.51.100.0", 24, "192.0.2.9"), to("198.51.101.0", 24, "192.0.2.9")},
            E::SettingInvalid, texts({"route 198.51.101.0/24", "route 198.51.100.0/24"}));
        row("destination with host bits", AddRoute {to("192.0.2.1", 24)}, E::SettingInvalid,
            texts({"route 192.0.2.1/24", "192.0.2.1"}));
        row("gateway of the other family", AddRoute {to("192.0.3.0", 24, "2001:db8::1")},
            E::AddressFamilyMismatch, texts({"2001:db8::1", "IPv4"}));
        row("gateway of many", AddRoute {to("192.0.3.0", 24, "224.0.0.1")}, E::SettingInvalid,
            texts({"route 192.0.3.0/24", "224.0.0.1"}));
        Route noMetric = to("2001:db8:1::", 64);
        noMetric.metric = 0;
        row("IPv6 metric 0", AddRoute {noMetric}, E::SettingOutOfRange,
            texts({"route 2001:db8:1::/64", "0", "1", "4294967295"}));
        Route everything = to("0.0.0.0", 0);
        everything.local = true;
        row("all the world is local", AddRoute {everything}, E::SettingInvalid,
            texts({"route 0.0.0.0/0", "local"}));
        Route nowhere = to("192.0.3.0", 24);
        nowhere.interface = ShortName::literal("eth9");
        row("route over no interface", AddRoute {nowhere}, E::PreconditionMissing, texts({"link eth9"}));

        // Rules
        const auto rule = [](quint32 priority, quint32 mark, quint32 mask, quint32 table) {
            return AddRule {{AddressFamily::IPv4, priority, mark, mask, table}};
        };
        row("priority 0", rule(0, 1, 0xff, 100), E::SettingOutOfRange,
            texts({"rule IPv4 mark 1", "0", "1", "32765"}));
        row("priority 32766", rule(32766, 1, 0xff, 100), E::SettingOutOfRange,
            texts({"rule IPv4 mark 1", "32766", "1", "32765"}));
        row("mark 0", rule(10, 0, 0xff, 100), E::SettingOutOfRange,
            texts({"rule IPv4 mark 0", "0", "1", "4294967295"}));
        row("mark beside its mask", rule(10, 0x100, 0xff, 100), E::SettingInvalid,
            texts({"rule IPv4 mark 256", "255"}));
        row("rule to the local table", rule(10, 1, 0xff, 255), E::TableReserved,
            texts({"rule IPv4 mark 1", "255"}));
        row("rule to no table", rule(10, 1, 0xff, 0), E::TableReserved, texts({"rule IPv4 mark 1", "0"}));

        // Ports
        row("port 0", OpenEncapsulationPort {{AddressFamily::IPv4, 0, true, 0}}, E::SettingOutOfRange,
            texts({"port IPv4 UDP 0", "0", "1", "65535"}));
        row("GUE with a protocol", OpenEncapsulationPort {{AddressFamily::IPv4, 7000, true, 4}},
            E::SettingInvalid, texts({"port IPv4 UDP 7000", "4"}));
        row("FOU without one", OpenEncapsulationPort {{AddressFamily::IPv4, 7000, false, 0}},
            E::SettingInvalid, texts({"port IPv4 UDP 7000", "0"}));

        // Kernel settings
        row("arp_ignore 9", sysctl("net.ipv4.conf.eth0.arp_ignore", {9, 0}), E::SettingOutOfRange,
            texts({"net.ipv4.conf.eth0.arp_ignore", "9", "0", "8"}));
        row("sync_ports 3", sysctl("net.ipv4.vs.sync_ports", {3, 0}), E::SettingInvalid,
            texts({"net.ipv4.vs.sync_ports", "3"}));
        row("setting of no interface", sysctl("net.ipv4.conf.eth9.arp_ignore", {1, 0}),
            E::PreconditionMissing, texts({"link eth9"}));
        row("setting of a path", SetSysctl {{SysctlKey::ArpIgnore, ShortName::literal("..")}, {0, 0}, {1, 0}},
            E::SettingInvalid, texts({"net.ipv4.conf.//.arp_ignore", "1"}));
    }
    void harmIsNamed()
    {
        QFETCH(Steps, steps);
        QFETCH(QString, code);
        QFETCH(QStringList, arguments);
        const QList<SetupFinding> findings = validateSetup(planOf(steps), host());
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().step, steps.size() - 1);
        QCOMPARE(errorCodeName(findings.first().error.code), code);
        QCOMPARE(findings.first().error.arguments, arguments);
    }

    void whatARoleNeedsIsAllowed_data()
    {
        QTest::addColumn<Steps>("steps");
        const auto row = [](const char *name, const Steps &steps) { QTest::newRow(name) << steps; };
        InterfaceAddress alias = on(eth0, "192.0.2.252", 32);
        alias.label = ShortName::literal("eth0:0");
        alias.broadcast = alias.address;
        row("VIP with an alias", {AddAddress {alias}});
        row("VIP of a tunnel that the same plan makes",
            {AddLink {device("tunl0", LinkKind::Ipip)},
             AddAddress {on(ShortName::literal("tunl0"), "192.0.2.252", 32)}});
        row("dummy with a VIP, there and back",
            {AddLink {device("vip0", LinkKind::Dummy)},
             AddAddress {on(ShortName::literal("vip0"), "2001:db8::252", 128)},
             RemoveAddress {on(ShortName::literal("vip0"), "2001:db8::252", 128)},
             RemoveLink {device("vip0", LinkKind::Dummy)}});
        row("a /32 has no subnet", {RemoveAddress {on(eth0, "192.0.2.251", 32)}});
        row("the later one goes", {RemoveAddress {on(eth0, "192.0.2.250", 24)}});
        row("both go, the later one first",
            {RemoveAddress {on(eth0, "192.0.2.250", 24)}, RemoveAddress {on(eth0, "192.0.2.1", 24)}});
        row("loopback with another MTU", {EditLink {lo, {true, 65536}, {true, 16436}}});
        row("loopback as it is", {EditLink {lo, {true, 65536}, {true, 65536}}});
        row("smallest MTU", {EditLink {ShortName::literal("eth1"), {true, 1000}, {true, 68}}});
        row("smallest MTU with IPv6", {EditLink {eth0, {true, 1500}, {true, 1280}}});
        row("VIP on the loopback", {AddAddress {on(lo, "192.0.2.252", 32)}});
        Route local = to("0.0.0.0", 0);
        local.local = true;
        local.table = 100;
        local.interface = lo;
        row("marked packets are local",
            {AddRoute {local}, AddRule {{AddressFamily::IPv4, 1001, 2, 0xffffffffU, 100}}});
        row("another gateway",
            {EditRoute {to("198.51.100.0", 24, "192.0.2.9"), to("198.51.100.0", 24, "192.0.2.8")}});
        row("default gateway", {AddRoute {to("0.0.0.0", 0, "192.0.2.9")}});
        row("FOU port", {OpenEncapsulationPort {{AddressFamily::IPv4, 7000, false, 4}}});
        row("arp_ignore", {sysctl("net.ipv4.conf.all.arp_ignore", {1, 0})});
        row("tunnel with ends",
            {RemoveLink {device("tun1", LinkKind::Ipip, {true, 1480})},
             AddLink {tunnel(LinkKind::Ip6Gre, "2001:db8::5", "2001:db8::6")}});
    }
    void whatARoleNeedsIsAllowed()
    {
        QFETCH(Steps, steps);
        const QList<SetupFinding> findings = validateSetup(planOf(steps), host());
        QVERIFY2(findings.isEmpty(),
                 findings.isEmpty() ? ""
                                    : qPrintable(errorCodeName(findings.first().error.code) + u' '
                                                 + findings.first().error.arguments.join(u' ')));
    }

    /// With the last IPv4 address of an interface its routes go: those that could not be put back keep it.
    void theLastAddressTakesNoForeignRoute()
    {
        const InterfaceAddress last = on(dummy0, "192.0.2.77", 32);
        Route route = to("198.18.0.0", 15);
        route.interface = dummy0;
        HostSetup setup = host();
        setup.network.addresses.push_back(last);
        setup.network.routes.push_back(foreign(route));
        setup.network.sort();
        const QList<SetupFinding> findings = validateSetup(planOf({RemoveAddress {last}}), setup);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().error.code, ErrorCode::ForeignObject);
        QCOMPARE(findings.first().error.arguments, QStringList {QStringLiteral("route 198.18.0.0/15")});
        setup.network.routes = host().network.routes;
        QVERIFY(validateSetup(planOf({RemoveAddress {last}}), setup).isEmpty());
    }

    void everyFindingNamesItsStep()
    {
        Plan plan;
        plan.steps = {AddService {ServiceKey::forMark(1, AddressFamily::IPv4).value(), {}},
                      SetupStep(RemoveAddress {on(eth0, "10.0.0.5", 24)}),
                      SetupStep(AddAddress {on(eth0, "192.0.2.8", 32)}),
                      SetupStep(EditLink {lo, {true, 65536}, {false, 65536}})};
        const QList<SetupFinding> findings = validateSetup(plan, host());
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[0].step, size_t(1));
        QCOMPARE(findings[0].error.code, ErrorCode::ForeignObject);
        QCOMPARE(findings[1].step, size_t(3));
        QCOMPARE(findings[1].error.code, ErrorCode::LoopbackNeeded);
    }

    /// What came first to a subnet goes last and comes back first, by the planner's own order.
    void theOrderInASubnetIsKept()
    {
        const HostSetup from = host();
        HostSetup without = from;
        std::erase_if(without.network.addresses, [](const InterfaceAddress &each) {
            return shareSubnet(each, on(eth0, "192.0.2.0", 24));
        });
        const HostState before {{}, from};
        const Plan plan = planner(before, HostState {{}, without});
        QCOMPARE(plan.steps.size(), size_t(2));
        QVERIFY(validateSetup(plan, from).isEmpty());
        QVERIFY(validateSetup(inverse(plan), without).isEmpty());
        HostState back = before;
        QVERIFY(execute(plan, back).ok());
        QVERIFY(execute(inverse(plan), back).ok());
        const auto isSecondary = [](const HostState &state, const char *address) {
            return state.setup.network.address(eth0, at(address), 24)->secondary;
        };
        QVERIFY(!isSecondary(back, "192.0.2.1"));
        QVERIFY(isSecondary(back, "192.0.2.250"));
        QVERIFY(validateSetup(planner(HostState {{}, without}, before), without).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SetupValidatorTest)
#include "setupvalidator_test.moc"
