// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The export as a user has it: a host for itself, with what is pending, a cluster; what is shown, copied and
// saved, and what is said where that fails.
#include "core/formats/ipvsadm/reader.h"
#include "tests/support/clustersample.h"
#include "tests/support/filesbelow.h"
#include "tests/ui/windowfixture.h"
#include "ui/cluster/clusterview.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exportpreview.h"
#include "ui/export/exportsaving.h"
#include "ui/export/exporttreepane.h"
#include "ui/mainwindow/views.h"
#include "ui/text/textview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QListWidget>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTreeView>

#include <unistd.h>

using namespace lvs;
using namespace lvs::test;

namespace {

constexpr int patience = 15000; // ms

/// The open export with its files.
class OpenExport
{
public:
    explicit OpenExport(WindowFixture &window)
    {
        window.window.actions().exportState->trigger();
        take(WindowFixture::dialog());
    }

    void take(QDialog *opened)
    {
        dialog = qobject_cast<ExportDialog *>(opened);
        if (dialog == nullptr || !waitForFiles()) {
            qFatal("the export was not opened");
        }
    }

    [[nodiscard]] bool waitForFiles() const
    {
        return QTest::qWaitFor([this] { return words(dialog, "exportStatus").isEmpty(); }, patience);
    }
    template <typename Widget> [[nodiscard]] Widget *find(const char *name) const
    {
        return dialog->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString preview() const { return find<TextView>("exportPreview")->toPlainText() + u'\n'; }
    [[nodiscard]] QString path() const { return words(dialog, "exportPath"); }
    void search(const char *text) const { type(dialog, "exportSearch", QLatin1String(text)); }
    /// The tree's first two levels, "lb1: ipvsadm-restore, Shell script".
    [[nodiscard]] QStringList branches() const
    {
        QStringList branches;
        const QAbstractItemModel *tree = find<QTreeView>("exportTree")->model();
        for (int row = 0; row < tree->rowCount(); ++row) {
            const QModelIndex host = tree->index(row, 0);
            QStringList formats;
            for (int i = 0; i < tree->rowCount(host); ++i) {
                formats.append(tree->index(i, 0, host).data().toString());
            }
            branches.append(host.data().toString() + QLatin1String(": ") + formats.join(QLatin1String(", ")));
        }
        return branches;
    }
    /// What is said once a file or a folder was chosen in the dialog that the button opens.
    [[nodiscard]] QString saveBy(const char *button, const char *fileDialog, const QString &path) const
    {
        QSignalSpy ended(dialog->saving(), &ExportSaving::ended);
        choose(button, fileDialog, path);
        return QTest::qWaitFor([&] { return ended.size() == 1; }, patience)
            ? ended.first().at(0).toString()
            : QStringLiteral("(nothing is said)");
    }
    void choose(const char *button, const char *fileDialog, const QString &path) const
    {
        click(dialog, button);
        auto *files = find<QFileDialog>(fileDialog);
        QVERIFY(files != nullptr);
        auto *name = files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name != nullptr);
        name->setText(path);
        QMetaObject::invokeMethod(files, "accept");
    }

    ExportDialog *dialog = nullptr;
};

/// A director with what one has around its tables.
HostSetup directorSetup()
{
    HostSetup setup = bareMachine().setup;
    InterfaceAddress vip;
    vip.interface = ShortName::literal("eth0");
    vip.address = *Address::parse(u"10.0.0.250");
    vip.prefixLength = 32;
    vip.label = ShortName::literal("eth0:0");
    setup.network.addresses.push_back(vip);
    setup.network.sort();
    setup.sysctls[{SysctlKey::IPv4Forward, {}}] = {1, 0};
    return setup;
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        QDir(ClusterStore::folder()).removeRecursively();
    }
    void aHostInEveryFormat();
    void pendingChangesOnlyIfWanted();
    void aClusterWithAllItsMachines();
    void searchesTheTree();
    void namesWhatCannotBeSaid();
    void copiesByButtonAndKey();
    void savesOneFile();
    void remembersFolderAndFormat();
    void savesAllAndAsksBeforeReplacing();
    void anArchiveIsTheFolder();
    void saysWhatCouldNotBeSaved();
    void nothingIsSaidToBeNothing();
    void isNotAvailableWithoutAHost();
};

void ExportTest::aHostInEveryFormat()
{
    WindowFixture f(smallSite());
    f.host->setSetup(directorSetup());
    const OpenExport shown(f);
    QCOMPARE(shown.branches(),
             QStringList(QStringLiteral(
                 "fake: ipvsadm-restore, Shell script, Shell script, classic, keepalived, "
                 "systemd-networkd, NetworkManager, netplan, ifupdown, sysctl.d, modules-load.d")));
    QCOMPARE(shown.path(), QStringLiteral("/etc/ipvsadm.rules"));
    const IpvsadmReading reading = readIpvsadm(shown.preview());
    QVERIFY(reading.ok());
    QVERIFY(reading.state == smallSite());
    QVERIFY(!shown.find<QCheckBox>("withPending")->isVisible());
    const ExportTreePane *tree = shown.dialog->tree();
    const QAbstractItemModelTester tester(const_cast<ExportTreeModel *>(&tree->model()),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(tree->model().files().size() > 10);
}

void ExportTest::pendingChangesOnlyIfWanted()
{
    WindowFixture f(smallSite());
    PendingChanges pending;
    pending.removeService(f.session->state().live(), tcp("10.0.0.250:443"));
    f.session->edit(pending, QStringLiteral("remove"));
    const OpenExport shown(f);
    auto *box = shown.find<QCheckBox>("withPending");
    QVERIFY(box->isVisible() && !box->isChecked());
    shown.search("keepalived");
    QVERIFY(shown.preview().contains(QLatin1String("virtual_server 10.0.0.250 443")));
    box->click();
    QVERIFY(shown.waitForFiles());
    QCOMPARE(shown.path(), QStringLiteral("/etc/keepalived/keepalived.conf")); // the same file is shown
    QVERIFY(shown.preview().contains(QLatin1String("virtual_server 10.0.0.250 80")));
    QVERIFY(!shown.preview().contains(QLatin1String("443")));
}

void ExportTest::aClusterWithAllItsMachines()
{
    WindowFixture f(smallSite());
    Cluster cluster = sampleCluster();
    cluster.name = QStringLiteral("web");
    QVERIFY(f.window.clusters().keep(cluster).ok());
    ClusterView *view = f.window.workspace().clusterView();
    f.window.workspace().views()->setCurrentWidget(view);
    view->findChild<QAction *>(QStringLiteral("exportCluster"))->trigger();
    QDialog *dialog = WindowFixture::dialog();
    QVERIFY(dialog != nullptr);
    dialog->reject();
    QTRY_VERIFY(WindowFixture::dialog() == nullptr);
    const OpenExport shown(f); // the action means the same here
    const QStringList branches = shown.branches();
    QCOMPARE(branches.size(), 5);
    QCOMPARE(branches.at(0), QStringLiteral("web: Cluster document, Ansible"));
    QVERIFY2(branches.at(1).startsWith(QLatin1String("lb1 (director): ipvsadm-restore, ")),
             qPrintable(branches.at(1)));
    QVERIFY2(branches.at(2).startsWith(QLatin1String("web1 (real server): Shell script, ")),
             qPrintable(branches.at(2)));
    // Packet filters only where there is something for them to do.
    QVERIFY(!branches.join(u' ').contains(QLatin1String("nftables")));
    shown.search("web1 sysctl.d");
    QCOMPARE(shown.path(), QStringLiteral("/etc/sysctl.d/90-lvs.conf"));
    QVERIFY(words(shown.dialog, "exportPlace").startsWith(QLatin1String("on web1, sysctl.d, mode 0644")));
    QVERIFY(shown.preview().contains(QLatin1String("arp_ignore")));
    const QAbstractItemModelTester tester(const_cast<ExportTreeModel *>(&shown.dialog->tree()->model()),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void ExportTest::searchesTheTree()
{
    WindowFixture f(smallSite());
    f.host->setSetup(directorSetup());
    const OpenExport shown(f);
    QTest::keyClick(shown.find<QTreeView>("exportTree"), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), shown.find<QLineEdit>("exportSearch"));
    shown.search("NETPLAN");
    QCOMPARE(shown.branches(), QStringList(QStringLiteral("fake: netplan")));
    QCOMPARE(shown.path(), QStringLiteral("/etc/netplan/90-lvs.yaml"));
    QCOMPARE(words(shown.dialog, "exportCount"), QStringLiteral("1 file(s) shown"));
    shown.search("netplan sysctl");
    QCOMPARE(shown.branches(), QStringList());
    for (const char *name : {"copyExport", "saveExport", "saveExportFolder", "saveExportArchive"}) {
        QVERIFY2(!shown.find<QPushButton>(name)->isEnabled(), name);
    }
    shown.search("");
    QVERIFY(shown.branches().first().contains(QLatin1String("keepalived")));
    QVERIFY(shown.find<QPushButton>("saveExport")->isEnabled());
    // A format is no file, but says what it is for.
    const QTreeView *tree = shown.find<QTreeView>("exportTree");
    const QModelIndex host = tree->model()->index(0, 0);
    shown.find<QTreeView>("exportTree")->setCurrentIndex(tree->model()->index(3, 0, host));
    QCOMPARE(shown.path(), QStringLiteral("keepalived"));
    QVERIFY(words(shown.dialog, "exportExplanation").contains(QLatin1String("health check")));
    QVERIFY(!shown.find<QPushButton>("saveExport")->isEnabled());
    QVERIFY(shown.find<QPushButton>("saveExportFolder")->isEnabled());
}

void ExportTest::namesWhatCannotBeSaid()
{
    WindowFixture f(smallSite());
    f.host->setSetup(directorSetup());
    const OpenExport shown(f);
    QVERIFY(!shown.find<QWidget>("omissionsFrame")->isVisible());
    shown.search("classic /sbin/");
    QCOMPARE(shown.path(), QStringLiteral("/usr/local/sbin/lvs-fake-classic"));
    QVERIFY(shown.find<QWidget>("omissionsFrame")->isVisible());
    const auto *list = shown.find<QListWidget>("omissions");
    QCOMPARE(list->count(), 1);
    QVERIFY2(list->item(0)->text().contains(QLatin1String("10.0.0.250/32")),
             qPrintable(list->item(0)->text()));
    const QTreeView *tree = shown.find<QTreeView>("exportTree");
    const QModelIndex format = tree->currentIndex().parent();
    QCOMPARE(format.siblingAtColumn(ExportTreeModel::Omissions).data().toString(), QStringLiteral("⚠ 1"));
}

void ExportTest::copiesByButtonAndKey()
{
    WindowFixture f(smallSite());
    const OpenExport shown(f);
    click(shown.dialog, "copyExport");
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.preview());
    QCOMPARE(words(shown.dialog, "exportStatus"), QStringLiteral("Copied."));
    auto *text = shown.find<TextView>("exportPreview");
    text->setFocus();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.preview());
    QTextCursor part = text->textCursor();
    part.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, 5);
    text->setTextCursor(part);
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.preview().left(5));
}

void ExportTest::savesOneFile()
{
    WindowFixture f(smallSite());
    f.host->setSetup(directorSetup());
    const QTemporaryDir folder;
    const OpenExport shown(f);
    shown.search("Shell script /sbin/");
    QTest::keyClick(shown.find<QTreeView>("exportTree"), Qt::Key_S, Qt::ControlModifier);
    auto *files = shown.find<QFileDialog>("saveFileDialog");
    QVERIFY(files != nullptr);
    QCOMPARE(QFileInfo(files->selectedFiles().value(0)).fileName(), QFileInfo(shown.path()).fileName());
    files->reject();
    QTRY_VERIFY(shown.find<QFileDialog>("saveFileDialog") == nullptr);
    const QString path = folder.filePath(QStringLiteral("lvs.sh"));
    QCOMPARE(shown.saveBy("saveExport", "saveFileDialog", path), QStringLiteral("Saved as %1.").arg(path));
    QCOMPARE(words(shown.dialog, "exportStatus"), QStringLiteral("Saved as %1.").arg(path));
    QCOMPARE(QString::fromUtf8(contentOf(path)), shown.preview());
    QVERIFY(QFileInfo(path).isExecutable());
}

void ExportTest::remembersFolderAndFormat()
{
    const QTemporaryDir folder;
    {
        WindowFixture f(smallSite());
        const OpenExport shown(f);
        shown.search("keepalived");
        QVERIFY(shown.saveBy("saveExport", "saveFileDialog", folder.filePath(QStringLiteral("k.conf")))
                    .startsWith(QLatin1String("Saved")));
    }
    WindowFixture f(smallSite());
    const OpenExport shown(f);
    QCOMPARE(shown.path(), QStringLiteral("/etc/keepalived/keepalived.conf"));
    click(shown.dialog, "saveExportFolder");
    auto *files = shown.find<QFileDialog>("saveFolderDialog");
    QVERIFY(files != nullptr);
    QCOMPARE(files->directory().canonicalPath(), QDir(folder.path()).canonicalPath());
    files->reject();
}

void ExportTest::savesAllAndAsksBeforeReplacing()
{
    WindowFixture f(smallSite());
    f.host->setSetup(directorSetup());
    const QTemporaryDir folder;
    const OpenExport shown(f);
    const QList<ExportedFile> files = shown.dialog->tree()->shownFiles();
    QVERIFY(files.size() > 10);
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("etc")));
    const QString older = folder.filePath(QStringLiteral("etc/ipvsadm.rules"));
    {
        QFile file(older);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine\n") == 5);
    }
    const auto ask = [&] {
        shown.choose("saveExportFolder", "saveFolderDialog", folder.path());
        QTRY_VERIFY(shown.find<QMessageBox>("replaceQuestion") != nullptr);
        QTRY_VERIFY(shown.find<QMessageBox>("replaceQuestion")->isVisible());
    };
    ask();
    auto *box = shown.find<QMessageBox>("replaceQuestion");
    QVERIFY2(box->text().contains(QLatin1String("etc/ipvsadm.rules")) && box->text().contains(folder.path()),
             qPrintable(box->text()));
    box->reject();
    QTRY_VERIFY(shown.find<QMessageBox>("replaceQuestion") == nullptr);
    QCOMPARE(filesBelow(folder.path()), QStringList(QStringLiteral("etc/ipvsadm.rules")));
    QCOMPARE(contentOf(older), QByteArray("mine\n"));
    ask();
    QSignalSpy ended(shown.dialog->saving(), &ExportSaving::ended);
    click(shown.find<QMessageBox>("replaceQuestion"), "replaceFiles");
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY2(ended.first().at(1).toBool(), qPrintable(ended.first().at(0).toString()));
    QCOMPARE(filesBelow(folder.path()).size(), files.size());
    for (const ExportedFile &each : files) {
        QCOMPARE(contentOf(folder.filePath(each.path)), each.text.toUtf8());
    }
}

void ExportTest::anArchiveIsTheFolder()
{
    WindowFixture f(smallSite());
    Cluster cluster = sampleCluster();
    cluster.name = QStringLiteral("web");
    QVERIFY(f.window.clusters().keep(cluster).ok());
    f.window.workspace().views()->setCurrentWidget(f.window.workspace().clusterView());
    const OpenExport shown(f);
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("folder"));
    const QString unpacked = place.filePath(QStringLiteral("unpacked"));
    const QString archive = place.filePath(QStringLiteral("web.tar.gz"));
    QVERIFY(QDir().mkpath(folder) && QDir().mkpath(unpacked));
    const QString toFolder = shown.saveBy("saveExportFolder", "saveFolderDialog", folder);
    QVERIFY2(toFolder.contains(QLatin1String("saved below")), qPrintable(toFolder));
    const QString toArchive = shown.saveBy("saveExportArchive", "saveArchiveDialog", archive);
    QVERIFY2(toArchive.contains(archive), qPrintable(toArchive));
    QProcess tar;
    tar.start(QStringLiteral("tar"), {QStringLiteral("-xpzf"), archive, QStringLiteral("-C"), unpacked});
    QVERIFY(tar.waitForFinished(60000));
    QCOMPARE(tar.readAllStandardError(), QByteArray());
    const QStringList files = filesBelow(folder);
    QVERIFY(files.size() > 30);
    QCOMPARE(filesBelow(unpacked), files);
    for (const QString &each : files) {
        QCOMPARE(contentOf(unpacked + u'/' + each), contentOf(folder + u'/' + each));
        QCOMPARE(QFileInfo(unpacked + u'/' + each).permissions(),
                 QFileInfo(folder + u'/' + each).permissions());
    }
    // What the tree does not show is not saved.
    shown.search("web2 networkd");
    QCOMPARE(shown.dialog->tree()->shownFiles().size(), 1);
}

void ExportTest::saysWhatCouldNotBeSaved()
{
    WindowFixture f(smallSite());
    const QTemporaryDir folder;
    const OpenExport shown(f);
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("taken")));
    const QString taken = folder.filePath(QStringLiteral("taken"));
    {
        QFile file(taken + QLatin1String("/etc"));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const QString refused = shown.saveBy("saveExportFolder", "saveFolderDialog", taken);
    QVERIFY2(refused.startsWith(taken + QLatin1String("/etc cannot be written: ")), qPrintable(refused));
    QCOMPARE(words(shown.dialog, "exportStatus"), refused);
    if (::geteuid() != 0) { // nothing is forbidden to root
        const QString closed = folder.filePath(QStringLiteral("closed"));
        QVERIFY(QDir().mkpath(closed));
        QVERIFY(QFile::setPermissions(closed, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        const QString denied = shown.saveBy("saveExportFolder", "saveFolderDialog", closed);
        QVERIFY2(denied.contains(QLatin1String("Permission denied")), qPrintable(denied));
    }
    if (!QFile::exists(QStringLiteral("/dev/full"))) {
        QSKIP("there is no /dev/full");
    }
    for (const auto &[button, dialog] :
         {std::pair("saveExport", "saveFileDialog"), std::pair("saveExportArchive", "saveArchiveDialog")}) {
        const QString path = folder.filePath(QLatin1String(button));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path));
        auto *ask = new QTimer(shown.dialog); // the file dialog's own question about what is there
        QObject::connect(ask, &QTimer::timeout, ask, [] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                box->button(QMessageBox::Yes)->click();
            }
        });
        ask->start(5);
        const QString full = shown.saveBy(button, dialog, path);
        delete ask;
        QVERIFY2(full.startsWith(path + QLatin1String(" cannot be written: No space left")),
                 qPrintable(full));
    }
}

void ExportTest::nothingIsSaidToBeNothing()
{
    WindowFixture f;
    const OpenExport shown(f);
    QCOMPARE(shown.branches(), QStringList());
    for (const char *name : {"copyExport", "saveExport", "saveExportFolder", "saveExportArchive"}) {
        QVERIFY2(!shown.find<QPushButton>(name)->isEnabled(), name);
    }
    // A name that a format could take for more than one is refused in words.
    shown.dialog->reject();
    QTRY_VERIFY(WindowFixture::dialog() == nullptr);
    HostSetup setup = directorSetup();
    setup.network.addresses.back().interface = *ShortName::parse(u"eth0;x");
    f.host->setSetup(setup);
    const OpenExport strange(f);
    QCOMPARE(strange.branches(), QStringList());
    bool isSaid = false;
    for (const QLabel *label : strange.dialog->findChildren<QLabel *>()) {
        isSaid = isSaid || label->text().contains(QLatin1String("eth0;x"));
    }
    QVERIFY(isSaid);
}

void ExportTest::isNotAvailableWithoutAHost()
{
    WindowFixture f(smallSite());
    const QAction *action = f.window.actions().exportState;
    QVERIFY(action->isEnabled());
    f.window.workspace().views()->setCurrentWidget(f.window.workspace().clusterView());
    QVERIFY(!action->isEnabled());
    QVERIFY2(action->toolTip().contains(QLatin1String("there is no cluster yet")),
             qPrintable(action->toolTip()));
    QVERIFY(f.window.clusters().keep(sampleCluster()).ok());
    QTRY_VERIFY(action->isEnabled());
    f.window.workspace().views()->setCurrentIndex(0);
    QVERIFY(action->isEnabled());
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests"));
    QApplication::setApplicationName(QStringLiteral("export"));
    ExportTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "export_test.moc"
