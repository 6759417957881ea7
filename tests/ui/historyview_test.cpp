// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/views.h"
#include "ui/models/savedhistorymodel.h"
#include "ui/panes/auditpage.h"
#include "ui/saved/historyview.h"
#include "ui/saved/savedstatespane.h"

#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabWidget>

using namespace lvs;
using namespace lvs::test;

namespace {

class HistoryFixture : public WindowFixture
{
public:
    HistoryFixture()
        : WindowFixture(smallSite())
    {
    }

    [[nodiscard]] DataTable *history() { return find<DataTable>("historyTable"); }
    [[nodiscard]] DataTable *changes() { return find<DataTable>("historyChanges"); }
    void save()
    {
        const size_t before = host->savedHistory().size();
        for (const Difference &difference : session->drift().fromSaved()) {
            session->drift().decide(ObjectKey(difference.item.object), DriftDecision::Adopted);
        }
        window.actions().save->trigger();
        QTRY_COMPARE(host->savedHistory().size(), before + 1);
    }
    void setWeight(quint32 weight)
    {
        IpvsState other = session->state().live();
        other.service(tcp("10.0.0.250:80"))->realServers.front().settings.weight =
            *Weight::fromNumber(weight);
        host->setIpvs(other);
    }
};

} // namespace

class HistoryViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void isTheFourthView()
    {
        HistoryFixture f;
        f.press(Qt::Key_4, Qt::AltModifier);
        QCOMPARE(f.window.workspace().views()->currentWidget(),
                 static_cast<QWidget *>(f.window.workspace().history()));
        auto *tabs = f.find<QTabWidget>("historyTabs");
        QVERIFY(tabs);
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(tabs->widget(0), static_cast<QWidget *>(f.window.workspace().history()->savedStates()));
        auto *log = f.window.findChild<AuditPage *>();
        QCOMPARE(tabs->widget(1), static_cast<QWidget *>(log));
        QVERIFY(!log->isVisible());
        tabs->setCurrentIndex(1);
        QVERIFY(log->isVisible());
    }

    /// Of the host that is shown, and of no other.
    void theLogFollowsTheHost()
    {
        HistoryFixture f;
        const auto entry = [](quint64 number, const char *user) {
            AuditEntry made;
            made.number = number;
            made.user = QLatin1String(user);
            made.member = QStringLiteral("Apply");
            made.result = auditDone;
            return made;
        };
        auto owned = std::make_unique<FakeHost>();
        FakeHost *const second = owned.get();
        HostSession *const other = f.window.addHost(std::move(owned), QStringLiteral("lb2"));
        f.window.showSession(f.session);
        f.press(Qt::Key_4, Qt::AltModifier);
        f.find<QTabWidget>("historyTabs")->setCurrentIndex(1);
        const QAbstractItemModel *const log = f.window.findChild<AuditPage *>()->table()->model();
        f.host->tellAudit({entry(1, "alice"), entry(2, "bob")});
        second->tellAudit({entry(1, "carol")});
        QCOMPARE(log->rowCount(), 2);
        f.window.showSession(other);
        QCOMPARE(log->rowCount(), 1);
        QCOMPARE(log->index(0, AuditModel::Who).data().toString(), QStringLiteral("carol"));
        f.host->tellAudit({entry(3, "alice")});
        QCOMPARE(log->rowCount(), 1);
        f.window.showSession(f.session);
        QCOMPARE(log->rowCount(), 3);
    }

    void teachesWhileItIsEmpty()
    {
        HistoryFixture f;
        f.press(Qt::Key_4, Qt::AltModifier);
        auto *empty = f.find<QWidget>("historyTableEmpty");
        QVERIFY(empty);
        QVERIFY(empty->isVisible());
        auto *save = f.find<QPushButton>("saveEmptyButton");
        QVERIFY(save && save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(f.history()->model()->rowCount(), 1);
        QVERIFY(f.history()->isVisible());
        QVERIFY(!empty->isVisible());
    }

    void showsWhatEachSavingChanged()
    {
        HistoryFixture f;
        f.press(Qt::Key_4, Qt::AltModifier);
        f.save();
        // The first one shows all that it holds: two services with three real servers.
        QTRY_COMPARE(f.changes()->model()->rowCount(), 5);
        f.setWeight(9);
        f.save();
        f.save();
        QCOMPARE(f.history()->model()->rowCount(), 3);
        f.history()->selectRow(0);
        QTRY_VERIFY(f.find<QWidget>("historyChangesEmpty") != nullptr
                    && f.find<QWidget>("historyChangesEmpty")->isVisible());
        QCOMPARE(f.changes()->model()->rowCount(), 0);
        f.history()->selectRow(1);
        QTRY_COMPARE(f.changes()->model()->rowCount(), 1);
        QVERIFY(f.changes()->model()->index(0, 2).data().toString().contains(QStringLiteral("3 → 9")));
        f.history()->selectRow(2);
        QTRY_COMPARE(f.changes()->model()->rowCount(), 5);
    }

    void goesBack()
    {
        HistoryFixture f;
        f.press(Qt::Key_4, Qt::AltModifier);
        f.save();
        f.setWeight(9);
        f.save();
        f.history()->selectRow(1);
        click(&f.window, "goBack");
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = f.dialog()) != nullptr);
        QCOMPARE(dialog->objectName(), QStringLiteral("reviewDialog"));
        QCOMPARE(f.pending().count(), size_t(1));
        click(dialog, "apply");
        QTRY_VERIFY(f.pending().isEmpty());
        click(dialog, "close");
        QVERIFY(f.session->state().live() == smallSite());
        // Gone back is not saved: the latest is still the other.
        QCOMPARE(f.session->drift().fromSaved().size(), size_t(1));
        click(&f.window, "goBack");
        QTRY_VERIFY(f.window.findChild<QStatusBar *>()->currentMessage().contains(
            QLatin1String("already runs saved state 1")));
        QVERIFY(f.pending().isEmpty());
    }

    void followsTheHost()
    {
        HistoryFixture f;
        f.save();
        auto owned = std::make_unique<FakeHost>();
        HostSession *other = f.window.addHost(std::move(owned), QStringLiteral("lb2"));
        f.window.showSession(other);
        QCOMPARE(f.history()->model()->rowCount(), 0);
        QVERIFY(!f.find<QPushButton>("goBack")->isEnabled());
        f.window.showSession(f.session);
        QCOMPARE(f.history()->model()->rowCount(), 1);
        QVERIFY(f.find<QPushButton>("goBack")->isEnabled());
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests"));
    QApplication::setApplicationName(QStringLiteral("historyview"));
    HistoryViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "historyview_test.moc"
