// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/pendingchanges.h"

#include "core/plan/planner.h"

#include "tests/support/randomstate.h"

#include <QTest>

using namespace lvs;
using namespace lvs::test;

class PendingChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void overlayGivesTheDesiredState();
    void disappearsWhenItComesTrue();
    void changingBackIsNoChange();
    void whatOthersDoShowsThrough();
    void reportsConflicts();
    void removingAServiceTakesItsServers();
    void neverTouchesWhatWasNotEdited();
};

void PendingChangesTest::overlayGivesTheDesiredState()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        RandomState random(seed);
        const IpvsState live = random.state();
        const IpvsState desired = random.variation(live);
        PendingChanges pending;
        pending.setDesired(live, desired);
        QVERIFY(pending.overlaidOn(live) == desired);
        QCOMPARE(pending.isEmpty(), live == desired);
        QVERIFY(pending.conflicts(live).empty());
    }
}

void PendingChangesTest::disappearsWhenItComesTrue()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        RandomState random(seed);
        const IpvsState live = random.state();
        const IpvsState desired = random.variation(live);
        PendingChanges pending;
        pending.setDesired(live, desired);
        QVERIFY(pending.without(desired).isEmpty());
        QVERIFY(pending.without(live) == pending);
    }
}

void PendingChangesTest::changingBackIsNoChange()
{
    RandomState random(3);
    IpvsState live;
    VirtualService service {random.serviceKey(), ServiceSettings(), {}};
    live.setService(service);
    PendingChanges pending;
    ServiceSettings other;
    other.scheduler = *Scheduler::parse(u"rr");
    pending.setService(live, service.key, other);
    QCOMPARE(pending.count(), size_t(1));
    pending.setService(live, service.key, service.settings);
    QVERIFY(pending.isEmpty());
    pending.setTimeouts(live, Timeouts {1, 2, 3});
    pending.setTimeouts(live, live.timeouts);
    QVERIFY(pending.isEmpty());
}

void PendingChangesTest::whatOthersDoShowsThrough()
{
    const ServiceKey mine(Protocol::Tcp, *Endpoint::parse(u"10.0.0.1:80"));
    const ServiceKey theirs(Protocol::Tcp, *Endpoint::parse(u"10.0.0.2:80"));
    PendingChanges pending;
    pending.setService(IpvsState(), mine, ServiceSettings());
    IpvsState live;
    live.setService(VirtualService {theirs, ServiceSettings(), {}});
    const IpvsState desired = pending.overlaidOn(live);
    QVERIFY(desired.service(mine) != nullptr);
    QVERIFY(desired.service(theirs) != nullptr);
    const Plan plan = planner(live, desired);
    QCOMPARE(plan.steps.size(), size_t(1));
}

void PendingChangesTest::reportsConflicts()
{
    const ServiceKey key(Protocol::Tcp, *Endpoint::parse(u"10.0.0.1:80"));
    const RealServer server {*Endpoint::parse(u"10.0.0.18:80"), {}};
    IpvsState live;
    VirtualService service {key, ServiceSettings(), {server}};
    live.setService(service);
    PendingChanges pending;
    RealServer heavier = server;
    heavier.settings.weight = *Weight::fromNumber(5);
    pending.setRealServer(live, key, heavier);

    IpvsState changed = live;
    changed.service(key)->realServers[0].settings.weight = *Weight::fromNumber(3);
    const std::vector<PendingConflict> conflicts = pending.conflicts(changed);
    QCOMPARE(conflicts.size(), size_t(1));
    QVERIFY(conflicts[0].service == key);
    QVERIFY(conflicts[0].realServer == server.endpoint);
    QVERIFY2(!pending.without(changed).isEmpty(), "a conflict is shown, never dropped");
    QCOMPARE(pending.overlaidOn(changed).service(key)->realServers[0].settings.weight.number(), 5U);
}

void PendingChangesTest::removingAServiceTakesItsServers()
{
    RandomState random(11);
    IpvsState live;
    VirtualService service {random.serviceKey(), ServiceSettings(), {}};
    for (int i = 0; i < 3; ++i) {
        service.setRealServer(random.realServer(service.key, service.settings));
    }
    live.setService(service);
    PendingChanges pending;
    pending.removeService(live, service.key);
    QVERIFY(pending.overlaidOn(live).services.empty());
    QCOMPARE(pending.count(), 1 + service.realServers.size());
    pending.discardService(service.key);
    QVERIFY(pending.isEmpty());
}

void PendingChangesTest::neverTouchesWhatWasNotEdited()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        RandomState random(seed);
        const IpvsState live = random.state();
        PendingChanges pending;
        const ServiceKey edited = random.serviceKey();
        pending.setService(live, edited, random.serviceSettings(edited));
        const IpvsState later = random.variation(live);
        const Plan plan = planner(later, pending.without(later).overlaidOn(later));
        for (const Step &step : plan.steps) {
            QCOMPARE(stepSubject(step), edited.toString());
        }
        QVERIFY(plan.steps.size() <= 1);
    }
}

QTEST_GUILESS_MAIN(PendingChangesTest)
#include "pendingchanges_test.moc"
