// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/charts/trafficchart.h"
#include "ui/mainwindow/servicesview.h"
#include "ui/models/realserversmodel.h"
#include "ui/models/servicesmodel.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

using namespace lvs;
using namespace lvs::test;

namespace {

constexpr QSize smallest(1024, 640);
constexpr QSize reference(1280, 800);

const QList<int> serverRates {RealServersModel::Connections, RealServersModel::InPackets,
                              RealServersModel::OutPackets, RealServersModel::InBytes,
                              RealServersModel::OutBytes};
const QList<int> serviceRates {ServicesModel::Connections, ServicesModel::InPackets,
                               ServicesModel::OutPackets, ServicesModel::InBytes, ServicesModel::OutBytes};

void resizeTo(WindowFixture &f, const QSize &size)
{
    f.window.resize(size);
    QCoreApplication::processEvents();
    QCOMPARE(f.window.size(), size);
}

bool shows(const DataTable *table, const QList<int> &columns)
{
    return std::none_of(columns.begin(), columns.end(),
                        [table](int column) { return table->isColumnHidden(column); });
}

bool scrollsSideways(const DataTable *table)
{
    return table->horizontalScrollBar()->maximum() > 0 || table->horizontalScrollBar()->isVisible();
}

} // namespace

/// How the window divides its room, in the sizes that it is made for.
class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void cleanup() { QSettings().clear(); }

    void fitsTheSmallestWindow()
    {
        WindowFixture f(smallSite());
        resizeTo(f, smallest);
        QVERIFY(!scrollsSideways(f.services()));
        QVERIFY(!scrollsSideways(f.servers()));
        QVERIFY2(f.services()->columnWidth(ServicesModel::Trace) >= 90,
                 qPrintable(QString::number(f.services()->columnWidth(ServicesModel::Trace))));
        QVERIFY2(f.servers()->columnWidth(RealServersModel::Share) >= 70,
                 qPrintable(QString::number(f.servers()->columnWidth(RealServersModel::Share))));
        QVERIFY(shows(f.services(),
                      {ServicesModel::State, ServicesModel::Protocol, ServicesModel::Address,
                       ServicesModel::Scheduler, ServicesModel::RealServers, ServicesModel::Connections,
                       ServicesModel::Active}));
        QVERIFY(
            shows(f.servers(),
                  {RealServersModel::State, RealServersModel::Address, RealServersModel::Forwarding,
                   RealServersModel::WeightColumn, RealServersModel::Connections, RealServersModel::Active}));
        QVERIFY(f.window.workspace().findChild<TrafficChart *>()->width() >= 270);
        QVERIFY(f.services()->viewport()->height() >= 6 * f.services()->rowHeight(0));
    }

    void showsTheRatesInTheReferenceWindow()
    {
        WindowFixture f(smallSite());
        resizeTo(f, reference);
        QVERIFY(shows(f.services(), serviceRates));
        QVERIFY(shows(f.servers(), serverRates));
        // A bar that can be told from another, beside its per cent.
        QVERIFY2(f.servers()->columnWidth(RealServersModel::Share) >= 90,
                 qPrintable(QString::number(f.servers()->columnWidth(RealServersModel::Share))));
        QVERIFY(!scrollsSideways(f.services()));
        QVERIFY(!scrollsSideways(f.servers()));
    }

    void columnsComeBackWithTheRoom()
    {
        WindowFixture f(smallSite());
        resizeTo(f, smallest);
        QVERIFY(!shows(f.servers(), serverRates));
        resizeTo(f, {1600, 900});
        QVERIFY(shows(f.servers(), serverRates));
        QVERIFY(!scrollsSideways(f.servers()));
        resizeTo(f, smallest);
        QVERIFY(!shows(f.servers(), serverRates));
        QVERIFY(!scrollsSideways(f.servers()));
    }

    void whatTheUserChoseStays()
    {
        {
            WindowFixture f(smallSite());
            resizeTo(f, reference);
            f.servers()->chooseColumn(RealServersModel::InBytes, true);
            f.servers()->chooseColumn(RealServersModel::OutPackets, false);
            resizeTo(f, smallest);
            QVERIFY(!f.servers()->isColumnHidden(RealServersModel::InBytes));
            QVERIFY(f.servers()->isColumnHidden(RealServersModel::OutBytes));
            f.window.saveSettings();
        }
        WindowFixture f(smallSite());
        f.window.restoreSettings();
        QCoreApplication::processEvents();
        QVERIFY(!f.servers()->isColumnHidden(RealServersModel::InBytes));
        QVERIFY(f.servers()->isColumnHidden(RealServersModel::OutBytes));
        resizeTo(f, {1600, 900});
        QVERIFY(f.servers()->isColumnHidden(RealServersModel::OutPackets));
        QVERIFY(!f.servers()->isColumnHidden(RealServersModel::InBytes));
        QVERIFY(!f.servers()->isColumnHidden(RealServersModel::OutBytes));
    }

    void aDivisionByTheUserStays()
    {
        WindowFixture f(smallSite());
        resizeTo(f, reference);
        ServicesView &panes = *f.window.workspace().servicesView();
        const QPoint line(panes.services()->geometry().center().x() + 100,
                          panes.services()->geometry().bottom() + 3);
        QVERIFY(panes.childAt(line) == nullptr);
        const int before = panes.services()->height();
        QTest::mousePress(&panes, Qt::LeftButton, {}, line);
        // The test library's own moves have no button down.
        const QPoint there = line + QPoint(0, 40);
        QMouseEvent move(QEvent::MouseMove, there, panes.mapToGlobal(there), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(&panes, &move);
        QCoreApplication::processEvents();
        QTest::mouseRelease(&panes, Qt::LeftButton, {}, there);
        QVERIFY(panes.services()->height() > before + 20);
        const int lower = panes.realServers()->height();
        resizeTo(f, {1400, 900});
        QCOMPARE(panes.realServers()->height(), lower);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests"));
    QApplication::setApplicationName(QStringLiteral("layout"));
    LayoutTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "layout_test.moc"
