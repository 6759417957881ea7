// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/driftwatch.h"

#include "core/plan/planner.h"
#include "core/session/simulatedhost.h"

#include <QSignalSpy>
#include <QTest>

using namespace lvs;

namespace {

const ServiceKey web(Protocol::Tcp, *Endpoint::parse(u"10.0.0.250:80"));
const ServiceKey dns(Protocol::Udp, *Endpoint::parse(u"10.0.0.250:53"));
const SysctlName arpIgnore = *SysctlName::parse(u"net.ipv4.conf.all.arp_ignore");
const SysctlName conntrack = *SysctlName::parse(u"net.ipv4.vs.conntrack");

RealServer server(const char *endpoint, quint32 weight)
{
    RealServer made;
    made.endpoint = *Endpoint::parse(QString::fromLatin1(endpoint));
    made.settings.weight = *Weight::fromNumber(weight);
    return made;
}

InterfaceAddress vip()
{
    InterfaceAddress address;
    address.interface = ShortName::literal("lo");
    address.address = Address::fromIPv4(0x0a0000fa);
    return address;
}

/// A simulated machine with a service of one real server, and a watch over it.
class Bench
{
public:
    Bench()
        : host(makeSimulatedMachine({ShortName::literal("eth0")}))
    {
        host->start();
        if (!QTest::qWaitFor([this] { return host->status() == HostStatus::Ready && host->savedState(); },
                             30000)) {
            qFatal("the host did not come up");
        }
        watch = std::make_unique<DriftWatch>(*host);
        HostState wanted = *host->state();
        wanted.ipvs.setService({web, {}, {server("10.0.0.18:80", 1)}});
        apply(wanted);
    }

    void apply(const HostState &wanted)
    {
        const std::unique_ptr<ApplyJob> job(host->apply(planner(*host->state(), wanted), host->generation()));
        QTRY_COMPARE_WITH_TIMEOUT(job->phase(), ApplyJob::Phase::Finished, 30000);
        QVERIFY(job->report().succeeded());
    }

    Result<quint64> save()
    {
        std::optional<Result<quint64>> saved;
        host->save(host.get(), [&](const Result<quint64> &number) { saved = number; });
        if (!QTest::qWaitFor([&] { return saved.has_value(); }, 30000)) {
            return Error(ErrorCode::KernelTimeout);
        }
        return *saved;
    }

    Result<SavedState> fetch(quint64 number)
    {
        std::optional<Result<SavedState>> fetched;
        host->fetchSaved(number, host.get(), [&](const Result<SavedState> &state) { fetched = state; });
        if (!QTest::qWaitFor([&] { return fetched.has_value(); }, 30000)) {
            return Error(ErrorCode::KernelTimeout);
        }
        return *fetched;
    }

    /// Somebody else's steps.
    void behindItsBack(const std::vector<Step> &steps)
    {
        const quint64 before = host->generation();
        host->runOnKernel([steps](SimulatedKernel &kernel) {
            for (const Step &step : steps) {
                QVERIFY(kernel.execute({&step, 1}).front().ok());
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(host->generation() != before, 30000);
    }

    std::unique_ptr<SimulatedHost> host;
    std::unique_ptr<DriftWatch> watch;
};

Step weightStep(quint32 before, quint32 after)
{
    const RealServer old = server("10.0.0.18:80", before);
    const RealServer now = server("10.0.0.18:80", after);
    return EditRealServer {web, old.endpoint, old.settings, now.settings};
}

} // namespace

class DriftWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSavedAtFirst();
    void savingIsSeenBeforeItIsAnswered();
    void whatOthersDoIsADifference();
    void whatIsDoneFromHereIsAdopted();
    void setupChangedFromHereCounts();
    void decisionsHoldForTheExactDifference();
    void othersAndOwnAtOnce();
    void partOfAPlanIsNobodys();
    void historyIsKeptAndFetched();
    void aHostThatCannotSave();
};

void DriftWatchTest::nothingIsSavedAtFirst()
{
    Bench bench;
    QVERIFY(bench.host->canSave());
    QCOMPARE(bench.host->savedState()->number, quint64(0));
    QVERIFY(bench.host->savedHistory().empty());
    QVERIFY(!bench.watch->isSaved());
    QVERIFY(bench.watch->fromSaved().empty());
    QVERIFY(bench.watch->byOthers().empty());
    QCOMPARE(bench.fetch(0).error().code, ErrorCode::NotSaved);
}

void DriftWatchTest::savingIsSeenBeforeItIsAnswered()
{
    Bench bench;
    QSignalSpy changed(bench.host.get(), &Host::savedChanged);
    const Result<quint64> number = bench.save();
    QVERIFY(number);
    QCOMPARE(*number, quint64(1));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bench.host->savedState()->number, quint64(1));
    QCOMPARE(bench.host->savedState()->generation, bench.host->generation());
    QVERIFY(bench.host->savedState()->state.ipvs == bench.host->state()->ipvs);
    // Nothing of the set-up was changed from here.
    QCOMPARE(objectCount(bench.host->savedState()->state.setup), size_t(0));
    QVERIFY(bench.watch->isSaved());
    QVERIFY(bench.watch->fromSaved().empty());
}

void DriftWatchTest::whatOthersDoIsADifference()
{
    Bench bench;
    QVERIFY(bench.save());
    bench.behindItsBack({weightStep(1, 7), AddService {dns, {}}});
    QCOMPARE(bench.watch->fromSaved().size(), size_t(2));
    QCOMPARE(bench.watch->openCount(), size_t(2));
    QCOMPARE(bench.watch->byOthers().size(), size_t(2));
    QVERIFY(!bench.watch->fromSaved().front().own);
    const auto changed = std::find_if(
        bench.watch->fromSaved().begin(), bench.watch->fromSaved().end(), [](const Difference &each) {
            return each.item.object == ObjectKey(RealServerKey {web, server("10.0.0.18:80", 1).endpoint});
        });
    QVERIFY(changed != bench.watch->fromSaved().end());
    QVERIFY(changed->item.steps == std::vector<Step> {weightStep(1, 7)});
    // What leads back is the inverse.
    QVERIFY(planner(*bench.host->state(), bench.watch->savedReference()).steps.size() == 2);
    bench.watch->look();
    QVERIFY(bench.watch->byOthers().empty());
    QCOMPARE(bench.watch->fromSaved().size(), size_t(2));
    // They make it as it was.
    bench.behindItsBack({weightStep(7, 1), RemoveService {dns, {}}});
    QVERIFY(bench.watch->fromSaved().empty());
    QCOMPARE(bench.watch->byOthers().size(), size_t(2));
}

void DriftWatchTest::whatIsDoneFromHereIsAdopted()
{
    Bench bench;
    QVERIFY(bench.save());
    HostState wanted = *bench.host->state();
    wanted.ipvs.service(web)->setRealServer(server("10.0.0.19:80", 2));
    bench.apply(wanted);
    QCOMPARE(bench.watch->fromSaved().size(), size_t(1));
    QVERIFY(bench.watch->fromSaved().front().own);
    QCOMPARE(bench.watch->fromSaved().front().decision, DriftDecision::Adopted);
    QCOMPARE(bench.watch->openCount(), size_t(0));
    QVERIFY(bench.watch->byOthers().empty());
    QVERIFY(bench.save());
    QVERIFY(bench.watch->fromSaved().empty());
}

void DriftWatchTest::setupChangedFromHereCounts()
{
    Bench bench;
    QVERIFY(bench.save());
    HostState wanted = *bench.host->state();
    wanted.setup.network.addresses.push_back(vip());
    wanted.setup.network.sort();
    wanted.setup.sysctls[arpIgnore] = {1, 0};
    bench.apply(wanted);
    QCOMPARE(bench.watch->fromSaved().size(), size_t(2));
    QVERIFY(bench.watch->byOthers().empty());
    // Back is where it was before, though nothing of it is saved.
    const HostState reference = bench.watch->savedReference();
    QCOMPARE(reference.setup.sysctls.at(arpIgnore), (SysctlValue {0, 0}));
    QVERIFY(!contains(reference, keyOf(vip())));
    QVERIFY(bench.save());
    QCOMPARE(objectCount(bench.host->savedState()->state.setup), size_t(2));
    QVERIFY(bench.watch->fromSaved().empty());
    // What others do to what is saved is a difference, what they do to the rest is not.
    bench.behindItsBack({SetupStep(RemoveAddress {vip()}), SetupStep(SetSysctl {conntrack, {0, 0}, {1, 0}})});
    QCOMPARE(bench.watch->fromSaved().size(), size_t(1));
    QVERIFY(bench.watch->fromSaved().front().item.object == ObjectKey(keyOf(vip())));
    QCOMPARE(bench.watch->byOthers().size(), size_t(2));
}

void DriftWatchTest::decisionsHoldForTheExactDifference()
{
    Bench bench;
    QVERIFY(bench.save());
    bench.behindItsBack({weightStep(1, 7)});
    const ObjectKey object = bench.watch->fromSaved().front().item.object;
    QSignalSpy remembered(bench.watch.get(), &DriftWatch::ignoredChanged);
    bench.watch->decide(object, DriftDecision::Ignored);
    QCOMPARE(remembered.count(), 1);
    QCOMPARE(bench.watch->shownCount(), size_t(0));
    QCOMPARE(bench.watch->fromSaved().size(), size_t(1));
    QVERIFY(bench.watch->byOthers().empty());
    bench.behindItsBack({weightStep(7, 9)});
    QCOMPARE(bench.watch->shownCount(), size_t(1));
    QCOMPARE(bench.watch->fromSaved().front().decision, DriftDecision::Open);
    bench.behindItsBack({weightStep(9, 7)});
    QCOMPARE(bench.watch->shownCount(), size_t(0));
    // It is remembered from one run to the next.
    DriftWatch later(*bench.host);
    QCOMPARE(later.shownCount(), size_t(1));
    later.setIgnored(bench.watch->ignored());
    QCOMPARE(later.shownCount(), size_t(0));
    bench.watch->decide(object, DriftDecision::Adopted);
    QCOMPARE(bench.watch->shownCount(), size_t(1));
    QCOMPARE(bench.watch->openCount(), size_t(0));
    QVERIFY(bench.watch->ignored().isEmpty());
}

void DriftWatchTest::othersAndOwnAtOnce()
{
    Bench bench;
    bench.behindItsBack({weightStep(1, 7)});
    HostState wanted = *bench.host->state();
    wanted.ipvs.setService({dns, {}, {}});
    bench.apply(wanted);
    QCOMPARE(bench.watch->byOthers().size(), size_t(1));
    QVERIFY(bench.watch->byOthers().front().item.steps == std::vector<Step> {weightStep(1, 7)});
    // What is done from here to the same object is the user's own.
    wanted = *bench.host->state();
    wanted.ipvs.service(web)->setRealServer(server("10.0.0.18:80", 3));
    bench.apply(wanted);
    QVERIFY(bench.watch->byOthers().empty());
}

void DriftWatchTest::partOfAPlanIsNobodys()
{
    Bench bench;
    int seen = 0;
    QObject::connect(bench.host.get(), &Host::stateChanged, bench.watch.get(), [&] {
        ++seen;
        QVERIFY(bench.watch->byOthers().empty());
    });
    QObject::connect(bench.watch.get(), &DriftWatch::changed, bench.watch.get(),
                     [&] { QVERIFY(bench.watch->byOthers().empty()); });
    HostState wanted = *bench.host->state();
    for (quint16 port = 1000; port < 1100; ++port) {
        wanted.ipvs.setService(
            {ServiceKey(Protocol::Tcp, *Endpoint::parse(QStringLiteral("10.0.0.250:%1").arg(port))), {}, {}});
    }
    bench.apply(wanted);
    QVERIFY(seen > 0);
    QCOMPARE(bench.host->state()->ipvs.services.size(), size_t(101));
    QVERIFY(bench.watch->byOthers().empty());
}

void DriftWatchTest::historyIsKeptAndFetched()
{
    Bench bench;
    QVERIFY(bench.save());
    QVERIFY(bench.save());
    const std::vector<SavedEntry> &history = bench.host->savedHistory();
    QCOMPARE(history.size(), size_t(2));
    QCOMPARE(history[0].number, quint64(2));
    QCOMPARE(history[0].hash, history[1].hash);
    QCOMPARE(history[0].services, quint32(1));
    QCOMPARE(history[0].realServers, quint32(1));
    QVERIFY(std::abs(history[0].time - QDateTime::currentSecsSinceEpoch()) < 60);
    bench.behindItsBack({weightStep(1, 7)});
    QVERIFY(bench.save());
    QVERIFY(bench.host->savedHistory()[0].hash != bench.host->savedHistory()[1].hash);
    const Result<SavedState> first = bench.fetch(1);
    const Result<SavedState> latest = bench.fetch(3);
    QVERIFY(first && latest);
    QCOMPARE(savedDrift(first->state, latest->state).size(), size_t(1));
    QCOMPARE(bench.fetch(4).error().code, ErrorCode::NotSaved);
    for (int i = 0; i < longestSavedHistory; ++i) {
        QVERIFY(bench.save());
    }
    QCOMPARE(bench.host->savedHistory().size(), static_cast<size_t>(longestSavedHistory));
    QCOMPARE(bench.fetch(1).error().code, ErrorCode::NotSaved);
}

void DriftWatchTest::aHostThatCannotSave()
{
    /// What an old helper is.
    class Mute : public Host
    {
    public:
        QString id() const override { return QStringLiteral("mute"); }
        HostKind kind() const override { return HostKind::Bus; }
        void start() override { setState(std::make_shared<const HostState>(), 1); }
        void refresh() override { }
        void watchCounters(std::chrono::milliseconds) override { }
        ApplyJob *apply(const Plan &, quint64, const ApplyOptions &) override { return nullptr; }
        ApplyJob *check(const Plan &, quint64) override { return nullptr; }
    } host;
    const DriftWatch watch(host);
    host.start();
    QVERIFY(!host.canSave());
    QVERIFY(!watch.isSaved());
    QVERIFY(watch.fromSaved().empty());
    int answers = 0;
    host.save(&host, [&](const Result<quint64> &number) {
        ++answers;
        QCOMPARE(number.error().code, ErrorCode::Unsupported);
    });
    host.fetchSaved(0, &host, [&](const Result<SavedState> &saved) {
        ++answers;
        QCOMPARE(saved.error().code, ErrorCode::Unsupported);
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 2);
}

QTEST_GUILESS_MAIN(DriftWatchTest)
#include "driftwatch_test.moc"
