// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person does who has three machines and an ssh key, and wants a cluster: opens the wizard, answers
// it, and reads who answered. Runs on the lab's client; LVS_METHOD is dr, nat or tun, LVS_SERVERS how ssh
// reaches the real servers. Every click, and every field that something is typed into, is counted.
#include "core/session/simulatedhost.h"
#include "ui/cluster/clusterview.h"
#include "ui/dialogs/hostdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/views.h"
#include "ui/mainwindow/workspace.h"
#include "ui/panes/datatable.h"
#include "ui/wizard/applypage.h"
#include "ui/wizard/clusterwizard.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolBar>

#include <map>

using namespace lvs;

namespace {

// ms. Three such machines on one processor that is busy besides take 35 s where one alone takes 1 s to reach
// another over ssh; only what will never come shall be given up.
constexpr int patience = 300000;

QStringList realServers()
{
    return qEnvironmentVariable("LVS_SERVERS").split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class WizardLabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void choosesTheMethod();
    void givesTheAddress();
    void namesTheRealServers();
    void acceptsTheScheduler();
    void readsChecksAndReview();
    void appliesAndIsAnswered();
    void seesTheClusterReady();
    void cleanupTestCase();

private:
    void click(const char *button, QWidget *in)
    {
        auto *widget = in->findChild<QAbstractButton *>(QLatin1String(button));
        QVERIFY2(widget != nullptr && widget->isVisible(), button);
        // A page that has just come is laid out a moment later.
        QTRY_VERIFY2_WITH_TIMEOUT(!widget->visibleRegion().isEmpty(), button, patience);
        QTRY_VERIFY2_WITH_TIMEOUT(widget->isEnabled(), qPrintable(widget->toolTip()), patience);
        QTest::mouseClick(widget, Qt::LeftButton);
        ++m_clicks;
    }
    void type(const char *field, const QString &text, QWidget *in)
    {
        auto *line = in->findChild<QLineEdit *>(QLatin1String(field));
        QVERIFY2(line != nullptr && line->isVisible(), field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QCOMPARE(line->text(), text);
        ++m_fields;
    }
    void next() { click("wizardNext", m_wizard); }
    /// The dialog that asks for a machine is open: it is named, and the dialog left.
    void nameMachine(const QString &destination)
    {
        HostDialog *dialog = nullptr;
        const auto open = [] {
            const QWidget *modal = QApplication::activeModalWidget();
            return modal != nullptr ? modal->objectName() + u' ' + modal->windowTitle() : QString();
        };
        QTRY_VERIFY2_WITH_TIMEOUT((dialog = qobject_cast<HostDialog *>(QApplication::activeModalWidget()))
                                      != nullptr,
                                  qPrintable(destination + QLatin1String(": ") + open()), patience);
        type("destination", destination, dialog);
        click("accept", dialog);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() == m_wizard, patience);
        QTest::qWait(50); // the page below is laid out anew
    }
    [[nodiscard]] QString words(const char *label) const
    {
        const auto *found = m_wizard->findChild<QLabel *>(QLatin1String(label));
        return found != nullptr ? found->text() : QString();
    }

    QString m_method = qEnvironmentVariable("LVS_METHOD");
    std::unique_ptr<MainWindow> m_window;
    ClusterWizard *m_wizard = nullptr;
    QElapsedTimer m_clock;
    int m_clicks = 0;
    int m_fields = 0;
};

void WizardLabTest::initTestCase()
{
    QVERIFY2(realServers().size() == 2, "runs in the lab only: see tests/lab/wizard");
    QCoreApplication::setOrganizationName(QStringLiteral("lvsdesk-test"));
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    // As on first start: nothing but the simulation is there.
    m_window->addHost(makeSimulatedHost(), QStringLiteral("Simulated cluster"));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_clock.start();
    auto *bar = m_window->findChild<QToolBar *>(QStringLiteral("toolBar"));
    QTest::mouseClick(bar->widgetForAction(m_window->actions().wizard), Qt::LeftButton);
    ++m_clicks;
    QTRY_VERIFY((m_wizard = qobject_cast<ClusterWizard *>(QApplication::activeModalWidget())) != nullptr);
}

void WizardLabTest::choosesTheMethod()
{
    click(m_method == QLatin1String("nat")       ? "methodNat"
              : m_method == QLatin1String("tun") ? "methodTun"
                                                 : "methodDr",
          m_wizard);
    next();
}

void WizardLabTest::givesTheAddress()
{
    type("vip", QStringLiteral("10.0.0.250"), m_wizard);
    auto *director = m_wizard->findChild<QComboBox *>(QStringLiteral("director"));
    director->setFocus();
    director->setCurrentIndex(director->count() - 1); // another machine over ssh
    m_clicks += 2; // the list opens, and one is chosen
    Q_EMIT director->activated(director->currentIndex());
    nameMachine(QStringLiteral("carol@10.0.0.17"));
    next(); // as soon as the machine has been read
    const ClusterChoices &choices = m_wizard->draft().choices();
    QCOMPARE(choices.interface, ShortName::literal("eth0"));
    if (choices.isNat()) {
        QCOMPARE(choices.insideInterface, ShortName::literal("eth1"));
        QCOMPARE(choices.insideAddress->toString(), QStringLiteral("10.1.0.17"));
    }
}

void WizardLabTest::namesTheRealServers()
{
    for (const QString &server : realServers()) {
        click("addOverSsh", m_wizard);
        nameMachine(server);
        if (QTest::currentTestFailed()) {
            return; // what follows would wait for a machine that was not named
        }
    }
    next();
    const ClusterChoices &choices = m_wizard->draft().choices();
    QCOMPARE(choices.servers.size(), size_t(2));
    for (const ServerChoice &each : choices.servers) {
        QVERIFY(each.destination.endsWith(u'@' + each.address->toString()));
        QCOMPARE(each.interface, ShortName::literal("eth0"));
    }
}

void WizardLabTest::acceptsTheScheduler()
{
    QCOMPARE(m_wizard->step(), 3);
    next();
    QCOMPARE(m_wizard->draft().choices().scheduler.name(), QStringLiteral("rr"));
}

void WizardLabTest::readsChecksAndReview()
{
    QCOMPARE(m_wizard->step(), 4);
    QVERIFY2(words("wizardReason").isEmpty(), qPrintable(words("wizardReason")));
    next();
    QCOMPARE(m_wizard->step(), 5);
    const auto *hosts = m_wizard->findChild<DataTable *>(QStringLiteral("planHosts"));
    QCOMPARE(hosts->model()->rowCount(), 3);
    const auto *steps = m_wizard->findChild<DataTable *>(QStringLiteral("hostSteps"));
    QVERIFY(steps->model()->rowCount() > 0);
}

void WizardLabTest::appliesAndIsAnswered()
{
    next();
    auto *page = m_wizard->findChild<ApplyPage *>();
    auto *keep = m_wizard->findChild<QAbstractButton *>(QStringLiteral("keepChanges"));
    QTRY_VERIFY_WITH_TIMEOUT(keep->isVisible() || !page->isAtWork(), patience);
    if (keep->isVisible()) {
        // It has been tried: the machines are told to keep it.
        QTRY_VERIFY_WITH_TIMEOUT(
            m_wizard->findChild<QAbstractButton *>(QStringLiteral("askAgain"))->isEnabled(), patience);
        click("keepChanges", m_wizard);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!page->isAtWork(), patience);
    const QString result = words("clusterHeadline") + u' ' + words("clusterDetail");
    QVERIFY2(result.contains(QLatin1String("is set up")), qPrintable(result));
    const qint64 applied = m_clock.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(m_wizard->findChild<QAbstractButton *>(QStringLiteral("askAgain"))->isEnabled(),
                             patience);
    std::map<QString, int> tally;
    for (const FetchAnswer &answer : page->answers()) {
        QVERIFY2(answer.answered, qPrintable(answer.words));
        ++tally[answer.words];
    }
    qInfo("%s: %d clicks and %d fields, %lld ms to the applied cluster; the wizard says: %s: %s",
          qPrintable(m_method), m_clicks, m_fields, applied, qPrintable(words("testHeadline")),
          qPrintable(words("testDetail").replace(u'\n', QLatin1String(", "))));
    QCOMPARE(tally.size(), size_t(2));
    QCOMPARE(tally[QStringLiteral("rs1")], 4);
    QCOMPARE(tally[QStringLiteral("rs2")], 4);
    next(); // Close
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
}

void WizardLabTest::seesTheClusterReady()
{
    ClusterView *view = m_window->workspace().clusterView();
    QTRY_VERIFY(view->isVisible());
    const QAbstractItemModel *model = view->table()->model();
    QCOMPARE(model->rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        QTRY_COMPARE_WITH_TIMEOUT(model->index(row, ClusterHostsModel::Condition).data().toString(),
                                  QStringLiteral("ready"), patience);
    }
}

void WizardLabTest::cleanupTestCase()
{
    m_window.reset();
}

QTEST_MAIN(WizardLabTest)
#include "wizard_test.moc"
