// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line: what it says and how it ends, for right and wrong input.
#include "tests/dbus/privatebus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lvs;

namespace {

struct Run
{
    int status = -1;
    QString out;
    QString err;
};

Run run(const QStringList &arguments, const QByteArray &input = {}, const QStringList &as = {})
{
    QProcess process;
    QStringList command = as;
    command.append(QStringLiteral(LVS_CLI));
    command += arguments;
    process.start(command.first(), command.mid(1));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

const QByteArray cluster = "-A -t 10.0.0.250:80 -s rr\n"
                           "-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1\n"
                           "-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g -w 2\n";

} // namespace

class CliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown verb") << QStringList {QStringLiteral("erase")};
        QTest::newRow("unknown option") << QStringList {QStringLiteral("show"), QStringLiteral("--colour")};
        QTest::newRow("option of another verb")
            << QStringList {QStringLiteral("show"), QStringLiteral("--yes")};
        QTest::newRow("no file") << QStringList {QStringLiteral("plan")};
        QTest::newRow("two files") << QStringList {QStringLiteral("check"), QStringLiteral("a"),
                                                   QStringLiteral("b")};
        QTest::newRow("file for show") << QStringList {QStringLiteral("show"), QStringLiteral("a")};
        QTest::newRow("interval too short")
            << QStringList {QStringLiteral("watch"), QStringLiteral("--interval"), QStringLiteral("249")};
        QTest::newRow("interval of letters")
            << QStringList {QStringLiteral("watch"), QStringLiteral("--interval"), QStringLiteral("1s")};
        QTest::newRow("no samples") << QStringList {QStringLiteral("watch"), QStringLiteral("--count"),
                                                    QStringLiteral("0")};
        QTest::newRow("two hosts") << QStringList {QStringLiteral("show"), QStringLiteral("--simulated"),
                                                   QStringLiteral("--bus"), QStringLiteral("unix:path=/x")};
        QTest::newRow("two machines") << QStringList {QStringLiteral("show"), QStringLiteral("--host"),
                                                      QStringLiteral("lb1"), QStringLiteral("--simulated")};
        QTest::newRow("an option for a host")
            << QStringList {QStringLiteral("show"), QStringLiteral("--host=-oProxyCommand=x")};
        QTest::newRow("no host") << QStringList {QStringLiteral("show"), QStringLiteral("--host=")};
        QTest::newRow("two words for a host")
            << QStringList {QStringLiteral("show"), QStringLiteral("--host"), QStringLiteral("lb1 reboot")};
        QTest::newRow("no such file")
            << QStringList {QStringLiteral("check"), QStringLiteral("/nonexistent")};
    }
    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        const Run ended = run(arguments);
        QCOMPARE(ended.status, 2);
        QVERIFY(!ended.err.isEmpty());
        QVERIFY(ended.out.isEmpty());
    }

    void helpAndVersion()
    {
        const Run help = run({QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        for (const char *part : {"show", "plan FILE", "apply FILE", "watch", "check FILE", "Exit status"}) {
            QVERIFY2(help.out.contains(QLatin1String(part)), part);
        }
        QCOMPARE(run({QStringLiteral("--version")}).status, 0);
    }

    void everyBadLineIsNamed()
    {
        const QByteArray text = cluster
            + "-a -t 10.0.0.250:80 -r 10.0.0.20:80 -w -1\n"
              "\n"
              "-A -t 10.0.0.250:99999\n"
              "-Q\n"
              "-a -t www.example.org:80 -r 10.0.0.1\n";
        const Run checked = run({QStringLiteral("check"), QStringLiteral("-")}, text);
        QCOMPARE(checked.status, 2);
        for (const int line : {4, 6, 7, 8}) {
            QVERIFY2(checked.err.contains(QStringLiteral("standard input:%1:").arg(line)),
                     qPrintable(checked.err));
        }
        QVERIFY(!checked.err.contains(QLatin1String("standard input:1:")));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bad.rules"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const Run applied =
            run({QStringLiteral("apply"), QStringLiteral("--simulated"), QStringLiteral("--yes"), path});
        QCOMPARE(applied.status, 2);
        QVERIFY(applied.err.contains(path + QLatin1String(":4:")));
    }

    void simulatedCluster()
    {
        const QString simulated = QStringLiteral("--simulated");
        QCOMPARE(run({QStringLiteral("check"), QStringLiteral("-")}, cluster).status, 0);
        const Run planned = run({QStringLiteral("plan"), simulated, QStringLiteral("-")}, cluster);
        QCOMPARE(planned.status, 3);
        QVERIFY(planned.out.contains(QLatin1String("10.0.0.19:80")));
        QCOMPARE(run({QStringLiteral("apply"), simulated, QStringLiteral("-")}, cluster).status,
                 2); // nobody to ask
        QCOMPARE(
            run({QStringLiteral("apply"), simulated, QStringLiteral("--yes"), QStringLiteral("-")}, cluster)
                .status,
            0);
        const Run watched = run({QStringLiteral("watch"), simulated, QStringLiteral("--interval"),
                                 QStringLiteral("250"), QStringLiteral("--count"), QStringLiteral("2")});
        QCOMPARE(watched.status, 0);
        QVERIFY(watched.out.count(QLatin1String("192.168.254.250:80")) >= 2);
        const Run shown =
            run({QStringLiteral("show"), simulated, QStringLiteral("--stats"), QStringLiteral("--json")});
        QCOMPARE(shown.status, 0);
        const QJsonObject json = QJsonDocument::fromJson(shown.out.toUtf8()).object();
        const QJsonArray services = json.value(QLatin1String("services")).toArray();
        QVERIFY(!services.isEmpty());
        QVERIFY(services.first().toObject().value(QLatin1String("connections")).toInteger() > 0);
    }

    void unreachableHosts()
    {
        const Run shown =
            run({QStringLiteral("show"), QStringLiteral("--bus"), QStringLiteral("unix:path=/nonexistent")});
        QCOMPARE(shown.status, 1);
        QVERIFY(!shown.err.isEmpty());
    }

    void throughTheHelper()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        const QStringList apply {QStringLiteral("apply"), QStringLiteral("--yes"), QStringLiteral("-")};
        QCOMPARE(run({QStringLiteral("plan"), QStringLiteral("-")}, cluster).status, 3);
        QCOMPARE(run(apply, cluster).status, 0);
        QCOMPARE(run({QStringLiteral("plan"), QStringLiteral("-")}, cluster).status, 0);
        QCOMPARE(run(apply, cluster).status, 0);
        const Run shown = run({QStringLiteral("show"), QStringLiteral("--bus"), test::PrivateBus::address()});
        QCOMPARE(shown.status, 0);
        QVERIFY(shown.out.contains(QLatin1String("10.0.0.19:80")));
        // A failure in the middle, taken back.
        QCOMPARE(run(apply, cluster + "-A -t 10.0.0.1:1 -s rr\n-A -t 10.0.0.1:2 -s nosuch\n").status, 6);
        QCOMPARE(run({QStringLiteral("plan"), QStringLiteral("-")}, cluster).status, 0);
        // Users without the right.
        const QString session = test::PrivateBus::tool(QStringLiteral("session.sh"));
        QCOMPARE(
            run({QStringLiteral("show")}, {}, {session, QStringLiteral("nobody"), QStringLiteral("none")})
                .status,
            4);
        QCOMPARE(run(apply, "-C\n", {session, QStringLiteral("lvsalice"), QStringLiteral("active")}).status,
                 4);
        QCOMPARE(
            run({QStringLiteral("show")}, {}, {session, QStringLiteral("lvsalice"), QStringLiteral("active")})
                .status,
            0);
        QCOMPARE(run({QStringLiteral("plan"), QStringLiteral("-")}, cluster).status, 0);
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
