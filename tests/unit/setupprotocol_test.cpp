// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Operations on what stands around IPVS, as a client may send them that means no good.
#include "core/protocol/conversions.h"
#include "core/protocol/snapshotrecord.h"

#include <QTest>

using namespace lvs;

namespace {

constexpr wire::Address vip {4, 0, 0x0a0000faU};
constexpr wire::Address gateway {4, 0, 0x0a000001U};
constexpr wire::Address six {6, 0x20010db800000000U, 1};

wire::Operations link()
{
    wire::Operations operations;
    operations.setup.links = {
        {0, 0, {QStringLiteral("tun1"), uchar(LinkKind::Ipip), true, 1480, vip, gateway}}};
    return operations;
}

wire::Operations linkEdit()
{
    wire::Operations operations;
    operations.setup.linkEdits = {{0, QStringLiteral("eth0"), true, 1500, true, 1400}};
    return operations;
}

wire::Operations address()
{
    wire::Operations operations;
    operations.setup.addresses = {
        {0, 0, {QStringLiteral("eth0"), vip, 32, QStringLiteral("eth0:0"), vip, 0, false, false, false}}};
    return operations;
}

wire::Operations addressOfIPv6()
{
    wire::Operations operations;
    operations.setup.addresses = {
        {0, 0, {QStringLiteral("eth0"), six, 128, QString(), {}, 0, false, true, false}}};
    return operations;
}

wire::Route wayToVip()
{
    return {254, vip, 32, 0, gateway, QStringLiteral("eth0"), gateway, 4, false, false, false};
}

wire::Operations route()
{
    wire::Operations operations;
    operations.setup.routes = {{0, 0, wayToVip()}};
    return operations;
}

wire::Operations routeEdit()
{
    wire::Operations operations;
    operations.setup.routeEdits = {{0, wayToVip(), wayToVip()}};
    return operations;
}

wire::Operations rule()
{
    wire::Operations operations;
    operations.setup.rules = {{0, 0, 4, 1000, 1, 0xffffffffU, 100}};
    return operations;
}

wire::Operations port()
{
    wire::Operations operations;
    operations.setup.ports = {{0, 0, 4, 6080, true, 0}};
    return operations;
}

wire::Operations sysctl()
{
    wire::Operations operations;
    operations.setup.sysctls = {{0, QStringLiteral("net.ipv4.conf.eth0.arp_ignore"), 0, 0, 1, 0}};
    return operations;
}

QList<wire::Operations> oneOfEach()
{
    return {link(), linkEdit(), address(), addressOfIPv6(), route(), routeEdit(), rule(), port(), sysctl()};
}

using Change = std::function<void(wire::SetupOperations &)>;

/// With one kernel setting, which its records end with.
HostState hostWithSysctl()
{
    HostState state;
    state.setup.sysctls[*SysctlName::parse(u"net.ipv4.conf.eth0.arp_ignore")] = {1, 0};
    return state;
}

} // namespace

class SetupProtocolTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badOperationsAreRefused_data()
    {
        QTest::addColumn<wire::Operations>("operations");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, wire::Operations operations, ErrorCode code,
                            const Change &change) {
            change(operations.setup);
            QTest::newRow(name) << operations << errorCodeName(code);
        };
        using E = ErrorCode;
        using O = wire::SetupOperations;

        row("position beyond the end", link(), E::InvalidPlan, [](O &o) { o.links[0].position = 1; });
        row("largest position", sysctl(), E::InvalidPlan, [](O &o) { o.sysctls[0].position = 0xffffffffU; });
        row("position twice", rule(), E::InvalidPlan, [](O &o) { o.rules.append(o.rules[0]); });
        row("position in two lists", rule(), E::InvalidPlan, [](O &o) { o.ports = port().setup.ports; });

        row("unknown kind of link operation", link(), E::InvalidPlan, [](O &o) { o.links[0].kind = 2; });
        row("unknown kind of address operation", address(), E::InvalidPlan,
            [](O &o) { o.addresses[0].kind = 2; });
        row("unknown kind of route operation", route(), E::InvalidPlan, [](O &o) { o.routes[0].kind = 255; });
        row("unknown kind of rule operation", rule(), E::InvalidPlan, [](O &o) { o.rules[0].kind = 2; });
        row("unknown kind of port operation", port(), E::InvalidPlan, [](O &o) { o.ports[0].kind = 2; });

        row("link without name", link(), E::NameEmpty, [](O &o) { o.links[0].link.name.clear(); });
        row("link as a path", link(), E::NameInvalid,
            [](O &o) { o.links[0].link.name = QStringLiteral("../lo"); });
        row("link of 16 letters", link(), E::NameTooLong,
            [](O &o) { o.links[0].link.name = QString(16, u'a'); });
        row("unknown kind of link", link(), E::NumberOutOfRange,
            [](O &o) { o.links[0].link.linkKind = uchar(LinkKind::Ip6Gre) + 1; });
        row("tunnel's ends of two families", link(), E::AddressFamilyMismatch,
            [](O &o) { o.links[0].link.remote = six; });
        row("tunnel's end of family 5", link(), E::AddressInvalid,
            [](O &o) { o.links[0].link.local.family = 5; });
        row("none with bits", link(), E::AddressInvalid, [](O &o) { o.links[0].link.local = {0, 0, 1}; });

        row("edit of no link", linkEdit(), E::NameEmpty, [](O &o) { o.linkEdits[0].name.clear(); });
        row("edit of a path", linkEdit(), E::NameInvalid,
            [](O &o) { o.linkEdits[0].name = QStringLiteral("a/b"); });

        row("address on no interface", address(), E::NameEmpty,
            [](O &o) { o.addresses[0].address.interface.clear(); });
        row("no address", address(), E::AddressInvalid, [](O &o) { o.addresses[0].address.address = {}; });
        row("IPv4 prefix of 33", address(), E::NumberOutOfRange,
            [](O &o) { o.addresses[0].address.prefixLength = 33; });
        row("IPv6 prefix of 129", addressOfIPv6(), E::NumberOutOfRange,
            [](O &o) { o.addresses[0].address.prefixLength = 129; });
        row("label with a space", address(), E::NameInvalid,
            [](O &o) { o.addresses[0].address.label = QStringLiteral("eth0 0"); });
        row("label of 16 letters", address(), E::NameTooLong,
            [](O &o) { o.addresses[0].address.label = QString(16, u'a'); });
        row("label of an IPv6 address", addressOfIPv6(), E::InvalidPlan,
            [](O &o) { o.addresses[0].address.label = QStringLiteral("eth0:0"); });
        row("broadcast of an IPv6 address", addressOfIPv6(), E::InvalidPlan,
            [](O &o) { o.addresses[0].address.broadcast = six; });
        row("broadcast of the other family", address(), E::AddressFamilyMismatch,
            [](O &o) { o.addresses[0].address.broadcast = six; });
        row("unknown scope", address(), E::InvalidPlan, [](O &o) { o.addresses[0].address.scope = 1; });
        row("scope nowhere", address(), E::InvalidPlan, [](O &o) { o.addresses[0].address.scope = 255; });

        row("route to nowhere", route(), E::AddressInvalid, [](O &o) { o.routes[0].route.destination = {}; });
        row("route's prefix of 33", route(), E::NumberOutOfRange,
            [](O &o) { o.routes[0].route.prefixLength = 33; });
        row("gateway of the other family", route(), E::AddressFamilyMismatch,
            [](O &o) { o.routes[0].route.gateway = six; });
        row("source of the other family", route(), E::AddressFamilyMismatch,
            [](O &o) { o.routes[0].route.preferredSource = six; });
        row("route through a path", route(), E::NameInvalid,
            [](O &o) { o.routes[0].route.interface = QStringLiteral("a/b"); });
        row("route before an edit", routeEdit(), E::AddressInvalid,
            [](O &o) { o.routeEdits[0].before.destination.family = 9; });
        row("route after an edit", routeEdit(), E::NumberOutOfRange,
            [](O &o) { o.routeEdits[0].after.prefixLength = 64; });
        row("edit that leads elsewhere", routeEdit(), E::InvalidPlan,
            [](O &o) { o.routeEdits[0].after.destination = gateway; });
        row("edit into another table", routeEdit(), E::InvalidPlan,
            [](O &o) { o.routeEdits[0].after.table = 255; });
        row("edit of the metric", routeEdit(), E::InvalidPlan,
            [](O &o) { o.routeEdits[0].after.metric = 7; });

        row("rule of no family", rule(), E::InvalidPlan, [](O &o) { o.rules[0].family = 0; });
        row("port of family 10", port(), E::InvalidPlan, [](O &o) { o.ports[0].family = 10; });
        row("port 0", port(), E::PortInvalid, [](O &o) { o.ports[0].port = 0; });

        const auto named = [&](const char *text, ErrorCode code) {
            row(text, sysctl(), code, [text](O &o) { o.sysctls[0].name = QString::fromLatin1(text); });
        };
        named("", E::KeywordUnknown);
        named("net.ipv4.conf.eth0.accept_source_route", E::KeywordUnknown);
        named("net.ipv4.conf.all.forwarding", E::KeywordUnknown);
        named("net.ipv4.conf....arp_ignore", E::KeywordUnknown);
        named("net.ipv4.conf.//.arp_ignore", E::KeywordUnknown);
        named("net.ipv4.conf..arp_ignore", E::KeywordUnknown);
        named("net.ipv4.conf.arp_ignore", E::KeywordUnknown);
        named("net/ipv4/conf/eth0/arp_ignore", E::KeywordUnknown);
        named("kernel.modprobe", E::KeywordUnknown);
        named("../kernel/modprobe", E::KeywordUnknown);
        named("net.ipv4.vs.../../kernel/modprobe", E::KeywordUnknown);
        named("net.ipv4.conf.an-interface-too-long.arp_ignore", E::KeywordUnknown);
        row("sysctl of a million letters", sysctl(), E::NameTooLong,
            [](O &o) { o.sysctls[0].name = QString(1000000, u'.'); });
        row("sysctl's value too large", sysctl(), E::NumberOutOfRange,
            [](O &o) { o.sysctls[0].firstAfter = 9; });
        row("sysctl's value below", sysctl(), E::NumberOutOfRange,
            [](O &o) { o.sysctls[0].firstAfter = -1; });
        row("second value of a single one", sysctl(), E::NumberInvalid,
            [](O &o) { o.sysctls[0].secondAfter = 1; });
        row("sync_ports of 3", sysctl(), E::NumberInvalid,
            [](O &o) { o.sysctls[0] = {0, QStringLiteral("net.ipv4.vs.sync_ports"), 1, 0, 3, 0}; });
        row("sync_threshold turned round", sysctl(), E::NumberInvalid,
            [](O &o) { o.sysctls[0] = {0, QStringLiteral("net.ipv4.vs.sync_threshold"), 3, 50, 50, 3}; });
    }
    void badOperationsAreRefused()
    {
        QFETCH(wire::Operations, operations);
        QFETCH(QString, code);
        const Result<std::vector<Step>> steps = fromWire(operations, 20);
        QVERIFY(!steps.ok());
        QCOMPARE(steps.error().code, ErrorCode::InvalidPlan);
        QCOMPARE(steps.error().arguments.value(0), code);
    }
    void goodOnesAreNot()
    {
        for (const wire::Operations &operations : oneOfEach()) {
            const Result<std::vector<Step>> steps = fromWire(operations, 1);
            QVERIFY(steps.ok());
            QVERIFY(toWire(*steps) == operations);
            QCOMPARE(fromWire(operations, 0).error().code, ErrorCode::LimitExceeded);
        }
    }
    /// What stood there before may be anything: somebody else wrote it.
    void anyValueMayHaveStoodThere()
    {
        wire::Operations operations = sysctl();
        operations.setup.sysctls[0].firstBefore = -77;
        QVERIFY(fromWire(operations, 1).ok());
    }

    void allChangeTheHostsConfiguration()
    {
        for (const wire::Operations &operations : oneOfEach()) {
            QVERIFY(changesHostConfiguration(fromWire(operations, 1).value().front()));
        }
    }

    /// Lists in a snapshot are sorted, and a kernel setting is one that there can be.
    void disorderIsRefused()
    {
        const auto refused = [](const HostState &state) {
            const Result<HostState> back = unpackSnapshot(packSnapshot(state));
            return !back && back.error().code == ErrorCode::KernelProtocol;
        };
        const Link a {ShortName::literal("a"), LinkKind::Dummy, {}, {}, {}};
        const Link b {ShortName::literal("b"), LinkKind::Dummy, {}, {}, {}};
        HostState state;
        state.setup.network.links = {a, b};
        QVERIFY(!refused(state));
        state.setup.network.links = {b, a};
        QVERIFY(refused(state));
        state.setup.network.links = {a, a};
        QVERIFY(refused(state));

        state = {};
        MarkRule one {AddressFamily::IPv4, 1, 1, 1, 100};
        MarkRule two {AddressFamily::IPv4, 2, 1, 1, 100};
        state.setup.network.rules = {one, one, two}; // the kernel takes the same one twice
        QVERIFY(!refused(state));
        state.setup.network.rules = {two, one};
        QVERIFY(refused(state));

        state = hostWithSysctl();
        QVERIFY(!refused(state));
        state.setup.sysctls[{SysctlKey::ArpIgnore, {}}] = {1, 0}; // of no interface
        QVERIFY(refused(state));
    }
    void changedBytesAreNamed()
    {
        const QByteArray bytes = packSnapshot(hostWithSysctl());
        constexpr qsizetype record = 1 + 16 + 8 + 8;
        QByteArray unknownKey = bytes;
        unknownKey[unknownKey.size() - record] = static_cast<char>(sysctlRules().size());
        QCOMPARE(unpackSnapshot(unknownKey).error(),
                 Error(ErrorCode::KernelProtocol, {QStringLiteral("sysctl")}));
        QByteArray path = bytes;
        path.replace(path.size() - record + 1, 4, ".." + QByteArray(2, '\0'));
        QCOMPARE(unpackSnapshot(path).error(),
                 Error(ErrorCode::KernelProtocol, {QStringLiteral("sysctl's interface")}));
    }
};

QTEST_GUILESS_MAIN(SetupProtocolTest)
#include "setupprotocol_test.moc"
