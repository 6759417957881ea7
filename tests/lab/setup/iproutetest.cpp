// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/setup/iproutetest.h"

#include "core/kernel/transaction.h"
#include "core/plan/planner.h"
#include "tests/lab/conformance/namespace.h"
#include "tests/lab/setup/host.h"
#include "tests/lab/setup/listing.h"
#include "tests/lab/setup/randomsetup.h"
#include "tests/lab/setup/stepsequences.h"

#include <QTest>

namespace lvs::test {

namespace {

constexpr quint32 randomSetups = 10;

QString only(const QStringList &left, const QStringList &right)
{
    QStringList rest = left;
    for (const QString &each : right) {
        rest.removeOne(each);
    }
    return rest.join(u'\n');
}

void compareWithIp(const HostSetup &setup)
{
    const QStringList ours = listingOf(setup.network);
    const QStringList theirs = listingByIp();
    QCOMPARE(only(ours, theirs), QString());
    QCOMPARE(only(theirs, ours), QString());
}

void compareWithSysctl(const HostSetup &setup)
{
    const SysctlState settings = settingsBySysctl();
    QVERIFY(settings.size() > 20);
    for (const auto &[each, value] : settings) {
        const auto own = setup.sysctls.find(each);
        QVERIFY2(own != setup.sysctls.end() && own->second == value, qPrintable(each.toString()));
    }
    QCOMPARE(setup.sysctls.size(), settings.size());
}

/// What ip(8) is told, and the lines that our reading has more after it.
struct Row
{
    const char *name;
    const char *commands;
    QStringList lines;
};

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts) {
        list.append(QString::fromLatin1(text));
    }
    return list;
}

QList<Row> linkAndAddressRows()
{
    return {
        {"dummy", "link add dummy7 mtu 1234 type dummy",
         lines({"link dummy7 dummy down mtu 1234 local - remote -"})},
        {"bridge", "link add br7 type bridge", lines({"link br7 bridge down mtu 1500 local - remote -"})},
        {"vlan", "link add link eth0 name eth0.7 type vlan id 7",
         lines({"link eth0.7 vlan down mtu 1500 local - remote -"})},
        {"ipip", "tunnel add four0 mode ipip local 10.0.0.17 remote 10.0.0.18 ttl 64",
         lines({"link four0 ipip down mtu 1480 local 10.0.0.17 remote 10.0.0.18"})},
        {"sit from anywhere", "link add six0 type sit local 10.0.0.17",
         lines({"link six0 sit down mtu 1480 local 10.0.0.17 remote -"})},
        {"gre to one", "link add gre7 type gre remote 10.0.0.18",
         lines({"link gre7 gre down mtu 1476 local - remote 10.0.0.18"})},
        {"ip6tnl", "link add any0 type ip6tnl mode any local fd00:10::17 remote fd00:10::18",
         lines({"link any0 ip6tnl down mtu 1452 local fd00:10::17 remote fd00:10::18"})},
        {"ip6gre", "link add gre8 type ip6gre local fd00:10::17 remote fd00:10::18",
         lines({"link gre8 ip6gre down mtu 1448 local fd00:10::17 remote fd00:10::18"})},
        {"gretap is no gre", "link add tap7 type gretap remote 10.0.0.18",
         lines({"link tap7 other down mtu 1462 local - remote -"})},
        {"VIP with label", "address add 10.0.0.250/32 dev eth0 label eth0:0",
         lines({"address eth0 10.0.0.250/32 label eth0:0 broadcast - scope global"})},
        {"the interface's own name is no label", "address add 10.0.0.250/32 dev eth0 label eth0",
         lines({"address eth0 10.0.0.250/32 label - broadcast - scope global"})},
        {"broadcast and scope", "address add 10.0.1.1/24 brd + scope site dev eth0",
         lines({"address eth0 10.0.1.1/24 label - broadcast 10.0.1.255 scope site"})},
        {"deprecated", "address add 10.0.0.250/32 dev eth0 preferred_lft 0",
         lines({"address eth0 10.0.0.250/32 label - broadcast - scope global deprecated"})},
        {"IPv6 deprecated", "address add fd00:10::250/128 dev eth0 nodad preferred_lft 0",
         lines({"address eth0 fd00:10::250/128 label - broadcast - scope global deprecated nodad"})},
        {"a lifetime that runs", "address add 10.0.0.250/32 dev eth0 valid_lft 1000 preferred_lft 900",
         lines({"address eth0 10.0.0.250/32 label - broadcast - scope global foreign"})},
        {"IPv6 lifetime that runs",
         "address add fd00:10::250/128 dev eth0 nodad valid_lft 1000 preferred_lft 0",
         lines({"address eth0 fd00:10::250/128 label - broadcast - scope global deprecated nodad foreign"})},
        {"a peer", "address add 10.0.0.250 peer 10.0.0.251 dev eth0",
         lines({"address eth0 10.0.0.250/32 label - broadcast - scope global foreign"})},
        {"IPv6 peer", "address add fd00:10::250 peer fd00:10::251/128 dev eth0 nodad",
         lines({"address eth0 fd00:10::250/128 label - broadcast - scope global nodad foreign"})},
        {"no route of its own", "address add fd00:11::1/64 dev eth0 nodad noprefixroute",
         lines({"address eth0 fd00:11::1/64 label - broadcast - scope global nodad foreign"})},
        {"a metric of its own", "address add 10.0.1.1/24 dev eth0 metric 77",
         lines({"address eth0 10.0.1.1/24 label - broadcast - scope global foreign"})},
    };
}

QList<Row> routeRows()
{
    return {
        {"default gateway", "route add default via 10.0.0.1",
         lines({"route 0.0.0.0/0 table 254 metric 0 via 10.0.0.1 dev eth0 src - proto 3"})},
        {"host route", "route add 10.0.0.250 dev lo proto static",
         lines({"route 10.0.0.250/32 table 254 metric 0 via - dev lo src - proto 4"})},
        {"source and metric", "route add 192.0.2.0/24 via 10.0.0.1 src 10.0.0.17 metric 7 proto dhcp",
         lines({"route 192.0.2.0/24 table 254 metric 7 via 10.0.0.1 dev eth0 src 10.0.0.17 proto 16"})},
        {"on link", "route add 192.0.2.0/24 via 203.0.113.1 dev eth0 onlink",
         lines({"route 192.0.2.0/24 table 254 metric 0 via 203.0.113.1 dev eth0 src - proto 3 onlink"})},
        {"local in a table", "route add local default dev lo table 100",
         lines({"route 0.0.0.0/0 table 100 metric 0 via - dev lo src - proto 3 local"})},
        {"a table beyond 255", "route add 192.0.2.0/24 dev eth0 table 100000",
         lines({"route 192.0.2.0/24 table 100000 metric 0 via - dev eth0 src - proto 3"})},
        {"IPv6 default gateway", "-6 route add default via fd00:10::1",
         lines({"route ::/0 table 254 metric 1024 via fd00:10::1 dev eth0 src - proto 3"})},
        {"IPv6 local in a table", "-6 route add local default dev lo table 100",
         lines({"route ::/0 table 100 metric 1024 via - dev lo src - proto 3 local"})},
        {"IPv6 source and metric", "-6 route add 2001:db8::/32 via fd00:10::1 src fd00:10::17 metric 7",
         lines({"route 2001:db8::/32 table 254 metric 7 via fd00:10::1 dev eth0 src fd00:10::17 proto 3"})},
        {"what the model leaves out",
         "route add blackhole 192.0.2.0/24\n-6 route add unreachable 2001:db8::/32",
         {}},
        {"what is derived", "address add 10.0.1.1/24 dev eth0",
         lines({"address eth0 10.0.1.1/24 label - broadcast - scope global"})},
        {"several next hops", "route add 192.0.2.0/24 nexthop via 10.0.0.1 nexthop via 10.0.0.2",
         lines({"route 192.0.2.0/24 table 254 metric 0 via - dev - src - proto 3 foreign"})},
        {"IPv6 several next hops", "-6 route add 2001:db8::/32 nexthop via fd00:10::1 nexthop via fd00:10::2",
         lines({"route 2001:db8::/32 table 254 metric 1024 via - dev - src - proto 3 foreign"})},
        {"metrics", "route add 192.0.2.0/24 via 10.0.0.1 mtu 1400",
         lines({"route 192.0.2.0/24 table 254 metric 0 via 10.0.0.1 dev eth0 src - proto 3 foreign"})},
        {"IPv6 metrics", "-6 route add 2001:db8::/32 via fd00:10::1 mtu 1400",
         lines({"route 2001:db8::/32 table 254 metric 1024 via fd00:10::1 dev eth0 src - proto 3 foreign"})},
        {"type of service", "route add 192.0.2.0/24 tos 0x10 via 10.0.0.1",
         lines({"route 192.0.2.0/24 table 254 metric 0 via 10.0.0.1 dev eth0 src - proto 3 foreign"})},
        {"a scope of its own", "route add 192.0.2.0/24 dev eth0 scope global",
         lines({"route 192.0.2.0/24 table 254 metric 0 via - dev eth0 src - proto 3 foreign"})},
        {"IPv6 that runs out", "-6 route add 2001:db8::/32 via fd00:10::1 expires 1000",
         lines({"route 2001:db8::/32 table 254 metric 1024 via fd00:10::1 dev eth0 src - proto 3 foreign"})},
        {"IPv6 preference", "-6 route add 2001:db8::/32 via fd00:10::1 pref high",
         lines({"route 2001:db8::/32 table 254 metric 1024 via fd00:10::1 dev eth0 src - proto 3 foreign"})},
        {"learnt from a router", "-6 route add 2001:db8::/32 via fd00:10::1 proto ra",
         lines({"route 2001:db8::/32 table 254 metric 1024 via fd00:10::1 dev eth0 src - proto 9 foreign"})},
        {"IPv6 by source", "-6 route add 2001:db8::/32 from fd00:10::/64 via fd00:10::1",
         lines({"route 2001:db8::/32 table 254 metric 1024 via fd00:10::1 dev eth0 src - proto 3 foreign"})},
        {"a next hop of its own", "nexthop add id 7 via 10.0.0.1 dev eth0\nroute add 192.0.2.0/24 nhid 7",
         lines({"route 192.0.2.0/24 table 254 metric 0 via 10.0.0.1 dev eth0 src - proto 3 foreign"})},
        {"over IPv6", "route add 192.0.2.0/24 via inet6 fd00:10::1 dev eth0",
         lines({"route 192.0.2.0/24 table 254 metric 0 via - dev eth0 src - proto 3 foreign"})},
    };
}

QList<Row> ruleAndPortRows()
{
    return {
        {"mark", "rule add priority 1000 fwmark 1 table 100",
         lines({"rule IPv4 1000 mark 0x1/0xffffffff table 100"})},
        {"mask", "-6 rule add priority 1000 fwmark 0x10/0xf0 table 100000",
         lines({"rule IPv6 1000 mark 0x10/0xf0 table 100000"})},
        {"mark of nothing", "rule add priority 1000 fwmark 0/0xff table 100",
         lines({"rule IPv4 1000 mark 0x0/0xff table 100"})},
        {"rules of other sorts",
         "rule add priority 1000 fwmark 1 from 10.0.0.0/24 table 100\n"
         "rule add priority 1001 fwmark 1 to 10.0.0.0/24 table 100\n"
         "rule add priority 1002 not fwmark 1 table 100\n"
         "rule add priority 1003 fwmark 1 iif eth0 table 100\n"
         "rule add priority 1004 fwmark 1 oif eth0 table 100\n"
         "rule add priority 1005 fwmark 1 ipproto udp table 100\n"
         "rule add priority 1006 fwmark 1 dport 80 table 100\n"
         "rule add priority 1007 fwmark 1 uidrange 0-0 table 100\n"
         "rule add priority 1008 fwmark 1 tos 0x10 table 100\n"
         "rule add priority 1009 fwmark 1 table 100 suppress_prefixlength 0\n"
         "rule add priority 1010 fwmark 1 unreachable\n"
         "rule add priority 1011 from 10.0.0.0/24 table 100\n"
         "rule add priority 1012 fwmark 1 goto 32766\n",
         {}},
        {"gue", "fou add port 6080 gue", lines({"port IPv4 6080 gue"})},
        {"fou", "fou add port 5555 ipproto 4", lines({"port IPv4 5555 4"})},
        {"IPv6 gue", "fou add port 6080 gue -6", lines({"port IPv6 6080 gue"})},
        {"ports that not everybody reaches",
         "fou add port 6080 gue local 10.0.0.17\n"
         "fou add port 6081 gue local fd00:10::17 peer fd00:10::18 peer_port 6081 -6\n",
         {}},
    };
}

QList<Row> rows()
{
    return linkAndAddressRows() + routeRows() + ruleAndPortRows();
}

/// Automatic ones come and go as links do.
QStringList withoutAutomatic(NetworkState network)
{
    std::erase_if(network.addresses, isAutomatic);
    return listingOf(network);
}

} // namespace

void IprouteTest::initTestCase()
{
    loadModules();
}

void IprouteTest::showsWhatWeWrote_data()
{
    QTest::addColumn<int>("index");
    const QList<StepSequence> sequences = stepSequences();
    for (int i = 0; i < sequences.size(); ++i) {
        QTest::newRow(sequences[i].name) << i;
    }
}

void IprouteTest::showsWhatWeWrote()
{
    QFETCH(int, index);
    enterFreshHost();
    LinuxKernel kernel;
    const StepSequence sequence = stepSequences().at(index);
    for (const SetupStep &each : sequence.steps) {
        const std::array<Step, 1> step {each};
        static_cast<void>(kernel.execute(step)); // some are refused
        const Result<HostSetup> setup = kernel.readSetup();
        QCOMPARE(problem(setup), QByteArray());
        compareWithIp(*setup);
        if (QTest::currentTestFailed()) {
            qWarning("after %s", qPrintable(stepSubject(each)));
            return;
        }
    }
    compareWithSysctl(readSetup());
}

void IprouteTest::showsRandomSetupsThatWeWrote()
{
    for (quint32 seed = 0; seed < randomSetups; ++seed) {
        enterFreshHost();
        LinuxKernel kernel;
        HostState wanted;
        const HostSetup base = readSetup();
        wanted.setup = RandomSetup(2000 + seed, base).setup();
        const Result<HostState> now = kernel.read();
        const TransactionReport report = runTransaction(kernel, planner(*now, wanted));
        QCOMPARE(report.error ? text(*report.error) : QByteArray(), QByteArray());
        const HostSetup setup = *kernel.readSetup();
        QCOMPARE(difference(setup, wanted.setup), QByteArray());
        compareWithIp(setup);
        compareWithSysctl(setup);
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
    }
}

void IprouteTest::weReadWhatItWrote_data()
{
    QTest::addColumn<int>("index");
    const QList<Row> all = rows();
    for (int i = 0; i < all.size(); ++i) {
        QTest::newRow(all[i].name) << i;
    }
}

void IprouteTest::weReadWhatItWrote()
{
    QFETCH(int, index);
    const Row row = rows().at(index);
    enterFreshHost();
    const QStringList before = withoutAutomatic(readSetup().network);
    ip(row.commands);
    const QStringList after = withoutAutomatic(readSetup().network);
    QCOMPARE(only(after, before), row.lines.join(u'\n'));
    QCOMPARE(only(before, after), QString());
}

void IprouteTest::weReadWhatSysctlWrote()
{
    enterFreshHost();
    const SysctlState before = readSetup().sysctls;
    size_t written = 0;
    for (const auto &[each, value] : before) {
        SysctlValue other {value.first == 1 ? 0 : 1, 0};
        if (sysctlRule(each.key).pair) {
            other = {5, 60};
        } else if (each.key == SysctlKey::IpvsSyncPorts) {
            other = {4};
        }
        if (!checkSysctl(each.key, other)) {
            other = {sysctlRule(each.key).minimum + 1};
        }
        const Finished done =
            runProgram(QStringLiteral("sysctl"),
                       {QStringLiteral("-q"), each.toString() + u'=' + other.toString(each.key)});
        QVERIFY2(done.status == 0, done.errors.constData());
        const SysctlState after = readSetup().sysctls;
        QVERIFY2(after.at(each) == other, qPrintable(each.toString()));
        QCOMPARE(after.size(), before.size());
        ++written;
    }
    compareWithSysctl(readSetup());
    QVERIFY(written > 50);
    qInfo("%zu settings written by sysctl and read by us", written);
}

void IprouteTest::oddNames()
{
    enterFreshHost();
    for (const char *odd : {"eth0.100", "a'b;c", "..x", "-", "x@y", "a=b", "very-long-name0"}) {
        const Finished made =
            runProgram(QStringLiteral("ip"),
                       {QStringLiteral("link"), QStringLiteral("add"), QStringLiteral("name"),
                        QString::fromLatin1(odd), QStringLiteral("type"), QStringLiteral("dummy")});
        if (made.status != 0) {
            continue; // ip(8) itself does not take each
        }
        const HostSetup setup = readSetup();
        const Link *found = setup.network.link(name(odd));
        QVERIFY2(found != nullptr && found->kind == LinkKind::Dummy, odd);
        const SysctlName arp {SysctlKey::ArpIgnore, found->name};
        QVERIFY2(setup.sysctls.count(arp) == 1, odd);
        LinuxKernel kernel;
        const std::array<Step, 1> steps {SetupStep(SetSysctl {arp, {0}, {1}})};
        QCOMPARE(problem(kernel.execute(steps).front()), QByteArray());
        QVERIFY2(readSetup().sysctls.at(arp) == SysctlValue {1}, odd);
    }
    QVERIFY(readSetup().network.link(name("eth0.100")) != nullptr);
    // One that the model cannot name is passed over, with all that hangs on it.
    const QStringList before = withoutAutomatic(readSetup().network);
    const QString umlaut = QString::fromUtf8("\xc3\xbc"
                                             "0");
    for (const QStringList &arguments :
         {QStringList {QStringLiteral("link"), QStringLiteral("add"), QStringLiteral("name"), umlaut,
                       QStringLiteral("up"), QStringLiteral("type"), QStringLiteral("dummy")},
          QStringList {QStringLiteral("address"), QStringLiteral("add"), QStringLiteral("10.9.0.1/24"),
                       QStringLiteral("dev"), umlaut},
          QStringList {QStringLiteral("route"), QStringLiteral("add"), QStringLiteral("192.0.2.0/24"),
                       QStringLiteral("dev"), umlaut}}) {
        const Finished done = runProgram(QStringLiteral("ip"), arguments);
        QVERIFY2(done.status == 0, done.errors.constData());
    }
    QCOMPARE(only(withoutAutomatic(readSetup().network), before),
             QStringLiteral("route 192.0.2.0/24 table 254 metric 0 via - dev - src - proto 3 foreign"));
}

void IprouteTest::addressesThatRunOut()
{
    enterFreshHost();
    ip("address add 10.0.0.250/32 dev eth0 valid_lft 1 preferred_lft 1\n");
    QVERIFY(readSetup().network.address(name("eth0"), address("10.0.0.250"), 32) != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(readSetup().network.address(name("eth0"), address("10.0.0.250"), 32) == nullptr,
                             20000);
}

} // namespace lvs::test
