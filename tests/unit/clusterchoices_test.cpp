// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/clusterchoices.h"

#include "core/formats/shell/commands.h"
#include "core/plan/planner.h"
#include "core/plan/roles/role.h"
#include "ui/wizard/interfaceoffers.h"

#include <QTest>

namespace lvs::test {

namespace {

Address address(const char *text)
{
    return *Address::parse(QString::fromLatin1(text));
}

/// Rows name methods by ipvsadm's letters.
ForwardingMethod method(char letter)
{
    return letter == 'm' ? ForwardingMethod::Masquerading
        : letter == 'i'  ? ForwardingMethod::Tunnel
                         : ForwardingMethod::DirectRouting;
}

ClusterChoices choices(char letter)
{
    ClusterChoices made;
    made.method = method(letter);
    made.address = address("10.0.0.250");
    made.directorHost = QStringLiteral("lb1");
    made.interface = ShortName::literal("eth0");
    made.insideInterface = ShortName::literal("eth1");
    made.insideAddress = address("10.1.0.17");
    made.serverPort = Port(8080);
    const char *network = letter == 'm' ? "10.1.0.%1" : "10.0.0.%1";
    for (int i = 1; i <= 2; ++i) {
        ServerChoice server;
        server.host = QStringLiteral("web%1").arg(i);
        server.destination = QStringLiteral("ann@web%1").arg(i);
        server.address = *Address::parse(QString::fromLatin1(network).arg(17 + i));
        server.interface = ShortName::literal("eth0");
        made.servers.push_back(server);
    }
    return made;
}

Link link(const char *name, LinkKind kind = LinkKind::Ethernet, bool up = true)
{
    return {*ShortName::parse(QString::fromLatin1(name)), kind, {up, 1500}, {}, {}};
}

InterfaceAddress own(const char *interface, const char *text, quint8 prefixLength)
{
    InterfaceAddress made;
    made.interface = *ShortName::parse(QString::fromLatin1(interface));
    made.address = address(text);
    made.prefixLength = prefixLength;
    return made;
}

HostState machine(std::initializer_list<InterfaceAddress> addresses)
{
    HostState state;
    state.setup.network.links = {link("lo", LinkKind::Loopback), link("eth0"), link("eth1"),
                                 link("eth2", LinkKind::Ethernet, false), link("tunl0", LinkKind::Ipip)};
    state.setup.network.addresses = addresses;
    state.setup.network.sort();
    return state;
}

QStringList commandsFor(const Cluster &cluster, const char *host, const HostState &state)
{
    const Result<HostState> required = requiredState(cluster, QString::fromLatin1(host), state);
    return required ? shellCommands(planner(state, *required))
                    : QStringList(errorCodeName(required.error().code));
}

} // namespace

class ClusterChoicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void amountToAClusterThatWorks_data();
    void amountToAClusterThatWorks();
    void whatOnlyNatAsksIsOnlyNats();
    void problemsAreNamed_data();
    void problemsAreNamed();
    void everyFaultHasItsWords();
    void halfMadeChoicesMakeAHalfMadeCluster();
    void offersWhatPacketsCanComeInBy();
    void proposesWhatFits();
};

void ClusterChoicesTest::amountToAClusterThatWorks_data()
{
    QTest::addColumn<char>("letter");
    QTest::addColumn<QString>("onDirector");
    QTest::addColumn<QString>("onServer");
    QTest::newRow("NAT") << 'm' << QStringLiteral("ipvsadm -a -t 10.0.0.250:80 -r 10.1.0.18:8080 -m -w 1")
                         << QStringLiteral("ip route add default via 10.1.0.17 dev eth0");
    QTest::newRow("DR") << 'g' << QStringLiteral("ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1")
                        << QStringLiteral("ip address add 10.0.0.250/32 dev lo");
    QTest::newRow("TUN") << 'i' << QStringLiteral("ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.18:80 -i -w 1")
                         << QStringLiteral("ip link set tunl0 up");
}

void ClusterChoicesTest::amountToAClusterThatWorks()
{
    QFETCH(const char, letter);
    QFETCH(const QString, onDirector);
    QFETCH(const QString, onServer);
    const ClusterChoices made = choices(letter);
    QVERIFY(problemsOf(made).isEmpty());
    const Cluster cluster = clusterOf(made);
    QCOMPARE(cluster.name, QStringLiteral("TCP 10.0.0.250:80"));
    const QString director =
        commandsFor(cluster, "lb1", machine({own("eth0", "10.0.0.17", 24), own("eth1", "10.1.0.17", 24)}))
            .join(u'\n');
    QVERIFY2(director.contains(QLatin1String("ipvsadm -A -t 10.0.0.250:80 -s rr")), qPrintable(director));
    QVERIFY2(director.contains(QLatin1String("ip address add 10.0.0.250/32 dev eth0")), qPrintable(director));
    QVERIFY2(director.contains(onDirector), qPrintable(director));
    HostState bare = machine({own("eth0", letter == 'm' ? "10.1.0.18" : "10.0.0.18", 24)});
    bare.setup.network.link(ShortName::literal("tunl0"))->settings.up = false;
    const QString server = commandsFor(cluster, "web1", bare).join(u'\n');
    QVERIFY2(server.contains(onServer), qPrintable(server));
    QCOMPARE(cluster.server(QStringLiteral("web2"))->destination, QStringLiteral("ann@web2"));
}

void ClusterChoicesTest::whatOnlyNatAsksIsOnlyNats()
{
    for (const char letter : {'g', 'i'}) {
        const Cluster cluster = clusterOf(choices(letter));
        QVERIFY(cluster.directors.front().insideInterface.isEmpty());
        QVERIFY(cluster.directors.front().insideAddresses.empty());
        QCOMPARE(cluster.services.front().realServers.front().endpoint.port, Port(80));
    }
    const Cluster cluster = clusterOf(choices('m'));
    QCOMPARE(cluster.directors.front().insideInterface, ShortName::literal("eth1"));
    QCOMPARE(cluster.services.front().realServers.front().endpoint.port, Port(8080));
}

void ClusterChoicesTest::problemsAreNamed_data()
{
    using Change = std::function<void(ClusterChoices &)>;
    QTest::addColumn<char>("letter");
    QTest::addColumn<Change>("change");
    QTest::addColumn<ChoiceFault>("fault");
    QTest::addColumn<int>("server");
    const auto row = [](const char *name, char letter, ChoiceFault fault, int server, const Change &change) {
        QTest::newRow(name) << letter << change << fault << server;
    };
    using C = ClusterChoices;
    row("no VIP", 'g', ChoiceFault::AddressMissing, -1, [](C &c) { c.address.reset(); });
    row("a multicast VIP", 'g', ChoiceFault::AddressNotUnicast, -1,
        [](C &c) { c.address = address("224.0.0.1"); });
    row("a loopback VIP", 'g', ChoiceFault::AddressNotUnicast, -1,
        [](C &c) { c.address = address("127.0.0.1"); });
    row("the director's own as VIP", 'm', ChoiceFault::AddressIsDirectors, -1,
        [](C &c) { c.address = c.insideAddress; });
    row("no port", 'g', ChoiceFault::PortMissing, -1, [](C &c) { c.port = Port(); });
    row("no director", 'g', ChoiceFault::DirectorMissing, -1, [](C &c) { c.directorHost.clear(); });
    row("no interface", 'g', ChoiceFault::InterfaceMissing, -1, [](C &c) { c.interface = {}; });
    row("no inside", 'm', ChoiceFault::InsideInterfaceMissing, -1, [](C &c) { c.insideInterface = {}; });
    row("no inside address", 'm', ChoiceFault::InsideAddressMissing, -1,
        [](C &c) { c.insideAddress.reset(); });
    row("an inside address of another family", 'm', ChoiceFault::InsideAddressFamily, -1,
        [](C &c) { c.insideAddress = address("fd00::17"); });
    row("no port of the servers", 'm', ChoiceFault::ServerPortMissing, -1,
        [](C &c) { c.serverPort = Port(); });
    row("no servers", 'g', ChoiceFault::ServersMissing, -1, [](C &c) { c.servers.clear(); });
    row("a server without address", 'g', ChoiceFault::ServerAddressMissing, 1,
        [](C &c) { c.servers[1].address.reset(); });
    row("a server that cannot be", 'g', ChoiceFault::ServerAddressNotUnicast, 0,
        [](C &c) { c.servers[0].address = address("0.0.0.0"); });
    row("a server with the VIP", 'g', ChoiceFault::ServerAddressIsVip, 0,
        [](C &c) { c.servers[0].address = c.address; });
    row("a server that is the director", 'm', ChoiceFault::ServerAddressIsDirectors, 1,
        [](C &c) { c.servers[1].address = c.insideAddress; });
    row("DR across families", 'g', ChoiceFault::ServerAddressFamily, 0,
        [](C &c) { c.servers[0].address = address("fd00::18"); });
    row("NAT across families", 'm', ChoiceFault::ServerAddressFamily, 0,
        [](C &c) { c.servers[0].address = address("fd00::18"); });
    row("a server twice", 'i', ChoiceFault::ServerAddressTwice, 1,
        [](C &c) { c.servers[1].address = c.servers[0].address; });
    row("a server without interface", 'i', ChoiceFault::ServerInterfaceMissing, 0,
        [](C &c) { c.servers[0].interface = {}; });
    row("no weight", 'i', ChoiceFault::ServersWithoutWork, -1, [](C &c) {
        for (ServerChoice &each : c.servers) {
            each.weight = *Weight::fromNumber(0);
        }
    });
}

void ClusterChoicesTest::problemsAreNamed()
{
    QFETCH(const char, letter);
    QFETCH(const std::function<void(ClusterChoices &)>, change);
    QFETCH(const ChoiceFault, fault);
    QFETCH(const int, server);
    ClusterChoices made = choices(letter);
    change(made);
    const ChoiceProblem wanted {fault,
                                server < 0 ? std::nullopt : std::optional(static_cast<size_t>(server))};
    const QList<ChoiceProblem> problems = problemsOf(made);
    QVERIFY(problems.contains(wanted));
    QCOMPARE(problems.size(), 1); // one fault, one problem
    // Tunnels may carry one family inside the other.
    ClusterChoices mixed = choices('i');
    mixed.servers[0].address = address("fd00::18");
    QVERIFY(problemsOf(mixed).isEmpty());
}

void ClusterChoicesTest::everyFaultHasItsWords()
{
    QStringList words;
    for (int fault = 0; fault <= static_cast<int>(ChoiceFault::ServersWithoutWork); ++fault) {
        const QString text = describe(ChoiceProblem {static_cast<ChoiceFault>(fault), {}});
        QVERIFY(text.endsWith(u'.'));
        words.append(text);
    }
    QCOMPARE(words.removeDuplicates(), 1); // "no machine can have this address" is said of two fields
}

void ClusterChoicesTest::halfMadeChoicesMakeAHalfMadeCluster()
{
    QCOMPARE(clusterOf({}).services.size(), size_t(0));
    QCOMPARE(clusterOf({}).directors.size(), size_t(1));
    ClusterChoices half = choices('g');
    half.servers[0].address.reset();
    QCOMPARE(clusterOf(half).servers.size(), size_t(1));
    QCOMPARE(clusterOf(half).services.front().realServers.size(), size_t(1));
}

void ClusterChoicesTest::offersWhatPacketsCanComeInBy()
{
    const NetworkState network =
        machine({own("lo", "127.0.0.1", 8), own("eth1", "10.1.0.17", 24), own("eth1", "10.0.0.250", 32),
                 own("eth1", "fe80::1", 64), own("eth1", "fd00::17", 64)})
            .setup.network;
    // eth2 is down, lo and tunl0 are no way in; eth0 has no address yet.
    const std::vector<ShortName> names = offeredInterfaces(network, AddressFamily::IPv4);
    QVERIFY((names == std::vector {ShortName::literal("eth1"), ShortName::literal("eth0")}));
    QVERIFY((offeredAddresses(network, AddressFamily::IPv4) == std::vector {address("10.1.0.17")}));
    QVERIFY((offeredAddresses(network, AddressFamily::IPv6) == std::vector {address("fd00::17")}));
}

void ClusterChoicesTest::proposesWhatFits()
{
    NetworkState director =
        machine({own("eth0", "203.0.113.5", 24), own("eth1", "10.1.0.17", 24)}).setup.network;
    const auto family = AddressFamily::IPv4;
    QCOMPARE(proposedInterface(director, family, address("10.1.0.250")), ShortName::literal("eth1"));
    QCOMPARE(proposedInterface(director, family, address("192.0.2.1")), ShortName::literal("eth0"));
    QCOMPARE(proposedInside(director, family, ShortName::literal("eth0")), ShortName::literal("eth1"));
    QCOMPARE(proposedInside(director, AddressFamily::IPv6, ShortName::literal("eth0")),
             ShortName::literal("eth0"));
    Route way;
    way.prefixLength = 0;
    way.gateway = address("10.1.0.1");
    way.interface = ShortName::literal("eth1");
    director.routes = {way};
    QCOMPARE(proposedInterface(director, family, std::nullopt), ShortName::literal("eth1"));
    const NetworkState server =
        machine({own("eth0", "198.51.100.7", 24), own("eth1", "10.1.0.18", 24)}).setup.network;
    QCOMPARE(proposedServerAddress(server, director, ShortName::literal("eth1"), family),
             std::optional(address("10.1.0.18")));
    QCOMPARE(proposedServerAddress(server, director, ShortName::literal("eth0"), family),
             std::optional(address("198.51.100.7")));
    QVERIFY(!proposedServerAddress(server, director, ShortName::literal("eth0"), AddressFamily::IPv6));
    QCOMPARE(interfaceWith(server, address("10.1.0.18")), ShortName::literal("eth1"));
    QVERIFY(interfaceWith(server, address("10.1.0.19")).isEmpty());
    QCOMPARE(interfaceTowards(server, address("10.1.0.19")), ShortName::literal("eth1"));
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::ClusterChoicesTest)
#include "clusterchoices_test.moc"
