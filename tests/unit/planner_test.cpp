// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planner.h"

#include "tests/support/randomstate.h"

#include <QTest>

#include <set>

using namespace lvs;
using namespace lvs::test;

namespace {

constexpr int pairs = 5000;

/// How many objects differ: the fewest steps that can lead from one state to the other. A sync daemon
/// cannot be edited, so a changed one counts twice.
size_t differences(const IpvsState &from, const IpvsState &to)
{
    size_t count = from.timeouts == to.timeouts ? 0 : 1;
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        if (from.daemon(role) != to.daemon(role)) {
            count += (from.daemon(role) ? 1 : 0) + (to.daemon(role) ? 1 : 0);
        }
    }
    std::set<ServiceKey> keys;
    for (const IpvsState *state : {&from, &to}) {
        for (const VirtualService &service : state->services) {
            keys.insert(service.key);
        }
    }
    for (const ServiceKey &key : keys) {
        const VirtualService *before = from.service(key);
        const VirtualService *after = to.service(key);
        count += !before || !after || before->settings != after->settings ? 1 : 0;
        std::set<Endpoint> endpoints;
        for (const VirtualService *service : {before, after}) {
            if (service) {
                for (const RealServer &server : service->realServers) {
                    endpoints.insert(server.endpoint);
                }
            }
        }
        for (const Endpoint &endpoint : endpoints) {
            const RealServer *left = before ? before->realServer(endpoint) : nullptr;
            const RealServer *right = after ? after->realServer(endpoint) : nullptr;
            count += left && right && *left == *right ? 0 : 1;
        }
    }
    return count;
}

} // namespace

class PlannerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsFromAnyStateToAnyOther();
    void leadsToVariations();
    void inverseLeadsBack();
    void sameStateNeedsNothing();
    void isMinimal();
    void isStable();
    void refusesAChangedHost();
    void failureLeavesTheStateAlone();
    void hashNamesThePlan();
};

namespace {

template <typename Check> void overRandomPairs(Check check)
{
    for (quint32 seed = 0; seed < pairs; ++seed) {
        RandomState random(seed);
        const IpvsState from = random.state();
        const IpvsState to = seed % 2 == 0 ? random.state() : random.variation(from);
        check(from, to);
        if (QTest::currentTestFailed()) {
            qWarning("seed %u", seed);
            return;
        }
    }
}

} // namespace

void PlannerTest::leadsFromAnyStateToAnyOther()
{
    overRandomPairs([](const IpvsState &from, const IpvsState &to) {
        IpvsState state = from;
        QVERIFY(execute(planner(from, to), state).ok());
        QVERIFY(state == to);
    });
}

void PlannerTest::leadsToVariations()
{
    size_t changed = 0;
    for (quint32 seed = 0; seed < pairs; ++seed) {
        RandomState random(seed);
        const IpvsState from = random.state();
        IpvsState state = from;
        const IpvsState to = random.variation(from);
        changed += from == to ? 0 : 1;
        QVERIFY(execute(planner(from, to), state).ok());
        QVERIFY(state == to);
    }
    QVERIFY2(changed > pairs / 2, "the generator hardly varies anything");
}

void PlannerTest::inverseLeadsBack()
{
    overRandomPairs([](const IpvsState &from, const IpvsState &to) {
        const Plan plan = planner(from, to);
        IpvsState state = to;
        QVERIFY(execute(inverse(plan), state).ok());
        QVERIFY(state == from);
        QVERIFY(inverse(inverse(plan)) == plan);
    });
}

void PlannerTest::sameStateNeedsNothing()
{
    overRandomPairs([](const IpvsState &from, const IpvsState &) { QVERIFY(planner(from, from).isEmpty()); });
}

void PlannerTest::isMinimal()
{
    overRandomPairs([](const IpvsState &from, const IpvsState &to) {
        QCOMPARE(planner(from, to).steps.size(), differences(from, to));
    });
}

void PlannerTest::isStable()
{
    overRandomPairs(
        [](const IpvsState &from, const IpvsState &to) { QVERIFY(planner(from, to) == planner(from, to)); });
}

void PlannerTest::refusesAChangedHost()
{
    RandomState random(7);
    VirtualService service;
    service.key = ServiceKey(Protocol::Tcp, *Endpoint::parse(u"10.0.0.250:80"));
    service.setRealServer(RealServer {*Endpoint::parse(u"10.0.0.18:80"), {}});
    IpvsState from;
    from.setService(service);

    IpvsState to = from;
    to.service(service.key)->realServers[0].settings.weight = *Weight::fromNumber(5);
    const Plan edit = planner(from, to);

    IpvsState changed = from;
    changed.service(service.key)->realServers[0].settings.weight = *Weight::fromNumber(3);
    QCOMPARE(checkPreconditions(edit, changed).error().code, ErrorCode::PreconditionChanged);
    QCOMPARE(checkPreconditions(edit, IpvsState()).error().code, ErrorCode::PreconditionMissing);
    QCOMPARE(checkPreconditions(planner(IpvsState(), from), from).error().code,
             ErrorCode::PreconditionExists);

    IpvsState withMore = from;
    withMore.service(service.key)->setRealServer(RealServer {*Endpoint::parse(u"10.0.0.99:80"), {}});
    QCOMPARE(checkPreconditions(planner(from, IpvsState()), withMore).error().code,
             ErrorCode::PreconditionChanged);
}

void PlannerTest::failureLeavesTheStateAlone()
{
    size_t refused = 0;
    for (quint32 seed = 0; seed < pairs; ++seed) {
        RandomState random(seed);
        const IpvsState from = random.state();
        const IpvsState to = random.state();
        const IpvsState other = random.variation(from);
        IpvsState state = other;
        if (!execute(planner(from, to), state)) {
            ++refused;
            QVERIFY(state == other);
        }
    }
    QVERIFY2(refused > 500, "the generator hardly ever makes a plan fail");
}

void PlannerTest::hashNamesThePlan()
{
    overRandomPairs([](const IpvsState &from, const IpvsState &to) {
        const Plan plan = planner(from, to);
        QCOMPARE(planHash(plan).size(), 32);
        QCOMPARE(planHash(plan), planHash(plan));
        if (!plan.isEmpty()) {
            QVERIFY(planHash(plan) != planHash(inverse(plan)));
        }
    });
}

QTEST_GUILESS_MAIN(PlannerTest)
#include "planner_test.moc"
