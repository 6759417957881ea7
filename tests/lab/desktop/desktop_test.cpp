// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does, on a real kernel: adds a service and two real servers by clicking, applies through
// the real helper, bus and polkit, watches the connections come, and saves the script.
//
// Runs in the lab (desktop.sh), which fetches from the service when told that it is applied. Folders and
// files by which the two talk are given in LVS_TALK.
#include "core/session/bushost.h"
#include "ui/charts/trafficchart.h"
#include "ui/dialogs/realserverdialog.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/dialogs/servicedialog.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exportsaving.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/realserversmodel.h"
#include "ui/panes/datatable.h"
#include "ui/support/cellroles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

#include <algorithm>
#include <functional>

using namespace lvs;

namespace {

constexpr int patience = 30000; // ms; user-mode Linux is slow

QString talk(const char *name)
{
    return qEnvironmentVariable("LVS_TALK") + u'/' + QLatin1String(name);
}

bool note(const char *name)
{
    QFile file(talk(name));
    return file.open(QIODevice::WriteOnly);
}

/// Whole numbers, one a line, the largest first.
QList<quint64> numbersIn(const QString &path)
{
    QList<quint64> numbers;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty()) {
                numbers.append(line.toULongLong());
            }
        }
    }
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    return numbers;
}

/// The connections under the lines of a chart that was saved as CSV: each rate holds since the row before.
double connectionsIn(const QString &csv)
{
    const QStringList rows = csv.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    double total = 0;
    QDateTime before;
    for (const QString &row : rows.mid(1)) {
        const QStringList cells = row.split(u',');
        const QDateTime at = QDateTime::fromString(cells[0], Qt::ISODateWithMs);
        double rate = 0;
        for (const QString &cell : cells.mid(1)) {
            rate += cell.toDouble();
        }
        if (before.isValid()) {
            total += rate * static_cast<double>(before.msecsTo(at)) / 1000;
        }
        before = at;
    }
    return total;
}

} // namespace

class DesktopTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void opensOnTheRealKernel();
    void addsAService();
    void addsTwoRealServers();
    void reviewsAndApplies();
    void showsWhatTheKernelCounted();
    void chartsWhatTheKernelCounted();
    void exportsAScript();
    void cleanupTestCase();

private:
    template <typename Widget> Widget *find(const char *name, QWidget *in = nullptr)
    {
        return (in ? in : m_window.get())->findChild<Widget *>(QLatin1String(name));
    }
    /// The visible widget that stands for the action in the tool bar.
    void clickAction(QAction *action);
    void click(const char *button, QWidget *in);
    void type(const char *field, const QString &text, QWidget *in);
    DataTable *table(const char *name) { return find<DataTable>(name); }

    std::unique_ptr<MainWindow> m_window;
    HostSession *m_session = nullptr;
};

void DesktopTest::initTestCase()
{
    QVERIFY2(QDir(talk("")).exists(), "runs in the lab only: see tests/lab/window/desktop.sh");
    QCoreApplication::setOrganizationName(QStringLiteral("lvsdesk-test"));
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_session = m_window->addHost(makeLocalHost(), QStringLiteral("director"));
    m_window->show();
}

void DesktopTest::cleanupTestCase()
{
    m_window.reset();
}

void DesktopTest::clickAction(QAction *action)
{
    QTRY_VERIFY(action->isEnabled());
    QWidget *button = find<QToolBar>("toolBar")->widgetForAction(action);
    QVERIFY2(button && button->isVisible(), "the action has no button in the tool bar");
    QTest::mouseClick(button, Qt::LeftButton);
}

void DesktopTest::click(const char *button, QWidget *in)
{
    auto *widget = find<QPushButton>(button, in);
    QVERIFY2(widget && widget->isVisible(), button);
    QTRY_VERIFY(widget->isEnabled());
    QTest::mouseClick(widget, Qt::LeftButton);
}

void DesktopTest::type(const char *field, const QString &text, QWidget *in)
{
    auto *line = find<QLineEdit>(field, in);
    QVERIFY2(line && line->isVisible(), field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QCOMPARE(line->text(), text);
}

void DesktopTest::opensOnTheRealKernel()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_session->host().status(), HostStatus::Ready, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->host().state() != nullptr, patience);
    QCOMPARE(m_session->host().kind(), HostKind::Local);
    QCOMPARE(table("servicesTable")->model()->rowCount(), 0);
}

void DesktopTest::addsAService()
{
    clickAction(m_window->actions().addService);
    auto *dialog = m_window->findChild<ServiceDialog *>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->isVisible());

    type("address", QStringLiteral("10.0.0.999"), dialog);
    QVERIFY2(!find<QPushButton>("accept", dialog)->isEnabled(), "a wrong address is accepted");
    type("address", QStringLiteral("10.0.0.250"), dialog);
    type("port", QStringLiteral("80"), dialog);
    auto *scheduler = find<QComboBox>("scheduler", dialog);
    scheduler->setFocus();
    scheduler->lineEdit()->selectAll();
    QTest::keyClicks(scheduler->lineEdit(), QStringLiteral("rr"));
    QTRY_COMPARE(dialog->service().settings.scheduler.name(), QStringLiteral("rr"));
    click("accept", dialog);

    QTRY_COMPARE(table("servicesTable")->model()->rowCount(), 1);
    QVERIFY2(m_session->state().live().services.empty(), "an edit reached the kernel before it was applied");
}

void DesktopTest::addsTwoRealServers()
{
    QTRY_COMPARE(table("servicesTable")->selectedRows().size(), 1);
    for (const char *address : {"10.0.0.18", "10.0.0.19"}) {
        clickAction(m_window->actions().addRealServer);
        RealServerDialog *dialog = nullptr;
        for (RealServerDialog *candidate : m_window->findChildren<RealServerDialog *>()) {
            if (candidate->isVisible()) {
                dialog = candidate;
            }
        }
        QVERIFY(dialog != nullptr);
        type("addresses", QLatin1String(address), dialog);
        QVERIFY(dialog->servers().at(0).settings.forwarding == ForwardingMethod::DirectRouting);
        click("accept", dialog);
    }
    QTRY_COMPARE(table("realServersTable")->model()->rowCount(), 2);
    QCOMPARE(m_session->state().plan().steps.size(), size_t(3));
}

void DesktopTest::reviewsAndApplies()
{
    click("reviewButton", m_window.get());
    auto *dialog = m_window->findChild<ReviewDialog *>();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->plan().steps.size(), size_t(3));
    QVERIFY(find<DataTable>("planTable", dialog)->model()->rowCount() >= 3);
    bool ended = false;
    bool succeeded = false;
    QObject::connect(dialog, &ReviewDialog::applied, this,
                     [&](const Plan &, const TransactionReport &report) {
                         ended = true;
                         succeeded = report.succeeded();
                     });
    click("apply", dialog);
    QTRY_VERIFY_WITH_TIMEOUT(ended, patience);
    QVERIFY2(
        succeeded,
        qPrintable(find<QLabel>("headline", dialog)->text() + u' ' + find<QLabel>("detail", dialog)->text()));
    click("close", dialog);

    QTRY_COMPARE_WITH_TIMEOUT(m_session->state().live().services.size(), size_t(1), patience);
    QCOMPARE(m_session->state().live().services[0].realServers.size(), size_t(2));
    QTRY_VERIFY(m_session->state().pending().isEmpty());
}

void DesktopTest::showsWhatTheKernelCounted()
{
    // A rate needs two samples, and the kernel sums its counters every two seconds: connections that are
    // made before the service was seen at rest would be in no rate.
    const ServiceKey key = m_session->state().live().services.at(0).key;
    const auto isSampled = [&] {
        const auto sample = m_session->host().counters();
        const ServiceCounters *service = sample ? sample->service(key) : nullptr;
        return service != nullptr && service->realServers.size() == 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSampled(), patience);
    QSignalSpy samples(&m_session->host(), &Host::countersArrived);
    QTRY_VERIFY_WITH_TIMEOUT(samples.size() >= 3, patience);

    QVERIFY(note("applied"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(talk("fetched")), 4 * patience);

    const QList<quint64> kernels = numbersIn(talk("counted")); // the service's, then each real server's
    QCOMPARE(kernels.size(), 3);
    QVERIFY2(kernels[0] > 95, qPrintable(QString::number(kernels[0])));
    const auto counted = [&] {
        const ServiceCounters *service = m_session->host().counters()->service(key);
        QList<quint64> numbers;
        if (service) {
            numbers.append(service->counters.connections);
            for (const RealServerCounters &server : service->realServers) {
                numbers.append(server.counters.connections);
            }
        }
        std::sort(numbers.begin(), numbers.end(), std::greater<>());
        return numbers;
    };
    QTRY_COMPARE_WITH_TIMEOUT(counted(), kernels, patience);

    // The table says so: the share of each server's load, and connections that it has or had.
    QAbstractItemModel *servers = table("realServersTable")->model();
    const auto share = [servers](int row) {
        return servers->index(row, RealServersModel::Share).data(ShareRole).toDouble();
    };
    QTRY_COMPARE_WITH_TIMEOUT(qRound(share(0) * 100), 50, patience);
    QCOMPARE(qRound(share(1) * 100), 50);
    const auto known = [servers](int row) {
        return servers->index(row, RealServersModel::Active).data(SortRole).toDouble()
            + servers->index(row, RealServersModel::Inactive).data(SortRole).toDouble();
    };
    QTRY_COMPARE_WITH_TIMEOUT(known(0) + known(1), 100.0, patience);
}

void DesktopTest::chartsWhatTheKernelCounted()
{
    auto *chart = m_window->findChild<TrafficChart *>();
    QVERIFY(chart != nullptr);
    chart->setMetric(Metric::ConnectionRate);
    chart->setWindow(std::chrono::minutes(5));
    // The area under the lines is the number of connections.
    const auto charted = [&] {
        const QString file = talk("chart.csv");
        if (!chart->saveCsv(file)) {
            return 0.0;
        }
        QFile csv(file);
        return csv.open(QIODevice::ReadOnly) ? connectionsIn(QString::fromUtf8(csv.readAll())) : 0.0;
    };
    double total = 0;
    QTRY_VERIFY2_WITH_TIMEOUT((total = charted()) > 95 && total < 105, qPrintable(QString::number(total)),
                              patience);
}

void DesktopTest::exportsAScript()
{
    clickAction(m_window->actions().exportState);
    auto *dialog = m_window->findChild<ExportDialog *>();
    QVERIFY(dialog != nullptr);
    QSignalSpy loaded(dialog, &ExportDialog::loaded);
    QTRY_COMPARE(loaded.size(), 1);
    find<QLineEdit>("exportSearch", dialog)->setText(QStringLiteral("Shell script /sbin/"));
    QVERIFY(
        find<QPlainTextEdit>("exportPreview", dialog)->toPlainText().startsWith(QLatin1String("#!/bin/sh")));
    QSignalSpy ended(dialog->saving(), &ExportSaving::ended);
    click("saveExport", dialog);
    auto *files = find<QFileDialog>("saveFileDialog", dialog);
    files->setDirectory(QFileInfo(talk("exported.sh")).path());
    files->selectFile(QStringLiteral("exported.sh"));
    QMetaObject::invokeMethod(files, "accept");
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY2(ended.first().at(1).toBool(), qPrintable(ended.first().at(0).toString()));
    click("closeExport", dialog);
    QVERIFY(note("exported"));
}

QTEST_MAIN(DesktopTest)
#include "desktop_test.moc"
