// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hosts over a real ssh, in the lab (remote.sh): a director and a real server that are read, changed, cut
// off, lost and found again, while the event loop of this program is watched. What needs root is asked of
// the scenario, by a file in LVS_TALK.
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "core/session/ssh/sshhost.h"
#include "tests/bench/window/loopdelay.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace lvs;

namespace {

constexpr int patience = 60000; // ms; user-mode Linux is slow

/// The longest that a machine may be gone unnoticed: ServerAliveInterval × (ServerAliveCountMax + 1) = 12 s,
/// and what a busy machine takes.
constexpr int vanishingLimit = 16000;

QString talk(const char *name)
{
    return qEnvironmentVariable("LVS_TALK") + u'/' + QLatin1String(name);
}

QString content(const char *name)
{
    QFile file(talk(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

/// Has the scenario do something, and waits till it is done.
bool please(const char *action, const char *host)
{
    QFile file(talk("please.new"));
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write(QByteArray(action) + ' ' + host + '\n');
    file.close();
    return file.rename(talk("please"))
        && QTest::qWaitFor([] { return !QFile::exists(talk("please")); }, patience);
}

/// Kills this program's connection to that machine, at once.
int cut(const QByteArray &machine)
{
    int killed = 0;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (process.toInt() > 0 && file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> words = file.readAll().split('\0');
            if (words.contains("-M") && words.contains(machine)) {
                killed += ::kill(process.toInt(), SIGKILL) == 0 ? 1 : 0;
            }
        }
    }
    return killed;
}

int linesInKernel(const char *host)
{
    return please("count", host) ? content("answer").toInt() : -1;
}

SshDestination at(const char *text)
{
    return SshDestination::parse(QString::fromLatin1(text)).value();
}

IpvsState stateOf(quint32 services, quint32 realServers)
{
    IpvsState state;
    for (quint32 i = 0; i < services; ++i) {
        VirtualService service;
        service.key = ServiceKey(Protocol::Tcp, {Address::fromIPv4(0x0a010000U + i), Port(80)});
        service.settings.scheduler = Scheduler::parse(u"rr").value();
        for (quint32 j = 0; j < realServers; ++j) {
            service.realServers.push_back({{Address::fromIPv4(0x0a800001U + j), Port(80)}, {}});
        }
        state.services.push_back(service);
    }
    return state;
}

bool becomes(const Host &host, HostStatus status)
{
    return QTest::qWaitFor([&] { return host.status() == status; }, patience);
}

QString codeOf(const Host &host)
{
    return host.error() ? errorCodeName(host.error()->code) : QString();
}

} // namespace

class RemoteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { measure(); }
    void cleanup() { endMeasuring(); }
    void managesTwoMachinesAtOnce();
    void namesWhoRefuses();
    void refusesAnotherKey();
    void makesAKeyKnown();
    void noticesAMachineThatVanished();
    void followsACutInMidApply();
    void saysWhatItDoesNotKnow();
    void cleanupTestCase();

private:
    void measure() { m_delay = std::make_unique<bench::LoopDelay>(); }
    void endMeasuring();
    TransactionReport become(Host &host, const IpvsState &wanted)
    {
        const std::unique_ptr<ApplyJob> job(
            host.apply(planner(host.state()->ipvs, wanted), host.generation()));
        QSignalSpy finished(job.get(), &ApplyJob::finished);
        return finished.wait(patience) ? job->report() : TransactionReport();
    }

    /// Of the event loop, and beside it of one on a thread with nothing to do: this machine has one
    /// processor, which sshd, polkitd, ssh and two helpers share.
    std::unique_ptr<bench::LoopDelay> m_delay;
    bench::LoopDelay m_idle;
    QThread m_idleThread;
    double m_longest = 0;
    double m_worstPercentile = 0;
    std::unique_ptr<Host> m_director = makeSshHost(at("carol@10.0.0.17"));
    std::unique_ptr<Host> m_realServer = makeSshHost(at("carol@10.0.0.18"));
};

void RemoteTest::initTestCase()
{
    m_idle.moveToThread(&m_idleThread);
    m_idleThread.start();
    QElapsedTimer timer;
    timer.start();
    for (const auto &host : {m_director.get(), m_realServer.get()}) {
        host->start();
    }
    for (const auto &host : {m_director.get(), m_realServer.get()}) {
        const bool ready = becomes(*host, HostStatus::Ready);
        QVERIFY2(ready, qPrintable(host->error() ? describe(*host->error()) : QString()));
    }
    qInfo("two machines opened and read in %lld ms", timer.elapsed());
}

void RemoteTest::managesTwoMachinesAtOnce()
{
    QVERIFY(become(*m_director, stateOf(3, 2)).succeeded());
    QVERIFY(become(*m_realServer, stateOf(1, 1)).succeeded());
    QCOMPARE(linesInKernel("director"), 9);
    QCOMPARE(linesInKernel("rs1"), 2);
    QVERIFY(m_director->state()->ipvs == stateOf(3, 2));
    QVERIFY(m_realServer->state()->ipvs == stateOf(1, 1));
}

void RemoteTest::namesWhoRefuses()
{
    const auto refusal = [](const char *destination) {
        const std::unique_ptr<Host> host = makeSshHost(at(destination));
        host->start();
        (void)becomes(*host, HostStatus::Unavailable);
        return host->error().value_or(Error(ErrorCode::NotRun));
    };
    QElapsedTimer timer;
    timer.start();
    const Error closed = refusal("carol@10.0.0.18:2299");
    QCOMPARE(errorCodeName(closed.code), QStringLiteral("ssh-unreachable"));
    QVERIFY(closed.arguments.value(1).contains(QLatin1String("Connection refused")));
    qInfo("a closed port was named in %lld ms", timer.restart());
    const Error locked = refusal("bob@10.0.0.18");
    QCOMPARE(errorCodeName(locked.code), QStringLiteral("ssh-authentication"));
    QCOMPARE(locked.arguments.value(1), QStringLiteral("bob@10.0.0.18: Permission denied (publickey)."));
    qInfo("a user without a key was named in %lld ms", timer.restart());
    const Error stranger = refusal("alice@10.0.0.18");
    QCOMPARE(errorCodeName(stranger.code), QStringLiteral("remote-not-authorized"));
    const Error nobody = refusal("carol@10.0.0.99");
    QCOMPARE(errorCodeName(nobody.code), QStringLiteral("ssh-unreachable"));
    QVERIFY2(nobody.arguments.value(1).contains(QLatin1String("No route to host"))
                 || nobody.arguments.value(1).contains(QLatin1String("timed out")),
             qPrintable(nobody.arguments.value(1)));
}

void RemoteTest::refusesAnotherKey()
{
    QVERIFY(please("change_key", "rs1"));
    const std::unique_ptr<Host> host = makeSshHost(at("carol@10.0.0.18"));
    host->start();
    QVERIFY(becomes(*host, HostStatus::Unavailable));
    QCOMPARE(codeOf(*host), QStringLiteral("ssh-host-key-changed"));
    QCOMPARE(host->error()->arguments.value(1), content("rs1.other-key"));
    QVERIFY(please("restore_key", "rs1"));
    QCOMPARE(m_realServer->status(), HostStatus::Ready); // which was connected all the time
    host->refresh();
    QVERIFY(becomes(*host, HostStatus::Ready));
}

void RemoteTest::makesAKeyKnown()
{
    SshHost host(at("carol@fd00:10::18"));
    host.start();
    QVERIFY(becomes(host, HostStatus::Unavailable));
    QCOMPARE(codeOf(host), QStringLiteral("ssh-host-key-unknown"));
    QCOMPARE(host.error()->arguments.value(1), content("rs1.key"));
    // Somebody else steps between after the user has looked.
    QVERIFY(please("change_key", "rs1"));
    host.acceptHostKey();
    QVERIFY(becomes(host, HostStatus::Unavailable));
    QCOMPARE(codeOf(host), QStringLiteral("ssh-host-key-changed"));
    QVERIFY(please("restore_key", "rs1"));
    host.refresh();
    QVERIFY(becomes(host, HostStatus::Unavailable));
    QCOMPARE(codeOf(host), QStringLiteral("ssh-host-key-unknown")); // no key was written down
    host.acceptHostKey();
    QVERIFY(becomes(host, HostStatus::Ready));
    QVERIFY(host.state()->ipvs == stateOf(1, 1));
}

void RemoteTest::noticesAMachineThatVanished()
{
    m_director->watchCounters(std::chrono::milliseconds(250));
    QVERIFY(QSignalSpy(m_director.get(), &Host::countersArrived).wait(patience));
    qint64 longestGap = 0;
    QElapsedTimer sinceSample;
    sinceSample.start();
    const auto watching = connect(m_director.get(), &Host::countersArrived, this,
                                  [&] { longestGap = std::max(longestGap, sinceSample.restart()); });
    QVERIFY(please("vanish", "rs1"));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(becomes(*m_realServer, HostStatus::Unavailable));
    const qint64 noticed = timer.elapsed();
    QCOMPARE(codeOf(*m_realServer), QStringLiteral("ssh-lost"));
    qInfo("a machine that vanished was noticed in %lld ms: %s", noticed,
          qPrintable(m_realServer->error()->arguments.value(1)));
    QVERIFY(noticed < vanishingLimit);
    // It is tried again, in vain, and nobody else suffers.
    QVERIFY(QTest::qWaitFor([this] { return codeOf(*m_realServer) != QLatin1String("ssh-lost"); }, patience));
    qInfo("then: %s", qPrintable(describe(*m_realServer->error())));
    QVERIFY(please("return", "rs1"));
    timer.restart();
    QVERIFY(becomes(*m_realServer, HostStatus::Ready));
    disconnect(watching);
    m_director->watchCounters(std::chrono::milliseconds(0));
    qInfo("found again %lld ms after it returned; meanwhile the other machine's samples were at most %lld ms "
          "apart",
          timer.elapsed(), longestGap);
    QVERIFY(longestGap < 3000);
}

void RemoteTest::followsACutInMidApply()
{
    const IpvsState wanted = stateOf(1000, 60);
    const std::unique_ptr<ApplyJob> job(
        m_realServer->apply(planner(m_realServer->state()->ipvs, wanted), m_realServer->generation()));
    measure(); // without the making of the plan, which is this test's
    QSignalSpy progressed(job.get(), &ApplyJob::progressed);
    QSignalSpy finished(job.get(), &ApplyJob::finished);
    QVERIFY(QTest::qWaitFor([&] { return progressed.size() >= 2; }, patience));
    const QVariantList progress = progressed.last();
    QVERIFY(progress.at(0).toLongLong() < progress.at(1).toLongLong());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(cut("10.0.0.18"), 1);
    QVERIFY(becomes(*m_realServer, HostStatus::Unavailable));
    QCOMPARE(codeOf(*m_realServer), QStringLiteral("ssh-lost"));
    QVERIFY(QTest::qWaitFor([&] { return job->phase() == ApplyJob::Phase::Interrupted; }, patience));
    qInfo("cut after %lld of %lld steps, noticed in %lld ms: %s", progress.at(0).toLongLong(),
          progress.at(1).toLongLong(), timer.elapsed(),
          qPrintable(m_realServer->error()->arguments.value(1)));
    QVERIFY(finished.wait(patience));
    qInfo("the job had its answer %lld ms after the cut", timer.elapsed());
    QVERIFY2(job->report().succeeded(),
             qPrintable(job->report().error ? describe(*job->report().error) : QString()));
    endMeasuring(); // without the comparison
    QCOMPARE(linesInKernel("rs1"), 1000 * 61);
    QVERIFY(m_realServer->state()->ipvs == wanted);
}

void RemoteTest::saysWhatItDoesNotKnow()
{
    const IpvsState before = m_realServer->state()->ipvs;
    QVERIFY(please("stop_sshd", "rs1")); // which leaves the connections that are there
    const std::unique_ptr<ApplyJob> job(m_realServer->apply(planner(before, {}), m_realServer->generation()));
    measure(); // without the making of the plan, which is this test's
    QSignalSpy progressed(job.get(), &ApplyJob::progressed);
    QSignalSpy finished(job.get(), &ApplyJob::finished);
    QVERIFY(QTest::qWaitFor([&] { return progressed.size() >= 2; }, patience));
    QCOMPARE(cut("10.0.0.18"), 1);
    QVERIFY(becomes(*m_realServer, HostStatus::Unavailable));
    QVERIFY(QTest::qWaitFor([this] { return codeOf(*m_realServer) == QLatin1String("ssh-unreachable"); },
                            patience));
    QVERIFY(QTest::qWaitFor([&] { return job->phase() == ApplyJob::Phase::Interrupted; }, patience));
    job->cancel(); // the user does not want to wait any longer
    QVERIFY(QTest::qWaitFor([&] { return finished.size() == 1; }, patience));
    QCOMPARE(errorCodeName(job->report().error->code), QStringLiteral("outcome-unknown"));
    QVERIFY(please("start_sshd", "rs1"));
    QVERIFY(becomes(*m_realServer, HostStatus::Ready));
    endMeasuring();
    // One of before and after, and the program's view of it is the kernel's.
    QVERIFY(m_realServer->state()->ipvs == before || m_realServer->state()->ipvs.services.empty());
    QCOMPARE(linesInKernel("rs1"), m_realServer->state()->ipvs.services.empty() ? 0 : 1000 * 61);
    qInfo("after a cut and an end of patience the tables were %s",
          m_realServer->state()->ipvs.services.empty() ? "as wanted" : "as before");
}

void RemoteTest::endMeasuring()
{
    if (!m_delay) {
        return;
    }
    m_longest = std::max(m_longest, m_delay->longest());
    m_worstPercentile = std::max(m_worstPercentile, m_delay->percentile(0.99));
    qInfo("the event loop was late by %.1f ms at most, p99 %.1f ms, in %zu measurements", m_delay->longest(),
          m_delay->percentile(0.99), m_delay->count());
    m_delay.reset();
}

void RemoteTest::cleanupTestCase()
{
    m_idleThread.quit();
    m_idleThread.wait();
    qInfo("in all: late by %.1f ms at most, the worst test's p99 %.1f ms; a thread with nothing to do: %.1f "
          "ms, "
          "p99 %.1f ms",
          m_longest, m_worstPercentile, m_idle.longest(), m_idle.percentile(0.99));
    QVERIFY(m_worstPercentile < 250);
    QVERIFY(m_longest < m_idle.longest() + 1000);
}

QTEST_GUILESS_MAIN(RemoteTest)
#include "remote_test.moc"
