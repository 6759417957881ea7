// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/pendingchanges.h"

#include "core/plan/planner.h"

#include "tests/support/randomstate.h"

#include <QTest>

using namespace lvs;
using namespace lvs::test;

namespace {

HostState host(const IpvsState &ipvs)
{
    return {ipvs, {}};
}

SysctlName sysctl(const char *text)
{
    return *SysctlName::parse(QString::fromLatin1(text));
}

/// Of two interfaces, nothing forwarded.
SysctlState plainSysctls()
{
    SysctlState state;
    for (const char *name : {"net.ipv4.ip_forward", "net.ipv4.vs.conntrack", "net.ipv4.conf.all.arp_ignore",
                             "net.ipv4.conf.eth0.arp_ignore", "net.ipv4.conf.eth0.forwarding",
                             "net.ipv4.conf.eth1.forwarding"}) {
        state[sysctl(name)] = {};
    }
    state[sysctl("net.ipv4.vs.sync_threshold")] = {3, 50};
    return state;
}

HostState plainHost()
{
    HostState host;
    for (const ShortName &name : {ShortName::literal("eth0"), ShortName::literal("eth1")}) {
        host.setup.network.links.push_back({name, LinkKind::Ethernet, {true, 1500}, {}, {}});
    }
    host.setup.sysctls = plainSysctls();
    return host;
}

} // namespace

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
    void sysctlsAreOverlaid();
    void aSysctlChangedBackIsNoChange();
    void sysctlsDisappearWhenTheyComeTrue();
    void sysctlsReportConflicts();
    void aSysctlThatIsGoneStaysGone();
    void forwardingOfTheHostTakesTheInterfacesAlong();
    void desiredHostGivesTheDesiredSysctls();
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
        QVERIFY(pending.conflicts(host(live)).empty());
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
        QVERIFY(pending.without(host(desired)).isEmpty());
        QVERIFY(pending.without(host(live)) == pending);
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
    const std::vector<PendingConflict> conflicts = pending.conflicts(host(changed));
    QCOMPARE(conflicts.size(), size_t(1));
    QVERIFY(conflicts[0].service == key);
    QVERIFY(conflicts[0].realServer == server.endpoint);
    QVERIFY2(!pending.without(host(changed)).isEmpty(), "a conflict is shown, never dropped");
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
        const Plan plan = planner(later, pending.without(host(later)).overlaidOn(later));
        for (const Step &step : plan.steps) {
            QCOMPARE(stepSubject(step), edited.toString());
        }
        QVERIFY(plan.steps.size() <= 1);
    }
}

void PendingChangesTest::sysctlsAreOverlaid()
{
    const HostState live = plainHost();
    PendingChanges pending;
    pending.setSysctl(live.setup.sysctls, sysctl("net.ipv4.vs.conntrack"), {1, 0});
    pending.setSysctl(live.setup.sysctls, sysctl("net.ipv4.vs.sync_threshold"), {2, 10});
    pending.setTimeouts(live.ipvs, Timeouts {1, 2, 3});
    QCOMPARE(pending.count(), size_t(3));
    const HostState desired = pending.overlaidOn(live);
    QCOMPARE(desired.setup.sysctls.at(sysctl("net.ipv4.vs.conntrack")).first, 1);
    QVERIFY((desired.setup.sysctls.at(sysctl("net.ipv4.vs.sync_threshold")) == SysctlValue {2, 10}));
    QCOMPARE(desired.ipvs.timeouts.tcp, 1U);
    QStringList subjects;
    for (const Step &step : planner(live, desired).steps) {
        subjects += stepSubject(step);
    }
    subjects.sort();
    QCOMPARE(subjects,
             (QStringList {QStringLiteral("net.ipv4.vs.conntrack"),
                           QStringLiteral("net.ipv4.vs.sync_threshold"), QStringLiteral("timeouts")}));
    pending.discardSysctl(sysctl("net.ipv4.vs.conntrack"));
    QCOMPARE(pending.overlaidOn(live).setup.sysctls.at(sysctl("net.ipv4.vs.conntrack")).first, 0);
    QCOMPARE(pending.count(), size_t(2));
}

void PendingChangesTest::aSysctlChangedBackIsNoChange()
{
    const SysctlState live = plainSysctls();
    PendingChanges pending;
    pending.setSysctl(live, sysctl("net.ipv4.conf.eth0.arp_ignore"), {1, 0});
    QVERIFY(pending.sysctl(sysctl("net.ipv4.conf.eth0.arp_ignore")));
    QCOMPARE(pending.sysctl(sysctl("net.ipv4.conf.eth0.arp_ignore"))->base->first, 0);
    pending.setSysctl(live, sysctl("net.ipv4.conf.eth0.arp_ignore"), {});
    QVERIFY(pending.isEmpty());
    // What the kernel does not have cannot be wanted.
    pending.setSysctl(live, sysctl("net.ipv4.vs.drop_entry"), {1, 0});
    QVERIFY(pending.isEmpty());
}

void PendingChangesTest::sysctlsDisappearWhenTheyComeTrue()
{
    HostState live = plainHost();
    PendingChanges pending;
    pending.setSysctl(live.setup.sysctls, sysctl("net.ipv4.vs.conntrack"), {1, 0});
    QVERIFY(pending.without(live) == pending);
    QVERIFY(execute(planner(live, pending.overlaidOn(live)), live));
    QVERIFY(pending.without(live).isEmpty());
}

void PendingChangesTest::sysctlsReportConflicts()
{
    HostState live = plainHost();
    PendingChanges pending;
    const SysctlName name = sysctl("net.ipv4.conf.all.arp_ignore");
    pending.setSysctl(live.setup.sysctls, name, {1, 0});
    QVERIFY(pending.conflicts(live).empty());
    live.setup.sysctls[name] = {2, 0};
    const std::vector<PendingConflict> conflicts = pending.conflicts(live);
    QCOMPARE(conflicts.size(), size_t(1));
    QVERIFY(conflicts[0].sysctl == name);
    QCOMPARE(conflicts[0].subject, QStringLiteral("net.ipv4.conf.all.arp_ignore"));
    QVERIFY2(!pending.without(live).isEmpty(), "a conflict is shown, never dropped");
    QCOMPARE(pending.overlaidOn(live).setup.sysctls.at(name).first, 1);
}

void PendingChangesTest::aSysctlThatIsGoneStaysGone()
{
    HostState live = plainHost();
    const SysctlName name = sysctl("net.ipv4.conf.eth0.arp_ignore");
    PendingChanges pending;
    pending.setSysctl(live.setup.sysctls, name, {1, 0});
    live.setup.sysctls.erase(name);
    QCOMPARE(pending.overlaidOn(live).setup.sysctls.count(name), size_t(0));
    QVERIFY(planner(live, pending.overlaidOn(live)).isEmpty());
    QCOMPARE(pending.without(live).conflicts(live).size(), size_t(1));
}

void PendingChangesTest::forwardingOfTheHostTakesTheInterfacesAlong()
{
    HostState live = plainHost();
    SysctlState &sysctls = live.setup.sysctls;
    const SysctlName first = sysctl("net.ipv4.conf.eth0.forwarding");
    const SysctlName second = sysctl("net.ipv4.conf.eth1.forwarding");
    PendingChanges pending;
    pending.setSysctl(sysctls, sysctl("net.ipv4.ip_forward"), {1, 0});
    QCOMPARE(pending.overlaidOn(sysctls).at(first).first, 1);
    // As it is now, but not as it would become: that is a wish.
    pending.setSysctl(sysctls, first, {});
    QCOMPARE(pending.count(), size_t(2));
    QCOMPARE(pending.overlaidOn(sysctls).at(first).first, 0);
    QCOMPARE(pending.overlaidOn(sysctls).at(second).first, 1);
    QVERIFY(pending.without(live) == pending);
    HostState after = live;
    QVERIFY(execute(planner(live, pending.overlaidOn(live)), after));
    QVERIFY(after == pending.overlaidOn(live));
    QVERIFY(pending.without(after).isEmpty());
    // With the wish that it was made against it goes, too.
    pending.discardSysctl(sysctl("net.ipv4.ip_forward"));
    QVERIFY(pending.without(live).isEmpty());
}

void PendingChangesTest::desiredHostGivesTheDesiredSysctls()
{
    const HostState live = plainHost();
    for (const SysctlValue forward : {SysctlValue {}, SysctlValue {1, 0}}) {
        for (const SysctlValue own : {SysctlValue {}, SysctlValue {1, 0}}) {
            HostState desired = live;
            setSysctl(desired.setup.sysctls, sysctl("net.ipv4.ip_forward"), forward);
            setSysctl(desired.setup.sysctls, sysctl("net.ipv4.conf.eth0.forwarding"), own);
            desired.setup.sysctls[sysctl("net.ipv4.vs.conntrack")] = own;
            PendingChanges pending;
            pending.setDesired(live, desired);
            QVERIFY(pending.overlaidOn(live) == desired);
        }
    }
}

QTEST_GUILESS_MAIN(PendingChangesTest)
#include "pendingchanges_test.moc"
