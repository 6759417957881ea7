// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The network of a host as networkd, NetworkManager, netplan and ifupdown have it: what is said, and that
// what is not said is named, neither more nor less.
#include "core/formats/filehead.h"
#include "core/formats/ifupdown/writer.h"
#include "core/formats/netplan/writer.h"
#include "core/formats/networkd/writer.h"
#include "core/formats/networkmanager/writer.h"
#include "core/model/networktext.h"
#include "tests/support/randomsetup.h"

#include <QRegularExpression>
#include <QTest>

namespace lvs::test {

namespace {

using Writer = QList<ExportedFile> (*)(const HostPart &);

constexpr std::array writers {
    std::pair("networkd", &writeNetworkdFiles), std::pair("networkmanager", &writeNetworkManagerFiles),
    std::pair("netplan", &writeNetplanFiles), std::pair("ifupdown", &writeIfupdownFiles)};

InterfaceAddress address(const char *interface, const char *text, quint8 length)
{
    InterfaceAddress made;
    made.interface = *ShortName::parse(QString::fromLatin1(interface));
    made.address = *Address::parse(QString::fromLatin1(text));
    made.prefixLength = length;
    return made;
}

HostPart partOf(const NetworkState &network)
{
    HostPart part;
    part.cluster = QStringLiteral("web");
    part.host = QStringLiteral("rs1");
    part.state.setup.network = network;
    part.state.setup.network.sort();
    return part;
}

/// A little of everything.
NetworkState sampleNetwork()
{
    NetworkState network;
    network.links = {
        {ShortName::literal("lvs0"), LinkKind::Dummy, {true, 1400}, {}, {}},
        {ShortName::literal("tun1"),
         LinkKind::Ipip,
         {true, 0},
         *Address::parse(u"10.0.0.18"),
         *Address::parse(u"10.9.0.1")},
        {ShortName::literal("tunl0"), LinkKind::Ipip, {true, 0}, {}, {}},
    };
    InterfaceAddress vip = address("eth0", "10.0.0.250", 32);
    vip.label = ShortName::literal("eth0:0");
    InterfaceAddress vip6 = address("lvs0", "fd00::250", 128);
    vip6.deprecated = true;
    vip6.noDuplicateDetection = true;
    network.addresses = {vip, vip6};
    Route way;
    way.prefixLength = 0;
    way.gateway = Address::parse(u"10.0.0.17").value();
    way.interface = ShortName::literal("eth0");
    way.metric = 50;
    Route local;
    local.table = 100;
    local.prefixLength = 0;
    local.interface = ShortName::literal("lo");
    local.local = true;
    network.routes = {way, local};
    network.rules = {{AddressFamily::IPv4, 100, 7, 0xff, 100}};
    network.encapsulationPorts = {{AddressFamily::IPv4, 6080, true, 0}, {AddressFamily::IPv6, 6081, true, 0}};
    return network;
}

/// Without comments.
QString bodies(const QList<ExportedFile> &files)
{
    QString text;
    for (const ExportedFile &each : files) {
        for (const QString &line : each.text.split(u'\n')) {
            if (!line.startsWith(u'#')) {
                text += line + u'\n';
            }
        }
    }
    return text;
}

QString textOf(const QList<ExportedFile> &files, const char *end)
{
    for (const ExportedFile &each : files) {
        if (each.path.endsWith(QLatin1String(end))) {
            return each.text;
        }
    }
    qFatal("there is no file %s", end);
}

QStringList omissionsOf(const QList<ExportedFile> &files)
{
    QStringList subjects;
    for (const ExportedFile &each : files) {
        for (const Error &error : each.omissions) {
            subjects.append(error.arguments.value(0));
        }
    }
    subjects.sort();
    return subjects;
}

/// Patterns that stand once for each address, route, rule, device and port that is said.
struct Marks
{
    const char *address;
    const char *route;
    const char *rule;
    const char *device;
    const char *port;
};

Marks marksOf(const QString &format)
{
    if (format == QLatin1String("networkd")) {
        return {"^\\[Address\\]$", "^\\[Route\\]$", "^\\[RoutingPolicyRule\\]$",
                "^ActivationPolicy=", "^ExecStartPost=\\+-/usr/sbin/ip fou add "};
    }
    if (format == QLatin1String("networkmanager")) {
        return {"^address\\d+=(?!127\\.0\\.0\\.1/8$|::1/128$)",
                "^route\\d+=", "^routing-rule\\d+=", "^type=(dummy|ip-tunnel)$", "^\\[fou"};
    }
    if (format == QLatin1String("netplan")) {
        return {"^        - \"", "^        - to:", "^        - from:", "^    (?!eth|lo)\\w+:", "fou"};
    }
    return {"^    up ip (-6 )?address replace ", "^    up ip (-6 )?route replace ",
            "^    up ip (-6 )?rule add ", "^auto ", "^    up ip fou add "};
}

qsizetype count(const QString &text, const char *pattern)
{
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    qsizetype found = 0;
    for (auto match = expression.globalMatch(text); match.hasNext(); match.next()) {
        ++found;
    }
    return found;
}

/// How many of the steps are omitted as a whole; each must be named as the step is.
template <typename MadeStep, typename Values> qsizetype omitted(const Values &values, QStringList &subjects)
{
    qsizetype found = 0;
    for (const auto &each : values) {
        found += subjects.removeOne(stepSubject(SetupStep(MadeStep {each}))) ? 1 : 0;
    }
    return found;
}

/// Of all things of one kind: whether each is said once or omitted as a whole.
template <typename MadeStep, typename Values>
bool isWhole(const Values &values, const QString &text, const char *mark, QStringList &subjects)
{
    return count(text, mark) == qsizetype(values.size()) - omitted<MadeStep>(values, subjects);
}

/// What is neither said nor named, or both; empty where nothing is.
QString problemOf(const HostPart &part, const Marks &marks, const QList<ExportedFile> &files)
{
    for (const ExportedFile &file : files) {
        for (const Error &error : file.omissions) {
            if (!file.text.contains(QLatin1String("#   ") + error.arguments.value(0) + u'\n')) {
                return QLatin1String("the head lacks ") + error.arguments.value(0);
            }
        }
    }
    const NetworkState &network = part.state.setup.network;
    const QString text = bodies(files);
    QStringList subjects = omissionsOf(files);
    const bool isAllWhole = isWhole<AddAddress>(network.addresses, text, marks.address, subjects)
        && isWhole<AddRoute>(network.routes, text, marks.route, subjects)
        && isWhole<AddRule>(network.rules, text, marks.rule, subjects)
        && isWhole<AddLink>(network.links, text, marks.device, subjects)
        && isWhole<OpenEncapsulationPort>(network.encapsulationPorts, text, marks.port, subjects);
    if (!isAllWhole) {
        return text + omissionsOf(files).join(u'\n');
    }
    // What is left is of something that is said but for a detail.
    const QRegularExpression detail(QStringLiteral("^(address|route) \\S+( table \\d+)?( on \\S+)? \\w"));
    for (const QString &subject : subjects) {
        if (!detail.match(subject).hasMatch()) {
            return subject;
        }
    }
    return {};
}

} // namespace

class NetworkFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void networkd();
    void networkManager();
    void netplan();
    void ifupdown();
    void everythingIsSaidOrNamed();
    void nothingMakesNoFile();
};

void NetworkFilesTest::networkd()
{
    const QList<ExportedFile> files = writeNetworkdFiles(partOf(sampleNetwork()));
    QCOMPARE(textOf(files, "10-lvs-lvs0.netdev").section(QLatin1String("\n\n"), 1),
             QStringLiteral("[NetDev]\nName=lvs0\nKind=dummy\nMTUBytes=1400\n"));
    QCOMPARE(textOf(files, "10-lvs-tun1.netdev").section(QLatin1String("\n\n"), 1),
             QStringLiteral("[NetDev]\nName=tun1\nKind=ipip\n\n"
                            "[Tunnel]\nLocal=10.0.0.18\nRemote=10.9.0.1\nIndependent=yes\n"));
    QVERIFY(textOf(files, "systemd-networkd.service.d/lvs.conf")
                .endsWith(QLatin1String("[Service]\nExecStartPost=+-/usr/sbin/ip fou add port 6080 gue\n"
                                        "ExecStartPost=+-/usr/sbin/ip fou add port 6081 -6 gue\n")));
    QCOMPARE(textOf(files, "10-lvs-eth0.network").section(QLatin1String("\n\n"), 1),
             QStringLiteral("[Match]\nName=eth0\n\n[Network]\nKeepConfiguration=yes\n\n"
                            "[Address]\nAddress=10.0.0.250/32\nBroadcast=no\nLabel=eth0:0\nScope=global\n\n"
                            "[Route]\nDestination=0.0.0.0/0\nGateway=10.0.0.17\nMetric=50\nProtocol=4\n"));
    QVERIFY(textOf(files, "10-lvs-lvs0.network")
                .endsWith(QLatin1String("[Address]\nAddress=fd00::250/128\nPreferredLifetime=0\n"
                                        "DuplicateAddressDetection=none\n")));
    QVERIFY(
        textOf(files, "10-lvs-lo.network")
            .endsWith(QLatin1String("[Route]\nDestination=0.0.0.0/0\nTable=100\nType=local\nProtocol=4\n\n"
                                    "[RoutingPolicyRule]\nFamily=ipv4\nFirewallMark=7/255\nPriority=100\n"
                                    "Table=100\n")));
    // The device is the kernel's own: it is only taken up.
    QVERIFY(textOf(files, "10-lvs-tunl0.network").contains(QLatin1String("ActivationPolicy=up\n")));
    for (const ExportedFile &each : files) {
        QVERIFY(!each.path.contains(QLatin1String("tunl0.netdev")));
    }
    QVERIFY(omissionsOf(files).isEmpty());
}

void NetworkFilesTest::networkManager()
{
    const QList<ExportedFile> files = writeNetworkManagerFiles(partOf(sampleNetwork()));
    const QString card = textOf(files, "lvs-eth0.nmconnection");
    QVERIFY(card.contains(QLatin1String("autoconnect=false\n")));
    QVERIFY(card.contains(QLatin1String("# "
                                        "  nmcli connection modify NAME +ipv4.addresses 10.0.0.250/32\n")));
    QVERIFY(card.contains(QLatin1String("[ipv4]\nmethod=manual\naddress1=10.0.0.250/32\n"
                                        "route1=0.0.0.0/0,10.0.0.17,50\n")));
    const QString tunnel = textOf(files, "lvs-tun1.nmconnection");
    QVERIFY(tunnel.contains(QLatin1String("type=ip-tunnel\ninterface-name=tun1\nautoconnect=true\n")));
    QVERIFY(tunnel.contains(QLatin1String("[ip-tunnel]\nmode=1\nlocal=10.0.0.18\nremote=10.9.0.1\n")));
    const QString loopback = textOf(files, "lvs-lo.nmconnection");
    QVERIFY(loopback.contains(QLatin1String("route1=0.0.0.0/0\nroute1_options=table=100,type=local\n")));
    QVERIFY(loopback.contains(
        QLatin1String("routing-rule1=priority 100 from 0.0.0.0/0 fwmark 0x7/0xff table 100\n")));
    for (const ExportedFile &each : files) {
        QCOMPARE(each.mode, FileMode::Private); // it ignores what others may read
    }
    QCOMPARE(omissionsOf(files),
             QStringList({QStringLiteral("address 10.0.0.250/32 on eth0 label eth0:0"),
                          QStringLiteral("address fd00::250/128 on lvs0 deprecated nodad"),
                          QStringLiteral("link tunl0"), QStringLiteral("port IPv4 UDP 6080"),
                          QStringLiteral("port IPv6 UDP 6081")}));
    // The same connection each time.
    QCOMPARE(writeNetworkManagerFiles(partOf(sampleNetwork())), files);
}

void NetworkFilesTest::netplan()
{
    const QList<ExportedFile> files = writeNetplanFiles(partOf(sampleNetwork()));
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().mode, FileMode::Private);
    const QString text = bodies(files);
    QVERIFY(text.contains(
        QLatin1String("  ethernets:\n    eth0:\n      addresses:\n        - \"10.0.0.250/32\":\n"
                      "            label: \"eth0:0\"\n      routes:\n"
                      "        - to: \"0.0.0.0/0\"\n          via: \"10.0.0.17\"\n"
                      "          metric: 50\n")));
    QVERIFY(text.contains(QLatin1String("    tun1:\n      mode: ipip\n      local: \"10.0.0.18\"\n"
                                        "      remote: \"10.9.0.1\"\n")));
    QCOMPARE(omissionsOf(files),
             QStringList({QStringLiteral("address fd00::250/128 on lvs0 nodad"), QStringLiteral("link tunl0"),
                          QStringLiteral("port IPv4 UDP 6080"), QStringLiteral("port IPv6 UDP 6081"),
                          QStringLiteral("rule IPv4 mark 7")}));
}

void NetworkFilesTest::ifupdown()
{
    const QList<ExportedFile> files = writeIfupdownFiles(partOf(sampleNetwork()));
    const QString text = bodies(files);
    QVERIFY(text.contains(QLatin1String(
        "iface eth0 inet manual\n    up ip address replace 10.0.0.250/32 dev eth0 label eth0:0\n"
        "    down ip address del 10.0.0.250/32 dev eth0 2>/dev/null || true\n")));
    QVERIFY(!text.contains(QLatin1String("auto eth0")));
    QVERIFY(text.contains(QLatin1String("auto tunl0\niface tunl0 inet manual\n    pre-up modprobe ipip\n"
                                        "    up ip link set tunl0 up\n")));
    QVERIFY(text.contains(QLatin1String("    up ip route replace local default dev lo table 100 proto 4\n")));
    QVERIFY(text.contains(QLatin1String("    up ip fou add port 6081 -6 gue 2>/dev/null || true\n")));
    QVERIFY(omissionsOf(files).isEmpty());
}

void NetworkFilesTest::everythingIsSaidOrNamed()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        const Result<HostPart> part = hostPart(randomHost(seed), QStringLiteral("host"));
        QVERIFY(part.ok());
        for (const auto &[name, write] : writers) {
            const QString problem = problemOf(*part, marksOf(QString::fromLatin1(name)), write(*part));
            QVERIFY2(
                problem.isEmpty(),
                qPrintable(QStringLiteral("%1, seed %2: ").arg(QLatin1String(name)).arg(seed) + problem));
        }
    }
}

void NetworkFilesTest::nothingMakesNoFile()
{
    for (const auto &[name, write] : writers) {
        QVERIFY(write(partOf({})).isEmpty());
    }
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::NetworkFilesTest)
#include "networkfiles_test.moc"
