// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/exportarchive.h"
#include "core/formats/exportfolder.h"
#include "tests/support/clirun.h"
#include "tests/support/filesbelow.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lvs;
using test::contentOf;
using test::run;
using test::Run;

namespace {

const QByteArray document = R"({"format": "lvs-cluster", "version": 1, "name": "web",
 "directors": [{"host": "lb1", "ssh": "root@lb1", "interface": "eth0"}],
 "servers": [{"host": "web1", "ssh": "root@web1", "interface": "eth0", "addresses": ["10.0.0.18"]}],
 "services": ["-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.0.0.18 -g"]})";

Run exportDocument(const QStringList &options)
{
    return run(QStringList {QStringLiteral("cluster"), QStringLiteral("export"), QStringLiteral("-")}
                   + options,
               document);
}

QList<ExportedFile> sample()
{
    return {
        {QStringLiteral("plain"), QStringLiteral("a\n"), FileMode::Plain, {}},
        {QStringLiteral("web1/usr/local/sbin/start"),
         QStringLiteral("#!/bin/sh\n"),
         FileMode::Executable,
         {}},
        {QStringLiteral("web1/secret"), QStringLiteral("ä\n"), FileMode::Private, {}},
    };
}

QString tar(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("tar"), arguments);
    return process.waitForFinished(60000) && process.exitCode() == 0
        ? QString::fromUtf8(process.readAllStandardOutput())
        : QString::fromUtf8(process.readAllStandardError());
}

} // namespace

/// Files of an export as they come to lie in a folder, and the verb that puts them there.
class ExportFolderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesWithModes()
    {
        const QTemporaryDir folder;
        QFile older(folder.filePath(QStringLiteral("plain")));
        QVERIFY(older.open(QIODevice::WriteOnly));
        older.write("older and longer");
        older.close();
        const QList<ExportedFile> files = sample();
        QCOMPARE(filesAlreadyIn(folder.path(), files), QStringList(QStringLiteral("plain")));
        QVERIFY(saveExport(folder.path(), files).ok());
        for (const ExportedFile &each : files) {
            const QFileInfo info(folder.filePath(each.path));
            QCOMPARE(contentOf(info.filePath()), each.text.toUtf8());
            const auto others = info.permissions() & (QFileDevice::ReadOther | QFileDevice::WriteOther);
            QCOMPARE(others.testFlag(QFileDevice::ReadOther), each.mode != FileMode::Private);
            QVERIFY(!others.testFlag(QFileDevice::WriteOther));
            QCOMPARE(info.permissions().testFlag(QFileDevice::ExeOwner), each.mode == FileMode::Executable);
        }
    }

    void archivesAreTheFolder()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("export.tar.gz"));
        const QString saved = folder.filePath(QStringLiteral("saved"));
        const QString unpacked = folder.filePath(QStringLiteral("unpacked"));
        // What two formats ask for is there once.
        const QList<ExportedFile> files = sample() + sample();
        QVERIFY(saveArchive(path, files, 1700000000).ok());
        QVERIFY(saveExport(saved, files).ok());
        QVERIFY(QDir().mkpath(unpacked));
        QCOMPARE(tar({QStringLiteral("--utc"), QStringLiteral("-tvzf"), path}).simplified(),
                 QStringLiteral("-rw-r--r-- root/root 2 2023-11-14 22:13 plain "
                                "-rwxr-xr-x root/root 10 2023-11-14 22:13 web1/usr/local/sbin/start "
                                "-rw------- root/root 3 2023-11-14 22:13 web1/secret"));
        QCOMPARE(tar({QStringLiteral("-xpzf"), path, QStringLiteral("-C"), unpacked}), QString());
        for (const ExportedFile &each : sample()) {
            const QFileInfo one(saved + u'/' + each.path);
            const QFileInfo other(unpacked + u'/' + each.path);
            QCOMPARE(contentOf(other.filePath()), contentOf(one.filePath()));
            QCOMPARE(other.permissions(), one.permissions());
        }
        QVERIFY(!QFileInfo(path).permissions().testFlag(QFileDevice::ReadOther));
    }

    void archivesAreTheSameEachTime()
    {
        const Result<QByteArray> first = archiveOf(sample(), 1);
        QTest::qSleep(1100); // what a clock would leave in it differs by then
        QCOMPARE(*archiveOf(sample(), 1), *first);
        QVERIFY(*archiveOf(sample(), 2) != *first);
    }

    void manyFilesAreArchived()
    {
        QList<ExportedFile> files;
        for (int i = 0; i < 2000; ++i) {
            files.append({QStringLiteral("%1/%2").arg(QString(120, u'd')).arg(i),
                          QString(i, u'x'),
                          FileMode::Plain,
                          {}});
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("many.tar.gz"));
        QVERIFY(saveArchive(path, files, 1).ok());
        QCOMPARE(tar({QStringLiteral("-xzf"), path, QStringLiteral("-C"), folder.path()}), QString());
        for (const ExportedFile &each : files) {
            QCOMPARE(contentOf(folder.filePath(each.path)), each.text.toUtf8());
        }
    }

    void aFullDiskIsSaid()
    {
        if (!QFile::exists(QStringLiteral("/dev/full"))) {
            QSKIP("there is no /dev/full");
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plain"));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path));
        const Error full(ErrorCode::FileUnwritable, {path, QStringLiteral("No space left on device")});
        QCOMPARE(saveExport(folder.path(), sample()).error(), full);
        QCOMPARE(saveArchive(path, sample(), 1).error(), full);
        QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile()); // it was not replaced
    }

    void saysWhatCannotBeWritten()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("taken")));
        const Result<void> onFolder =
            saveExport(folder.path(), {{QStringLiteral("taken"), QStringLiteral("a"), FileMode::Plain, {}}});
        QVERIFY(!onFolder.ok());
        QCOMPARE(onFolder.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(onFolder.error().arguments.value(0), folder.filePath(QStringLiteral("taken")));
        QVERIFY(saveExport(folder.path(), {{QStringLiteral("file"), {}, FileMode::Plain, {}}}).ok());
        const Result<void> below =
            saveExport(folder.path(), {{QStringLiteral("file/below"), {}, FileMode::Plain, {}}});
        QVERIFY(!below.ok());
        QCOMPARE(below.error().code, ErrorCode::FileUnwritable);
    }

    void theVerbWritesEachMachinesFiles()
    {
        const QTemporaryDir folder;
        const Run all = exportDocument({QStringLiteral("--folder"), folder.path()});
        QCOMPARE(all.status, 3); // what some format cannot say is told
        QVERIFY2(all.err.contains(QLatin1String("left out: ")), qPrintable(all.err));
        const QStringList paths = all.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(paths.size() > 20);
        for (const QString &path : paths) {
            QVERIFY2(QFileInfo(folder.filePath(path)).size() > 0, qPrintable(path));
        }
        QVERIFY(contentOf(folder.filePath(QStringLiteral("lb1/etc/ipvsadm.rules")))
                    .contains("-a -t 10.0.0.250:80"));
    }

    void theVerbWritesOneFormat()
    {
        const QTemporaryDir folder;
        const Run one = exportDocument(
            {QStringLiteral("--to"), QStringLiteral("sysctl"), QStringLiteral("--folder"), folder.path()});
        QCOMPARE(one.status, 0);
        QCOMPARE(one.err, QString());
        QCOMPARE(one.out, QStringLiteral("web1/etc/sysctl.d/90-lvs.conf\n"));
        QVERIFY(contentOf(folder.filePath(one.out.trimmed())).contains("arp_ignore"));
    }

    void theVerbRefusesMisuse()
    {
        QCOMPARE(exportDocument({}).status, 2);
        const QTemporaryDir folder;
        const Run unknown = exportDocument(
            {QStringLiteral("--to"), QStringLiteral("xml"), QStringLiteral("--folder"), folder.path()});
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.err.contains(QLatin1String("networkd")), qPrintable(unknown.err));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ExportFolderTest)
#include "exportfolder_test.moc"
