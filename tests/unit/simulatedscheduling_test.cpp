// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/schedulinglab.h"

#include <QTest>

using namespace lvs;
using test::Lab;
using test::someClient;

/// Sequences worked out by hand from the rules of ip_vs_rr.c, ip_vs_wrr.c, ip_vs_lc.c and ip_vs_wlc.c.
class SimulatedSchedulingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundRobinGoesAroundNewestFirst();
    void roundRobinFollowsItsListAsItChanges();
    void weightedRoundRobinFallsThroughItsPasses();
    void weightedRoundRobinStepsByTheDivisor();
    void weightedRoundRobinAdaptsToChanges();
    void weightedRoundRobinPassesOverTheOverloaded();
    void leastConnectionCountsActive256Times();
    void weightedLeastConnectionDividesByWeight();
    void noSchedulerRefuses();
    void everyKnownSchedulerIsSimulated();
    void upperThresholdEndsNewConnections();
    void overloadEndsBelowTheLowerThreshold();
    void raisedThresholdEndsOverload();
    void schedulerChangeStartsAnew();
    void persistenceBringsClientsBack();
    void persistenceSharesANetwork();
    void templatesRunOut();
    void templatesGoWithTheirRealServer();
};

void SimulatedSchedulingTest::roundRobinGoesAroundNewestFirst()
{
    Lab lab(QLatin1String("rr"));
    lab.add('A', 1).add('B', 5).add('C', 1);
    QCOMPARE(lab.open(7), QStringLiteral("CBACBAC"));

    Lab drained(QLatin1String("rr"));
    drained.add('A', 1).add('B', 0).add('C', 1);
    QCOMPARE(drained.open(4), QStringLiteral("CACA"));

    Lab empty(QLatin1String("rr"));
    QCOMPARE(empty.open(2), QStringLiteral("--"));
}

void SimulatedSchedulingTest::roundRobinFollowsItsListAsItChanges()
{
    Lab lab(QLatin1String("rr"));
    lab.add('A', 1).add('B', 1).add('C', 1); // C B A
    QCOMPARE(lab.open(2), QStringLiteral("CB"));
    lab.remove('B'); // the pointer falls back to C: C A
    QCOMPARE(lab.open(1), QStringLiteral("A"));
    lab.add('D', 1); // D C A, pointer at A
    QCOMPARE(lab.open(3), QStringLiteral("DCA"));
    QCOMPARE(lab.open(1), QStringLiteral("D"));
    lab.remove('D'); // the pointer falls back to the head
    QCOMPARE(lab.open(2), QStringLiteral("CA"));
    lab.edit('C', 0);
    QCOMPARE(lab.open(2), QStringLiteral("AA"));
}

void SimulatedSchedulingTest::weightedRoundRobinFallsThroughItsPasses()
{
    Lab lab(QLatin1String("wrr"));
    lab.add('A', 4).add('B', 3).add('C', 2);
    // Adding A alone left the required weight at 1 (largest 4 - (divisor 4 - 1)), so the first pass takes
    // everybody: CBA. Then 4: A. 3: BA. 2: CBA. 1: CBA. And around.
    QCOMPARE(lab.open(3 + 9 + 9),
             QStringLiteral("CBA"
                            "ABACBACBA"
                            "ABACBACBA"));
}

void SimulatedSchedulingTest::weightedRoundRobinStepsByTheDivisor()
{
    Lab lab(QLatin1String("wrr"));
    lab.add('A', 4).add('B', 2);
    // Divisor 2, largest 4 - 1 = 3. The pass for 1: BA. For 3: A. For 1: BA.
    QCOMPARE(lab.open(8), QStringLiteral("BAABAABA"));
}

void SimulatedSchedulingTest::weightedRoundRobinAdaptsToChanges()
{
    Lab lab(QLatin1String("wrr"));
    lab.add('A', 4).add('B', 2);
    QCOMPARE(lab.open(3), QStringLiteral("BAA"));
    lab.edit('B', 0); // divisor 4, largest 1, required 3 -> 1, from the head
    QCOMPARE(lab.open(3), QStringLiteral("AAA"));
    lab.edit('B',
             6); // divisor 2, largest 6 - 1 = 5, required 1 / 2 * 2 + 1 = 1, from the head: BA; 5: B; 3: BA
    QCOMPARE(lab.open(8), QStringLiteral("BABBABAB"));
    lab.remove('A'); // divisor 6, largest 1
    QCOMPARE(lab.open(2), QStringLiteral("BB"));
    lab.edit('B', 0);
    QCOMPARE(lab.open(2), QStringLiteral("--"));
}

void SimulatedSchedulingTest::weightedRoundRobinPassesOverTheOverloaded()
{
    Lab lab(QLatin1String("wrr"));
    lab.add('A', 1, 2).add('B', 1, 1);
    QCOMPARE(lab.open(5), QStringLiteral("BAA--"));
    lab.finish('A');
    lab.forget('A'); // one left of at most two: 4 < 6
    QCOMPARE(lab.open(2), QStringLiteral("A-"));
}

void SimulatedSchedulingTest::leastConnectionCountsActive256Times()
{
    Lab lab(QLatin1String("lc"));
    lab.add('A', 1).add('B', 9);
    QCOMPARE(lab.open(4), QStringLiteral("BABA"));
    lab.finish('A'); // A: 1 active, 1 inactive = 257; B: 512
    QCOMPARE(lab.open(1), QStringLiteral("A"));
    // A: 513, B: 512
    QCOMPARE(lab.open(1), QStringLiteral("B"));
    lab.edit('A', 0);
    QCOMPARE(lab.open(2), QStringLiteral("BB"));
}

void SimulatedSchedulingTest::weightedLeastConnectionDividesByWeight()
{
    Lab lab(QLatin1String("wlc"));
    lab.add('A', 2).add('B', 1);
    QCOMPARE(lab.open(7), QStringLiteral("BAABAAB"));
    // B: 3, A: 4 active. 768 * 2 against 1024 * 1.
    QCOMPARE(lab.open(1), QStringLiteral("A"));
    // 768 * 2 = 1536 > 1280: A again, then 1536 = 1536: the first in the list.
    QCOMPARE(lab.open(2), QStringLiteral("AB"));

    Lab large(QLatin1String("wlc"));
    large.add('A', Weight::largest).add('B', 1);
    QCOMPARE(large.open(4), QStringLiteral("BAAA"));
}

void SimulatedSchedulingTest::noSchedulerRefuses()
{
    Lab lab(QLatin1String("none"));
    lab.add('A', 1);
    QCOMPARE(lab.open(2), QStringLiteral("--"));
    QCOMPARE(lab.service().counters, Counters());
}

void SimulatedSchedulingTest::everyKnownSchedulerIsSimulated()
{
    for (const Scheduler &scheduler : Scheduler::known()) {
        QVERIFY2(isSimulated(scheduler), qPrintable(scheduler.name()));
        QVERIFY(makeSchedulingAlgorithm(scheduler, {}, {}, 0) != nullptr);
    }
    QVERIFY(isSimulated(Scheduler::none()));
    const Scheduler unknown = *Scheduler::parse(u"dns");
    QVERIFY(!isSimulated(unknown));
    QVERIFY(makeSchedulingAlgorithm(unknown, {}, {}, 0) == nullptr);
}

void SimulatedSchedulingTest::upperThresholdEndsNewConnections()
{
    Lab lab(QLatin1String("rr"));
    lab.add('A', 1, 3).add('B', 1, 1);
    QCOMPARE(lab.open(6), QStringLiteral("BAAA--"));
    QVERIFY(lab['A'].overloaded);
    QCOMPARE(lab['A'].active, 3U);
    QCOMPARE(lab['A'].counters.connections, 3U);
    QCOMPARE(lab.service().counters.connections, 4U);
    // Inactive connections count as much.
    lab.finish('A');
    lab.finish('A');
    QCOMPARE(lab['A'].inactive, 2U);
    QCOMPARE(lab.open(1), QStringLiteral("-"));
}

void SimulatedSchedulingTest::overloadEndsBelowTheLowerThreshold()
{
    Lab lab(QLatin1String("rr"));
    lab.add('A', 1, 4, 2);
    QCOMPARE(lab.open(5), QStringLiteral("AAAA-"));
    for (int i = 0; i < 4; ++i) {
        lab.finish('A');
    }
    lab.forget('A');
    lab.forget('A'); // two left, not below two
    QCOMPARE(lab.open(1), QStringLiteral("-"));
    lab.forget('A');
    QCOMPARE(lab.open(4), QStringLiteral("AAA-"));

    Lab threeQuarters(QLatin1String("rr"));
    threeQuarters.add('A', 1, 4);
    QCOMPARE(threeQuarters.open(4), QStringLiteral("AAAA"));
    threeQuarters.finish('A');
    threeQuarters.finish('A');
    threeQuarters.forget('A'); // three left: 12 < 12 does not hold
    QCOMPARE(threeQuarters.open(1), QStringLiteral("-"));
    threeQuarters.forget('A');
    QCOMPARE(threeQuarters.open(3), QStringLiteral("AA-"));
}

void SimulatedSchedulingTest::raisedThresholdEndsOverload()
{
    Lab lab(QLatin1String("rr"));
    lab.add('A', 1, 1);
    QCOMPARE(lab.open(2), QStringLiteral("A-"));
    lab.edit('A', 1, 1);
    QCOMPARE(lab.open(1), QStringLiteral("-"));
    lab.edit('A', 1, 2);
    QCOMPARE(lab.open(2), QStringLiteral("A-"));
    lab.edit('A', 1, 0);
    QCOMPARE(lab.open(2), QStringLiteral("AA"));
}

void SimulatedSchedulingTest::schedulerChangeStartsAnew()
{
    Lab lab(QLatin1String("rr"));
    lab.add('A', 1).add('B', 1);
    QCOMPARE(lab.open(1), QStringLiteral("B"));
    ServiceSettings settings = lab.service().settings();
    settings.schedulerFlags = SchedulerFlag::Flag3;
    lab.service().edit(settings);
    QCOMPARE(lab.open(1), QStringLiteral("A"));
    QCOMPARE(lab.open(1), QStringLiteral("B"));
    settings.scheduler = *Scheduler::parse(u"lc");
    lab.service().edit(settings); // B: 2, A: 1
    QCOMPARE(lab.open(1), QStringLiteral("A"));
}

void SimulatedSchedulingTest::persistenceBringsClientsBack()
{
    Lab lab(QLatin1String("rr"), Persistence {300, PersistenceMask()});
    lab.add('A', 1).add('B', 1);
    const Endpoint other {Address::fromIPv4(0xc6120002U), Port(40000)};
    QCOMPARE(lab.open(3), QStringLiteral("BBB"));
    QCOMPARE(lab.open(2, other), QStringLiteral("AA"));
    QCOMPARE(lab['B'].persistent, 1U);
    QCOMPARE(lab['B'].active, 3U);
    // Draining lets those go on who have a template.
    lab.edit('B', 0);
    QCOMPARE(lab.open(1), QStringLiteral("B"));
    QCOMPARE(lab.open(1, {Address::fromIPv4(0xc6120003U), Port(1)}), QStringLiteral("A"));
}

void SimulatedSchedulingTest::persistenceSharesANetwork()
{
    Lab lab(QLatin1String("rr"), Persistence {300, PersistenceMask::forIPv4(0xffffff00U)});
    lab.add('A', 1).add('B', 1);
    QCOMPARE(lab.open(1, {Address::fromIPv4(0xc6120001U), Port(1)}), QStringLiteral("B"));
    QCOMPARE(lab.open(1, {Address::fromIPv4(0xc61200feU), Port(1)}), QStringLiteral("B"));
    QCOMPARE(lab.open(1, {Address::fromIPv4(0xc6120101U), Port(1)}), QStringLiteral("A"));
    const PersistenceMask prefix = *PersistenceMask::forIPv6(36);
    const Address client = *Address::parse(u"2001:db8:ffff::1");
    QCOMPARE(maskedBy(client, prefix), *Address::parse(u"2001:db8:f000::"));
    QCOMPARE(maskedBy(client, *PersistenceMask::forIPv6(128)), client);
}

void SimulatedSchedulingTest::templatesRunOut()
{
    constexpr qint64 second = 1'000'000'000;
    Lab lab(QLatin1String("rr"), Persistence {10, PersistenceMask()});
    lab.add('A', 1).add('B', 1);
    QCOMPARE(lab.open(1, someClient, 0), QStringLiteral("B"));
    QCOMPARE(lab.open(1, someClient, 9 * second), QStringLiteral("B")); // begins anew
    QCOMPARE(lab.open(1, someClient, 18 * second), QStringLiteral("B"));
    lab.service().expireTemplates(27 * second);
    QCOMPARE(lab['B'].persistent, 1U);
    lab.service().expireTemplates(28 * second);
    QCOMPARE(lab['B'].persistent, 0U);
    QCOMPARE(lab.open(1, someClient, 28 * second), QStringLiteral("A"));
    // One that ran out but was not swept up yet is replaced, and counted once.
    QCOMPARE(lab.open(1, someClient, 60 * second), QStringLiteral("B"));
    QCOMPARE(lab['A'].persistent, 0U);
    QCOMPARE(lab['B'].persistent, 1U);
}

void SimulatedSchedulingTest::templatesGoWithTheirRealServer()
{
    Lab lab(QLatin1String("rr"), Persistence {300, PersistenceMask()});
    lab.add('A', 1).add('B', 1);
    QCOMPARE(lab.open(1), QStringLiteral("B"));
    lab.remove('B');
    QCOMPARE(lab.service().templateCount(), size_t(0));
    QCOMPARE(lab.open(1), QStringLiteral("A"));
}

QTEST_GUILESS_MAIN(SimulatedSchedulingTest)
#include "simulatedscheduling_test.moc"
