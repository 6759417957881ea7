// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What shall happen to a simulated director, as text.
#include "core/session/scenario/scenario.h"

#include <QTest>

using namespace lvs;

namespace {

const QByteArray twoServers = "-A -t 10.8.0.1:80 -s rr\n"
                              "-a -t 10.8.0.1:80 -r 10.7.0.1:8080 -m\n"
                              "-a -t 10.8.0.1:80 -r 10.7.0.2:8080 -m\n";

QByteArray chosen(const QByteArray &text, QStringView release = u"6.1.176")
{
    const Scenario scenario = Scenario::read(text);
    for (const Error &error : scenario.errors()) {
        qWarning("line %d, column %d: code %d", error.position ? error.position->line : 0,
                 error.position ? error.position->column : 0, static_cast<int>(error.code));
    }
    ScenarioRun run(scenario, release);
    QByteArray lines;
    while (!run.atEnd()) {
        run.advance(2, lines);
    }
    return lines;
}

} // namespace

class ScenarioTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clientsAreAnswered()
    {
        QCOMPARE(chosen(twoServers
                        + "\n# three clients\n"
                          "connect tcp 198.18.0.1:1000 10.8.0.1:80\n"
                          "  connect tcp 198.18.0.1:1001 10.8.0.1:80 # the other\n"
                          "connect tcp 198.18.0.1:1000 10.8.0.1:80\r\n"
                          "connect udp 198.18.0.1:1000 10.8.0.1:80\n"
                          "connect tcp 198.18.0.1:1000 10.8.0.1:81"),
                 QByteArray("10.7.0.2:8080\n10.7.0.1:8080\n10.7.0.2:8080\nnone\nnone\n"));
    }

    void timePassesOnlyWhenTold()
    {
        QCOMPARE(chosen("ipvsadm -A -u [fd08::1]:53 -s rr -o\n"
                        "ipvsadm -a -u [fd08::1]:53 -r [fd07::1]:53\n"
                        "/sbin/ipvsadm -a -u [fd08::1]:53 -r fd07::2\n"
                        "-E -u [fd08::1]:53 -s rr\n"
                        "--set 0 0 2\n"
                        "connect udp [fd09::1]:1000 [fd08::1]:53\n"
                        "sleep 1.9\n"
                        "connect udp [fd09::1]:1000 [fd08::1]:53\n"
                        "sleep 1.999999999\n"
                        "connect udp [fd09::1]:1000 [fd08::1]:53\n"
                        "sleep 2\n"
                        "connect udp [fd09::1]:1000 [fd08::1]:53\n"),
                 QByteArray("[fd07::2]:53\n[fd07::2]:53\n[fd07::2]:53\n[fd07::1]:53\n"));
    }

    void closedConnectionsAreInactive()
    {
        QCOMPARE(chosen("-A -t 10.8.0.1:80 -s lc\n"
                        "-a -t 10.8.0.1:80 -r 10.7.0.1 -x 2\n"
                        "-a -t 10.8.0.1:80 -r 10.7.0.2 -x 2\n"
                        "connect tcp 198.18.0.1:1 10.8.0.1:80\n" // .2
                        "connect tcp 198.18.0.1:2 10.8.0.1:80\n" // .1
                        "close 198.18.0.1:1 10.8.0.1:80\n"
                        "connect tcp 198.18.0.1:3 10.8.0.1:80\n" // .2 again, and full
                        "connect tcp 198.18.0.1:4 10.8.0.1:80\n" // .1, and full
                        "connect tcp 198.18.0.1:5 10.8.0.1:80\n"
                        "sleep 120\n"
                        "connect tcp 198.18.0.1:5 10.8.0.1:80\n"),
                 QByteArray("10.7.0.2:80\n10.7.0.1:80\n10.7.0.2:80\n10.7.0.1:80\nnone\n10.7.0.2:80\n"));
    }

    void tablesChangeOnTheWay()
    {
        QCOMPARE(chosen(twoServers
                        + "-e -t 10.8.0.1:80 -r 10.7.0.2:8080 -m -w 0\n"
                          "connect tcp 198.18.0.1:1 10.8.0.1:80\n"
                          "-d -t 10.8.0.1:80 -r 10.7.0.1:8080\n"
                          "connect tcp 198.18.0.1:2 10.8.0.1:80\n"
                          "-Z\n-Z -t 10.8.0.1:80\n"
                          "-C\n"
                          "connect tcp 198.18.0.1:3 10.8.0.1:80\n"
                          "-A -f 3 -s rr\n"
                          "-a -f 3 -r 10.7.0.9 -m\n"
                          "connect tcp 198.18.0.1:3 10.99.0.1:443 fwmark 3\n"
                          "connect tcp 198.18.0.1:4 10.99.0.1:443\n"
                          "-D -f 3\n"
                          "connect tcp 198.18.0.1:5 10.99.0.1:443 fwmark 3\n"),
                 QByteArray("10.7.0.1:8080\nnone\nnone\n10.7.0.9:443\nnone\nnone\n"));
    }

    void settingsDecide()
    {
        // A port is used again while its last connection lingers: chosen anew, or along the old way.
        const QByteArray clients = "connect tcp 198.18.0.1:1000 10.8.0.1:80\n"
                                   "close 198.18.0.1:1000 10.8.0.1:80\n"
                                   "connect tcp 198.18.0.1:1000 10.8.0.1:80\n";
        QCOMPARE(chosen(twoServers + clients), QByteArray("10.7.0.2:8080\n10.7.0.1:8080\n"));
        QCOMPARE(chosen(twoServers + "sysctl net.ipv4.vs.conn_reuse_mode=0\n" + clients),
                 QByteArray("10.7.0.2:8080\n10.7.0.2:8080\n"));
        // A removed server's client waits, or is sent elsewhere.
        const QByteArray removed = "connect tcp 198.18.0.1:1000 10.8.0.1:80\n"
                                   "-d -t 10.8.0.1:80 -r 10.7.0.2:8080\n"
                                   "connect tcp 198.18.0.1:1000 10.8.0.1:80\n";
        QCOMPARE(chosen(twoServers + removed), QByteArray("10.7.0.2:8080\nnone\n"));
        QCOMPARE(chosen(twoServers + "sysctl net.ipv4.vs.expire_nodest_conn=1\n" + removed),
                 QByteArray("10.7.0.2:8080\n10.7.0.1:8080\n"));
    }

    void directRoutingKeepsThePort()
    {
        QCOMPARE(chosen("-A -t 10.8.0.1:80 -s rr\n"
                        "-a -t 10.8.0.1:80 -r 10.7.0.1:8080 -g\n"
                        "connect tcp 198.18.0.1:1 10.8.0.1:80\n"),
                 QByteArray("10.7.0.1:80\n"));
    }

    void kernelsDiffer()
    {
        const QByteArray text = "-A -t 10.8.0.1:80 -s lc\n"
                                "-a -t 10.8.0.1:80 -r 10.7.0.1\n"
                                "connect tcp 198.18.0.1:1 10.8.0.1:80\n"
                                "-a -t 10.8.0.1:80 -r 10.7.0.2\n"
                                "-e -t 10.8.0.1:80 -r 10.7.0.1 -w 0\n";
        QByteArray closed;
        for (int i = 0; i < 256; ++i) {
            const QByteArray ends = "198.18.0.2:" + QByteArray::number(1000 + i) + " 10.8.0.1:80\n";
            closed += "connect tcp " + ends + "close " + ends;
        }
        const QByteArray last = "-e -t 10.8.0.1:80 -r 10.7.0.1 -w 1\n"
                                "connect tcp 198.18.0.9:1 10.8.0.1:80\n"
                                "close 198.18.0.9:1 10.8.0.1:80\n"
                                "connect tcp 198.18.0.9:2 10.8.0.1:80\n";
        // 256 against 256, then 257: or 257 against 256, then 257.
        QVERIFY(chosen(text + closed + last).endsWith("10.7.0.2:80\n10.7.0.1:80\n"));
        QVERIFY(chosen(text + closed + last, u"6.1.183").endsWith("10.7.0.2:80\n10.7.0.2:80\n"));
        QVERIFY(checkKernelRelease(u"6.12.1"));
        QVERIFY(!checkKernelRelease(u"newest"));
    }

    void wrongLinesAreAllNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("code");
        const auto row = [](const char *line, int column, ErrorCode code) {
            QTest::newRow(line) << QByteArray(line) << column << static_cast<int>(code);
        };
        row("conect tcp 1.2.3.4:5 1.2.3.4:6", 1, ErrorCode::KeywordUnknown);
        row("connect", 8, ErrorCode::ArgumentMissing);
        row("connect sctp 1.2.3.4:5 1.2.3.4:6", 9, ErrorCode::KeywordUnknown);
        row("connect tcp 1.2.3.4:5", 22, ErrorCode::ArgumentMissing);
        row("connect tcp 1.2.3.4 1.2.3.4:6", 13, ErrorCode::PortInvalid);
        row("connect tcp 1.2.3.4:0 1.2.3.4:6", 13, ErrorCode::PortInvalid);
        row("connect tcp 1.2.3.4:99999 1.2.3.4:6", 21, ErrorCode::PortInvalid);
        row("connect tcp 1.2.3:5 1.2.3.4:6", 13, ErrorCode::AddressInvalid);
        row("connect tcp 1.2.3.4:5 [::1]:6", 23, ErrorCode::AddressFamilyMismatch);
        row("connect tcp 1.2.3.4:5 1.2.3.4:6 now", 33, ErrorCode::ArgumentUnexpected);
        row("connect tcp 1.2.3.4:5 1.2.3.4:6 fwmark", 39, ErrorCode::ArgumentMissing);
        row("connect tcp 1.2.3.4:5 1.2.3.4:6 fwmark 0", 40, ErrorCode::NumberOutOfRange);
        row("connect tcp 1.2.3.4:5 1.2.3.4:6 fwmark 1 2", 42, ErrorCode::ArgumentUnexpected);
        row("close 1.2.3.4:5", 16, ErrorCode::ArgumentMissing);
        row("  close tcp 1.2.3.4:5 1.2.3.4:6", 9, ErrorCode::AddressInvalid);
        row("sleep", 6, ErrorCode::ArgumentMissing);
        row("sleep soon", 7, ErrorCode::NumberInvalid);
        row("sleep -1", 7, ErrorCode::NumberInvalid);
        row("sleep 1.", 7, ErrorCode::NumberInvalid);
        row("sleep .5", 7, ErrorCode::NumberInvalid);
        row("sleep 1.5x", 7, ErrorCode::NumberInvalid);
        row("sleep 99999999999", 7, ErrorCode::NumberOutOfRange);
        row("sleep 1 2", 9, ErrorCode::ArgumentUnexpected);
        row("sysctl", 7, ErrorCode::ArgumentMissing);
        row("sysctl net.ipv4.vs.conn_reuse_mode", 8, ErrorCode::ArgumentMissing);
        row("sysctl net.ipv4.vs.nosuch=1", 8, ErrorCode::KeywordUnknown);
        row("sysctl net.ipv4.ip_forward=1", 8, ErrorCode::Unsupported);
        row("sysctl net.ipv4.vs.conntrack=1", 8, ErrorCode::Unsupported);
        row("sysctl net.ipv4.vs.expire_nodest_conn=2", 8, ErrorCode::NumberOutOfRange);
        row("sysctl net.ipv4.vs.expire_nodest_conn=yes", 8, ErrorCode::NumberInvalid);
        row("sysctl net.ipv4.vs.expire_nodest_conn=1 2", 41, ErrorCode::ArgumentUnexpected);
        row("-L -n", 1, ErrorCode::Unsupported);
        row("ipvsadm -S", 9, ErrorCode::Unsupported);
        row("-R", 1, ErrorCode::Unsupported);
        row("-A -t 10.8.0.2:80 -s nosuch", 1, ErrorCode::KernelSchedulerUnknown);
        row("-A -t 10.8.0.1:80", 1, ErrorCode::KernelServiceExists);
        row("-D -t 10.8.0.2:80", 1, ErrorCode::KernelServiceMissing);
        row("-Z -t 10.8.0.2:80", 1, ErrorCode::KernelServiceMissing);
        row("-A -t 10.8.0.2:0 -s rr", 1, ErrorCode::PortZeroNeedsPersistence);
        row("-A -t 10.8.0.2:80 -p 50 --pe sip", 25, ErrorCode::Unsupported);
        row("-A -t 10.8.0.2:80 -w 3", 19, ErrorCode::ArgumentUnexpected);
        row("-a -t 10.8.0.1:80 -r 10.7.0.1:8080 -m", 1, ErrorCode::KernelRealServerExists);
        row("-x", 1, ErrorCode::ArgumentMissing);
        row("-C now", 4, ErrorCode::ArgumentUnexpected);
    }

    void wrongLinesAreAllNamed()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const int, column);
        QFETCH(const int, code);
        const Scenario scenario = Scenario::read(twoServers + line + "\nsleep soon\n");
        QCOMPARE(scenario.errors().size(), 2);
        const Error &first = scenario.errors().front();
        QCOMPARE(static_cast<int>(first.code), code);
        QVERIFY(first.position.has_value());
        QCOMPARE(first.position->line, 4);
        QCOMPARE(first.position->column, column);
        QCOMPARE(scenario.errors().back().position->line, 5);
    }

    void nothingIsRight()
    {
        QVERIFY(Scenario::read("").errors().isEmpty());
        QCOMPARE(chosen("# nothing\n\n   \n"), QByteArray());
    }
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "scenario_test.moc"
