// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/store.h"

#include "core/formats/saved/writer.h"
#include "core/protocol/names.h"
#include "tests/unit/powercut.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

using namespace lvs;
using test::FailingDisk, test::HastyDisk, test::makeTree, test::RecordedDisk, test::Tree, test::treeOf;

namespace {

HostState state(quint32 mark)
{
    HostState made;
    VirtualService service;
    service.key = ServiceKey::forMark(mark, AddressFamily::IPv4).value();
    made.ipvs.setService(service);
    return made;
}

SavedOrigin alice()
{
    return {0, 77, 1795432381, 1000, QStringLiteral("alice")};
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = QFile::encodeName(m_folder->path()) + "/lvsdesk";
        makeTree(m_path, {});
    }

    void savesAndGivesBack()
    {
        Store store(m_path, m_hasty);
        QCOMPARE(store.latest().error().code, ErrorCode::NotSaved);
        QCOMPARE(store.numbered(0).error().code, ErrorCode::NotSaved);
        QVERIFY(store.history().isEmpty());
        for (quint32 i = 1; i <= 3; ++i) {
            const Result<SavedHeader> saved = store.save(alice(), state(i));
            QVERIFY(saved);
            QCOMPARE(saved->origin.number, quint64(i));
            QCOMPARE(saved->summary.services, 1U);
        }
        QVERIFY(store.latest()->file.state == state(3));
        QVERIFY(!store.latest()->alarm);
        QVERIFY(store.numbered(1)->state == state(1));
        QVERIFY(store.numbered(3)->state == state(3));
        QCOMPARE(store.numbered(4).error().code, ErrorCode::NotSaved);
        const QList<SavedHeader> history = store.history();
        QCOMPARE(history.size(), 3);
        QCOMPARE(history[0].origin.number, quint64(3));
        QCOMPARE(history[2].origin.number, quint64(1));
        QCOMPARE(history[0].origin.user, QStringLiteral("alice"));
        QCOMPARE(history[0].summary.content, summaryOf(state(3)).content);
        const Tree tree = treeOf(m_path);
        QCOMPARE(tree.size(), size_t(4));
        QCOMPARE(tree.at("state.conf"), tree.at("history/000003.conf"));
    }

    void keepsTheLatestFifty()
    {
        Store store(m_path, m_hasty);
        for (quint32 i = 1; i <= 57; ++i) {
            QVERIFY(store.save(alice(), state(i)));
        }
        const QList<SavedHeader> history = store.history();
        QCOMPARE(history.size(), bus::longestHistory);
        QCOMPARE(history.first().origin.number, quint64(57));
        QCOMPARE(history.last().origin.number, quint64(8));
        QCOMPARE(treeOf(m_path).size(), size_t(51));
        QCOMPARE(store.numbered(7).error().code, ErrorCode::NotSaved);
        QVERIFY(store.numbered(8)->state == state(8));
    }

    /// Power is lost after every single operation of a save; whatever of what was not waited for has then
    /// reached the disk, the state before or the new one is found, whole.
    void powerCutsLeaveTheOldOrTheNew_data()
    {
        QTest::addColumn<int>("before");
        QTest::newRow("the first") << 0;
        QTest::newRow("the second") << 1;
        QTest::newRow("one that drops the oldest") << int(bus::longestHistory);
    }
    void powerCutsLeaveTheOldOrTheNew()
    {
        QFETCH(int, before);
        for (int i = 1; i <= before; ++i) {
            QVERIFY(Store(m_path, m_hasty).save(alice(), state(static_cast<quint32>(i))));
        }
        const Tree tree = treeOf(m_path);
        RecordedDisk disk;
        QVERIFY(Store(m_path, disk).save(alice(), state(1000)));
        const size_t operations = disk.operations().size();
        QVERIFY(operations >= 12);
        const QByteArray other = m_path + "-after";
        int cases = 0;
        int old = 0;
        for (size_t cut = 0; cut <= operations; ++cut) {
            test::afterPowerCut(tree, m_path, disk.operations(), cut, [&](const Tree &found) {
                makeTree(other, found);
                Store store(other, m_hasty);
                const Result<Store::Latest> latest = store.latest();
                ++cases;
                const bool isNew = latest && latest->file.state == state(1000);
                const bool isOld = before == 0
                    ? !latest && latest.error().code == ErrorCode::NotSaved
                    : latest && latest->file.state == state(static_cast<quint32>(before));
                old += isOld ? 1 : 0;
                QVERIFY2(isNew || isOld, qPrintable(QString::number(cut)));
                QVERIFY(!latest || !latest->alarm);
                QVERIFY(cut < operations || isNew);
                // It goes on from there, without a trace of what did not come to its end.
                const quint64 number = latest ? latest->file.origin.number : 0;
                // Without a latest one there, the first that did not come to its end looks like a history.
                const qsizetype kept =
                    std::min<qsizetype>(static_cast<qsizetype>(number), bus::longestHistory);
                QVERIFY(store.history().size() == kept || (!latest && store.history().size() == 1));
                const Result<SavedHeader> next = store.save(alice(), state(2000));
                QVERIFY(next);
                QVERIFY(next->origin.number > number);
                QVERIFY(store.latest()->file.state == state(2000));
            });
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        qInfo("%d trees after a loss of power between %zu operations: %d old, %d new, 0 others", cases,
              operations, old, cases - old);
        QVERIFY(old > 0 && cases > old);
    }

    /// Whichever call fails, the old state stays, and the reason is told.
    void failuresKeepTheOld_data()
    {
        QTest::addColumn<int>("errorNumber");
        QTest::newRow("ENOSPC") << ENOSPC;
        QTest::newRow("EIO") << EIO;
        QTest::newRow("EROFS") << EROFS;
    }
    void failuresKeepTheOld()
    {
        QFETCH(int, errorNumber);
        QVERIFY(Store(m_path, m_hasty).save(alice(), state(1)));
        const Tree tree = treeOf(m_path);
        int refused = 0;
        for (int failing = 0;; ++failing) {
            makeTree(m_path, tree);
            FailingDisk disk(failing, errorNumber);
            Store store(m_path, disk);
            const Result<SavedHeader> saved = store.save(alice(), state(2));
            if (!disk.hasFailed()) {
                QVERIFY(saved);
                break;
            }
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
            QCOMPARE(saved.error().arguments.value(1), QString::fromLocal8Bit(std::strerror(errorNumber)));
            const Result<Store::Latest> latest = store.latest();
            QVERIFY(latest);
            QVERIFY(!latest->alarm);
            const bool isOld = latest->file.state == state(1);
            // The one wait that comes when the new one stands there already.
            const bool isLastWait = treeOf(m_path).at("state.conf") != tree.at("state.conf");
            QVERIFY(isOld != isLastWait);
            QCOMPARE(store.history().size(), isOld ? 1 : 2);
            QVERIFY(Store(m_path, m_hasty).save(alice(), state(3)));
            ++refused;
        }
        QVERIFY(refused >= 10);
        qInfo("%s: %d calls failed one by one, the state was whole after each", std::strerror(errorNumber),
              refused);
    }

    void aFolderThatIsNotThere()
    {
        Store store(m_path + "/nowhere", m_hasty);
        QCOMPARE(store.latest().error().code, ErrorCode::NotSaved);
        QCOMPARE(store.save(alice(), state(1)).error().code, ErrorCode::FileUnwritable);
    }

    void whatOthersMayHaveWrittenIsNotUsed_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *command, ErrorCode code) {
            QTest::newRow(name) << QString::fromLatin1(command) << errorCodeName(code);
        };
        row("symbolic link", "mv state.conf other; ln -s other state.conf", ErrorCode::FileNotPlain);
        row("link to nothing", "ln -sf nowhere state.conf", ErrorCode::FileNotPlain);
        row("folder", "rm state.conf; mkdir state.conf", ErrorCode::FileNotPlain);
        row("pipe", "rm state.conf; mkfifo state.conf; chmod 600 state.conf", ErrorCode::FileNotPlain);
        row("writable by the group", "chmod 620 state.conf", ErrorCode::FileUntrusted);
        row("writable by all", "chmod 602 state.conf", ErrorCode::FileUntrusted);
        row("folder writable by all", "chmod 777 .", ErrorCode::FileUntrusted);
        row("history writable by all", "chmod 777 history", ErrorCode::FileUntrusted);
        row("history is a link", "mv history other; ln -s other history", ErrorCode::FileNotPlain);
        row("too large", "truncate -s 16777217 state.conf", ErrorCode::FileTooLarge);
        row("of another user", "chown 65534 state.conf", ErrorCode::FileUntrusted);
        row("folder of another user", "chown 65534 .", ErrorCode::FileUntrusted);
    }
    void whatOthersMayHaveWrittenIsNotUsed()
    {
        QFETCH(QString, command);
        QFETCH(QString, code);
        if (command.startsWith(QLatin1String("chown")) && ::geteuid() != 0) {
            QSKIP("only root gives files away");
        }
        Store store(m_path, m_hasty);
        QVERIFY(store.save(alice(), state(1)));
        QVERIFY(store.save(alice(), state(2)));
        QCOMPARE(::system(("cd '" + m_path + "' && " + command.toLatin1()).constData()), 0);
        const Result<Store::Latest> latest = store.latest();
        QVERIFY(!latest);
        QCOMPARE(errorCodeName(latest.error().code), code);
        QCOMPARE(errorCodeName(store.numbered(0).error().code), code);
    }

    void aDamagedFileGivesWayToTheHistory()
    {
        Store store(m_path, m_hasty);
        QVERIFY(store.save(alice(), state(1)));
        QVERIFY(store.save(alice(), state(2)));
        const QByteArray text = treeOf(m_path).at("state.conf");
        int alarms = 0;
        for (qsizetype at = 0; at < text.size(); at += 7) {
            QByteArray damaged = text;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
            put("state.conf", damaged);
            const Result<Store::Latest> latest = store.latest();
            QVERIFY2(latest, qPrintable(QString::number(at)));
            QVERIFY(latest->file.state == state(2));
            QVERIFY(latest->alarm);
            QCOMPARE(latest->alarm->code, ErrorCode::SavedDamaged);
            ++alarms;
        }
        // Where the same befell the copy, there is the one before it.
        put("history/000002.conf", text.left(text.size() - 10));
        put("state.conf", QByteArray());
        QVERIFY(store.latest()->file.state == state(1));
        QCOMPARE(store.history().size(), 2); // by their headers; what is behind them is read when asked for
        QCOMPARE(store.numbered(2).error().code, ErrorCode::SavedDamaged);
        put("history/000001.conf", QByteArray(100, '\0'));
        QCOMPARE(store.latest().error().code, ErrorCode::SavedDamaged);
        // What is saved then is the latest again.
        QVERIFY(store.save(alice(), state(9)));
        QVERIFY(store.latest()->file.state == state(9));
        QVERIFY(!store.latest()->alarm);
        qInfo("%d damaged files told of, 0 used", alarms);
    }

    /// Nobody but a person can say why it is as it is: nothing is taken in its place.
    void anotherVersionOrAForgedFileIsRefused()
    {
        Store store(m_path, m_hasty);
        QVERIFY(store.save(alice(), state(1)));
        QVERIFY(store.save(alice(), state(2)));
        const QByteArray text = treeOf(m_path).at("state.conf");
        for (const char *version : {"state 0", "state 2"}) {
            QByteArray other = text;
            put("state.conf", other.replace("state 1", version));
            const Result<Store::Latest> latest = store.latest();
            QVERIFY(!latest);
            QCOMPARE(latest.error().arguments.mid(1, 2),
                     (QStringList {QStringLiteral("1"), errorCodeName(ErrorCode::VersionUnsupported)}));
        }
        const qsizetype covered = text.indexOf("number ");
        QByteArray forged = text.mid(covered);
        forged.replace("scheduler=wlc", "scheduler=a/b");
        put("state.conf",
            "lvsdesk-saved-state 1\nchecksum "
                + QCryptographicHash::hash(forged, QCryptographicHash::Sha256).toHex() + '\n' + forged);
        const Result<Store::Latest> latest = store.latest();
        QVERIFY(!latest);
        QCOMPARE(latest.error().code, ErrorCode::SavedDamaged);
        QCOMPARE(latest.error().arguments.value(2), errorCodeName(ErrorCode::NameInvalid));
    }

    void withoutTheLatestNothingIsRestored()
    {
        Store store(m_path, m_hasty);
        QVERIFY(store.save(alice(), state(1)));
        QVERIFY(QFile::remove(QFile::decodeName(m_path + "/state.conf")));
        QCOMPARE(store.latest().error().code, ErrorCode::NotSaved);
        QCOMPARE(store.history().size(), 1);
        QVERIFY(store.numbered(1)->state == state(1));
        QCOMPARE(store.save(alice(), state(2))->origin.number, quint64(2));
    }

    void aRenamedFileIsNotTakenForAnother()
    {
        Store store(m_path, m_hasty);
        QVERIFY(store.save(alice(), state(1)));
        QVERIFY(store.save(alice(), state(2)));
        put("history/000001.conf", treeOf(m_path).at("history/000002.conf"));
        QCOMPARE(store.numbered(1).error().code, ErrorCode::NotSaved);
        QCOMPARE(store.history().size(), 1);
    }

private:
    void put(const QByteArray &name, const QByteArray &content)
    {
        Tree tree = treeOf(m_path);
        tree[name] = content;
        makeTree(m_path, tree);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path;
    HastyDisk m_hasty;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "store_test.moc"
