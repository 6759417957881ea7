// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is saved, as the window's side sees it: through the real helper, on a private bus with a real polkitd.
#include "core/plan/planner.h"
#include "core/session/bushost.h"
#include "core/session/driftwatch.h"
#include "tests/dbus/privatebus.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace lvs;
using test::PrivateBus;

namespace {

constexpr int patience = 30000;
const QString folder = QStringLiteral("/run/lvsdesk-saved");
const ServiceKey web(Protocol::Tcp, *Endpoint::parse(u"10.0.0.250:80"));
const SysctlName arpIgnore {SysctlKey::ArpIgnore, ShortName::literal("all")};

InterfaceAddress vip()
{
    InterfaceAddress address;
    address.interface = ShortName::literal("lo");
    address.address = Address::fromIPv4(0x0a0000fa);
    return address;
}

/// A host behind the helper, ready, with what is saved known.
class Machine
{
public:
    Machine()
        : host(makeBusHost(QStringLiteral("test"), PrivateBus::address()))
        , watch(*host)
    {
        host->start();
        const bool isReady = QTest::qWaitFor(
            [this] { return host->status() == HostStatus::Ready && host->savedState() != nullptr; },
            patience);
        if (!isReady) {
            qFatal("the host did not come up");
        }
    }

    void apply(const HostState &wanted)
    {
        const std::unique_ptr<ApplyJob> job(host->apply(planner(*host->state(), wanted), host->generation()));
        QTRY_COMPARE_WITH_TIMEOUT(job->phase(), ApplyJob::Phase::Finished, patience);
        QVERIFY(job->report().succeeded());
    }

    /// A service, an address and a setting.
    void setUp()
    {
        HostState wanted = *host->state();
        RealServer server;
        server.endpoint = *Endpoint::parse(u"10.0.0.18:80");
        wanted.ipvs.setService({web, {}, {server}});
        wanted.setup.network.addresses.push_back(vip());
        wanted.setup.network.sort();
        wanted.setup.sysctls[arpIgnore] = {1, 0};
        apply(wanted);
    }

    Result<quint64> save()
    {
        std::optional<Result<quint64>> answer;
        host->save(host.get(), [&](const Result<quint64> &number) { answer = number; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, patience)
            ? *answer
            : Result<quint64>(Error(ErrorCode::KernelTimeout));
    }

    Result<SavedState> fetch(quint64 number)
    {
        std::optional<Result<SavedState>> answer;
        host->fetchSaved(number, host.get(), [&](const Result<SavedState> &saved) { answer = saved; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, patience)
            ? *answer
            : Result<SavedState>(Error(ErrorCode::KernelTimeout));
    }

    /// Somebody else adds the service FWM 999.
    void changeBehindTheHelper()
    {
        const quint64 before = host->generation();
        PrivateBus::changeBehindTheHelper();
        host->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(host->generation() != before, patience);
    }

    std::unique_ptr<Host> host;
    DriftWatch watch;
};

} // namespace

class SavedHostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
    }
    void init()
    {
        PrivateBus::stopHelper();
        QProcess::execute(QStringLiteral("/bin/sh"),
                          {QStringLiteral("-c"),
                           QStringLiteral("rm -rf %1 /run/lvsdesk; install -d -o lvsdesk -m 755 "
                                          "%1; install -d -o lvsdesk -m 700 /run/lvsdesk")
                               .arg(folder)});
        PrivateBus::setHelperEnvironment({QStringLiteral("CONFIGURATION_DIRECTORY=") + folder});
    }

    void savesAndTellsDriftApart()
    {
        Machine machine;
        QVERIFY(machine.host->canSave());
        QVERIFY(!machine.watch.isSaved());
        QVERIFY(!machine.host->savedError());
        machine.setUp();
        QVERIFY(machine.watch.byOthers().empty());
        const Result<quint64> number = machine.save();
        QVERIFY(number);
        QCOMPARE(*number, quint64(1));
        QVERIFY(QFile::exists(folder + QStringLiteral("/state.conf")));
        QCOMPARE(machine.host->savedState()->number, quint64(1));
        QCOMPARE(machine.host->savedHistory().size(), size_t(1));
        const SavedEntry &entry = machine.host->savedHistory().front();
        QCOMPARE(entry.uid, quint32(0));
        QCOMPARE(entry.user, QStringLiteral("root"));
        QCOMPARE(entry.services, quint32(1));
        QCOMPARE(entry.realServers, quint32(1));
        QCOMPARE(entry.setupObjects, quint32(2));
        QVERIFY(machine.watch.isSaved());
        QVERIFY(machine.watch.fromSaved().empty());

        machine.changeBehindTheHelper();
        QCOMPARE(machine.watch.fromSaved().size(), size_t(1));
        QCOMPARE(machine.watch.byOthers().size(), size_t(1));
        QCOMPARE(stepSubject(machine.watch.fromSaved().front().item.steps.front()),
                 QStringLiteral("FWM 999 IPv4"));
        machine.apply(machine.watch.savedReference());
        QVERIFY(machine.watch.fromSaved().empty());
        QVERIFY(machine.watch.byOthers().empty());
    }

    void whatIsSavedIsKnownInTheNextSession()
    {
        {
            Machine machine;
            machine.setUp();
            QVERIFY(machine.save());
            HostState wanted = *machine.host->state();
            wanted.ipvs.removeService(web);
            wanted.setup.sysctls[arpIgnore] = {2, 0};
            machine.apply(wanted);
            QCOMPARE(machine.watch.fromSaved().size(), size_t(3));
            QCOMPARE(machine.watch.openCount(), size_t(0));
        }
        Machine later;
        QCOMPARE(later.host->savedState()->number, quint64(1));
        QCOMPARE(later.watch.fromSaved().size(), size_t(3));
        QCOMPARE(later.watch.openCount(), size_t(3)); // whose they are was known in that session only
        later.apply(later.watch.savedReference());
        QVERIFY(later.watch.fromSaved().empty());
        QCOMPARE(later.host->state()->setup.sysctls.at(arpIgnore), (SysctlValue {1, 0}));
    }

    void othersHearOfASaving()
    {
        Machine machine;
        Machine other;
        machine.setUp();
        QVERIFY(machine.save());
        QTRY_COMPARE_WITH_TIMEOUT(other.host->savedState()->number, quint64(1), patience);
        QTRY_VERIFY_WITH_TIMEOUT(other.watch.fromSaved().empty(), patience);
        QVERIFY(!other.watch.byOthers().empty());
        QVERIFY(other.save());
        QTRY_COMPARE_WITH_TIMEOUT(machine.host->savedHistory().size(), size_t(2), patience);
        QCOMPARE(machine.host->savedHistory()[0].hash, machine.host->savedHistory()[1].hash);
    }

    void aStaleSavingIsRefused()
    {
        Machine machine;
        machine.setUp();
        PrivateBus::changeBehindTheHelper();
        QTest::qWait(200); // a reading that has only just been made is given again
        const quint64 before = machine.host->generation();
        const Result<quint64> number = machine.save();
        QVERIFY(!number);
        QCOMPARE(number.error().code, ErrorCode::StaleGeneration);
        // And the host is read again by itself.
        QTRY_VERIFY_WITH_TIMEOUT(machine.host->generation() != before, patience);
        QVERIFY(machine.save());
    }

    void oldOnesAreFetched()
    {
        Machine machine;
        machine.setUp();
        QVERIFY(machine.save());
        HostState wanted = *machine.host->state();
        wanted.ipvs.removeService(web);
        machine.apply(wanted);
        QVERIFY(machine.save());
        const Result<SavedState> first = machine.fetch(1);
        const Result<SavedState> latest = machine.fetch(0);
        QVERIFY(first && latest);
        QCOMPARE(first->number, quint64(1));
        QCOMPARE(latest->number, quint64(2));
        QCOMPARE(savedDrift(first->state, latest->state).size(), size_t(2));
        QCOMPARE(machine.fetch(99).error().code, ErrorCode::NotSaved);
        machine.apply(machine.watch.reference(first->state));
        QVERIFY(machine.host->state()->ipvs.service(web));
    }

    void damageIsTold()
    {
        {
            Machine machine;
            machine.setUp();
            QVERIFY(machine.save());
        }
        PrivateBus::stopHelper();
        QFile file(folder + QStringLiteral("/state.conf"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("nothing that anybody saved\n");
        file.close();
        Machine machine;
        QTRY_VERIFY_WITH_TIMEOUT(machine.host->savedError().has_value(), patience);
        QCOMPARE(machine.host->savedError()->code, ErrorCode::SavedDamaged);
    }

    void theHelperMayGoAndComeBack()
    {
        Machine machine;
        machine.setUp();
        QVERIFY(machine.save());
        PrivateBus::killHelper();
        QTRY_VERIFY_WITH_TIMEOUT(machine.host->status() != HostStatus::Ready, patience);
        const Result<quint64> lost = machine.save();
        QVERIFY(!lost);
        machine.host->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(machine.host->status(), HostStatus::Ready, patience);
        QTRY_VERIFY_WITH_TIMEOUT(machine.host->savedState() && machine.host->savedState()->number == 1,
                                 patience);
    }
};

QTEST_GUILESS_MAIN(SavedHostTest)
#include "savedhost_test.moc"
