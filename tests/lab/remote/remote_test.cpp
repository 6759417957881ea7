// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hosts over a real ssh, in the lab (remote.sh): a director and a real server that are read, changed, cut
// off, lost and found again, while the event loop of this program is watched. What needs root is asked of
// the scenario, by a file in LVS_TALK. Every wait is for something that happened, however long it takes a
// machine that has other things to do: what a host said is written down, so that it cannot be missed, and
// an apply is held in its middle until the test has done what it does there.
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "core/session/ssh/sshhost.h"
#include "tests/bench/window/loopdelay.h"
#include "tests/lab/remote/talk.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <csignal>

using namespace lvs;
using test::ask, test::connectionTo, test::isDone, test::patience, test::please, test::talk, test::told;

namespace {

/// Has the scenario stop the helper as soon as an apply that is to begin is in its middle; isDone() then.
bool holdNextApply(const char *host)
{
    QFile::remove(talk(QStringLiteral("watching")));
    return ask("hold_helper", host)
        && QTest::qWaitFor([] { return QFile::exists(talk(QStringLiteral("watching"))); }, patience);
}

/// Kills the one connection to that machine, at once; those of earlier tests have ended by then.
bool cut(const QByteArray &machine)
{
    const pid_t connection = connectionTo(machine);
    return connection != 0 && ::kill(connection, SIGKILL) == 0;
}

int linesInKernel(const char *host)
{
    return please("count", host) ? told(QStringLiteral("answer")).toInt() : -1;
}

SshDestination at(const char *text)
{
    return SshDestination::parse(QString::fromLatin1(text)).value();
}

/// So many steps that a cut falls into their middle.
constexpr quint32 manyServices = 150;
constexpr quint32 manyRealServers = 60;
constexpr int manyLines = manyServices * (1 + manyRealServers);

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

/// What a host said of itself from some moment on, in order.
class Report : public QObject
{
public:
    explicit Report(const Host &host)
    {
        m_timer.start();
        connect(&host, &Host::statusChanged, this, [this, &host] {
            m_entries.append({host.error(), m_timer.elapsed()});
        });
    }

    /// Waits until the host has said that it is unavailable, and why.
    bool hears(const char *code)
    {
        return QTest::qWaitFor([&] { return find(code) != nullptr; }, patience);
    }
    /// Milliseconds from the moment on.
    [[nodiscard]] qint64 timeOf(const char *code) const { return find(code)->time; }
    [[nodiscard]] QString reasonOf(const char *code) const { return find(code)->error->arguments.value(1); }

private:
    struct Entry
    {
        std::optional<Error> error;
        qint64 time = 0;
    };

    [[nodiscard]] const Entry *find(const char *code) const
    {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(), [code](const Entry &each) {
            return each.error && errorCodeName(each.error->code) == QLatin1String(code);
        });
        return found == m_entries.end() ? nullptr : &*found;
    }

    QList<Entry> m_entries;
    QElapsedTimer m_timer;
};

/// Whether a job was interrupted at any time.
class Interruption : public QObject
{
public:
    explicit Interruption(const ApplyJob &job)
    {
        connect(&job, &ApplyJob::phaseChanged, this,
                [this](ApplyJob::Phase phase) { m_happened |= phase == ApplyJob::Phase::Interrupted; });
    }
    bool happens()
    {
        return QTest::qWaitFor([this] { return m_happened; }, patience);
    }

private:
    bool m_happened = false;
};

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
    QCOMPARE(host->error()->arguments.value(1), told(QStringLiteral("rs1.other-key")));
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
    QCOMPARE(host.error()->arguments.value(1), told(QStringLiteral("rs1.key")));
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
    QElapsedTimer sinceSample;
    sinceSample.start();
    QList<qint64> gaps;
    const auto watching =
        connect(m_director.get(), &Host::countersArrived, this, [&] { gaps.append(sinceSample.restart()); });
    Report realServer(*m_realServer);
    QVERIFY(please("vanish", "rs1"));
    QVERIFY(realServer.hears("ssh-lost"));
    const qint64 noticed = realServer.timeOf("ssh-lost");
    // Nobody else suffers: samples every 250 ms, and none of them waited for who did not answer.
    const qint64 longestGap = gaps.isEmpty() ? noticed : *std::max_element(gaps.begin(), gaps.end());
    qInfo(
        "a machine that vanished was noticed in %lld ms: %s; meanwhile %d samples of the other came, at most "
        "%lld ms apart",
        noticed, qPrintable(realServer.reasonOf("ssh-lost")), static_cast<int>(gaps.size()), longestGap);
    QVERIFY(longestGap < noticed / 2);
    // It is tried again, in vain.
    QVERIFY(realServer.hears("ssh-unreachable"));
    qInfo("then: %s", qPrintable(realServer.reasonOf("ssh-unreachable")));
    QElapsedTimer timer;
    QVERIFY(please("return", "rs1"));
    timer.start();
    QVERIFY(becomes(*m_realServer, HostStatus::Ready));
    disconnect(watching);
    m_director->watchCounters(std::chrono::milliseconds(0));
    qInfo("found again %lld ms after it returned", timer.elapsed());
}

void RemoteTest::followsACutInMidApply()
{
    const IpvsState wanted = stateOf(manyServices, manyRealServers);
    QVERIFY(holdNextApply("rs1"));
    const std::unique_ptr<ApplyJob> job(
        m_realServer->apply(planner(m_realServer->state()->ipvs, wanted), m_realServer->generation()));
    measure(); // without the making of the plan, which is this test's
    QSignalSpy finished(job.get(), &ApplyJob::finished);
    QVERIFY(isDone());
    const int done = linesInKernel("rs1");
    QVERIFY(done > 2 && done < manyLines);
    Report realServer(*m_realServer);
    Interruption interruption(*job);
    QVERIFY(cut("10.0.0.18"));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(realServer.hears("ssh-lost"));
    QVERIFY(interruption.happens());
    qInfo("cut when the kernel had %d of %d entries, noticed in %lld ms: %s", done, manyLines,
          realServer.timeOf("ssh-lost"), qPrintable(realServer.reasonOf("ssh-lost")));
    QVERIFY(please("release_helper", "rs1"));
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, patience));
    qInfo("the job had its answer %lld ms after the cut", timer.elapsed());
    QVERIFY2(job->report().succeeded(),
             qPrintable(job->report().error ? describe(*job->report().error) : QString()));
    endMeasuring(); // without the comparison
    QCOMPARE(linesInKernel("rs1"), manyLines);
    QVERIFY(m_realServer->state()->ipvs == wanted);
}

void RemoteTest::saysWhatItDoesNotKnow()
{
    const IpvsState before = m_realServer->state()->ipvs;
    QCOMPARE(before.services.size(), size_t(manyServices));
    QVERIFY(please("stop_sshd", "rs1")); // which leaves the connections that are there
    QVERIFY(holdNextApply("rs1"));
    const std::unique_ptr<ApplyJob> job(m_realServer->apply(planner(before, {}), m_realServer->generation()));
    measure(); // without the making of the plan, which is this test's
    QSignalSpy finished(job.get(), &ApplyJob::finished);
    QVERIFY(isDone());
    const int done = linesInKernel("rs1");
    QVERIFY(done > 0 && done < manyLines);
    Report realServer(*m_realServer);
    Interruption interruption(*job);
    QVERIFY(cut("10.0.0.18"));
    QVERIFY(realServer.hears("ssh-lost"));
    QVERIFY(realServer.hears("ssh-unreachable"));
    QVERIFY(interruption.happens());
    job->cancel(); // the user does not want to wait any longer
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, patience));
    QCOMPARE(errorCodeName(job->report().error->code), QStringLiteral("outcome-unknown"));
    QVERIFY(please("release_helper", "rs1"));
    QVERIFY(please("start_sshd", "rs1"));
    QVERIFY(becomes(*m_realServer, HostStatus::Ready));
    endMeasuring();
    // The helper went on: what the program then sees is the kernel's, and as a whole, not half of it.
    QVERIFY(QTest::qWaitFor([this] { return m_realServer->state()->ipvs.services.empty(); }, patience));
    QCOMPARE(linesInKernel("rs1"), 0);
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
    QVERIFY(m_worstPercentile < m_idle.percentile(0.99) + 250);
    QVERIFY(m_longest < m_idle.longest() + 1000);
}

QTEST_GUILESS_MAIN(RemoteTest)
#include "remote_test.moc"
