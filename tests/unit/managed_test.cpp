// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/managed.h"

#include "core/helper/savedpart.h"
#include "core/plan/planner.h"
#include "tests/support/randomsetup.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lvs;

namespace {

const ShortName eth0 = ShortName::literal("eth0");
const ShortName lo = ShortName::literal("lo");
const SysctlName arpIgnore {SysctlKey::ArpIgnore, ShortName::literal("all")};

InterfaceAddress vip(quint32 number = 0x0a0000fa)
{
    InterfaceAddress address;
    address.interface = lo;
    address.address = Address::fromIPv4(number);
    return address;
}

AddressKey keyOf(const InterfaceAddress &address)
{
    return {address.interface, address.address, address.prefixLength};
}

ServiceKey mark(quint32 number)
{
    return ServiceKey::forMark(number, AddressFamily::IPv4).value();
}

std::vector<StepReport> all(const Plan &plan, StepOutcome outcome)
{
    return std::vector<StepReport>(plan.steps.size(), StepReport {outcome, std::nullopt});
}

void note(Managed &managed, const Plan &plan)
{
    managed.note(plan, all(plan, StepOutcome::Done));
}

HostState host()
{
    HostState state;
    Link link;
    link.name = lo;
    link.kind = LinkKind::Loopback;
    state.setup.network.links.push_back(link);
    state.setup.sysctls[arpIgnore] = {0, 0};
    InterfaceAddress others = vip(0x0a000063);
    state.setup.network.addresses.push_back(others);
    return state;
}

} // namespace

class ManagedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasDoneIsManaged()
    {
        Managed managed;
        const Plan plan {{SetupStep {AddAddress {vip()}}, SetupStep {SetSysctl {arpIgnore, {0, 0}, {1, 0}}},
                          AddService {mark(7), {}}}};
        for (const StepOutcome outcome :
             {StepOutcome::NotRun, StepOutcome::Failed, StepOutcome::Undone, StepOutcome::UndoFailed}) {
            managed.note(plan, all(plan, outcome));
            QVERIFY(managed.isEmpty());
        }
        note(managed, plan);
        QVERIFY(managed.contains(keyOf(vip())));
        QVERIFY(managed.contains(arpIgnore));
        QVERIFY(managed.contains(mark(7)));
        QVERIFY(managed.contains(RealServerKey {mark(7), {}}));
        QVERIFY(!managed.contains(mark(8)));
        QVERIFY(!managed.contains(keyOf(vip(0x0a0000fb))));
        QVERIFY(!managed.contains(SysctlName {SysctlKey::ArpIgnore, eth0}));
    }

    void whatWasTakenBackIsNot()
    {
        Managed managed;
        const Plan plan {{SetupStep {AddAddress {vip()}}, SetupStep {SetSysctl {arpIgnore, {0, 0}, {1, 0}}},
                          SetupStep {EditLink {eth0, {true, 1500}, {true, 1400}}}, AddService {mark(7), {}}}};
        note(managed, plan);
        note(managed, inverse(plan));
        QVERIFY(managed.isEmpty());
        // A setting that was one's own before is one's own whatever its value is.
        HostState saved;
        saved.setup.sysctls[arpIgnore] = {1, 0};
        managed.adopt(saved);
        note(managed, Plan {{SetupStep {SetSysctl {arpIgnore, {1, 0}, {0, 0}}}}});
        QVERIFY(managed.contains(arpIgnore));
    }

    /// Over random plans: every plan done and taken back leaves what was managed before it.
    void plansAndTheirInverses()
    {
        for (quint32 seed = 0; seed < 500; ++seed) {
            const HostState from = test::randomHost(seed);
            const HostState to = test::randomVariation(seed + 1000, from);
            const Plan plan = planner(from, to);
            Managed managed;
            note(managed, plan);
            // What came or changed is managed, and nothing that is as it was.
            HostState after = from;
            QVERIFY(execute(plan, after));
            for (const ObjectKey &key : objectsIn(after)) {
                const ObjectValue value = valueOf(key, after);
                const auto *link = std::get_if<Link>(&value);
                // The kernel's own device that is down again is as good as gone.
                const bool ofSetup =
                    isAbsent(valueOf(key, after.ipvs)) && (link == nullptr || !link->isIdleFallback());
                if (ofSetup && valueOf(key, from) != valueOf(key, after)) {
                    const bool isBeside =
                        std::none_of(plan.steps.begin(), plan.steps.end(),
                                     [&](const Step &step) { return objectOf(step) == key; });
                    QVERIFY2(managed.contains(key) != isBeside, qPrintable(subjectOf(key)));
                }
            }
            note(managed, inverse(plan));
            for (const auto &[name, value] : from.setup.sysctls) {
                QVERIFY2(!managed.contains(name), qPrintable(name.toString()));
            }
        }
    }

    void isKeptAndReadBack()
    {
        QTemporaryDir folder;
        const AtomicFolder place(QFile::encodeName(folder.path()));
        QVERIFY(!Managed::load(place));
        for (quint32 seed = 0; seed < 50; ++seed) {
            Managed managed;
            note(managed, planner(HostState(), test::randomHost(seed)));
            note(managed, Plan {{SetupStep {SetSysctl {arpIgnore, {0, 0}, {1, 0}}}}});
            managed.setPersistedGeneration(seed);
            QVERIFY(managed.keep(place));
            const std::optional<Managed> read = Managed::load(place);
            QVERIFY(read);
            QVERIFY(*read == managed);
        }
        QFile file(folder.filePath(QStringLiteral("managed.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("lvsdesk-managed 2\npersisted 1\n");
        file.close();
        QVERIFY(!Managed::load(place));
        QCOMPARE(Managed().keep(AtomicFolder("/nonexistent")).error().code, ErrorCode::FileUnwritable);
    }

    void onlyWhatIsManagedIsSaved()
    {
        HostState state = host();
        Managed managed;
        const Plan plan {{SetupStep {AddAddress {vip()}}, SetupStep {SetSysctl {arpIgnore, {0, 0}, {1, 0}}},
                          AddService {mark(7), {}}}};
        QVERIFY(execute(plan, state));
        note(managed, plan);
        state.ipvs.setService({mark(8), {}, {}}); // by ipvsadm
        const HostState part = savedPart(state, managed, {});
        QCOMPARE(part.ipvs.services.size(), size_t(2));
        QCOMPARE(part.setup.network.addresses.size(), size_t(1));
        QVERIFY(part.setup.network.addresses.front() == vip());
        QVERIFY(part.setup.network.links.empty());
        QCOMPARE(part.setup.sysctls.size(), size_t(1));
        QVERIFY(part.setup.sysctls.at(arpIgnore) == (SysctlValue {1, 0}));
        // DHCP has taken it over since.
        HostState leased = state;
        for (InterfaceAddress &address : leased.setup.network.addresses) {
            address.foreign = true;
        }
        QVERIFY(savedPart(leased, managed, {}).setup.network.addresses.empty());
    }

    void whatOthersKeepIsNotSaved()
    {
        HostState state = host();
        Managed managed;
        note(managed, Plan {{AddService {mark(7), {}}}});
        const ServiceKey cluster {Protocol::Tcp, Endpoint::parse(QStringLiteral("10.96.0.1:443")).value()};
        const ServiceKey other {Protocol::Tcp, Endpoint::parse(QStringLiteral("10.0.0.250:80")).value()};
        for (const ServiceKey &key : {mark(7), mark(8), cluster, other}) {
            state.ipvs.setService({key, {}, {}});
        }
        SyncDaemon daemon;
        daemon.interface = eth0;
        state.ipvs.master = daemon;
        Link link;
        link.name = ShortName::literal("kube-ipvs0");
        link.kind = LinkKind::Dummy;
        state.setup.network.links.push_back(link);
        InterfaceAddress address = vip(0x0a600001);
        address.interface = link.name;
        state.setup.network.addresses.push_back(address);

        const auto saved = [&](RulesOwner owner) {
            Surroundings surroundings;
            surroundings.owners = {owner};
            return savedPart(state, managed, surroundings).ipvs;
        };
        QCOMPARE(saved(RulesOwner::Docker).services.size(), size_t(4));
        QCOMPARE(saved(RulesOwner::KubeProxy).services.size(), size_t(3));
        QVERIFY(saved(RulesOwner::KubeProxy).service(cluster) == nullptr);
        for (const RulesOwner owner : {RulesOwner::Keepalived, RulesOwner::Ldirectord}) {
            QCOMPARE(saved(owner).services.size(), size_t(1));
            QVERIFY(saved(owner).service(mark(7)) != nullptr);
            QVERIFY(!saved(owner).master);
        }
        note(managed, Plan {{StartSyncDaemon {SyncRole::Master, daemon}}});
        QVERIFY(saved(RulesOwner::Keepalived).master == daemon);
    }
};

QTEST_GUILESS_MAIN(ManagedTest)
#include "managed_test.moc"
