// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clirun.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using lvs::test::run;
using lvs::test::Run;

namespace {

QString data(const char *name)
{
    return QStringLiteral(LVS_TEST_DATA "/") + QLatin1String(name);
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    const QString path = folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

} // namespace

/// The command line's verbs for files of all formats: what they print, and the status they end with, on which
/// scripts rely.
class FileVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checksEveryFormat_data();
    void checksEveryFormat();
    void pointsAtLines();
    void checksAsBeforeWhatNoFormatIsToldOf();
    void convertsBetweenFormats();
    void convertsNothingThatIsWrongUnlessAsked();
    void saysWhatAFormatCannotSay();
    void readsWhatItWrote();
    void includesFromItsOwnFolderAlone();
    void comparesTwoFiles();
    void comparesWithTheHost();
    void importsIntoTheHost();
    void refusesMisuse_data();
    void refusesMisuse();
};

void FileVerbsTest::checksEveryFormat_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("ipvsadm, right") << data("ipvsadm/saved-numeric.rules") << 0;
    QTest::newRow("ipvsadm, wrong") << data("ipvsadm/names-and-slips.rules") << 2;
    QTest::newRow("keepalived, right") << data("keepalived/master.conf") << 0;
    QTest::newRow("keepalived, in part") << data("keepalived/old-style.conf") << 3;
    QTest::newRow("keepalived, wrong") << data("keepalived/slips.conf") << 2;
    QTest::newRow("ldirectord, wrong") << data("ldirectord/slips.cf") << 2;
    QTest::newRow("listing, right") << data("listing/three-listings.txt") << 0;
    QTest::newRow("sysctl, in part") << data("sysctl/director-nat.conf") << 3;
    QTest::newRow("shell, right") << data("shell/loops.sh") << 0;
    QTest::newRow("shell, in part") << data("shell/seed-dr-director.sh") << 3;
    QTest::newRow("cluster, right") << data("cluster/web.json") << 0;
    QTest::newRow("absent") << data("no/such/file") << 2;
}

void FileVerbsTest::checksEveryFormat()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    const Run checked = run({QStringLiteral("check"), path});
    QVERIFY2(checked.status == status, qPrintable(checked.err));
}

void FileVerbsTest::pointsAtLines()
{
    const QString path = data("shell/slips.sh");
    const Run checked = run({QStringLiteral("check"), path});
    QVERIFY2(checked.err.contains(path + QLatin1String(":8:30: ")), qPrintable(checked.err));
    const QJsonObject json =
        QJsonDocument::fromJson(run({QStringLiteral("check"), QStringLiteral("--json"), path}).out.toUtf8())
            .object();
    QCOMPARE(json.value(QLatin1String("format")).toString(), QStringLiteral("shell"));
    bool isFound = false;
    for (const QJsonValue &each : json.value(QLatin1String("problems")).toArray()) {
        isFound = isFound || (each[QLatin1String("line")] == 8 && each[QLatin1String("column")] == 30);
    }
    QVERIFY(isFound);
}

void FileVerbsTest::checksAsBeforeWhatNoFormatIsToldOf()
{
    const Run wrong = run({QStringLiteral("check"), QStringLiteral("-")}, "nothing that anybody knows\n");
    QCOMPARE(wrong.status, 2);
    QVERIFY2(wrong.err.contains(QLatin1String("standard input:1:1: ")), qPrintable(wrong.err));
    const Run forced = run(
        {QStringLiteral("check"), QStringLiteral("--format"), QStringLiteral("sysctl"), QStringLiteral("-")},
        "-A -t 10.0.0.250:80\n");
    QCOMPARE(forced.status, 3); // a line without "=" is none of sysctl's
}

void FileVerbsTest::convertsBetweenFormats()
{
    const Run converted = run({QStringLiteral("convert"), QStringLiteral("--to"), QStringLiteral("ipvsadm"),
                               data("keepalived/groups.conf")});
    QCOMPARE(converted.status, 2); // it names a group that is not there
    const Run good =
        run({QStringLiteral("convert"), QStringLiteral("--from"), QStringLiteral("listing"),
             QStringLiteral("--to"), QStringLiteral("ipvsadm"), data("listing/three-listings.txt")});
    QCOMPARE(good.status, 0);
    QVERIFY2(good.out.contains(QLatin1String("-a -t 10.0.0.250:80 -r 10.0.0.18:80 -m -w 3")),
             qPrintable(good.out));
    for (const char *target : {"shell", "json", "saved"}) {
        const Run other = run({QStringLiteral("convert"), QStringLiteral("--to"), QLatin1String(target),
                               data("listing/three-listings.txt")});
        QCOMPARE(other.status, 0);
        QVERIFY(other.out.contains(QLatin1String("10.0.0.250")));
    }
}

void FileVerbsTest::convertsNothingThatIsWrongUnlessAsked()
{
    const QStringList arguments {QStringLiteral("convert"), QStringLiteral("--to"), QStringLiteral("ipvsadm"),
                                 data("shell/slips.sh")};
    const Run refused = run(arguments);
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.out.isEmpty());
    const Run partial = run(arguments + QStringList {QStringLiteral("--partial")});
    QCOMPARE(partial.status, 2);
    QVERIFY(partial.out.contains(QLatin1String("-A -t 10.0.0.250:80 -s rr")));
}

void FileVerbsTest::saysWhatAFormatCannotSay()
{
    const Run converted = run({QStringLiteral("convert"), QStringLiteral("--to"), QStringLiteral("ipvsadm"),
                               data("keepalived/master.conf")});
    QCOMPARE(converted.status, 3);
    QVERIFY2(converted.err.contains(QLatin1String("HTTP_GET 192.168.254.18:80")), qPrintable(converted.err));
    QVERIFY2(converted.err.contains(QLatin1String("vrrp_instance VI_1")), qPrintable(converted.err));
}

void FileVerbsTest::readsWhatItWrote()
{
    QTemporaryDir folder;
    for (const char *target : {"ipvsadm", "saved"}) {
        const Run converted = run({QStringLiteral("convert"), QStringLiteral("--to"), QLatin1String(target),
                                   data("listing/three-listings.txt")});
        const QString path = written(folder, QLatin1String(target), converted.out.toUtf8());
        const Run compared = run({QStringLiteral("diff"), data("listing/three-listings.txt"), path});
        QVERIFY2(compared.status == 0, qPrintable(compared.out + compared.err));
    }
}

void FileVerbsTest::includesFromItsOwnFolderAlone()
{
    QTemporaryDir folder;
    const QByteArray server = "real_server 10.0.0.18 80 {\n weight 3\n}\n";
    QVERIFY(!written(folder, QStringLiteral("own/conf.d/a.conf"), server).isEmpty());
    QVERIFY(!written(folder, QStringLiteral("other/b.conf"), server).isEmpty());
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("other/b.conf")),
                        folder.filePath(QStringLiteral("own/link.conf"))));
    const auto convert = [&](const QByteArray &include) {
        const QString path =
            written(folder, QStringLiteral("own/keepalived.conf"),
                    "virtual_server 10.0.0.250 80 {\n protocol TCP\n include " + include + "\n}\n");
        return run({QStringLiteral("convert"), QStringLiteral("--partial"), QStringLiteral("--to"),
                    QStringLiteral("ipvsadm"), path});
    };
    QVERIFY(convert("conf.d/*.conf").out.contains(QLatin1String("10.0.0.18")));
    for (const char *outside : {"../other/b.conf", "link.conf", "/etc/passwd"}) {
        const Run refused = convert(outside);
        QVERIFY(!refused.out.contains(QLatin1String("10.0.0.18")));
        QCOMPARE(refused.status, 2);
    }
}

void FileVerbsTest::comparesTwoFiles()
{
    QTemporaryDir folder;
    const QString one = written(folder, QStringLiteral("one"), "-A -t 10.0.0.250:80 -s rr\n");
    const QString two =
        written(folder, QStringLiteral("two"), "ipvsadm --add-service -s rr -t 10.0.0.250:80\n");
    const QString three = written(folder, QStringLiteral("three"), "-A -t 10.0.0.250:80 -s wrr\n");
    QCOMPARE(run({QStringLiteral("diff"), one, two}).status, 0);
    const Run different = run({QStringLiteral("diff"), one, three});
    QCOMPARE(different.status, 3);
    QVERIFY2(different.out.contains(QStringLiteral("rr → wrr")), qPrintable(different.out));
}

void FileVerbsTest::comparesWithTheHost()
{
    const Run different =
        run({QStringLiteral("diff"), QStringLiteral("--simulated"), data("ipvsadm/saved-numeric.rules")});
    QVERIFY2(different.status == 3, qPrintable(different.err));
    QVERIFY(different.out.contains(QLatin1String("TCP 10.0.0.250:443")));
}

void FileVerbsTest::importsIntoTheHost()
{
    const Run imported = run({QStringLiteral("import"), QStringLiteral("--simulated"),
                              QStringLiteral("--yes"), data("keepalived/minimal.conf")});
    QVERIFY2(imported.status == 0, qPrintable(imported.err + imported.out));
    const Run refused = run({QStringLiteral("import"), QStringLiteral("--simulated"), QStringLiteral("--yes"),
                             data("keepalived/slips.conf")});
    QCOMPARE(refused.status, 2);
}

void FileVerbsTest::refusesMisuse_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString file = data("ipvsadm/saved-numeric.rules");
    QTest::newRow("no target") << QStringList {QStringLiteral("convert"), file};
    QTest::newRow("unknown target") << QStringList {QStringLiteral("convert"), QStringLiteral("--to"),
                                                    QStringLiteral("xml"), file};
    QTest::newRow("unknown source") << QStringList {QStringLiteral("check"), QStringLiteral("--from"),
                                                    QStringLiteral("xml"), file};
    QTest::newRow("no file") << QStringList {QStringLiteral("import")};
    QTest::newRow("three files") << QStringList {QStringLiteral("diff"), file, file, file};
    QTest::newRow("foreign option") << QStringList {QStringLiteral("diff"), QStringLiteral("--yes"), file,
                                                    file};
}

void FileVerbsTest::refusesMisuse()
{
    QFETCH(QStringList, arguments);
    const Run refused = run(arguments);
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.out.isEmpty());
}

QTEST_GUILESS_MAIN(FileVerbsTest)
#include "fileverbs_test.moc"
