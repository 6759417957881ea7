// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "lvsdesk-cli simulate": what it prints, where, and how it ends.
#include "tests/support/clirun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lvs;
using test::run;
using test::Run;

namespace {

const QByteArray twoServers = "# a site\n"
                              "ipvsadm -A -t 10.8.0.1:80 -s rr\n"
                              "-a -t 10.8.0.1:80 -r 10.7.0.1 -w 1\n"
                              "-a -t 10.8.0.1:80 -r 10.7.0.2 -w 1\n";

QStringList simulate(const QStringList &more)
{
    return QStringList {QStringLiteral("simulate")} + more;
}

} // namespace

class SimulateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choicesGoToStandardOutputAlone()
    {
        const QByteArray text = twoServers
            + "connect tcp 198.18.0.1:1000 10.8.0.1:80\n"
              "connect tcp 198.18.0.1:1001 10.8.0.1:80\n"
              "connect udp 198.18.0.1:1001 10.8.0.1:80\n";
        const QString expected = QStringLiteral("10.7.0.2:80\n10.7.0.1:80\nnone\n");
        const Run fromInput = run(simulate({QStringLiteral("-")}), text);
        QCOMPARE(fromInput.status, 0);
        QCOMPARE(fromInput.out, expected);
        QCOMPARE(fromInput.err, QString());

        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("day.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const Run fromFile = run(simulate({file.fileName()}));
        QCOMPARE(fromFile.status, 0);
        QCOMPARE(fromFile.out, expected);
    }

    void nothingIsSimulatedOfAWrongFile()
    {
        const Run ended = run(simulate({QStringLiteral("-")}),
                              twoServers
                                  + "connect tcp 198.18.0.1:1000 10.8.0.1:80\n"
                                    "connect tcp 198.18.0.1 10.8.0.1:80\n"
                                    "-L\n");
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.out, QString());
        const QStringList lines = ended.err.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].contains(QLatin1String(":6:13: ")), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(QLatin1String(":7:1: ")), qPrintable(lines[1]));
    }

    void wrongUse()
    {
        QCOMPARE(run(simulate({})).status, 2);
        QCOMPARE(run(simulate({QStringLiteral("/nowhere/at/all")})).status, 2);
        QCOMPARE(
            run(simulate({QStringLiteral("-"), QStringLiteral("--kernel"), QStringLiteral("new")})).status,
            2);
        QCOMPARE(run(simulate({QStringLiteral("-"), QStringLiteral("--json")})).status, 2);
        QCOMPARE(run(simulate({QStringLiteral("-"), QStringLiteral("-")})).status, 2);
        QCOMPARE(run({QStringLiteral("show"), QStringLiteral("--kernel"), QStringLiteral("6.1")}).status, 2);
    }

    void kernelsHaveTheirOwnRules()
    {
        QByteArray text = "-A -t 10.8.0.1:80 -s lc\n"
                          "-a -t 10.8.0.1:80 -r 10.7.0.1\n"
                          "connect tcp 198.18.0.1:1 10.8.0.1:80\n" // 256, or 257
                          "-a -t 10.8.0.1:80 -r 10.7.0.2 -w 1\n"
                          "-e -t 10.8.0.1:80 -r 10.7.0.1 -w 0\n";
        for (int i = 0; i < 256; ++i) {
            const QByteArray ends = "198.18.0.2:" + QByteArray::number(1000 + i) + " 10.8.0.1:80\n";
            text += "connect tcp " + ends + "close " + ends;
        }
        text += "-e -t 10.8.0.1:80 -r 10.7.0.1 -w 1\n"
                "connect tcp 198.18.0.3:1 10.8.0.1:80\n" // the newer of two equals, or the idler
                "close 198.18.0.3:1 10.8.0.1:80\n"
                "connect tcp 198.18.0.3:2 10.8.0.1:80\n";
        const Run older = run(simulate({QStringLiteral("-")}), text);
        QVERIFY(older.out.endsWith(QLatin1String("10.7.0.2:80\n10.7.0.1:80\n")));
        const Run newer = run(
            simulate({QStringLiteral("--kernel"), QStringLiteral("6.12.117"), QStringLiteral("-")}), text);
        QVERIFY(newer.out.endsWith(QLatin1String("10.7.0.2:80\n10.7.0.2:80\n")));
    }

    void longScenariosAreDoneInPieces()
    {
        QByteArray text = twoServers;
        QByteArray expected;
        for (int i = 0; i < 50000; ++i) {
            text += "connect tcp 198.18." + QByteArray::number(i / 250) + '.' + QByteArray::number(i % 250)
                + ":1000 10.8.0.1:80\n";
            expected += i % 2 == 0 ? "10.7.0.2:80\n" : "10.7.0.1:80\n";
        }
        const Run ended = run(simulate({QStringLiteral("-")}), text);
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.out == QString::fromLatin1(expected));
        QCOMPARE(ended.err, QString()); // progress is for terminals
    }
};

QTEST_GUILESS_MAIN(SimulateTest)
#include "simulate_test.moc"
