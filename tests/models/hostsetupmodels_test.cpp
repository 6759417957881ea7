// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/wording/sysctls.h"
#include "tests/support/fakehost.h"
#include "tests/support/randomsetup.h"
#include "ui/models/interfacesmodel.h"
#include "ui/models/settingsmodel.h"
#include "ui/models/setupobjectsmodel.h"
#include "ui/support/cellroles.h"
#include "ui/support/settingdelegate.h"
#include "ui/support/settingtext.h"
#include "ui/support/stateglyph.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lvs;
using namespace lvs::test;

namespace {

SysctlName sysctl(const char *text)
{
    return *SysctlName::parse(QString::fromLatin1(text));
}

int rowNamed(const QAbstractItemModel &model, int column, const QString &text)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, column).data().toString() == text) {
            return row;
        }
    }
    return -1;
}

/// A host of which the test decides what stands around its tables.
class Bench
{
public:
    explicit Bench(const HostSetup &setup = SimulatedKernel().setup())
        : state(host)
    {
        host.start();
        host.setSetup(setup);
    }
    void want(const char *name, const SysctlValue &value)
    {
        PendingChanges after = state.pending();
        after.setSysctl(state.liveHost().setup.sysctls, sysctl(name), value);
        state.setPending(after);
    }

    FakeHost host;
    LiveState state;
};

/// What a table shows, to be compared with what one filled from nothing shows.
QStringList contents(const QAbstractItemModel &model)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            cells += index.data().toString() + u'|' + index.data(OldValueRole).toString() + u'|'
                + index.data(Qt::CheckStateRole).toString();
        }
    }
    return cells;
}

} // namespace

class HostSetupModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingIsExplained()
    {
        QSet<QString> sentences;
        for (const SysctlRule &rule : sysctlRules()) {
            QVERIFY2(describe(rule.key).size() > 30, rule.file);
            QVERIFY2(whenToChange(rule.key).size() > 30, rule.file);
            sentences.insert(describe(rule.key));
            QVERIFY2(!rangeText(rule.key).isEmpty(), rule.file);
            if (const auto usual = kernelDefault(rule.key)) {
                QVERIFY2(checkSysctl(rule.key, *usual), rule.file);
                QVERIFY2(valueText(rule.key, *usual).startsWith(usual->toString(rule.key)), rule.file);
            }
            for (const qint64 choice : sysctlChoices(rule.key)) {
                QVERIFY2(checkSysctl(rule.key, {choice, 0}), rule.file);
            }
            QCOMPARE(isPerInterface(rule.key), !effectiveRule(rule.key).isEmpty());
        }
        QCOMPARE(sentences.size(), static_cast<qsizetype>(sysctlRules().size()));
        // As the kernel's documentation has them: each value of these three, and what it does.
        for (const SysctlKey key :
             {SysctlKey::ArpIgnore, SysctlKey::ArpAnnounce, SysctlKey::ReversePathFilter}) {
            for (const qint64 value : {0, 1, 2}) {
                QVERIFY(!valueName(key, value).isEmpty());
                QVERIFY(!meaning(key, value).isEmpty());
            }
            QVERIFY(!isSwitch(key));
        }
        QVERIFY(isSwitch(SysctlKey::IpvsConntrack));
        QVERIFY(!isSwitch(SysctlKey::IpvsDropEntry));
        QVERIFY(sysctlChoices(SysctlKey::IpvsLblcExpiration).empty());
    }

    void listsWhatTheKernelHas()
    {
        HostSetup setup = SimulatedKernel().setup();
        QVERIFY(setup.sysctls.erase(sysctl("net.ipv4.vs.conntrack")) == 1);
        Bench bench(setup);
        SettingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&bench.state);
        const auto ofIpvs = std::count_if(setup.sysctls.begin(), setup.sysctls.end(), [](const auto &each) {
            return sysctlRule(each.first.key).place == SysctlPlace::Ipvs;
        });
        QCOMPARE(model.rowCount(), static_cast<int>(ofIpvs));
        QCOMPARE(rowNamed(model, SettingsModel::Name, QStringLiteral("conntrack")), -1);
        const int row = rowNamed(model, SettingsModel::Name, QStringLiteral("sync_threshold"));
        QVERIFY(row >= 0);
        QCOMPARE(model.index(row, SettingsModel::Value).data().toString(), QStringLiteral("3 50 packets"));
        QCOMPARE(model.index(row, SettingsModel::Default).data().toString(), QStringLiteral("3 50"));
        // A module that is loaded while one looks.
        bench.host.setSetup(SimulatedKernel().setup());
        QCOMPARE(model.rowCount(), static_cast<int>(ofIpvs) + 1);
        QVERIFY(rowNamed(model, SettingsModel::Name, QStringLiteral("conntrack")) >= 0);
        bench.host.setSetup({});
        QCOMPARE(model.rowCount(), 0);
    }

    void marksWhatIsPending()
    {
        Bench bench;
        SettingsModel model;
        model.setLiveState(&bench.state);
        const int row = rowNamed(model, SettingsModel::Name, QStringLiteral("conntrack"));
        const QModelIndex value = model.index(row, SettingsModel::Value);
        QVERIFY(value.data(QuietRole).toBool());
        bench.want("net.ipv4.vs.conntrack", {1, 0});
        QCOMPARE(value.data().toString(), QStringLiteral("1"));
        QCOMPARE(value.data(OldValueRole).toString(), QStringLiteral("0"));
        QCOMPARE(value.data(MarkRole).value<PendingMark>(), PendingMark::Changed);
        QCOMPARE(value.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QVERIFY(!value.data(QuietRole).toBool());
        QVERIFY(value.data(Qt::ToolTipRole).toString().contains(QLatin1String("Was 0, will be 1")));
        // Somebody else changes it meanwhile, to something else.
        HostSetup setup = bench.state.liveHost().setup;
        bench.want("net.ipv4.vs.sync_retries", {1, 0});
        setup.sysctls[sysctl("net.ipv4.vs.sync_retries")] = {2, 0};
        bench.host.setSetup(setup);
        const QModelIndex state = model.index(
            rowNamed(model, SettingsModel::Name, QStringLiteral("sync_retries")), SettingsModel::State);
        QCOMPARE(state.data(StateRole).value<RowState>(), RowState::Attention);
        QCOMPARE(state.siblingAtColumn(SettingsModel::Value).data(OldValueRole).toString(),
                 QStringLiteral("2"));
    }

    void takesOnlyWhatTheKernelTakes_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("second");
        QTest::addColumn<bool>("taken");
        QTest::newRow("on") << QStringLiteral("conntrack") << qint64(1) << qint64(0) << true;
        QTest::newRow("as it is") << QStringLiteral("conntrack") << qint64(0) << qint64(0) << false;
        QTest::newRow("beyond") << QStringLiteral("conntrack") << qint64(2) << qint64(0) << false;
        QTest::newRow("below") << QStringLiteral("sync_qlen_max") << qint64(-1) << qint64(0) << false;
        QTest::newRow("ports") << QStringLiteral("sync_ports") << qint64(8) << qint64(0) << true;
        QTest::newRow("no power") << QStringLiteral("sync_ports") << qint64(6) << qint64(0) << false;
        QTest::newRow("pair") << QStringLiteral("sync_threshold") << qint64(2) << qint64(10) << true;
        QTest::newRow("not below") << QStringLiteral("sync_threshold") << qint64(5) << qint64(5) << false;
        QTest::newRow("once") << QStringLiteral("sync_threshold") << qint64(5) << qint64(0) << true;
    }
    void takesOnlyWhatTheKernelTakes()
    {
        QFETCH(QString, setting);
        QFETCH(qint64, first);
        QFETCH(qint64, second);
        QFETCH(bool, taken);
        Bench bench;
        SettingsModel model;
        model.setLiveState(&bench.state);
        QSignalSpy edits(&model, &SettingsModel::settingEdited);
        const QModelIndex value =
            model.index(rowNamed(model, SettingsModel::Name, setting), SettingsModel::Value);
        const bool fits =
            model.setData(value, QVariant::fromValue(SysctlValue {first, second}), Qt::EditRole);
        QCOMPARE(edits.size(), taken ? 1 : 0);
        QVERIFY(fits || !taken);
        if (taken) {
            QVERIFY((edits[0][1].value<SysctlValue>() == SysctlValue {first, second}));
            QCOMPARE(edits[0][0].value<SysctlName>().toString(), QLatin1String("net.ipv4.vs.") + setting);
        }
    }

    void aSwitchIsTurnedOver()
    {
        Bench bench;
        SettingsModel model;
        model.setLiveState(&bench.state);
        QSignalSpy edits(&model, &SettingsModel::settingEdited);
        const QModelIndex value = model.index(
            rowNamed(model, SettingsModel::Name, QStringLiteral("conntrack")), SettingsModel::Value);
        QVERIFY(value.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!value.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(model.setData(value, static_cast<int>(Qt::Checked), Qt::CheckStateRole));
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits[0][1].value<SysctlValue>().first, 1);
        // Whatever cell of the row is current, the value is what a key means.
        QCOMPARE(model.buddy(value.siblingAtColumn(SettingsModel::Name)), value);
    }

    void saysWhichValueCounts()
    {
        HostSetup setup = SimulatedKernel().setup();
        setup.sysctls[sysctl("net.ipv4.conf.all.arp_ignore")] = {1, 0};
        setup.sysctls[sysctl("net.ipv4.conf.eth0.rp_filter")] = {2, 0};
        Bench bench(setup);
        InterfacesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&bench.state);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, InterfacesModel::Interface).data().toString(), QStringLiteral("all"));
        QCOMPARE(model.index(1, InterfacesModel::Interface).data().toString(), QStringLiteral("default"));
        const int eth0 = rowNamed(model, InterfacesModel::Interface, QStringLiteral("eth0"));
        QCOMPARE(model.index(0, InterfacesModel::ArpIgnore).data().toString(), QStringLiteral("1"));
        QCOMPARE(model.index(eth0, InterfacesModel::ArpIgnore).data().toString(), QStringLiteral("0 (1)"));
        QCOMPARE(model.index(eth0, InterfacesModel::ReversePathFilter).data().toString(),
                 QStringLiteral("2"));
        QCOMPARE(model.index(eth0, InterfacesModel::SendRedirects).data().toString(), QStringLiteral("1"));
        const QString tip = model.index(eth0, InterfacesModel::ArpIgnore).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QLatin1String("net.ipv4.conf.eth0.arp_ignore")));
        QVERIFY(tip.contains(meaning(SysctlKey::ArpIgnore, 1)));
        QVERIFY(tip.contains(QLatin1String("Own value 0, effective 1.")));
        // What is pending is what is going to count.
        bench.want("net.ipv4.conf.all.arp_ignore", {2, 0});
        QCOMPARE(model.index(eth0, InterfacesModel::ArpIgnore).data().toString(), QStringLiteral("0 (2)"));
        QCOMPARE(model.index(eth0, InterfacesModel::State).data(MarkRole).value<PendingMark>(),
                 PendingMark::None);
        QCOMPARE(model.index(0, InterfacesModel::State).data(MarkRole).value<PendingMark>(),
                 PendingMark::Changed);
        const int lo = rowNamed(model, InterfacesModel::Interface, QStringLiteral("lo"));
        QVERIFY(model.index(lo, InterfacesModel::ArpIgnore)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QLatin1String("does nothing")));
    }

    void forwardingOfAllIsTheHosts()
    {
        Bench bench;
        InterfacesModel model;
        model.setLiveState(&bench.state);
        QSignalSpy edits(&model, &InterfacesModel::settingEdited);
        const QModelIndex all = model.index(0, InterfacesModel::IPv4Forwarding);
        QVERIFY(model.settingAt(all) == sysctl("net.ipv4.ip_forward"));
        QVERIFY(model.setData(all, static_cast<int>(Qt::Checked), Qt::CheckStateRole));
        QCOMPARE(edits.size(), 1);
        QVERIFY(edits[0][0].value<SysctlName>() == sysctl("net.ipv4.ip_forward"));
        bench.want("net.ipv4.ip_forward", {1, 0});
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.index(row, InterfacesModel::IPv4Forwarding).data().toString(),
                     QStringLiteral("1"));
            QCOMPARE(model.index(row, InterfacesModel::IPv4Forwarding).data(OldValueRole).toString(),
                     QStringLiteral("0"));
        }
        QVERIFY(model.settingAt(model.index(1, InterfacesModel::ArpAnnounce))
                == sysctl("net.ipv4.conf.default.arp_announce"));
        QVERIFY(!model.settingAt(model.index(1, InterfacesModel::Interface)));
    }

    void saysWhatOthersKeep()
    {
        HostSetup setup = SimulatedKernel().setup();
        const ShortName eth0 = ShortName::literal("eth0");
        InterfaceAddress vip;
        vip.interface = eth0;
        vip.address = *Address::parse(u"10.0.0.250");
        vip.label = ShortName::literal("eth0:0");
        InterfaceAddress leased = vip;
        leased.address = *Address::parse(u"10.0.0.7");
        leased.label = {};
        leased.foreign = true;
        setup.network.addresses.push_back(vip);
        setup.network.addresses.push_back(leased);
        Route route;
        route.destination = *Address::parse(u"0.0.0.0");
        route.prefixLength = 0;
        route.gateway = *Address::parse(u"10.0.0.1");
        route.interface = eth0;
        route.protocol = 16;
        setup.network.routes.push_back(route);
        route.destination = *Address::parse(u"10.9.0.0");
        route.prefixLength = 16;
        route.protocol = 4;
        setup.network.routes.push_back(route);
        setup.network.sort();
        Bench bench(setup);
        IpvsState tables;
        tables.setService(service(tcp("10.0.0.250:80"), "rr", {"10.0.0.18:80"}));
        bench.host.setIpvs(tables);
        SetupObjectsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&bench.state);
        const auto text = [&model](const char *object, int column) {
            return model.index(rowNamed(model, SetupObjectsModel::Object, QLatin1String(object)), column)
                .data()
                .toString();
        };
        QCOMPARE(text("10.0.0.250/32", SetupObjectsModel::Keeper), QString());
        QVERIFY(text("10.0.0.250/32", SetupObjectsModel::Details).contains(QLatin1String("VIP of")));
        QVERIFY(text("10.0.0.250/32", SetupObjectsModel::Details).contains(QLatin1String("eth0:0")));
        QVERIFY(text("10.0.0.7/32", SetupObjectsModel::Keeper).contains(QLatin1String("DHCP")));
        QVERIFY(text("everything else (IPv4)", SetupObjectsModel::Keeper).contains(QLatin1String("DHCP")));
        QVERIFY(
            text("everything else (IPv4)", SetupObjectsModel::Details).contains(QLatin1String("10.0.0.1")));
        QCOMPARE(text("10.9.0.0/16", SetupObjectsModel::Keeper), QString());
    }

    void followsWhateverHappens()
    {
        RandomSetup random(5);
        HostSetup setup = random.setup();
        Bench bench(setup);
        SettingsModel settings;
        InterfacesModel interfaces;
        SetupObjectsModel objects;
        const QAbstractItemModelTester first(&settings,
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester second(&interfaces,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester third(&objects,
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        settings.setLiveState(&bench.state);
        interfaces.setLiveState(&bench.state);
        objects.setLiveState(&bench.state);
        for (int round = 0; round < 150; ++round) {
            bench.host.setSetup(setup);
            HostState desired = bench.state.liveHost();
            desired.setup.sysctls = random.variation(setup).sysctls;
            PendingChanges pending;
            pending.setDesired(bench.state.liveHost(), desired);
            bench.state.setPending(pending);
            SettingsModel freshSettings;
            InterfacesModel freshInterfaces;
            SetupObjectsModel freshObjects;
            freshSettings.setLiveState(&bench.state);
            freshInterfaces.setLiveState(&bench.state);
            freshObjects.setLiveState(&bench.state);
            QCOMPARE(contents(settings), contents(freshSettings));
            QCOMPARE(contents(interfaces), contents(freshInterfaces));
            QCOMPARE(contents(objects), contents(freshObjects));
            setup = round % 10 == 9 ? random.setup() : random.variation(setup);
        }
    }
};

QTEST_MAIN(HostSetupModelsTest)
#include "hostsetupmodels_test.moc"
