// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A director over a real ssh, in the lab (checkpoint.sh), that is given changes with a checkpoint and then
// cannot be told to keep them: because they cut the way, because ssh is frozen, because the connection or the
// program is gone, because its helper died. The scenario watches the director's kernel and writes down when a
// route came and when it went.
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "core/session/ssh/sshhost.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace lvs;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 240000; // ms; user-mode Linux is slow, and so is a machine that compiles beside it
constexpr std::chrono::seconds deadline {8};
/// How much later than its deadline a change may go, on a machine with one processor that others use.
constexpr std::chrono::milliseconds lateness {5000};

QString talk(const char *name)
{
    return qEnvironmentVariable("LVS_TALK") + u'/' + QLatin1String(name);
}

qint64 numberIn(const char *name)
{
    QFile file(talk(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
}

/// Has the scenario do something, and waits till it is done.
bool please(const char *action, const QString &argument = QStringLiteral("-"))
{
    QFile file(talk("please.new"));
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write(QByteArray(action) + ' ' + argument.toLatin1() + '\n');
    file.close();
    return file.rename(talk("please"))
        && QTest::qWaitFor([] { return !QFile::exists(talk("please")); }, patience);
}

/// This program's ssh to the director: the one connection that all goes through.
QList<pid_t> connections()
{
    QList<pid_t> found;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (process.toInt() > 0 && file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> words = file.readAll().split('\0');
            if (words.contains("-M") && words.contains("10.0.0.17")) {
                found.append(process.toInt());
            }
        }
    }
    return found;
}

/// A route to that prefix by the real server, which forwards nothing.
Route routeTo(const QString &prefix)
{
    const QStringList parts = prefix.split(u'/');
    Route route;
    route.destination = Address::parse(parts.at(0)).value();
    route.prefixLength = static_cast<quint8>(parts.at(1).toInt());
    route.gateway = Address::parse(u"10.0.0.18").value();
    route.interface = ShortName::literal("eth0");
    return route;
}

const QString wayToTheClient = QStringLiteral("10.0.0.100/32");
const QString elsewhere = QStringLiteral("10.99.0.0/24");

} // namespace

class RemoteCheckpointTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void comesBackAfterCuttingTheWay();
    void comesBackWhileSshIsFrozen();
    void comesBackAfterTheConnectionIsCut();
    void comesBackAtOnceWithoutItsProgram();
    void comesBackAfterItsHelperWasKilled();
    void isKeptOverSsh();
    void cleanupTestCase();

private:
    ApplyJob *begin(const QString &prefix, const ApplyOptions &options);
    /// Milliseconds that the route stood; waits until it is gone.
    qint64 stood();
    void isInTime(qint64 stoodFor, const char *what);

    std::unique_ptr<Host> m_director = makeSshHost(SshDestination::parse(u"carol@10.0.0.17").value());
    HostState m_before;
    QList<CheckpointEnd> m_ended;
    QList<qint64> m_late;
};

void RemoteCheckpointTest::initTestCase()
{
    connect(m_director.get(), &Host::checkpointEnded, this,
            [this](const Checkpoint &, CheckpointEnd why) { m_ended.append(why); });
    m_director->start();
    QVERIFY(QTest::qWaitFor([this] { return m_director->status() == HostStatus::Ready; }, patience));
    QVERIFY(m_director->offersCheckpoints());
    m_before = *m_director->state();
}

void RemoteCheckpointTest::init()
{
    m_ended.clear();
    if (m_director->status() != HostStatus::Ready) {
        m_director->refresh();
    }
    QVERIFY(QTest::qWaitFor([this] { return m_director->status() == HostStatus::Ready; }, patience));
    QVERIFY(QTest::qWaitFor([this] { return *m_director->state() == m_before; }, patience));
    QVERIFY(!m_director->checkpoint());
}

ApplyJob *RemoteCheckpointTest::begin(const QString &prefix, const ApplyOptions &options)
{
    HostState wanted = *m_director->state();
    wanted.setup.network.routes.push_back(routeTo(prefix));
    wanted.setup.network.sort();
    return m_director->apply(planner(*m_director->state(), wanted), m_director->generation(), options);
}

qint64 RemoteCheckpointTest::stood()
{
    const bool isGone = QTest::qWaitFor([] { return QFile::exists(talk("went")); }, patience);
    return isGone ? numberIn("went") - numberIn("came") : -1;
}

void RemoteCheckpointTest::isInTime(qint64 stoodFor, const char *what)
{
    const qint64 late = stoodFor - std::chrono::milliseconds(deadline).count();
    qInfo("%s: taken back %lld ms after its deadline of %lld s", what, late,
          static_cast<qint64>(deadline.count()));
    m_late.append(late);
    QVERIFY(late > -500); // the route was seen only some time after it came
    QVERIFY(late < lateness.count());
}

void RemoteCheckpointTest::comesBackAfterCuttingTheWay()
{
    QVERIFY(please("watch", wayToTheClient));
    const std::unique_ptr<ApplyJob> job(begin(wayToTheClient, {deadline, false}));
    // From here on nothing from the director arrives, not even the answer.
    isInTime(stood(), "a route that cut the way");
    // The way is there again, and so is the program, whether its connection lived or was opened anew.
    QVERIFY(QTest::qWaitFor([&] { return job->phase() == ApplyJob::Phase::Finished; }, patience));
    QVERIFY(QTest::qWaitFor([this] { return m_director->status() == HostStatus::Ready; }, patience));
    QVERIFY(QTest::qWaitFor([this] { return !m_director->checkpoint(); }, patience));
    QVERIFY(*m_director->state() == m_before);
}

void RemoteCheckpointTest::comesBackWhileSshIsFrozen()
{
    QVERIFY(please("watch", elsewhere));
    const std::unique_ptr<ApplyJob> job(begin(elsewhere, {deadline, false}));
    QVERIFY(QTest::qWaitFor([&] { return job->phase() == ApplyJob::Phase::Finished; }, patience));
    QVERIFY2(job->report().succeeded(),
             qPrintable(job->report().error ? describe(*job->report().error) : QString()));
    const QList<pid_t> frozen = connections();
    QCOMPARE(frozen.size(), 1);
    QCOMPARE(::kill(frozen.front(), SIGSTOP), 0);
    const qint64 time = stood();
    QCOMPARE(::kill(frozen.front(), SIGCONT), 0);
    isInTime(time, "ssh frozen");
    QVERIFY(QTest::qWaitFor([this] { return !m_ended.isEmpty(); }, patience));
    QVERIFY(m_ended.front() == CheckpointEnd::Expired || m_ended.front() == CheckpointEnd::Unheard);
}

void RemoteCheckpointTest::comesBackAfterTheConnectionIsCut()
{
    QVERIFY(please("watch", elsewhere));
    const std::unique_ptr<ApplyJob> job(begin(elsewhere, {deadline, false}));
    QVERIFY(QTest::qWaitFor([&] { return job->phase() == ApplyJob::Phase::Finished; }, patience));
    QVERIFY(job->report().succeeded());
    const QList<pid_t> cut = connections();
    QCOMPARE(cut.size(), 1);
    QCOMPARE(::kill(cut.front(), SIGKILL), 0);
    isInTime(stood(), "connection cut");
}

void RemoteCheckpointTest::comesBackAtOnceWithoutItsProgram()
{
    QVERIFY(please("watch", elsewhere));
    const std::unique_ptr<ApplyJob> job(begin(elsewhere, {600s, true}));
    QVERIFY(QTest::qWaitFor([&] { return job->phase() == ApplyJob::Phase::Finished; }, patience));
    QVERIFY(job->report().succeeded());
    const QList<pid_t> cut = connections();
    QCOMPARE(cut.size(), 1);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(cut.front(), SIGKILL), 0);
    QVERIFY(stood() >= 0);
    qInfo("connection cut, to be taken back when it is: gone %lld ms later", timer.elapsed());
    QVERIFY(timer.elapsed() < lateness.count());
}

void RemoteCheckpointTest::comesBackAfterItsHelperWasKilled()
{
    QVERIFY(please("watch", elsewhere));
    const std::unique_ptr<ApplyJob> job(begin(elsewhere, {deadline, false}));
    QVERIFY(QTest::qWaitFor([&] { return job->phase() == ApplyJob::Phase::Finished; }, patience));
    QVERIFY(job->report().succeeded());
    QVERIFY(please("kill_helper"));
    // There is no systemd here: the next call starts it, as this program's does that finds it gone.
    isInTime(stood(), "helper killed");
}

void RemoteCheckpointTest::isKeptOverSsh()
{
    const std::unique_ptr<ApplyJob> job(begin(elsewhere, {deadline, true}));
    QVERIFY(QTest::qWaitFor([&] { return job->phase() == ApplyJob::Phase::Finished; }, patience));
    QVERIFY(m_director->checkpoint());
    QVERIFY(m_director->checkpoint()->isMine); // carol there, ann here
    const std::unique_ptr<CheckpointJob> keep(m_director->confirmCheckpoint(m_director->checkpoint()->id));
    QSignalSpy kept(keep.get(), &CheckpointJob::finished);
    QVERIFY(kept.wait(patience));
    QVERIFY(!keep->error());
    QVERIFY(!m_director->checkpoint());
    QTest::qWait(static_cast<int>(std::chrono::milliseconds(deadline).count()) + 1000);
    QVERIFY(please("show", elsewhere));
    QCOMPARE(numberIn("answer"), 1);
}

void RemoteCheckpointTest::cleanupTestCase()
{
    std::sort(m_late.begin(), m_late.end());
    if (!m_late.isEmpty()) {
        qInfo("taken back after the deadline: %d times, at most %lld ms late",
              static_cast<int>(m_late.size()), m_late.back());
    }
    m_director.reset();
}

QTEST_GUILESS_MAIN(RemoteCheckpointTest)
#include "checkpoint_test.moc"
