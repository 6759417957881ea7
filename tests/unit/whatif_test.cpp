// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What would happen if: cases whose answer can be worked out by hand.
#include "core/simulation/whatif.h"

#include "core/simulation/clientpopulation.h"

#include <QTest>

#include <cmath>

using namespace lvs;
using namespace lvs::simulation;

namespace {

constexpr qint64 second = 1'000'000'000;

Endpoint server(quint32 number)
{
    return {Address::fromIPv4(0x0a070000U + number), Port(80)};
}

Weight weight(quint32 number)
{
    return *Weight::fromNumber(number);
}

RealServer realServer(quint32 number, quint32 itsWeight = 1)
{
    RealServer made;
    made.endpoint = server(number);
    made.settings.forwarding = ForwardingMethod::Masquerading;
    made.settings.weight = weight(itsWeight);
    return made;
}

/// A web service with these weights. Ten clients a second, as a clock ticks, each for two seconds, for five
/// minutes.
Question asked(QStringView scheduler, const std::vector<quint32> &weights)
{
    Question question;
    question.setting.service.key = ServiceKey(Protocol::Tcp, *Endpoint::parse(u"10.8.0.1:80"));
    question.setting.service.settings.scheduler = *Scheduler::parse(scheduler);
    for (quint32 i = 0; i < weights.size(); ++i) {
        question.setting.service.setRealServer(realServer(i + 1, weights[i]));
    }
    TrafficModel &traffic = question.traffic;
    traffic.arrivals = ArrivalPattern::Even;
    traffic.connectionsPerMinute = 600;
    traffic.request = {DurationKind::Constant, 2000, 0};
    traffic.requests = 1;
    traffic.inBytes = 100;
    traffic.outBytes = 1000;
    traffic.warmUp = 0;
    traffic.length = 300'000;
    question.bins = 30;
    return question;
}

Answer answered(const Question &question)
{
    const Result<Answer> found = answer(question);
    return found ? *found : Answer();
}

#define EQUAL_COUNTS(outcome, first, second)                                                                 \
    QVERIFY(std::abs(static_cast<double>((outcome).servers[first].connections)                               \
                     - static_cast<double>((outcome).servers[second].connections))                           \
            <= 1)

} // namespace

class WhatIfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundRobinIsEven();
    void weightsDivideTheWork();
    void nothingChangesWithoutChanges();
    void anotherSchedulerIsCompared();
    void sourceHashingMovesAlmostEverybody();
    void maglevMovesFew();
    void aDrainLastsAsLongAsItsConnections();
    void aDrainWithPersistenceGoesOn();
    void aDrainMayNotEnd();
    void thresholdsTurnAway();
    void thresholdsPassOver();
    void aReturningServerIsFlooded();
    void aReturningServerGetsItsTurnUnderRoundRobin();
    void aFailingServerRefuses();
    void aFailingServerDrawsClientsUnderLeastConnection();
    void aRemovedServerBreaksItsConnections();
    void aSlowServerFillsUp();
    void aBurstBringsMore();
    void anAddedServerGetsItsShare();
    void whatHappensInEitherCase();
    void datagramsAreCounted();
    void marksAndIPv6();
    void binsAddUp();
    void theWarmUpIsNotCounted();
    void theSameQuestionHasTheSameAnswer();
    void keptConnectionsStayOnTheirServer();
    void impossibleQuestionsAreRefused_data();
    void impossibleQuestionsAreRefused();
    void progressIsShownAndWorkStops();
};

void WhatIfTest::roundRobinIsEven()
{
    const Answer found = answered(asked(u"rr", {1, 5, 9}));
    QCOMPARE(found.before.connections, 2999U); // ten a second for 300 s, the first after a tenth
    EQUAL_COUNTS(found.before, 0, 1);
    EQUAL_COUNTS(found.before, 1, 2);
    QVERIFY(found.before.spread.largestToMean < 1.001);
    QVERIFY(found.before.spread.variation < 0.001);
    // Twenty are open at once, as equally.
    QVERIFY(std::abs(found.before.servers[0].meanOpen - 20.0 / 3) < 0.1);
    QCOMPARE(found.before.refused, 0U);
}

void WhatIfTest::weightsDivideTheWork()
{
    const Outcome found = answered(asked(u"wrr", {3, 1})).before;
    QVERIFY(std::abs(static_cast<double>(found.servers[0].connections) - 2999 * 0.75) <= 2);
    QVERIFY(std::abs(static_cast<double>(found.servers[1].connections) - 2999 * 0.25) <= 2);
    QVERIFY(found.spread.largestToMean < 1.003); // by their weights they are even
    // The last two seconds' answers are still to come.
    QCOMPARE(found.servers[0].outBytes + found.servers[1].outBytes, (2999U - 20) * 1000);
    QCOMPARE(found.servers[0].inBytes * 10, found.servers[0].outBytes);
}

void WhatIfTest::nothingChangesWithoutChanges()
{
    Question question = asked(u"wlc", {2, 1, 1});
    question.traffic.arrivals = ArrivalPattern::Random;
    question.traffic.request = {DurationKind::LogNormal, 3000, 900};
    const Answer found = answered(question);
    QCOMPARE(found.after, found.before);
    QCOMPARE(found.moved, 0U);
    QVERIFY(found.clients > 1000);
}

void WhatIfTest::anotherSchedulerIsCompared()
{
    Question question = asked(u"rr", {3, 1});
    question.changes = {{0, SetScheduler {*Scheduler::parse(u"wrr"), {}}}};
    const Answer found = answered(question);
    EQUAL_COUNTS(found.before, 0, 1);
    QVERIFY(std::abs(static_cast<double>(found.after.servers[0].connections) - 2999 * 0.75) <= 2);
}

void WhatIfTest::sourceHashingMovesAlmostEverybody()
{
    Question question = asked(u"sh", {1, 1, 1, 1});
    question.traffic.natPercent = 0;
    question.traffic.clients = 1000;
    question.traffic.skew = 0;
    question.traffic.connectionsPerMinute = 6000;
    question.changes = {{0, RemoveServer {server(1)}}};
    const Answer found = answered(question);
    // 256 buckets, filled in turn with the real servers, the newest first: 4 3 2 1 4 3 2 1 … before, and
    // 4 3 2 4 3 2 … after. A client's bucket is the top byte of its address × 0x61C88647.
    quint32 moved = 0;
    for (quint32 i = 0; i < 1000; ++i) {
        const quint32 address = ClientPopulation::address(i, AddressFamily::IPv4).toIPv4();
        const quint32 bucket = (address * 0x61c88647U) >> 24;
        moved += 4 - bucket % 4 != 4 - bucket % 3 ? 1 : 0;
    }
    QCOMPARE(found.clients, 1000U);
    QCOMPARE(found.moved, moved);
    QVERIFY(found.moved > 700); // about three of four
}

void WhatIfTest::maglevMovesFew()
{
    Question question = asked(u"mh", {1, 1, 1, 1, 1});
    question.traffic.natPercent = 0;
    question.traffic.clients = 1000;
    question.traffic.skew = 0;
    question.traffic.connectionsPerMinute = 6000;
    question.changes = {{0, RemoveServer {server(2)}}};
    const Answer found = answered(question);
    QCOMPARE(found.clients, 1000U);
    // The fifth that it had, and a little.
    QVERIFY2(found.moved >= 170 && found.moved < 300, qPrintable(QString::number(found.moved)));
}

void WhatIfTest::aDrainLastsAsLongAsItsConnections()
{
    Question question = asked(u"rr", {1, 1});
    question.traffic.request.mean = 30'000;
    question.changes = {{100'050, SetWeight {server(1), weight(0)}}};
    const Outcome found = answered(question).after;
    QCOMPARE(found.drains.size(), size_t {1});
    const Drain &drain = found.drains.front();
    QCOMPARE(drain.server, server(1));
    QCOMPARE(drain.at, 100'050'000'000);
    QCOMPARE(drain.open, 150U); // every other one of the last thirty seconds
    // It gets every other one, a tenth of a second each: its last came 50 or 150 ms before the drain.
    QVERIFY(drain.empty);
    QVERIFY(*drain.empty == 30 * second - 50'000'000 || *drain.empty == 30 * second - 150'000'000);
    // They end one after the other, five a second.
    QVERIFY(drain.half && drain.most && drain.nearlyAll);
    QVERIFY(std::abs(*drain.half - 15 * second) < second / 2);
    QCOMPARE(*drain.empty - *drain.half, 15 * second);
    QCOMPARE(*drain.empty - *drain.most, 7 * second / 5); // 150 - 143
    QCOMPARE(*drain.empty - *drain.nearlyAll, second / 5); // 150 - 149
    QCOMPARE(found.servers[0].weight, 0U);
}

void WhatIfTest::aDrainWithPersistenceGoesOn()
{
    Question question = asked(u"rr", {1, 1});
    question.setting.service.settings.persistence = Persistence {300, PersistenceMask()};
    question.traffic.clients = 20;
    question.traffic.natPercent = 0;
    question.changes = {{100'000, SetWeight {server(1), weight(0)}}};
    const Outcome loyal = answered(question).after;
    // Those that are bound to it come again and again.
    QVERIFY(!loyal.drains.front().empty);
    QVERIFY(loyal.drains.front().nearlyAll); // of those that were there then
    question.setting.sysctls[{SysctlKey::IpvsExpireQuiescentTemplate, {}}] = {1, 0};
    QVERIFY(answered(question).after.drains.front().empty);
}

void WhatIfTest::aDrainMayNotEnd()
{
    Question question = asked(u"rr", {1, 1});
    question.traffic.request.mean = 400'000;
    question.changes = {{100'000, SetWeight {server(1), weight(0)}}};
    const Drain drain = answered(question).after.drains.front();
    QVERIFY(drain.open > 400);
    QVERIFY(!drain.half && !drain.most && !drain.nearlyAll && !drain.empty);
}

void WhatIfTest::thresholdsTurnAway()
{
    // Ten at most on the only server, of which each stays for two seconds and is remembered for two minutes.
    Question question = asked(u"rr", {1});
    question.changes = {{0, SetThresholds {server(1), 10, 0}}};
    const Answer found = answered(question);
    QCOMPARE(found.before.refused, 0U);
    // The first ten come in a second; the next when fewer than three quarters are remembered: the third of
    // them has gone after 0.3 + 2 + 120 seconds. Then three more fit, and so on.
    QCOMPARE(found.after.servers[0].bins[0].connections, 10U);
    QCOMPARE(found.after.servers[0].bins[5].connections, 0U);
    QVERIFY(found.after.servers[0].bins[12].connections > 0);
    QCOMPARE(found.after.connections + found.after.refused, 2999U);
    QVERIFY(found.after.servers[0].overloaded > 250 * second);
    quint64 sum = 0;
    for (const quint32 turnedAway : found.after.turnedAway) {
        sum += turnedAway;
    }
    QCOMPARE(sum, found.after.refused);
}

void WhatIfTest::thresholdsPassOver()
{
    Question question = asked(u"rr", {1, 1});
    question.changes = {{0, SetThresholds {server(1), 10, 0}}};
    const Outcome found = answered(question).after;
    QCOMPARE(found.refused, 0U);
    QVERIFY(found.servers[0].passedOver > 2000);
    QCOMPARE(found.servers[1].passedOver, 0U);
    QCOMPARE(found.servers[0].connections + found.servers[1].connections, 2999U);
}

void WhatIfTest::aReturningServerIsFlooded()
{
    // Two hundred connections are open; the one that comes back has none, and gets all until it is even.
    Question question = asked(u"lc", {1, 1, 1, 1});
    question.traffic.connectionsPerMinute = 6000;
    question.traffic.request.mean = 20'000;
    question.always = {{50'000, SetWeight {server(4), weight(0)}}};
    question.changes = {{200'000, ReturnServer {server(4), weight(1)}}};
    const Outcome found = answered(question).after;
    QCOMPARE(found.returns.size(), size_t {1});
    QCOMPARE(found.returns[0].server, server(4));
    QCOMPARE(found.returns[0].at, 200 * second);
    QCOMPARE(found.returns[0].fairShare, 0.25);
    QCOMPARE(found.returns[0].peakShare, 1.0);
    QVERIFY(found.returns[0].settled);
    QVERIFY(*found.returns[0].settled > 4 * second);
}

void WhatIfTest::aReturningServerGetsItsTurnUnderRoundRobin()
{
    Question question = asked(u"rr", {1, 1, 1, 1});
    question.always = {{50'000, SetWeight {server(4), weight(0)}}};
    question.changes = {{200'000, ReturnServer {server(4), weight(1)}}};
    const Return found = answered(question).after.returns.front();
    QCOMPARE(found.peakShare, 0.25);
    QCOMPARE(*found.settled, 99 * second / 10); // the first hundred, one of which comes as it does
}

void WhatIfTest::aFailingServerRefuses()
{
    Question question = asked(u"rr", {1, 1});
    question.changes = {{150'050, FailServer {server(2)}}};
    const Answer found = answered(question);
    QCOMPARE(found.before.servers[1].refused, 0U);
    // Every other one of the 1499 that come after it, and the ten that were open.
    QVERIFY(std::abs(static_cast<double>(found.after.servers[1].refused) - 749.5) <= 0.5);
    QCOMPARE(found.after.servers[1].broken, 10U);
    QCOMPARE(found.after.servers[1].bins.back().open, 0U);
    QCOMPARE(found.after.servers[0].refused, 0U);
}

void WhatIfTest::aFailingServerDrawsClientsUnderLeastConnection()
{
    // One that refuses has no connections, and so is the best choice.
    Question question = asked(u"lc", {1, 1});
    question.traffic.request.mean = 10'000;
    question.traffic.connectionsPerMinute = 6000;
    question.changes = {{150'000, FailServer {server(2)}}};
    const Answer nat = answered(question);
    QVERIFY(nat.after.servers[1].refused > 14'000);
    // Under DR the director waits a minute for what it takes for a connection.
    for (RealServer &each : question.setting.service.realServers) {
        each.settings.forwarding = ForwardingMethod::DirectRouting;
    }
    const Answer direct = answered(question);
    QVERIFY(direct.after.servers[1].refused < 10'000);
    QVERIFY(direct.after.servers[1].refused > 1000);
}

void WhatIfTest::aRemovedServerBreaksItsConnections()
{
    Question question = asked(u"rr", {1, 1});
    question.changes = {{150'050, RemoveServer {server(2)}}};
    const Outcome found = answered(question).after;
    QCOMPARE(found.servers[1].broken, 10U);
    QCOMPARE(found.servers[1].weight, 0U);
    QCOMPARE(found.drains.front().open, 10U);
    QCOMPARE(found.servers[0].connections + found.servers[1].connections, 2999U);
}

void WhatIfTest::aSlowServerFillsUp()
{
    Question question = asked(u"rr", {1, 1});
    question.changes = {{100'000, SlowServer {server(2), 500}}};
    const Outcome found = answered(question).after;
    QCOMPARE(found.servers[0].mostOpen, 10U);
    QCOMPARE(found.servers[1].mostOpen, 50U);
}

void WhatIfTest::aBurstBringsMore()
{
    Question question = asked(u"rr", {1, 1});
    question.changes = {{100'000, MoreClients {{0, 50'000, 300}}}};
    const Answer found = answered(question);
    const double more = static_cast<double>(found.after.connections) - 2999;
    QVERIFY2(std::abs(more - 1000) <= 2, qPrintable(QString::number(more)));
    QCOMPARE(found.after.servers[0].bins[5], found.before.servers[0].bins[5]); // before it
}

void WhatIfTest::anAddedServerGetsItsShare()
{
    Question question = asked(u"rr", {1, 1});
    question.changes = {{150'000, AddServer {realServer(3)}}};
    const Answer found = answered(question);
    QCOMPARE(found.before.servers.size(), size_t {3}); // so that both have the same
    QCOMPARE(found.before.servers[2].connections, 0U);
    QVERIFY(std::abs(static_cast<double>(found.after.servers[2].connections) - 500) <= 1);
}

void WhatIfTest::whatHappensInEitherCase()
{
    Question question = asked(u"rr", {1, 1});
    question.always = {{100'000, FailServer {server(1)}}};
    question.changes = {{100'000, SetWeight {server(1), weight(0)}}};
    const Answer found = answered(question);
    QVERIFY(found.before.servers[0].refused > 900);
    QCOMPARE(found.after.servers[0].refused, 0U);
}

void WhatIfTest::datagramsAreCounted()
{
    Question question = asked(u"rr", {1, 1});
    question.setting.service.key = ServiceKey(Protocol::Udp, *Endpoint::parse(u"10.8.0.1:53"));
    const Outcome found = answered(question).before;
    QCOMPARE(found.connections, 2999U);
    EQUAL_COUNTS(found, 0, 1);
}

void WhatIfTest::marksAndIPv6()
{
    Question question = asked(u"lblc", {1, 1, 1});
    question.setting.service.key = *ServiceKey::forMark(7, AddressFamily::IPv4);
    const Outcome marked = answered(question).before;
    QCOMPARE(marked.connections, 2999U);
    QVERIFY(marked.servers[0].connections > 0 && marked.servers[2].connections > 0);

    question.setting.service.key = ServiceKey(Protocol::Tcp, *Endpoint::parse(u"[2001:db8::1]:80"));
    question.setting.service.settings.scheduler = *Scheduler::parse(u"sh");
    question.setting.service.realServers.clear();
    for (const QStringView address : {u"[2001:db8::11]:80", u"[2001:db8::12]:80"}) {
        RealServer real = realServer(1);
        real.endpoint = *Endpoint::parse(address);
        question.setting.service.setRealServer(real);
    }
    const Outcome six = answered(question).before;
    QCOMPARE(six.connections, 2999U);
    QVERIFY(six.servers[0].connections > 1000 && six.servers[1].connections > 1000);
}

void WhatIfTest::binsAddUp()
{
    Question question = asked(u"wlc", {2, 1});
    question.bins = 7;
    const Answer found = answered(question);
    QCOMPARE(found.binLength, 300 * second / 7);
    for (const ServerOutcome &each : found.before.servers) {
        ServerBin sum;
        for (const ServerBin &stretch : each.bins) {
            sum.connections += stretch.connections;
            sum.outBytes += stretch.outBytes;
        }
        QCOMPARE(each.bins.size(), size_t {7});
        QCOMPARE(quint64 {sum.connections}, each.connections);
        QCOMPARE(sum.outBytes, each.outBytes);
    }
    QCOMPARE(found.before.servers[0].bins[3].open + found.before.servers[1].bins[3].open, 20U);
}

void WhatIfTest::theWarmUpIsNotCounted()
{
    Question question = asked(u"rr", {1, 1});
    question.traffic.warmUp = 60'000;
    const Outcome found = answered(question).before;
    QCOMPARE(found.connections, 3000U); // now one comes at the very beginning
    QCOMPARE(found.servers[0].bins[0].open, 10U);
    QVERIFY(found.servers[0].outBytes > 1'499'000); // also of those that came before
}

void WhatIfTest::theSameQuestionHasTheSameAnswer()
{
    Question question = asked(u"wlc", {3, 2, 1});
    question.traffic = TrafficModel();
    question.traffic.day = TrafficModel::ordinaryDay();
    question.changes = {{60'000, FailServer {server(1)}}, {120'000, ReturnServer {server(1), weight(3)}}};
    const Answer found = answered(question);
    QCOMPARE(answered(question), found);
    // What every machine must find.
    const QString told = QStringLiteral("%1 %2 %3 %4")
                             .arg(found.before.connections)
                             .arg(found.after.servers[0].connections)
                             .arg(found.after.servers[1].outBytes)
                             .arg(found.moved);
    QCOMPARE(told, QStringLiteral("22599 12490 322848000 1879"));
}

void WhatIfTest::keptConnectionsStayOnTheirServer()
{
    Question question = asked(u"rr", {1, 1});
    question.traffic.requests = 5;
    question.traffic.pause = {DurationKind::Constant, 1000, 0};
    const Outcome found = answered(question).before;
    QCOMPARE(found.connections, 2999U);
    // Five in the mean, of two seconds each with one between: 14 seconds.
    QVERIFY(std::abs(found.servers[0].meanOpen + found.servers[1].meanOpen - 140) < 10);
    QVERIFY(found.servers[0].outBytes > 6'000'000);
    QCOMPARE(found.servers[0].broken, 0U);
}

void WhatIfTest::impossibleQuestionsAreRefused_data()
{
    QTest::addColumn<Question>("question");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, auto change, ErrorCode code, const QString &argument,
                        int line = 0) {
        Question question = asked(u"rr", {1, 1});
        change(question);
        QTest::newRow(name) << question << static_cast<int>(code) << argument << line;
    };
    const QString web = asked(u"rr", {}).setting.service.key.toString();
    row(
        "traffic", [](Question &q) { q.traffic.clients = 0; }, ErrorCode::SettingOutOfRange,
        QStringLiteral("clients"));
    row(
        "bins", [](Question &q) { q.bins = 0; }, ErrorCode::SettingOutOfRange, QStringLiteral("bins"));
    row(
        "too late",
        [](Question &q) {
            q.changes = {{}, {300'001, FailServer {server(1)}}};
        },
        ErrorCode::SettingOutOfRange, QStringLiteral("changes[2].at"));
    row(
        "slow",
        [](Question &q) {
            q.changes = {{0, SlowServer {server(1), 0}}};
        },
        ErrorCode::SettingOutOfRange, QStringLiteral("changes[1].percent"));
    row(
        "burst",
        [](Question &q) {
            q.always = {{0, MoreClients {{0, 300'001, 200}}}};
        },
        ErrorCode::SettingOutOfRange, QStringLiteral("always[1].length"));
    row(
        "stranger",
        [](Question &q) {
            q.changes = {{0, FailServer {server(9)}}};
        },
        ErrorCode::RealServerUnknown, web, 1);
    row(
        "gone by then",
        [](Question &q) {
            q.changes = {{2000, SetWeight {server(1), {}}}, {1000, RemoveServer {server(1)}}};
        },
        ErrorCode::RealServerUnknown, web, 1);
    row(
        "there already",
        [](Question &q) {
            q.changes = {{0, AddServer {realServer(1)}}};
        },
        ErrorCode::KernelRealServerExists, web, 1);
    row(
        "thresholds",
        [](Question &q) {
            q.changes = {{0, SetThresholds {server(1), 1, 2}}};
        },
        ErrorCode::KernelOutOfRange, web, 1);
    row(
        "scheduler", [](Question &q) { q.setting.service.settings.scheduler = *Scheduler::parse(u"own"); },
        ErrorCode::KernelSchedulerUnknown, web);
    row(
        "kernel", [](Question &q) { q.setting.kernelRelease = QStringLiteral("?"); },
        ErrorCode::VersionUnsupported, QStringLiteral("?"));
}

void WhatIfTest::impossibleQuestionsAreRefused()
{
    QFETCH(Question, question);
    QFETCH(int, code);
    QFETCH(QString, argument);
    QFETCH(int, line);
    const Result<void> checked = check(question);
    QVERIFY(!checked);
    QCOMPARE(static_cast<int>(checked.error().code), code);
    QVERIFY2(checked.error().arguments.value(0).contains(argument),
             qPrintable(checked.error().arguments.join(u' ')));
    QCOMPARE(checked.error().position.value_or(TextPosition()).line, line);
    QVERIFY(!answer(question));
}

void WhatIfTest::progressIsShownAndWorkStops()
{
    Question question = asked(u"rr", {1, 1});
    question.traffic.connectionsPerMinute = 60'000;
    question.traffic.length = 60'000;
    std::vector<int> seen;
    QVERIFY(answer(question, [&](int permille) {
        seen.push_back(permille);
        return true;
    }));
    QVERIFY(seen.size() > 10);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QCOMPARE(seen.back(), 1000);
    size_t calls = 0;
    const Result<Answer> stopped = answer(question, [&](int) { return ++calls < 5; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, size_t {5});
}

QTEST_APPLESS_MAIN(WhatIfTest)
#include "whatif_test.moc"
