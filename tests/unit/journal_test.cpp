// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/journal.h"

#include "core/helper/journaledwriter.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/planner.h"
#include "tests/support/failingcalls.h"
#include "tests/support/randomsetup.h"
#include "tests/support/testtime.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace lvs;

namespace {

QByteArray pathOf(const QTemporaryDir &folder)
{
    return QFile::encodeName(folder.path());
}

QString fileOf(const QTemporaryDir &folder, const char *name = Journal::fileName)
{
    return folder.filePath(QLatin1String(name));
}

ObjectHistory randomHistory(quint32 seed)
{
    const HostState from = test::randomHost(seed);
    const HostState to = test::randomVariation(seed + 1000, from);
    Plan plan = planner(from, to);
    plan.steps.push_back(SetTimeouts {{900, 120, 300}, {seed, 121, 301}});
    plan.steps.push_back(StartSyncDaemon {seed % 3 == 0 ? SyncRole::Backup : SyncRole::Master, {}});
    return historyOf(plan, from.setup).value();
}

JournalContent randomContent(quint32 seed)
{
    JournalContent content;
    content.change =
        ChangeRecord {7001, QStringLiteral("request \u00e4"), QByteArray(32, 'h'), randomHistory(seed)};
    if (seed % 2 == 0) {
        CheckpointRecord checkpoint;
        checkpoint.id = 1700000000000 + seed;
        checkpoint.uid = seed;
        checkpoint.requestId = QStringLiteral("first");
        checkpoint.deadline = -5 + qint64(seed) * 1000;
        checkpoint.caller = QStringLiteral(":1.42");
        checkpoint.steps = seed * 3;
        checkpoint.isReverting = seed % 4 == 0;
        checkpoint.objects = randomHistory(seed + 500000);
        content.checkpoint = checkpoint;
    }
    return content;
}

Plan onePlan()
{
    return Plan {{AddService {ServiceKey::forMark(7, AddressFamily::IPv4).value(), {}},
                  SetTimeouts {{900, 120, 300}, {901, 121, 301}}}};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
    file.close();
    ::chmod(QFile::encodeName(path).constData(), 0600);
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyObjectComesBack()
    {
        size_t objects = 0;
        std::set<size_t> kinds;
        for (quint32 seed = 1; seed <= 150; ++seed) {
            const JournalContent content = randomContent(seed);
            for (const auto &[key, values] : content.change->objects) {
                kinds.insert(key.index());
            }
            objects += content.change->objects.size();
            const Result<ReadJournal> read = unpackJournal(packJournal(content, "boot"));
            QVERIFY2(read.ok(), qPrintable(read ? QString() : errorCodeName(read.error().code)));
            QVERIFY(read->content == content);
            QCOMPARE(read->bootId, QByteArray("boot"));
        }
        QCOMPARE(kinds.size(), std::variant_size_v<ObjectKey>);
        qInfo("%zu objects of %zu kinds", objects, kinds.size());
    }

    /// An object may have had values that cannot stand beside each other's.
    void everyMomentComesBack()
    {
        const ServiceKey service = ServiceKey::forMark(7, AddressFamily::IPv4).value();
        const Endpoint endpoint = *Endpoint::parse(u"10.0.0.18:0");
        RealServerSettings draining;
        draining.weight = Weight::fromNumber(0).value();
        const Plan plan {{EditRealServer {service, endpoint, {}, draining},
                          RemoveRealServer {service, {endpoint, draining}}, RemoveService {service, {}},
                          AddService {service, {}}, AddRealServer {service, {endpoint, draining}}}};
        const ObjectHistory history = historyOf(plan, {}).value();
        QCOMPARE(history.at(service).size(), size_t(3));
        QCOMPARE(history.at(RealServerKey {service, endpoint}).size(), size_t(4));
        JournalContent content;
        content.change = ChangeRecord {0, {}, {}, history};
        QVERIFY(unpackJournal(packJournal(content, {}))->content == content);
    }

    void noDamageIsTakenForAJournal()
    {
        JournalContent content;
        content.change = ChangeRecord {1, {}, QByteArray(32, 'h'), historyOf(onePlan(), {}).value()};
        const QByteArray good = packJournal(content, "boot");
        for (qsizetype size = 0; size < good.size(); ++size) {
            QVERIFY(!unpackJournal(good.first(size)).ok());
        }
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (const char bit : {char(1), char(0x80)}) {
                QByteArray bad = good;
                bad[at] = static_cast<char>(bad[at] ^ bit);
                QVERIFY(!unpackJournal(bad).ok());
            }
        }
        QVERIFY(!unpackJournal(good + '\0').ok());
    }

    void staysUntilItIsForgotten()
    {
        const QTemporaryDir folder;
        Journal journal(AtomicFolder(pathOf(folder)), "boot");
        QVERIFY(journal.load().ok());
        QVERIFY(journal.content().isEmpty());
        const JournalContent content = randomContent(4);
        QVERIFY(journal.write(content).ok());
        QVERIFY(!(QFileInfo(fileOf(folder)).permissions() & QFile::Permissions(0x77)));
        Journal other(AtomicFolder(pathOf(folder)), "boot");
        QVERIFY(other.load().ok());
        QVERIFY(other.content() == content);
        QVERIFY(other.write({}).ok());
        QVERIFY(!QFile::exists(fileOf(folder)));
        QVERIFY(other.write({}).ok()); // and again
    }

    void anotherBootsIsDropped()
    {
        const QTemporaryDir folder;
        Journal before(AtomicFolder(pathOf(folder)), "boot 1");
        QVERIFY(before.write(randomContent(2)).ok());
        Journal after(AtomicFolder(pathOf(folder)), "boot 2");
        QVERIFY(after.load().ok());
        QVERIFY(after.content().isEmpty());
        QVERIFY(!QFile::exists(fileOf(folder)));
        QVERIFY(!QFile::exists(fileOf(folder, Journal::damagedFileName)));
        QCOMPARE(Journal::thisBoot().size(), 36);
    }

    /// It is put aside, so that what comes next is not written over the traces.
    void aDamagedOneIsPutAsideAndTouchesNothing()
    {
        const QTemporaryDir folder;
        Journal journal(AtomicFolder(pathOf(folder)), "boot");
        QVERIFY(journal.write(randomContent(2)).ok());
        QByteArray bytes = bytesOf(fileOf(folder));
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        writeBytes(fileOf(folder), bytes);
        SimulatedKernel kernel;
        const HostState before = kernel.read().value();
        Journal damaged(AtomicFolder(pathOf(folder)), "boot");
        const test::TestTime time;
        JournaledWriter writer(kernel, damaged, time);
        const Recovery recovery = writer.recover();
        QCOMPARE(recovery.journalError->code, ErrorCode::ChecksumMismatch);
        QVERIFY(!recovery.change);
        QVERIFY(kernel.read().value() == before);
        QCOMPARE(kernel.revision(), quint64(0));
        QCOMPARE(bytesOf(fileOf(folder, Journal::damagedFileName)), bytes);
        QVERIFY(!QFile::exists(fileOf(folder)));
    }

    void strangeFilesAreNotRead()
    {
        const QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(fileOf(folder));
        const auto refusal = [&]() {
            Journal journal(AtomicFolder(pathOf(folder)), "boot");
            const Result<void> loaded = journal.load();
            ::unlink(path.constData());
            return loaded ? 0 : loaded.error().arguments.value(1).toInt();
        };
        const QString elsewhere = folder.filePath(QStringLiteral("elsewhere"));
        writeBytes(elsewhere, packJournal(randomContent(1), "boot"));
        QVERIFY(QFile::link(elsewhere, fileOf(folder)));
        QCOMPARE(refusal(), ELOOP);
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        QCOMPARE(refusal(), EINVAL);
        writeBytes(fileOf(folder), packJournal(randomContent(1), "boot"));
        QCOMPARE(::chmod(path.constData(), 0620), 0);
        QCOMPARE(refusal(), EPERM);
        if (::geteuid() == 0) {
            writeBytes(fileOf(folder), packJournal(randomContent(1), "boot"));
            QCOMPARE(::chown(path.constData(), 65534, 65534), 0);
            QCOMPARE(refusal(), EPERM);
        }
        // A folder that is a link is none of ours either.
        QVERIFY(QFile::link(folder.path(), folder.filePath(QStringLiteral("link"))));
        Journal journal(AtomicFolder(pathOf(folder) + "/link"), "boot");
        QVERIFY(!journal.write(randomContent(1)).ok());
    }

    /// Whatever call it is that fails: what was there before counts, or what was to be written, whole.
    void aFailureAtEveryCallLeavesOneOfBoth()
    {
        const JournalContent first = randomContent(1);
        const JournalContent second = randomContent(2);
        int cases = 0;
        for (const int error : {ENOSPC, EIO, EROFS, EDQUOT}) {
            for (int good = 0;; ++good) {
                const QTemporaryDir folder;
                test::FailingCalls calls;
                Journal journal(AtomicFolder(pathOf(folder), calls), "boot");
                QVERIFY(journal.write(first).ok());
                calls.calls = 0;
                calls.good = good;
                calls.error = error;
                const Result<void> written = journal.write(second);
                calls.good.reset();
                Journal found(AtomicFolder(pathOf(folder)), "boot");
                QVERIFY(found.load().ok());
                if (written) {
                    QVERIFY(found.content() == second);
                    break;
                }
                ++cases;
                QCOMPARE(written.error().code, ErrorCode::JournalFailed);
                QCOMPARE(written.error().arguments.value(1), QString::number(error));
                QVERIFY(!written.error().arguments.value(0).isEmpty());
                QVERIFY(found.content() == first || found.content() == second);
                QVERIFY(journal.content() == first);
            }
        }
        qInfo("%d cases", cases);
        QVERIFY(cases >= 20);
    }

    /// The apply is refused with that error, and the kernel is not touched.
    void withoutAJournalNothingIsTouched()
    {
        int cases = 0;
        for (const int error : {ENOSPC, EIO, EROFS}) {
            for (int good = 0;; ++good) {
                const QTemporaryDir folder;
                test::FailingCalls calls;
                Journal journal(AtomicFolder(pathOf(folder), calls), "boot");
                SimulatedKernel kernel;
                const test::TestTime time;
                JournaledWriter writer(kernel, journal, time);
                calls.good = good;
                calls.error = error;
                const HostState before = kernel.read().value();
                const TransactionReport report = writer.apply(onePlan(), before, {}, {});
                if (report.succeeded()) {
                    break;
                }
                ++cases;
                QCOMPARE(report.error->code, ErrorCode::JournalFailed);
                // Failing at the end it was done, and taken back.
                QVERIFY(std::all_of(report.steps.begin(), report.steps.end(), [](const StepReport &step) {
                    return step.outcome == StepOutcome::Undone;
                }));
                QVERIFY(kernel.read().value() == before);
                QVERIFY(!report.steps.empty() || kernel.revision() == 0);
                // Started again, it finds nothing to be done.
                Journal next(AtomicFolder(pathOf(folder)), "boot");
                JournaledWriter after(kernel, next, time);
                const quint64 revision = kernel.revision();
                (void)after.recover();
                QCOMPARE(kernel.revision(), revision);
            }
        }
        qInfo("%d cases", cases);
        QVERIFY(cases >= 15);
    }

    /// The kernel itself says no, not a test's own call.
    void aFileThatMayNotGrowIsRefused()
    {
        const QTemporaryDir folder;
        Journal journal(AtomicFolder(pathOf(folder)), "boot");
        SimulatedKernel kernel;
        const test::TestTime time;
        JournaledWriter writer(kernel, journal, time);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = 64;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const TransactionReport report = writer.apply(onePlan(), kernel.read().value(), {}, {});
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(report.error->code, ErrorCode::JournalFailed);
        QCOMPARE(report.error->arguments.value(1), QString::number(EFBIG));
        QVERIFY(report.steps.empty());
        QCOMPARE(kernel.revision(), quint64(0));
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(writer.apply(onePlan(), kernel.read().value(), {}, {}).succeeded());
    }

    void withoutAFolderNothingIsTouched()
    {
        Journal journal(AtomicFolder("/nonexistent/lvsdesk"), "boot");
        QVERIFY(journal.load().ok()); // there is nothing to be taken back
        SimulatedKernel kernel;
        const test::TestTime time;
        JournaledWriter writer(kernel, journal, time);
        const TransactionReport report = writer.apply(onePlan(), kernel.read().value(), {}, {});
        QCOMPARE(report.error->arguments.value(1), QString::number(ENOENT));
        QCOMPARE(kernel.revision(), quint64(0));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
