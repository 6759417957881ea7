// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A host over ssh: the bridge, the bus, polkit and the helper are real, ssh itself is a stand-in
// (tests/support/fakessh) that can fail in every way; lab.remote has the real one.
#include "core/plan/planner.h"
#include "core/session/ssh/sshhost.h"
#include "tests/bench/window/loopdelay.h"
#include "tests/dbus/privatebus.h"
#include "tests/support/largestate.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace lvs;
using test::largeState;

Q_DECLARE_METATYPE(lvs::ErrorCode)

namespace {

constexpr int patience = 15000;

} // namespace

class SshHostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void readsAndApplies();
    void callsSshAsItShould();
    void namesWhatFailed_data();
    void namesWhatFailed();
    void triesAgainOnlyWhereThatHelps();
    void comesBackWhenTheConnectionWasLost();
    void aCutInMidApplyIsFollowedByTheAnswer();
    void aCutThatTheHelperDoesNotSurviveIsSaid();
    void aPlanThatNeverArrivedChangesNothingTwice();
    void canBeClosedWhileItConnects();
    void makesAKeyKnownThatWasLookedAt();
    void makesNoOtherKeyKnown();
    void aSilentBusHoldsUpNobody();
    void leavesNothingBehind();

private:
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &text) const
    {
        QFile written(file(name));
        QVERIFY(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
        written.write(text);
    }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        QFile there(file(name));
        return there.open(QIODevice::ReadOnly) ? there.readAll() : QByteArray();
    }
    [[nodiscard]] int connections() const { return static_cast<int>(read("calls").count(" -M ")); }
    void kill(const char *name, int signal) const { ::kill(read(name).trimmed().toInt(), signal); }
    [[nodiscard]] bool runs(const char *name) const { return ::kill(read(name).trimmed().toInt(), 0) == 0; }
    void cut() const
    {
        kill("master.pid", SIGTERM);
        kill("bridge.pid", SIGKILL);
    }
    [[nodiscard]] static bool becomes(const Host &host, HostStatus status)
    {
        return QTest::qWaitFor([&] { return host.status() == status; }, patience);
    }

    QTemporaryDir m_folder;
    SshDestination m_destination = SshDestination::parse(u"ann@lb1:2222").value();
};

void SshHostTest::initTestCase()
{
    if (!test::PrivateBus::isThere()) {
        QSKIP("not on a private bus");
    }
    if (QStandardPaths::findExecutable(QStringLiteral("systemd-stdio-bridge")).isEmpty()) {
        QSKIP("there is no systemd-stdio-bridge");
    }
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
    qputenv("LVS_FAKE_SSH", m_folder.path().toLocal8Bit());
    qputenv("PATH", QByteArray(LVS_FAKE_SSH_FOLDER ":") + qgetenv("PATH"));
}

void SshHostTest::init()
{
    test::PrivateBus::setHelperEnvironment({});
    test::PrivateBus::stopHelper();
    for (const char *name : {"mode", "calls", "known_hosts", "key"}) {
        QFile::remove(file(name));
    }
}

void SshHostTest::readsAndApplies()
{
    const std::unique_ptr<Host> host = makeSshHost(m_destination);
    QCOMPARE(host->kind(), HostKind::Remote);
    QCOMPARE(host->id(), QStringLiteral("ann@lb1:2222"));
    host->start();
    QCOMPARE(host->status(), HostStatus::Connecting); // nothing was waited for
    QVERIFY(becomes(*host, HostStatus::Ready));
    QCOMPARE(host->kernelInfo().release, QStringLiteral("simulated"));

    // Large enough for several pages and several calls.
    const IpvsState wanted = largeState(5000, 10);
    const std::unique_ptr<ApplyJob> job(host->apply(planner({}, wanted), host->generation()));
    QSignalSpy finished(job.get(), &ApplyJob::finished);
    QVERIFY(finished.wait(60000));
    QVERIFY(job->report().succeeded());
    QVERIFY(host->state()->ipvs == wanted);
    QSignalSpy counters(host.get(), &Host::countersArrived);
    host->watchCounters(std::chrono::milliseconds(250));
    QVERIFY(counters.wait(patience));
    QCOMPARE(host->counters()->services.size(), size_t(5000));
}

void SshHostTest::callsSshAsItShould()
{
    const std::unique_ptr<Host> host = makeSshHost(m_destination);
    host->start();
    QVERIFY(becomes(*host, HostStatus::Ready));
    const QList<QByteArray> calls = read("calls").trimmed().split('\n');
    QCOMPARE(calls.size(), 2);
    for (const QByteArray &call : calls) {
        QVERIFY(call.contains("BatchMode=yes"));
        QVERIFY(call.contains("ClearAllForwardings=yes"));
        QVERIFY(call.contains("PermitLocalCommand=no"));
        QVERIFY(call.contains("ServerAliveInterval="));
        QVERIFY(call.contains(" -p 2222 -l ann -- lb1"));
        QVERIFY(!call.contains("StrictHostKeyChecking")); // the user's own is what counts
    }
    QVERIFY(calls.first().contains("-M -N"));
    QVERIFY(calls.last().endsWith("-- lb1 systemd-stdio-bridge"));
}

void SshHostTest::namesWhatFailed_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *mode, ErrorCode code, const char *words) {
        QTest::newRow(mode) << QByteArray(mode) << code << QString::fromLatin1(words);
    };
    row("refused", ErrorCode::SshUnreachable, "ssh: connect to host lb1 port 22: Connection refused");
    row("no-name", ErrorCode::SshUnreachable,
        "ssh: Could not resolve hostname lb1: Name or service not known");
    row("timed-out", ErrorCode::SshUnreachable, "ssh: connect to host lb1 port 22: Connection timed out");
    row("closed", ErrorCode::SshUnreachable, "Connection reset by lb1 port 22");
    row("denied", ErrorCode::SshAuthentication, "ann@lb1: Permission denied (publickey,password).");
    row("unknown-key", ErrorCode::SshHostKeyUnknown, "SHA256:uNiqKTKVNYBGG0nV8Yh7PLLVMUPkBWN9Q6SLkAjU3Wk");
    row("changed-key", ErrorCode::SshHostKeyChanged, "SHA256:uNiqKTKVNYBGG0nV8Yh7PLLVMUPkBWN9Q6SLkAjU3Wk");
    row("bad-configuration", ErrorCode::SshFailed,
        "/home/ann/.ssh/config: terminating, 1 bad configuration options");
    row("no-bridge", ErrorCode::SshNoBridge, "");
    row("no-bus", ErrorCode::SshNoBus, "systemd-stdio-bridge: status 1");
    row("noise", ErrorCode::SshNoBus, "Welcome to lb1!");
    row("stranger", ErrorCode::RemoteNotAuthorized, "org.lvsdesk.read");
}

void SshHostTest::namesWhatFailed()
{
    QFETCH(QByteArray, mode);
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    write("mode", mode);
    const std::unique_ptr<Host> host = makeSshHost(m_destination);
    host->start();
    QVERIFY(becomes(*host, HostStatus::Unavailable));
    QCOMPARE(errorCodeName(host->error()->code), errorCodeName(code));
    QCOMPARE(host->error()->arguments.value(0), QStringLiteral("ann@lb1:2222"));
    QCOMPARE(host->error()->arguments.value(1), words);
}

void SshHostTest::triesAgainOnlyWhereThatHelps()
{
    write("mode", "denied");
    const std::unique_ptr<Host> denied = makeSshHost(m_destination);
    denied->start();
    QVERIFY(becomes(*denied, HostStatus::Unavailable));
    QTest::qWait(2500);
    QCOMPARE(connections(), 1);
    write("mode", "good");
    denied->refresh();
    QCOMPARE(denied->status(), HostStatus::Connecting);
    QVERIFY(becomes(*denied, HostStatus::Ready));

    QFile::remove(file("calls"));
    write("mode", "refused");
    const std::unique_ptr<Host> refused = makeSshHost(m_destination);
    refused->start();
    QVERIFY(becomes(*refused, HostStatus::Unavailable));
    QVERIFY(QTest::qWaitFor([this] { return connections() >= 3; }, patience)); // after 1 s and 2 s more
    write("mode", "good");
    QVERIFY(becomes(*refused, HostStatus::Ready));
}

void SshHostTest::comesBackWhenTheConnectionWasLost()
{
    const std::unique_ptr<Host> host = makeSshHost(m_destination);
    host->start();
    QVERIFY(becomes(*host, HostStatus::Ready));

    // Only the bridge: the connection stays, and serves the next one.
    kill("bridge.pid", SIGKILL);
    QVERIFY(becomes(*host, HostStatus::Unavailable));
    QCOMPARE(errorCodeName(host->error()->code), QStringLiteral("ssh-lost"));
    QVERIFY(becomes(*host, HostStatus::Ready));

    const int before = connections();
    QElapsedTimer timer;
    timer.start();
    cut();
    QVERIFY(becomes(*host, HostStatus::Unavailable));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(errorCodeName(host->error()->code), QStringLiteral("ssh-lost"));
    QVERIFY(becomes(*host, HostStatus::Ready));
    QVERIFY(connections() > before);
    QVERIFY(host->state() != nullptr);
}

void SshHostTest::aCutInMidApplyIsFollowedByTheAnswer()
{
    test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_DELAY=150")});
    const std::unique_ptr<Host> host = makeSshHost(m_destination);
    host->start();
    QVERIFY(becomes(*host, HostStatus::Ready));
    const IpvsState wanted = largeState(600, 10);
    const std::unique_ptr<ApplyJob> job(host->apply(planner({}, wanted), host->generation()));
    QSignalSpy progressed(job.get(), &ApplyJob::progressed);
    QSignalSpy finished(job.get(), &ApplyJob::finished);
    QVERIFY(QTest::qWaitFor([&] { return progressed.size() >= 2; }, patience));
    cut();
    QVERIFY(becomes(*host, HostStatus::Unavailable));
    QCOMPARE(job->phase(), ApplyJob::Phase::Interrupted); // it waits for the connection
    QVERIFY(finished.wait(30000));
    QVERIFY(job->report().succeeded());
    QCOMPARE(job->report().steps.size(), size_t(6600));
    QCOMPARE(host->status(), HostStatus::Ready);
    QVERIFY(host->state()->ipvs == wanted);
    // Once: an addition that is carried out twice fails.
    QCOMPARE(test::PrivateBus::journal().count(QLatin1String("standing=6600")), 1);
}

void SshHostTest::aCutThatTheHelperDoesNotSurviveIsSaid()
{
    test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_DELAY=150")});
    const std::unique_ptr<Host> host = makeSshHost(m_destination);
    host->start();
    QVERIFY(becomes(*host, HostStatus::Ready));
    const std::unique_ptr<ApplyJob> job(host->apply(planner({}, largeState(600, 10)), host->generation()));
    QSignalSpy progressed(job.get(), &ApplyJob::progressed);
    QSignalSpy finished(job.get(), &ApplyJob::finished);
    QVERIFY(QTest::qWaitFor([&] { return progressed.size() >= 2; }, patience));
    cut();
    test::PrivateBus::killHelper();
    QVERIFY(finished.wait(30000));
    QVERIFY(job->report().error.has_value());
    QCOMPARE(errorCodeName(job->report().error->code), QStringLiteral("outcome-unknown"));
    QCOMPARE(job->report().error->arguments.value(0), QStringLiteral("ann@lb1:2222"));
    QVERIFY(becomes(*host, HostStatus::Ready));
}

void SshHostTest::aPlanThatNeverArrivedChangesNothingTwice()
{
    const std::unique_ptr<Host> host = makeSshHost(m_destination);
    host->start();
    QVERIFY(becomes(*host, HostStatus::Ready));
    kill("bridge.pid", SIGSTOP); // what is sent now lies in a buffer that goes with the bridge
    const IpvsState wanted = largeState(3, 2);
    const std::unique_ptr<ApplyJob> job(host->apply(planner({}, wanted), host->generation()));
    QSignalSpy finished(job.get(), &ApplyJob::finished);
    QTest::qWait(300);
    cut();
    QVERIFY(finished.wait(30000));
    QVERIFY(job->report().succeeded());
    QVERIFY(host->state()->ipvs == wanted);
    QCOMPARE(test::PrivateBus::journal().count(QLatin1String("standing=9 ")), 1);
}

void SshHostTest::canBeClosedWhileItConnects()
{
    write("mode", "silent");
    const std::unique_ptr<Host> host = makeSshHost(m_destination);
    host->start();
    QVERIFY(QTest::qWaitFor([this] { return connections() == 1; }, patience));
    QTest::qWait(100);
    QVERIFY(runs("master.pid"));
    host->close();
    QCOMPARE(host->status(), HostStatus::Unavailable);
    QCOMPARE(host->error()->code, ErrorCode::ConnectionClosed);
    QVERIFY(QTest::qWaitFor([this] { return !runs("master.pid"); }, 3000));
    QTest::qWait(2500);
    QCOMPARE(connections(), 1); // it stays closed
    write("mode", "good");
    host->refresh();
    QVERIFY(becomes(*host, HostStatus::Ready));
    host->close();
    QCOMPARE(host->error()->code, ErrorCode::ConnectionClosed);
    QVERIFY(QTest::qWaitFor([this] { return !runs("master.pid") && !runs("bridge.pid"); }, 3000));
    QVERIFY(host->state() != nullptr); // what was last seen
}

void SshHostTest::makesAKeyKnownThatWasLookedAt()
{
    write("mode", "unknown-key");
    write("known_hosts", "other ssh-ed25519 AAAA"); // without the end of its line
    SshHost host(m_destination);
    host.start();
    QVERIFY(becomes(host, HostStatus::Unavailable));
    QCOMPARE(host.error()->code, ErrorCode::SshHostKeyUnknown);
    host.acceptHostKey();
    QCOMPARE(host.status(), HostStatus::Connecting);
    QVERIFY(becomes(host, HostStatus::Ready));
    QCOMPARE(read("known_hosts"),
             QByteArray("other ssh-ed25519 AAAA\n"
                        "lb1 ssh-ed25519 SHA256:uNiqKTKVNYBGG0nV8Yh7PLLVMUPkBWN9Q6SLkAjU3Wk\n"));
}

void SshHostTest::makesNoOtherKeyKnown()
{
    write("mode", "unknown-key");
    SshHost host(m_destination);
    host.acceptHostKey(); // nothing was looked at yet
    host.start();
    QVERIFY(becomes(host, HostStatus::Unavailable));
    write("key", "somebodyElse");
    host.acceptHostKey();
    QVERIFY(becomes(host, HostStatus::Unavailable));
    QCOMPARE(errorCodeName(host.error()->code), QStringLiteral("ssh-host-key-changed"));
    QCOMPARE(host.error()->arguments.value(1), QStringLiteral("SHA256:somebodyElse"));
    QVERIFY(!QFile::exists(file("known_hosts")));
}

void SshHostTest::aSilentBusHoldsUpNobody()
{
    write("mode", "silent-bus");
    QDBusConnection other =
        QDBusConnection::connectToBus(QDBusConnection::SystemBus, QStringLiteral("other"));
    QVERIFY(other.isConnected());
    const std::unique_ptr<Host> host = makeSshHost(m_destination);
    host->start();
    QVERIFY(QTest::qWaitFor([this] { return read("calls").contains("systemd-stdio-bridge"); }, patience));

    bench::LoopDelay delay;
    qint64 longest = 0;
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer timer;
        timer.start();
        QDBusPendingCallWatcher call(other.asyncCall(QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId"))));
        QSignalSpy finished(&call, &QDBusPendingCallWatcher::finished);
        QVERIFY(finished.wait(patience));
        longest = std::max(longest, timer.elapsed());
        QTest::qWait(20);
    }
    QCOMPARE(host->status(), HostStatus::Connecting);
    QVERIFY(runs("bridge.pid"));
    // What takes the lock of all connections must not wait for this one either.
    QElapsedTimer timer;
    timer.start();
    QDBusConnection::disconnectFromBus(QStringLiteral("other"));
    const qint64 disconnecting = timer.elapsed();
    qInfo("a silent bus: another's calls took at most %lld ms, the event loop was late by %.1f ms (p99 %.1f)",
          longest, delay.longest(), delay.percentile(0.99));
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
    QVERIFY2(disconnecting < 100, qPrintable(QString::number(disconnecting)));
    QVERIFY2(delay.longest() < 500, qPrintable(QString::number(delay.longest())));
    // In the end it is given up, and said.
    QVERIFY(QTest::qWaitFor([&] { return host->status() == HostStatus::Unavailable; }, 20000));
    QCOMPARE(errorCodeName(host->error()->code), QStringLiteral("ssh-timeout"));
}

void SshHostTest::leavesNothingBehind()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const auto ours = [&folder] {
        return QDir(folder).entryList({QStringLiteral("lvsdesk-*")}, QDir::Dirs).size();
    };
    const auto before = ours();
    {
        const std::unique_ptr<Host> host = makeSshHost(m_destination);
        host->start();
        QVERIFY(becomes(*host, HostStatus::Ready));
        QCOMPARE(ours(), before + 1);
        QElapsedTimer timer;
        timer.start();
    }
    QCOMPARE(ours(), before);
    QVERIFY(QTest::qWaitFor([this] { return !runs("master.pid") && !runs("bridge.pid"); }, 3000));
}

QTEST_GUILESS_MAIN(SshHostTest)
#include "sshhost_test.moc"
