// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehost.h"
#include "tests/support/randomstate.h"
#include "ui/models/realserversmodel.h"
#include "ui/support/cellroles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace lvs;
using namespace lvs::test;

namespace {

IpvsState oneService()
{
    IpvsState state;
    state.setService(
        service(tcp("10.0.0.250:80"), "wrr", {"10.0.0.18:80*3", "10.0.0.19:80*2", "10.0.0.20:80*0"}));
    return state;
}

} // namespace

class RealServersModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheSelectedService()
    {
        FakeHost host(oneService());
        host.start();
        LiveState state(host);
        RealServersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&state);
        QCOMPARE(model.rowCount(), 0);
        model.setServices({tcp("10.0.0.250:80")});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, RealServersModel::Address).data().toString(), QStringLiteral("10.0.0.18:80"));
        QCOMPARE(model.index(0, RealServersModel::Forwarding).data().toString(), QStringLiteral("DR"));
        QCOMPARE(model.index(0, RealServersModel::WeightColumn).data(Qt::EditRole).toInt(), 3);
        QCOMPARE(model.row(2).state(), RowState::Idle);
        QCOMPARE(model.index(0, RealServersModel::Active).data().toString(), QStringLiteral("–"));
    }

    void showsTraffic()
    {
        FakeHost host(oneService());
        host.start();
        LiveState state(host);
        RealServersModel model;
        model.setLiveState(&state);
        model.setServices({tcp("10.0.0.250:80")});
        auto snapshot = std::make_shared<TrafficSnapshot>();
        ServiceSnapshot service;
        service.key = tcp("10.0.0.250:80");
        service.realServers.push_back(
            {endpoint("10.0.0.18:80"), TrafficRates {5, 50, 0, 4000, 0}, 12, 3, 0, 0.6});
        service.realServers.push_back({endpoint("10.0.0.20:80"), TrafficRates {}, 4, 0, 0, 0.0});
        snapshot->services.push_back(service);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setTraffic(snapshot);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(model.index(0, RealServersModel::Share).data().toString(), QStringLiteral("60\u202f%"));
        QCOMPARE(model.index(0, RealServersModel::Share).data(ShareRole).toDouble(), 0.6);
        QVERIFY(!model.index(1, RealServersModel::Share).data(ShareRole).isValid());
        QCOMPARE(model.index(0, RealServersModel::Active).data().toString(), QStringLiteral("12"));
        QCOMPARE(model.row(2).state(), RowState::Draining);
    }

    void weightIsEditedInPlace()
    {
        FakeHost host(oneService());
        host.start();
        LiveState state(host);
        RealServersModel model;
        model.setLiveState(&state);
        model.setServices({tcp("10.0.0.250:80")});
        const QModelIndex cell = model.index(1, RealServersModel::WeightColumn);
        QVERIFY(cell.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.index(1, RealServersModel::Address).flags().testFlag(Qt::ItemIsEditable));
        QSignalSpy edits(&model, &RealServersModel::weightEdited);
        QVERIFY(model.setData(cell, 5, Qt::EditRole));
        QCOMPARE(edits.count(), 1);
        QCOMPARE(edits.first().at(0).toInt(), 1);
        QCOMPARE(edits.first().at(1).value<Weight>().number(), 5U);
        QVERIFY(!model.setData(cell, -1, Qt::EditRole));
        QVERIFY(!model.setData(cell, QStringLiteral("many"), Qt::EditRole));
        QVERIFY(model.setData(cell, 2, Qt::EditRole));
        QCOMPARE(edits.count(), 1);
    }

    void marksPendingRows()
    {
        FakeHost host(oneService());
        host.start();
        LiveState state(host);
        RealServersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&state);
        model.setServices({tcp("10.0.0.250:80")});
        PendingChanges pending;
        RealServer first = oneService().services.front().realServers.front();
        first.settings.weight = *Weight::fromNumber(9);
        pending.setRealServer(state.live(), tcp("10.0.0.250:80"), first);
        pending.removeRealServer(state.live(), tcp("10.0.0.250:80"), endpoint("10.0.0.19:80"));
        pending.setRealServer(state.live(), tcp("10.0.0.250:80"), {endpoint("10.0.0.21:80"), {}});
        state.setPending(pending);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.row(0).mark, PendingMark::Changed);
        QCOMPARE(model.index(0, RealServersModel::WeightColumn).data(OldValueRole).toString(),
                 QStringLiteral("3"));
        QCOMPARE(model.row(1).mark, PendingMark::Removed);
        QVERIFY(!model.index(1, RealServersModel::WeightColumn).flags().testFlag(Qt::ItemIsEditable));
        QCOMPARE(model.row(3).mark, PendingMark::Added);
    }

    void followsRandomStates()
    {
        FakeHost host;
        host.start();
        LiveState state(host);
        RealServersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&state);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        RandomState random(11);
        IpvsState ipvs = random.state(8, 8);
        for (int round = 0; round < 200; ++round) {
            host.setIpvs(ipvs);
            std::vector<ServiceKey> keys;
            size_t expected = 0;
            for (const VirtualService &service : ipvs.services) {
                if (keys.size() < 3) {
                    keys.push_back(service.key);
                    expected += service.realServers.size();
                }
            }
            model.setServices(keys);
            QCOMPARE(model.rowCount(), static_cast<int>(expected));
            ipvs = random.variation(ipvs);
        }
        QCOMPARE(resets.count(), 0);
    }
};

QTEST_MAIN(RealServersModelTest)
#include "realserversmodel_test.moc"
