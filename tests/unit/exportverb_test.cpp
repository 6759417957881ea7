// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clirun.h"
#include "tests/support/filesbelow.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using lvs::test::contentOf;
using lvs::test::filesBelow;
using lvs::test::jsonOf;
using lvs::test::run;
using lvs::test::Run;
using lvs::test::words;

namespace {

Run exportSimulated(const QStringList &options)
{
    return run(words("export --simulated") + options);
}

} // namespace

/// The verbs that write a host or a file in the formats of other programs: where their files go, what they
/// say of them, and the status they end with.
class ExportVerbTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsTheOneFile();
    void writesTheOneFile();
    void writesAllBelowAFolder();
    void anArchiveIsTheFolder();
    void tellsPrograms();
    void convertsToFormatsOfTheNetwork();
    void convertsWhatOnlyKeepalivedSays();
    void severalFilesNeedAPlace();
    void saysWhatItCannotWrite();
    void refusesMisuse_data();
    void refusesMisuse();
};

void ExportVerbTest::printsTheOneFile()
{
    const Run printed = exportSimulated(words("--to ipvsadm"));
    QCOMPARE(printed.status, 0);
    QCOMPARE(printed.err, QString());
    QVERIFY2(printed.out.startsWith(QLatin1String("# The host simulated, ")), qPrintable(printed.out));
    QCOMPARE(exportSimulated(words("--to ipvsadm --output -")).out, printed.out);
    // It says what the host has.
    const Run compared = run(words("diff --simulated -"), printed.out.toUtf8());
    QVERIFY2(compared.status == 0, qPrintable(compared.out + compared.err));
}

void ExportVerbTest::writesTheOneFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("lvs.rules"));
    const Run written = exportSimulated(
        {QStringLiteral("--to"), QStringLiteral("ipvsadm"), QStringLiteral("--output"), path});
    QCOMPARE(written.status, 0);
    QCOMPARE(written.out, QStringLiteral("etc/ipvsadm.rules\n"));
    QCOMPARE(QString::fromUtf8(contentOf(path)), exportSimulated(words("--to ipvsadm")).out);
}

void ExportVerbTest::writesAllBelowAFolder()
{
    const QTemporaryDir folder;
    const Run written = exportSimulated({QStringLiteral("--folder"), folder.path()});
    QVERIFY2(written.status == 0 || written.status == 3, qPrintable(written.err));
    QStringList told = written.out.split(u'\n', Qt::SkipEmptyParts);
    told.sort();
    QCOMPARE(filesBelow(folder.path()), told);
    QVERIFY(told.contains(QStringLiteral("etc/keepalived/keepalived.conf")));
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("usr/local/sbin/lvs-simulated"))).isExecutable());
}

void ExportVerbTest::anArchiveIsTheFolder()
{
    const QTemporaryDir folder;
    const QByteArray document = R"({"format": "lvs-cluster", "version": 1, "name": "web",
 "directors": [{"host": "lb1", "interface": "eth0"}],
 "servers": [{"host": "web1", "ssh": "root@web1", "interface": "eth0", "addresses": ["10.0.0.18"]}],
 "services": ["-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.0.0.18 -g"]})";
    const QString path = folder.filePath(QStringLiteral("web.json"));
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(document) == document.size());
    }
    const auto exported = [&](const char *option, const QString &place) {
        return run({QStringLiteral("cluster"), QStringLiteral("export"), path, QLatin1String(option), place});
    };
    const QString files = folder.filePath(QStringLiteral("files"));
    const QString unpacked = folder.filePath(QStringLiteral("unpacked"));
    const QString archive = folder.filePath(QStringLiteral("web.tar.gz"));
    const Run toFolder = exported("--folder", files);
    const Run toArchive = exported("--archive", archive);
    QCOMPARE(toArchive.status, toFolder.status);
    QCOMPARE(toArchive.out, toFolder.out);
    QVERIFY(QDir().mkpath(unpacked));
    QProcess tar;
    tar.start(QStringLiteral("tar"), {QStringLiteral("-xpzf"), archive, QStringLiteral("-C"), unpacked});
    QVERIFY(tar.waitForFinished(60000));
    QVERIFY(filesBelow(files).size() > 20);
    QCOMPARE(filesBelow(unpacked), filesBelow(files));
    for (const QString &each : filesBelow(files)) {
        QCOMPARE(contentOf(unpacked + u'/' + each), contentOf(files + u'/' + each));
        QCOMPARE(QFileInfo(unpacked + u'/' + each).permissions(),
                 QFileInfo(files + u'/' + each).permissions());
    }
    // The document's time is that of the files in it, so that it gives the same archive tomorrow.
    const QByteArray first = contentOf(archive);
    QTest::qSleep(1100);
    QVERIFY(exported("--archive", archive).status == toArchive.status);
    QCOMPARE(contentOf(archive), first);
    // To standard output nothing goes beside it.
    QProcess piped;
    piped.start(QStringLiteral(LVS_CLI),
                {QStringLiteral("cluster"), QStringLiteral("export"), path, QStringLiteral("--archive"),
                 QStringLiteral("-")});
    QVERIFY(piped.waitForFinished(60000));
    QCOMPARE(piped.readAllStandardOutput(), first);
}

void ExportVerbTest::tellsPrograms()
{
    const QJsonArray printed =
        jsonOf(exportSimulated(words("--json"))).value(QLatin1String("files")).toArray();
    QVERIFY(printed.size() > 5);
    QCOMPARE(printed.at(0)[QLatin1String("path")].toString(), QStringLiteral("etc/ipvsadm.rules"));
    QCOMPARE(printed.at(0)[QLatin1String("mode")].toString(), QStringLiteral("0644"));
    QCOMPARE(printed.at(0)[QLatin1String("text")].toString(), exportSimulated(words("--to ipvsadm")).out);
    const QTemporaryDir folder;
    const QJsonArray saved =
        jsonOf(exportSimulated({QStringLiteral("--json"), QStringLiteral("--folder"), folder.path()}))
            .value(QLatin1String("files"))
            .toArray();
    QCOMPARE(saved.size(), printed.size());
    QVERIFY(saved.at(0)[QLatin1String("text")].isUndefined());
}

void ExportVerbTest::convertsToFormatsOfTheNetwork()
{
    const QByteArray script = "ip addr add 10.0.0.250/32 dev eth0\nsysctl -w net.ipv4.ip_forward=1\n"
                              "sysctl -w net.ipv4.conf.eth0.arp_ignore=0\nipvsadm -A -t 10.0.0.250:80 -s rr\n"
                              "ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.18:80 -g\n";
    const auto convert = [&](const char *target) {
        return run(words("convert --from shell - --to") + QStringList(QLatin1String(target)), script);
    };
    const Run networkd = convert("networkd");
    QCOMPARE(networkd.status, 3); // a network has no settings of IPVS
    QVERIFY2(networkd.out.contains(QLatin1String("Address=10.0.0.250/32")), qPrintable(networkd.out));
    QVERIFY2(networkd.err.contains(QLatin1String("net.ipv4.ip_forward"))
                 && networkd.err.contains(QLatin1String("TCP 10.0.0.250:80")),
             qPrintable(networkd.err));
    QVERIFY(!networkd.err.contains(QLatin1String("address 10.0.0.250")));
    QVERIFY(convert("netplan").out.contains(QLatin1String("10.0.0.250/32")));
    QVERIFY(convert("ifupdown").out.contains(QLatin1String("10.0.0.250")));
    const Run sysctl = convert("sysctl");
    QVERIFY2(sysctl.out.contains(QLatin1String("net.ipv4.ip_forward = 1")), qPrintable(sysctl.out));
    const Run keepalived = convert("keepalived");
    QVERIFY2(keepalived.out.contains(QLatin1String("virtual_server 10.0.0.250 80")),
             qPrintable(keepalived.out));
    QVERIFY2(keepalived.err.contains(QLatin1String("address 10.0.0.250/32")), qPrintable(keepalived.err));
    // A format that has nothing to say of a file says so.
    const Run nothing = run(words("convert --from ipvsadm - --to netplan"), "-A -t 10.0.0.250:80\n");
    QCOMPARE(nothing.status, 3);
    QCOMPARE(nothing.out, QString());
    QVERIFY(nothing.err.contains(QLatin1String("There is nothing to write.")));
}

void ExportVerbTest::convertsWhatOnlyKeepalivedSays()
{
    const QByteArray file = "vrrp_instance VI_1 {\n state MASTER\n interface eth0\n virtual_router_id 7\n"
                            " virtual_ipaddress {\n  10.0.0.250/32 dev eth0\n }\n}\n";
    const Run kept = run(words("convert --from keepalived - --to keepalived"), file);
    QVERIFY2(kept.status == 0, qPrintable(kept.err));
    QVERIFY2(kept.out.contains(QLatin1String("vrrp_instance VI_1")), qPrintable(kept.out));
    const Run lost = run(words("convert --from keepalived - --to shell-classic --output -"), file);
    QVERIFY2(lost.status == 2 || lost.err.contains(QLatin1String("vrrp_instance VI_1")),
             qPrintable(lost.err));
}

void ExportVerbTest::severalFilesNeedAPlace()
{
    const Run refused = exportSimulated(words("--to shell"));
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.out, QString());
    QVERIFY2(refused.err.contains(QLatin1String("usr/local/sbin/lvs-simulated"))
                 && refused.err.contains(QLatin1String("--folder")),
             qPrintable(refused.err));
    const QTemporaryDir folder;
    QVERIFY(exportSimulated(words("--to shell --folder") + QStringList(folder.path())).status != 2);
    QCOMPARE(filesBelow(folder.path()).size(), 2);
}

void ExportVerbTest::saysWhatItCannotWrite()
{
    const QTemporaryDir folder;
    const QString below = folder.filePath(QStringLiteral("no/such/folder/x"));
    const Run refused = exportSimulated(words("--to ipvsadm --output") + QStringList(below));
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains(below + QLatin1String(" cannot be written: ")), qPrintable(refused.err));
    if (QFile::exists(QStringLiteral("/dev/full"))) {
        const Run full = exportSimulated(words("--archive /dev/full"));
        QCOMPARE(full.status, 1);
        QVERIFY2(full.err.contains(QLatin1String("No space left on device")), qPrintable(full.err));
    }
}

void ExportVerbTest::refusesMisuse_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments :
         {"export", "export --output x", "export --to xml", "export --to ansible --folder x",
          "export --to nftables", "export --folder x --archive y",
          "export --to ipvsadm --output x --folder y", "export --archive - --json",
          "export --to ipvsadm --output - --json", "export x --to ipvsadm", "cluster export x.json",
          "cluster export x.json --folder x --archive y", "cluster export x.json --output y",
          "convert x --to modules", "show --archive x", "import x --output y"}) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
}

void ExportVerbTest::refusesMisuse()
{
    QFETCH(QString, arguments);
    const QTemporaryDir folder;
    const Run refused = run(arguments.split(u' '));
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.contains(QLatin1String("--help")), qPrintable(refused.err));
    QVERIFY(run(words("export --to ipvsadm --simulated --folder") + QStringList(QString())).status == 2);
}

QTEST_GUILESS_MAIN(ExportVerbTest)
#include "exportverb_test.moc"
