// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is saved, message by message, on a private bus with a real polkitd.
#include "core/helper/managed.h"
#include "core/helper/savedpart.h"
#include "core/plan/planner.h"
#include "core/protocol/errorname.h"
#include "core/protocol/savedwiretypes.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/privatebus.h"
#include "tests/support/largestate.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <chrono>

using namespace lvs;
using test::answer, test::Caller, test::PrivateBus;

namespace {

const QString folder = QStringLiteral("/run/lvsdesk-saved");
const ShortName eth0 = ShortName::literal("eth0");
const SysctlName arpIgnore {SysctlKey::ArpIgnore, ShortName::literal("all")};

QString errorName(ErrorCode code)
{
    return errorBusName(code);
}

InterfaceAddress vip()
{
    InterfaceAddress address;
    address.interface = eth0;
    address.address = Address::fromIPv4(0x0a0000fa);
    return address;
}

Plan setupPlan(const HostState &host)
{
    HostState wanted = host;
    wanted.setup.network.addresses.push_back(vip());
    wanted.setup.network.sort();
    wanted.setup.sysctls[arpIgnore] = {1, 0};
    return planner(host, wanted);
}

struct Saved
{
    quint64 number = 0;
    quint64 generation = 0;
    HostState state;
};

class SavingCaller : public Caller
{
public:
    using Caller::Caller;

    QDBusMessage persist(quint64 generation) { return call(QStringLiteral("Persist"), {generation}); }
    QDBusMessage persist() { return persist(generation()); }
    Saved saved(quint64 number = 0)
    {
        Saved found;
        QByteArray bytes;
        for (quint32 page = 0, pages = 1; page < pages; ++page) {
            const QDBusMessage reply = call(QStringLiteral("GetSaved"), {number, page});
            if (reply.type() == QDBusMessage::ErrorMessage) {
                return {};
            }
            found.number = reply.arguments().value(0).toULongLong();
            found.generation = reply.arguments().value(1).toULongLong();
            pages = reply.arguments().value(2).toUInt();
            bytes += reply.arguments().value(3).toByteArray();
        }
        found.state = unpackSnapshot(bytes).valueOr({});
        return found;
    }
    wire::History history()
    {
        const QDBusMessage reply = call(QStringLiteral("GetHistory"));
        return reply.signature() == bus::historySignature
            ? qdbus_cast<wire::History>(reply.arguments().value(0))
            : wire::History();
    }
    QVariant property(const QString &name)
    {
        const QDBusMessage reply = call(QStringLiteral("Get"), {QString(bus::directorInterface), name},
                                        QStringLiteral("org.freedesktop.DBus.Properties"));
        return reply.arguments().value(0).value<QDBusVariant>().variant();
    }
    quint64 persistedGeneration() { return property(QStringLiteral("PersistedGeneration")).toULongLong(); }
    wire::Error savedError() { return qdbus_cast<wire::Error>(property(QStringLiteral("SavedError"))); }
};

void writeOver(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size()) {
        qFatal("%s cannot be written", qPrintable(path));
    }
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SavedTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void takeSaved(qulonglong number) { m_told.append(number); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        wire::registerTypes();
    }
    void init()
    {
        PrivateBus::stopHelper();
        // As systemd and its tmpfiles make it.
        QProcess::execute(QStringLiteral("/bin/sh"),
                          {QStringLiteral("-c"),
                           QStringLiteral("rm -rf %1 /run/lvsdesk; install -d -o lvsdesk -m 755 "
                                          "%1; install -d -o lvsdesk -m 700 /run/lvsdesk")
                               .arg(folder)});
        PrivateBus::setHelperEnvironment({QStringLiteral("CONFIGURATION_DIRECTORY=") + folder});
        m_told.clear();
    }

    void savesWhatIsManaged()
    {
        SavingCaller caller(QStringLiteral("a"));
        QVERIFY(caller.connection().connect(bus::helperName, bus::directorPath, bus::directorInterface,
                                            QStringLiteral("SavedChanged"), this,
                                            SLOT(takeSaved(qulonglong))));
        QCOMPARE(answer(caller.call(QStringLiteral("GetSaved"), {quint64(0), 0U})),
                 errorName(ErrorCode::NotSaved));
        QCOMPARE(caller.history().size(), 0);
        QCOMPARE(caller.persistedGeneration(), quint64(0));
        QCOMPARE(caller.savedError().code, QString());

        const HostState before = caller.host();
        QCOMPARE(answer(caller.apply(caller.generation(), setupPlan(before))), QStringLiteral("ok"));
        QCOMPARE(answer(caller.apply(caller.generation(), test::plan(1, 3))), QStringLiteral("ok"));
        const quint64 generation = caller.generation();
        const QDBusMessage reply = caller.persist(generation);
        QCOMPARE(answer(reply), QStringLiteral("ok"));
        QCOMPARE(reply.arguments().value(0).toULongLong(), quint64(1));
        QCOMPARE(caller.persistedGeneration(), generation);
        QTRY_COMPARE(m_told, QList<qulonglong> {1});

        const Saved saved = caller.saved();
        QCOMPARE(saved.number, quint64(1));
        QCOMPARE(saved.generation, generation);
        QVERIFY(saved.state.ipvs == caller.state());
        QCOMPARE(saved.state.setup.network.addresses.size(), size_t(1));
        QVERIFY(saved.state.setup.network.addresses.front() == vip());
        QVERIFY(saved.state.setup.network.links.empty());
        QVERIFY(saved.state.setup.sysctls == (SysctlState {{arpIgnore, {1, 0}}}));

        const wire::History history = caller.history();
        QCOMPARE(history.size(), 1);
        QCOMPARE(history[0].number, quint64(1));
        QCOMPARE(history[0].uid, 0U);
        QCOMPARE(history[0].user, QStringLiteral("root"));
        QCOMPARE(history[0].services, 3U);
        QCOMPARE(history[0].setupObjects, 2U);
        QCOMPARE(history[0].content.size(), 32);
        QVERIFY(std::abs(history[0].time - QDateTime::currentSecsSinceEpoch()) < 60);
    }

    /// What a plan changed and gave back is nobody's wish.
    void whatIsTakenBackIsNotSaved()
    {
        SavingCaller caller(QStringLiteral("a"));
        const Plan plan = setupPlan(caller.host());
        QCOMPARE(answer(caller.apply(caller.generation(), plan)), QStringLiteral("ok"));
        QCOMPARE(answer(caller.apply(caller.generation(), inverse(plan))), QStringLiteral("ok"));
        QCOMPARE(answer(caller.persist()), QStringLiteral("ok"));
        QVERIFY(caller.saved().state.setup == HostSetup());
    }

    /// A helper that was killed leaves what it knew to the next; a machine that was switched off does not.
    void whatIsManagedOutlivesTheHelper()
    {
        SavingCaller caller(QStringLiteral("a"));
        QCOMPARE(answer(caller.apply(caller.generation(), setupPlan(caller.host()))), QStringLiteral("ok"));
        const quint64 generation = caller.generation();
        QCOMPARE(answer(caller.persist(generation)), QStringLiteral("ok"));
        PrivateBus::killHelper();
        // The bus may take a moment to see that it is gone.
        QTRY_COMPARE(caller.persistedGeneration(), generation);
        QVERIFY(
            content(QStringLiteral("/run/lvsdesk/managed.conf")).contains("address eth0 10.0.0.250/32\n"));
        PrivateBus::killHelper();
        QVERIFY(QFile::remove(QStringLiteral("/run/lvsdesk/managed.conf")));
        QTRY_COMPARE(answer(caller.call(QStringLiteral("GetHistory"))), QStringLiteral("ok"));
        QCOMPARE(caller.persistedGeneration(), quint64(0));
        // What was saved is managed from the start.
        QTRY_VERIFY(
            content(QStringLiteral("/run/lvsdesk/managed.conf")).contains("address eth0 10.0.0.250/32\n"));
    }

    void staleGenerationsAreRefused()
    {
        SavingCaller caller(QStringLiteral("a"));
        const quint64 generation = caller.generation();
        QCOMPARE(answer(caller.apply(generation, test::plan(1, 1))), QStringLiteral("ok"));
        const QDBusMessage stale = caller.persist(generation);
        QCOMPARE(answer(stale), errorName(ErrorCode::StaleGeneration));
        QCOMPARE(errorFromReply(stale).arguments.value(0), QString::number(generation));
        QCOMPARE(answer(caller.persist(0)), errorName(ErrorCode::StaleGeneration));
        // Somebody else changes the kernel behind the helper's back.
        const quint64 known = caller.generation();
        QTest::qWait(100); // a reading is given again for a moment
        PrivateBus::changeBehindTheHelper();
        QCOMPARE(answer(caller.persist(known)), errorName(ErrorCode::StaleGeneration));
        QVERIFY(caller.history().isEmpty());
    }

    void notWhileAPlanRuns()
    {
        PrivateBus::setHelperEnvironment(
            {QStringLiteral("CONFIGURATION_DIRECTORY=") + folder, QStringLiteral("LVS_TEST_DELAY=700")});
        SavingCaller caller(QStringLiteral("a"));
        const quint64 generation = caller.generation();
        const QDBusPendingCall running =
            caller.send(QStringLiteral("Apply"), Caller::applyArguments(generation, test::plan(1, 1)));
        QTest::qWait(200);
        QCOMPARE(answer(caller.persist(generation)), errorName(ErrorCode::Busy));
        QDBusPendingCall ended = running;
        ended.waitForFinished();
        QVERIFY(!ended.isError());
        QCOMPARE(answer(caller.persist()), QStringLiteral("ok"));
    }

    void notBeforeACheckpointIsConfirmed()
    {
        SavingCaller caller(QStringLiteral("a"));
        const QDBusMessage applied = caller.apply(caller.generation(), setupPlan(caller.host()),
                                                  {{QString(bus::checkpointOption), 60U}});
        QCOMPARE(answer(applied), QStringLiteral("ok"));
        QCOMPARE(answer(caller.persist()), errorName(ErrorCode::CheckpointPending));
        const quint64 id = caller.property(QStringLiteral("Checkpoint")).toULongLong();
        QCOMPARE(answer(caller.call(QStringLiteral("CheckpointRollback"), {id})), QStringLiteral("ok"));
        QCOMPARE(answer(caller.persist()), QStringLiteral("ok"));
        QVERIFY(caller.saved().state.setup == HostSetup());

        QCOMPARE(answer(caller.apply(caller.generation(), setupPlan(caller.host()),
                                     {{QString(bus::checkpointOption), 60U}})),
                 QStringLiteral("ok"));
        const quint64 next = caller.property(QStringLiteral("Checkpoint")).toULongLong();
        QCOMPARE(answer(caller.call(QStringLiteral("CheckpointConfirm"), {next})), QStringLiteral("ok"));
        QCOMPARE(answer(caller.persist()), QStringLiteral("ok"));
        QCOMPARE(caller.saved().state.setup.network.addresses.size(), size_t(1));
    }

    void keepsFifty()
    {
        SavingCaller caller(QStringLiteral("a"));
        for (quint32 i = 1; i <= 53; ++i) {
            QCOMPARE(answer(caller.apply(caller.generation(), test::plan(i, 1))), QStringLiteral("ok"));
            QCOMPARE(caller.persist().arguments().value(0).toULongLong(), quint64(i));
        }
        const wire::History history = caller.history();
        QCOMPARE(history.size(), bus::longestHistory);
        QCOMPARE(history.first().number, quint64(53));
        QCOMPARE(history.last().number, quint64(4));
        QCOMPARE(caller.saved(4).state.ipvs.services.size(), size_t(4));
        QCOMPARE(caller.saved(53).state.ipvs.services.size(), size_t(53));
        for (const quint64 gone : {quint64(3), quint64(54), ~quint64(0)}) {
            QCOMPARE(answer(caller.call(QStringLiteral("GetSaved"), {gone, 0U})),
                     errorName(ErrorCode::NotSaved));
        }
    }

    void largeStatesComeInPages()
    {
        SavingCaller caller(QStringLiteral("a"));
        HostState wanted;
        wanted.ipvs = test::largeState(1000, 20);
        const HostState before = caller.host();
        HostState after = before;
        after.ipvs.services = wanted.ipvs.services;
        Plan plan = planner(before, after);
        for (size_t begin = 0; begin < plan.steps.size(); begin += 10000) {
            const auto first = plan.steps.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto last =
                plan.steps.begin() + static_cast<std::ptrdiff_t>(std::min(begin + 10000, plan.steps.size()));
            QCOMPARE(answer(caller.apply(caller.generation(), Plan {{first, last}})), QStringLiteral("ok"));
        }
        QCOMPARE(answer(caller.persist()), QStringLiteral("ok"));
        QVERIFY(caller.saved().state.ipvs == caller.state());
    }

    void damageIsTold()
    {
        SavingCaller caller(QStringLiteral("a"));
        for (quint32 i = 1; i <= 2; ++i) {
            QCOMPARE(answer(caller.apply(caller.generation(), test::plan(i, 1))), QStringLiteral("ok"));
            QCOMPARE(answer(caller.persist()), QStringLiteral("ok"));
        }
        const QString path = folder + QStringLiteral("/state.conf");
        const QByteArray text = content(path);
        writeOver(path, text.left(text.size() - 20));
        QCOMPARE(caller.saved().number, quint64(2)); // the copy in the history
        QCOMPARE(caller.savedError().code, errorCodeName(ErrorCode::SavedDamaged));
        QCOMPARE(caller.savedError().arguments.value(2), errorCodeName(ErrorCode::ChecksumMismatch));
        // A helper that is started then says so at once, in the journal too.
        PrivateBus::stopHelper();
        QTRY_COMPARE(caller.savedError().code, errorCodeName(ErrorCode::SavedDamaged));
        QVERIFY(PrivateBus::journal().contains(QLatin1String("what is saved cannot be used as it is")));
        writeOver(path, QByteArray(text).replace("state 1", "state 2"));
        const QDBusMessage other = caller.call(QStringLiteral("GetSaved"), {quint64(0), 0U});
        QCOMPARE(answer(other), errorName(ErrorCode::SavedDamaged));
        QCOMPARE(errorFromReply(other).arguments.value(2), errorCodeName(ErrorCode::VersionUnsupported));
        writeOver(path, text);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        QCOMPARE(answer(caller.call(QStringLiteral("GetSaved"), {quint64(0), 0U})),
                 errorName(ErrorCode::FileUntrusted));
        // Saving again puts it right.
        QCOMPARE(answer(caller.persist()), QStringLiteral("ok"));
        QCOMPARE(caller.savedError().code, QString());
        QCOMPARE(caller.saved().number, quint64(3));
    }

    void aFolderThatCannotBeWritten()
    {
        SavingCaller caller(QStringLiteral("a"));
        QCOMPARE(answer(caller.persist()), QStringLiteral("ok"));
        QProcess::execute(QStringLiteral("/bin/chown"), {QStringLiteral("root"), folder});
        const QDBusMessage refused = caller.persist();
        QCOMPARE(answer(refused), errorName(ErrorCode::FileUnwritable));
        QCOMPARE(errorFromReply(refused).arguments.value(1), QStringLiteral("Permission denied"));
        QCOMPARE(caller.saved().number, quint64(1));
        QCOMPARE(caller.history().size(), 1);
    }

    void onlyWhomPolkitLets_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("persists");
        QTest::addColumn<QString>("reads");
        const QString denied = errorName(ErrorCode::NotAuthorized);
        const QString stale = errorName(ErrorCode::StaleGeneration);
        const QString none = errorName(ErrorCode::NotSaved);
        QTest::newRow("root") << QStringLiteral("root") << QStringLiteral("none") << stale << none;
        QTest::newRow("group that may change")
            << QStringLiteral("lvscarol") << QStringLiteral("remote") << denied << none;
        QTest::newRow("active") << QStringLiteral("lvsalice") << QStringLiteral("active") << denied << none;
        QTest::newRow("inactive") << QStringLiteral("lvsalice") << QStringLiteral("inactive") << denied
                                  << none;
        QTest::newRow("remote") << QStringLiteral("lvsalice") << QStringLiteral("remote") << denied << denied;
        QTest::newRow("nobody") << QStringLiteral("nobody") << QStringLiteral("none") << denied << denied;
        QTest::newRow("the helper's user")
            << QStringLiteral("lvsdesk") << QStringLiteral("none") << denied << denied;
    }
    void onlyWhomPolkitLets()
    {
        QFETCH(QString, user);
        QFETCH(QString, session);
        QFETCH(QString, persists);
        QFETCH(QString, reads);
        QProcess process;
        process.start(PrivateBus::tool(QStringLiteral("session.sh")),
                      {user, session, QStringLiteral(LVS_BUS_CALLER), QStringLiteral("members")});
        QVERIFY(process.waitForFinished(60000));
        const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
        QVERIFY2(lines.contains(QLatin1String("Persist ") + persists), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(QLatin1String("GetSaved ") + reads), qPrintable(lines.join(u'\n')));
    }

private:
    QList<qulonglong> m_told;
};

QTEST_GUILESS_MAIN(SavedTest)
#include "saved_test.moc"
