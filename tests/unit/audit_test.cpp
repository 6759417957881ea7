// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The log of changes: its lines, its file, and what it does where the disk is full or somebody floods it.
#include "core/helper/auditline.h"
#include "core/helper/auditlog.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace lvs;

namespace {

QString anyText(QRandomGenerator &random)
{
    // What would forge a line, a field or an argument, and letters of several lengths in UTF-8.
    static const QString letters = QStringLiteral("ab=,%% \n\r\t\"'\\\x1b") + QChar(0) + QChar(0x7f)
        + QChar(0x85) + QChar(0xe9) + QChar(0x2028) + QChar(0x865a);
    QString text;
    for (quint32 i = random.bounded(12U); i > 0; --i) {
        text += letters[random.bounded(int(letters.size()))];
    }
    return text;
}

AuditEntry anyEntry(QRandomGenerator &random)
{
    AuditEntry entry;
    entry.number = random.generate() | 1U;
    entry.time = qint64(random.generate64() % 4102444800000ULL); // until 2100
    entry.uid = random.generate();
    entry.user = anyText(random);
    entry.action = anyText(random);
    entry.member = anyText(random);
    entry.generation = random.generate64();
    entry.planHash = anyText(random).toUtf8();
    entry.steps = random.generate();
    entry.standing = random.generate();
    entry.result = anyText(random);
    for (quint32 i = random.bounded(4U); i > 0; --i) {
        entry.arguments.append(anyText(random));
    }
    return entry;
}

AuditEntry entryOf(const QString &member)
{
    AuditEntry entry;
    entry.uid = ::geteuid();
    entry.member = member;
    entry.result = auditDone;
    return entry;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class AuditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("lvsdesk.audit=false")); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void linesComeBack()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 20000; ++i) {
            const AuditEntry entry = anyEntry(random);
            const QByteArray line = auditLine(entry);
            for (const char c : line) {
                QVERIFY2(c >= ' ' && c <= '~', line.constData());
            }
            const std::optional<AuditEntry> again = auditEntryFromLine(line);
            QVERIFY2(again.has_value(), line.constData());
            QCOMPARE(*again, entry);
        }
    }

    /// A text that is made to look like the next entry is one value of one line.
    void nothingForgesALine()
    {
        AuditEntry entry = entryOf(QStringLiteral("Apply"));
        entry.number = 1;
        entry.user = QStringLiteral("eve\n2 2026-01-01T00:00:00.000Z uid=0 user=root");
        entry.arguments = QStringList {QStringLiteral("x result=done args=y"), QStringLiteral("a,b")};
        const QByteArray line = auditLine(entry);
        QCOMPARE(line.count('\n'), 0);
        QCOMPARE(line.count(" uid="), 1);
        QCOMPARE(line.count(" result="), 1);
        QCOMPARE(line.count(','), 1); // between the two
        QCOMPARE(auditEntryFromLine(line)->user, entry.user);
        QCOMPARE(auditEntryFromLine(line)->arguments, entry.arguments);
    }

    void otherLinesAreNone()
    {
        const QByteArray line = auditLine(entryOf(QStringLiteral("Apply"))); // number 0
        QVERIFY(!auditEntryFromLine(line));
        const QByteArray good = '7' + line.mid(1);
        QVERIFY(auditEntryFromLine(good));
        QVERIFY(!auditEntryFromLine(good + ' '));
        QVERIFY(!auditEntryFromLine(good + " args=a b"));
        QVERIFY(!auditEntryFromLine(QByteArray(good).replace("uid=", "pid=")));
        QVERIFY(!auditEntryFromLine(QByteArray(good).replace("steps=0", "steps=4294967296")));
        QVERIFY(!auditEntryFromLine(QByteArray(good).replace("steps=0", "steps=-1")));
        QVERIFY(!auditEntryFromLine("7 soon" + good.mid(26)));
        QVERIFY(!auditEntryFromLine(good + '\x1b'));
        for (qsizetype cut = 0; cut < good.size(); ++cut) {
            const std::optional<AuditEntry> part = auditEntryFromLine(good.first(cut));
            QVERIFY(!part || part->result != QString(auditDone));
        }
        QVERIFY(!auditEntryFromLine({}));
    }

    void numbersGoOnAfterAStart()
    {
        {
            AuditLog log(m_folder->path());
            log.add(entryOf(QStringLiteral("One")));
            log.add(entryOf(QStringLiteral("Two")));
            QCOMPARE(log.latest(), 2U);
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("3 2026-01-01T00:00:0"); // the machine went down here
        file.close();
        AuditLog log(m_folder->path());
        QCOMPARE(log.latest(), 2U);
        log.add(entryOf(QStringLiteral("Three")));
        const QByteArrayList lines = content(path()).split('\n');
        QCOMPARE(lines.size(), 5); // the cut one stands alone
        QVERIFY(lines[3].startsWith("3 ") && lines[3].contains("member=Three"));
        QCOMPARE(log.after(1, 10).size(), 2);
        QCOMPARE(log.after(1, 10).last().member, QStringLiteral("Three"));
        QCOMPARE(log.after(0, 2).last().member, QStringLiteral("Two"));
        QVERIFY(log.after(3, 10).isEmpty());
        QVERIFY(!log.after(0, 1).first().user.isEmpty());
        QVERIFY(qAbs(log.after(2, 1).first().time - QDateTime::currentMSecsSinceEpoch()) < 60000);
    }

    /// What another process wrote beside this one is as much an entry.
    void numbersThatAreThereTwiceAreCountedOn()
    {
        const AuditFile file(m_folder->path());
        for (const quint64 number : {1U, 2U, 2U, 1U, 7U}) {
            AuditEntry entry = entryOf(QStringLiteral("Apply"));
            entry.number = number;
            QVERIFY(file.append(auditLine(entry) + '\n'));
        }
        const AuditLog log(m_folder->path());
        QCOMPARE(log.latest(), 7U);
        QList<quint64> numbers;
        for (const AuditEntry &entry : log.after(0, 10)) {
            numbers.append(entry.number);
        }
        QCOMPARE(numbers, QList<quint64>({1, 2, 3, 4, 7}));
    }

    void largeFilesAreRotatedOnce()
    {
        constexpr qsizetype most = 2000;
        const AuditFile file(m_folder->path(), most);
        QByteArrayList written;
        for (quint64 i = 1; i <= 60; ++i) {
            AuditEntry entry = entryOf(QStringLiteral("Apply"));
            entry.number = i;
            written.append(auditLine(entry));
            QVERIFY(file.append(written.last() + '\n').ok());
            QVERIFY(content(path()).size() <= most);
        }
        const QByteArrayList found = (content(path() + QLatin1String(".1")) + content(path())).split('\n');
        QVERIFY(found.size() > 15);
        QCOMPARE(found.mid(0, found.size() - 1), written.mid(written.size() - found.size() + 1));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
        QCOMPARE(file.read(100)->size(), found.size() - 1);
        QCOMPARE(file.read(3)->first().number, 58U);
    }

    /// A link or a pipe in its place is refused, and a change goes on all the same.
    void onlyAPlainFileIsWritten()
    {
        const QString other = m_folder->filePath(QStringLiteral("other"));
        QVERIFY(QFile(other).open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(other, path()));
        const AuditFile file(m_folder->path());
        QCOMPARE(file.append("x\n").error().code, ErrorCode::FileUnwritable);
        QCOMPARE(file.read(1).error().code, ErrorCode::FileUnreadable);
        QVERIFY(content(other).isEmpty());
        QVERIFY(QFile::remove(path()));
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        QCOMPARE(file.append("x\n").error().code, ErrorCode::FileUnwritable);
        QCOMPARE(file.read(1).error().code, ErrorCode::FileUnreadable);
    }

    /// What cannot be written is told, kept, and written when it can be.
    void whatCannotBeWrittenWaits()
    {
        const QString folder = m_folder->filePath(QStringLiteral("away"));
        AuditLog log(folder, {std::chrono::milliseconds(50), std::chrono::milliseconds(50)});
        for (int i = 0; i < 5; ++i) {
            log.add(entryOf(QStringLiteral("Apply%1").arg(i)));
        }
        QCOMPARE(log.latest(), 6U); // theirs, and one that says why
        const AuditEntry said = log.after(1, 1).first();
        QCOMPARE(said.member, QStringLiteral("AuditLog"));
        QCOMPARE(said.result, errorCodeName(ErrorCode::FileUnwritable));
        QVERIFY(said.arguments.value(0).endsWith(QLatin1String("away/audit.log")));
        QVERIFY(QDir().mkdir(folder));
        const QString there = folder + QLatin1String("/audit.log");
        QTRY_COMPARE(content(there).count('\n'), 6);
        QCOMPARE(AuditFile(folder).read(10)->last(), log.after(5, 1).last());
    }

    /// One who may not cannot push out what others did: his refusals are summed up.
    void floodsAreSummedUp()
    {
        AuditLog log(m_folder->path(), {std::chrono::milliseconds(1000), std::chrono::milliseconds(400)});
        AuditEntry refused = entryOf(QStringLiteral("Apply"));
        refused.uid = 7001;
        refused.result = errorCodeName(ErrorCode::NotAuthorized);
        for (int i = 0; i < 1000; ++i) {
            log.addRefusal(refused);
        }
        const quint64 told = log.latest();
        QVERIFY(told >= AuditLog::refusalsAtOnce && told < AuditLog::refusalsAtOnce + 8);
        refused.uid = 7002; // somebody else is told at once
        log.addRefusal(refused);
        QCOMPARE(log.latest(), told + 1);
        log.add(entryOf(QStringLiteral("Apply"))); // and what was done always
        QTest::qWait(500);
        refused.uid = 7001;
        log.addRefusal(refused);
        const QList<AuditEntry> entries = log.after(0, 1000);
        quint64 summed = 0;
        quint64 single = 0;
        for (const AuditEntry &entry : entries) {
            if (entry.uid == 7001) {
                (entry.result == auditRepeated ? summed : single) +=
                    entry.result == auditRepeated ? entry.arguments.value(0).toULongLong() : 1;
            }
        }
        QCOMPARE(single + summed, 1001U);
        QVERIFY(summed > 900);
    }

    void longTextsAreCut()
    {
        AuditLog log(m_folder->path());
        AuditEntry entry = entryOf(QString(100000, QChar(0x865a)));
        entry.result = QString(100000, u'\n');
        for (int i = 0; i < 100; ++i) {
            entry.arguments.append(QString(100000, QChar(0x865a)));
        }
        log.add(entry);
        QVERIFY(content(path()).size() < 32 * 1024);
        const QList<AuditEntry> kept = log.after(0, 1);
        QCOMPARE(AuditFile(m_folder->path()).read(1)->value(0), kept.value(0));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("audit.log")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audit_test.moc"
