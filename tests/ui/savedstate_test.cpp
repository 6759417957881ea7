// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/views.h"
#include "ui/models/driftmodel.h"
#include "ui/panes/hostspane.h"
#include "ui/saved/savedbadge.h"

#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>

using namespace lvs;
using namespace lvs::test;

namespace {

/// The window on a small site, with the ways to what is saved.
class SavedFixture : public WindowFixture
{
public:
    SavedFixture()
        : WindowFixture(smallSite())
    {
    }

    [[nodiscard]] QString badge() { return find<SavedBadge>("savedBadge")->text(); }
    [[nodiscard]] QString others() { return words(&window, "othersText"); }
    [[nodiscard]] QString message() { return window.findChild<QStatusBar *>()->currentMessage(); }
    void save()
    {
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!message().isEmpty());
    }
    /// Somebody else's edit.
    void setWeight(quint32 weight, const char *added = nullptr)
    {
        IpvsState other = session->state().live();
        other.service(tcp("10.0.0.250:80"))->realServers.front().settings.weight =
            *Weight::fromNumber(weight);
        if (added != nullptr) {
            other.setService(lvs::test::service(tcp(added), "rr", {}));
        }
        host->setIpvs(other);
    }
    [[nodiscard]] static int rows(QWidget *dialog)
    {
        return dialog->findChild<DataTable *>(QStringLiteral("driftTable"))->model()->rowCount();
    }
};

} // namespace

class SavedStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void tellsRunningAndSavedApart()
    {
        SavedFixture f;
        auto *badge = f.find<SavedBadge>("savedBadge");
        QVERIFY(badge->isVisible());
        QCOMPARE(f.badge(), QStringLiteral("Not saved"));
        QVERIFY(badge->toolTip().contains(QLatin1String("reboot")));
        QVERIFY(f.window.actions().save->isEnabled());
        QVERIFY(!f.window.actions().showDrift->isEnabled());
        f.save();
        QCOMPARE(f.message(), QStringLiteral("Saved as no. 1."));
        QCOMPARE(f.badge(), QStringLiteral("Saved"));
        QVERIFY(!f.window.actions().revertToSaved->isEnabled());
        f.setWeight(9);
        QCOMPARE(f.badge(), QStringLiteral("1 difference(s)"));
        QVERIFY(f.window.actions().revertToSaved->isEnabled());
        const QModelIndex row = f.window.workspace().hosts()->model()->index(0, 0);
        QCOMPARE(row.data(HostsModel::DriftRole).toString(), QStringLiteral("~1"));
        QVERIFY(
            row.data(Qt::ToolTipRole).toString().contains(QLatin1String("1 difference(s) to what is saved")));
    }

    void savesOwnChangesWithoutAsking()
    {
        SavedFixture f;
        f.save();
        PendingChanges pending;
        pending.removeService(f.session->state().live(), tcp("10.0.0.250:443"));
        f.session->edit(pending, QStringLiteral("remove"));
        f.window.actions().review->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        click(dialog, "apply");
        QTRY_VERIFY(f.pending().isEmpty());
        click(dialog, "close");
        QCOMPARE(f.badge(), QStringLiteral("2 difference(s)"));
        QVERIFY(!f.find<QWidget>("others")->isVisible());
        f.window.actions().save->trigger();
        QTRY_COMPARE(f.badge(), QStringLiteral("Saved"));
        QVERIFY(f.dialog() == nullptr);
        QCOMPARE(f.host->savedHistory().size(), size_t(2));
    }

    void asksBeforeItSavesWhatOthersMade()
    {
        SavedFixture f;
        f.save();
        f.setWeight(9, "10.0.0.251:80");
        f.window.actions().save->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), QStringLiteral("driftDialog"));
        QVERIFY(words(dialog, "driftHeadline").startsWith(QLatin1String("2 change(s) that others made")));
        QCOMPARE(f.rows(dialog), 2);
        QCOMPARE(f.host->savedHistory().size(), size_t(1));
        click(dialog, "saveFromDrift");
        QTRY_COMPARE(f.host->savedHistory().size(), size_t(2));
        QCOMPARE(f.badge(), QStringLiteral("Saved"));
        QTRY_VERIFY(f.dialog() == nullptr);
    }

    void pendingChangesAreNotSaved()
    {
        SavedFixture f;
        PendingChanges pending;
        pending.removeService(f.session->state().live(), tcp("10.0.0.250:443"));
        f.session->edit(pending, QStringLiteral("remove"));
        f.save();
        QCOMPARE(f.message(), QStringLiteral("Saved as no. 1. The pending changes are not in it."));
        QCOMPARE(f.host->savedState()->state.ipvs.services.size(), size_t(2));
    }

    void revertsToWhatIsSaved()
    {
        SavedFixture f;
        f.save();
        f.setWeight(9, "10.0.0.251:80");
        f.window.actions().revertToSaved->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), QStringLiteral("reviewDialog"));
        QCOMPARE(f.pending().count(), size_t(2));
        click(dialog, "apply");
        QTRY_VERIFY(f.pending().isEmpty());
        click(dialog, "close");
        QVERIFY(f.session->state().live() == smallSite());
        QCOMPARE(f.badge(), QStringLiteral("Saved"));
    }

    void decidesItemByItem()
    {
        SavedFixture f;
        f.save();
        f.setWeight(9, "10.0.0.251:80");
        QTest::mouseClick(f.find<SavedBadge>("savedBadge"), Qt::LeftButton);
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        auto *table = dialog->findChild<DataTable *>(QStringLiteral("driftTable"));
        QCOMPARE(table->model()->rowCount(), 2);
        // The edited server first, the new service behind it.
        table->selectRow(0);
        click(dialog, "ignoreDifference");
        QCOMPARE(f.badge(), QStringLiteral("1 difference(s)"));
        table->selectRow(1);
        click(dialog, "adoptDifference");
        QCOMPARE(table->model()->index(1, DriftModel::Decision).data().toString(),
                 QStringLiteral("to be saved"));
        QCOMPARE(f.session->drift().openCount(), size_t(0));
        click(dialog, "revertDifference");
        QTest::qWait(20);
        dialog = f.dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), QStringLiteral("reviewDialog"));
        QCOMPARE(f.pending().count(), size_t(1));
        QVERIFY(f.pending().service(tcp("10.0.0.251:80"))->isRemoval());
        click(dialog, "close");
        // The same difference is still ignored in another window.
        SavedFixture later;
        QCOMPARE(later.session->drift().ignored().size(), qsizetype(1));
    }

    void tellsWhatOthersChanged()
    {
        SavedFixture f;
        QVERIFY(!f.find<QWidget>("others")->isVisible());
        f.setWeight(9, "10.0.0.251:80");
        QVERIFY(f.find<QWidget>("others")->isVisible());
        QVERIFY(f.others().startsWith(QLatin1String("2 thing(s) changed by others since ")));
        click(&f.window, "showOthersButton");
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        QCOMPARE(f.rows(dialog), 2);
        dialog->findChild<DataTable *>(QStringLiteral("driftTable"))->selectRow(0);
        click(dialog, "adoptDifference");
        QCOMPARE(f.rows(dialog), 1);
        QVERIFY(f.others().startsWith(QLatin1String("1 thing(s) changed")));
        click(dialog, "closeDrift");
        QTRY_VERIFY(f.dialog() == nullptr);
        click(&f.window, "seenOthersButton");
        QVERIFY(!f.find<QWidget>("others")->isVisible());
        QVERIFY(!f.window.actions().showOthers->isEnabled());
    }

    void revertsWhatOthersChanged()
    {
        SavedFixture f;
        f.setWeight(9);
        f.window.actions().showOthers->trigger();
        QDialog *dialog = f.dialog();
        QVERIFY(dialog);
        click(dialog, "revertDifference");
        QTest::qWait(20);
        dialog = f.dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), QStringLiteral("reviewDialog"));
        click(dialog, "apply");
        QTRY_VERIFY(f.pending().isEmpty());
        click(dialog, "close");
        QVERIFY(f.session->state().live() == smallSite());
        QVERIFY(!f.find<QWidget>("others")->isVisible());
    }

    void tellsWhySavingFailed()
    {
        SavedFixture f;
        f.host->failNextSave(Error(ErrorCode::NotAuthorized, {QStringLiteral("org.lvsdesk.persist")}));
        f.save();
        QVERIFY(f.message().startsWith(QLatin1String("Not saved: ")));
        QCOMPARE(f.badge(), QStringLiteral("Not saved"));
        QVERIFY(f.window.actions().save->isEnabled());
        f.host->damageSaved(
            Error(ErrorCode::SavedDamaged,
                  {QStringLiteral("state.conf"), QStringLiteral("3"), QStringLiteral("checksum-mismatch")}));
        QCOMPARE(f.badge(), QStringLiteral("Saved state damaged"));
        QVERIFY(f.find<SavedBadge>("savedBadge")->toolTip().contains(QLatin1String("state.conf")));
    }

    void sparesHostsThatCannotSave()
    {
        MainWindow window;
        auto owned = std::make_unique<FakeHost>(smallSite());
        owned->forbidSaving();
        window.addHost(std::move(owned), QStringLiteral("old"));
        window.show();
        QTRY_COMPARE(window.session()->host().status(), HostStatus::Ready);
        QVERIFY(!window.findChild<SavedBadge *>()->isVisible());
        QVERIFY(!window.actions().save->isEnabled());
        QVERIFY(window.actions().save->toolTip().contains(QLatin1String("cannot save")));
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests"));
    QApplication::setApplicationName(QStringLiteral("savedstate"));
    SavedStateTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "savedstate_test.moc"
