// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands around IPVS, changed through the helper on a private bus.
#include "core/plan/planner.h"
#include "core/protocol/errorname.h"
#include "core/session/applyjob.h"
#include "core/session/bushost.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/privatebus.h"

#include <QTest>

using namespace lvs;
using namespace lvs::test;

namespace {

constexpr int patience = 30000;

const ShortName eth0 = ShortName::literal("eth0");
const ShortName lo = ShortName::literal("lo");
const ShortName vip0 = ShortName::literal("vip0");

const SysctlName arpIgnore {SysctlKey::ArpIgnore, ShortName::literal("all")};
const SysctlName forward {SysctlKey::IPv4Forward, {}};

InterfaceAddress vip(const ShortName &interface)
{
    InterfaceAddress address;
    address.interface = interface;
    address.address = Address::fromIPv4(0x0a0000faU);
    address.prefixLength = 32;
    return address;
}

Link dummy()
{
    return {vip0, LinkKind::Dummy, {true, 1500}, {}, {}};
}

/// One of everything, as a role could want it.
HostSetup wantedFrom(HostSetup setup)
{
    NetworkState &network = setup.network;
    Link tunnel {ShortName::literal("tun1"), LinkKind::Ipip, {true, 1480}, {}, {}};
    tunnel.local = Address::fromIPv4(0x0a000005U);
    network.links.push_back(dummy());
    network.links.push_back(tunnel);
    network.addresses.push_back(vip(vip0));
    Route route;
    route.table = 100;
    route.destination = Address::fromIPv4(0);
    route.prefixLength = 0;
    route.local = true;
    route.interface = lo;
    network.routes.push_back(route);
    network.rules.push_back({AddressFamily::IPv4, 1000, 1, 0xffffffffU, 100});
    network.encapsulationPorts.push_back({AddressFamily::IPv4, 6080, true, 0});
    network.sort();
    for (const ShortName &added : {vip0, tunnel.name}) {
        for (const SysctlRule &rule : sysctlRules()) {
            const auto initial = setup.sysctls.find({rule.key, ShortName::literal("default")});
            if (initial != setup.sysctls.end()) {
                setup.sysctls[{rule.key, added}] = initial->second;
            }
        }
    }
    setup.sysctls[arpIgnore] = {1, 0};
    setSysctl(setup.sysctls, forward, {1, 0});
    return setup;
}

Plan planOf(std::initializer_list<SetupStep> steps)
{
    return Plan {{steps.begin(), steps.end()}};
}

} // namespace

class SetupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        wire::registerTypes();
    }
    void init()
    {
        PrivateBus::setHelperEnvironment({});
        PrivateBus::stopHelper();
    }

    void everyKindIsAppliedAndTakenBack()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        const HostState before = caller.host();
        QVERIFY(!before.setup.network.links.empty());
        const HostState wanted {before.ipvs, wantedFrom(before.setup)};
        const Plan there = planner(before, wanted);
        QCOMPARE(there.steps.size(), size_t(8));
        const QDBusMessage applied = caller.apply(base, there);
        QCOMPARE(answer(applied), QStringLiteral("ok"));
        QCOMPARE(applied.arguments().value(0).toULongLong(), base + 1);
        QTest::qWait(60);
        QVERIFY(caller.host() == wanted);
        QCOMPARE(answer(caller.apply(base + 1, inverse(there))), QStringLiteral("ok"));
        QTest::qWait(60);
        QVERIFY(caller.host() == before);
        QVERIFY(PrivateBus::journal().contains(QLatin1String("action=org.lvsdesk.host-config")));
    }

    /// An address that somebody else gave counts as a change, as a service does.
    void anAddressMakesAGeneration()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        PrivateBus::giveAddressBehindTheHelper();
        const Plan plan = planOf({AddAddress {vip(lo)}});
        const QDBusMessage stale = caller.apply(base, plan);
        QCOMPARE(errorFromReply(stale),
                 Error(ErrorCode::StaleGeneration, {QString::number(base), QString::number(base + 1)}));
        QTest::qWait(60);
        QCOMPARE(caller.generation(), base + 1);
        QVERIFY(caller.host().setup.network.places(vip(lo).address).empty());
        QCOMPARE(answer(caller.apply(base + 1, plan)), QStringLiteral("ok"));
    }

    void aRefusalInTheMiddleIsUndone()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        const HostState before = caller.host();
        SyncDaemon daemon;
        daemon.interface = ShortName::literal("eth9"); // which only the kernel knows not to be there
        Plan plan =
            planOf({AddLink {dummy()}, AddAddress {vip(vip0)}, SetSysctl {arpIgnore, {0, 0}, {1, 0}}});
        plan.steps.push_back(StartSyncDaemon {SyncRole::Master, daemon});
        const QDBusMessage refused = caller.apply(base, plan);
        QCOMPARE(answer(refused), QStringLiteral("ok")); // it was begun
        const QByteArray outcomes = refused.arguments().value(1).toByteArray();
        QCOMPARE(outcomes, QByteArray("\x03\x03\x03\x02"));
        const auto error = qdbus_cast<wire::Error>(refused.arguments().value(3));
        QCOMPARE(error.code, errorCodeName(ErrorCode::KernelInterfaceMissing));
        QTest::qWait(60);
        QVERIFY(caller.host() == before);
        QCOMPARE(caller.generation(), base);
    }

    void harmIsRefusedBeforeAnythingIsTouched_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, std::initializer_list<SetupStep> steps, ErrorCode code) {
            QTest::newRow(name) << planOf(steps) << errorCodeName(code);
        };
        using E = ErrorCode;
        row("loopback down", {EditLink {lo, {true, 65536}, {false, 65536}}}, E::LoopbackNeeded);
        row("card removed", {RemoveLink {{eth0, LinkKind::Ethernet, {true, 1500}, {}, {}}}},
            E::LinkKindFixed);
        InterfaceAddress theirs = vip(eth0);
        theirs.address = Address::fromIPv4(0x0a090909);
        theirs.prefixLength = 24;
        theirs.foreign = true;
        row("somebody else's address", {RemoveAddress {theirs}}, E::ForeignObject);
        InterfaceAddress many = vip(eth0);
        many.address = Address::fromIPv4(0xe0000001U);
        row("multicast after a good step", {AddLink {dummy()}, AddAddress {many}}, E::AddressNotAssignable);
        Route local;
        local.table = 255;
        local.destination = Address::fromIPv4(0x0a000100U);
        local.interface = eth0;
        row("local table", {AddRoute {local}}, E::TableReserved);
        row("no such interface", {AddAddress {vip(vip0)}}, E::PreconditionMissing);
        row("not as it was", {SetSysctl {arpIgnore, {2, 0}, {1, 0}}}, E::PreconditionChanged);
        row("MTU", {EditLink {eth0, {true, 1500}, {true, 10}}}, E::SettingOutOfRange);
    }
    void harmIsRefusedBeforeAnythingIsTouched()
    {
        QFETCH(Plan, plan);
        QFETCH(QString, code);
        Caller caller(QStringLiteral("a"));
        (void)caller.generation();
        PrivateBus::giveAddressBehindTheHelper();
        QTest::qWait(60);
        const quint64 base = caller.generation();
        const HostState before = caller.host();
        QCOMPARE(before.setup.network.addresses.size(), size_t(2));
        QCOMPARE(errorCodeName(errorFromReply(caller.apply(base, plan)).code), code);
        const QDBusMessage validated =
            caller.call(QStringLiteral("Validate"), {base, QVariant::fromValue(toWire(plan.steps))});
        QCOMPARE(qdbus_cast<QList<wire::Error>>(validated.arguments().value(2)).value(0).code, code);
        QTest::qWait(60);
        QVERIFY(caller.host() == before);
        QCOMPARE(caller.generation(), base);
    }

    /// As the window sees it: a host whose state holds the set-up, and a job that changes it.
    void aHostOnTheBusHoldsIt()
    {
        const std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(QTest::qWaitFor([&] { return host->status() == HostStatus::Ready; }, patience));
        const HostState before = *host->state();
        QVERIFY(before.setup.network.link(eth0) != nullptr);
        QVERIFY(before.setup.sysctls.contains(arpIgnore));
        const HostState wanted {before.ipvs, wantedFrom(before.setup)};
        const std::unique_ptr<ApplyJob> job(host->apply(planner(before, wanted), host->generation()));
        std::optional<TransactionReport> report;
        connect(job.get(), &ApplyJob::finished, this, [&] { report = job->report(); });
        QVERIFY(QTest::qWaitFor([&] { return report.has_value(); }, patience));
        QVERIFY(report->succeeded());
        QVERIFY(*host->state() == wanted);
        // What others do shows, too.
        host->watchCounters(std::chrono::milliseconds(250));
        PrivateBus::giveAddressBehindTheHelper();
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto *given =
                    host->state()->setup.network.address(eth0, Address::fromIPv4(0x0a090909), 24);
                return given != nullptr && given->foreign;
            },
            patience));
    }
};

QTEST_GUILESS_MAIN(SetupTest)
#include "setup_test.moc"
