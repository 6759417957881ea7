// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/wording.h"

#include "core/formats/ipvsadm/reader.h"
#include "core/plan/planner.h"

#include <QTest>

using namespace lvs;

class WordingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsStepsInWords_data();
    void tellsStepsInWords();
    void tellsPlaces();
    void namesSubjects_data();
    void namesSubjects();
    void namesSubjectsThatWereKeptAsText_data();
    void namesSubjectsThatWereKeptAsText();
    void joinsLists();
};

void WordingTest::tellsStepsInWords_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("words");
    const QString service = QStringLiteral("-A -t 10.0.0.250:80 -s rr\n");
    const QString server = QStringLiteral("-a -t 10.0.0.250:80 -r 10.0.0.18 -g\n");
    QTest::newRow("add")
        << QString() << service + server
        << QStringList {QStringLiteral("Add virtual service TCP 10.0.0.250:80: scheduler rr"),
                        QStringLiteral("Add real server 10.0.0.18:80 to TCP 10.0.0.250:80: DR, weight 1")};
    QTest::newRow("remove") << service + server << QString()
                            << QStringList {
                                   QStringLiteral("Remove real server 10.0.0.18:80 from TCP 10.0.0.250:80"),
                                   QStringLiteral("Remove virtual service TCP 10.0.0.250:80")};
    QTest::newRow("edit service")
        << service << QStringLiteral("-A -t 10.0.0.250:80 -s sh -b sh-port -p 60 -M 255.255.255.0")
        << QStringList {QStringLiteral(
               "Change virtual service TCP 10.0.0.250:80: scheduler rr → sh, flags none → sh-port, "
               "persistence none → 60 s/255.255.255.0")};
    QTest::newRow("edit server")
        << service + server
        << service
            + QStringLiteral(
                "-a -t 10.0.0.250:80 -r 10.0.0.18 -i -w 5 -x 100 --tun-type gue --tun-port 6080 --tun-csum")
        << QStringList {QStringLiteral(
               "Change real server 10.0.0.18:80 of TCP 10.0.0.250:80: forwarding DR → TUN gue 6080 "
               "csum, weight 1 → 5, upper threshold none → 100")};
    QTest::newRow("time-outs") << QString() << QStringLiteral("--set 600 0 0")
                               << QStringList {QStringLiteral("Change time-outs: TCP 900 s → 600 s")};
    QTest::newRow("daemon") << QStringLiteral("--start-daemon backup")
                            << QStringLiteral("--start-daemon master --mcast-interface eth1 --syncid 3")
                            << QStringList {QStringLiteral("Stop the backup sync daemon on eth0"),
                                            QStringLiteral("Start the master sync daemon on eth1, id 3")};
}

void WordingTest::tellsStepsInWords()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QStringList, words);
    QStringList told;
    for (const Step &step : planner(readIpvsadm(from).state, readIpvsadm(to).state).steps) {
        told.append(describe(step));
    }
    QCOMPARE(told, words);
}

void WordingTest::tellsPlaces()
{
    QCOMPARE(describe(TextPosition {3, 12, 1}), QStringLiteral("line 3, column 12"));
    QCOMPARE(describe(TextPosition()), QString());
}

void WordingTest::namesSubjects_data()
{
    QTest::addColumn<QList<Step>>("step"); // one
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Step &step, const char *words) {
        QTest::newRow(name) << QList<Step> {step} << QString::fromUtf8(words);
    };
    const ServiceKey service = ServiceKey::forMark(77, AddressFamily::IPv4).value();
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("eth1");
    row("service", RemoveService {service, {}}, "FWM 77 IPv4");
    row("time-outs", SetTimeouts {}, "time-outs");
    row("master", StartSyncDaemon {SyncRole::Master, daemon}, "master sync daemon");
    row("backup", StopSyncDaemon {SyncRole::Backup, daemon}, "backup sync daemon");
    const ShortName lo = ShortName::literal("lo");
    const Address vip = Address::parse(QStringLiteral("10.0.0.250")).value();
    row("link", SetupStep {EditLink {lo, {}, {}}}, "link lo");
    InterfaceAddress address;
    address.interface = lo;
    address.address = vip;
    row("address", SetupStep {AddAddress {address}}, "address 10.0.0.250/32 on lo");
    Route route;
    route.destination = vip;
    row("route", SetupStep {RemoveRoute {route}}, "route to 10.0.0.250/32");
    MarkRule rule;
    rule.mark = 5;
    rule.table = 100;
    row("rule", SetupStep {AddRule {rule}}, "packets with mark 5 to table 100 (IPv4)");
    EncapsulationPort port;
    port.port = 5555;
    row("port", SetupStep {OpenEncapsulationPort {port}}, "GUE on UDP port 5555 (IPv4)");
}

void WordingTest::namesSubjects()
{
    QFETCH(QList<Step>, step);
    QFETCH(QString, words);
    QCOMPARE(subjectWords(step.first()), words);
}

/// As errors carry them: every form of stepSubject() is told apart, so that none stays a program's text.
void WordingTest::namesSubjectsThatWereKeptAsText_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const SetupStep &step, const char *words) {
        QTest::newRow(name) << Step(step) << QString::fromUtf8(words);
    };
    InterfaceAddress address;
    address.interface = ShortName::literal("lo");
    address.address = Address::parse(QStringLiteral("2001:db8::250")).value();
    address.prefixLength = 128;
    row("link", EditLink {address.interface, {}, {}}, "link lo");
    row("address", AddAddress {address}, "address 2001:db8::250/128 on lo");
    Route route;
    route.destination = address.address;
    route.prefixLength = 128;
    row("route", RemoveRoute {route}, "route to 2001:db8::250/128");
    route.table = 100;
    row("route of a table", RemoveRoute {route}, "route to 2001:db8::250/128 in table 100");
    MarkRule rule;
    rule.mark = 5;
    row("rule", AddRule {rule}, "rule for packets with mark 5 (IPv4)");
    EncapsulationPort port;
    port.port = 5555;
    row("port", OpenEncapsulationPort {port}, "UDP port 5555 for encapsulation (IPv4)");
}

void WordingTest::namesSubjectsThatWereKeptAsText()
{
    QFETCH(Step, step);
    QFETCH(QString, words);
    QCOMPARE(subjectWords(stepSubject(step)), words);
    QVERIFY(describe(Error(ErrorCode::PreconditionChanged, {stepSubject(step)})).contains(words));
}

void WordingTest::joinsLists()
{
    QCOMPARE(listWords({}), QString());
    QCOMPARE(listWords({QStringLiteral("a")}), QStringLiteral("a"));
    QCOMPARE(listWords({QStringLiteral("a"), QStringLiteral("%1"), QStringLiteral("c")}),
             QStringLiteral("a, %1, c"));
}

QTEST_GUILESS_MAIN(WordingTest)
#include "wording_test.moc"
