// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is new in a plan that was made again, and whose rules a plan gets in the way of.
#include "core/plan/explain/foreignrules.h"
#include "core/plan/plandifference.h"
#include "core/plan/planner.h"
#include "tests/support/randomstate.h"

#include <QTest>

#include <algorithm>

using namespace lvs;

namespace {

size_t countOf(const std::vector<Step> &steps, const Step &step)
{
    return size_t(std::count(steps.begin(), steps.end(), step));
}

} // namespace

class PlanDifferenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Each step of either is in both as often as it can be, and else new or gone.
    void everyStepIsAccountedFor()
    {
        test::RandomState random(21);
        size_t added = 0;
        size_t gone = 0;
        for (int round = 0; round < 300; ++round) {
            const IpvsState live = random.state(6, 4);
            const IpvsState wanted = random.variation(live);
            const Plan earlier = planner(live, wanted);
            const Plan later = planner(random.variation(live), wanted);
            const PlanDifference found = difference(earlier, later);
            QVERIFY(std::is_sorted(found.added.begin(), found.added.end()));
            std::vector<Step> fresh;
            for (const size_t place : found.added) {
                fresh.push_back(later.steps.at(place));
            }
            for (const Plan *plan : {&earlier, &later}) {
                for (const Step &step : plan->steps) {
                    QCOMPARE(countOf(earlier.steps, step) - countOf(found.gone, step),
                             countOf(later.steps, step) - countOf(fresh, step));
                    QVERIFY(countOf(found.gone, step) == 0 || countOf(fresh, step) == 0);
                }
            }
            added += fresh.size();
            gone += found.gone.size();
        }
        QVERIFY(added > 100 && gone > 100);
    }

    void thesameIsNoDifference()
    {
        test::RandomState random(3);
        const IpvsState live = random.state(6, 4);
        Plan plan = planner(live, random.variation(live));
        QVERIFY(difference(plan, plan).isEmpty());
        const Plan before = plan;
        std::reverse(plan.steps.begin(), plan.steps.end());
        QVERIFY(difference(before, plan).isEmpty());
        QCOMPARE(difference({}, plan).added.size(), plan.steps.size());
        QVERIFY(difference(plan, {}).gone == plan.steps);
    }

    void ownersAreThoseWhoseRulesAreTouched()
    {
        Surroundings surroundings;
        surroundings.owners = {RulesOwner::Keepalived, RulesOwner::Docker, RulesOwner::KubeProxy};
        const ServiceKey key = ServiceKey::forMark(1, AddressFamily::IPv4).value();
        const std::set<RulesOwner> both {RulesOwner::Keepalived, RulesOwner::KubeProxy};
        QVERIFY(ownersTouchedBy(Plan {{AddService {key, {}}}}, surroundings) == both);
        QVERIFY(ownersTouchedBy(Plan {{RemoveRealServer {key, {}}}}, surroundings) == both);
        QVERIFY(ownersTouchedBy(Plan {{AddService {key, {}}}}, {}).empty());
        QVERIFY(ownersTouchedBy({}, surroundings).empty());
        // Their rules are services: a kernel setting of ours is none.
        const SysctlName forward {SysctlKey::IPv4Forward, {}};
        QVERIFY(
            ownersTouchedBy(Plan {{SetupStep {SetSysctl {forward, {0, 0}, {1, 0}}}}}, surroundings).empty());
        for (const RulesOwner owner : surroundings.owners) {
            QVERIFY(ownerWarning(owner).startsWith(rulesOwnerName(owner)));
        }
    }
};

QTEST_GUILESS_MAIN(PlanDifferenceTest)
#include "plandifference_test.moc"
