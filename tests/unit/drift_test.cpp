// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/drift.h"

#include "core/plan/planner.h"
#include "core/session/pendingchanges.h"
#include "tests/support/randomsetup.h"

#include <QTest>

using namespace lvs;
using namespace lvs::test;

namespace {

constexpr quint32 seeds = 400;

/// What a store keeps of a host: the tables, and some objects of the set-up.
HostState somethingSaved(quint32 seed, const HostState &host)
{
    QRandomGenerator random(seed);
    std::set<ObjectKey> managed;
    const auto maybe = [&](const ObjectKey &object) {
        if (random.bounded(100) < 30) {
            managed.insert(object);
        }
    };
    for (const Link &link : host.setup.network.links) {
        maybe(LinkKey {link.name});
    }
    for (const InterfaceAddress &address : host.setup.network.addresses) {
        if (!isAutomatic(address)) {
            maybe(keyOf(address));
        }
    }
    for (const Route &route : host.setup.network.routes) {
        maybe(keyOf(route));
    }
    for (const MarkRule &rule : host.setup.network.rules) {
        maybe(rule);
    }
    for (const EncapsulationPort &port : host.setup.network.encapsulationPorts) {
        maybe(keyOf(port));
    }
    for (const auto &[name, value] : host.setup.sysctls) {
        maybe(name);
    }
    return {host.ipvs, restricted(host.setup, managed)};
}

std::set<ObjectKey> objectsOf(const std::vector<DriftItem> &items)
{
    std::set<ObjectKey> objects;
    for (const DriftItem &item : items) {
        objects.insert(item.object);
    }
    return objects;
}

HostSetup plainSetup()
{
    HostSetup setup;
    setup.network.links = {Link {ShortName::literal("eth0"), LinkKind::Ethernet, {true, 1500}, {}, {}},
                           Link {ShortName::literal("lo"), LinkKind::Loopback, {true, 65536}, {}, {}}};
    setup.sysctls[*SysctlName::parse(u"net.ipv4.conf.all.arp_ignore")] = {0, 0};
    setup.sysctls[*SysctlName::parse(u"net.ipv4.vs.conntrack")] = {0, 0};
    return setup;
}

InterfaceAddress vip()
{
    InterfaceAddress address;
    address.interface = ShortName::literal("lo");
    address.address = Address::fromIPv4(0x0a0000fa);
    return address;
}

} // namespace

class DriftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmptyExactlyWhereNoPlanIsNeeded();
    void eachObjectOnce();
    void adoptingAllGivesWhatIs();
    void adoptingOneLeavesTheOthers();
    void revertingAllLeavesNothingToDo();
    void revertingByPendingChanges();
    void onlyWhatIsSavedCounts();
    void strangersAreLeftAlone();
    void savedStatesBesideEachOther();
    void hashesNameDifferences();
};

void DriftTest::isEmptyExactlyWhereNoPlanIsNeeded()
{
    int empty = 0;
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const HostState before = randomHost(seed);
        const HostState after = seed % 4 == 0 ? before : randomVariation(seed + 1, before);
        QVERIFY(drift(before, before).empty());
        const bool nothing = drift(before, after).empty();
        empty += nothing ? 1 : 0;
        if (planner(before, after).isEmpty()) {
            QVERIFY(nothing);
        }
        if (nothing) {
            // A plan may pass through something and end where it began; never more than that.
            HostState reached = before;
            QVERIFY(execute(planner(before, after), reached));
            QVERIFY(drift(reached, after).empty());
        }
    }
    QVERIFY(empty >= static_cast<int>(seeds / 4));
    QVERIFY(empty < static_cast<int>(seeds));
}

void DriftTest::eachObjectOnce()
{
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const HostState before = randomHost(seed);
        const HostState after = randomVariation(seed + 1, before);
        std::set<ObjectKey> objects;
        for (const DriftItem &item : drift(before, after)) {
            QVERIFY(objects.insert(item.object).second);
            QVERIFY(!item.steps.empty());
            for (const Step &step : item.steps) {
                QVERIFY(objectOf(step) == item.object);
            }
        }
    }
}

void DriftTest::adoptingAllGivesWhatIs()
{
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const HostState saved = randomHost(seed);
        const HostState actual = randomVariation(seed + 1, saved);
        HostState adopted = saved;
        copyObjects(objectsOf(drift(saved, actual)), actual, adopted);
        QVERIFY2(drift(adopted, actual).empty(), qPrintable(QString::number(seed)));
        QVERIFY(adopted.ipvs == actual.ipvs);
    }
}

void DriftTest::adoptingOneLeavesTheOthers()
{
    int cases = 0;
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const HostState saved = randomHost(seed);
        const HostState actual = randomVariation(seed + 1, saved);
        const std::vector<DriftItem> items = drift(saved.ipvs, actual.ipvs);
        if (items.empty()) {
            continue;
        }
        const DriftItem &chosen = items[seed % items.size()];
        if (std::holds_alternative<ServiceKey>(chosen.object)) {
            continue; // its real servers come and go with it
        }
        HostState adopted = saved;
        copyObject(chosen.object, actual, adopted);
        const std::vector<DriftItem> left = drift(adopted.ipvs, actual.ipvs);
        const bool needsService = std::holds_alternative<RealServerKey>(chosen.object)
            && saved.ipvs.service(std::get<RealServerKey>(chosen.object).service) == nullptr;
        QCOMPARE(left.size(), items.size() - (needsService ? 0 : 1));
        for (const DriftItem &item : left) {
            QVERIFY(needsService || item.object != chosen.object);
        }
        ++cases;
    }
    QVERIFY(cases > static_cast<int>(seeds / 4));
}

void DriftTest::revertingAllLeavesNothingToDo()
{
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const HostState saved = randomHost(seed);
        const HostState actual = randomVariation(seed + 1, saved);
        HostState reverted = actual;
        copyObjects(objectsOf(drift(saved, actual)), saved, reverted);
        QVERIFY2(drift(saved, reverted).empty(), qPrintable(QString::number(seed)));
        QVERIFY(reverted.ipvs == saved.ipvs);
    }
}

void DriftTest::revertingByPendingChanges()
{
    int withNetwork = 0;
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const HostState saved = randomHost(seed);
        const HostState actual = randomVariation(seed + 1, saved);
        PendingChanges pending;
        for (const DriftItem &item : drift(saved, actual)) {
            pending.setObject(actual, item.object, saved);
        }
        withNetwork += pending.network().empty() ? 0 : 1;
        QVERIFY(pending.conflicts(actual).empty());
        const HostState wanted = pending.overlaidOn(actual);
        QVERIFY(wanted.ipvs == saved.ipvs);
        HostState reached = actual;
        const Result<void> done = execute(planner(actual, wanted), reached);
        QVERIFY2(done, qPrintable(QString::number(seed)));
        // What is left are settings of interfaces that were not there to be set.
        for (const DriftItem &item : drift(saved, reached)) {
            const auto *name = std::get_if<SysctlName>(&item.object);
            QVERIFY2(name != nullptr,
                     qPrintable(QStringLiteral("%1 %2").arg(seed).arg(stepSubject(item.steps.front()))));
        }
    }
    QVERIFY(withNetwork > static_cast<int>(seeds / 2));
}

void DriftTest::onlyWhatIsSavedCounts()
{
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const HostState before = randomHost(seed);
        const HostState saved = somethingSaved(seed, before);
        QVERIFY(drift(overlaid(before, saved, false), before).empty());
        const HostState actual = randomVariation(seed + 1, before);
        const HostState reference = overlaid(actual, saved, false);
        for (const DriftItem &item : drift(reference, actual)) {
            QVERIFY2(isOfIpvs(item.object) || contains(saved, item.object),
                     qPrintable(QStringLiteral("%1 %2").arg(seed).arg(stepSubject(item.steps.front()))));
        }
    }
}

void DriftTest::strangersAreLeftAlone()
{
    HostState actual;
    const ServiceKey mine(Protocol::Tcp, *Endpoint::parse(u"10.0.0.1:80"));
    const ServiceKey theirs(Protocol::Tcp, *Endpoint::parse(u"10.0.0.2:80"));
    actual.ipvs.setService({mine, {}, {}});
    actual.ipvs.setService({theirs, {}, {}});
    HostState saved;
    saved.ipvs.setService({mine, {}, {}});
    QVERIFY(drift(overlaid(actual, saved, true), actual).empty());
    const std::vector<DriftItem> items = drift(overlaid(actual, saved, false), actual);
    QCOMPARE(items.size(), size_t(1));
    QVERIFY(items.front().object == ObjectKey(theirs));
}

void DriftTest::savedStatesBesideEachOther()
{
    HostState before;
    HostState after;
    QVERIFY(savedDrift(before, after).empty());
    after.setup.network.addresses = {vip()};
    after.setup.sysctls[*SysctlName::parse(u"net.ipv4.conf.all.arp_ignore")] = {1, 0};
    after.setup.sysctls[*SysctlName::parse(u"net.ipv4.vs.conntrack")] = {0, 0}; // as the kernel has it
    const std::vector<DriftItem> items = savedDrift(before, after);
    QCOMPARE(items.size(), size_t(2));
    QVERIFY(items[0].object == ObjectKey(keyOf(vip())));
    QVERIFY(items[1].object == ObjectKey(*SysctlName::parse(u"net.ipv4.conf.all.arp_ignore")));
    const std::vector<DriftItem> back = savedDrift(after, before);
    QCOMPARE(back.size(), size_t(2));
    QVERIFY(back[0].steps.front() == Step(SetupStep(RemoveAddress {vip()})));
}

void DriftTest::hashesNameDifferences()
{
    HostState before {{}, plainSetup()};
    HostState after = before;
    after.setup.network.addresses.push_back(vip());
    const std::vector<DriftItem> items = drift(before, after);
    QCOMPARE(items.size(), size_t(1));
    QCOMPARE(driftHash(items.front()), driftHash(drift(before, after).front()));
    after.setup.network.addresses.front().deprecated = true;
    QVERIFY(driftHash(items.front()) != driftHash(drift(before, after).front()));
    QCOMPARE(objectCount(after.setup), size_t(5));
    const HostSetup only = restricted(after.setup, {keyOf(vip())});
    QCOMPARE(objectCount(only), size_t(1));
    QCOMPARE(only.network.addresses.size(), size_t(1));
}

QTEST_GUILESS_MAIN(DriftTest)
#include "drift_test.moc"
