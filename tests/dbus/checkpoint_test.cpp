// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checkpoints on a real bus with a real polkitd: whose they are, and that they are taken back whatever
// becomes of their client and of the helper. LVS_CHECKPOINT_ROUNDS makes the delays' figures finer.
#include "core/helper/boottime.h"
#include "core/protocol/errorname.h"
#include "core/protocol/names.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/privatebus.h"
#include "tests/support/delays.h"

#include <QDBusReply>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <ctime>
#include <memory>

using namespace lvs;
using test::addService;
using test::answer;
using test::Caller;
using test::figures;

namespace {

constexpr int patience = 30000;
constexpr uid_t carolsUid = 7003;
const QString kernelFile = QStringLiteral("/run/lvsdesk/kernel");
const QString ok = QStringLiteral("ok");

std::unique_ptr<QProcess> start(const QString &user, const QString &session, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(test::PrivateBus::tool(QStringLiteral("session.sh")),
                   QStringList {user, session, QStringLiteral(LVS_BUS_CALLER)} + arguments);
    return process;
}

QString firstLine(QProcess &process)
{
    if (!QTest::qWaitFor([&] { return process.canReadLine(); }, patience)) {
        qFatal("a caller says nothing");
    }
    return QString::fromUtf8(process.readLine()).trimmed();
}

QVariantMap guarded(quint32 seconds, bool revertWhenLost = false)
{
    QVariantMap options {{bus::checkpointOption, seconds}};
    if (revertWhenLost) {
        options.insert(bus::revertWhenLostOption, true);
    }
    return options;
}

struct Living
{
    quint64 id = 0;
    quint32 remaining = 0;
    quint32 uid = 0;
    QString requestId;
    quint64 steps = 0;
};

Living living(Caller &caller)
{
    const QVariantList values = caller.call(QStringLiteral("GetCheckpoint")).arguments();
    return {values.value(0).toULongLong(), values.value(1).toUInt(), values.value(2).toUInt(),
            values.value(3).toString(), values.value(4).toULongLong()};
}

/// What systemd does for a helper that was killed.
void startHelperAgain(Caller &caller)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("StartServiceByName"));
    message.setArguments({QString(bus::helperName), 0U});
    caller.connection().asyncCall(message);
}

size_t keptServices()
{
    QFile file(kernelFile);
    const Result<HostState> kept =
        file.open(QIODevice::ReadOnly) ? unpackSnapshot(file.readAll()) : Result<HostState>(HostState());
    return kept ? kept->ipvs.services.size() : 0;
}

/// That it was taken back, of whom and why, stands in the log of changes.
bool isNoted(int uid, int steps, const char *why)
{
    const QString pattern =
        QStringLiteral("uid=%1 .*member=CheckpointEnded generation=\\d+ plan= steps=%2 standing=0 result=%3");
    return test::PrivateBus::journal().contains(
        QRegularExpression(pattern.arg(uid).arg(steps).arg(QLatin1String(why))));
}

/// The clocks of the alarms that are set in that process (proc(5), fdinfo of a timerfd).
QByteArrayList alarmsOf(pid_t process)
{
    QByteArrayList clocks;
    const QDir folder(QStringLiteral("/proc/%1/fdinfo").arg(process));
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const qsizetype place = text.indexOf("clockid: ");
        if (place >= 0 && !text.contains("it_value: (0, 0)")) {
            clocks.append(text.mid(place).split('\n').first().split(' ').last());
        }
    }
    return clocks;
}

int rounds(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("LVS_CHECKPOINT_ROUNDS");
    return wanted > 0 ? wanted : usual;
}

} // namespace

class CheckpointTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void takeEnd(qulonglong id, const QString &why)
    {
        m_endedAt = m_time.now();
        m_ended = {id, why};
    }
    void takeChange(qulonglong) { ++m_changes; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        wire::registerTypes();
        QFile rules(QStringLiteral("/etc/polkit-1/rules.d/50-checkpoints.rules"));
        QVERIFY(rules.open(QIODevice::WriteOnly));
        rules.write("polkit.addRule(function (action, subject) {\n"
                    "    if (action.id === 'org.lvsdesk.checkpoint-other' && subject.user === 'lvsbob') {\n"
                    "        return polkit.Result.YES;\n"
                    "    }\n"
                    "});\n");
        rules.setPermissions(QFile::Permissions(0x6644));
        rules.close();
        m_watcher = std::make_unique<Caller>(QStringLiteral("watcher"));
        QDBusConnection &connection = m_watcher->connection();
        const auto listen = [&](const char *signal, const char *slot) {
            return connection.connect(QString(), bus::directorPath, bus::directorInterface,
                                      QLatin1String(signal), this, slot);
        };
        QVERIFY(listen("CheckpointEnded", SLOT(takeEnd(qulonglong, QString))));
        QVERIFY(listen("CheckpointChanged", SLOT(takeChange(qulonglong))));
    }
    void init()
    {
        test::PrivateBus::setHelperEnvironment({});
        test::PrivateBus::stopHelper();
        QFile::remove(kernelFile);
        test::PrivateBus::setHelperEnvironment(
            {QStringLiteral("LVS_TEST_CHECKPOINT=1"), QStringLiteral("LVS_TEST_KERNEL=") + kernelFile});
        m_ended = {};
        m_changes = 0;
    }

    void itsOptionsAreChecked()
    {
        test::PrivateBus::setHelperEnvironment({});
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        const auto code = [&](const QVariantMap &options) {
            return errorFromReply(caller.apply(base, test::plan(1, 1), options)).code;
        };
        QCOMPARE(code(guarded(4)), ErrorCode::NumberOutOfRange);
        QCOMPARE(code(guarded(0)), ErrorCode::NumberOutOfRange);
        QCOMPARE(code(guarded(3601)), ErrorCode::NumberOutOfRange);
        QCOMPARE(code({{bus::checkpointOption, -5}}), ErrorCode::Unsupported); // of another type
        QCOMPARE(code({{bus::checkpointOption, QStringLiteral("60")}}), ErrorCode::Unsupported);
        QCOMPARE(code({{bus::revertWhenLostOption, true}}), ErrorCode::OptionMissing);
        QCOMPARE(code({{bus::checkpointOption, 60U}, {bus::revertWhenLostOption, 1U}}),
                 ErrorCode::Unsupported);
        QVERIFY(caller.state().services.empty());
        QCOMPARE(living(caller).id, quint64(0));
        for (const char *member : {"CheckpointConfirm", "CheckpointRollback"}) {
            QCOMPARE(errorFromReply(caller.call(QLatin1String(member), {quint64(0)})).code,
                     ErrorCode::NoCheckpoint);
        }
        QCOMPARE(errorFromReply(caller.call(QStringLiteral("CheckpointExtend"), {quint64(0), 60U})).code,
                 ErrorCode::NoCheckpoint);
        QCOMPARE(errorFromReply(caller.call(QStringLiteral("CheckpointExtend"), {quint64(0), 3601U})).code,
                 ErrorCode::NumberOutOfRange);
    }

    void isConfirmedExtendedAndRolledBackByItsOwner()
    {
        Caller caller(QStringLiteral("a"));
        QVariantMap options = guarded(60);
        options.insert(QStringLiteral("request-id"), QStringLiteral("one"));
        QCOMPARE(answer(caller.apply(caller.generation(), test::plan(1, 3), options)), ok);
        Living now = living(caller);
        QVERIFY(now.id != 0);
        QVERIFY(now.remaining > 50000 && now.remaining <= 60000);
        QCOMPARE(now.uid, 0U);
        QCOMPARE(now.requestId, QStringLiteral("one"));
        QCOMPARE(now.steps, quint64(3));
        const auto property = [&](const char *name) {
            return caller
                .call(QStringLiteral("Get"), {QString(bus::directorInterface), QLatin1String(name)},
                      QStringLiteral("org.freedesktop.DBus.Properties"))
                .arguments()
                .value(0)
                .value<QDBusVariant>()
                .variant()
                .toULongLong();
        };
        QCOMPARE(property("Checkpoint"), now.id);
        QVERIFY(qAbs(qint64(property("CheckpointDeadline")) - m_time.now() - now.remaining) < 2000);
        QCOMPARE(
            caller.call(QStringLiteral("CheckpointExtend"), {now.id, 600U}).arguments().value(0).toUInt(),
            600U);
        QVERIFY(living(caller).remaining > 590000);
        QCOMPARE(answer(caller.call(QStringLiteral("CheckpointConfirm"), {now.id})), ok);
        QVERIFY(QTest::qWaitFor([&] { return m_ended.second == QLatin1String("confirmed"); }, patience));
        QCOMPARE(m_ended.first, now.id);
        QCOMPARE(m_changes, 3); // began, was extended, ended
        QCOMPARE(property("Checkpoint"), quint64(0));
        QCOMPARE(property("CheckpointDeadline"), quint64(0));
        QCOMPARE(caller.state().services.size(), size_t(3));

        QCOMPARE(answer(caller.apply(caller.generation(), test::plan(11, 3), guarded(60))), ok);
        const QDBusMessage reverted = caller.call(QStringLiteral("CheckpointRollback"), {living(caller).id});
        QCOMPARE(reverted.signature(), QStringLiteral("t(sas)"));
        QCOMPARE(caller.generation(), reverted.arguments().value(0).toULongLong());
        QVERIFY(QTest::qWaitFor([&] { return m_ended.second == QLatin1String("rolled-back"); }, patience));
        QCOMPARE(caller.state().services.size(), size_t(3));
        QVERIFY(isNoted(0, 3, "rolled-back"));
    }

    /// Over ssh nobody could be asked for a password: the owner never is.
    void belongsToItsUser()
    {
        const auto owner = start(QStringLiteral("lvscarol"), QStringLiteral("remote"),
                                 {QStringLiteral("guarded"), QStringLiteral("7"), QStringLiteral("600")});
        QCOMPARE(firstLine(*owner), QStringLiteral("applied"));
        Caller caller(QStringLiteral("a"));
        const quint64 id = living(caller).id;
        QCOMPARE(living(caller).uid, quint32(carolsUid));
        const auto asked = [id](const char *user, const char *session, const char *member,
                                const QStringList &more = {}) {
            const auto process =
                start(QLatin1String(user), QLatin1String(session),
                      QStringList {QStringLiteral("checkpoint"), QLatin1String(member), QString::number(id)}
                          + more);
            return firstLine(*process);
        };
        const QString denied = errorBusName(ErrorCode::NotAuthorized);
        for (const char *member : {"CheckpointConfirm", "CheckpointRollback"}) {
            QCOMPARE(asked("lvsalice", "active", member), denied);
            QCOMPARE(asked("nobody", "none", member), denied);
        }
        QCOMPARE(asked("lvsalice", "active", "CheckpointExtend", {QStringLiteral("60")}), denied);
        QCOMPARE(asked("lvscarol", "none", "CheckpointExtend", {QStringLiteral("60")}), ok);
        // Root may do everything, but not overtake her.
        const QDBusMessage pending = caller.apply(caller.generation(), test::plan(1, 1));
        QCOMPARE(errorFromReply(pending).code, ErrorCode::CheckpointPending);
        QVERIFY(errorFromReply(pending).arguments.value(0).toInt() > 50);
        QCOMPARE(errorFromReply(pending).arguments.value(1), QString::number(carolsUid));
        QCOMPARE(living(caller).id, id);
        // Whom the rule allows, and her.
        QCOMPARE(asked("lvsbob", "none", "CheckpointExtend", {QStringLiteral("60")}), ok);
        QCOMPARE(asked("lvscarol", "remote", "CheckpointConfirm"), ok);
        QCOMPARE(caller.state().services.size(), size_t(1));
        const auto second = start(QStringLiteral("lvscarol"), QStringLiteral("none"),
                                  {QStringLiteral("guarded"), QStringLiteral("8"), QStringLiteral("600")});
        QCOMPARE(firstLine(*second), QStringLiteral("applied"));
        const auto rollback = start(QStringLiteral("lvsbob"), QStringLiteral("none"),
                                    {QStringLiteral("checkpoint"), QStringLiteral("CheckpointRollback"),
                                     QString::number(living(caller).id)});
        QCOMPARE(firstLine(*rollback), ok);
        QCOMPARE(caller.state().services.size(), size_t(1));
        qInfo("another's checkpoint: 5 attempts of 2 users refused, 1 plan of root's held back");
        owner->kill();
        second->kill();
        owner->waitForFinished();
        second->waitForFinished();
    }

    /// A guarded plan as the window that made it is killed: bound to it or not.
    void theWindowIsKilled()
    {
        Caller caller(QStringLiteral("a"));
        QList<qint64> delays;
        for (int round = 0; round < rounds(30); ++round) {
            m_ended = {};
            const auto window = start(QStringLiteral("lvscarol"), QStringLiteral("none"),
                                      {QStringLiteral("guarded"), QStringLiteral("7"), QStringLiteral("600"),
                                       QStringLiteral("lost")});
            QCOMPARE(firstLine(*window), QStringLiteral("applied"));
            const qint64 killed = m_time.now();
            window->kill();
            QVERIFY(QTest::qWaitFor([&] { return m_ended.first != 0; }, patience));
            QCOMPARE(m_ended.second, QStringLiteral("client-lost"));
            delays.append(m_endedAt - killed);
            QVERIFY(caller.state().services.empty());
            window->waitForFinished();
        }
        qInfo("window killed: reverted after, %s", qPrintable(figures(delays)));
        const auto window = start(QStringLiteral("lvscarol"), QStringLiteral("none"),
                                  {QStringLiteral("guarded"), QStringLiteral("7"), QStringLiteral("2")});
        QCOMPARE(firstLine(*window), QStringLiteral("applied"));
        m_ended = {};
        window->kill();
        window->waitForFinished();
        QTest::qWait(300);
        QCOMPARE(caller.state().services.size(), size_t(1));
        QVERIFY(QTest::qWaitFor([&] { return m_ended.first != 0; }, patience));
        QCOMPARE(m_ended.second, QStringLiteral("expired"));
        QVERIFY(caller.state().services.empty());
    }

    void theConnectionIsDropped()
    {
        Caller caller(QStringLiteral("a"));
        QList<qint64> delays;
        for (int round = 0; round < rounds(30); ++round) {
            m_ended = {};
            qint64 dropped = 0;
            {
                Caller lost(QStringLiteral("b"));
                QCOMPARE(answer(lost.apply(lost.generation(), test::plan(1, 3), guarded(600, true))), ok);
                QCOMPARE(caller.state().services.size(), size_t(3));
                dropped = m_time.now();
            }
            QVERIFY(
                QTest::qWaitFor([&] { return m_ended.second == QLatin1String("client-lost"); }, patience));
            delays.append(m_endedAt - dropped);
            QVERIFY(caller.state().services.empty());
        }
        qInfo("connection dropped: reverted after, %s", qPrintable(figures(delays)));
    }

    void expires()
    {
        Caller caller(QStringLiteral("a"));
        QList<qint64> delays;
        for (int round = 0; round < rounds(10); ++round) {
            m_ended = {};
            QCOMPARE(answer(caller.apply(caller.generation(), test::plan(1, 20), guarded(1))), ok);
            const qint64 deadline = m_time.now() + living(caller).remaining;
            QVERIFY(QTest::qWaitFor([&] { return m_ended.first != 0; }, patience));
            QCOMPARE(m_ended.second, QStringLiteral("expired"));
            delays.append(m_endedAt - deadline);
            QVERIFY(caller.state().services.empty());
        }
        qInfo("nobody confirms: reverted after the deadline, %s", qPrintable(figures(delays)));
    }

    void theHelperIsKilledBeforeTheDeadline()
    {
        Caller caller(QStringLiteral("a"));
        QList<qint64> delays;
        for (int round = 0; round < rounds(4); ++round) {
            m_ended = {};
            QCOMPARE(answer(caller.apply(caller.generation(), test::plan(1, 20), guarded(2))), ok);
            const Living before = living(caller);
            const qint64 deadline = m_time.now() + before.remaining;
            test::PrivateBus::killHelper();
            startHelperAgain(caller);
            Living after; // the bus may not have seen yet that the old one is gone
            QVERIFY(QTest::qWaitFor(
                [&] {
                    after = living(caller);
                    return after.id != 0;
                },
                1500));
            QCOMPARE(after.id, before.id);
            QVERIFY(after.remaining <= before.remaining);
            QCOMPARE(caller.state().services.size(), size_t(20));
            QVERIFY(QTest::qWaitFor([&] { return m_ended.first != 0; }, patience));
            QCOMPARE(m_ended.first, before.id);
            QCOMPARE(m_ended.second, QStringLiteral("expired"));
            delays.append(m_endedAt - deadline);
            QVERIFY(caller.state().services.empty());
        }
        qInfo("helper killed before: reverted after the deadline, %s", qPrintable(figures(delays)));
    }

    void theHelperIsKilledAtTheDeadline()
    {
        Caller caller(QStringLiteral("a"));
        QList<qint64> delays;
        for (int round = 0; round < rounds(6); ++round) {
            m_ended = {};
            QCOMPARE(answer(caller.apply(caller.generation(), test::plan(1, 20), guarded(1))), ok);
            const qint64 deadline = m_time.now() + living(caller).remaining;
            // A little before, at it, and in the middle of what follows.
            QTest::qWait(static_cast<int>(deadline - m_time.now()) - 4 + 2 * round);
            test::PrivateBus::killHelper();
            const bool hadEnded = keptServices() == 0;
            QTest::qWait(100);
            m_ended = hadEnded ? m_ended : std::pair<quint64, QString>();
            startHelperAgain(caller);
            QVERIFY(QTest::qWaitFor([&] { return caller.state().services.empty(); }, patience));
            if (!hadEnded) {
                QVERIFY(QTest::qWaitFor([&] { return m_ended.first != 0; }, patience));
                QCOMPARE(m_ended.second, QStringLiteral("recovered"));
                delays.append(m_endedAt - deadline);
            }
            QCOMPARE(living(caller).id, quint64(0));
        }
        if (!delays.isEmpty()) {
            qInfo("helper killed at it, started 100 ms later: reverted after the deadline, %s",
                  qPrintable(figures(delays)));
        }
    }

    /// Its client went while no helper was there to see it.
    void theClientIsLostWhileNoHelperRuns()
    {
        Caller caller(QStringLiteral("a"));
        {
            Caller lost(QStringLiteral("b"));
            QCOMPARE(answer(lost.apply(lost.generation(), test::plan(1, 3), guarded(600, true))), ok);
            test::PrivateBus::killHelper();
        }
        startHelperAgain(caller);
        QVERIFY(QTest::qWaitFor([&] { return m_ended.second == QLatin1String("client-lost"); }, patience));
        QVERIFY(caller.state().services.empty());
        // One who is still there is seen to go later.
        m_ended = {};
        {
            Caller there(QStringLiteral("c"));
            QCOMPARE(answer(there.apply(there.generation(), test::plan(1, 3), guarded(600, true))), ok);
            test::PrivateBus::killHelper();
            startHelperAgain(caller);
            QVERIFY(QTest::qWaitFor([&] { return caller.state().services.size() == 3; }, patience));
            QTest::qWait(300);
            QCOMPARE(m_ended.first, quint64(0));
        }
        QVERIFY(QTest::qWaitFor([&] { return m_ended.second == QLatin1String("client-lost"); }, patience));
    }

    /// What was told to run out in ten minutes does not wait for another ten when the machine wakes up: the
    /// alarm is set by the clock that runs on, and a helper that is started after the sleep sees that it is
    /// due.
    void theMachineSleeps()
    {
        Caller caller(QStringLiteral("a"));
        QList<qint64> delays;
        for (int round = 0; round < rounds(5); ++round) {
            m_ended = {};
            QCOMPARE(answer(caller.apply(caller.generation(), test::plan(1, 20), guarded(600))), ok);
            QCOMPARE(alarmsOf(test::PrivateBus::process(QStringLiteral("helper"))),
                     QByteArrayList {QByteArray::number(CLOCK_BOOTTIME)});
            test::PrivateBus::killHelper();
            QProcess next;
            // A time namespace (time_namespaces(7)) in which ten minutes were slept through.
            const qint64 woken = m_time.now();
            test::PrivateBus::startHelper(next,
                                          {QStringLiteral("unshare"), QStringLiteral("--time"),
                                           QStringLiteral("--boottime"), QStringLiteral("600")});
            const auto hasEnded = [&] { return next.state() == QProcess::NotRunning; };
            QVERIFY(QTest::qWaitFor([&] { return m_ended.first != 0 || hasEnded(); }, patience));
            if (hasEnded()) {
                QSKIP("there are no time namespaces here");
            }
            QCOMPARE(m_ended.second, QStringLiteral("recovered"));
            delays.append(m_endedAt - woken);
            QVERIFY(caller.state().services.empty());
            test::PrivateBus::stopHelper();
            QVERIFY(QTest::qWaitFor(hasEnded, patience));
        }
        qInfo("machine slept, helper started then: reverted after, %s", qPrintable(figures(delays)));
    }

    void theHelperWaitsForIt()
    {
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_CHECKPOINT=1"),
                                                QStringLiteral("LVS_TEST_IDLE=200"),
                                                QStringLiteral("LVS_TEST_KERNEL=") + kernelFile});
        Caller caller(QStringLiteral("a"));
        QCOMPARE(answer(caller.apply(caller.generation(), test::plan(1, 3), guarded(3))), ok);
        const pid_t helper = test::PrivateBus::process(QStringLiteral("helper"));
        QTest::qWait(2000);
        QCOMPARE(test::PrivateBus::process(QStringLiteral("helper")), helper);
        QVERIFY(QTest::qWaitFor([&] { return m_ended.second == QLatin1String("expired"); }, patience));
        QVERIFY(QTest::qWaitFor([] { return test::PrivateBus::process(QStringLiteral("helper")) == 0; },
                                patience));
    }

    void whoIsToldToEndTakesItBack()
    {
        Caller caller(QStringLiteral("a"));
        QCOMPARE(answer(caller.apply(caller.generation(), test::plan(1, 3), guarded(600))), ok);
        QCOMPARE(keptServices(), size_t(3));
        test::PrivateBus::stopHelper();
        QCOMPARE(keptServices(), size_t(0));
        QVERIFY(QTest::qWaitFor([&] { return m_ended.second == QLatin1String("rolled-back"); }, patience));
    }

    /// The last: the bus goes, and its helper with it. The one that is started next finds no bus, and takes
    /// back what nobody can confirm any more.
    void theBusIsLost()
    {
        QList<qint64> delays;
        for (int round = 0; round < rounds(4); ++round) {
            if (round > 0) {
                test::PrivateBus::startBusAgain();
            }
            qint64 deadline = 0;
            {
                Caller caller(QStringLiteral("bus%1").arg(round));
                QCOMPARE(answer(caller.apply(caller.generation(), test::plan(1, 3), guarded(2))), ok);
                deadline = m_time.now() + living(caller).remaining;
            }
            const pid_t helper = test::PrivateBus::process(QStringLiteral("helper"));
            ::kill(test::PrivateBus::process(QStringLiteral("bus")), SIGKILL);
            QVERIFY(QTest::qWaitFor(
                [helper] {
                    QFile status(QStringLiteral("/proc/%1/stat").arg(helper));
                    return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z");
                },
                patience));
            QCOMPARE(keptServices(), size_t(3));
            QProcess next;
            test::PrivateBus::startHelper(next);
            QVERIFY(QTest::qWaitFor([] { return keptServices() == 0; }, patience));
            delays.append(m_time.now() - deadline);
            QVERIFY(QTest::qWaitFor([&next] { return next.state() == QProcess::NotRunning; }, patience));
            QCOMPARE(next.exitCode(), 1);
            QVERIFY(isNoted(0, 3, "expired"));
        }
        qInfo("bus lost: reverted after the deadline, %s", qPrintable(figures(delays)));
    }

private:
    SystemBootTime m_time;
    std::unique_ptr<Caller> m_watcher;
    std::pair<quint64, QString> m_ended;
    qint64 m_endedAt = 0;
    int m_changes = 0;
};

QTEST_GUILESS_MAIN(CheckpointTest)
#include "checkpoint_test.moc"
