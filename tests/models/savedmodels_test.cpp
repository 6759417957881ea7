// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehost.h"
#include "tests/support/randomsetup.h"
#include "tests/support/randomstate.h"
#include "ui/models/driftmodel.h"
#include "ui/models/pendingchangesmodel.h"
#include "ui/models/savedhistorymodel.h"
#include "ui/support/cellroles.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QTest>

using namespace lvs;
using namespace lvs::test;

class SavedModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryDifference()
    {
        DriftModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::set<PendingMark> marks;
        for (quint32 seed = 0; seed < 100; ++seed) {
            const HostState before = randomHost(seed);
            const HostState after = randomVariation(seed + 1, before);
            const std::vector<DriftItem> items = drift(before, after);
            model.setItems(items);
            QCOMPARE(model.rowCount(), static_cast<int>(items.size()));
            for (int row = 0; row < model.rowCount(); ++row) {
                const Difference &difference = model.row(row).difference;
                const auto mark = model.index(row, DriftModel::Mark).data(SignRole).value<PendingMark>();
                marks.insert(mark);
                const bool isSetting = std::holds_alternative<SysctlName>(difference.item.object);
                const bool isThere = contains(after, difference.item.object);
                if (!isSetting && !std::holds_alternative<LinkKey>(difference.item.object)) {
                    QCOMPARE(mark,
                             !isThere                                       ? PendingMark::Removed
                                 : contains(before, difference.item.object) ? PendingMark::Changed
                                                                            : PendingMark::Added);
                }
                QVERIFY(!model.index(row, DriftModel::Object).data().toString().isEmpty());
                QVERIFY(!model.index(row, DriftModel::Words).data().toString().isEmpty());
                QVERIFY(
                    !model.index(row, DriftModel::Mark).data(Qt::AccessibleTextRole).toString().isEmpty());
            }
        }
        QCOMPARE(marks.size(), size_t(3));
        model.setItems({});
        QCOMPARE(model.rowCount(), 0);
    }

    void saysWhatWasDecided()
    {
        HostState before;
        HostState after;
        after.ipvs = IpvsState();
        after.ipvs.setService(service(tcp("10.0.0.250:80"), "rr", {"10.0.0.18:80*1"}));
        std::vector<Difference> differences;
        for (const DriftItem &item : drift(before, after)) {
            differences.push_back({item, DriftDecision::Open, false});
        }
        QCOMPARE(differences.size(), size_t(2));
        DriftModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDifferences(differences);
        QCOMPARE(model.index(0, DriftModel::Decision).data().toString(), QString());
        QCOMPARE(model.index(0, DriftModel::Maker).data().toString(), QStringLiteral("others"));
        differences[0].decision = DriftDecision::Ignored;
        differences[1].decision = DriftDecision::Adopted;
        differences[1].own = true;
        model.setDifferences(differences);
        QCOMPARE(model.index(0, DriftModel::Decision).data().toString(), QStringLiteral("ignored"));
        QVERIFY(model.index(0, DriftModel::Words).data(QuietRole).toBool());
        QCOMPARE(model.index(1, DriftModel::Decision).data().toString(), QStringLiteral("to be saved"));
        QCOMPARE(model.index(1, DriftModel::Maker).data().toString(), QStringLiteral("from here"));
    }

    void listsTheHistory()
    {
        SavedHistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<SavedEntry> history;
        for (quint64 number = 1; number <= 60; ++number) {
            SavedEntry entry;
            entry.number = number;
            entry.time = QDateTime::currentSecsSinceEpoch();
            entry.uid = 1000;
            entry.user = number % 2 == 0 ? QStringLiteral("wensong") : QString();
            entry.services = static_cast<quint32>(number / 2);
            entry.hash = QByteArray::number(number / 2);
            history.insert(history.begin(), entry);
            if (history.size() > longestSavedHistory) {
                history.pop_back();
            }
            model.setEntries(history);
            QCOMPARE(model.rowCount(), static_cast<int>(history.size()));
            QCOMPARE(model.row(0).entry.number, number);
        }
        QCOMPARE(model.row(0).entry.number, quint64(60));
        QCOMPARE(model.index(0, SavedHistoryModel::User).data().toString(), QStringLiteral("wensong"));
        QCOMPARE(model.index(1, SavedHistoryModel::User).data().toString(), QStringLiteral("user 1000"));
        QCOMPARE(model.index(0, SavedHistoryModel::Remark).data().toString(),
                 QStringLiteral("restored at boot"));
        QCOMPARE(model.index(1, SavedHistoryModel::Remark).data().toString(),
                 QStringLiteral("nothing new in it"));
        QVERIFY(model.index(2, SavedHistoryModel::Remark).data().toString().isEmpty());
        QVERIFY(
            model.index(0, SavedHistoryModel::Time).data().toString().startsWith(QLatin1String("Today ")));
        QVERIFY(model.index(0, SavedHistoryModel::SetupObjects).data(QuietRole).toBool());
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
    }

    void pendingChangesOfTheNetworkAreListed()
    {
        FakeHost host;
        host.start();
        LiveState state(host);
        PendingChangesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLiveState(&state);
        int network = 0;
        for (quint32 seed = 0; seed < 60; ++seed) {
            const HostSetup before = RandomSetup(seed).setup();
            host.setSetup(before);
            const HostState wanted {{}, RandomSetup(seed + 1).variation(before)};
            PendingChanges pending;
            pending.setDesired(state.liveHost(), wanted);
            state.setPending(pending);
            QCOMPARE(model.rowCount(), static_cast<int>(state.pending().count()));
            network += static_cast<int>(state.pending().network().size());
            for (int row = 0; row < model.rowCount(); ++row) {
                QVERIFY(!model.index(row, PendingChangesModel::Words).data().toString().isEmpty());
            }
        }
        QVERIFY(network > 60);
    }
};

QTEST_MAIN(SavedModelsTest)
#include "savedmodels_test.moc"
