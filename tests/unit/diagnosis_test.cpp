// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/diagnosis.h"

#include "core/formats/ipvsadm/reader.h"
#include "core/formats/shell/commands.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/planner.h"
#include "core/plan/roles/role.h"
#include "core/plan/setupvalidator.h"
#include "core/plan/wording/findings.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace lvs::test {

namespace {

const ShortName eth0 = ShortName::literal("eth0");
const ShortName eth1 = ShortName::literal("eth1");
const ShortName lo = ShortName::literal("lo");
const ShortName all = ShortName::literal("all");
const ShortName tunl0 = ShortName::literal("tunl0");

Address address(const char *text)
{
    return *Address::parse(QString::fromLatin1(text));
}

InterfaceAddress on(const ShortName &interface, const char *text, quint8 prefixLength)
{
    InterfaceAddress made;
    made.interface = interface;
    made.address = address(text);
    made.prefixLength = prefixLength;
    return made;
}

void set(HostState &state, SysctlKey key, const ShortName &interface, qint64 value)
{
    setSysctl(state.setup.sysctls, {key, interface}, {value, 0});
}

void add(HostState &state, const InterfaceAddress &place)
{
    state.setup.network.addresses.push_back(place);
    state.setup.network.sort();
}

/// As Debian and Red Hat set machines up: a card with its address, the strict filter.
HostState bareHost(const char *host)
{
    HostState state;
    state.setup = SimulatedKernel().setup();
    const QLatin1String name(host);
    const char *own = name == QLatin1String("lb1") ? "10.0.0.17" : "10.0.0.18";
    const char *own6 = name == QLatin1String("lb1") ? "fd00::17" : "fd00::18";
    add(state, on(eth0, own, 24));
    add(state, on(eth0, own6, 64));
    set(state, SysctlKey::ReversePathFilter, all, 1);
    set(state, SysctlKey::ReversePathFilter, ShortName::literal("default"), 1);
    set(state, SysctlKey::SendRedirects, all, 1);
    return state;
}

Cluster cluster(const QByteArray &lines)
{
    Cluster made;
    made.directors = {
        Director {QStringLiteral("lb1"), {}, eth0, eth0, {address("10.0.0.17"), address("fd00::17")}}};
    made.servers = {
        ClusterServer {QStringLiteral("web1"), {}, eth0, {address("10.0.0.18"), address("fd00::18")}}};
    const IpvsadmReading reading = readIpvsadm(QString::fromLatin1(lines));
    if (!reading.ok()) {
        qFatal("the test's services cannot be read: %s", lines.constData());
    }
    made.services = reading.state.services;
    for (const VirtualService &service : made.services) {
        if (service.key.isMark()) {
            made.addresses.push_back({address("10.0.0.250"), false, false});
        } else {
            made.addresses.push_back({service.key.endpoint().address, false, true});
        }
    }
    return made;
}

const QByteArray dr = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g\n";
const QByteArray nat = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:8080 -m\n";
const QByteArray outsideNat = "-A -t 192.0.2.250:80 -s rr\n-a -t 192.0.2.250:80 -r 10.0.0.18:8080 -m\n";
const QByteArray tun = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i\n";
const QByteArray gue = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i --tun-type gue "
                       "--tun-port 6080\n";
const QByteArray gre = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i --tun-type gre\n";
const QByteArray tun6 = "-A -t [fd00::250]:80 -s rr\n-a -t [fd00::250]:80 -r [fd00::18]:80 -i\n";
const QByteArray mixed = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r [fd00::18]:80 -i\n";
const QByteArray mark = "-A -f 7 -s rr\n-a -f 7 -r 10.0.0.18 -g\n";

QStringList codesOf(const QList<Finding> &findings)
{
    QStringList codes;
    for (const Finding &each : findings) {
        codes.append(findingCodeName(each.code));
    }
    return codes;
}

/// Does all fixes in their order; what was not possible is told.
QString applyFixes(const QList<Finding> &findings, HostState &state)
{
    for (const Finding &each : findings) {
        const QList<SetupFinding> refused = validateSetup(each.fix, state.setup);
        if (!refused.isEmpty()) {
            return findingCodeName(each.code) + QLatin1String(" would be refused: ")
                + shellCommands(each.fix).join(u';');
        }
        if (const Result<void> done = execute(each.fix, state); !done) {
            return findingCodeName(each.code) + QLatin1String(": ") + errorCodeName(done.error().code);
        }
    }
    return {};
}

/// The machine as it is when all has been put right.
HostState readyHost(const Cluster &made, const char *host)
{
    HostState state = bareHost(host);
    const QString failure = applyFixes(diagnose(made, QLatin1String(host), state), state);
    if (!failure.isEmpty()) {
        qFatal("%s", qPrintable(failure));
    }
    return state;
}

using Fault = void (*)(HostState &);

struct Case
{
    const char *name;
    QByteArray services;
    const char *host;
    Fault fault;
    QStringList codes;
    bool hasFix;
};

QList<Case> cases()
{
    const auto codes = [](std::initializer_list<const char *> names) {
        QStringList list;
        for (const char *each : names) {
            list.append(QLatin1String(each));
        }
        return list;
    };
    return {
        {"VIP on the real server's card, too", dr, "web1",
         [](HostState &state) {
             InterfaceAddress second = on(eth0, "10.0.0.250", 24);
             second.secondary = true;
             add(state, second);
         },
         codes({"vip-on-server-interface"}), true},
        {"VIP on the real server's card only", dr, "web1",
         [](HostState &state) {
             std::erase_if(state.setup.network.addresses, [](const InterfaceAddress &each) {
                 return each.address == address("10.0.0.250");
             });
             add(state, on(eth0, "10.0.0.250", 32));
         },
         codes({"vip-on-server-interface"}), true},
        {"VIP as a network on lo", dr, "web1",
         [](HostState &state) {
             std::erase_if(state.setup.network.addresses, [](const InterfaceAddress &each) {
                 return each.address == address("10.0.0.250");
             });
             add(state, on(lo, "10.0.0.250", 24));
         },
         codes({"vip-prefix-too-wide"}), true},
        {"VIP missing on the real server", dr, "web1",
         [](HostState &state) {
             std::erase_if(state.setup.network.addresses, [](const InterfaceAddress &each) {
                 return each.address == address("10.0.0.250");
             });
         },
         codes({"vip-missing"}), true},
        {"VIP on two devices of the director", dr, "lb1",
         [](HostState &state) { add(state, on(lo, "10.0.0.250", 32)); }, codes({"vip-on-two-devices"}), true},
        {"VIP on another device of the director", dr, "lb1",
         [](HostState &state) {
             std::erase_if(state.setup.network.addresses, [](const InterfaceAddress &each) {
                 return each.address == address("10.0.0.250");
             });
             add(state, on(lo, "10.0.0.250", 32));
         },
         codes({"vip-elsewhere"}), true},
        {"ARP answered", dr, "web1", [](HostState &state) { set(state, SysctlKey::ArpIgnore, all, 0); },
         codes({"arp-answered"}), true},
        {"ARP answered by scope", dr, "web1",
         [](HostState &state) { set(state, SysctlKey::ArpIgnore, eth0, 3); }, codes({"arp-answered"}), true},
        {"ARP announced", dr, "web1", [](HostState &state) { set(state, SysctlKey::ArpAnnounce, all, 1); },
         codes({"arp-announced"}), true},
        {"ARP settings on lo only", dr, "web1",
         [](HostState &state) {
             set(state, SysctlKey::ArpIgnore, all, 0);
             set(state, SysctlKey::ArpAnnounce, all, 0);
             set(state, SysctlKey::ArpIgnore, lo, 1);
             set(state, SysctlKey::ArpAnnounce, lo, 2);
         },
         codes({"arp-on-loopback-only"}), true},
        {"ARP settings on lo, too", dr, "web1",
         [](HostState &state) { set(state, SysctlKey::ArpIgnore, lo, 1); },
         codes({"arp-on-vip-device-needless"}), true},
        {"ARP settings on the card serve",
         dr,
         "web1",
         [](HostState &state) {
             set(state, SysctlKey::ArpIgnore, all, 0);
             set(state, SysctlKey::ArpAnnounce, all, 0);
             set(state, SysctlKey::ArpIgnore, eth0, 1);
             set(state, SysctlKey::ArpAnnounce, eth0, 2);
         },
         {},
         true},
        {"filter by all", tun, "web1",
         [](HostState &state) { set(state, SysctlKey::ReversePathFilter, all, 1); },
         codes({"filtered-by-all"}), true},
        {"loose filter by all", tun, "web1",
         [](HostState &state) { set(state, SysctlKey::ReversePathFilter, all, 2); },
         codes({"filtered-by-all"}), true},
        {"filter of the tunnel", gre, "web1",
         [](HostState &state) { set(state, SysctlKey::ReversePathFilter, ShortName::literal("gre0"), 1); },
         codes({"filtered-on-device"}), true},
        {"answers leave elsewhere", dr, "web1",
         [](HostState &state) {
             state.setup.network.links.push_back(Link {eth1, LinkKind::Ethernet, {true, 1500}, {}, {}});
             Route route;
             route.prefixLength = 0;
             route.gateway = address("10.9.0.1");
             route.interface = eth1;
             state.setup.network.routes.push_back(route);
             set(state, SysctlKey::ReversePathFilter, eth1, 0);
             state.setup.network.sort();
         },
         codes({"filtered-strictly"}), true},
        {"tunnel down", tun, "web1",
         [](HostState &state) { state.setup.network.link(tunl0)->settings.up = false; },
         codes({"tunnel-down"}), true},
        {"tunnel missing", tun, "web1",
         [](HostState &state) {
             std::erase_if(state.setup.network.links, [](const Link &each) { return each.name == tunl0; });
             std::erase_if(state.setup.sysctls,
                           [](const auto &each) { return each.first.interface == tunl0; });
         },
         codes({"tunnel-missing"}), true},
        {"tunnel with other ends", mixed, "web1",
         [](HostState &state) {
             state.setup.network.link(ShortName::literal("lvs6any"))->local = address("fd00::99");
         },
         codes({"tunnel-differs"}), true},
        {"port closed", gue, "web1", [](HostState &state) { state.setup.network.encapsulationPorts.clear(); },
         codes({"encapsulation-port-closed"}), true},
        {"large packets do not fit", tun, "lb1",
         [](HostState &state) { set(state, SysctlKey::IpvsPmtuDisc, {}, 1); }, codes({"tunnel-mtu"}), true},
        {"forwarding off", nat, "lb1",
         [](HostState &state) { set(state, SysctlKey::IPv4InterfaceForwarding, eth0, 0); },
         codes({"forwarding-off"}), true},
        {"redirects", nat, "lb1", [](HostState &state) { set(state, SysctlKey::SendRedirects, eth0, 1); },
         codes({"redirects-sent"}), true},
        {"no gateway", outsideNat, "web1", [](HostState &state) { state.setup.network.routes.clear(); },
         codes({"gateway-missing"}), true},
        {"another gateway", outsideNat, "web1",
         [](HostState &state) { state.setup.network.routes.front().gateway = address("10.0.0.1"); },
         codes({"gateway-elsewhere"}), true},
        {"clients next door", nat, "web1",
         [](HostState &state) {
             std::erase_if(state.setup.network.routes,
                           [](const Route &each) { return each.prefixLength == 25; });
         },
         codes({"clients-bypass-director"}), true},
        {"real server behind a router", dr, "lb1",
         [](HostState &state) {
             Route route;
             route.destination = address("10.0.0.18");
             route.gateway = address("10.0.0.1");
             route.interface = eth0;
             state.setup.network.routes.push_back(route);
             state.setup.network.sort();
         },
         codes({"server-not-on-link"}), false},
        {"another port", dr, "lb1",
         [](HostState &state) {
             VirtualService &service = state.ipvs.services.front();
             RealServer server = service.realServers.front();
             service.removeRealServer(server.endpoint);
             server.endpoint.port = Port(8080);
             service.setRealServer(server);
         },
         codes({"port-differs"}), true},
        {"service missing", dr, "lb1", [](HostState &state) { state.ipvs.services.clear(); },
         codes({"service-missing"}), true},
        {"service of another scheduler", dr, "lb1",
         [](HostState &state) { state.ipvs.services.front().settings.scheduler = *Scheduler::parse(u"wlc"); },
         codes({"service-differs"}), true},
        {"no rule for the mark", mark, "lb1", [](HostState &state) { state.setup.network.rules.clear(); },
         codes({"mark-routing-missing"}), true},
        {"no route for the mark", mark, "lb1", [](HostState &state) { state.setup.network.routes.clear(); },
         codes({"mark-routing-missing"}), true},
        {"VIP as a tunnel's source", tun6, "lb1",
         [](HostState &state) {
             for (InterfaceAddress &each : state.setup.network.addresses) {
                 each.deprecated = false;
             }
         },
         codes({"vip-chosen-as-source"}), true},
        {"route to the VIP", dr, "web1",
         [](HostState &state) {
             Route route;
             route.destination = address("10.0.0.250");
             route.interface = lo;
             state.setup.network.routes.push_back(route);
             state.setup.network.sort();
         },
         codes({"host-route-needless"}), true},
    };
}

/// What a bare host lacks.
QList<QByteArray> allServices()
{
    return {dr, nat, outsideNat, tun, gue, gre, tun6, mixed, mark};
}

} // namespace

class DiagnosisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bareHostsBecomeClean();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void anyFaultsAreCured();
    void surroundingsAreNamed();
    void whatOthersKeepIsLeft();
    void theStandbyMissesNothing();
    void forwardingKeepsTheRouter();
    void strangersAreNamed();
    void needsAreTold();
    void theSecondOfAPairHasNoVip();
    void everyCodeHasWords();
};

void DiagnosisTest::bareHostsBecomeClean()
{
    for (const QByteArray &services : allServices()) {
        const Cluster made = cluster(services);
        for (const char *host : {"lb1", "web1"}) {
            const HostState ready = readyHost(made, host);
            const QList<Finding> left = diagnose(made, QLatin1String(host), ready);
            const bool isNote = services == tun6
                && codesOf(left) == QStringList {QStringLiteral("tunnel-mtu")} && left.first().fix.isEmpty();
            QVERIFY2(left.isEmpty() || isNote, qPrintable(codesOf(left).join(u' ')));
            // And then the role has nothing to ask for either.
            const HostState required = *requiredState(made, QLatin1String(host), ready);
            QVERIFY(planner(ready, required).isEmpty());
        }
    }
}

void DiagnosisTest::faultsAreNamed_data()
{
    QTest::addColumn<qsizetype>("number");
    const QList<Case> list = cases();
    for (qsizetype i = 0; i < list.size(); ++i) {
        QTest::newRow(list[i].name) << i;
    }
}

void DiagnosisTest::faultsAreNamed()
{
    QFETCH(const qsizetype, number);
    const Case one = cases().at(number);
    const Cluster made = cluster(one.services);
    const QString host = QLatin1String(one.host);
    const HostState ready = readyHost(made, one.host);
    const QList<Finding> before = diagnose(made, host, ready);
    HostState state = ready;
    one.fault(state);
    QVERIFY(state != ready);
    const QList<Finding> findings = diagnose(made, host, state);
    QStringList codes = codesOf(findings);
    for (const QString &each : codesOf(before)) {
        codes.removeOne(each);
    }
    QCOMPARE(codes, one.codes);
    for (const Finding &each : findings) {
        if (one.codes.contains(findingCodeName(each.code))) {
            QVERIFY2(!each.obstacle, each.obstacle ? qPrintable(errorCodeName(each.obstacle->code)) : "");
            QCOMPARE(!each.fix.isEmpty(), one.hasFix);
        }
    }
    QCOMPARE(applyFixes(findings, state), QString());
    if (one.hasFix) {
        QCOMPARE(codesOf(diagnose(made, host, state)), codesOf(before));
    }
}

void DiagnosisTest::anyFaultsAreCured()
{
    constexpr quint32 rounds = 400;
    QRandomGenerator random(20261123);
    qsizetype mostFindings = 0;
    for (quint32 round = 0; round < rounds; ++round) {
        const QList<Case> list = cases();
        const Case &first = list[random.bounded(list.size())];
        const Cluster made = cluster(first.services);
        const QString host = QLatin1String(first.host);
        HostState state = readyHost(made, first.host);
        QStringList names;
        for (const Case &each : list) {
            // Faults of other roles go along where they are possible on that machine.
            const bool isSame = each.services == first.services && QLatin1String(each.host) == host;
            if (isSame && each.hasFix && random.bounded(2) == 0) {
                each.fault(state);
                names.append(QLatin1String(each.name));
            }
        }
        state.setup.network.sort();
        const HostState faulty = state;
        const QList<Finding> findings = diagnose(made, host, state);
        mostFindings = std::max(mostFindings, findings.size());
        const QByteArray about =
            names.join(QLatin1String(", ")).toUtf8() + ": " + codesOf(findings).join(u' ').toUtf8();
        QVERIFY2(!codesOf(findings).contains(QLatin1String("role-incomplete")), about.constData());
        const QString failure = applyFixes(findings, state);
        QVERIFY2(failure.isEmpty(), (about + qPrintable(failure)).constData());
        for (const Finding &left : diagnose(made, host, state)) {
            QVERIFY2(left.fix.isEmpty() && left.severity == Severity::Note,
                     (about + " left " + qPrintable(findingCodeName(left.code))).constData());
        }
        const Result<Plan> whole = planFixes(findings, faulty);
        QVERIFY(whole.ok());
        HostState atOnce = faulty;
        QVERIFY2(execute(*whole, atOnce).ok(), about.constData());
        QVERIFY2(planner(atOnce, state).isEmpty(), about.constData());
    }
    QVERIFY(mostFindings >= 4);
}

void DiagnosisTest::surroundingsAreNamed()
{
    Surroundings surroundings;
    surroundings.owners = {RulesOwner::Keepalived, RulesOwner::Docker};
    surroundings.firewalld = true;
    surroundings.invalidDropped = {AddressFamily::IPv4};
    surroundings.missingModules = {QStringLiteral("ip_vs_rr"), QStringLiteral("ipip"),
                                   QStringLiteral("ip_vs_mh")};
    const auto codes = [&](const QByteArray &services, const char *host) {
        const Cluster made = cluster(services);
        return codesOf(diagnose(made, QLatin1String(host), readyHost(made, host), surroundings));
    };
    QCOMPARE(codes(dr, "lb1"),
             QStringList({QStringLiteral("module-missing"), QStringLiteral("another-owner"),
                          QStringLiteral("invalid-dropped")}));
    QCOMPARE(codes(nat, "lb1"),
             QStringList({QStringLiteral("module-missing"), QStringLiteral("another-owner"),
                          QStringLiteral("docker-filters")}));
    QCOMPARE(codes(tun, "web1"), QStringList({QStringLiteral("module-missing")}));
    QCOMPARE(codes(dr, "web1"), QStringList());

    const Cluster made = cluster(dr);
    const Finding finding =
        diagnose(made, QStringLiteral("lb1"), readyHost(made, "lb1"), surroundings).last();
    QCOMPARE(finding.commands.last(),
             QStringLiteral("nft add rule ip lvs-untracked prerouting ip daddr "
                            "10.0.0.250 tcp dport 80 notrack"));
    QVERIFY(finding.fix.isEmpty());
}

void DiagnosisTest::whatOthersKeepIsLeft()
{
    const Cluster made = cluster(dr);
    HostState state = readyHost(made, "web1");
    InterfaceAddress leased = on(eth0, "10.0.0.250", 24);
    leased.foreign = true;
    add(state, leased);
    const QList<Finding> findings = diagnose(made, QStringLiteral("web1"), state);
    QCOMPARE(codesOf(findings), QStringList {QStringLiteral("vip-on-server-interface")});
    QVERIFY(findings.first().fix.isEmpty());
    QVERIFY(findings.first().obstacle);
    QCOMPARE(findings.first().obstacle->code, ErrorCode::ForeignObject);
}

void DiagnosisTest::theStandbyMissesNothing()
{
    Cluster made = cluster(dr);
    made.directors.push_back(made.directors.front());
    made.directors.back().host = QStringLiteral("lb2");
    HostState standby = readyHost(cluster(dr), "lb1");
    QCOMPARE(codesOf(diagnose(made, QStringLiteral("lb2"), standby)), QStringList()); // it took over
    std::erase_if(standby.setup.network.addresses,
                  [](const InterfaceAddress &each) { return each.address == address("10.0.0.250"); });
    QCOMPARE(codesOf(diagnose(made, QStringLiteral("lb2"), standby)), QStringList());
    QCOMPARE(codesOf(diagnose(made, QStringLiteral("lb1"), standby)),
             QStringList {QStringLiteral("vip-missing")});
}

void DiagnosisTest::forwardingKeepsTheRouter()
{
    const Cluster made = cluster("-A -t [fd00::250]:80 -s rr\n-a -t [fd00::250]:80 -r [fd00::18]:80 -m\n");
    HostState host = readyHost(made, "lb1");
    set(host, SysctlKey::IPv6Forward, {}, 0);
    Route advertised;
    advertised.destination = Address::fromIPv6({});
    advertised.prefixLength = 0;
    advertised.metric = 1024;
    advertised.gateway = address("fe80::1");
    advertised.interface = eth0;
    advertised.protocol = 9;
    advertised.foreign = true;
    host.setup.network.routes.push_back(advertised);
    const QList<Finding> findings = diagnose(made, QStringLiteral("lb1"), host);
    QCOMPARE(codesOf(findings), QStringList {QStringLiteral("forwarding-off")});
    QCOMPARE(shellCommands(findings.front().fix),
             QStringList({QStringLiteral("sysctl -w net.ipv6.conf.eth0.accept_ra=2"),
                          QStringLiteral("sysctl -w net.ipv6.conf.all.forwarding=1")}));
}

void DiagnosisTest::strangersAreNamed()
{
    Cluster made = cluster(dr);
    QCOMPARE(codesOf(diagnose(made, QStringLiteral("db1"), bareHost("web1"))),
             QStringList {QStringLiteral("host-unknown")});
    made.directors.front().interface = ShortName::literal("ens33");
    QCOMPARE(codesOf(diagnose(made, QStringLiteral("lb1"), bareHost("lb1"))),
             QStringList {QStringLiteral("interface-missing")});
    made = cluster(nat);
    made.directors.front().insideAddresses.clear();
    QCOMPARE(codesOf(diagnose(made, QStringLiteral("web1"), bareHost("web1"))),
             QStringList {QStringLiteral("director-address-unknown")});
}

void DiagnosisTest::theSecondOfAPairHasNoVip()
{
    Cluster made = cluster(dr);
    Director second = made.directors.front();
    second.host = QStringLiteral("lb2");
    made.directors.push_back(second);
    HostState state = bareHost("lb1");
    QCOMPARE(codesOf(diagnose(made, QStringLiteral("lb2"), state)),
             QStringList {QStringLiteral("service-missing")});
    // Where whoever watches over the pair moved it there, it stays.
    QCOMPARE(applyFixes(diagnose(made, QStringLiteral("lb2"), state), state), QString());
    add(state, on(eth0, "10.0.0.250", 32));
    QCOMPARE(codesOf(diagnose(made, QStringLiteral("lb2"), state)), QStringList());
}

void DiagnosisTest::needsAreTold()
{
    const Cluster made = cluster(dr);
    const auto unmet = [](const Assessment &assessment) {
        return std::count_if(assessment.requirements.begin(), assessment.requirements.end(),
                             [](const Requirement &each) { return !each.met; });
    };
    const Assessment bare = assess(made, QStringLiteral("web1"), bareHost("web1"));
    QCOMPARE(bare.requirements.size(), 2);
    QCOMPARE(unmet(bare), 2);
    const Assessment ready = assess(made, QStringLiteral("web1"), readyHost(made, "web1"));
    QCOMPARE(ready.requirements.size(), 2);
    QCOMPARE(unmet(ready), 0);
    QCOMPARE(describe(ready.requirements.first()),
             QStringLiteral("The machine keeps silent about 10.0.0.250 on eth0"));
}

void DiagnosisTest::everyCodeHasWords()
{
    for (const FindingCode code : allFindingCodes()) {
        Finding finding;
        finding.code = code;
        finding.arguments = {QStringLiteral("a%2"), QStringLiteral("b"), QStringLiteral("c"),
                             QStringLiteral("d")};
        for (const QString &text : {findingTitle(finding), findingReason(finding), findingRemedy(finding)}) {
            QVERIFY2(text.size() > 10, qPrintable(findingCodeName(code)));
        }
        QVERIFY(!findingTitle(finding).endsWith(u'.'));
    }
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::DiagnosisTest)
#include "diagnosis_test.moc"
