// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Machines over a real ssh, in the lab (checkpoint.sh), that are given changes with a checkpoint and then
// cannot be told to keep them: because the change cut the way, because ssh is frozen, its packets lost, its
// connection cut or the program gone, because the helper died or the machine slept. Each machine's kernel
// tells when a route came and when it went. LVS_ROUNDS: how often each is done to every machine.
#include "core/plan/wording/wording.h"
#include "tests/lab/remote/director.h"
#include "tests/lab/remote/talk.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <functional>
#include <vector>

using namespace lvs;
using namespace std::chrono_literals;
using test::Director, test::patience, test::please;

namespace {

/// Longer than it takes to change all machines and to do something to them, on a busy machine too.
constexpr std::chrono::seconds deadline {6};
constexpr qint64 deadlineMs = std::chrono::milliseconds(deadline).count();
constexpr std::chrono::seconds longTime {600};
/// From a machine's kernel to what writes it down; and a deadline is a whole number of milliseconds.
constexpr qint64 blur = 5;

const QString wayToTheClient = QStringLiteral("10.0.0.100");
const QString elsewhere = QStringLiteral("10.99.0.0/24");

int rounds()
{
    return std::max(1, qEnvironmentVariableIntValue("LVS_ROUNDS"));
}

QString figures(QList<qint64> delays)
{
    std::sort(delays.begin(), delays.end());
    const auto at = [&delays](int percent) {
        return delays.at(std::min<qsizetype>(delays.size() - 1, delays.size() * percent / 100));
    };
    return QStringLiteral("reverted in all %1 cases; delay p50 %2 ms, p99 %3 ms")
        .arg(delays.size())
        .arg(at(50))
        .arg(at(99));
}

/// One way to lose a machine, and when it should have taken back by itself what it was given.
struct Trial
{
    QString destination = elsewhere;
    ApplyOptions options {deadline, false};
    /// Once all are changed; not called where that itself cuts the way.
    std::function<void()> harm = {};
    /// Once all is taken back.
    std::function<void()> heal = {};
    /// After the deadline, unless given.
    std::function<qint64(const Director &)> due = {};
};

} // namespace

class RemoteCheckpointTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void theChangeCutsTheWay();
    void sshIsFrozen();
    void packetsAreLost();
    void theConnectionIsCut();
    void theConnectionIsCutAndThatCounts();
    void theWindowIsKilled();
    void theHelperIsKilledBeforeTheDeadline();
    void theHelperIsKilledAtTheDeadline();
    void theMachineSleeps();
    void isKeptByWhoConfirms();

private:
    template <typename Condition> bool becomeAll(Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                return std::all_of(m_directors.begin(), m_directors.end(),
                                   [&](const auto &director) { return condition(*director); });
            },
            patience);
    }
    void run(const char *what, const Trial &trial);
    void areChanged();
    void runOnce(const Trial &trial, QList<qint64> &delays);
    void signalConnections(int number);
    [[nodiscard]] QByteArray names() const;

    std::vector<std::unique_ptr<Director>> m_directors;
    int m_cases = 0;
};

void RemoteCheckpointTest::initTestCase()
{
    const QStringList names = qEnvironmentVariable("LVS_MACHINES").split(u' ');
    int number = 17;
    for (const QString &name : names) {
        m_directors.push_back(std::make_unique<Director>(name, number++));
        m_directors.back()->host().start();
    }
    QVERIFY(becomeAll([](const Director &each) { return each.host().status() == HostStatus::Ready; }));
    for (const auto &director : m_directors) {
        QVERIFY(director->host().offersCheckpoints());
        director->remember();
    }
}

void RemoteCheckpointTest::init()
{
    const bool areAsBefore = becomeAll([](const Director &each) { return each.isAsBefore(); });
    for (const auto &director : m_directors) {
        QVERIFY2(areAsBefore || director->isAsBefore(), qPrintable(director->describeDifference()));
    }
}

QByteArray RemoteCheckpointTest::names() const
{
    QByteArrayList names;
    for (const auto &director : m_directors) {
        names.append(director->name().toLatin1());
    }
    return names.join(' ');
}

void RemoteCheckpointTest::signalConnections(int number)
{
    for (const auto &director : m_directors) {
        const pid_t connection = test::connectionTo(director->address());
        QVERIFY(connection != 0);
        QCOMPARE(::kill(connection, number), 0);
    }
}

void RemoteCheckpointTest::areChanged()
{
    QVERIFY(becomeAll([](const Director &each) { return each.report().has_value(); }));
    for (const auto &director : m_directors) {
        const TransactionReport report = *director->report();
        QVERIFY2(report.succeeded(), qPrintable(report.error ? describe(*report.error) : QString()));
    }
}

void RemoteCheckpointTest::runOnce(const Trial &trial, QList<qint64> &delays)
{
    for (const auto &director : m_directors) {
        director->addRoute(trial.destination, trial.options);
    }
    if (trial.harm) {
        areChanged();
        QVERIFY(!QTest::currentTestFailed());
        for (const auto &director : m_directors) {
            QVERIFY2(!director->went(), "it was taken back before anything was done to it");
        }
        trial.harm();
    }
    QVERIFY(becomeAll([](const Director &each) { return each.went().has_value(); }));
    for (const auto &director : m_directors) {
        const qint64 due = trial.due ? trial.due(*director) : *director->came() + deadlineMs;
        delays.append(*director->went() - due);
        QVERIFY2(delays.last() >= -blur, qPrintable(QString::number(delays.last())));
    }
    if (trial.heal) {
        trial.heal();
    }
    areChanged(); // as they hear at last
    init();
}

void RemoteCheckpointTest::run(const char *what, const Trial &trial)
{
    QList<qint64> delays;
    for (int round = 0; round < rounds(); ++round) {
        runOnce(trial, delays);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    m_cases += static_cast<int>(delays.size());
    qInfo("%s: %s", what, qPrintable(figures(delays)));
}

void RemoteCheckpointTest::theChangeCutsTheWay()
{
    // From when the route stands nothing of the machine arrives, not even the answer.
    run("the change cuts the way", {.destination = wayToTheClient});
}

void RemoteCheckpointTest::sshIsFrozen()
{
    run("ssh is frozen",
        {.harm = [this] { signalConnections(SIGSTOP); }, .heal = [this] { signalConnections(SIGCONT); }});
}

void RemoteCheckpointTest::packetsAreLost()
{
    run("packets are lost",
        {.harm = [] { QVERIFY(please("lose_packets", "-")); },
         .heal = [] { QVERIFY(please("let_packets", "-")); }});
}

void RemoteCheckpointTest::theConnectionIsCut()
{
    // The program connects again, but nobody confirms.
    run("the connection is cut", {.harm = [this] { signalConnections(SIGKILL); }});
}

void RemoteCheckpointTest::theConnectionIsCutAndThatCounts()
{
    qint64 cut = 0;
    run("the connection is cut, to be taken back when it is",
        {.options = {longTime, true},
         .harm =
             [&] {
                 cut = QDateTime::currentMSecsSinceEpoch();
                 signalConnections(SIGKILL);
             },
         .due = [&](const Director &) { return cut; }});
}

void RemoteCheckpointTest::theWindowIsKilled()
{
    QList<qint64> delays;
    for (int round = 0; round < rounds(); ++round) {
        std::vector<std::unique_ptr<QProcess>> windows;
        for (const auto &director : m_directors) {
            director->watchRoute(elsewhere);
            windows.push_back(std::make_unique<QProcess>());
            windows.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            windows.back()->start(QCoreApplication::applicationFilePath(),
                                  {QStringLiteral("--window"), director->name(),
                                   QString::fromLatin1(director->address()).section(u'.', -1)});
        }
        QVERIFY(QTest::qWaitFor(
            [&] {
                return std::all_of(windows.begin(), windows.end(),
                                   [](const auto &window) { return window->canReadLine(); });
            },
            patience));
        const qint64 killed = QDateTime::currentMSecsSinceEpoch();
        for (const auto &window : windows) {
            window->kill();
        }
        QVERIFY(becomeAll([](const Director &each) { return each.went().has_value(); }));
        for (const auto &director : m_directors) {
            delays.append(*director->went() - killed);
            QVERIFY(delays.last() >= -blur);
        }
        init();
    }
    m_cases += static_cast<int>(delays.size());
    qInfo("the window is killed, to be taken back then: %s", qPrintable(figures(delays)));
}

void RemoteCheckpointTest::theHelperIsKilledBeforeTheDeadline()
{
    run("the helper is killed before the deadline",
        {.harm = [this] { QVERIFY(please("kill_helpers", names())); }});
}

void RemoteCheckpointTest::theHelperIsKilledAtTheDeadline()
{
    int round = 0;
    // A little before, at it, and in the middle of what follows.
    run("the helper is killed at the deadline", {.harm = [&] {
            QByteArrayList times;
            int offset = -40 + 3 * round++;
            for (const auto &director : m_directors) {
                times.append(director->name().toLatin1() + '='
                             + QByteArray::number(*director->came() + deadlineMs + offset));
                offset += 10;
            }
            QVERIFY(please("kill_helpers_at", times.join(' ')));
        }});
}

void RemoteCheckpointTest::theMachineSleeps()
{
    qint64 woken = 0;
    run("the machine sleeps past the deadline; from when it wakes",
        {.harm =
             [&] {
                 QVERIFY(please("sleep", QByteArray::number(deadline.count() + 2)));
                 woken = test::told(QStringLiteral("woken")).toLongLong();
             },
         .due =
             [&](const Director &each) {
                 // What wakes first may be the helper.
                 return std::min(std::max(woken, *each.came() + deadlineMs), *each.went());
             }});
}

void RemoteCheckpointTest::isKeptByWhoConfirms()
{
    for (const auto &director : m_directors) {
        director->addRoute(elsewhere, {deadline, true});
    }
    QVERIFY(becomeAll(
        [](const Director &each) { return each.report().has_value() && each.host().checkpoint(); }));
    for (const auto &director : m_directors) {
        Host &host = director->host();
        QVERIFY(host.checkpoint()->isMine); // carol there, ann here
        const std::unique_ptr<CheckpointJob> keep(host.confirmCheckpoint(host.checkpoint()->id));
        QSignalSpy kept(keep.get(), &CheckpointJob::finished);
        QVERIFY(kept.wait(patience));
        QVERIFY2(!keep->error(), qPrintable(keep->error() ? describe(*keep->error()) : QString()));
    }
    signalConnections(SIGKILL);
    QTest::qWait(static_cast<int>(deadlineMs) + 1000);
    for (const auto &director : m_directors) {
        QVERIFY(!director->went());
    }
    qInfo("in all: %d cases, not reverted 0; %d that were confirmed stayed", m_cases,
          static_cast<int>(m_directors.size()));
}

/// A program that changes a machine, says so, and stays until it is killed.
static int runWindow(const QStringList &arguments)
{
    Director director(arguments.value(2), arguments.value(3).toInt());
    director.host().start();
    const bool wasAdded =
        QTest::qWaitFor([&] { return director.host().status() == HostStatus::Ready; }, patience)
        && (director.addRoute(elsewhere, {longTime, true}),
            QTest::qWaitFor([&] { return director.report().has_value(); }, patience))
        && director.report()->succeeded();
    if (!wasAdded) {
        qWarning("%s was not changed", qPrintable(director.name()));
        return 1;
    }
    QTextStream(stdout) << "changed" << Qt::endl;
    return QCoreApplication::exec();
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--window")) {
        return runWindow(arguments);
    }
    RemoteCheckpointTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "checkpoint_test.moc"
