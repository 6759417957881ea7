// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roles/role.h"

#include "core/formats/ipvsadm/reader.h"
#include "core/formats/shell/commands.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/planner.h"

#include <QTest>

#include <algorithm>

namespace lvs::test {

namespace {

Address address(const char *text)
{
    return *Address::parse(QString::fromLatin1(text));
}

/// Two machines that serve, one that directs; as in the how-to that the roles come from.
Cluster cluster(const char *lines)
{
    Cluster made;
    made.directors = {Director {QStringLiteral("lb1"), {}, ShortName::literal("eth0"), {}, {}}};
    made.servers = {
        ClusterServer {QStringLiteral("web1"),
                       {},
                       ShortName::literal("eth0"),
                       {address("10.0.0.18"), address("fd00::18")}},
        ClusterServer {QStringLiteral("web2"),
                       {},
                       ShortName::literal("eth0"),
                       {address("10.0.0.19"), address("fd00::19")}},
    };
    const IpvsadmReading reading = readIpvsadm(QString::fromLatin1(lines));
    if (!reading.ok()) {
        qFatal("the test's services cannot be read: %s", lines);
    }
    made.services = reading.state.services;
    for (const VirtualService &service : made.services) {
        if (!service.key.isMark()) {
            made.addresses.push_back({service.key.endpoint().address, false, true});
        }
    }
    return made;
}

HostState bareHost()
{
    HostState state;
    state.setup = SimulatedKernel().setup();
    return state;
}

/// What setting that machine up comes to, as commands.
QStringList commandsFor(const Cluster &cluster, const char *host, const HostState &actual)
{
    const Result<HostState> required = requiredState(cluster, QString::fromLatin1(host), actual);
    return required ? shellCommands(planner(actual, *required)) : QStringList {QStringLiteral("error")};
}

} // namespace

class RolesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void machinesAreSetUp_data();
    void machinesAreSetUp();
    void theVipComesAfterItsRulesAndGoesBeforeThem();
    void silenceComesBeforeTheVipAndGoesAfterIt();
    void aSetUpMachineNeedsNothing();
    void plansLeadBack();
    void anotherPlaceOfTheVipIsCleared();
    void whatServesAlreadyIsLeftAlone();
    void theDirectorThatServesKeepsItsVip();
    void theSecondDirectorHasTheServicesAlone();
    void theDirectorThatForwardsKeepsItsRouter();
    void releasingTakesOutWhatTheRoleBrought();
    void strangersAreRefused();
};

namespace {

const char drServices[] = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g\n"
                          "-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g\n";
const char natServices[] = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:8080 -m\n";
const char tunServices[] = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i\n";

} // namespace

void RolesTest::machinesAreSetUp_data()
{
    QTest::addColumn<QByteArray>("services");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QStringList>("commands");

    const auto lines = [](std::initializer_list<const char *> list) {
        QStringList commands;
        for (const char *line : list) {
            commands.append(QString::fromUtf8(line));
        }
        return commands;
    };
    QTest::newRow("director by DR") << QByteArray(drServices) << QByteArray("lb1")
                                    << lines({"ipvsadm -A -t 10.0.0.250:80 -s rr",
                                              "ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1",
                                              "ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.19:80 -g -w 1",
                                              "ip address add 10.0.0.250/32 dev eth0 label eth0:0"});
    QTest::newRow("real server by DR")
        << QByteArray(drServices) << QByteArray("web1")
        << lines({"sysctl -w net.ipv4.conf.all.arp_ignore=1", "sysctl -w net.ipv4.conf.all.arp_announce=2",
                  "ip address add 10.0.0.250/32 dev lo label lo:0"});
    QTest::newRow("real server by TUN")
        << QByteArray(tunServices) << QByteArray("web1")
        << lines({"modprobe ipip && ip link set tunl0 up", "sysctl -w net.ipv4.conf.all.arp_ignore=1",
                  "sysctl -w net.ipv4.conf.all.arp_announce=2",
                  "ip address add 10.0.0.250/32 dev lo label lo:0"});
    QTest::newRow("director by NAT, one network")
        << QByteArray(natServices) << QByteArray("lb1")
        << lines({"sysctl -w net.ipv4.conf.all.send_redirects=0",
                  "sysctl -w net.ipv4.conf.eth0.send_redirects=0",
                  "sysctl -w net.ipv4.conf.eth0.forwarding=1", "ipvsadm -A -t 10.0.0.250:80 -s rr",
                  "ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.18:8080 -m -w 1",
                  "ip address add 10.0.0.250/32 dev eth0 label eth0:0"});
    QTest::newRow("real server by NAT") << QByteArray(natServices) << QByteArray("web1")
                                        << lines({"ip route add default via 10.0.0.17 dev eth0"});
    QTest::newRow("a real server that no service names")
        << QByteArray(tunServices) << QByteArray("web2") << QStringList();
    QTest::newRow("director by TUN over IPv6")
        << QByteArray("-A -t [fd00::250]:80 -s rr\n-a -t [fd00::250]:80 -r [fd00::18]:80 -i\n")
        << QByteArray("lb1")
        << lines({"ipvsadm -A -t [fd00::250]:80 -s rr",
                  "ip -6 address add fd00::250/128 dev eth0 nodad preferred_lft 0",
                  "ipvsadm -a -t [fd00::250]:80 -r [fd00::18]:80 -i -w 1"});
    QTest::newRow("real server by TUN over IPv6")
        << QByteArray("-A -t [fd00::250]:80 -s rr\n-a -t [fd00::250]:80 -r [fd00::18]:80 -i\n")
        << QByteArray("web1")
        << lines({"modprobe ip6_tunnel && ip link set ip6tnl0 up",
                  "ip -6 address add fd00::250/128 dev lo nodad"});
    QTest::newRow("real server by TUN, IPv6 in IPv4")
        << QByteArray("-A -t [fd00::250]:80 -s rr\n-a -t [fd00::250]:80 -r 10.0.0.18:80 -i\n")
        << QByteArray("web1")
        << lines({"modprobe sit && ip link set sit0 up", "ip -6 address add fd00::250/128 dev lo nodad"});
    QTest::newRow("real server by TUN, IPv4 in IPv6")
        << QByteArray("-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r [fd00::18]:80 -i\n")
        << QByteArray("web1")
        << lines({"ip link add lvs6any type ip6tnl mode any local fd00::18 remote any && "
                  "ip link set lvs6any up",
                  "sysctl -w net.ipv4.conf.all.arp_ignore=1", "sysctl -w net.ipv4.conf.all.arp_announce=2",
                  "ip address add 10.0.0.250/32 dev lo label lo:0"});
    QTest::newRow("real server by GUE")
        << QByteArray("-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i "
                      "--tun-type gue --tun-port 6080\n")
        << QByteArray("web1")
        << lines({"modprobe ipip && ip link set tunl0 up", "sysctl -w net.ipv4.conf.all.arp_ignore=1",
                  "sysctl -w net.ipv4.conf.all.arp_announce=2", "ip fou add port 6080 gue",
                  "ip address add 10.0.0.250/32 dev lo label lo:0"});
    QTest::newRow("real server by GRE")
        << QByteArray("-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i --tun-type gre\n")
        << QByteArray("web1")
        << lines({"modprobe ip_gre && ip link set gre0 up", "sysctl -w net.ipv4.conf.all.arp_ignore=1",
                  "sysctl -w net.ipv4.conf.all.arp_announce=2",
                  "ip address add 10.0.0.250/32 dev lo label lo:0"});
}

void RolesTest::machinesAreSetUp()
{
    QFETCH(const QByteArray, services);
    QFETCH(const QByteArray, host);
    QFETCH(const QStringList, commands);
    Cluster made = cluster(services.constData());
    made.directors.front().insideAddresses = {address("10.0.0.17"), address("fd00::17")};
    QCOMPARE(commandsFor(made, host.constData(), bareHost()), commands);
}

namespace {

qsizetype placeOf(const QStringList &commands, const char *text)
{
    const auto found = std::find_if(commands.begin(), commands.end(), [text](const QString &each) {
        return each.contains(QLatin1String(text));
    });
    return found == commands.end() ? -1 : found - commands.begin();
}

} // namespace

void RolesTest::theVipComesAfterItsRulesAndGoesBeforeThem()
{
    const Cluster made = cluster(drServices);
    const HostState bare = bareHost();
    const HostState ready = *requiredState(made, QStringLiteral("lb1"), bare);
    const QStringList there = shellCommands(planner(bare, ready));
    QVERIFY(placeOf(there, "address add") > placeOf(there, "ipvsadm -a"));
    const QStringList back = shellCommands(planner(ready, bare));
    QVERIFY(placeOf(back, "address del") >= 0);
    QVERIFY(placeOf(back, "address del") < placeOf(back, "ipvsadm -d"));
}

void RolesTest::silenceComesBeforeTheVipAndGoesAfterIt()
{
    const Cluster made = cluster(drServices);
    const HostState bare = bareHost();
    const HostState ready = *requiredState(made, QStringLiteral("web1"), bare);
    const QStringList there = shellCommands(planner(bare, ready));
    QVERIFY(placeOf(there, "arp_ignore") >= 0);
    QVERIFY(placeOf(there, "arp_ignore") < placeOf(there, "address add"));
    QVERIFY(placeOf(there, "arp_announce") < placeOf(there, "address add"));
    const QStringList back = shellCommands(planner(ready, bare));
    QVERIFY(placeOf(back, "address del") >= 0);
    QVERIFY(placeOf(back, "address del") < placeOf(back, "arp_ignore"));
    QVERIFY(placeOf(back, "address del") < placeOf(back, "arp_announce"));
}

void RolesTest::aSetUpMachineNeedsNothing()
{
    for (const char *services : {drServices, natServices, tunServices}) {
        const Cluster made = cluster(services);
        for (const QString &host : made.hosts()) {
            const HostState ready = *requiredState(made, host, bareHost());
            QVERIFY(planner(ready, *requiredState(made, host, ready)).isEmpty());
        }
    }
}

void RolesTest::plansLeadBack()
{
    for (const char *services : {drServices, natServices, tunServices}) {
        Cluster made = cluster(services);
        made.directors.front().insideAddresses = {address("10.0.0.17")};
        for (const QString &host : made.hosts()) {
            const HostState bare = bareHost();
            const Plan plan = planner(bare, *requiredState(made, host, bare));
            HostState state = bare;
            QVERIFY(execute(plan, state).ok());
            QCOMPARE(state.ipvs, requiredState(made, host, bare)->ipvs);
            QVERIFY(execute(planner(state, bare), state).ok());
            QVERIFY(planner(state, bare).isEmpty());
        }
    }
}

void RolesTest::anotherPlaceOfTheVipIsCleared()
{
    const Cluster made = cluster(drServices);
    HostState host = bareHost();
    InterfaceAddress onCard;
    onCard.interface = ShortName::literal("eth0");
    onCard.address = address("10.0.0.250");
    onCard.prefixLength = 24;
    host.setup.network.addresses.push_back(onCard);
    host.setup.network.sort();
    const QStringList commands = commandsFor(made, "web1", host);
    QVERIFY(commands.contains(QStringLiteral("ip address del 10.0.0.250/24 dev eth0")));
    QVERIFY(commands.contains(QStringLiteral("ip address add 10.0.0.250/32 dev lo label lo:0")));

    // On "lo" with a whole network it is no better.
    host.setup.network.addresses.back().interface = ShortName::literal("lo");
    host.setup.network.sort();
    for (InterfaceAddress &each : host.setup.network.addresses) {
        if (each.address == address("10.0.0.250")) {
            each.interface = ShortName::literal("lo");
        }
    }
    QVERIFY(commandsFor(made, "web1", host).contains(QStringLiteral("ip address del 10.0.0.250/24 dev lo")));
}

void RolesTest::whatServesAlreadyIsLeftAlone()
{
    const Cluster made = cluster(drServices);
    HostState host = bareHost();
    setSysctl(host.setup.sysctls, {SysctlKey::ArpIgnore, ShortName::literal("all")}, {2, 0});
    setSysctl(host.setup.sysctls, {SysctlKey::ArpAnnounce, ShortName::literal("all")}, {2, 0});
    InterfaceAddress there;
    there.interface = ShortName::literal("lo");
    there.address = address("10.0.0.250");
    there.prefixLength = 32;
    host.setup.network.addresses.push_back(there);
    host.setup.network.sort();
    QCOMPARE(commandsFor(made, "web1", host), QStringList());

    // Settings on "lo" alone do nothing for what comes in on the card.
    HostState onlyLo = bareHost();
    setSysctl(onlyLo.setup.sysctls, {SysctlKey::ArpIgnore, ShortName::literal("lo")}, {1, 0});
    QVERIFY(commandsFor(made, "web1", onlyLo)
                .contains(QStringLiteral("sysctl -w net.ipv4.conf.all.arp_ignore=1")));
}

void RolesTest::theDirectorThatServesKeepsItsVip()
{
    Cluster made = cluster(drServices);
    made.servers.front().host = QStringLiteral("lb1");
    const QStringList commands = commandsFor(made, "lb1", bareHost());
    QVERIFY(commands.contains(QStringLiteral("ip address add 10.0.0.250/32 dev eth0 label eth0:0")));
    QCOMPARE(placeOf(commands, "arp_ignore"), -1);
    QCOMPARE(placeOf(commands, "dev lo"), -1);
}

void RolesTest::theSecondDirectorHasTheServicesAlone()
{
    Cluster made = cluster(drServices);
    made.directors.push_back(made.directors.front());
    made.directors.back().host = QStringLiteral("lb2");
    const QStringList services {QStringLiteral("ipvsadm -A -t 10.0.0.250:80 -s rr"),
                                QStringLiteral("ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1"),
                                QStringLiteral("ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.19:80 -g -w 1")};
    QCOMPARE(commandsFor(made, "lb2", bareHost()), services);
    QVERIFY(commandsFor(made, "lb1", bareHost())
                .contains(QStringLiteral("ip address add 10.0.0.250/32 dev eth0 label eth0:0")));

    // Once the VIP was moved to it, it stays.
    HostState active = bareHost();
    active.setup = requiredState(made, QStringLiteral("lb1"), active)->setup;
    QCOMPARE(commandsFor(made, "lb2", active), services);
}

void RolesTest::theDirectorThatForwardsKeepsItsRouter()
{
    const Cluster made = cluster("-A -t [fd00::250]:80 -s rr\n-a -t [fd00::250]:80 -r [fd00::18]:80 -m\n");
    HostState host = bareHost();
    Route advertised;
    advertised.destination = Address::fromIPv6({});
    advertised.prefixLength = 0;
    advertised.metric = 1024;
    advertised.gateway = address("fe80::1");
    advertised.interface = ShortName::literal("eth0");
    advertised.protocol = 9;
    advertised.foreign = true;
    host.setup.network.routes.push_back(advertised);
    const QString listening = QStringLiteral("sysctl -w net.ipv6.conf.eth0.accept_ra=2");
    const QString forwarding = QStringLiteral("sysctl -w net.ipv6.conf.all.forwarding=1");
    QCOMPARE(commandsFor(made, "lb1", host).mid(0, 2), QStringList({listening, forwarding}));

    // And the other way round on the way back.
    HostState ready = *requiredState(made, QStringLiteral("lb1"), host);
    const QStringList back = shellCommands(planner(ready, host));
    QCOMPARE(back.mid(back.size() - 2),
             QStringList({QStringLiteral("sysctl -w net.ipv6.conf.all.forwarding=0"),
                          QStringLiteral("sysctl -w net.ipv6.conf.eth0.accept_ra=1")}));

    // Where the kernel does not listen, somebody else does.
    host.setup.sysctls[{SysctlKey::AcceptRouterAdvertisements, ShortName::literal("eth0")}] = {0};
    QVERIFY(!commandsFor(made, "lb1", host).contains(listening));
    QVERIFY(commandsFor(made, "lb1", host).contains(forwarding));
}

void RolesTest::releasingTakesOutWhatTheRoleBrought()
{
    for (const char *services : {drServices, natServices, tunServices}) {
        Cluster made = cluster(services);
        made.directors.front().insideAddresses = {address("10.0.0.17")};
        for (const QString &host : made.hosts()) {
            const HostState ready = *requiredState(made, host, bareHost());
            const HostState released = *releasedState(made, host, ready);
            QVERIFY(released.ipvs.services.empty());
            QVERIFY(released.setup.network.places(address("10.0.0.250")).empty());
            QCOMPARE(released.setup.network.routes, bareHost().setup.network.routes);
            QCOMPARE(
                effectiveSysctl(released.setup.sysctls, SysctlKey::ArpIgnore, ShortName::literal("eth0")),
                std::optional<qint64>(0));
        }
    }
}

void RolesTest::strangersAreRefused()
{
    Cluster made = cluster(drServices);
    const Result<HostState> nobody = requiredState(made, QStringLiteral("db1"), bareHost());
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, ErrorCode::KeywordUnknown);
    made.directors.front().interface = ShortName::literal("ens33");
    const Result<HostState> otherCard = requiredState(made, QStringLiteral("lb1"), bareHost());
    QVERIFY(!otherCard);
    QCOMPARE(otherCard.error(),
             Error(ErrorCode::KernelInterfaceMissing, {QStringLiteral("lb1"), QStringLiteral("ens33")}));
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::RolesTest)
#include "roles_test.moc"
