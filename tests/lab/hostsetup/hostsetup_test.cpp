// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the view "Host set-up" on a real kernel, through the real helper, bus and polkit.
//
// Runs in the lab (hostsetup.sh), which looks into /proc/sys when told that something is applied. The folder
// by which the two talk is given in LVS_TALK.
#include "core/session/bushost.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/interfacesmodel.h"
#include "ui/models/settingsmodel.h"
#include "ui/models/setupobjectsmodel.h"
#include "ui/panes/checkpointbar.h"
#include "ui/panes/datatable.h"
#include "ui/support/cellroles.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

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

} // namespace

class HostSetupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void discoversTheKernelsSettings();
    void marksWhatOthersKeep();
    void aClickReachesTheKernel();
    void whatCannotBeWrittenLeavesNothingHalfDone();
    void whatOthersChangeIsShown();
    void isTakenBackByAnotherEdit();
    void cleanupTestCase();

private:
    DataTable *table(const char *name) { return m_window->findChild<DataTable *>(QLatin1String(name)); }
    QModelIndex cell(const char *name, int nameColumn, const char *text, int column);
    QModelIndex setting(const char *name)
    {
        return cell("ipvsSettingsTable", SettingsModel::Name, name, SettingsModel::Value);
    }
    QModelIndex interface(const char *name, int column)
    {
        return cell("interfacesTable", InterfacesModel::Interface, name, column);
    }
    void clickCell(const char *name, const QModelIndex &index);
    /// Chooses from the list of a cell by the keyboard.
    void choose(const char *name, const QModelIndex &index, int value);
    /// The report of an apply by clicks on "Review and apply" and "Apply".
    TransactionReport apply();
    qint64 live(const char *name);

    std::unique_ptr<MainWindow> m_window;
    HostSession *m_session = nullptr;
    QString m_headline;
    QString m_detail;
};

void HostSetupTest::initTestCase()
{
    QVERIFY2(QDir(talk("")).exists(), "runs in the lab only: see tests/lab/hostsetup/hostsetup.sh");
    QCoreApplication::setOrganizationName(QStringLiteral("lvsdesk-test"));
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_session = m_window->addHost(makeLocalHost(), QStringLiteral("director"));
    m_window->show();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->host().status(), HostStatus::Ready, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->host().state() != nullptr, patience);
    auto *tabs = m_window->findChild<QTabBar *>(QStringLiteral("viewTabs"));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
    QTRY_VERIFY(table("ipvsSettingsTable")->isVisible());
}

void HostSetupTest::cleanupTestCase()
{
    m_window.reset();
}

QModelIndex HostSetupTest::cell(const char *name, int nameColumn, const char *text, int column)
{
    const QAbstractItemModel *model = table(name)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, nameColumn).data().toString() == QLatin1String(text)) {
            return model->index(row, column);
        }
    }
    return {};
}

void HostSetupTest::clickCell(const char *name, const QModelIndex &index)
{
    QVERIFY(index.isValid());
    table(name)->scrollTo(index);
    QTest::mouseClick(table(name)->viewport(), Qt::LeftButton, {}, table(name)->visualRect(index).center());
}

void HostSetupTest::choose(const char *name, const QModelIndex &index, int value)
{
    QVERIFY(index.isValid());
    table(name)->setFocus();
    table(name)->setCurrentIndex(index);
    table(name)->edit(index);
    auto *list =
        qobject_cast<QComboBox *>(table(name)->findChild<QWidget *>(QStringLiteral("settingEditor")));
    QVERIFY(list != nullptr);
    QTest::keyClick(list, Qt::Key_Home);
    while (list->currentData().toInt() != value && list->currentIndex() < list->count() - 1) {
        QTest::keyClick(list, Qt::Key_Down);
    }
    QCOMPARE(list->currentData().toInt(), value);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(table(name)->findChild<QWidget *>(QStringLiteral("settingEditor")) == nullptr);
}

TransactionReport HostSetupTest::apply()
{
    TransactionReport report;
    report.error = Error(ErrorCode::Cancelled);
    auto *review = m_window->findChild<QPushButton *>(QStringLiteral("reviewButton"));
    if (review == nullptr || !review->isVisible()) {
        return report;
    }
    QTest::mouseClick(review, Qt::LeftButton);
    ReviewDialog *dialog = nullptr;
    for (ReviewDialog *each : m_window->findChildren<ReviewDialog *>()) {
        dialog = each->isVisible() ? each : dialog;
    }
    if (dialog == nullptr) {
        return report;
    }
    bool ended = false;
    QObject::connect(dialog, &ReviewDialog::applied, this,
                     [&](const Plan &, const TransactionReport &result) {
                         ended = true;
                         report = result;
                     });
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("apply")), Qt::LeftButton);
    (void)QTest::qWaitFor([&ended] { return ended; }, patience);
    const Host &host = m_session->host();
    if (report.succeeded() && host.checkpoint()) {
        // The host would take it back: the review has made way for the bar that asks.
        auto *keep =
            m_window->findChild<CheckpointBar *>()->findChild<QPushButton *>(QStringLiteral("keepChanges"));
        (void)QTest::qWaitFor(
            [&] { return keep->isVisible() && QApplication::activeModalWidget() == nullptr; }, patience);
        QTest::mouseClick(keep, Qt::LeftButton);
        (void)QTest::qWaitFor([&] { return !host.checkpoint(); }, patience);
        return report;
    }
    m_headline = dialog->findChild<QLabel *>(QStringLiteral("headline"))->text();
    m_detail = dialog->findChild<QLabel *>(QStringLiteral("detail"))->text();
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("close")), Qt::LeftButton);
    return report;
}

qint64 HostSetupTest::live(const char *name)
{
    return m_session->state()
        .liveHost()
        .setup.sysctls.at(*SysctlName::parse(QString::fromLatin1(name)))
        .first;
}

void HostSetupTest::discoversTheKernelsSettings()
{
    const QStringList there =
        QDir(QStringLiteral("/proc/sys/net/ipv4/vs")).entryList(QDir::Files, QDir::Name);
    QVERIFY(there.size() > 20);
    QStringList shown;
    const QAbstractItemModel *model = table("ipvsSettingsTable")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        shown += model->index(row, SettingsModel::Name).data().toString();
    }
    shown.sort();
    // The debugging ones of the first namespace are no settings of a host.
    QStringList known = there;
    known.removeIf([](const QString &name) { return name == QLatin1String("debug_level"); });
    QCOMPARE(shown, known);
}

void HostSetupTest::marksWhatOthersKeep()
{
    const auto keeper = [this](const char *object) {
        return cell("setupObjectsTable", SetupObjectsModel::Object, object, SetupObjectsModel::Keeper)
            .data()
            .toString();
    };
    QVERIFY(keeper("10.0.0.77/24").contains(QLatin1String("DHCP")));
    QVERIFY(cell("setupObjectsTable", SetupObjectsModel::Object, "10.0.0.250/32", 0).isValid());
    QCOMPARE(keeper("10.0.0.250/32"), QString());
}

void HostSetupTest::aClickReachesTheKernel()
{
    clickCell("ipvsSettingsTable", setting("conntrack"));
    choose("interfacesTable", interface("eth0", InterfacesModel::ArpIgnore), 1);
    QTRY_COMPARE(m_session->state().pending().count(), size_t(2));
    QCOMPARE(live("net.ipv4.vs.conntrack"), 0);
    const TransactionReport report = apply();
    QVERIFY2(report.succeeded(), qPrintable(m_headline + u' ' + m_detail));
    QTRY_COMPARE_WITH_TIMEOUT(live("net.ipv4.vs.conntrack"), 1, patience);
    QCOMPARE(live("net.ipv4.conf.eth0.arp_ignore"), 1);
    QTRY_VERIFY(m_session->state().pending().isEmpty());
    QVERIFY(note("applied"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(talk("readonly")), patience);
}

void HostSetupTest::whatCannotBeWrittenLeavesNothingHalfDone()
{
    choose("ipvsSettingsTable", setting("conn_reuse_mode"), 3);
    PendingChanges pending = m_session->state().pending();
    pending.setSysctl(m_session->state().liveHost().setup.sysctls, {SysctlKey::IpvsSyncRetries, {}}, {2, 0});
    m_session->edit(pending, QStringLiteral("retries"));
    QCOMPARE(m_session->state().plan().steps.size(), size_t(2));
    const TransactionReport report = apply();
    QVERIFY(!report.succeeded());
    QVERIFY2(report.error->code == ErrorCode::KernelReadOnly, qPrintable(m_headline));
    QVERIFY2(m_headline.contains(QLatin1String("net.ipv4.vs.sync_retries"))
                 && m_headline.contains(QLatin1String("read-only")),
             qPrintable(m_headline));
    QVERIFY2(m_detail.contains(QLatin1String("the host is as it was")), qPrintable(m_detail));
    QCOMPARE(report.steps.at(0).outcome, StepOutcome::Undone);
    QCOMPARE(report.steps.at(1).outcome, StepOutcome::Failed);
    // What was not done stays pending.
    QTRY_COMPARE(m_session->state().pending().count(), size_t(2));
    QCOMPARE(live("net.ipv4.vs.conn_reuse_mode"), 1);
    QVERIFY(note("refused"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(talk("changed")), patience);
}

void HostSetupTest::whatOthersChangeIsShown()
{
    QTRY_COMPARE_WITH_TIMEOUT(setting("conntrack").data().toString(), QStringLiteral("0"), patience);
    QCOMPARE(live("net.ipv4.vs.conntrack"), 0);
    m_session->edit({}, QStringLiteral("forget"));
    QVERIFY(m_session->state().pending().isEmpty());
}

void HostSetupTest::isTakenBackByAnotherEdit()
{
    choose("interfacesTable", interface("eth0", InterfacesModel::ArpIgnore), 0);
    const TransactionReport report = apply();
    QVERIFY2(report.succeeded(), qPrintable(m_headline + u' ' + m_detail));
    QTRY_COMPARE_WITH_TIMEOUT(live("net.ipv4.conf.eth0.arp_ignore"), 0, patience);
    QVERIFY(note("reverted"));
}

QTEST_MAIN(HostSetupTest)
#include "hostsetup_test.moc"
