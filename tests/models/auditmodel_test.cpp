// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehost.h"
#include "ui/models/auditmodel.h"
#include "ui/support/cellroles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace lvs;
using namespace lvs::test;

namespace {

AuditEntry entryOf(quint64 number)
{
    AuditEntry entry;
    entry.number = number;
    entry.time = qint64(number) * 1000;
    entry.uid = 1000;
    entry.user = QStringLiteral("user%1").arg(number % 3);
    entry.member = QStringLiteral("Apply");
    entry.planHash = QByteArray::number(number);
    entry.steps = 3;
    entry.standing = number % 2 == 0 ? 3 : 1;
    entry.result = number % 2 == 0 ? QString(auditDone) : errorCodeName(ErrorCode::Busy);
    return entry;
}

} // namespace

class AuditModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsALog()
    {
        FakeHost host;
        host.start();
        AuditModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHost(&host);
        QCOMPARE(model.rowCount(), 0);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QRandomGenerator random(1);
        quint64 number = 0;
        for (int round = 0; round < 100; ++round) {
            QList<AuditEntry> added;
            for (quint32 i = random.bounded(4U); i > 0; --i) {
                added.append(entryOf(++number));
            }
            host.tellAudit(added);
            QCOMPARE(model.rowCount(), int(number));
            if (number > 0) {
                QCOMPARE(model.entry(0).number, number); // the newest first
                QCOMPARE(model.entry(int(number) - 1).number, 1U);
                QCOMPARE(model.index(0, AuditModel::Who).data().toString(), model.entry(0).user);
            }
        }
        QVERIFY(number > 100);
        QVERIFY(resets.size() <= 1); // rows are inserted; who looks at one keeps his place
        host.beginAuditAnew();
        QCOMPARE(model.rowCount(), 0);
        host.tellAudit({entryOf(1)});
        QCOMPARE(model.rowCount(), 1);
        model.setHost(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void everyCellHasWords()
    {
        FakeHost host;
        host.start();
        AuditModel model;
        model.setHost(&host);
        host.tellAudit({entryOf(1), entryOf(2)});
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < AuditModel::ColumnCount; ++column) {
                QVERIFY(!model.index(row, column).data().toString().isEmpty());
                QVERIFY(model.index(row, column)
                            .data(Qt::ToolTipRole)
                            .toString()
                            .contains(QString::fromLatin1(model.entry(row).planHash.toHex())));
                QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
            }
        }
        QCOMPARE(model.index(0, AuditModel::Steps).data().toString(), QStringLiteral("3"));
        QCOMPARE(model.index(1, AuditModel::Steps).data().toString(), QStringLiteral("1 of 3"));
    }

    void findsByKindAndText()
    {
        FakeHost host;
        host.start();
        AuditModel model;
        model.setHost(&host);
        host.tellAudit({entryOf(1), entryOf(2)}); // refused, done
        using Kind = AuditModel::Kind;
        QVERIFY(model.matches(0, Kind::Done, {}) && !model.matches(1, Kind::Done, {}));
        QVERIFY(model.matches(1, Kind::NotDone, {}) && !model.matches(0, Kind::NotDone, {}));
        QVERIFY(model.matches(0, Kind::Everything, QStringLiteral("USER2")));
        QVERIFY(!model.matches(1, Kind::Everything, QStringLiteral("user2")));
        QVERIFY(model.matches(1, Kind::Everything, QStringLiteral("busy"))); // the code's name
        QVERIFY(model.matches(0, Kind::Everything, QString::fromLatin1(QByteArray("2").toHex())));
    }
};

QTEST_MAIN(AuditModelTest)
#include "auditmodel_test.moc"
