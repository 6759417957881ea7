// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fileformat.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "tests/ui/windowfixture.h"
#include "ui/cluster/clusterview.h"
#include "ui/hosts/hostsession.h"
#include "ui/import/findingsmodel.h"
#include "ui/import/importdialog.h"
#include "ui/import/machinesmodel.h"
#include "ui/mainwindow/views.h"
#include "ui/models/tablefilter.h"
#include "ui/text/textview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QThreadPool>

using namespace lvs;
using namespace lvs::test;

namespace {

QString dataFile(const char *name)
{
    return QStringLiteral(LVS_TEST_DATA "/") + QLatin1String(name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The window on a small site, with the import open over it.
class ImportFixture : public WindowFixture
{
public:
    explicit ImportFixture(const IpvsState &state = smallSite())
        : WindowFixture(state)
    {
        host->setSetup(SimulatedKernel().setup());
        window.actions().importFile->trigger();
        take();
    }
    /// The import that is open by now.
    bool take()
    {
        import = qobject_cast<ImportDialog *>(dialog());
        return import != nullptr;
    }
    bool open(const QString &path)
    {
        import->openFile(path);
        return isDone();
    }
    bool isDone()
    {
        return QTest::qWaitFor([this] { return !isBusy(); }, 120000);
    }
    [[nodiscard]] bool isBusy() const { return part<QWidget>("importProgress")->isVisible(); }
    template <typename Widget> [[nodiscard]] Widget *part(const char *name) const
    {
        auto *found = import->findChild<Widget *>(QLatin1String(name));
        Q_ASSERT_X(found != nullptr, "part", name);
        return found;
    }
    [[nodiscard]] DataTable *findings() const { return part<DataTable>("findingsTable"); }
    [[nodiscard]] QAbstractItemModel &plan() const { return *part<DataTable>("importPlanTable")->model(); }
    [[nodiscard]] TextView *text() const { return part<TextView>("importText"); }
    [[nodiscard]] QPushButton *pend() const { return part<QPushButton>("makePending"); }
    [[nodiscard]] QString emptyWords() const
    {
        QStringList all;
        for (const QLabel *label : part<QWidget>("importEmpty")->findChildren<QLabel *>()) {
            all.append(label->text());
        }
        return all.join(u'\n');
    }
    void choose(const char *combo, int item) const
    {
        auto *box = part<QComboBox>(combo);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < item; ++i) {
            QTest::keyClick(box, Qt::Key_Down);
        }
    }

    ImportDialog *import = nullptr;
};

void drop(QWidget *on, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(60, 60), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(60, 60), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &event);
    QVERIFY(event.isAccepted());
}

constexpr auto oneService = "-A -t 10.0.0.251:80 -s rr\n-a -t 10.0.0.251:80 -r 10.0.0.18:80 -g -w 1\n";

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void tellsWhatItIsForWhileEmpty()
    {
        ImportFixture f;
        QVERIFY(f.import);
        QVERIFY(f.emptyWords().contains(QLatin1String("keepalived.conf")));
        QVERIFY(!f.pend()->isEnabled());
        QVERIFY(f.pend()->toolTip().contains(QLatin1String("nothing was read")));
        for (const QWidget *each : f.import->findChildren<QAbstractButton *>()) {
            const QString name = each->objectName();
            if (!name.isEmpty() && !name.startsWith(QLatin1String("_q_"))
                && !name.startsWith(QLatin1String("qt_"))) {
                QVERIFY2(!each->accessibleName().isEmpty(), qPrintable(each->objectName()));
            }
        }
    }

    void opensEveryFormat_data()
    {
        QTest::addColumn<QString>("found");
        QTest::newRow("ipvsadm/hand-written.rules") << "Found: ipvsadm rules";
        QTest::newRow("shell/modern-ip.sh") << "Found: Shell script";
        QTest::newRow("keepalived/groups.conf") << "Found: keepalived.conf";
        QTest::newRow("listing/plain.txt") << "Found: ipvsadm listing";
        QTest::newRow("ldirectord/web.cf") << "Found: ldirectord.cf";
        QTest::newRow("sysctl/director-nat.conf") << "Found: Kernel settings";
        QTest::newRow("cluster/web.json") << "Found: Cluster document";
        QTest::newRow("saved/director.state") << "Found: Saved state";
    }

    void opensEveryFormat()
    {
        QFETCH(QString, found);
        const QString path = dataFile(QTest::currentDataTag());
        const QByteArray content = contentOf(path);
        const Imported expected = readFile(*detectFormat(path, content), content);
        ImportFixture f;
        QVERIFY(f.open(path));
        QCOMPARE(f.part<QComboBox>("importFormat")->currentText(), found);
        QCOMPARE(words(f.import, "importName"), path.section(u'/', -1));
        QCOMPARE(f.text()->toPlainText(), QString::fromUtf8(content));
        if (expected.namesServices) {
            QVERIFY(words(f.import, "importSummary")
                        .startsWith(QStringLiteral("Services: %1").arg(expected.state.ipvs.services.size())));
        }
        const qsizetype least =
            expected.problems.size() + expected.warnings.size() + expected.notUnderstood.size();
        QVERIFY(f.findings()->model()->rowCount() >= least);
        QCOMPARE(f.part<QCheckBox>("importPartial")->isVisible(), !expected.ok());
        if (expected.ok()) {
            QVERIFY2(f.plan().rowCount() > 0 && f.pend()->isEnabled(), qPrintable(f.pend()->toolTip()));
        }
    }

    void readsAsAnotherFormat()
    {
        ImportFixture f;
        QVERIFY(f.open(dataFile("ipvsadm/hand-written.rules")));
        const int before = f.findings()->model()->rowCount();
        f.choose("importFormat", 3);
        QVERIFY(f.part<QComboBox>("importFormat")->currentText().startsWith(QLatin1String("As keepalived")));
        QVERIFY(f.isDone());
        QVERIFY(f.findings()->model()->rowCount() > before);
        QVERIFY(!words(f.import, "importSummary").contains(QLatin1String("Services: 2")));
        f.choose("importFormat", 0);
        QVERIFY(f.isDone());
        QCOMPARE(f.findings()->model()->rowCount(), before);
    }

    void asksForAFormatThatNothingTells()
    {
        ImportFixture f;
        f.import->openText(QStringLiteral("10.0.0.1\n"));
        QVERIFY(f.isDone());
        QCOMPARE(f.part<QComboBox>("importFormat")->currentText(), QStringLiteral("Not recognised"));
        QCOMPARE(f.findings()->model()->rowCount(), 1);
        QVERIFY(!f.pend()->isEnabled());
    }

    void leadsToTheLine()
    {
        ImportFixture f;
        QVERIFY(f.open(dataFile("keepalived/slips.conf")));
        auto *filter = qobject_cast<TableFilter *>(f.findings()->model());
        const auto &model = *qobject_cast<FindingsModel *>(filter->sourceModel());
        int row = 0;
        while (model.finding(filter->mapToSource(filter->index(row, 0)).row()).position.line == 0) {
            ++row;
        }
        const TextPosition place = model.finding(filter->mapToSource(filter->index(row, 0)).row()).position;
        QTest::mouseClick(f.findings()->viewport(), Qt::LeftButton, {},
                          f.findings()->visualRect(filter->index(row, 2)).center());
        QCOMPARE(f.text()->markedLine(), place.line);
        QCOMPARE(words(f.import, "findingWords"), filter->index(row, FindingsModel::Words).data().toString());
        QCOMPARE(f.text()->textCursor().blockNumber() + 1, place.line);
        QVERIFY(f.text()->mark(place.line));
        QVERIFY(f.text()->extraSelections().size() >= 1);
        QVERIFY(f.import->focusWidget() != f.text());
        QTest::keyClick(f.findings(), Qt::Key_Return);
        QCOMPARE(f.import->focusWidget(), static_cast<QWidget *>(f.text()));
    }

    void filtersAndCopiesWhatWasFound()
    {
        ImportFixture f;
        QVERIFY(f.open(dataFile("ipvsadm/names-and-slips.rules")));
        const int all = f.findings()->model()->rowCount();
        const QString last = f.findings()->model()->index(all - 1, FindingsModel::Place).data().toString();
        QVERIFY(all > 2 && !last.isEmpty());
        type(f.import, "findingsFilter", last);
        QVERIFY(f.findings()->model()->rowCount() >= 1);
        QVERIFY(f.findings()->model()->rowCount() < all);
        f.import->findChild<QAction *>(QStringLiteral("copyFindings"))->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u'\t' + last + u'\t'));
    }

    void leavesOutWhatIsWrongOnlyWhenTold()
    {
        ImportFixture f;
        QVERIFY(f.open(dataFile("ipvsadm/names-and-slips.rules")));
        QVERIFY(!f.pend()->isEnabled());
        QVERIFY(f.pend()->toolTip().contains(QLatin1String("lines of it are wrong")));
        QTest::mouseClick(f.part<QCheckBox>("importPartial"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY2(f.pend()->isEnabled(), qPrintable(f.pend()->toolTip()));
        click(f.import, "makePending");
        QVERIFY(!f.pending().isEmpty());
    }

    void becomesOneEditThatUndoTakesBack()
    {
        ImportFixture f;
        const HostState before = *f.host->state();
        QVERIFY(f.open(dataFile("keepalived/minimal.conf")));
        click(f.import, "makePending");
        QTRY_VERIFY(f.dialog() == nullptr);
        QVERIFY(!f.pending().isEmpty());
        QCOMPARE(f.session->undoStack().count(), 1);
        QVERIFY(f.window.findChild<QStatusBar *>()->currentMessage().startsWith(
            QLatin1String("minimal.conf is in the pending changes")));
        QVERIFY(f.window.actions().undo->text().contains(QLatin1String("import of minimal.conf")));
        const QByteArray content = contentOf(dataFile("keepalived/minimal.conf"));
        QCOMPARE(f.session->state().desired().services,
                 readFile(FileFormat::Keepalived, content).state.ipvs.services);
        QVERIFY(*f.host->state() == before);
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.pending().isEmpty());
        f.window.actions().redo->trigger();
        QVERIFY(!f.pending().isEmpty());
    }

    void takesWhatStandsAroundTheTables()
    {
        ImportFixture f;
        QVERIFY(f.open(dataFile("sysctl/director-nat.conf")));
        QVERIFY(!f.part<QComboBox>("otherServices")->isVisible());
        click(f.import, "makePending");
        QVERIFY(!f.pending().sysctls().empty());
        QVERIFY(f.pending().services().empty());
    }

    void addsToEarlierEdits()
    {
        ImportFixture f;
        f.import->reject();
        PendingChanges earlier;
        earlier.removeService(f.session->state().live(), tcp("10.0.0.250:443"));
        f.session->edit(earlier, QStringLiteral("remove"));
        f.window.actions().importFile->trigger();
        QVERIFY(f.take());
        f.import->openText(QLatin1String(oneService));
        QVERIFY(f.isDone());
        f.choose("otherServices", 1);
        QVERIFY(f.isDone());
        click(f.import, "makePending");
        QVERIFY(f.pending().service(tcp("10.0.0.250:443"))->isRemoval());
        QVERIFY(f.pending().service(tcp("10.0.0.251:80"))->isAddition());
        QVERIFY(f.pending().service(tcp("10.0.0.250:80")) == nullptr);
    }

    void replacesOrAdds()
    {
        ImportFixture f;
        f.import->openText(QLatin1String(oneService));
        QVERIFY(f.isDone());
        const int replacing = f.plan().rowCount();
        f.choose("otherServices", 1);
        QVERIFY(f.isDone());
        QCOMPARE(f.plan().rowCount(), 3); // a heading, the service, its real server
        QVERIFY(replacing > 3);
    }

    void followsTheHost()
    {
        ImportFixture f;
        f.import->openText(QLatin1String(oneService));
        QVERIFY(f.isDone());
        IpvsState there;
        there.setService(service(tcp("10.0.0.251:80"), "rr", {"10.0.0.18:80*1"}));
        f.host->setIpvs(there);
        QVERIFY(f.isDone());
        QCOMPARE(f.plan().rowCount(), 0);
        QVERIFY(f.pend()->toolTip().contains(QLatin1String("change nothing")));
    }

    void takesAFileThatIsDropped()
    {
        ImportFixture f;
        f.import->reject();
        QTRY_VERIFY(f.dialog() == nullptr);
        drop(&f.window, dataFile("ldirectord/web.cf"));
        QVERIFY(f.take());
        QVERIFY(f.isDone());
        QCOMPARE(words(f.import, "importName"), QStringLiteral("web.cf"));
        drop(f.import, dataFile("listing/plain.txt"));
        QVERIFY(f.isDone());
        QCOMPARE(words(f.import, "importName"), QStringLiteral("plain.txt"));
    }

    void takesATextThatIsPasted()
    {
        ImportFixture f;
        f.import->reject();
        QTRY_VERIFY(f.dialog() == nullptr);
        f.services()->setFocus();
        QGuiApplication::clipboard()->setText(QStringLiteral("Dear all,\nlunch is at twelve.\n"));
        f.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(f.dialog() == nullptr);
        QVERIFY(
            f.window.findChild<QStatusBar *>()->currentMessage().contains(QLatin1String("no configuration")));
        QGuiApplication::clipboard()->setText(QLatin1String(oneService));
        f.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(f.take());
        QVERIFY(f.isDone());
        QCOMPARE(f.text()->toPlainText(), QLatin1String(oneService));
        QCOMPARE(words(f.import, "importName"), QStringLiteral("Pasted text"));
        QGuiApplication::clipboard()->setText(QStringLiteral("net.ipv4.ip_forward = 1\n"));
        QTest::keyClick(f.import, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(f.isDone());
        QCOMPARE(f.part<QComboBox>("importFormat")->currentText(), QStringLiteral("Found: Kernel settings"));
    }

    void opensAClusterDocument()
    {
        ImportFixture f;
        QVERIFY(f.open(dataFile("keepalived/minimal.conf")));
        QVERIFY(!f.part<QPushButton>("openAsCluster")->isVisible());
        QVERIFY(f.open(dataFile("cluster/web.json")));
        QVERIFY(f.part<QPushButton>("openAsCluster")->isVisible());
        click(f.import, "openAsCluster");
        const Cluster wanted =
            *readFile(FileFormat::Cluster, contentOf(dataFile("cluster/web.json"))).cluster;
        QTRY_VERIFY(f.window.clusters().cluster(wanted.name) != nullptr);
        QVERIFY(*f.window.clusters().cluster(wanted.name) == wanted);
        QCOMPARE(f.window.workspace().views()->currentWidget(),
                 static_cast<QWidget *>(f.window.workspace().clusterView()));
        f.window.clusters().forget(wanted.name);
    }

    void opensAPairAsClusterOnceItIsComplete()
    {
        ImportFixture f;
        QVERIFY(f.open(dataFile("keepalived/master.conf")));
        click(f.import, "openAsCluster");
        QDialog *form = f.dialog();
        QVERIFY(form);
        QCOMPARE(form->objectName(), QStringLiteral("clusterForm"));
        auto *accept = form->findChild<QPushButton *>(QStringLiteral("acceptClusterForm"));
        QVERIFY(accept->toolTip().contains(QLatin1String("needs a name")));
        type(form, "clusterName", QStringLiteral("shop"));
        QVERIFY(accept->toolTip().contains(QLatin1String("row 2")));
        auto *table = form->findChild<DataTable *>(QStringLiteral("clusterMachines"));
        const auto edit = [&](int row, int column, const QString &text) {
            table->setFocus();
            table->setCurrentIndex(table->model()->index(row, column));
            QTest::keyClick(table, Qt::Key_F2);
            auto *editor = table->viewport()->findChild<QLineEdit *>();
            QVERIFY(editor);
            editor->selectAll();
            QTest::keyClicks(editor, text);
            QTest::keyClick(editor, Qt::Key_Return);
            QTest::qWait(20); // the editor gives its text away once the key is done with
        };
        edit(1, MachinesModel::Name, QStringLiteral("lvs2"));
        QVERIFY(accept->toolTip().contains(QLatin1String("Only one machine can be this one")));
        edit(1, MachinesModel::Destination, QStringLiteral("-oProxyCommand=x"));
        QVERIFY(!accept->isEnabled());
        edit(1, MachinesModel::Destination, QStringLiteral("root@lvs2"));
        QVERIFY2(accept->isEnabled(), qPrintable(accept->toolTip()));
        QTest::mouseClick(accept, Qt::LeftButton);
        QTRY_VERIFY(f.window.clusters().cluster(QStringLiteral("shop")) != nullptr);
        const Cluster &kept = *f.window.clusters().cluster(QStringLiteral("shop"));
        QCOMPARE(kept.directors[0].host, QStringLiteral("lvs1"));
        QCOMPARE(kept.directors[1].destination, QStringLiteral("root@lvs2"));
        QCOMPARE(kept.servers.size(), size_t(2));
        QTRY_VERIFY(f.dialog() == nullptr);
        f.window.clusters().forget(QStringLiteral("shop"));
    }

    void asksBeforeItReplacesACluster()
    {
        ImportFixture f;
        Cluster mine;
        mine.name = QStringLiteral("web");
        mine.directors.push_back({QStringLiteral("other"), {}, ShortName::literal("eth9"), {}, {}});
        QVERIFY(f.window.clusters().keep(mine));
        QVERIFY(f.open(dataFile("cluster/web.json")));
        click(f.import, "openAsCluster");
        QTRY_VERIFY(f.dialog() != nullptr && f.dialog()->objectName() == QLatin1String("replaceClusterBox"));
        QVERIFY(*f.window.clusters().cluster(QStringLiteral("web")) == mine);
        click(f.dialog(), "replaceCluster");
        QTRY_VERIFY(!(*f.window.clusters().cluster(QStringLiteral("web")) == mine));
        f.window.clusters().forget(QStringLiteral("web"));
    }

    void readsIncludesOfItsOwnFolderOnly()
    {
        QTemporaryDir folder;
        const auto write = [&](const char *name, const char *text) {
            const QString path = folder.filePath(QLatin1String(name));
            QDir().mkpath(path.section(u'/', 0, -2));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(text) > 0);
        };
        write("site/keepalived.conf", "include conf.d/*.conf\ninclude ../outside.conf\n");
        write("site/conf.d/a.conf",
              "virtual_server 10.0.0.9 80 {\n lb_algo rr\n lb_kind DR\n protocol TCP\n}\n");
        write("outside.conf", "virtual_server 10.0.0.8 80 {\n lb_algo rr\n lb_kind DR\n protocol TCP\n}\n");
        ImportFixture f;
        QVERIFY(f.open(folder.filePath(QStringLiteral("site/keepalived.conf"))));
        QVERIFY(words(f.import, "importSummary").startsWith(QLatin1String("Services: 1 ")));
    }

    void saysWhyAFileIsNotRead_data()
    {
        QTest::addColumn<QString>("why");
        QTest::newRow("large") << "larger than";
        QTest::newRow("binary") << "is not text";
        QTest::newRow("missing") << "cannot be read";
        QTest::newRow("folder") << "not a plain file";
    }

    void saysWhyAFileIsNotRead()
    {
        QFETCH(QString, why);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        QTemporaryDir folder;
        const QString path = folder.filePath(tag);
        if (tag == QLatin1String("large") || tag == QLatin1String("binary")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write("-A -t 10.0.0.1:80\nab") > 0);
            QVERIFY(file.resize(tag == QLatin1String("large") ? ImportLimits().mostCharacters + 1 : 100));
        } else if (tag == QLatin1String("folder")) {
            QVERIFY(QDir().mkdir(path));
        }
        ImportFixture f;
        QVERIFY(f.open(path));
        QVERIFY2(f.emptyWords().contains(why), qPrintable(f.emptyWords()));
        QVERIFY(f.emptyWords().contains(path));
        QCOMPARE(f.emptyWords().contains(QLatin1String("line 2, column 3")), tag == QLatin1String("binary"));
        QVERIFY(!f.pend()->isEnabled());
        // Another one can be opened.
        QVERIFY(f.open(dataFile("listing/plain.txt")));
        QVERIFY(f.text()->isVisible());
    }

    void canBeCancelledAndClosedWhileItReads()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("large.rules"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 100'000; ++i) {
            file.write(QStringLiteral("-A -t 10.%1.%2.%3:80 -s rr # a line as there are many in it\n")
                           .arg(i / 62500)
                           .arg(i / 250 % 250)
                           .arg(i % 250)
                           .toUtf8());
        }
        file.close();
        ImportFixture f;
        QVERIFY(f.open(dataFile("listing/plain.txt")));
        f.import->openFile(path);
        QVERIFY(f.isBusy());
        QVERIFY(!f.pend()->isEnabled());
        click(f.import, "cancelImport");
        QVERIFY(f.isDone());
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(words(f.import, "importName"), QStringLiteral("plain.txt"));
        QVERIFY(f.pend()->isEnabled());
        f.import->openFile(path);
        QVERIFY(f.isBusy());
        click(f.import, "closeImport");
        QTRY_VERIFY(f.dialog() == nullptr);
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QVERIFY(f.pending().isEmpty());
        // And it opens whole.
        f.window.actions().importFile->trigger();
        QVERIFY(f.take());
        QVERIFY(f.open(path));
        QCOMPARE(f.text()->blockCount(), 100'001);
        QVERIFY(f.pend()->isEnabled());
    }

    void modelsAreSound()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFindings({{TextFinding::Severity::LeftOut, {9, 1, 3}, QStringLiteral("b")},
                           {TextFinding::Severity::Problem, {2, 5, 1}, QStringLiteral("c")},
                           {TextFinding::Severity::Doubt, {}, QStringLiteral("a")}});
        QCOMPARE(model.index(0, FindingsModel::Words).data().toString(), QStringLiteral("a"));
        QCOMPARE(model.index(1, FindingsModel::Place).data().toString(), QStringLiteral("2:5"));
        QCOMPARE(model.index(1, FindingsModel::Severity).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("problem"));
        QVERIFY(model.matches(2, QStringLiteral("LEFT")));
        model.setFindings({});
        QCOMPARE(model.rowCount(), 0);
    }

    void machinesAreEditedWhereTheyMayBe()
    {
        Cluster cluster;
        cluster.directors.push_back({QStringLiteral("lb1"), {}, ShortName::literal("eth0"), {}, {}});
        cluster.servers.push_back(
            {QStringLiteral("web1"), {}, ShortName::literal("eth0"), {*Address::parse(u"10.0.0.18")}});
        MachinesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCluster(cluster);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, MachinesModel::Addresses).data().toString(), QStringLiteral("10.0.0.18"));
        QCOMPARE(model.index(0, MachinesModel::Destination).data().toString(),
                 QStringLiteral("this machine"));
        QVERIFY(!model.setData(model.index(1, MachinesModel::Role), QStringLiteral("x"), Qt::EditRole));
        QVERIFY(!model.setData(model.index(1, MachinesModel::Interface), QStringLiteral("name with spaces"),
                               Qt::EditRole));
        QVERIFY(
            model.setData(model.index(1, MachinesModel::Interface), QStringLiteral("ens4"), Qt::EditRole));
        QCOMPARE(model.cluster().servers.front().interface, ShortName::literal("ens4"));
    }

    void coloursAndCutsText()
    {
        const auto coloured = [](const QString &line, TextLanguage language) {
            QStringList parts;
            for (const QTextLayout::FormatRange &each : textFormats(line, language, QPalette())) {
                parts.append(line.mid(each.start, each.length));
            }
            return parts.join(u'|');
        };
        QCOMPARE(coloured(QStringLiteral("ipvsadm -A -t $VIP:80 # web"), TextLanguage::Commands),
                 QStringLiteral("ipvsadm|-A|-t|$VIP|# web"));
        QCOMPARE(coloured(QStringLiteral("  real_server 10.0.0.1 80 { ! one"), TextLanguage::Blocks),
                 QStringLiteral("  real_server|10.0.0.1|! one"));
        QCOMPARE(coloured(QStringLiteral("Address=10.0.0.250/32"), TextLanguage::Settings),
                 QStringLiteral("Address|10.0.0.250/32"));
        QCOMPARE(coloured(QStringLiteral("TCP  [2001:db8::1]:80 wlc"), TextLanguage::Plain),
                 QStringLiteral("[2001:db8::1]:80"));
        TextView view;
        view.setText(QString(5000, u'x') + QStringLiteral("\nsecond"));
        QCOMPARE(view.blockCount(), 2);
        QVERIFY(view.document()->firstBlock().length() < 2100);
        view.goTo({2, 4, 100});
        QCOMPARE(view.textCursor().positionInBlock(), 3);
        view.goTo({7, 1, 1}); // there is none
        QCOMPARE(view.markedLine(), 0);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests"));
    QApplication::setApplicationName(QStringLiteral("import"));
    ImportTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "import_test.moc"
