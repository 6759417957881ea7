// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of hosts, as a person uses it, with a stand-in for ssh that fails as ssh does.
#include "tests/ui/windowfixture.h"
#include "ui/panes/hostspane.h"
#include "ui/support/cellroles.h"
#include "ui/support/stateglyph.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>

using namespace lvs;
using namespace lvs::test;

class HostsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void addsAMachine();
    void refusesWhatIsNoMachine_data();
    void refusesWhatIsNoMachine();
    void remembersRenamesAndRemoves();
    void asksBeforePendingChangesAreLost();
    void anUnknownKeyIsAcceptedByAClick();
    void connectingCanBeStopped();

private:
    void setMode(const QByteArray &mode)
    {
        QFile file(m_folder.filePath(QStringLiteral("mode")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(mode);
    }
    static HostsPane *pane(WindowFixture &fixture) { return fixture.window.workspace().hosts(); }
    static QString summary(WindowFixture &fixture, int row)
    {
        return pane(fixture)->model()->index(row, 0).data(HostsModel::SummaryRole).toString();
    }
    static bool becomes(WindowFixture &fixture, int row, const QString &wanted)
    {
        return QTest::qWaitFor([&] { return summary(fixture, row) == wanted; }, 15000);
    }
    /// By the pane's button and the dialog.
    static void add(WindowFixture &fixture, const QString &destination, const QString &name = {})
    {
        click(&fixture.window, "addHostPaneButton");
        QDialog *dialog = WindowFixture::dialog();
        QVERIFY(dialog != nullptr);
        type(dialog, "destination", destination);
        type(dialog, "name", name);
        click(dialog, "accept");
        QTest::qWait(20);
    }
    static void trigger(WindowFixture &fixture, QAction *action)
    {
        // It stands in the list's own menu.
        QVERIFY(pane(fixture)->actions().contains(action));
        QVERIFY2(action->isEnabled(), qPrintable(action->toolTip()));
        action->trigger();
    }

    QTemporaryDir m_folder;
};

void HostsTest::initTestCase()
{
    qputenv("LVS_FAKE_SSH", m_folder.path().toLocal8Bit());
    qputenv("PATH", QByteArray(LVS_FAKE_SSH_FOLDER ":") + qgetenv("PATH"));
}

void HostsTest::init()
{
    QSettings().clear();
    QFile::remove(m_folder.filePath(QStringLiteral("known_hosts")));
    setMode("refused");
}

void HostsTest::addsAMachine()
{
    WindowFixture fixture(smallSite());
    QVERIFY(fixture.isActive());
    QCOMPARE(pane(fixture)->model()->rowCount(), 1);
    add(fixture, QStringLiteral("ann@lb1:2222"));
    QCOMPARE(pane(fixture)->model()->rowCount(), 2);
    QCOMPARE(pane(fixture)->currentIndex().row(), 1); // it is shown
    QCOMPARE(fixture.window.session()->title(), QStringLiteral("ann@lb1:2222"));
    QVERIFY(becomes(fixture, 1, QStringLiteral("not reachable")));
    const QModelIndex row = pane(fixture)->model()->index(1, 0);
    QCOMPARE(row.data(StateRole).value<RowState>(), RowState::Attention);
    const QString reason = QStringLiteral("ssh: connect to host lb1 port 22: Connection refused");
    QVERIFY(row.data(Qt::ToolTipRole).toString().contains(reason));
    QVERIFY(words(&fixture.window, "bannerText").contains(reason));
    // The other one is as it was, and the way back is a click away.
    pane(fixture)->setCurrentIndex(pane(fixture)->model()->index(0, 0));
    QCOMPARE(fixture.window.session(), fixture.session);
}

void HostsTest::refusesWhatIsNoMachine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("option") << QStringLiteral("-oProxyCommand=x") << QStringLiteral("hyphen");
    QTest::newRow("space") << QStringLiteral("lb 1") << QStringLiteral("(character 3)");
    QTest::newRow("port") << QStringLiteral("lb1:99999") << QStringLiteral("out of range");
    QTest::newRow("password") << QStringLiteral("ann:secret@lb1") << QStringLiteral("password");
    QTest::newRow("twice") << QStringLiteral("ssh://ann@lb1") << QStringLiteral("already");
}

void HostsTest::refusesWhatIsNoMachine()
{
    QFETCH(QString, text);
    QFETCH(QString, problem);
    WindowFixture fixture;
    QVERIFY(fixture.isActive());
    add(fixture, QStringLiteral("ann@lb1"));
    click(&fixture.window, "addHostPaneButton");
    QDialog *dialog = WindowFixture::dialog();
    QVERIFY(dialog != nullptr);
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QVERIFY(!accept->isEnabled());
    QVERIFY(!accept->toolTip().isEmpty());
    type(dialog, "destination", text);
    QVERIFY(!accept->isEnabled());
    QVERIFY2(words(dialog, "destinationWords").contains(problem),
             qPrintable(words(dialog, "destinationWords")));
    QVERIFY(accept->toolTip().contains(problem));
    click(dialog, "cancel");
    QCOMPARE(pane(fixture)->model()->rowCount(), 2);
}

void HostsTest::remembersRenamesAndRemoves()
{
    {
        WindowFixture fixture;
        QVERIFY(fixture.isActive());
        add(fixture, QStringLiteral("ann@lb1"));
        add(fixture, QStringLiteral("lb2"), QStringLiteral("Berlin"));
        trigger(fixture, fixture.window.actions().renameHost);
        QDialog *dialog = WindowFixture::dialog();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("destination"))->isReadOnly());
        type(dialog, "name", QStringLiteral("Hamburg"));
        click(dialog, "accept");
        QCOMPARE(pane(fixture)->model()->index(2, 0).data().toString(), QStringLiteral("Hamburg"));
    }
    {
        WindowFixture fixture;
        fixture.window.restoreHosts();
        QCOMPARE(pane(fixture)->model()->rowCount(), 3);
        QCOMPARE(pane(fixture)->model()->index(1, 0).data().toString(), QStringLiteral("ann@lb1"));
        QCOMPARE(pane(fixture)->model()->index(2, 0).data().toString(), QStringLiteral("Hamburg"));
        QCOMPARE(fixture.window.session(), fixture.session); // what is added is not yet shown
        QCOMPARE(summary(fixture, 1), QStringLiteral("not opened yet")); // only what is shown is started
        const Actions &actions = fixture.window.actions();
        QVERIFY(!actions.removeHost->isEnabled()); // not this machine
        QVERIFY(actions.removeHost->toolTip().contains(QLatin1String("ssh")));
        pane(fixture)->setCurrentIndex(pane(fixture)->model()->index(1, 0));
        trigger(fixture, actions.removeHost);
        QCOMPARE(pane(fixture)->model()->rowCount(), 2);
        QCOMPARE(fixture.window.session(), fixture.session);
    }
    WindowFixture fixture;
    fixture.window.restoreHosts();
    QCOMPARE(pane(fixture)->model()->rowCount(), 2);
    QCOMPARE(pane(fixture)->model()->index(1, 0).data().toString(), QStringLiteral("Hamburg"));
    // Only where a machine is and what it is called.
    QCOMPARE(QSettings().allKeys().filter(QStringLiteral("hosts/")).size(), 3);
}

void HostsTest::asksBeforePendingChangesAreLost()
{
    WindowFixture fixture;
    QVERIFY(fixture.isActive());
    add(fixture, QStringLiteral("ann@lb1"));
    PendingChanges pending;
    pending.setService({}, tcp("10.0.0.250:80"), ServiceSettings());
    fixture.window.session()->edit(pending, QStringLiteral("test"));
    trigger(fixture, fixture.window.actions().removeHost);
    QDialog *box = WindowFixture::dialog();
    QVERIFY(box != nullptr);
    QCOMPARE(pane(fixture)->model()->rowCount(), 2);
    click(box, "confirmRemoval");
    QTRY_COMPARE(pane(fixture)->model()->rowCount(), 1);
}

void HostsTest::anUnknownKeyIsAcceptedByAClick()
{
    setMode("unknown-key");
    WindowFixture fixture;
    QVERIFY(fixture.isActive());
    add(fixture, QStringLiteral("ann@lb1"));
    QVERIFY(becomes(fixture, 1, QStringLiteral("unknown host key")));
    const QString fingerprint = QStringLiteral("SHA256:uNiqKTKVNYBGG0nV8Yh7PLLVMUPkBWN9Q6SLkAjU3Wk");
    QVERIFY(words(&fixture.window, "bannerText").contains(fingerprint));
    auto *banner = fixture.window.findChild<QWidget *>(QStringLiteral("banner"));
    QPushButton *accept = nullptr;
    const auto findAccept = [&] {
        for (QPushButton *button : banner->findChildren<QPushButton *>()) {
            accept =
                button->isVisible() && button->text().contains(QLatin1String("Accept")) ? button : accept;
        }
        return accept != nullptr;
    };
    QTRY_VERIFY(findAccept()); // a layout shows its new buttons a moment after they came
    QTest::mouseClick(accept, Qt::LeftButton);
    // The key is known and ssh lets us in; there is no bus behind it here.
    QVERIFY(QTest::qWaitFor(
        [&] {
            const QString now = summary(fixture, 1);
            return now != QLatin1String("unknown host key") && now != QStringLiteral("connecting…");
        },
        15000));
    QCOMPARE(summary(fixture, 1), QStringLiteral("not available"));
    QFile known(m_folder.filePath(QStringLiteral("known_hosts")));
    QVERIFY(known.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(known.readAll()), QStringLiteral("lb1 ssh-ed25519 %1\n").arg(fingerprint));
}

void HostsTest::connectingCanBeStopped()
{
    setMode("silent");
    WindowFixture fixture;
    QVERIFY(fixture.isActive());
    add(fixture, QStringLiteral("ann@lb1"));
    QCOMPARE(summary(fixture, 1), QStringLiteral("connecting…"));
    QVERIFY(words(&fixture.window, "bannerText").contains(QLatin1String("Connecting to ann@lb1")));
    QVERIFY(!fixture.window.actions().connectHost->isEnabled());
    trigger(fixture, fixture.window.actions().disconnectHost);
    QCOMPARE(summary(fixture, 1), QStringLiteral("disconnected"));
    const QModelIndex row = pane(fixture)->model()->index(1, 0);
    QCOMPARE(row.data(StateRole).value<RowState>(), RowState::Idle);
    setMode("refused");
    trigger(fixture, fixture.window.actions().connectHost);
    QVERIFY(becomes(fixture, 1, QStringLiteral("not reachable")));
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests-hosts"));
    QApplication::setApplicationName(QStringLiteral("hosts"));
    HostsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "hosts_test.moc"
