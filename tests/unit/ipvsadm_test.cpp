// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/reader.h"
#include "core/formats/ipvsadm/writer.h"
#include "core/plan/planner.h"
#include "core/plan/validator.h"

#include "tests/support/randomstate.h"

#include <QTest>

using namespace lvs;
using namespace lvs::test;

class IpvsadmTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItWrites();
    void readsThePlanAsCommands();
    void readsHandWrittenLines_data();
    void readsHandWrittenLines();
    void pointsAtProblems_data();
    void pointsAtProblems();
    void reportsAllProblemsAtOnce();
    void keepsWhatCouldBeRead();
    void namesWhatItCannotSay();
};

void IpvsadmTest::readsBackWhatItWrites()
{
    int lines = 0;
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const IpvsState state = RandomState(seed).state();
        const WrittenText written = writeIpvsadmRestore(state);
        QVERIFY(written.omissions.isEmpty());
        const IpvsadmReading reading = readIpvsadm(written.text);
        QVERIFY2(reading.ok(), qPrintable(written.text));
        QVERIFY2(reading.state == state, qPrintable(written.text));
        lines += static_cast<int>(written.text.count(u'\n'));
    }
    QVERIFY(lines > 10000);
}

void IpvsadmTest::readsThePlanAsCommands()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        RandomState random(seed);
        const IpvsState from = random.state();
        const IpvsState to = random.variation(from);
        const QString commands = ipvsadmCommands(planner(from, to)).join(u'\n');
        const IpvsadmReading reading = readIpvsadm(commands, from);
        QVERIFY2(reading.ok(), qPrintable(commands));
        QVERIFY2(reading.state == to, qPrintable(commands));
    }
}

void IpvsadmTest::readsHandWrittenLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto saved = [](const char *lines) {
        return QString::fromLatin1(lines) + QLatin1String("--set 900 120 300\n");
    };
    QTest::newRow("defaults")
        << "-A -t 10.0.0.250:80\n-a -t 10.0.0.250:80 -r 10.0.0.18"
        << saved("-A -t 10.0.0.250:80 -s wlc\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1\n");
    QTest::newRow("long options, any order")
        << "ipvsadm --scheduler=wrr --tcp-service 10.0.0.250:80 --persistent --add-service\n"
           "/sbin/ipvsadm --weight 3 -r 10.0.0.18:80 --ipip -a --tcp-service=10.0.0.250:80"
        << saved("-A -t 10.0.0.250:80 -s wrr -p 360\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i -w 3\n");
    QTest::newRow("comments, blanks, attached values")
        << "# two lines\n\n  -A -u10.0.0.250:53 -srr -o   # one packet\n"
        << saved("-A -u 10.0.0.250:53 -s rr -o\n");
    QTest::newRow("negative mark, as ipvsadm -S writes it")
        << "-A -f -1294967296 -s rr" << saved("-A -f 3000000000 -s rr\n");
    QTest::newRow("IPv6 mark with prefix") << "-A -f 7 -6 -s sh -b sh-port,sh-fallback -p 60 -M 64"
                                           << saved("-A -f 7 -6 -s sh -p 60 -M 64 -b sh-fallback,sh-port\n");
    QTest::newRow("edit resets what it does not name")
        << "-A -t 10.0.0.250:80 -s rr -p 60\n-E -t 10.0.0.250:80" << saved("-A -t 10.0.0.250:80 -s wlc\n");
    QTest::newRow("delete and clear") << "-A -t 10.0.0.250:80\n-C\n-A -t 10.0.0.251:80\n-a -t 10.0.0.251:80 "
                                         "-r 10.0.0.1\n-d -t 10.0.0.251:80 -r 10.0.0.1"
                                      << saved("-A -t 10.0.0.251:80 -s wlc\n");
    QTest::newRow("time-outs with zero") << "--set 0 60 0"
                                         << "--set 900 60 300\n";
    QTest::newRow("daemon")
        << "--start-daemon master --mcast-interface eth1 --syncid 5"
        << saved("--start-daemon master --mcast-interface eth1 --syncid 5 --sync-maxlen 1472\n");
    QTest::newRow("gue")
        << "-A -t 10.0.0.250:80\n-a -t 10.0.0.250:80 -r 10.0.0.18 -i --tun-type gue --tun-port 6080 "
           "--tun-remcsum"
        << saved("-A -t 10.0.0.250:80 -s wlc\n-a -t 10.0.0.250:80 -r 10.0.0.18:80 -i -w 1 --tun-type gue "
                 "--tun-port 6080 --tun-remcsum\n");
}

void IpvsadmTest::readsHandWrittenLines()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const IpvsadmReading reading = readIpvsadm(text);
    QVERIFY2(reading.ok(), reading.ok() ? "" : qPrintable(errorCodeName(reading.errors.first().code)));
    QCOMPARE(writeIpvsadmRestore(reading.state).text, canonical);
}

void IpvsadmTest::pointsAtProblems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("address") << "-A -t 10.0.0.256:80"
                             << "address-invalid" << 1 << 7;
    QTest::newRow("port") << "-A -t 10.0.0.1:80000"
                          << "port-invalid" << 1 << 16;
    QTest::newRow("host name") << "-A -t www.example.org:80"
                               << "name-resolution-refused" << 1 << 7;
    QTest::newRow("service name") << "-A -t 10.0.0.1:http"
                                  << "name-resolution-refused" << 1 << 7;
    QTest::newRow("unknown option") << "\n-A -t 10.0.0.1:80 --fast"
                                    << "option-unknown" << 2 << 19;
    QTest::newRow("unknown letter") << "-A -t 10.0.0.1:80 -q"
                                    << "option-unknown" << 1 << 19;
    QTest::newRow("repeated") << "-A -t 10.0.0.1:80 -s rr -s wrr"
                              << "option-repeated" << 1 << 25;
    QTest::newRow("two commands") << "-A -a -t 10.0.0.1:80"
                                  << "argument-unexpected" << 1 << 4;
    QTest::newRow("no command") << "-t 10.0.0.1:80 -s rr"
                                << "command-missing" << 1 << 1;
    QTest::newRow("no value") << "-A -t"
                              << "argument-missing" << 1 << 4;
    QTest::newRow("no service") << "-A -s rr"
                                << "option-missing" << 1 << 1;
    QTest::newRow("two services") << "-A -t 10.0.0.1:80 -u 10.0.0.1:80"
                                  << "argument-unexpected" << 1 << 19;
    QTest::newRow("no real server") << "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80"
                                    << "option-missing" << 2 << 1;
    QTest::newRow("mark 0") << "-A -f 0"
                            << "number-out-of-range" << 1 << 7;
    QTest::newRow("weight") << "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2 -w heavy"
                            << "number-invalid" << 2 << 34;
    QTest::newRow("persistence") << "-A -t 10.0.0.1:80 -p 2678401"
                                 << "number-out-of-range" << 1 << 22;
    QTest::newRow("mask") << "-A -t 10.0.0.1:80 -p -M 255.0.255.0"
                          << "mask-not-contiguous" << 1 << 25;
    QTest::newRow("mask alone") << "-A -t 10.0.0.1:80 -M 255.0.0.0"
                                << "option-not-applicable" << 1 << 19;
    QTest::newRow("flag") << "-A -t 10.0.0.1:80 -s sh -b sticky"
                          << "keyword-unknown" << 1 << 28;
    QTest::newRow("flag of another scheduler") << "-A -t 10.0.0.1:80 -s rr -b sh-port"
                                               << "option-not-applicable" << 1 << 28;
    QTest::newRow("scheduler too long") << "-A -t 10.0.0.1:80 -s averyveryverylong"
                                        << "name-too-long" << 1 << 37;
    QTest::newRow("twice") << "-A -t 10.0.0.1:80\n-A -t 10.0.0.1:80"
                           << "service-duplicate" << 2 << 1;
    QTest::newRow("unknown service") << "-a -t 10.0.0.1:80 -r 10.0.0.2"
                                     << "service-unknown" << 1 << 1;
    QTest::newRow("server twice")
        << "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2\n-a -t 10.0.0.1:80 -r 10.0.0.2"
        << "real-server-duplicate" << 3 << 1;
    QTest::newRow("tunnel option with DR")
        << "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2 -g --tun-type gre"
        << "option-not-applicable" << 2 << 34;
    QTest::newRow("two methods") << "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2 -g -m"
                                 << "argument-unexpected" << 2 << 34;
    QTest::newRow("service option with server") << "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2 -s rr"
                                                << "argument-unexpected" << 2 << 31;
    QTest::newRow("gue without port") << "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2 -i --tun-type gue"
                                      << "tunnel-port-missing" << 2 << 1;
    QTest::newRow("port 0 without persistence") << "-A -t 10.0.0.1:0"
                                                << "port-zero-needs-persistence" << 1 << 1;
    QTest::newRow("DR to another port") << "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2:8080"
                                        << "real-server-port-must-match" << 2 << 1;
    QTest::newRow("thresholds") << "-A -t 10.0.0.1:80\n-a -t 10.0.0.1:80 -r 10.0.0.2 -x 5 -y 6"
                                << "threshold-order" << 2 << 1;
    QTest::newRow("listing") << "-L -n"
                             << "argument-unexpected" << 1 << 1;
    QTest::newRow("role") << "--start-daemon primary"
                          << "keyword-unknown" << 1 << 16;
    QTest::newRow("sync id") << "--start-daemon master --syncid 256"
                             << "number-out-of-range" << 1 << 32;
    QTest::newRow("set") << "--set 1 2"
                         << "argument-missing" << 1 << 1;
    QTest::newRow("word") << "hello"
                          << "argument-unexpected" << 1 << 1;
}

void IpvsadmTest::pointsAtProblems()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(int, line);
    QFETCH(int, column);
    const IpvsadmReading reading = readIpvsadm(text);
    QCOMPARE(reading.errors.size(), 1);
    QCOMPARE(errorCodeName(reading.errors[0].code), code);
    QVERIFY(reading.errors[0].position.has_value());
    QCOMPARE(reading.errors[0].position->line, line);
    QCOMPARE(reading.errors[0].position->column, column);
}

void IpvsadmTest::reportsAllProblemsAtOnce()
{
    const IpvsadmReading reading =
        readIpvsadm(u"-A -t 10.0.0.1:80 -s rr\n-A -t nonsense\n-a -t 10.0.0.1:80 -r 10.0.0.2 -w x\n-Q\n");
    QCOMPARE(reading.errors.size(), 3);
    QCOMPARE(reading.errors[0].position->line, 2);
    QCOMPARE(reading.errors[1].position->line, 3);
    QCOMPARE(reading.errors[2].position->line, 4);
}

void IpvsadmTest::keepsWhatCouldBeRead()
{
    const IpvsadmReading reading =
        readIpvsadm(u"-A -t 10.0.0.1:80 -s rr\n-Q\n-a -t 10.0.0.1:80 -r 10.0.0.2\n");
    QCOMPARE(reading.state.services.size(), size_t(1));
    QCOMPARE(reading.state.services[0].realServers.size(), size_t(1));
}

void IpvsadmTest::namesWhatItCannotSay()
{
    VirtualService service;
    service.key = ServiceKey(Protocol::Tcp, *Endpoint::parse(u"10.0.0.1:80"));
    RealServer local {*Endpoint::parse(u"10.0.0.1:80"), {}};
    local.settings.forwarding = ForwardingMethod::Local;
    service.setRealServer(local);
    IpvsState state;
    state.setService(service);
    const WrittenText written = writeIpvsadmRestore(state);
    QCOMPARE(written.omissions.size(), 1);
    QCOMPARE(written.omissions[0].arguments.value(0), QStringLiteral("TCP 10.0.0.1:80 -> 10.0.0.1:80 Local"));
    QVERIFY(!written.text.contains(QLatin1String("-a ")));
}

QTEST_GUILESS_MAIN(IpvsadmTest)
#include "ipvsadm_test.moc"
