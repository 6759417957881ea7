// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "core/kernel/simulated/demonstration.h"
#include "core/session/simulatedhost.h"
#include "ui/models/servicesmodel.h"

#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>

using namespace lvs;
using namespace lvs::test;

namespace {

/// Controls that can have the focus and that assistive technology has no name for.
QStringList namelessControls(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *tabs = qobject_cast<QTabBar *>(widget);
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr
            || (tabs != nullptr && tabs->count() == 0); // named after its current tab
        if (inner || widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&window)) {
            continue;
        }
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible == nullptr || accessible->text(QAccessible::Name).isEmpty()) {
            nameless +=
                QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
        }
    }
    return nameless;
}

QStringList silentControls(const QWidget &window)
{
    QStringList silent;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool counts = qobject_cast<QAbstractButton *>(widget) != nullptr
            || qobject_cast<QLineEdit *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr;
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr
            || qobject_cast<QLineEdit *>(widget->parentWidget()) != nullptr;
        if (counts && !inner && widget->isVisibleTo(&window)
            && (widget->toolTip().isEmpty() || widget->objectName().isEmpty())) {
            silent += QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                + widget->objectName() + QLatin1Char(' ') + widget->accessibleName();
        }
    }
    return silent;
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionSpeaks()
    {
        WindowFixture f(smallSite());
        for (const QAction *action : f.window.actions().all()) {
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(action->toolTip().contains(QLatin1Char('\n')), qPrintable(action->objectName()));
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
            if (!action->isEnabled()) {
                QVERIFY2(action->toolTip().contains(QLatin1String("Not available: ")),
                         qPrintable(action->objectName()));
            }
        }
    }

    void everyControlHasAName()
    {
        WindowFixture f(smallSite());
        QCOMPARE(namelessControls(f.window).join(QLatin1Char('\n')), QString());
        const Actions &actions = f.window.actions();
        for (QAction *action : {actions.addService, actions.edit, actions.addRealServer, actions.timeouts,
                                actions.exportState}) {
            action->trigger();
            QDialog *dialog = f.dialog();
            QVERIFY2(dialog, qPrintable(action->objectName()));
            QCOMPARE(namelessControls(*dialog).join(QLatin1Char('\n')), QString());
            QCOMPARE(silentControls(*dialog).join(QLatin1Char('\n')), QString());
            dialog->reject();
            QTest::qWait(20);
        }
        PendingChanges pending;
        pending.removeService(f.session->state().live(), tcp("10.0.0.250:443"));
        f.session->edit(pending, QStringLiteral("remove"));
        f.window.actions().review->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QCOMPARE(namelessControls(*dialog).join(QLatin1Char('\n')), QString());
        QCOMPARE(silentControls(*dialog).join(QLatin1Char('\n')), QString());
        dialog->reject();
        QCOMPARE(namelessControls(f.window).join(QLatin1Char('\n')), QString());
        QCOMPARE(silentControls(f.window).join(QLatin1Char('\n')), QString());
    }

    void filters()
    {
        WindowFixture f(smallSite());
        QVERIFY(f.isActive());
        f.press(Qt::Key_F, Qt::ControlModifier);
        auto *filter = f.find<QLineEdit>("filter");
        QCOMPARE(QApplication::focusWidget(), filter);
        QTest::keyClicks(filter, QStringLiteral(":443"));
        QCOMPARE(f.services()->model()->rowCount(), 1);
        QCOMPARE(f.services()->model()->index(0, ServicesModel::Address).data().toString(),
                 QStringLiteral("10.0.0.250:443"));
        filter->clear();
        QCOMPARE(f.services()->model()->rowCount(), 2);
    }

    void movesBetweenPanes()
    {
        WindowFixture f(smallSite());
        QVERIFY(f.isActive());
        f.services()->setFocus();
        f.press(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), f.servers());
        f.press(Qt::Key_F6);
        QVERIFY(f.find<QWidget>("trafficChart")->isAncestorOf(QApplication::focusWidget()));
        f.press(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("hostsList"));
        f.press(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), f.services());
        f.press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("hostsList"));
    }

    void tellsAConflict()
    {
        WindowFixture f(smallSite());
        PendingChanges pending;
        RealServer server = smallSite().services.front().realServers.front();
        server.settings.weight = *Weight::fromNumber(9);
        pending.setRealServer(f.session->state().live(), smallSite().services.front().key, server);
        f.session->edit(pending, QStringLiteral("weight"));
        QVERIFY(!words(&f.window, "pendingWords").contains(QLatin1String("conflict")));
        IpvsState other = smallSite();
        other.services.front().realServers.front().settings.weight = *Weight::fromNumber(4);
        f.host->setIpvs(other);
        QVERIFY(words(&f.window, "pendingWords").contains(QLatin1String("conflict")));
        f.window.actions().review->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QVERIFY(words(dialog, "findings").contains(QLatin1String("somebody else")));
        dialog->reject();
    }

    void startsTheHostOnceItStands()
    {
        MainWindow window;
        const HostSession *session = window.addHost(std::make_unique<FakeHost>(), QStringLiteral("lb1"));
        QCoreApplication::processEvents();
        QCOMPARE(session->host().status(), HostStatus::Connecting);
        // Until the host has told what it has, nothing is said of its having nothing.
        QVERIFY(!window.findChild<QWidget *>(QStringLiteral("servicesTableEmpty")));
        window.show();
        QTRY_COMPARE(session->host().status(), HostStatus::Ready);
        auto *words = window.findChild<QWidget *>(QStringLiteral("servicesTableEmpty"));
        QVERIFY(words);
        QVERIFY(words->isVisible());
    }

    void saysWhatAHostLacksAndFallsBack()
    {
        MainWindow window;
        auto machine = std::make_unique<FakeHost>();
        FakeHost *host = machine.get();
        host->setKind(HostKind::Local);
        HostSession *session = window.addHost(std::move(machine), QStringLiteral("This machine"));
        HostSession *simulated =
            window.addHost(std::make_unique<FakeHost>(), QStringLiteral("Simulated cluster"));
        window.fallBackToSimulation();
        window.show();
        QCOMPARE(window.session(), session);
        host->makeUnavailable(Error(ErrorCode::HelperUnreachable, {QStringLiteral("no bus")}));
        QCOMPARE(window.session(), simulated);
        QVERIFY(words(&window, "bannerText").contains(QLatin1String("simulation")));
        QVERIFY(words(&window, "bannerText").contains(QLatin1String("no bus")));
        window.showSession(session);
        QVERIFY(words(&window, "bannerText").contains(QLatin1String("no bus")));
        auto *way = window.findChild<QPushButton *>(QStringLiteral("openSimulationButton"));
        QVERIFY(way);
        QTest::mouseClick(way, Qt::LeftButton);
        QCOMPARE(window.session(), simulated);
    }

    void wordsASimulatedKernel()
    {
        MainWindow window;
        window.addHost(makeSimulatedHost(), QStringLiteral("Simulated cluster"));
        window.show();
        QTRY_VERIFY_WITH_TIMEOUT(
            window.findChild<QLabel *>(QStringLiteral("statusText")) != nullptr
                && words(&window, "statusText").contains(QLatin1String("behaves as IPVS 1.")),
            30000);
    }

    void tellsWhoDecidesOnAnotherBus()
    {
        WindowFixture f(smallSite());
        QVERIFY(!f.find<QAction>("remotePadlock"));
        auto owned = std::make_unique<FakeHost>(smallSite());
        owned->setKind(HostKind::Bus);
        HostSession *remote = f.window.addHost(std::move(owned), QStringLiteral("lb9"));
        f.window.showSession(remote);
        const auto *padlock = f.find<QAction>("remotePadlock");
        QVERIFY(padlock);
        QVERIFY(padlock->isVisible());
        QVERIFY(!padlock->isEnabled());
        QVERIFY(padlock->toolTip().startsWith(QLatin1String("lb9 decides itself")));
        f.window.showSession(f.session);
        QVERIFY(!padlock->isVisible());
    }

    void emptyPanesHaveTheButtonThatFillsThem()
    {
        WindowFixture f;
        auto *button = f.find<QPushButton>("addServiceEmptyButton");
        QVERIFY(button);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), QStringLiteral("serviceDialog"));
        dialog->reject();
    }

    void remembersColumnsAndDocks()
    {
        QSettings().clear();
        {
            WindowFixture f(smallSite());
            f.services()->chooseColumn(ServicesModel::Persistence, false);
            f.services()->sortByColumn(ServicesModel::Active, Qt::DescendingOrder);
            f.find<QDockWidget>("logDock")->show();
            f.window.resize(1111, 777);
            f.window.saveSettings();
        }
        WindowFixture f(smallSite());
        QVERIFY(!f.services()->isColumnHidden(ServicesModel::Persistence));
        f.window.restoreSettings();
        QVERIFY(f.services()->isColumnHidden(ServicesModel::Persistence));
        QCOMPARE(f.services()->horizontalHeader()->sortIndicatorSection(),
                 static_cast<int>(ServicesModel::Active));
        QVERIFY(f.find<QDockWidget>("logDock")->isVisible());
        QSettings().clear();
    }

    void worksOnTheSimulatedCluster()
    {
        MainWindow window;
        auto owned = std::make_unique<SimulatedHost>([] { return makeDemonstrationKernel(); },
                                                     SimulatedHost::Clock::Stopped);
        SimulatedHost *host = owned.get();
        HostSession *session = window.addHost(std::move(owned), QStringLiteral("Simulated cluster"));
        window.show();
        DataTable *table = window.workspace().services()->table();
        QTRY_VERIFY(table->model()->rowCount() > 3);
        for (int i = 0; i < 5; ++i) {
            host->runOnKernel([](SimulatedKernel &kernel) { kernel.advance(std::chrono::seconds(1)); });
        }
        QTRY_VERIFY(table->model()->index(0, ServicesModel::Connections).data().toString()
                    != QStringLiteral("–"));
        QTRY_VERIFY(table->model()->index(0, ServicesModel::Active).data().toString() != QStringLiteral("–"));

        const ServiceKey key = session->state().live().services.front().key;
        const size_t before = session->state().live().services.size();
        table->selectRow(0);
        window.actions().remove->trigger();
        window.actions().review->trigger();
        QDialog *dialog = WindowFixture::dialog();
        QVERIFY(dialog);
        click(dialog, "apply");
        QTRY_VERIFY(words(dialog, "headline").contains(QLatin1String("applied")));
        click(dialog, "close");
        QTRY_COMPARE(session->state().live().services.size(), before - 1);
        QVERIFY(session->state().live().service(key) == nullptr);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests"));
    QApplication::setApplicationName(QStringLiteral("window"));
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "window_test.moc"
