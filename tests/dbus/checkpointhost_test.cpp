// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checkpoints as the program sees them, with the helper on a simulated kernel behind the bus: from the host
// in front of it, and from the command line.
#include "core/plan/planner.h"
#include "core/session/bushost.h"
#include "tests/dbus/fakehelper.h"
#include "tests/dbus/privatebus.h"
#include "tests/support/clirun.h"
#include "tests/support/largestate.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace lvs;
using namespace std::chrono_literals;
using test::jsonOf;
using test::largeState;
using test::Run;
using test::run;
using test::words;

namespace {

constexpr int patience = 10000;

/// The local host, ready, and what it told of ended checkpoints.
class LocalHost
{
public:
    LocalHost()
        : host(makeLocalHost())
    {
        QObject::connect(host.get(), &Host::checkpointEnded, host.get(),
                         [this](const Checkpoint &checkpoint, CheckpointEnd why) {
                             ended.append({checkpoint.id, why});
                             stateThen = host->state()->ipvs;
                         });
        host->start();
        if (!QTest::qWaitFor([this] { return host->status() == HostStatus::Ready; }, patience)) {
            qFatal("the host was not read");
        }
    }
    TransactionReport becomes(const IpvsState &wanted, const ApplyOptions &options = {})
    {
        const std::unique_ptr<ApplyJob> job(
            host->apply(planner(host->state()->ipvs, wanted), host->generation(), options));
        QSignalSpy finished(job.get(), &ApplyJob::finished);
        if (!finished.wait(60000)) {
            qFatal("the job did not end");
        }
        return job->report();
    }
    static std::optional<Error> answerOf(CheckpointJob *made)
    {
        const std::unique_ptr<CheckpointJob> job(made);
        QSignalSpy finished(job.get(), &CheckpointJob::finished);
        if (!finished.wait(60000)) {
            qFatal("an order was not answered");
        }
        return job->error();
    }
    [[nodiscard]] const IpvsState &state() const { return host->state()->ipvs; }
    [[nodiscard]] const std::optional<Checkpoint> &checkpoint() const { return host->checkpoint(); }

    std::unique_ptr<Host> host;
    QList<std::pair<quint64, CheckpointEnd>> ended;
    IpvsState stateThen;
};

/// What the program at a terminal says until it ends; answer is typed once it asks whether to keep.
Run runAtTerminal(const QStringList &arguments, const QByteArray &answer)
{
    int terminal = -1;
    std::vector<QByteArray> texts {QByteArray(LVS_CLI)};
    for (const QString &each : arguments) {
        texts.push_back(each.toLocal8Bit());
    }
    std::vector<char *> pointers;
    for (QByteArray &each : texts) {
        pointers.push_back(each.data());
    }
    pointers.push_back(nullptr);
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        ::execv(pointers.front(), pointers.data());
        ::_exit(127);
    }
    QByteArray said;
    bool isAnswered = false;
    std::array<char, 4096> text {};
    for (ssize_t length = 0; (length = ::read(terminal, text.data(), text.size())) > 0;) {
        said.append(text.data(), length);
        if (!isAnswered && said.contains("Keep? [y/N]")) {
            isAnswered = true;
            if (::write(terminal, answer.data(), static_cast<size_t>(answer.size())) != answer.size()) {
                break;
            }
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, QString::fromUtf8(said), {}};
}

const QByteArray cluster = "-A -t 10.0.0.250:80 -s rr\n"
                           "-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1\n";

const QByteArray document = R"({"format": "lvs-cluster", "version": 1, "name": "sample",
 "directors": [{"host": "lb1", "interface": "eth0"}],
 "servers": [{"host": "web1", "ssh": "root@web1", "interface": "eth0", "addresses": ["10.0.0.18"]}],
 "services": ["-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.0.0.18 -g"]}
)";

QJsonObject checkpointOf(const Run &ended)
{
    return jsonOf(ended).value(QLatin1String("checkpoint")).toObject();
}

int stepsToDo()
{
    return run(words("plan -"), cluster).status;
}

} // namespace

class CheckpointHostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
    }
    void init()
    {
        test::PrivateBus::setHelperEnvironment({});
        test::PrivateBus::stopHelper();
    }

    void expires()
    {
        LocalHost local;
        QVERIFY(local.host->offersCheckpoints());
        QVERIFY(!local.checkpoint());
        const IpvsState before = local.state();
        QElapsedTimer clock;
        clock.start();
        QVERIFY(local.becomes(largeState(3, 2), {5s, false}).succeeded());
        const std::optional<Checkpoint> living = local.checkpoint();
        QVERIFY(living); // by the time that the job has ended
        QVERIFY(living->isMine);
        QCOMPARE(living->uid, 0U);
        QCOMPARE(living->steps, 9U);
        QVERIFY(living->remaining() <= 5s);
        QVERIFY(living->remaining() > 3s);
        QTRY_COMPARE_WITH_TIMEOUT(local.ended.size(), 1, 8000);
        QVERIFY(clock.elapsed() >= 5000);
        QCOMPARE(local.ended.front().first, living->id);
        QCOMPARE(local.ended.front().second, CheckpointEnd::Expired);
        QCOMPARE(local.stateThen, before); // seen already when the end is told
        QVERIFY(!local.checkpoint());
    }

    void isConfirmed()
    {
        LocalHost local;
        const IpvsState wanted = largeState(3, 2);
        QVERIFY(local.becomes(wanted, {5s, false}).succeeded());
        QVERIFY(!LocalHost::answerOf(local.host->confirmCheckpoint(local.checkpoint()->id)));
        QVERIFY(!local.checkpoint());
        QCOMPARE(local.ended.size(), 1);
        QCOMPARE(local.ended.front().second, CheckpointEnd::Confirmed);
        QTest::qWait(6000);
        QCOMPARE(local.state(), wanted);
        QVERIFY(local.becomes({}).succeeded());
    }

    void isTakenBackOrExtended()
    {
        LocalHost local;
        QVERIFY(local.becomes(largeState(3, 2), {5s, false}).succeeded());
        const quint64 id = local.checkpoint()->id;
        QVERIFY(!LocalHost::answerOf(local.host->extendCheckpoint(id, 600s)));
        QVERIFY(local.checkpoint()->remaining() > 590s);
        QCOMPARE(LocalHost::answerOf(local.host->rollBackCheckpoint(id + 1))->code, ErrorCode::NoCheckpoint);
        QVERIFY(local.checkpoint());
        QVERIFY(!LocalHost::answerOf(local.host->rollBackCheckpoint(id)));
        QVERIFY(local.state().services.empty()); // by the time that the order has ended
        QVERIFY(!local.checkpoint());
        QCOMPARE(local.ended.front().second, CheckpointEnd::RolledBack);
        QCOMPARE(LocalHost::answerOf(local.host->confirmCheckpoint(id))->code, ErrorCode::NoCheckpoint);
    }

    void aSecondWindowSeesIt()
    {
        LocalHost first;
        LocalHost second;
        QVERIFY(first.becomes(largeState(2, 1), {60s, false}).succeeded());
        QTRY_VERIFY_WITH_TIMEOUT(second.checkpoint(), patience);
        QVERIFY(second.checkpoint()->isMine);
        LocalHost late; // that opens now
        QVERIFY(late.checkpoint());
        // A further apply joins it.
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), largeState(2, 1), patience);
        QVERIFY(second.becomes(largeState(3, 1)).succeeded());
        QCOMPARE(second.checkpoint()->id, first.checkpoint()->id);
        QVERIFY(!LocalHost::answerOf(second.host->rollBackCheckpoint(second.checkpoint()->id)));
        QTRY_COMPARE_WITH_TIMEOUT(first.ended.size(), 1, patience);
        QVERIFY(first.stateThen.services.empty());
    }

    void anothersIsToldFromMine()
    {
        const QString session = test::PrivateBus::tool(QStringLiteral("session.sh"));
        const Run applied = run(words("apply --yes --checkpoint 60 -"), cluster,
                                {session, QStringLiteral("lvscarol"), QStringLiteral("active")});
        QVERIFY2(applied.status == 0, qPrintable(applied.err));
        LocalHost local;
        QVERIFY(local.checkpoint());
        QVERIFY(!local.checkpoint()->isMine);
        QCOMPARE(local.checkpoint()->uid, 7003U);
        QTRY_COMPARE_WITH_TIMEOUT(local.checkpoint()->user, QStringLiteral("lvscarol"), patience);
        const TransactionReport refused = local.becomes(largeState(1, 1));
        QCOMPARE(refused.error->code, ErrorCode::CheckpointPending);
        QCOMPARE(refused.error->arguments.value(1), QStringLiteral("7003"));
        const Run shown = run(words("checkpoint show"));
        QCOMPARE(shown.status, 3);
        QVERIFY2(shown.out.contains(QLatin1String("lvscarol")) || shown.out.contains(QLatin1String("7003")),
                 qPrintable(shown.out));
        QCOMPARE(run(words("apply --yes -"), "-C\n").status, 5);
        // A third user may not, the owner may.
        QCOMPARE(run(words("checkpoint rollback"), {},
                     {session, QStringLiteral("lvsalice"), QStringLiteral("active")})
                     .status,
                 4);
        QVERIFY(local.checkpoint());
        QCOMPARE(run(words("checkpoint rollback"), {},
                     {session, QStringLiteral("lvscarol"), QStringLiteral("active")})
                     .status,
                 0);
        QTRY_VERIFY_WITH_TIMEOUT(!local.checkpoint(), patience);
    }

    void outlivesItsHelper()
    {
        LocalHost local;
        QVERIFY(local.becomes(largeState(2, 1), {20s, false}).succeeded());
        const quint64 id = local.checkpoint()->id;
        test::PrivateBus::killHelper();
        QTRY_VERIFY_WITH_TIMEOUT(local.host->status() != HostStatus::Ready, patience);
        QVERIFY(local.checkpoint()); // as far as is known
        local.host->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(local.host->status() == HostStatus::Ready, patience);
        // The kernel was simulated in the helper, and went with it: nothing is left that could be taken back.
        QTRY_VERIFY_WITH_TIMEOUT(!local.checkpoint() || local.checkpoint()->id == id, patience);
    }

    void olderHelpersHaveNone()
    {
        test::FakeHelper helper;
        LocalHost local;
        QVERIFY(!local.host->offersCheckpoints());
        QCOMPARE(LocalHost::answerOf(local.host->confirmCheckpoint(1))->code, ErrorCode::Unsupported);
        QCOMPARE(run(words("checkpoint show")).status, 1);
        const Run refused = run(words("apply --yes --checkpoint 60 -"), cluster);
        QCOMPARE(refused.status, 1);
        QCOMPARE(helper.callsOf(QStringLiteral("Apply")), 0);
    }

    // ---- the command line --------------------------------------------------------------------------

    void confirmedByCommand()
    {
        QCOMPARE(run(words("checkpoint show")).status, 0);
        const Run none = run(words("checkpoint confirm --json"));
        QCOMPARE(none.status, 1);
        QCOMPARE(
            jsonOf(none).value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(),
            QStringLiteral("no-checkpoint"));
        const Run applied = run(words("apply --yes --json --checkpoint 60 -"), cluster);
        QVERIFY2(applied.status == 0, qPrintable(applied.err));
        QVERIFY(checkpointOf(applied).value(QLatin1String("id")).toString().toULongLong() > 0);
        const int left = checkpointOf(applied).value(QLatin1String("remaining")).toInt();
        QVERIFY(left > 50 && left <= 60);
        const Run shown = run(words("checkpoint show --json"));
        QCOMPARE(shown.status, 3);
        QCOMPARE(checkpointOf(shown).value(QLatin1String("id")),
                 checkpointOf(applied).value(QLatin1String("id")));
        QVERIFY(checkpointOf(shown).value(QLatin1String("mine")).toBool());
        const Run extended = run(words("checkpoint extend 600 --json"));
        QCOMPARE(extended.status, 0);
        QVERIFY(checkpointOf(extended).value(QLatin1String("remaining")).toInt() > 590);
        const Run kept = run(words("checkpoint confirm --json"));
        QCOMPARE(kept.status, 0);
        QCOMPARE(jsonOf(kept).value(QLatin1String("ended")).toString(), QStringLiteral("confirmed"));
        QCOMPARE(run(words("checkpoint show")).status, 0);
        QCOMPARE(stepsToDo(), 0);
        QCOMPARE(run(words("apply --yes -"), "-C\n").status, 0);
    }

    void rolledBackByCommand()
    {
        QCOMPARE(run(words("apply --yes --checkpoint 60 -"), cluster).status, 0);
        const Run back = run(words("checkpoint rollback"));
        QCOMPARE(back.status, 0);
        QVERIFY(back.out.contains(QLatin1String("Taken back")));
        QCOMPARE(stepsToDo(), 3);
    }

    void nobodyConfirms()
    {
        QCOMPARE(run(words("apply --yes --checkpoint 5 -"), cluster).status, 0);
        QCOMPARE(stepsToDo(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(run(words("checkpoint show")).status, 0, 10000);
        QCOMPARE(stepsToDo(), 3);
    }

    void askedAtATerminal_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("steps");
        QTest::newRow("yes") << QByteArray("y\n") << 0 << 0;
        QTest::newRow("no") << QByteArray("n\n") << 6 << 3;
        QTest::newRow("nothing") << QByteArray("\n") << 6 << 3;
        QTest::newRow("interrupted") << QByteArray("\x03") << 6 << 3;
        QTest::newRow("too late") << QByteArray() << 6 << 3;
    }
    void askedAtATerminal()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        QFETCH(int, steps);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("rules")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(cluster) == cluster.size());
        file.close();
        const QStringList apply {QStringLiteral("apply"), QStringLiteral("--yes"),
                                 QStringLiteral("--checkpoint"), QStringLiteral("5"), file.fileName()};
        const Run ended = runAtTerminal(apply, answer);
        QVERIFY2(ended.status == status, qPrintable(ended.out));
        QCOMPARE(stepsToDo(), steps);
        QCOMPARE(run(words("checkpoint show")).status, 0);
        QCOMPARE(run(words("apply --yes -"), "-C\n").status, 0);
    }

    void lostWithItsProgram()
    {
        QProcess program;
        program.start(QStringLiteral(LVS_CLI), words("apply --yes --checkpoint 600 --revert-when-lost -"));
        program.write(cluster);
        program.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(run(words("checkpoint show")).status, 3, patience);
        QCOMPARE(program.state(), QProcess::Running); // it stays
        program.kill();
        QVERIFY(program.waitForFinished(patience));
        QTRY_COMPARE_WITH_TIMEOUT(run(words("checkpoint show")).status, 0, patience);
        QCOMPARE(stepsToDo(), 3);
    }

    void aClusterKeepsTogether()
    {
        const Run applied = run(words("cluster apply --yes --json --checkpoint 60 --host lb1 -"), document);
        QVERIFY2(applied.status == 0, qPrintable(applied.err));
        QCOMPARE(run(words("checkpoint show")).status, 0); // all have succeeded: it is kept
        QCOMPARE(run(words("cluster plan --host lb1 -"), document).status, 0);
        QCOMPARE(run(words("cluster remove --yes --checkpoint 60 --host lb1 -"), document).status, 0);
        QCOMPARE(run(words("cluster plan --host lb1 -"), document).status, 3);
    }
};

QTEST_GUILESS_MAIN(CheckpointHostTest)
#include "checkpointhost_test.moc"
