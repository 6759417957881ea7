// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is read of a firewall that nft(8) made, on this machine's own kernel, in a network namespace of the
// test's own.
#include "core/kernel/linux/surroundings/modules.h"
#include "core/kernel/linux/surroundings/ruleset.h"
#include "core/kernel/linux/surroundings/surroundingsreader.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>

using namespace lvs;

namespace {

constexpr std::chrono::milliseconds patience {2000};

QByteArray nft(const QByteArray &rules)
{
    QProcess process;
    process.start(QStringLiteral("nft"), {QStringLiteral("-f"), QStringLiteral("-")});
    process.write(rules);
    process.closeWriteChannel();
    if (!process.waitForFinished(10000) || process.exitCode() != 0) {
        return "nft: " + process.errorString().toUtf8() + process.readAllStandardError();
    }
    return {};
}

/// A system's bus on which everybody may do everything.
constexpr const char *openBus =
    "<busconfig><type>system</type><auth>EXTERNAL</auth><listen>unix:path=%1/bus</listen>"
    "<policy context='default'><allow user='*'/><allow own='*'/><allow send_destination='*'/>"
    "<allow receive_sender='*'/></policy></busconfig>";

/// Ends with its object.
class Daemon : public QProcess
{
public:
    Daemon(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
    {
        setProcessEnvironment(environment);
        setProcessChannelMode(QProcess::ForwardedErrorChannel);
        start(program, arguments);
    }
    ~Daemon() override
    {
        terminate();
        waitForFinished(10000);
    }
};

const std::set<AddressFamily> none;
const std::set<AddressFamily> ipv4 {AddressFamily::IPv4};
const std::set<AddressFamily> ipv6 {AddressFamily::IPv6};
const std::set<AddressFamily> both {AddressFamily::IPv4, AddressFamily::IPv6};

} // namespace

class FirewallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (unshare(CLONE_NEWNET) != 0) {
            QSKIP("a network namespace cannot be had");
        }
        if (const QByteArray failure = nft("table inet probe { chain c { ct state invalid drop; }; }");
            !failure.isEmpty()) {
            QSKIP(("nf_tables cannot be had: " + failure).constData());
        }
    }
    void init() { QCOMPARE(nft("flush ruleset"), QByteArray()); }

    void droppersAreFound_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QList<int>>("families");
        const auto row = [](const char *name, const char *rules, const std::set<AddressFamily> &families) {
            QList<int> numbers;
            for (const AddressFamily each : families) {
                numbers.append(static_cast<int>(each));
            }
            QTest::newRow(name) << QByteArray(rules) << numbers;
        };
        row("as firewalld has it",
            "table inet firewalld { chain filter_INPUT { type filter hook input priority filter + 10; "
            "ct state { established, related } accept; ct status dnat accept; iifname \"lo\" accept; "
            "ct state invalid log prefix \"x\"; ct state invalid drop; }; }",
            both);
        row("of one family",
            "table ip6 t { chain i { type filter hook input priority 0; ct state invalid drop; }; }", ipv6);
        row("among others",
            "table ip t { chain i { type filter hook input priority 0; ct state invalid,untracked drop; }; }",
            ipv4);
        row("rejected",
            "table ip t { chain i { type filter hook input priority 0; ct state invalid reject; }; }", ipv4);
        row("by a map",
            "table ip t { chain i { type filter hook input priority 0; "
            "ct state vmap { established : accept, invalid : drop }; }; }",
            ipv4);
        row("by a jump",
            "table ip t { chain s { ct state invalid drop; }; chain i { type filter hook input priority 0; "
            "tcp dport 80 jump s; }; }",
            ipv4);
        row("early",
            "table ip t { chain p { type filter hook prerouting priority mangle; ct state invalid drop; }; }",
            ipv4);
        row("in a chain that nobody asks", "table ip t { chain s { ct state invalid drop; }; }", none);
        row("going out",
            "table ip t { chain o { type filter hook output priority 0; ct state invalid drop; }; }", none);
        row("behind IPVS",
            "table ip t { chain i { type filter hook input priority 200; ct state invalid drop; }; }", none);
        row("the others",
            "table ip t { chain i { type filter hook input priority 0; ct state != invalid drop; }; }", none);
        row("accepted",
            "table ip t { chain i { type filter hook input priority 0; ct state invalid accept; }; }", none);
        row("new ones", "table ip t { chain i { type filter hook input priority 0; ct state new drop; }; }",
            none);
        row("a map without",
            "table ip t { chain i { type filter hook input priority 0; "
            "ct state vmap { established : accept, new : drop }; }; }",
            none);
        row("marks", "table ip t { chain i { type filter hook input priority 0; ct mark 1 drop; }; }", none);
        row("nothing", "", none);
    }
    void droppersAreFound()
    {
        QFETCH(const QByteArray, rules);
        QFETCH(const QList<int>, families);
        QCOMPARE(nft(rules), QByteArray());
        std::set<AddressFamily> expected;
        for (const int each : families) {
            expected.insert(static_cast<AddressFamily>(each));
        }
        const Surroundings found = surroundings::readSurroundings(patience);
        QVERIFY(found.invalidDropped == expected);
        QVERIFY(!found.iptables);
    }

    void exemptionsAreFound()
    {
        QCOMPARE(nft("table ip t { chain p { type filter hook prerouting priority -300; "
                     "ip daddr 10.0.0.250 tcp dport 80 notrack; ip saddr 10.0.0.9 notrack; "
                     "ip daddr 10.0.0.251 accept; }; }\n"
                     "table inet u { chain p { type filter hook prerouting priority raw; "
                     "ip6 daddr fd00::250 notrack; }; }"),
                 QByteArray());
        const Surroundings found = surroundings::readSurroundings(patience);
        const std::set<Address> expected {*Address::parse(u"10.0.0.250"), *Address::parse(u"fd00::250")};
        QVERIFY(found.untracked == expected);
    }

    /// What the package firewalld makes by itself, as it comes.
    void theRulesOfFirewalldAreRead()
    {
        const QString firewalld = QStandardPaths::findExecutable(
            QStringLiteral("firewalld"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
        const QString bus = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (firewalld.isEmpty() || bus.isEmpty()) {
            QSKIP("firewalld is not installed");
        }
        const QTemporaryDir folder;
        const QString configuration = folder.filePath(QStringLiteral("bus.conf"));
        QFile file(configuration);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(QString::fromLatin1(openBus).arg(folder.path()).toUtf8()) > 0);
        file.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"),
                           QStringLiteral("unix:path=%1/bus").arg(folder.path()));
        const Daemon busDaemon(
            bus, {QStringLiteral("--nofork"), QStringLiteral("--config-file=%1").arg(configuration)},
            environment);
        QTRY_VERIFY(QFile::exists(folder.filePath(QStringLiteral("bus"))));
        const Daemon firewall(firewalld,
                              {QStringLiteral("--nofork"), QStringLiteral("--nopid"),
                               QStringLiteral("--log-file=%1/log").arg(folder.path())},
                              environment);
        QTRY_COMPARE_WITH_TIMEOUT(surroundings::readSurroundings(patience).invalidDropped, both, 60000);
        const Surroundings around = surroundings::readSurroundings(patience);
        QVERIFY(around.firewalld);
        QVERIFY(!around.iptables);
        QVERIFY(around.untracked.empty());
    }

    void manyRulesAreRead()
    {
        QByteArray rules = "table ip t { chain i { type filter hook input priority 0;\n";
        for (int i = 0; i < 5000; ++i) {
            rules += "tcp dport " + QByteArray::number(i + 1) + " accept;\n";
        }
        QCOMPARE(nft(rules + "ct state invalid drop; }; }"), QByteArray());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(surroundings::readSurroundings(patience).invalidDropped == ipv4);
        qInfo("5001 rules in %lld ms", timer.elapsed());
    }

    /// Whatever a kernel may say, nothing is read beyond it.
    void damagedAnswersDoNoHarm()
    {
        alignas(nlmsghdr) std::array<char, 256> bytes {};
        for (size_t length = sizeof(nlmsghdr); length < bytes.size(); ++length) {
            for (int value : {0, 1, 4, 8, 127, -1}) {
                bytes.fill(static_cast<char>(value));
                const nlmsghdr header {static_cast<quint32>(length), 0, 0, 0, 0};
                std::memcpy(bytes.data(), &header, sizeof header);
                const void *start = bytes.data();
                const auto &message = *static_cast<const nlmsghdr *>(start);
                surroundings::Ruleset ruleset;
                ruleset.takeChain(message);
                ruleset.takeRule(message);
                ruleset.takeElements({}, message);
                QVERIFY(ruleset.invalidDropped().empty());
            }
        }
    }

    void moduleListsAreRead()
    {
        const std::set<QString> names = surroundings::moduleNames(
            "kernel/net/netfilter/ipvs/ip_vs.ko.xz: kernel/net/netfilter/nf_conntrack.ko.xz\n"
            "kernel/net/ipv4/ipip.ko:\nkernel/net/ip-tunnel.ko\nnothing\n");
        const std::set<QString> expected {QStringLiteral("ip_vs"), QStringLiteral("ipip"),
                                          QStringLiteral("ip_tunnel")};
        QVERIFY(names == expected);
    }
};

QTEST_GUILESS_MAIN(FirewallTest)
#include "firewall_test.moc"
