// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/restore.h"

#include "core/helper/auditlog.h"
#include "core/helper/restoreprogram.h"
#include "core/helper/savedpart.h"
#include "core/helper/store.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/kernel/steprefusal.h"
#include "core/kernel/transaction.h"
#include "core/plan/planner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace lvs;

namespace {

const ShortName eth0 = ShortName::literal("eth0");
const ShortName lvs0 = ShortName::literal("lvs0");
const SysctlName arpIgnore {SysctlKey::ArpIgnore, ShortName::literal("all")};

/// A machine that refuses what it is told to, and that others keep rules on.
class Machine : public SimulatedKernel
{
public:
    std::map<QString, int> refused; ///< subject to errno
    Surroundings surroundings;
    int transactions = 0;

    Surroundings readSurroundings() override { return surroundings; }
    std::vector<Result<void>> execute(std::span<const Step> steps) override
    {
        ++transactions;
        std::vector<Result<void>> results;
        for (const Step &step : steps) {
            const auto found = refused.find(stepSubject(step));
            if (found != refused.end()) {
                results.emplace_back(stepRefusal(step, found->second));
            } else {
                results.push_back(SimulatedKernel::execute(std::span(&step, 1)).front());
            }
        }
        return results;
    }
};

ServiceKey service(int number)
{
    return {Protocol::Tcp, Endpoint::parse(QStringLiteral("10.0.0.250:%1").arg(number)).value()};
}

RealServer server(int number, int port = 80)
{
    return {Endpoint::parse(QStringLiteral("10.0.0.%1:%2").arg(number).arg(port)).value(), {}};
}

InterfaceAddress addressOn(const ShortName &interface, quint32 number)
{
    InterfaceAddress address;
    address.interface = interface;
    address.address = Address::fromIPv4(number);
    return address;
}

/// Two services with two real servers each, a device with a VIP, one on eth0, a rule, settings.
HostState whatWasSaved()
{
    HostState state;
    for (const int port : {80, 443}) {
        VirtualService made;
        made.key = service(port);
        made.settings.scheduler = Scheduler::parse(QStringLiteral("rr")).value();
        made.setRealServer(server(18, port));
        made.setRealServer(server(28, port));
        state.ipvs.setService(made);
    }
    state.ipvs.timeouts.udp = 60;
    SyncDaemon daemon;
    daemon.interface = eth0;
    state.ipvs.master = daemon;
    NetworkState &network = state.setup.network;
    Link link;
    link.name = lvs0;
    link.kind = LinkKind::Dummy;
    link.settings = {true, 1500};
    network.links.push_back(link);
    network.addresses = {addressOn(eth0, 0x0a0000fa), addressOn(lvs0, 0x0a0000fb)};
    network.rules.push_back({AddressFamily::IPv4, 1000, 1, 0xffffffff, 100});
    state.setup.sysctls[arpIgnore] = {1, 0};
    state.setup.sysctls[{SysctlKey::ArpAnnounce, lvs0}] = {2, 0};
    state.setup.sysctls[{SysctlKey::IPv4Forward, {}}] = {1, 0};
    return state;
}

constexpr size_t objects = 2 + 4 + 1 + 1 + 1 + 2 + 1 + 3;

void change(Machine &machine, const HostState &to)
{
    const HostState from = machine.read().value();
    const TransactionReport report = runTransaction(machine, planner(from, to));
    if (!report.succeeded()) {
        qFatal("the machine cannot be made ready: %s", qPrintable(errorCodeName(report.error->code)));
    }
}

const RestoredObject *find(const RestoreReport &report, const ObjectKey &key)
{
    for (const RestoredObject &object : report.objects) {
        if (object.key == key) {
            return &object;
        }
    }
    return nullptr;
}

QStringList failed(const RestoreReport &report)
{
    QStringList names;
    for (const RestoredObject &object : report.objects) {
        if (object.outcome == RestoreOutcome::Failed) {
            names.append(subjectOf(object.key) + u' ' + errorCodeName(object.reason->code));
        }
    }
    return names;
}

Folders allIn(const QString &path)
{
    Folders folders;
    folders.runtime = QFile::encodeName(path);
    folders.configuration = folders.runtime;
    return folders;
}

/// Whether every saved object stands on the machine.
bool isRestored(Machine &machine, const HostState &state)
{
    const HostState now = machine.read().value();
    const std::vector<ObjectKey> keys = objectsIn(state);
    return std::all_of(keys.begin(), keys.end(),
                       [&](const ObjectKey &key) { return isSame(valueOf(key, now), valueOf(key, state)); });
}

} // namespace

class RestoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyMachineGetsEverything()
    {
        Machine machine;
        const RestoreReport report = restoreSaved(machine, whatWasSaved(), {});
        QVERIFY(!report.error);
        QCOMPARE(report.objects.size(), objects);
        QCOMPARE(failed(report), QStringList());
        QVERIFY(isRestored(machine, whatWasSaved()));
        QCOMPARE(report.count(RestoreOutcome::Restored), objects);
        // Once more there is nothing to do.
        machine.transactions = 0;
        const RestoreReport again = restoreSaved(machine, whatWasSaved(), {});
        QCOMPARE(again.count(RestoreOutcome::WasThere), objects);
        QCOMPARE(machine.transactions, 0);
    }

    void whatOthersMadeStays()
    {
        Machine machine;
        HostState others = machine.read().value();
        others.ipvs.setService({service(8080), {}, {server(99)}});
        VirtualService different {service(80), {}, {server(99)}};
        others.ipvs.setService(different);
        others.setup.network.addresses.push_back(addressOn(eth0, 0x0a000063));
        others.setup.network.sort();
        change(machine, others);
        const RestoreReport report = restoreSaved(machine, whatWasSaved(), {});
        QCOMPARE(failed(report), QStringList());
        const HostState now = machine.read().value();
        QVERIFY(*now.ipvs.service(service(8080)) == *others.ipvs.service(service(8080)));
        QVERIFY(now.setup.network.address(eth0, Address::fromIPv4(0x0a000063), 32) != nullptr);
        // Under a saved key there is what was saved, and nothing else.
        QVERIFY(*now.ipvs.service(service(80)) == *whatWasSaved().ipvs.service(service(80)));
    }

    void whatAnotherOwnerMayHaveMadeIsLeftAlone()
    {
        Machine machine;
        HostState others = machine.read().value();
        VirtualService different {service(80), {}, {server(99)}};
        others.ipvs.setService(different);
        VirtualService more = *whatWasSaved().ipvs.service(service(443));
        more.setRealServer(server(99));
        others.ipvs.setService(more);
        change(machine, others);
        machine.surroundings.owners = {RulesOwner::Keepalived};
        const RestoreReport report = restoreSaved(machine, whatWasSaved(), {});
        QCOMPARE(failed(report), QStringList());
        const HostState now = machine.read().value();
        QVERIFY(*now.ipvs.service(service(80)) == different);
        QVERIFY(*now.ipvs.service(service(443)) == more);
        QCOMPARE(find(report, service(80))->outcome, RestoreOutcome::LeftAlone);
        QCOMPARE(find(report, service(80))->reason->code, ErrorCode::ForeignOwner);
        QCOMPARE(find(report, RealServerKey {service(80), server(18).endpoint})->outcome,
                 RestoreOutcome::LeftAlone);
        QCOMPARE(find(report, service(443))->outcome, RestoreOutcome::WasThere);
        QCOMPARE(find(report, TimeoutsKey {})->outcome, RestoreOutcome::LeftAlone);
        QCOMPARE(find(report, SyncDaemonKey {SyncRole::Master})->outcome, RestoreOutcome::Restored);
        QCOMPARE(find(report, LinkKey {lvs0})->outcome, RestoreOutcome::Restored);
        // What is known to be ours is ours.
        Managed managed;
        managed.adopt(whatWasSaved());
        QCOMPARE(restoreSaved(machine, whatWasSaved(), managed).count(RestoreOutcome::LeftAlone), size_t(0));
        QVERIFY(isRestored(machine, whatWasSaved()));
    }

    void aMissingInterfaceKeepsNothingElseBack()
    {
        Machine machine;
        HostState wanted = whatWasSaved();
        const ShortName eth7 = ShortName::literal("eth7");
        wanted.setup.network.addresses.push_back(addressOn(eth7, 0x0a0700fa));
        Route route;
        route.destination = Address::fromIPv4(0x0a070000);
        route.prefixLength = 24;
        route.interface = eth7;
        wanted.setup.network.routes.push_back(route);
        wanted.setup.network.sort();
        wanted.setup.sysctls[{SysctlKey::ArpIgnore, eth7}] = {1, 0};
        const RestoreReport report = restoreSaved(machine, wanted, {});
        QCOMPARE(failed(report),
                 (QStringList {QStringLiteral("address 10.7.0.250/32 on eth7 kernel-interface-missing"),
                               QStringLiteral("route 10.7.0.0/24 kernel-interface-missing"),
                               QStringLiteral("net.ipv4.conf.eth7.arp_ignore kernel-interface-missing")}));
        QCOMPARE(report.count(RestoreOutcome::Restored), objects);
        QVERIFY(isRestored(machine, whatWasSaved()));
    }

    /// Each object refused by the kernel in its turn: all that does not depend on it is restored.
    void whateverIsRefusedKeepsNothingElseBack()
    {
        std::map<QString, QStringList> dependent;
        dependent[QStringLiteral("TCP 10.0.0.250:80")] = {
            QStringLiteral("TCP 10.0.0.250:80 -> 10.0.0.18:80"),
            QStringLiteral("TCP 10.0.0.250:80 -> 10.0.0.28:80")};
        dependent[QStringLiteral("TCP 10.0.0.250:443")] = {
            QStringLiteral("TCP 10.0.0.250:443 -> 10.0.0.18:443"),
            QStringLiteral("TCP 10.0.0.250:443 -> 10.0.0.28:443")};
        dependent[QStringLiteral("link lvs0")] = {QStringLiteral("address 10.0.0.251/32 on lvs0"),
                                                  QStringLiteral("net.ipv4.conf.lvs0.arp_announce")};
        // Two machines would answer for the address.
        dependent[QStringLiteral("net.ipv4.conf.all.arp_ignore")] = {
            QStringLiteral("address 10.0.0.251/32 on lvs0")};
        dependent[QStringLiteral("net.ipv4.conf.lvs0.arp_announce")] = {
            QStringLiteral("address 10.0.0.251/32 on lvs0")};
        int cases = 0;
        for (const ObjectKey &refused : objectsIn(whatWasSaved())) {
            for (const int error : {EINVAL, ENOMEM, EBUSY}) {
                Machine machine;
                machine.refused[subjectOf(refused)] = error;
                const RestoreReport report = restoreSaved(machine, whatWasSaved(), {});
                QVERIFY(!report.error);
                QStringList expected = dependent[subjectOf(refused)];
                expected.append(subjectOf(refused));
                QStringList found;
                for (const RestoredObject &object : report.objects) {
                    if (object.outcome == RestoreOutcome::Failed) {
                        found.append(subjectOf(object.key));
                    }
                }
                expected.sort();
                found.sort();
                QCOMPARE(found, expected);
                QCOMPARE(find(report, refused)->reason->code, requestRefusal({}, error).code);
                ++cases;
            }
        }
        qInfo("%d cases: what was refused and what depends on it is missing, all else is there", cases);
    }

    void severalAreRefused()
    {
        Machine machine;
        machine.refused[QStringLiteral("TCP 10.0.0.250:443 -> 10.0.0.28:443")] = EINVAL;
        machine.refused[QStringLiteral("address 10.0.0.250/32 on eth0")] = EINVAL;
        machine.refused[QStringLiteral("sync daemon master")] = ENODEV;
        const RestoreReport report = restoreSaved(machine, whatWasSaved(), {});
        QCOMPARE(failed(report).size(), 3);
        QCOMPARE(report.count(RestoreOutcome::Restored), objects - 3);
    }

    void whatRulesRefuseIsLeftOut()
    {
        Machine machine;
        HostState hostile = whatWasSaved();
        VirtualService bad;
        bad.key = service(81);
        RealServer multicast = server(18);
        multicast.endpoint.address = Address::fromIPv4(0xe0000001);
        bad.setRealServer(multicast);
        hostile.ipvs.setService(bad);
        Link link; // no device that may be made
        link.name = ShortName::literal("br0");
        link.kind = LinkKind::Bridge;
        link.settings = {true, 1500};
        hostile.setup.network.links.push_back(link);
        InterfaceAddress broadcast = addressOn(eth0, 0xffffffff);
        hostile.setup.network.addresses.push_back(broadcast);
        Route reserved;
        reserved.table = 255;
        reserved.interface = eth0;
        hostile.setup.network.routes.push_back(reserved);
        hostile.setup.network.sort();
        hostile.setup.sysctls[{SysctlKey::IpvsSyncPorts, {}}] = {3, 0};
        const RestoreReport report = restoreSaved(machine, hostile, {});
        QCOMPARE(failed(report).size(), 5);
        QVERIFY(isRestored(machine, whatWasSaved()));
        QVERIFY(machine.read()->ipvs.service(service(81)) != nullptr);
    }

    void aDeviceOfAnotherKindIsNotReplaced()
    {
        Machine machine;
        HostSetup setup = machine.setup();
        Link other;
        other.name = lvs0;
        other.kind = LinkKind::Bridge;
        other.settings = {true, 1500};
        setup.network.links.push_back(other);
        setup.network.sort();
        machine.setSetup(setup);
        const RestoreReport report = restoreSaved(machine, whatWasSaved(), {});
        QCOMPARE(find(report, LinkKey {lvs0})->outcome, RestoreOutcome::LeftAlone);
        QCOMPARE(machine.read()->setup.network.link(lvs0)->kind, LinkKind::Bridge);
    }

    void theProgramTellsOfEachObject()
    {
        QTemporaryDir folder;
        Folders folders = allIn(folder.path());
        folders.logs = folders.runtime;
        Machine machine;
        QCOMPARE(run(machine, folders), RestoreStatus::Complete);
        QCOMPARE(m_journal, QStringLiteral("<6>nothing is saved\n"));
        QCOMPARE(AuditLog(folder.path()).latest(), quint64(0));

        Store store(folders.configuration);
        QVERIFY(store.save({}, whatWasSaved()));
        QCOMPARE(run(machine, folders), RestoreStatus::Complete);
        QVERIFY(m_journal.contains(QLatin1String("<6>restored TCP 10.0.0.250:80 -> 10.0.0.18:80\n")));
        QVERIFY(m_journal.endsWith(
            QStringLiteral("<6>number 1: %1 restored, 0 were there, 0 left alone, 0 failed\n").arg(objects)));

        HostState more = whatWasSaved();
        more.setup.network.addresses.push_back(addressOn(ShortName::literal("eth7"), 0x0a0700fa));
        QVERIFY(store.save({}, more));
        QCOMPARE(run(machine, folders), RestoreStatus::Incomplete);
        QVERIFY(m_journal.contains(
            QLatin1String("<3>failed address 10.7.0.250/32 on eth7: kernel-interface-missing (address "
                          "10.7.0.250/32 on eth7, eth7)\n")));

        const QList<AuditEntry> log = AuditLog(folder.path()).after(0, 10);
        QCOMPARE(log.size(), 2);
        QCOMPARE(log[0].member, QStringLiteral("Restore"));
        QCOMPARE(log[0].result, QString(auditDone));
        QCOMPARE(log[0].steps, quint32(objects));
        QCOMPARE(log[0].standing, quint32(objects));
        QCOMPARE(log[1].result, errorCodeName(ErrorCode::KernelInterfaceMissing));
        QCOMPARE(log[1].steps, quint32(objects + 1));
        QCOMPARE(log[1].standing, quint32(objects));
    }

    void aDamagedOrForeignFileLeavesTheMachineAlone()
    {
        QTemporaryDir folder;
        const Folders folders = allIn(folder.path());
        Store store(folders.configuration);
        QVERIFY(store.save({}, whatWasSaved()));
        const QString path = folder.filePath(QStringLiteral("state.conf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        file.close();
        const auto put = [&](QByteArray content) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
            file.close();
        };
        Machine machine;
        const HostState before = machine.read().value();
        put(QByteArray(text).replace("state 1", "state 2"));
        QCOMPARE(run(machine, folders), RestoreStatus::Refused);
        QVERIFY2(m_journal.startsWith(QLatin1String("<1>refused: saved-damaged (")), qPrintable(m_journal));
        QVERIFY(m_journal.contains(QLatin1String("version-unsupported, 2, 1)")));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        QCOMPARE(run(machine, folders), RestoreStatus::Refused);
        QVERIFY(m_journal.contains(QLatin1String("file-untrusted")));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(machine.read().value() == before);
        QCOMPARE(machine.transactions, 0);
        // Damaged, with a copy in the history: that is restored, and somebody is told.
        put(QByteArray(text).replace("rr", "lc"));
        QCOMPARE(run(machine, folders), RestoreStatus::Incomplete);
        QVERIFY(m_journal.startsWith(QLatin1String("<1>number 1 is restored: saved-damaged (")));
        QVERIFY(isRestored(machine, whatWasSaved()));
        // Without one there is nothing to go by.
        Machine other;
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("history/000001.conf"))));
        QCOMPARE(run(other, folders), RestoreStatus::Refused);
        QCOMPARE(other.transactions, 0);
    }

    void whatComesLateIsWaitedFor()
    {
        /// Its second card comes with the third look at it.
        class LateMachine : public Machine
        {
        public:
            Result<HostState> read() override
            {
                if (++m_looks == 5) {
                    HostSetup now = setup();
                    Link late;
                    late.name = ShortName::literal("eth7");
                    late.kind = LinkKind::Ethernet;
                    late.settings = {true, 1500};
                    now.network.links.push_back(late);
                    now.network.sort();
                    setSetup(now);
                }
                return Machine::read();
            }

        private:
            int m_looks = 0;
        };
        QTemporaryDir folder;
        const Folders folders = allIn(folder.path());
        HostState more = whatWasSaved();
        more.setup.network.addresses.push_back(addressOn(ShortName::literal("eth7"), 0x0a0700fa));
        QVERIFY(Store(folders.configuration).save({}, more));
        LateMachine machine;
        m_journal.clear();
        QTextStream journal(&m_journal);
        QCOMPARE(restoreHost(machine, folders, std::chrono::seconds(10), journal), RestoreStatus::Complete);
        QVERIFY(m_journal.contains(QStringLiteral("%1 restored, 0 were there").arg(objects + 1)));
    }

private:
    RestoreStatus run(Machine &machine, const Folders &folders)
    {
        m_journal.clear();
        machine.transactions = 0;
        QTextStream journal(&m_journal);
        return restoreHost(machine, folders, std::chrono::milliseconds(0), journal);
    }

    QString m_journal;
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "restore_test.moc"
