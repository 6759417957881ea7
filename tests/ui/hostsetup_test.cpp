// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "core/kernel/simulated/simulatedkernel.h"
#include "core/session/simulatedhost.h"
#include "ui/mainwindow/views.h"
#include "ui/models/interfacesmodel.h"
#include "ui/models/settingsmodel.h"
#include "ui/panes/hostsetuppage.h"
#include "ui/support/cellroles.h"
#include "ui/support/stateglyph.h"

#include <QClipboard>
#include <QComboBox>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTextBrowser>

using namespace lvs;
using namespace lvs::test;

namespace {

SysctlName sysctl(const char *text)
{
    return *SysctlName::parse(QString::fromLatin1(text));
}

/// The view on a simulated host, gone to by a click on its tab.
class SetupFixture
{
public:
    SetupFixture()
    {
        auto owned = std::make_unique<SimulatedHost>([] { return std::make_unique<SimulatedKernel>(); },
                                                     SimulatedHost::Clock::Stopped);
        host = owned.get();
        session = window.addHost(std::move(owned), QStringLiteral("lb1"));
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitFor([this] { return session->host().status() == HostStatus::Ready; })) {
            qFatal("the host was not started");
        }
        auto *tabs = window.findChild<QTabBar *>(QStringLiteral("viewTabs"));
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(2).center());
        QCoreApplication::processEvents();
    }

    [[nodiscard]] DataTable *table(const char *name)
    {
        return window.findChild<DataTable *>(QLatin1String(name));
    }
    [[nodiscard]] DataTable *settings() { return table("ipvsSettingsTable"); }
    [[nodiscard]] DataTable *interfaces() { return table("interfacesTable"); }
    [[nodiscard]] QModelIndex setting(const char *name)
    {
        return cell(settings(), SettingsModel::Name, name, SettingsModel::Value);
    }
    [[nodiscard]] QModelIndex interface(const char *name, int column)
    {
        return cell(interfaces(), InterfacesModel::Interface, name, column);
    }
    [[nodiscard]] static QModelIndex cell(DataTable *table, int nameColumn, const char *name, int column)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, nameColumn).data().toString() == QLatin1String(name)) {
                return table->model()->index(row, column);
            }
        }
        return {};
    }
    void clickCell(DataTable *table, const QModelIndex &index)
    {
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] const PendingChanges &pending() const { return session->state().pending(); }
    [[nodiscard]] SysctlValue live(const char *name) const
    {
        return session->state().liveHost().setup.sysctls.at(sysctl(name));
    }
    [[nodiscard]] QString details() const
    {
        return window.findChild<QTextBrowser *>(QStringLiteral("settingDetails"))->toPlainText();
    }

    MainWindow window;
    SimulatedHost *host = nullptr;
    HostSession *session = nullptr;
};

} // namespace

/// The view "Host set-up" as a person uses it.
class HostSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickIsReviewedAndComesTrue()
    {
        SetupFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.settings()->isVisible());
        QVERIFY(f.settings()->model()->rowCount() > 20);
        f.clickCell(f.settings(), f.setting("conntrack"));
        QCOMPARE(f.pending().count(), 1U);
        QCOMPARE(f.setting("conntrack").data().toString(), QStringLiteral("1"));
        QCOMPARE(f.setting("conntrack").data(OldValueRole).toString(), QStringLiteral("0"));
        QCOMPARE(f.live("net.ipv4.vs.conntrack").first, 0);
        QVERIFY(words(&f.window, "pendingWords").contains(QStringLiteral("net.ipv4.vs.conntrack: 0 → 1")));
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.pending().isEmpty());
        QCOMPARE(f.setting("conntrack").data().toString(), QStringLiteral("0"));
        f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.pending().count(), 1U);

        f.press(Qt::Key_Return, Qt::ControlModifier);
        QDialog *dialog = WindowFixture::dialog();
        QVERIFY(dialog);
        const auto *plan = dialog->findChild<DataTable *>(QStringLiteral("planTable"));
        QCOMPARE(plan->model()->rowCount(), 2);
        QCOMPARE(plan->model()->index(1, 2).data().toString(),
                 QStringLiteral("sysctl -w net.ipv4.vs.conntrack=1"));
        click(dialog, "apply");
        QTRY_COMPARE(f.live("net.ipv4.vs.conntrack").first, 1);
        // A kernel's setting is taken back unless somebody keeps it.
        auto *bar = f.window.findChild<QWidget *>(QStringLiteral("checkpointBar"));
        QTRY_VERIFY(bar->isVisible() && QApplication::activeModalWidget() == nullptr);
        click(bar, "keepChanges");
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(f.pending().isEmpty());
        QCOMPARE(f.setting("conntrack").data(MarkRole).value<PendingMark>(), PendingMark::None);

        f.window.actions().revertLast->trigger();
        dialog = WindowFixture::dialog();
        QVERIFY(dialog);
        QCOMPARE(f.setting("conntrack").data().toString(), QStringLiteral("0"));
        click(dialog, "apply");
        QTRY_COMPARE(f.live("net.ipv4.vs.conntrack").first, 0);
        QTRY_VERIFY(bar->isVisible() && QApplication::activeModalWidget() == nullptr);
        click(bar, "keepChanges");
        QTRY_VERIFY(!bar->isVisible());
    }

    void theSpaceBarTurnsASwitchOver()
    {
        SetupFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.settings()->setFocus();
        f.settings()->setCurrentIndex(f.setting("backup_only").siblingAtColumn(SettingsModel::Name));
        f.press(Qt::Key_Space);
        QCOMPARE(f.pending().count(), 1U);
        f.press(Qt::Key_Space);
        QVERIFY(f.pending().isEmpty());
        f.press(Qt::Key_Return);
        QVERIFY(f.pending().sysctl(sysctl("net.ipv4.vs.backup_only")));
        QVERIFY(!f.window.actions().edit->isEnabled());
        QVERIFY(f.window.actions().edit->toolTip().contains(QLatin1String("Services")));
    }

    void numbersPairsAndListsAreEdited()
    {
        SetupFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.settings()->setFocus();
        f.settings()->setCurrentIndex(f.setting("lblc_expiration"));
        f.press(Qt::Key_F2);
        auto *number =
            qobject_cast<QSpinBox *>(f.window.findChild<QWidget *>(QStringLiteral("settingEditor")));
        QVERIFY(number);
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("3600"));
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_VERIFY(f.pending().sysctl(sysctl("net.ipv4.vs.lblc_expiration")));
        QCOMPARE(f.setting("lblc_expiration").data().toString(), QStringLiteral("3600 seconds"));
        QTRY_VERIFY(!f.window.findChild<QWidget *>(QStringLiteral("settingEditor")));

        f.settings()->setFocus();
        f.settings()->setCurrentIndex(f.setting("sync_threshold"));
        f.press(Qt::Key_Return);
        auto *second = f.window.findChild<QSpinBox *>(QStringLiteral("secondNumber"));
        QVERIFY(second);
        second->setFocus();
        second->selectAll();
        QTest::keyClicks(second, QStringLiteral("2"));
        QTest::keyClick(second, Qt::Key_Return);
        // 3 is not below 2: the kernel would not take it, and it is not made pending.
        QTRY_VERIFY(!f.window.findChild<QWidget *>(QStringLiteral("settingEditor")));
        QVERIFY(!f.pending().sysctl(sysctl("net.ipv4.vs.sync_threshold")));
        f.settings()->setFocus();
        f.press(Qt::Key_Return);
        second = f.window.findChild<QSpinBox *>(QStringLiteral("secondNumber"));
        QVERIFY(second);
        second->setFocus();
        second->selectAll();
        QTest::keyClicks(second, QStringLiteral("20"));
        QTest::keyClick(second, Qt::Key_Return);
        QTRY_VERIFY(f.pending().sysctl(sysctl("net.ipv4.vs.sync_threshold")));
        QCOMPARE(f.setting("sync_threshold").data(OldValueRole).toString(), QStringLiteral("3 50"));

        f.interfaces()->setFocus();
        f.interfaces()->setCurrentIndex(f.interface("eth0", InterfacesModel::ArpAnnounce));
        f.press(Qt::Key_Return);
        auto *list =
            qobject_cast<QComboBox *>(f.window.findChild<QWidget *>(QStringLiteral("settingEditor")));
        QVERIFY(list);
        QCOMPARE(list->count(), 3);
        // The arrow keys look, Enter chooses, Escape leaves it.
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(!f.window.findChild<QWidget *>(QStringLiteral("settingEditor")));
        QVERIFY(!f.pending().sysctl(sysctl("net.ipv4.conf.eth0.arp_announce")));
        f.interfaces()->setFocus();
        f.press(Qt::Key_Return);
        list = qobject_cast<QComboBox *>(f.window.findChild<QWidget *>(QStringLiteral("settingEditor")));
        QVERIFY(list);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentData().toInt(), 2);
        QVERIFY(!f.pending().sysctl(sysctl("net.ipv4.conf.eth0.arp_announce")));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(f.pending().sysctl(sysctl("net.ipv4.conf.eth0.arp_announce")));
        QCOMPARE(f.interface("eth0", InterfacesModel::ArpAnnounce).data().toString(), QStringLiteral("2"));
        QCOMPARE(f.pending().count(), 3U);
    }

    void forwardingOfTheHostShowsInEveryInterface()
    {
        SetupFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.clickCell(f.interfaces(), f.interface("all", InterfacesModel::IPv4Forwarding));
        QCOMPARE(f.pending().count(), 1U);
        QVERIFY(f.pending().sysctl(sysctl("net.ipv4.ip_forward")));
        QCOMPARE(f.interface("eth0", InterfacesModel::IPv4Forwarding).data().toString(), QStringLiteral("1"));
        QVERIFY(f.details().contains(QLatin1String("net.ipv4.ip_forward")));
    }

    void saysWhatValuesMean()
    {
        SetupFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.clickCell(f.interfaces(), f.interface("eth0", InterfacesModel::ReversePathFilter));
        QVERIFY(f.details().contains(QLatin1String("net.ipv4.conf.eth0.rp_filter")));
        QVERIFY(f.details().contains(QLatin1String("strict")));
        QVERIFY(f.details().contains(QLatin1String("The larger of")));
        f.clickCell(f.settings(), f.setting("drop_entry").siblingAtColumn(SettingsModel::Name));
        QVERIFY(f.details().contains(QLatin1String("net.ipv4.vs.drop_entry")));
        auto *objects = f.table("setupObjectsTable");
        f.clickCell(objects, objects->model()->index(0, 1));
        QVERIFY(f.details().contains(QLatin1String("127.0.0.1/8")));
    }

    void filtersAllTables()
    {
        SetupFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        auto *filter = f.window.findChild<QLineEdit *>(QStringLiteral("filter"));
        QCOMPARE(filter->placeholderText(), QStringLiteral("Filter settings"));
        f.settings()->setFocus();
        f.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), filter);
        QTest::keyClicks(filter, QStringLiteral("conntr"));
        QVERIFY(f.setting("conntrack").isValid());
        QVERIFY(!f.setting("amemthresh").isValid());
        QCOMPARE(f.table("setupObjectsTable")->model()->rowCount(), 0);
        // Each view keeps its own.
        f.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(filter->text(), QString());
        QCOMPARE(filter->placeholderText(), QStringLiteral("Filter services"));
        f.press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(filter->text(), QStringLiteral("conntr"));
        filter->clear();
        QVERIFY(f.setting("amemthresh").isValid());
    }

    void resetsForgetsAndCopies()
    {
        SetupFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.host->runOnKernel([](SimulatedKernel &kernel) {
            HostSetup setup = kernel.setup();
            setup.sysctls[sysctl("net.ipv4.vs.sync_retries")] = {3, 0};
            kernel.setSetup(setup);
            const Step touch = AddService {tcp("10.0.0.1:80"), {}}; // counts the revision up
            (void)kernel.execute(std::span(&touch, 1));
        });
        QTRY_COMPARE(f.live("net.ipv4.vs.sync_retries").first, 3);
        f.clickCell(f.settings(), f.setting("sync_retries").siblingAtColumn(SettingsModel::Name));
        f.window.findChild<QAction *>(QStringLiteral("ipvsSettingsCopy"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("net.ipv4.vs.sync_retries = 3\n"));
        auto *forget = f.window.findChild<QAction *>(QStringLiteral("ipvsSettingsForget"));
        QVERIFY(!forget->isEnabled());
        auto *reset = f.window.findChild<QAction *>(QStringLiteral("ipvsSettingsReset"));
        QVERIFY(reset->isEnabled());
        reset->trigger();
        QCOMPARE(f.pending().sysctl(sysctl("net.ipv4.vs.sync_retries"))->wanted->first, 0);
        QVERIFY(!reset->isEnabled());
        QVERIFY(forget->isEnabled());
        forget->trigger();
        QVERIFY(f.pending().isEmpty());
    }

    void whatTheHelperWouldRefuseIsNotSent()
    {
        SetupFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        PendingChanges pending;
        pending.setSysctl(f.session->state().liveHost().setup.sysctls, sysctl("net.ipv4.vs.sync_ports"),
                          {3, 0});
        f.session->edit(pending, QStringLiteral("three ports"));
        f.window.actions().review->trigger();
        QDialog *dialog = WindowFixture::dialog();
        QVERIFY(dialog);
        QVERIFY(words(dialog, "findings").contains(QStringLiteral("✗ net.ipv4.vs.sync_ports: ")));
        auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("apply"));
        QVERIFY(!apply->isEnabled());
        QVERIFY(apply->toolTip().contains(QLatin1String("net.ipv4.vs.sync_ports")));
        dialog->reject();
    }

    void showsConflictsAndForgetsOneChange()
    {
        SetupFixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.clickCell(f.settings(), f.setting("conntrack"));
        f.settings()->setFocus();
        f.settings()->setCurrentIndex(f.setting("sync_retries"));
        PendingChanges pending = f.pending();
        const SysctlState sysctls = f.session->state().liveHost().setup.sysctls;
        pending.setSysctl(sysctls, sysctl("net.ipv4.vs.sync_retries"), {1, 0});
        f.session->edit(pending, QStringLiteral("retries"));
        f.host->runOnKernel([](SimulatedKernel &kernel) {
            HostSetup setup = kernel.setup();
            setup.sysctls[sysctl("net.ipv4.vs.sync_retries")] = {2, 0};
            kernel.setSetup(setup);
            const Step touch = AddService {tcp("10.0.0.1:80"), {}};
            (void)kernel.execute(std::span(&touch, 1));
        });
        QTRY_VERIFY(words(&f.window, "pendingWords").contains(QLatin1String("conflict")));
        f.window.actions().review->trigger();
        QDialog *dialog = WindowFixture::dialog();
        QVERIFY(dialog);
        QVERIFY(words(dialog, "findings").contains(QLatin1String("net.ipv4.vs.sync_retries: somebody else")));
        dialog->reject();
        auto *changes = f.table("pendingTable");
        QCOMPARE(changes->model()->rowCount(), 2);
        const QModelIndex mine = SetupFixture::cell(changes, 1, "net.ipv4.vs.conntrack", 1);
        QVERIFY(mine.isValid());
        changes->selectRow(mine.row());
        f.window.findChild<QAction *>(QStringLiteral("forgetChange"))->trigger();
        QCOMPARE(f.pending().count(), 1U);
        QVERIFY(!f.pending().sysctl(sysctl("net.ipv4.vs.conntrack")));
    }

    void fitsTheSmallestWindow()
    {
        SetupFixture f;
        f.window.resize(1024, 640);
        QCoreApplication::processEvents();
        QCOMPARE(f.window.size(), QSize(1024, 640));
        for (DataTable *table : f.window.workspace().hostSetup()->tables()) {
            QVERIFY2(table->viewport()->height() >= 2 * table->rowHeight(0), qPrintable(table->objectName()));
            int width = 0;
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                width += table->isColumnHidden(column) ? 0 : table->columnWidth(column);
            }
            QVERIFY2(width <= table->viewport()->width(),
                     qPrintable(QStringLiteral("%1: %2 > %3")
                                    .arg(table->objectName())
                                    .arg(width)
                                    .arg(table->viewport()->width())));
        }
        QVERIFY(!f.interfaces()->isColumnHidden(InterfacesModel::IPv4Forwarding));
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests"));
    QApplication::setApplicationName(QStringLiteral("hostsetup"));
    HostSetupTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "hostsetup_test.moc"
