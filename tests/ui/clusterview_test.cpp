// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The view of clusters: what is kept, how machines stand to their roles, and what a user does about it.
#include "ui/cluster/clusterview.h"

#include "core/plan/roles/role.h"
#include "tests/support/clustermachines.h"
#include "tests/support/clustersample.h"
#include "tests/ui/windowfixture.h"
#include "ui/cluster/clusterstore.h"
#include "ui/dialogs/planmodel.h"
#include "ui/mainwindow/views.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace lvs;
using namespace lvs::test;

namespace {

constexpr int patience = 15000; // ms

/// The sample cluster's machines: lb1, web1 and web2; web3 is not in the list.
class Site
{
public:
    Site()
        : cluster(sampleCluster(false))
    {
        QSettings().clear();
        add("lb1", "10.0.0.17");
        add("web1", "10.0.0.18");
        add("web2", "10.0.0.19");
        window.show();
        window.activateWindow();
        window.showSession(sessions[0]);
    }

    ClusterView *view() { return window.workspace().clusterView(); }
    void open() { window.workspace().views()->setCurrentWidget(view()); }
    MachineHost &machine(int number) { return static_cast<MachineHost &>(sessions[number]->host()); }
    [[nodiscard]] QString condition(int row)
    {
        const QAbstractItemModel *model = view()->table()->model();
        return model->index(row, ClusterHostsModel::Condition).data().toString();
    }
    [[nodiscard]] bool becomes(int row, const char *condition)
    {
        return QTest::qWaitFor([&] { return this->condition(row) == QLatin1String(condition); }, patience);
    }

    Cluster cluster;
    MainWindow window;
    QList<HostSession *> sessions;

private:
    void add(const char *name, const char *address)
    {
        sessions.append(
            window.addHost(std::make_unique<RemoteMachine>(
                               QLatin1String("root@") + QLatin1String(name),
                               QStringList(QStringLiteral("eth0 %1/24").arg(QLatin1String(address)))),
                           QLatin1String(name)));
    }
};

} // namespace

class ClusterViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QDir(ClusterStore::folder()).removeRecursively(); }
    void isEmptyWithAWayIn();
    void showsHowMachinesStand();
    void appliesToAllAndToOne();
    void namesDriftWithItsReason();
    void putsOneThingRight();
    void namesWhatElseIsThere();
    void takesApart();
    void documentsGoOutAndIn();
};

void ClusterViewTest::isEmptyWithAWayIn()
{
    Site site;
    QVERIFY(QTest::qWaitForWindowActive(&site.window));
    QTest::keyClick(&site.window, Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(site.view()->isVisible());
    auto *button = site.view()->findChild<QPushButton *>(QStringLiteral("wizardEmptyButton"));
    QVERIFY(button != nullptr && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QDialog *wizard = WindowFixture::dialog();
    QVERIFY(wizard != nullptr);
    QCOMPARE(wizard->objectName(), QStringLiteral("clusterWizard"));
    wizard->reject();
}

void ClusterViewTest::showsHowMachinesStand()
{
    Site site;
    QVERIFY(site.window.clusters().keep(site.cluster).ok());
    site.open();
    const QAbstractItemModelTester tester(site.view()->table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(site.view()->table()->model()->rowCount(), 4);
    QVERIFY(site.becomes(0, "needs 4 change(s)") || site.condition(0).startsWith(QLatin1String("needs")));
    QVERIFY(site.condition(1).startsWith(QLatin1String("needs")));
    QCOMPARE(site.condition(3), QStringLiteral("not in the list of hosts"));
    QCOMPARE(site.view()->table()->model()->index(0, ClusterHostsModel::Role).data().toString(),
             QStringLiteral("director"));
    site.machine(1).vanish(true);
    QVERIFY(site.becomes(1, "not reachable"));
    site.machine(1).comeBack();
    QTRY_VERIFY(site.condition(1).startsWith(QLatin1String("needs")));
}

void ClusterViewTest::appliesToAllAndToOne()
{
    Site site;
    site.cluster.servers.pop_back();
    QVERIFY(site.window.clusters().keep(site.cluster).ok());
    site.open();
    QTRY_VERIFY(site.condition(1).startsWith(QLatin1String("needs")));
    site.view()->table()->selectRow(1);
    click(site.view(), "applyClusterHost");
    QDialog *dialog = WindowFixture::dialog();
    QVERIFY(dialog != nullptr);
    click(dialog, "apply");
    QVERIFY(site.becomes(1, "ready"));
    QCOMPARE(site.machine(1).applies(), 1);
    QCOMPARE(site.machine(2).applies(), 0);
    QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("close"))->isEnabled());
    click(dialog, "close");
    QTRY_VERIFY(WindowFixture::dialog() == nullptr);
    click(site.view(), "applyCluster");
    dialog = WindowFixture::dialog();
    QVERIFY(dialog != nullptr);
    click(dialog, "apply");
    QVERIFY(site.becomes(0, "ready"));
    QVERIFY(site.becomes(2, "ready"));
    QTRY_VERIFY(words(dialog, "clusterHeadline").contains(QLatin1String("set up")));
    QVERIFY(words(site.view(), "clusterSummary").contains(QLatin1String("all of 3")));
    QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("close"))->isEnabled());
    click(dialog, "close");
}

void ClusterViewTest::namesDriftWithItsReason()
{
    Site site;
    site.cluster.servers.pop_back();
    for (int i = 0; i < 3; ++i) {
        const QString name = i == 0 ? QStringLiteral("lb1") : QStringLiteral("web%1").arg(i);
        site.machine(i).setReal(*requiredState(site.cluster, name, site.machine(i).real()));
    }
    QVERIFY(site.window.clusters().keep(site.cluster).ok());
    site.open();
    QVERIFY(site.becomes(1, "ready"));
    // Somebody lets the real server answer ARP for the VIP.
    HostState drifted = site.machine(1).real();
    setSysctl(drifted.setup.sysctls, SysctlName {SysctlKey::ArpIgnore, ShortName::literal("all")}, {0, 0});
    site.machine(1).setReal(drifted);
    QVERIFY(site.becomes(1, "needs 1 change(s)"));
    site.view()->table()->selectRow(1);
    QTRY_VERIFY(words(site.view(), "findingTitle1").contains(QLatin1String("ARP"))
                || words(site.view(), "findingReason1").contains(QLatin1String("ARP")));
    QVERIFY(!words(site.view(), "findingRemedy1").isEmpty());
}

void ClusterViewTest::putsOneThingRight()
{
    Site site;
    site.cluster.servers.pop_back();
    for (int i = 0; i < 3; ++i) {
        const QString name = i == 0 ? QStringLiteral("lb1") : QStringLiteral("web%1").arg(i);
        site.machine(i).setReal(*requiredState(site.cluster, name, site.machine(i).real()));
    }
    const HostState right = site.machine(1).real();
    QVERIFY(site.window.clusters().keep(site.cluster).ok());
    site.open();
    QVERIFY(site.becomes(1, "ready"));
    const SysctlName ignore {SysctlKey::ArpIgnore, ShortName::literal("all")};
    const SysctlName announce {SysctlKey::ArpAnnounce, ShortName::literal("all")};
    HostState drifted = right;
    setSysctl(drifted.setup.sysctls, ignore, {0, 0});
    setSysctl(drifted.setup.sysctls, announce, {0, 0});
    site.machine(1).setReal(drifted);
    site.view()->table()->selectRow(1);
    QTRY_VERIFY(site.view()->findChild<QPushButton *>(QStringLiteral("findingFix2")) != nullptr);
    click(site.view(), "findingFix2");
    QDialog *dialog = WindowFixture::dialog();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->windowTitle().startsWith(QLatin1String("Put right")));
    QCOMPARE(dialog->findChild<DataTable *>(QStringLiteral("planHosts"))->model()->rowCount(), 1);
    const QAbstractItemModel *steps = dialog->findChild<DataTable *>(QStringLiteral("hostSteps"))->model();
    QCOMPARE(steps->rowCount(), 2); // with a heading
    QVERIFY(steps->index(1, PlanModel::Words).data().toString().contains(QLatin1String("all.arp_announce")));
    QCOMPARE(site.machine(1).applies(), 0);
    click(dialog, "apply");
    QTRY_COMPARE(words(dialog, "clusterHeadline"), QStringLiteral("It is put right"));
    // The one, and not the other.
    QCOMPARE(site.machine(1).real().setup.sysctls.at(ignore).first, 0);
    QCOMPARE(site.machine(1).real().setup.sysctls.at(announce).first, 2);
    QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("close"))->isEnabled());
    click(dialog, "close");
    QTRY_VERIFY(WindowFixture::dialog() == nullptr);
    QTRY_VERIFY(site.view()->findChild<QPushButton *>(QStringLiteral("findingFix2")) == nullptr);
    click(site.view(), "findingFix1");
    dialog = WindowFixture::dialog();
    QVERIFY(dialog != nullptr);
    // Somebody was faster: what was reviewed is no longer what there is to do, and nothing is done.
    drifted = site.machine(1).real();
    setSysctl(drifted.setup.sysctls, ignore, {2, 0});
    site.machine(1).setReal(drifted);
    click(dialog, "apply");
    QTRY_VERIFY(words(dialog, "clusterHeadline").startsWith(QLatin1String("Not applied")));
    QCOMPARE(site.machine(1).applies(), 1);
    QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("close"))->isEnabled());
    click(dialog, "close");
}

void ClusterViewTest::namesWhatElseIsThere()
{
    Site site;
    site.cluster.servers.pop_back();
    site.machine(0).setReal(*requiredState(site.cluster, QStringLiteral("lb1"), site.machine(0).real()));
    QVERIFY(site.window.clusters().keep(site.cluster).ok());
    site.open();
    QVERIFY(site.becomes(0, "ready"));
    site.view()->table()->selectRow(0);
    QVERIFY(!words(site.view(), "findingTitle1").contains(QLatin1String("keepalived")));
    Surroundings around;
    around.owners = {RulesOwner::Keepalived};
    site.machine(0).setAround(around);
    QTRY_VERIFY2(words(site.view(), "findingTitle1").contains(QLatin1String("keepalived")),
                 qPrintable(words(site.view(), "findingTitle1")));
    QVERIFY(site.view()->findChild<QPushButton *>(QStringLiteral("findingFix1")) == nullptr);
}

void ClusterViewTest::takesApart()
{
    Site site;
    site.cluster.servers.pop_back();
    const HostState before = site.machine(0).real();
    for (int i = 0; i < 3; ++i) {
        const QString name = i == 0 ? QStringLiteral("lb1") : QStringLiteral("web%1").arg(i);
        site.machine(i).setReal(*requiredState(site.cluster, name, site.machine(i).real()));
    }
    QVERIFY(site.window.clusters().keep(site.cluster).ok());
    site.open();
    QVERIFY(site.becomes(0, "ready"));
    site.view()->findChild<QAction *>(QStringLiteral("takeApart"))->trigger();
    QDialog *dialog = WindowFixture::dialog();
    QVERIFY(dialog != nullptr);
    click(dialog, "apply");
    QTRY_VERIFY(words(dialog, "clusterHeadline").contains(QLatin1String("taken apart")));
    QVERIFY(site.machine(0).real() == before);
    QCOMPARE(site.machine(0).real().ipvs.services.size(), size_t(0));
    QVERIFY(site.machine(1).real().setup.network.places(*Address::parse(u"10.0.0.250")).empty());
    QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("close"))->isEnabled());
    click(dialog, "close");
    QTRY_VERIFY(site.window.clusters().clusters().empty());
}

void ClusterViewTest::documentsGoOutAndIn()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("web.json"));
    Cluster cluster = sampleCluster();
    cluster.name = QStringLiteral("a/b: \"网站\" 1");
    QVERIFY(ClusterStore::save(cluster, path).ok());
    {
        ClusterStore store;
        const Result<Cluster> opened = store.open(path);
        QVERIFY(opened.ok());
        QVERIFY(*opened == cluster);
        // Kept in place of itself.
        QVERIFY(store.open(path).ok());
        QCOMPARE(store.clusters().size(), size_t(1));
    }
    ClusterStore again;
    again.load();
    QVERIFY(again.cluster(cluster.name) != nullptr);
    QVERIFY(*again.cluster(cluster.name) == cluster);
    QVERIFY(again.open(folder.filePath(QStringLiteral("none.json"))).error().code
            == ErrorCode::FileUnreadable);
    QFile broken(folder.filePath(QStringLiteral("broken.json")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\"format\": \"lvs-cluster\", \"version\": 1}");
    broken.close();
    QVERIFY(!again.open(broken.fileName()).ok());
    // Only one machine can be this one; a way that ssh does not understand is none.
    for (const bool isWrong : {false, true}) {
        Cluster unreached = sampleCluster();
        unreached.servers[0].destination = isWrong ? QStringLiteral("-oProxyCommand=x") : QString();
        unreached.servers[1].destination.clear();
        const QString there = folder.filePath(QStringLiteral("unreached.json"));
        QVERIFY(ClusterStore::save(unreached, there).ok());
        const Result<Cluster> opened = again.open(there);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, isWrong ? ErrorCode::SshDestinationHyphen : ErrorCode::ArgumentMissing);
        QVERIFY(opened.error().position && opened.error().position->line > 1);
    }
    QCOMPARE(again.clusters().size(), size_t(1));
    again.forget(cluster.name);
    again.load();
    QVERIFY(again.clusters().empty());
    QVERIFY(QDir(ClusterStore::folder()).entryList(QDir::Files).isEmpty());
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests-clusters"));
    QApplication::setApplicationName(QStringLiteral("clusters"));
    ClusterViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "clusterview_test.moc"
