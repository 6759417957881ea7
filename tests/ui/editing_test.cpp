// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/models/servicesmodel.h"
#include "ui/support/cellroles.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace lvs;
using namespace lvs::test;

class EditingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAServiceWithTwoRealServersAndAppliesIt()
    {
        WindowFixture f;
        QVERIFY(f.isActive());
        QVERIFY(!f.find<QFrame>("pendingBar")->isVisible());
        f.press(Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
        type(dialog, "address", QStringLiteral("10.0.0.250"));
        type(dialog, "port", QStringLiteral("80"));
        dialog->findChild<QComboBox *>(QStringLiteral("scheduler"))->setCurrentText(QStringLiteral("rr"));
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(QStringLiteral("commandPreview"))->toPlainText(),
                 QStringLiteral("ipvsadm -A -t 10.0.0.250:80 -s rr"));
        click(dialog, "accept");
        QCOMPARE(f.services()->model()->rowCount(), 1);
        QCOMPARE(f.services()->model()->index(0, 0).data(MarkRole).value<PendingMark>(), PendingMark::Added);
        QCOMPARE(f.services()->selectedRows(), QList<int> {0});

        f.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = f.dialog();
        QVERIFY(dialog);
        type(dialog, "addresses", QStringLiteral("10.0.0.18, 10.0.0.19"));
        click(dialog, "accept");
        QCOMPARE(f.servers()->model()->rowCount(), 2);
        QCOMPARE(f.pending().count(), 3U);
        QVERIFY(f.find<QFrame>("pendingBar")->isVisible());
        QVERIFY(words(&f.window, "pendingCount").startsWith(QLatin1String("3 ")));

        f.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.pending().count(), 1U);
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.pending().isEmpty());
        QVERIFY(!f.find<QFrame>("pendingBar")->isVisible());
        f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.pending().count(), 3U);

        f.press(Qt::Key_Return, Qt::ControlModifier);
        dialog = f.dialog();
        QVERIFY(dialog);
        const auto *plan = dialog->findChild<DataTable *>(QStringLiteral("planTable"));
        QCOMPARE(plan->model()->rowCount(), 4); // a heading and three steps
        QCOMPARE(plan->model()->index(1, 2).data().toString(),
                 QStringLiteral("ipvsadm -A -t 10.0.0.250:80 -s rr"));
        click(dialog, "apply");
        QTRY_VERIFY(words(dialog, "headline").contains(QLatin1String("applied")));
        QVERIFY(plan->model()->index(1, 3).data().toString().contains(QLatin1String("done")));
        click(dialog, "close");
        const IpvsState &live = f.session->state().live();
        QCOMPARE(live.services.size(), 1U);
        QCOMPARE(live.services.front().realServers.size(), 2U);
        QVERIFY(f.pending().isEmpty());
        QVERIFY(!f.window.actions().undo->isEnabled());
        QVERIFY(f.window.actions().undo->toolTip().contains(QLatin1String("Not available")));
    }

    void changesAWeightInPlace()
    {
        WindowFixture f(smallSite());
        QVERIFY(f.isActive());
        QTRY_COMPARE(f.servers()->model()->rowCount(), 2);
        const QModelIndex weight = f.servers()->model()->index(0, RealServersModel::WeightColumn);
        f.servers()->setFocus();
        f.servers()->setCurrentIndex(weight);
        f.servers()->edit(weight);
        auto *editor = f.servers()->findChild<QSpinBox *>(QStringLiteral("weightEditor"));
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("7"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(f.pending().count(), 1U);
        QCOMPARE(weight.data().toString(), QStringLiteral("7"));
        QCOMPARE(weight.data(OldValueRole).toString(), QStringLiteral("3"));
        QVERIFY(words(&f.window, "pendingWords").contains(QLatin1String("weight 3")));
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.pending().isEmpty());
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("address") << QStringLiteral("address") << QStringLiteral("10.0.0.300");
        QTest::newRow("no address") << QStringLiteral("address") << QString();
        QTest::newRow("port") << QStringLiteral("port") << QStringLiteral("65536");
        QTest::newRow("port by name") << QStringLiteral("port") << QStringLiteral("http");
        QTest::newRow("port 0 without persistence") << QStringLiteral("port") << QStringLiteral("0");
        QTest::newRow("service that exists") << QStringLiteral("port") << QStringLiteral("443");
        QTest::newRow("time-out") << QStringLiteral("timeout") << QStringLiteral("0");
        QTest::newRow("mask") << QStringLiteral("mask") << QStringLiteral("255.0.255.0");
        QTest::newRow("engine") << QStringLiteral("engine") << QStringLiteral("a name that is too long");
        QTest::newRow("scheduler") << QStringLiteral("scheduler") << QStringLiteral("no such/one");
        QTest::newRow("no scheduler") << QStringLiteral("scheduler") << QString();
    }
    void refusesBadInput()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        WindowFixture f(smallSite());
        f.window.actions().addService->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
        type(dialog, "address", QStringLiteral("10.0.0.250"));
        type(dialog, "port", QStringLiteral("8080"));
        const bool persistence = field == QLatin1String("timeout") || field == QLatin1String("mask")
            || field == QLatin1String("engine");
        dialog->findChild<QCheckBox *>(QStringLiteral("persistent"))->setChecked(persistence);
        QVERIFY2(accept->isEnabled(), qPrintable(accept->toolTip()));
        if (auto *box = dialog->findChild<QComboBox *>(field)) {
            box->setCurrentText(text);
        } else {
            type(dialog, qPrintable(field), text);
        }
        QVERIFY(words(dialog, qPrintable(field + QLatin1String("Words"))).startsWith(QStringLiteral("⚠")));
        QVERIFY(!accept->isEnabled());
        QVERIFY(!words(dialog, "refusal").isEmpty());
        QVERIFY(accept->toolTip().contains(words(dialog, "refusal")));
        dialog->reject();
    }

    void refusesBadRealServers_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("address") << QStringLiteral("addresses") << QStringLiteral("10.0.0");
        QTest::newRow("one of several") << QStringLiteral("addresses") << QStringLiteral("10.0.0.7, what");
        QTest::newRow("there already") << QStringLiteral("addresses") << QStringLiteral("10.0.0.18");
        QTest::newRow("multicast") << QStringLiteral("addresses") << QStringLiteral("224.0.0.1");
        QTest::newRow("weight") << QStringLiteral("weight") << QStringLiteral("-1");
        QTest::newRow("weight too large") << QStringLiteral("weight") << QStringLiteral("2147483648");
        QTest::newRow("upper threshold") << QStringLiteral("upperThreshold") << QStringLiteral("many");
        QTest::newRow("lower without upper") << QStringLiteral("lowerThreshold") << QStringLiteral("10");
    }
    void refusesBadRealServers()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        WindowFixture f(smallSite());
        f.window.actions().addRealServer->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        type(dialog, "addresses", QStringLiteral("10.0.0.77"));
        auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
        QVERIFY2(accept->isEnabled(), qPrintable(accept->toolTip()));
        type(dialog, qPrintable(field), text);
        QVERIFY(words(dialog, qPrintable(field + QLatin1String("Words"))).startsWith(QStringLiteral("⚠")));
        QVERIFY(!accept->isEnabled());
        dialog->reject();
    }

    void showsOnlyWhatApplies()
    {
        WindowFixture f(smallSite());
        f.window.actions().addRealServer->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        auto *forwarding = dialog->findChild<QComboBox *>(QStringLiteral("forwarding"));
        auto *tunnel = dialog->findChild<QComboBox *>(QStringLiteral("tunnelType"));
        auto *port = dialog->findChild<QLineEdit *>(QStringLiteral("tunnelPort"));
        auto *checksum = dialog->findChild<QComboBox *>(QStringLiteral("tunnelChecksum"));
        QVERIFY(!tunnel->isVisible() && !port->isVisible() && !checksum->isVisible());
        forwarding->setCurrentText(QStringLiteral("TUN"));
        QVERIFY(tunnel->isVisible() && !port->isVisible() && !checksum->isVisible());
        tunnel->setCurrentText(QStringLiteral("gue"));
        QVERIFY(port->isVisible() && checksum->isVisible());
        tunnel->setCurrentText(QStringLiteral("gre"));
        QVERIFY(!port->isVisible() && checksum->isVisible());
        QVERIFY(!dialog->findChild<QLineEdit *>(QStringLiteral("serverPort"))->isEnabled());
        forwarding->setCurrentText(QStringLiteral("NAT"));
        QVERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("serverPort"))->isEnabled());
        dialog->reject();

        f.window.actions().addService->trigger();
        dialog = f.dialog();
        QVERIFY(dialog);
        auto *onePacket = dialog->findChild<QCheckBox *>(QStringLiteral("onePacket"));
        QVERIFY(!onePacket->isVisible());
        dialog->findChild<QComboBox *>(QStringLiteral("protocol"))->setCurrentText(QStringLiteral("UDP"));
        QVERIFY(onePacket->isVisible());
        dialog->findChild<QComboBox *>(QStringLiteral("kind"))->setCurrentIndex(1);
        QVERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("mark"))->isVisible());
        QVERIFY(!dialog->findChild<QLineEdit *>(QStringLiteral("address"))->isVisible());
        type(dialog, "mark", QStringLiteral("7"));
        QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
        dialog->reject();
    }

    void editsAndRemovesSeveralAtOnce()
    {
        WindowFixture f(smallSite());
        QVERIFY(f.isActive());
        f.servers()->setFocus();
        f.servers()->selectAll();
        f.press(Qt::Key_F2);
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        type(dialog, "weight", QStringLiteral("9"));
        click(dialog, "accept");
        QCOMPARE(f.pending().realServers().size(), 2U);
        for (const auto &[key, change] : f.pending().realServers()) {
            QCOMPARE(change.wanted->weight.number(), 9U);
        }
        f.window.actions().discard->trigger();
        QVERIFY(f.pending().isEmpty());

        f.services()->setFocus();
        f.services()->selectAll();
        f.press(Qt::Key_Delete);
        QCOMPARE(f.pending().services().size(), 2U);
        QVERIFY(f.session->state().desired().services.empty());
        QVERIFY(!f.window.actions().addRealServer->isEnabled());
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.pending().isEmpty());
    }

    void editsSeveralServicesOnlyWhereTouched()
    {
        IpvsState site = smallSite();
        site.service(tcp("10.0.0.250:443"))->settings.persistence = Persistence {600, {}};
        WindowFixture f(site);
        QVERIFY(f.isActive());
        f.services()->setFocus();
        f.services()->selectAll();
        f.press(Qt::Key_F2);
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), QStringLiteral("severalServicesDialog"));
        auto *scheduler = dialog->findChild<QComboBox *>(QStringLiteral("scheduler"));
        auto *persistent = dialog->findChild<QCheckBox *>(QStringLiteral("persistent"));
        QCOMPARE(scheduler->currentText(), QString());
        QCOMPARE(scheduler->lineEdit()->placeholderText(), QStringLiteral("(different)"));
        QCOMPARE(persistent->checkState(), Qt::PartiallyChecked);
        const auto *preview = dialog->findChild<QPlainTextEdit *>(QStringLiteral("commandPreview"));
        QVERIFY(preview->toPlainText().startsWith(QLatin1String("# ")));

        // What does not go for one of them is refused by its name.
        click(dialog, "onePacket");
        QVERIFY(words(dialog, "onePacketWords").contains(QLatin1String("TCP 10.0.0.250:")));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
        click(dialog, "onePacket");

        scheduler->lineEdit()->setFocus();
        QTest::keyClicks(scheduler->lineEdit(), QStringLiteral("sh"));
        QVERIFY(!dialog->findChild<QCheckBox *>(QStringLiteral("flag4"))->isVisible());
        click(dialog, "flag1");
        QCOMPARE(preview->toPlainText().count(QLatin1String("-s sh")), 2);
        QCOMPARE(preview->toPlainText().count(QLatin1String("-b sh-fallback")), 2);
        click(dialog, "accept");
        QCOMPARE(f.pending().services().size(), 2U);
        const IpvsState &wanted = f.session->state().desired();
        for (const VirtualService &service : wanted.services) {
            QCOMPARE(service.settings.scheduler.name(), QStringLiteral("sh"));
            QCOMPARE(service.settings.schedulerFlags, SchedulerFlags(SchedulerFlag::Flag1));
            QVERIFY(!service.settings.onePacket);
        }
        QVERIFY(!wanted.service(tcp("10.0.0.250:80"))->settings.persistence);
        QCOMPARE(wanted.service(tcp("10.0.0.250:443"))->settings.persistence->timeout, 600U);
        QCOMPARE(wanted.service(tcp("10.0.0.250:80"))->realServers.size(), 2U);
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.pending().isEmpty());
    }

    void setsThePersistenceOfSeveralServices()
    {
        WindowFixture f(smallSite());
        QVERIFY(f.isActive());
        f.services()->setFocus();
        f.services()->selectAll();
        f.press(Qt::Key_F2);
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        click(dialog, "persistent");
        type(dialog, "timeout", QStringLiteral("0"));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
        type(dialog, "timeout", QStringLiteral("120"));
        type(dialog, "mask", QStringLiteral("255.255.255.0"));
        auto *engine = dialog->findChild<QComboBox *>(QStringLiteral("engine"));
        engine->setEditText(QStringLiteral("no engine/"));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
        engine->setEditText(QStringLiteral("sip"));
        click(dialog, "accept");
        QCOMPARE(f.pending().services().size(), 2U);
        for (const VirtualService &service : f.session->state().desired().services) {
            QCOMPARE(service.settings.persistence->timeout, 120U);
            QCOMPARE(service.settings.persistenceEngine.toString(), QStringLiteral("sip"));
            QCOMPARE(service.settings.persistence->mask.toString(), QStringLiteral("255.255.255.0"));
        }
        QCOMPARE(f.session->state().desired().service(tcp("10.0.0.250:80"))->settings.scheduler.name(),
                 QStringLiteral("wrr"));
    }

    void offersSeveralServicesTheFlagsThatTheirSchedulerCanHave()
    {
        WindowFixture f(smallSite());
        QVERIFY(f.isActive());
        f.services()->setFocus();
        f.services()->selectAll();
        f.press(Qt::Key_F2);
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QWidget *>(QStringLiteral("flags"))->isVisible());
        auto *scheduler = dialog->findChild<QComboBox *>(QStringLiteral("scheduler"));
        scheduler->setEditText(QStringLiteral("ours"));
        QVERIFY(dialog->findChild<QCheckBox *>(QStringLiteral("flag4"))->isVisible());
        click(dialog, "flag4");
        click(dialog, "accept");
        for (const VirtualService &service : f.session->state().desired().services) {
            QCOMPARE(service.settings.schedulerFlags, SchedulerFlags(SchedulerFlag::Flag3));
        }
    }

    void duplicatesAServiceWithItsRealServers()
    {
        WindowFixture f(smallSite());
        f.window.actions().duplicate->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        type(dialog, "port", QStringLiteral("8080"));
        click(dialog, "accept");
        const VirtualService *copy = f.session->state().desired().service(tcp("10.0.0.250:8080"));
        QVERIFY(copy);
        QCOMPARE(copy->realServers.size(), 2U);
        QCOMPARE(copy->realServers.front().endpoint.toString(), QStringLiteral("10.0.0.18:8080"));
    }

    void editsTimeoutsAndDaemons()
    {
        WindowFixture f(smallSite());
        f.window.actions().timeouts->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        type(dialog, "tcpTimeout", QStringLiteral("0"));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
        type(dialog, "tcpTimeout", QStringLiteral("600"));
        dialog->findChild<QCheckBox *>(QStringLiteral("masterRuns"))->setChecked(true);
        QVERIFY(words(dialog, "masterInterfaceWords").startsWith(QStringLiteral("⚠")));
        type(dialog, "masterInterface", QStringLiteral("eth0"));
        type(dialog, "masterGroup", QStringLiteral("10.0.0.1"));
        QVERIFY(words(dialog, "masterGroupWords").startsWith(QStringLiteral("⚠")));
        type(dialog, "masterGroup", QStringLiteral("224.0.0.90"));
        click(dialog, "accept");
        QCOMPARE(f.session->state().desired().timeouts.tcp, 600U);
        QVERIFY(f.session->state().desired().master);
        QCOMPARE(f.session->state().desired().master->group.toString(), QStringLiteral("224.0.0.90"));
        QVERIFY(!f.session->state().desired().backup);
    }

    void showsWhatAFailureUndid()
    {
        WindowFixture f(smallSite());
        PendingChanges pending;
        pending.removeService(f.session->state().live(), tcp("10.0.0.250:443"));
        f.session->edit(pending, QStringLiteral("remove"));
        f.host->failNextApplyAt(1, Error(ErrorCode::KernelBusy, {QStringLiteral("TCP 10.0.0.250:443")}));
        f.window.actions().review->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        click(dialog, "apply");
        QTRY_VERIFY(words(dialog, "headline").startsWith(QLatin1String("Not applied")));
        QVERIFY(words(dialog, "detail").contains(QLatin1String("undone")));
        const auto *plan = dialog->findChild<DataTable *>(QStringLiteral("planTable"));
        QVERIFY(plan->model()->index(1, 3).data().toString().contains(QLatin1String("undone")));
        QVERIFY(plan->model()->index(2, 3).data().toString().contains(QLatin1String("failed")));
        click(dialog, "close");
        QCOMPARE(f.pending().count(), 2U);
        QCOMPARE(f.session->state().live().services.size(), 2U);
        QCOMPARE(f.window.log().index(0, 0).siblingAtColumn(LogModel::Text).data().toString().left(11),
                 QStringLiteral("Not applied"));
    }

    void revertsTheLastApply()
    {
        WindowFixture f(smallSite());
        PendingChanges pending;
        pending.removeService(f.session->state().live(), tcp("10.0.0.250:443"));
        f.session->edit(pending, QStringLiteral("remove"));
        f.window.actions().review->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        click(dialog, "apply");
        QTRY_COMPARE(f.session->state().live().services.size(), 1U);
        QTRY_VERIFY(words(dialog, "headline").contains(QLatin1String("applied")));
        click(dialog, "close");
        QTest::qWait(20);
        f.window.actions().revertLast->trigger();
        dialog = f.dialog();
        QVERIFY(dialog);
        click(dialog, "apply");
        QTRY_VERIFY(f.session->state().live() == smallSite());
        QTRY_VERIFY(words(dialog, "headline").contains(QLatin1String("applied")));
        click(dialog, "close");
    }

    void copiesTablesAndCommands()
    {
        WindowFixture f(smallSite());
        QVERIFY(f.isActive());
        f.services()->setFocus();
        f.services()->selectRow(0);
        f.press(Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3); // titles, one row, the end of the last line
        QVERIFY(lines.at(0).contains(QLatin1String("\tScheduler\t")));
        QVERIFY(lines.at(1).contains(QLatin1String("\t10.0.0.250:80\twrr\t")));
        f.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QLatin1String("ipvsadm -a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 3")));
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests"));
    QApplication::setApplicationName(QStringLiteral("editing"));
    EditingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "editing_test.moc"
