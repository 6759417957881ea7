// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/recognition.h"

#include "core/formats/ipvsadm/reader.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/plan.h"
#include "core/plan/wording/recognition.h"

#include <QTest>

namespace lvs::test {

namespace {

const ShortName eth0 = ShortName::literal("eth0");
const ShortName lo = ShortName::literal("lo");
const ShortName all = ShortName::literal("all");
const ShortName tunl0 = ShortName::literal("tunl0");

Address address(const char *text)
{
    return *Address::parse(QString::fromLatin1(text));
}

void add(HostState &state, const ShortName &interface, const char *text, quint8 prefixLength)
{
    InterfaceAddress made;
    made.interface = interface;
    made.address = address(text);
    made.prefixLength = prefixLength;
    state.setup.network.addresses.push_back(made);
    state.setup.network.sort();
}

HostState machine(const char *own)
{
    HostState state;
    state.setup = SimulatedKernel().setup();
    add(state, eth0, own, 24);
    return state;
}

HostState director(const char *services)
{
    HostState state = machine("10.0.0.17");
    state.ipvs = readIpvsadm(QString::fromLatin1(services)).state;
    return state;
}

void silence(HostState &state)
{
    setSysctl(state.setup.sysctls, {SysctlKey::ArpIgnore, all}, {1, 0});
    setSysctl(state.setup.sysctls, {SysctlKey::ArpAnnounce, all}, {2, 0});
}

/// "director DR 10.0.0.250; - vip-missing": roles, then findings.
QString told(const Recognition &recognition)
{
    QStringList lines;
    for (const RecognisedRole &role : recognition.roles) {
        QStringList words {partName(role.part), forwardingMethodName(role.method)};
        for (const Address &each : role.addresses) {
            words.append(each.toString());
        }
        lines.append(words.join(u' '));
    }
    for (const Finding &each : recognition.findings) {
        lines.append(QLatin1String("- ") + findingCodeName(each.code));
    }
    return lines.join(QLatin1String("; "));
}

const char drServices[] = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g\n";
const char natServices[] = "-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:8080 -m\n";

} // namespace

class RecognitionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlainMachineHasNoPart() { QCOMPARE(told(recognise(machine("10.0.0.18"))), QString()); }

    void directorsAreKnownByTheirServices()
    {
        HostState state = director(drServices);
        QCOMPARE(told(recognise(state)), QStringLiteral("director DR 10.0.0.250; - vip-missing"));
        add(state, eth0, "10.0.0.250", 32);
        const Recognition ready = recognise(state);
        QCOMPARE(told(ready), QStringLiteral("director DR 10.0.0.250"));
        QCOMPARE(describe(ready.roles.front()), QStringLiteral("Director by DR for 10.0.0.250"));
        QStringList evidence;
        for (const Evidence &each : ready.roles.front().evidence) {
            evidence.append(describe(each));
        }
        QCOMPARE(
            evidence,
            QStringList({QStringLiteral("It has the virtual service TCP 10.0.0.250:80 with real servers: 1"),
                         QStringLiteral("10.0.0.250 stands on eth0")}));
    }

    void severalMethodsAreSeveralRoles()
    {
        HostState state = director("-A -t 10.0.0.250:80 -s rr\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g\n"
                                   "-A -t 10.0.0.251:80 -s rr\n-a -t 10.0.0.251:80 -r 10.0.0.19:8080 -m\n");
        add(state, eth0, "10.0.0.250", 32);
        add(state, eth0, "10.0.0.251", 32);
        QCOMPARE(told(recognise(state)),
                 QStringLiteral(
                     "director DR 10.0.0.250; director NAT 10.0.0.251; - forwarding-off; - redirects-sent"));
    }

    void realServersAreKnownByWhatTheyHide()
    {
        HostState state = machine("10.0.0.18");
        add(state, lo, "10.0.0.250", 32);
        QCOMPARE(told(recognise(state)),
                 QStringLiteral("real-server DR 10.0.0.250; - arp-answered; - arp-announced"));
        silence(state);
        QCOMPARE(told(recognise(state)), QStringLiteral("real-server DR 10.0.0.250"));
    }

    void tunnelsAreKnownByTheirDevice()
    {
        HostState state = machine("10.0.0.18");
        silence(state);
        state.setup.network.links.push_back(Link {tunl0, LinkKind::Ipip, {true, 1480}, {}, {}});
        setSysctl(state.setup.sysctls, {SysctlKey::ReversePathFilter, tunl0}, {0, 0});
        state.setup.network.sort();
        add(state, tunl0, "10.0.0.250", 32);
        QCOMPARE(told(recognise(state)), QStringLiteral("real-server TUN 10.0.0.250"));
        setSysctl(state.setup.sysctls, {SysctlKey::ReversePathFilter, all}, {1, 0});
        QCOMPARE(told(recognise(state)), QStringLiteral("real-server TUN 10.0.0.250; - filtered-by-all"));
        state.setup.network.link(tunl0)->settings.up = false;
        QCOMPARE(told(recognise(state)),
                 QStringLiteral("real-server TUN 10.0.0.250; - filtered-by-all; - tunnel-down"));
    }

    /// What nothing on the machine itself tells, a director does.
    void directorsNameTheirRealServers()
    {
        HostState state = machine("10.0.0.18");
        const HostState one = director(natServices);
        QCOMPARE(told(recognise(state)), QString());
        QCOMPARE(told(recognise(state, {}, std::span(&one, 1))),
                 QStringLiteral("real-server NAT 10.0.0.250; - gateway-missing; - clients-bypass-director"));
        // The worst of all places for the VIP, where nobody would look for it.
        add(state, eth0, "10.0.0.250", 32);
        const HostState other = director(drServices);
        QCOMPARE(told(recognise(state, {}, std::span(&other, 1))),
                 QStringLiteral("real-server DR 10.0.0.250; - arp-answered; - arp-announced; "
                                "- vip-on-server-interface"));
        // Who is named by nobody is none.
        const HostState stranger = machine("10.0.0.77");
        QCOMPARE(told(recognise(stranger, {}, std::span(&other, 1))), QString());
    }

    void aDirectorMayServeElsewhere()
    {
        HostState state = director(drServices);
        add(state, eth0, "10.0.0.250", 32);
        add(state, lo, "10.0.0.99", 32);
        silence(state);
        QCOMPARE(told(recognise(state)), QStringLiteral("director DR 10.0.0.250; real-server DR 10.0.0.99"));
    }

    void portsThatDoNotCountAreNamed()
    {
        HostState state = director("-A -t 10.0.0.250:80 -s rr\n");
        RealServer server;
        server.endpoint = {address("10.0.0.18"), Port(8080)};
        state.ipvs.services.front().setRealServer(server);
        add(state, eth0, "10.0.0.250", 32);
        const Recognition found = recognise(state);
        QCOMPARE(told(found), QStringLiteral("director DR 10.0.0.250; - port-differs"));
        QVERIFY(execute(found.findings.front().fix, state).ok());
        QCOMPARE(told(recognise(state)), QStringLiteral("director DR 10.0.0.250"));
    }

    void othersAddressesAreNoVips()
    {
        HostState state = machine("10.0.0.18");
        const ShortName kube = ShortName::literal("kube-ipvs0");
        state.setup.network.links.push_back(Link {kube, LinkKind::Dummy, {false, 1500}, {}, {}});
        state.setup.network.sort();
        add(state, kube, "10.96.0.1", 32);
        Surroundings surroundings;
        surroundings.owners = {RulesOwner::KubeProxy};
        QCOMPARE(told(recognise(state, surroundings)), QString());
    }
};

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::RecognitionTest)
#include "recognition_test.moc"
