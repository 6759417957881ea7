// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The log of changes as callers, the disk and the system's journal see it.
#include "core/helper/auditlog.h"
#include "core/helper/systemjournal.h"
#include "core/protocol/auditconversions.h"
#include "core/protocol/errorname.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/privatebus.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTest>
#include <QtEndian>

#include <cstring>
#include <pwd.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace lvs;
using test::answer, test::Caller, test::plan, test::requestId;

namespace {

using Fields = QMap<QByteArray, QByteArray>;

/// In the place of the system's journal, in a /run of the test's own: a socket that takes what libsystemd
/// sends.
class Journal
{
public:
    Journal()
        : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        QDir().mkpath(QStringLiteral("/run/systemd/journal"));
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        std::strcpy(address.sun_path, "/run/systemd/journal/socket");
        ::unlink(address.sun_path);
        const bool bound =
            ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        m_isThere = bound && ::chmod(address.sun_path, 0666) == 0;
    }
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;
    ~Journal() { ::close(m_socket); }

    [[nodiscard]] bool isThere() const { return m_isThere; }

    /// The next message; empty where there is none. The protocol is systemd's: a field a line, "NAME=value",
    /// or, where the value has several lines, "NAME", its length in 8 bytes, and the value
    /// (systemd.io/JOURNAL_NATIVE_PROTOCOL).
    [[nodiscard]] Fields next() const
    {
        QByteArray bytes(256 * 1024, Qt::Uninitialized);
        const ssize_t got = ::recv(m_socket, bytes.data(), size_t(bytes.size()), 0);
        bytes.truncate(std::max<ssize_t>(got, 0));
        Fields fields;
        while (!bytes.isEmpty()) {
            const qsizetype end = bytes.indexOf('\n');
            const QByteArray line = bytes.first(end);
            bytes.remove(0, end + 1);
            if (const qsizetype equals = line.indexOf('='); equals >= 0) {
                fields.insert(line.first(equals), line.mid(equals + 1));
                continue;
            }
            const auto size = qFromLittleEndian<quint64>(bytes.constData());
            fields.insert(line, bytes.mid(8, qsizetype(size)));
            bytes.remove(0, 8 + qsizetype(size) + 1);
        }
        return fields;
    }

private:
    int m_socket;
    bool m_isThere = false;
};

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<AuditEntry> auditOf(Caller &caller, quint64 after = 0, quint32 most = 1000)
{
    const QDBusMessage reply = caller.call(QStringLiteral("GetAudit"), {after, most});
    return auditFromWire(reply.arguments().value(0)).valueOr({});
}

/// "member result standing/steps", one by one.
QStringList linesOf(const QList<AuditEntry> &entries)
{
    QStringList lines;
    for (const AuditEntry &entry : entries) {
        lines.append(QStringLiteral("%1 %2 %3/%4")
                         .arg(entry.member, entry.result)
                         .arg(entry.standing)
                         .arg(entry.steps));
    }
    return lines;
}

} // namespace

class AuditBusTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void takeAudit(qulonglong number) { m_told.append(number); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        wire::registerTypes();
        wire::registerAuditTypes();
    }
    void init()
    {
        test::PrivateBus::stopHelper();
        m_folder = test::PrivateBus::file(QStringLiteral("log%1").arg(++m_folders));
        const passwd *const user = ::getpwnam("lvsdesk");
        QVERIFY(user != nullptr && QDir().mkpath(m_folder));
        QCOMPARE(::chown(QFile::encodeName(m_folder).constData(), user->pw_uid, user->pw_gid), 0);
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LOGS_DIRECTORY=") + m_folder});
    }

    void aChangeIsNotedInAllItsParts()
    {
        Journal journal;
        QVERIFY(journal.isThere());
        test::PrivateBus::setHelperEnvironment(
            {QStringLiteral("LOGS_DIRECTORY=") + m_folder, QStringLiteral("JOURNAL_STREAM=1:1")});
        Caller caller(QStringLiteral("a"));
        Caller bystander(QStringLiteral("b"));
        bystander.connection().connect(bus::helperName, bus::directorPath, bus::directorInterface,
                                       QStringLiteral("AuditGrew"), this, SLOT(takeAudit(qulonglong)));
        const quint64 base = caller.generation();
        m_told.clear();
        const Plan wanted = plan(41, 2);
        QCOMPARE(answer(caller.apply(base, wanted)), QStringLiteral("ok"));
        const QList<AuditEntry> entries = auditOf(caller);
        QCOMPARE(entries.size(), 1);
        const AuditEntry &entry = entries.first();
        QCOMPARE(entry.number, 1U);
        QCOMPARE(entry.uid, 0U);
        QCOMPARE(entry.user, QStringLiteral("root"));
        QCOMPARE(entry.action, QString(bus::changeAction));
        QCOMPARE(entry.member, QStringLiteral("Apply"));
        QCOMPARE(entry.generation, base + 1);
        QCOMPARE(entry.planHash, planHash(wanted));
        QCOMPARE(entry.steps, 2U);
        QCOMPARE(entry.standing, 2U);
        QCOMPARE(entry.result, QString(auditDone));
        QTRY_COMPARE(m_told, QList<quint64> {1});
        QVERIFY(content(path()).startsWith("1 "));
        QVERIFY(content(path()).contains(" plan=" + planHash(wanted).toHex() + " steps=2 "));

        const Fields fields = journal.next();
        QCOMPARE(fields.value("MESSAGE_ID"), QByteArray(auditMessageId.data()));
        QCOMPARE(fields.value("PRIORITY"), QByteArray("5"));
        QCOMPARE(fields.value("LVSDESK_UID"), QByteArray("0"));
        QCOMPARE(fields.value("LVSDESK_ACTION"), QByteArray(bus::changeAction.data()));
        QCOMPARE(fields.value("LVSDESK_MEMBER"), QByteArray("Apply"));
        QCOMPARE(fields.value("LVSDESK_GENERATION"), QByteArray::number(base + 1));
        QCOMPARE(fields.value("LVSDESK_PLAN"), planHash(wanted).toHex());
        QCOMPARE(fields.value("LVSDESK_STEPS"), QByteArray("2"));
        QCOMPARE(fields.value("LVSDESK_RESULT"), QByteArray("done"));
        QCOMPARE(fields.value("MESSAGE") + '\n', content(path()));
        QVERIFY(journal.next().isEmpty());
    }

    /// What was refused, and what failed and was taken back, with the reason.
    void refusalsAndFailuresAreNoted()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        QCOMPARE(errorFromReply(caller.apply(base + 1, plan(1, 1))).code, ErrorCode::StaleGeneration);
        Plan twice = plan(1, 1);
        twice.steps.push_back(twice.steps.front());
        QCOMPARE(caller.apply(base, twice).type(), QDBusMessage::ErrorMessage);
        QProcess stranger;
        stranger.start(test::PrivateBus::tool(QStringLiteral("session.sh")),
                       {QStringLiteral("nobody"), QStringLiteral("none"), QStringLiteral(LVS_BUS_CALLER),
                        QStringLiteral("burst"), QStringLiteral("100")});
        QVERIFY(stranger.waitForFinished(60000));
        const QList<AuditEntry> entries = auditOf(caller);
        QVERIFY(entries.size() > 2);
        QCOMPARE(entries[0].result, errorCodeName(ErrorCode::StaleGeneration));
        QCOMPARE(entries[0].arguments, QStringList({QString::number(base + 1), QString::number(base)}));
        QCOMPARE(entries[0].standing, 0U);
        QCOMPARE(entries[1].result, errorCodeName(ErrorCode::PreconditionExists));
        QCOMPARE(entries[2].user, QStringLiteral("nobody"));
        QCOMPARE(entries[2].result, errorCodeName(ErrorCode::NotAuthorized));
        QCOMPARE(entries[2].steps, 1U);
        QVERIFY(!entries[2].planHash.isEmpty());
        // The flood of one who may not is not let in whole.
        QVERIFY2(entries.size() <= 2 + AuditLog::refusalsAtOnce + 2,
                 qPrintable(QString::number(entries.size())));
        QCOMPARE(content(path()).count('\n'), entries.size());
    }

    /// Who kept, prolonged or reverted a change, and what was taken back without anybody.
    void decisionsAboutACheckpointAreNoted()
    {
        test::PrivateBus::setHelperEnvironment(
            {QStringLiteral("LOGS_DIRECTORY=") + m_folder, QStringLiteral("LVS_TEST_CHECKPOINT=1")});
        Caller caller(QStringLiteral("a"));
        const auto applyGuarded = [&caller](quint32 mark, quint32 seconds) {
            return answer(
                caller.apply(caller.generation(), plan(mark, mark), {{bus::checkpointOption, seconds}}));
        };
        const auto decide = [&caller](const char *member, const QVariantList &more = {}) {
            const QVariant id = caller.call(QStringLiteral("GetCheckpoint")).arguments().value(0);
            return errorFromReply(caller.call(QLatin1String(member), QVariantList {id} + more)).code;
        };
        QCOMPARE(applyGuarded(2, 60), QStringLiteral("ok"));
        decide("CheckpointExtend", {600U});
        decide("CheckpointConfirm");
        QCOMPARE(decide("CheckpointConfirm"), ErrorCode::NoCheckpoint);
        QCOMPARE(applyGuarded(4, 60), QStringLiteral("ok"));
        decide("CheckpointRollback");
        QCOMPARE(applyGuarded(8, 1), QStringLiteral("ok"));
        const QStringList wanted {QStringLiteral("Apply done 2/2"),
                                  QStringLiteral("CheckpointExtend done 2/2"),
                                  QStringLiteral("CheckpointConfirm done 2/2"),
                                  QStringLiteral("CheckpointConfirm no-checkpoint 0/0"),
                                  QStringLiteral("Apply done 4/4"),
                                  QStringLiteral("CheckpointEnded rolled-back 0/4"),
                                  QStringLiteral("CheckpointRollback done 0/0"),
                                  QStringLiteral("Apply done 8/8"),
                                  QStringLiteral("CheckpointEnded expired 0/8")};
        QTRY_COMPARE(linesOf(auditOf(caller)), wanted);
        QCOMPARE(auditOf(caller).at(1).action, QString(bus::readAction));
    }

    /// A plan that a helper was killed in is taken back by the next, before anybody can ask.
    void whatIsTakenBackAfterACrashIsNoted()
    {
        test::PrivateBus::setHelperEnvironment(
            {QStringLiteral("LOGS_DIRECTORY=") + m_folder, QStringLiteral("LVS_TEST_CHECKPOINT=1")});
        Caller caller(QStringLiteral("a"));
        QCOMPARE(answer(caller.apply(caller.generation(), plan(1, 1), {{bus::checkpointOption, 2U}})),
                 QStringLiteral("ok"));
        test::PrivateBus::killHelper();
        QTest::qWait(2000); // the deadline passes while there is no helper
        const QList<AuditEntry> entries = auditOf(caller);
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.last().member, QStringLiteral("Recovery"));
    }

    void savingIsNoted()
    {
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LOGS_DIRECTORY=") + m_folder,
                                                QStringLiteral("CONFIGURATION_DIRECTORY=") + m_folder});
        Caller caller(QStringLiteral("a"));
        const auto persist = [&caller](quint64 generation) {
            return answer(caller.call(QStringLiteral("Persist"), {generation}));
        };
        QCOMPARE(persist(caller.generation()), QStringLiteral("ok"));
        QCOMPARE(persist(caller.generation() + 7), errorBusName(ErrorCode::StaleGeneration));
        QCOMPARE(answer(caller.apply(caller.generation(), plan(1, 1), {{bus::checkpointOption, 60U}})),
                 QStringLiteral("ok"));
        QCOMPARE(persist(caller.generation()), errorBusName(ErrorCode::CheckpointPending));
        const QList<AuditEntry> entries = auditOf(caller);
        QCOMPARE(linesOf(entries),
                 QStringList(
                     {QStringLiteral("Persist done 0/0"), QStringLiteral("Persist stale-generation 0/0"),
                      QStringLiteral("Apply done 1/1"), QStringLiteral("Persist checkpoint-pending 0/0")}));
        QCOMPARE(entries.first().action, QString(bus::persistAction));
        QCOMPARE(entries.first().user, QStringLiteral("root"));
        QVERIFY(entries.first().generation > 0);
    }

    void numbersGoOnInTheNextHelper()
    {
        Caller caller(QStringLiteral("a"));
        QCOMPARE(answer(caller.apply(caller.generation(), plan(1, 1))), QStringLiteral("ok"));
        test::PrivateBus::killHelper();
        QCOMPARE(answer(caller.apply(caller.generation(), plan(1, 1))), QStringLiteral("ok"));
        const QList<AuditEntry> entries = auditOf(caller);
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.last().number, 2U);
        QCOMPARE(auditOf(caller, 1).size(), 1);
        QCOMPARE(auditOf(caller, 0, 1).first().number, 1U);
        QVERIFY(auditOf(caller, 2).isEmpty());
    }

    /// A full disk holds nobody up, is told, and the log is whole when there is room again.
    void aFullDiskBlocksNothing()
    {
        QCOMPARE(::mount("tmpfs", QFile::encodeName(m_folder).constData(), "tmpfs", 0, "size=64k,mode=777"),
                 0);
        QFile filler(m_folder + QLatin1String("/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(4096, 'x');
        while (filler.write(block) == block.size()) { }
        Caller caller(QStringLiteral("a"));
        quint64 base = caller.generation();
        QElapsedTimer timer;
        timer.start();
        for (quint32 mark = 1; mark <= 5; ++mark) {
            QCOMPARE(answer(caller.apply(base++, plan(mark, 1))), QStringLiteral("ok"));
        }
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        const QList<AuditEntry> entries = auditOf(caller);
        QCOMPARE(entries.size(), 6);
        QCOMPARE(entries[1].member, QStringLiteral("AuditLog"));
        QCOMPARE(entries[1].result, errorCodeName(ErrorCode::FileUnwritable));
        QVERIFY(content(path()).isEmpty());
        filler.close();
        QVERIFY(filler.remove());
        QTRY_COMPARE(content(path()).count('\n'), 6);
        test::PrivateBus::stopHelper();
        QCOMPARE(::umount(QFile::encodeName(m_folder).constData()), 0);
    }

    /// Two pages of one log, as a client reads it that has none of it.
    void longLogsComeInPages()
    {
        QFile log(path());
        QVERIFY(log.open(QIODevice::WriteOnly));
        for (int i = 1; i <= 1500; ++i) {
            log.write(QByteArray::number(i)
                      + " 2026-01-01T00:00:00.000Z uid=0 user=root action= member=Apply generation=1 plan= "
                        "steps=1 standing=1 result=done\n");
        }
        log.close();
        const passwd *const user = ::getpwnam("lvsdesk");
        QCOMPARE(::chown(QFile::encodeName(path()).constData(), user->pw_uid, user->pw_gid), 0);
        Caller caller(QStringLiteral("a"));
        const QList<AuditEntry> first = auditOf(caller, 0, 100000);
        QCOMPARE(first.size(), qsizetype(bus::mostAuditEntries));
        const QList<AuditEntry> second = auditOf(caller, first.last().number, 100000);
        QCOMPARE(second.size(), 500);
        QCOMPARE(second.last().number, 1500U);
    }

private:
    QString path() const { return m_folder + QLatin1String("/audit.log"); }

    QString m_folder;
    int m_folders = 0;
    QList<quint64> m_told;
};

QTEST_GUILESS_MAIN(AuditBusTest)
#include "audit_test.moc"
