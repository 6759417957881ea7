// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehost.h"
#include "tests/support/randomstate.h"
#include "ui/models/logmodel.h"
#include "ui/models/pendingchangesmodel.h"
#include "ui/support/cellroles.h"
#include "ui/support/numberformat.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace lvs;
using namespace lvs::test;

class SideModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryPendingChange()
    {
        FakeHost host;
        host.start();
        LiveState state(host);
        PendingChangesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&state);
        RandomState random(3);
        IpvsState live = random.state(6, 4);
        for (int round = 0; round < 100; ++round) {
            host.setIpvs(live);
            PendingChanges pending;
            pending.setDesired(live, random.variation(live));
            state.setPending(pending);
            QCOMPARE(model.rowCount(), static_cast<int>(state.pending().count()));
            for (int row = 0; row < model.rowCount(); ++row) {
                QVERIFY(!model.index(row, PendingChangesModel::Words).data().toString().isEmpty());
                QVERIFY(!model.index(row, PendingChangesModel::State)
                             .data(Qt::AccessibleTextRole)
                             .toString()
                             .isEmpty());
            }
            live = random.state(6, 4);
        }
        state.setPending({});
        QCOMPARE(model.rowCount(), 0);
    }

    void listsTimeoutsAndDaemons()
    {
        FakeHost host;
        host.start();
        LiveState state(host);
        PendingChangesModel model;
        model.setLiveState(&state);
        PendingChanges pending;
        pending.setTimeouts(state.live(), {600, 60, 30});
        SyncDaemon daemon;
        daemon.interface = ShortName::literal("eth0");
        pending.setSyncDaemon(state.live(), SyncRole::Master, daemon);
        state.setPending(pending);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, PendingChangesModel::Subject).data().toString(), QStringLiteral("time-outs"));
        QCOMPARE(model.row(1).mark, PendingMark::Added);
    }

    void logIsBounded()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < LogModel::longest + 50; ++i) {
            model.append(LogModel::Severity::Information, QStringLiteral("lb1"), QString::number(i));
        }
        QCOMPARE(model.rowCount(), LogModel::longest);
        QCOMPARE(model.index(0, LogModel::Text).data().toString(), QString::number(LogModel::longest + 49));
    }

    void numbersAreShortAndHonest_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << QStringLiteral("0");
        QTest::newRow("small") << 0.4 << QStringLiteral("0.4");
        QTest::newRow("tens") << 96.2 << QStringLiteral("96");
        QTest::newRow("hundreds") << 412.0 << QStringLiteral("412");
        QTest::newRow("rounds up to a prefix") << 999.7 << QStringLiteral("1.0\u202fk");
        QTest::newRow("thousands") << 1234.0 << QStringLiteral("1.2\u202fk");
        QTest::newRow("hundred thousands") << 123456.0 << QStringLiteral("123\u202fk");
        QTest::newRow("mega") << 38.1e6 << QStringLiteral("38.1\u202fM");
        QTest::newRow("giga") << 2.5e9 << QStringLiteral("2.5\u202fG");
    }
    void numbersAreShortAndHonest()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(formatRate(value), text);
    }

    void unknownIsNotZero()
    {
        QCOMPARE(formatRate(std::nullopt), QStringLiteral("–"));
        QCOMPARE(formatCount(std::nullopt), QStringLiteral("–"));
        QCOMPARE(formatShare(std::nullopt), QStringLiteral("–"));
        QCOMPARE(formatDuration(360), QStringLiteral("6\u202fmin"));
        QCOMPARE(formatDuration(5400), QStringLiteral("1\u202fh\u202f30\u202fmin"));
        QCOMPARE(formatDuration(0), QStringLiteral("0\u202fs"));
        QCOMPARE(formatRate(38.1e6, QStringLiteral("B/s")), QStringLiteral("38.1\u202fMB/s"));
    }
};

QTEST_MAIN(SideModelsTest)
#include "sidemodels_test.moc"
