// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehost.h"
#include "tests/support/randomstate.h"
#include "ui/models/servicesmodel.h"
#include "ui/models/tablefilter.h"
#include "ui/support/cellroles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lvs;
using namespace lvs::test;

namespace {

IpvsState twoServices()
{
    IpvsState state;
    state.setService(service(tcp("10.0.0.250:80"), "wrr", {"10.0.0.18:80*3", "10.0.0.19:80*2"}));
    state.setService(service(tcp("10.0.0.250:443"), "wlc", {"10.0.0.18:443*1", "10.0.0.19:443*0"}));
    return state;
}

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

TrafficSnapshotPointer traffic(std::initializer_list<std::pair<ServiceKey, double>> connections)
{
    auto snapshot = std::make_shared<TrafficSnapshot>();
    for (const auto &[key, rate] : connections) {
        ServiceSnapshot service;
        service.key = key;
        service.rates = TrafficRates {rate, rate * 10, 0, rate * 15000, 0};
        service.active = static_cast<quint64>(rate) * 3;
        service.trace = {1.0F, 2.0F, static_cast<float>(rate)};
        snapshot->services.push_back(service);
    }
    return snapshot;
}

} // namespace

class ServicesModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsLiveServices()
    {
        FakeHost host(twoServices());
        host.start();
        LiveState state(host);
        ServicesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&state);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, ServicesModel::Address), QStringLiteral("10.0.0.250:80"));
        QCOMPARE(text(model, 0, ServicesModel::Protocol), QStringLiteral("TCP"));
        QCOMPARE(text(model, 0, ServicesModel::Scheduler), QStringLiteral("wrr"));
        QCOMPARE(text(model, 0, ServicesModel::RealServers), QStringLiteral("2/2"));
        QCOMPARE(text(model, 1, ServicesModel::RealServers), QStringLiteral("1/2"));
        QCOMPARE(model.row(0).state(), RowState::Running);
        QCOMPARE(model.row(1).state(), RowState::Degraded);
        QCOMPARE(text(model, 0, ServicesModel::Connections), QStringLiteral("–"));
        QVERIFY(model.index(0, ServicesModel::State)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QLatin1String("2 of 2")));
    }

    void mergesWithoutReset()
    {
        FakeHost host;
        host.start();
        LiveState state(host);
        ServicesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&state);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        RandomState random(7);
        IpvsState ipvs = random.state(30, 4);
        for (int round = 0; round < 200; ++round) {
            host.setIpvs(ipvs);
            QCOMPARE(model.rowCount(), static_cast<int>(ipvs.services.size()));
            for (size_t i = 0; i < ipvs.services.size(); ++i) {
                QCOMPARE(model.row(static_cast<int>(i)).key, ipvs.services[i].key);
                QVERIFY(model.row(static_cast<int>(i)).settings == ipvs.services[i].settings);
                QCOMPARE(model.row(static_cast<int>(i)).total,
                         static_cast<quint32>(ipvs.services[i].realServers.size()));
            }
            ipvs = round % 10 == 9 ? random.state(30, 4) : random.variation(ipvs);
        }
        QCOMPARE(resets.count(), 0);
    }

    void keepsPersistentIndexes()
    {
        FakeHost host(twoServices());
        host.start();
        LiveState state(host);
        ServicesModel model;
        model.setLiveState(&state);
        const QPersistentModelIndex second = model.index(1, ServicesModel::Address);
        IpvsState more = twoServices();
        more.setService(service(tcp("10.0.0.1:80"), "rr", {}));
        host.setIpvs(more);
        QVERIFY(second.isValid());
        QCOMPARE(second.row(), 2);
        QCOMPARE(second.data().toString(), QStringLiteral("10.0.0.250:443"));
    }

    void marksPendingRows()
    {
        FakeHost host(twoServices());
        host.start();
        LiveState state(host);
        ServicesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&state);

        PendingChanges pending;
        ServiceSettings settings = twoServices().services.front().settings;
        settings.scheduler = *Scheduler::parse(u"wlc");
        pending.setService(state.live(), tcp("10.0.0.250:80"), settings);
        pending.removeService(state.live(), tcp("10.0.0.250:443"));
        pending.setService(state.live(), tcp("10.0.0.251:53"), ServiceSettings());
        state.setPending(pending);

        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.row(0).mark, PendingMark::Changed);
        QCOMPARE(model.index(0, ServicesModel::Scheduler).data(OldValueRole).toString(),
                 QStringLiteral("wrr"));
        QCOMPARE(text(model, 0, ServicesModel::Scheduler), QStringLiteral("wlc"));
        QVERIFY(model.index(0, ServicesModel::Scheduler)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QLatin1String("Was wrr")));
        QCOMPARE(model.row(1).mark, PendingMark::Removed);
        QCOMPARE(model.row(2).mark, PendingMark::Added);
        QCOMPARE(model.row(2).state(), RowState::Attention);

        state.setPending({});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.row(0).mark, PendingMark::None);
        QVERIFY(model.index(0, ServicesModel::Scheduler).data(OldValueRole).toString().isEmpty());
    }

    void marksConflicts()
    {
        FakeHost host(twoServices());
        host.start();
        LiveState state(host);
        ServicesModel model;
        model.setLiveState(&state);
        PendingChanges pending;
        ServiceSettings settings;
        settings.scheduler = *Scheduler::parse(u"lc");
        pending.setService(state.live(), tcp("10.0.0.250:80"), settings);
        state.setPending(pending);
        QVERIFY(!model.row(0).conflict);
        IpvsState other = twoServices();
        other.service(tcp("10.0.0.250:80"))->settings.scheduler = *Scheduler::parse(u"sed");
        host.setIpvs(other);
        QVERIFY(model.row(0).conflict);
        QCOMPARE(model.index(0, 0).data(StateRole).value<RowState>(), RowState::Attention);
    }

    void announcesOneRangeATick()
    {
        FakeHost host(twoServices());
        host.start();
        LiveState state(host);
        ServicesModel model;
        model.setLiveState(&state);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setTraffic(traffic({{tcp("10.0.0.250:80"), 412}, {tcp("10.0.0.250:443"), 0}}));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(text(model, 0, ServicesModel::Connections), QStringLiteral("412"));
        QCOMPARE(text(model, 0, ServicesModel::InBytes), QStringLiteral("6.2\u202fM"));
        QCOMPARE(text(model, 0, ServicesModel::Active), QStringLiteral("1,236"));
        QCOMPARE(text(model, 1, ServicesModel::Connections), QStringLiteral("0"));
        QVERIFY(model.index(1, ServicesModel::Connections).data(QuietRole).toBool());
        QVERIFY(!model.index(0, ServicesModel::Connections).data(QuietRole).toBool());
        QCOMPARE(model.index(0, ServicesModel::Trace).data(TraceRole).value<QList<float>>().size(), 3);
    }

    void sortsByRawValuesAndFilters()
    {
        FakeHost host(twoServices());
        host.start();
        LiveState state(host);
        ServicesModel model;
        TableFilter filter([&model](int column, int a, int b) { return model.isLess(column, a, b); },
                           [&model](int row, const QString &text) { return model.matches(row, text); },
                           ServicesModel::Trace, ServicesModel::Active);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.setLiveState(&state);
        model.setTraffic(traffic({{tcp("10.0.0.250:80"), 90}, {tcp("10.0.0.250:443"), 1200}}));
        filter.sort(ServicesModel::Connections, Qt::DescendingOrder);
        QCOMPARE(text(filter, 0, ServicesModel::Connections), QStringLiteral("1.2\u202fk"));
        QCOMPARE(text(filter, 1, ServicesModel::Connections), QStringLiteral("90"));

        filter.setFilterText(QStringLiteral(":443"));
        QCOMPARE(filter.rowCount(), 1);
        filter.setFilterText(QStringLiteral("tcp 10.0.0.250"));
        QCOMPARE(filter.rowCount(), 2);
        filter.setFilterText(QStringLiteral("nothing like it"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setFilterText({});
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(text(filter, 0, ServicesModel::Connections), QStringLiteral("1.2\u202fk"));
    }

    void liveColumnsAreSortedAgainWithDelay()
    {
        FakeHost host(twoServices());
        host.start();
        LiveState state(host);
        ServicesModel model;
        TableFilter filter([&model](int column, int a, int b) { return model.isLess(column, a, b); },
                           [&model](int row, const QString &text) { return model.matches(row, text); },
                           ServicesModel::Trace, ServicesModel::Active);
        filter.setSourceModel(&model);
        model.setLiveState(&state);
        model.setTraffic(traffic({{tcp("10.0.0.250:80"), 1}, {tcp("10.0.0.250:443"), 2}}));
        filter.sort(ServicesModel::Connections, Qt::AscendingOrder);
        model.setTraffic(traffic({{tcp("10.0.0.250:80"), 90}, {tcp("10.0.0.250:443"), 2}}));
        QCOMPARE(text(filter, 0, ServicesModel::Connections), QStringLiteral("90"));
        QTRY_COMPARE_WITH_TIMEOUT(text(filter, 0, ServicesModel::Connections), QStringLiteral("2"), 4000);
    }

    void everyColumnIsExplained()
    {
        const ServicesModel model;
        for (int column = 0; column < ServicesModel::ColumnCount; ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
            QVERIFY(column == ServicesModel::State
                    || !model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
    }
};

QTEST_MAIN(ServicesModelTest)
#include "servicesmodel_test.moc"
