// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "What if…" as its user goes through it, and the tour that leads there.
#include "tests/ui/windowfixture.h"

#include "core/kernel/simulated/demonstration.h"
#include "core/session/simulatedhost.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/servicesview.h"
#include "ui/panes/tourpanel.h"
#include "ui/whatif/changesmodel.h"
#include "ui/whatif/figuresmodel.h"
#include "ui/whatif/outcomechart.h"
#include "ui/whatif/resultpicture.h"
#include "ui/whatif/trafficfields.h"
#include "ui/whatif/whatifdialog.h"
#include "ui/whatif/whatifrunner.h"
#include "ui/whatif/whatifwording.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QImage>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>

using namespace lvs;
using namespace lvs::simulation;
using namespace lvs::test;

namespace {

/// The window on a small site, with the dialog open on its first service.
class Asked : public WindowFixture
{
public:
    Asked()
        : WindowFixture(smallSite())
    {
        window.workspace().services()->selectService(tcp("10.0.0.250:80"));
        QTest::qWait(1);
        window.actions().whatIf->trigger();
        dialog = qobject_cast<WhatIfDialog *>(WindowFixture::dialog());
        if (dialog == nullptr) {
            qFatal("no dialog");
        }
        // Short and quick, so that the test is.
        set("trafficLength", 2);
        set("trafficRate", 5);
    }
    void set(const char *field, double value)
    {
        dialog->findChild<QDoubleSpinBox *>(QLatin1String(field))->setValue(value);
    }
    void choose(const char *box, int index)
    {
        dialog->findChild<QComboBox *>(QLatin1String(box))->setCurrentIndex(index);
    }
    void preset(Preset preset)
    {
        for (QAction *action :
             dialog->findChild<QToolButton *>(QStringLiteral("whatIfPresets"))->menu()->actions()) {
            if (action->data().toInt() == static_cast<int>(preset)) {
                action->trigger();
            }
        }
    }
    bool runs()
    {
        return QTest::qWaitFor([this] { return dialog->answer() != nullptr && isIdle(); }, 30000);
    }
    bool isIdle() { return button("whatIfRun")->isEnabled(); }
    QPushButton *button(const char *name) { return dialog->findChild<QPushButton *>(QLatin1String(name)); }
    DataTable *changes() { return dialog->findChild<DataTable *>(QStringLiteral("whatIfChanges")); }

    QPointer<WhatIfDialog> dialog;
};

/// One with so many figures.
QImage pictureOf(int figures, const QString &value = {})
{
    QStandardItemModel model(figures, 4);
    model.setData(model.index(figures - 1, 3), value);
    const OutcomeChart chart;
    ResultPicture::Content content;
    content.before = &chart;
    content.after = &chart;
    content.figures = &model;
    return ResultPicture(QPalette(), QFont()).draw(content);
}

Question smallQuestion()
{
    Question question;
    question.setting.service = *smallSite().service(tcp("10.0.0.250:80"));
    question.traffic.length = 60'000;
    question.traffic.warmUp = 0;
    return question;
}

} // namespace

class WhatIfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksAboutTheSelectedService();
    void presetsAskAtOnce();
    void presetsThatMakeNoSenseSayWhy();
    void changesArePutTogetherByHand();
    void changesAreMovedAndRemoved();
    void theAnswerIsShown();
    void aRefusalIsSaid();
    void aRunCanBeCancelled();
    void aPictureIsSaved();
    void changesBecomePending();
    void whatIsNoConfigurationDoesNot();
    void aRealHostIsAskedAbout();
    void unavailableWithoutServices();
    void everyControlHasANameAndAHelp();
    void fieldsGiveTheModelBack();
    void figuresAreAModel();
    void chartsShowTheirValues();
    void wordsSayWhatItMeans();
    void theTourIsOfTheSimulation();
    void theTourLeadsToWhatItSays();
};

void WhatIfTest::asksAboutTheSelectedService()
{
    Asked asked;
    const Question question = asked.dialog->question();
    QCOMPARE(question.setting.service, *smallSite().service(tcp("10.0.0.250:80")));
    QCOMPARE(question.traffic.length, qint64 {120'000});
    QCOMPARE(question.traffic.connectionsPerMinute, 300U);
    asked.choose("whatIfService", 1);
    QCOMPARE(asked.dialog->question().setting.service.key, tcp("10.0.0.250:443"));
    QVERIFY(!asked.button("whatIfSave")->isEnabled());
}

void WhatIfTest::presetsAskAtOnce()
{
    Asked asked;
    asked.preset(Preset::DrainServer);
    QVERIFY(asked.runs());
    QCOMPARE(asked.dialog->question().changes,
             (std::vector<Change> {
                 {24'000, SetWeight {*Endpoint::parse(u"10.0.0.18:80"), *Weight::fromNumber(0)}}}));
    QCOMPARE(asked.dialog->answer()->after.drains.size(), size_t {1});
    QVERIFY(asked.dialog->answer()->before.drains.empty());
    QVERIFY(words(asked.dialog, "whatIfWords").contains(QLatin1String("10.0.0.18:80")));
    // Each of them can be asked.
    for (const Preset each : {Preset::AnotherScheduler, Preset::ServerFails, Preset::FailureIsNoticed,
                              Preset::Burst, Preset::ServerComesBack, Preset::RemovedServer}) {
        const auto before = asked.dialog->answer();
        asked.preset(each);
        QVERIFY(QTest::qWaitFor([&] { return asked.dialog->answer() != before; }, 30000));
        QVERIFY2(asked.dialog->answer()->after != asked.dialog->answer()->before,
                 qPrintable(presetName(each)));
    }
}

void WhatIfTest::presetsThatMakeNoSenseSayWhy()
{
    Asked asked;
    asked.choose("whatIfService", 1); // one real server only
    QAction *drain = asked.dialog->findChild<QAction *>(
        QStringLiteral("preset%1").arg(static_cast<int>(Preset::DrainServer)));
    QVERIFY(!drain->isEnabled());
    QVERIFY(drain->toolTip().contains(QLatin1String("only one real server")));
    asked.choose("whatIfService", 0);
    QVERIFY(drain->isEnabled());
}

void WhatIfTest::changesArePutTogetherByHand()
{
    Asked asked;
    auto *kinds = asked.dialog->findChild<QComboBox *>(QStringLiteral("changeKind"));
    for (int kind = 0; kind < kinds->count(); ++kind) {
        kinds->setCurrentIndex(kind);
        asked.choose("changeServer", 1);
        if (asked.dialog->findChild<QLineEdit *>(QStringLiteral("changeNewServer"))->isVisible()) {
            QVERIFY(!asked.button("changeAdd")->isEnabled());
            type(asked.dialog, "changeNewServer", QStringLiteral("10.0.0.20:80"));
        }
        QVERIFY2(asked.button("changeAdd")->isEnabled(), qPrintable(kinds->currentText()));
        asked.set("changeAt", kind);
        click(asked.dialog, "changeAdd");
        QCOMPARE(asked.changes()->model()->rowCount(), kind + 1);
    }
    const std::vector<Change> changes = asked.dialog->question().changes;
    QCOMPARE(changes.size(), size_t {9});
    QCOMPARE(changes[1].at, qint64 {1000});
    QCOMPARE(std::get<SetWeight>(changes[1].action).server, *Endpoint::parse(u"10.0.0.19:80"));
    QCOMPARE(std::get<AddServer>(changes[7].action).server.endpoint, *Endpoint::parse(u"10.0.0.20:80"));
    QVERIFY(std::holds_alternative<RemoveServer>(changes[8].action));
    QVERIFY(check(asked.dialog->question()));
}

void WhatIfTest::changesAreMovedAndRemoved()
{
    ChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Endpoint server = *Endpoint::parse(u"10.0.0.18:80");
    model.add({2000, FailServer {server}});
    model.add({1000, RemoveServer {server}});
    QCOMPARE(model.index(0, ChangesModel::What).data().toString(), QStringLiteral("10.0.0.18:80 is removed"));
    QVERIFY(model.setData(model.index(0, ChangesModel::At), 3.5, Qt::EditRole));
    QCOMPARE(model.index(1, ChangesModel::At).data(Qt::EditRole).toDouble(), 3.5);
    QVERIFY(!model.setData(model.index(0, ChangesModel::At), -1, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, ChangesModel::At), QStringLiteral("x"), Qt::EditRole));
    model.remove(0);
    QCOMPARE(model.rowCount(), 1);
    model.setChanges({{5, FailServer {server}}, {1, FailServer {server}}});
    QCOMPARE(model.changes().front().at, qint64 {1});

    Asked asked;
    asked.preset(Preset::FailureIsNoticed);
    QVERIFY(asked.runs());
    QVERIFY(!asked.button("whatIfRemove")->isEnabled());
    asked.changes()->selectRow(1);
    click(asked.dialog, "whatIfRemove");
    QCOMPARE(asked.dialog->question().changes.size(), size_t {1});
}

void WhatIfTest::theAnswerIsShown()
{
    Asked asked;
    asked.preset(Preset::AnotherScheduler);
    QVERIFY(asked.runs());
    const auto *before = asked.dialog->findChild<OutcomeChart *>(QStringLiteral("chartBefore"));
    const auto *after = asked.dialog->findChild<OutcomeChart *>(QStringLiteral("chartAfter"));
    QVERIFY(before->isVisible() && after->isVisible());
    QCOMPARE(before->lines().size(), size_t {2});
    QCOMPARE(before->scale(), after->scale());
    QCOMPARE(before->lines()[0].color, after->lines()[0].color);
    const std::vector<double> open = before->lines()[0].values;
    for (const int metric : {1, 2}) {
        asked.choose("whatIfMetric", metric);
        QVERIFY(before->lines()[0].values != open);
        QCOMPARE(before->scale(), after->scale());
    }
    const auto *figures = asked.dialog->findChild<DataTable *>(QStringLiteral("whatIfFigures"));
    QVERIFY(figures->model()->rowCount() > 10);
}

void WhatIfTest::aRefusalIsSaid()
{
    Asked asked;
    asked.choose("changeKind", 7);
    type(asked.dialog, "changeNewServer", QStringLiteral("10.0.0.18:80")); // is there already
    click(asked.dialog, "changeAdd");
    click(asked.dialog, "whatIfRun");
    auto *problem = asked.dialog->findChild<QLabel *>(QStringLiteral("whatIfProblem"));
    QVERIFY(QTest::qWaitFor([&] { return problem->isVisible(); }, 10000));
    QVERIFY2(problem->text().startsWith(QLatin1String("Change 1: ")), qPrintable(problem->text()));
    QVERIFY(asked.isIdle());
    QVERIFY(asked.dialog->answer() == nullptr);
}

void WhatIfTest::aRunCanBeCancelled()
{
    Asked asked;
    // So long that it is never done, and so thin that it soon is on its way.
    asked.set("trafficLength", 5000);
    asked.set("trafficRate", 20);
    click(asked.dialog, "whatIfRun");
    QVERIFY(!asked.isIdle());
    const auto *progress = asked.dialog->findChild<QProgressBar *>(QStringLiteral("whatIfProgress"));
    QVERIFY(progress->isVisible());
    QVERIFY(QTest::qWaitFor([&] { return progress->value() > 0; }, 30000));
    click(asked.dialog, "whatIfCancel");
    QVERIFY(QTest::qWaitFor([&] { return asked.isIdle(); }, 10000));
    QVERIFY(asked.dialog->answer() == nullptr);
    QVERIFY(!asked.dialog->findChild<QLabel *>(QStringLiteral("whatIfProblem"))->isVisible());
    // One that is closed in the middle of it stops as well.
    click(asked.dialog, "whatIfRun");
    asked.dialog->close();
    QVERIFY(QTest::qWaitFor([&] { return asked.dialog == nullptr; }, 10000));
}

void WhatIfTest::aPictureIsSaved()
{
    Asked asked;
    asked.preset(Preset::DrainServer);
    QVERIFY(asked.runs());
    QVERIFY(asked.button("whatIfSave")->isEnabled());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("day.png"));
    QVERIFY(asked.dialog->savePicture(path));
    const QImage picture(path);
    QVERIFY(picture.width() > 800 && picture.height() > 400);
    // It is as large in a small window, and has the figures, which make it longer.
    asked.dialog->resize(asked.dialog->minimumSizeHint());
    QVERIFY(asked.dialog->savePicture(path));
    QCOMPARE(QImage(path), picture);
    QVERIFY(pictureOf(200).height() > pictureOf(3).height() + 1000);
    QCOMPARE(pictureOf(ResultPicture::mostFigures + 1).height(),
             pictureOf(ResultPicture::mostFigures + 500).height());
    QVERIFY(pictureOf(3, QStringLiteral("12")) != pictureOf(3, QStringLiteral("13")));
    const Result<void> refused = asked.dialog->savePicture(folder.filePath(QStringLiteral("no/day.png")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
}

void WhatIfTest::changesBecomePending()
{
    Asked asked;
    asked.choose("changeKind", 0);
    asked.choose("changeScheduler", 0); // rr
    click(asked.dialog, "changeAdd");
    asked.choose("changeKind", 1); // a weight of 0
    click(asked.dialog, "changeAdd");
    asked.choose("changeKind", 2); // a failure is no configuration
    click(asked.dialog, "changeAdd");
    asked.choose("changeKind", 7);
    type(asked.dialog, "changeNewServer", QStringLiteral("10.0.0.20:80"));
    click(asked.dialog, "changeAdd");
    click(asked.dialog, "whatIfPending");
    QCOMPARE(asked.pending().count(), size_t {3});
    const IpvsState desired = asked.session->state().desired();
    const VirtualService &service = *desired.service(tcp("10.0.0.250:80"));
    QCOMPARE(service.settings.scheduler.name(), QStringLiteral("rr"));
    QVERIFY(service.realServer(*Endpoint::parse(u"10.0.0.18:80"))->settings.weight.isDraining());
    QVERIFY(service.realServer(*Endpoint::parse(u"10.0.0.20:80")) != nullptr);
    asked.window.actions().undo->trigger();
    QVERIFY(asked.pending().isEmpty());
}

void WhatIfTest::whatIsNoConfigurationDoesNot()
{
    Asked asked;
    QVERIFY(!asked.button("whatIfPending")->isEnabled());
    asked.preset(Preset::ServerFails);
    QVERIFY(asked.runs());
    QVERIFY(!asked.button("whatIfPending")->isEnabled());
    QVERIFY(asked.button("whatIfPending")->toolTip().contains(QLatin1String("Not available")));
    // It goes and comes back: in the end all is as it was.
    asked.preset(Preset::ServerComesBack);
    QVERIFY(!asked.button("whatIfPending")->isEnabled());
}

void WhatIfTest::aRealHostIsAskedAbout()
{
    WindowFixture fixture;
    auto owned = std::make_unique<FakeHost>(smallSite());
    owned->setKind(HostKind::Local);
    HostSession *machine = fixture.window.addHost(std::move(owned), QStringLiteral("lb2"));
    fixture.window.showSession(machine);
    QVERIFY(!machine->isSimulated());
    QVERIFY(fixture.window.actions().whatIf->isEnabled());
    // What is only pending counts as well.
    PendingChanges pending = machine->state().pending();
    ServiceSettings settings = smallSite().service(tcp("10.0.0.250:80"))->settings;
    settings.scheduler = *Scheduler::parse(u"sed");
    pending.setService(machine->state().live(), tcp("10.0.0.250:80"), settings);
    machine->edit(pending, QStringLiteral("scheduler"));
    fixture.window.workspace().services()->selectService(tcp("10.0.0.250:80"));
    fixture.window.actions().whatIf->trigger();
    auto *dialog = qobject_cast<WhatIfDialog *>(WindowFixture::dialog());
    QVERIFY(dialog != nullptr);
    const Setting setting = dialog->question().setting;
    QCOMPARE(setting.service, *machine->state().desired().service(tcp("10.0.0.250:80")));
    QCOMPARE(setting.service.settings.scheduler.name(), QStringLiteral("sed"));
    QCOMPARE(setting.timeouts, machine->state().live().timeouts);
    QCOMPARE(setting.kernelRelease, machine->host().kernelInfo().release); // whose formula of loads counts
    QVERIFY(setting.kernelRelease != Setting().kernelRelease);
    QVERIFY(check(dialog->question()));
}

void WhatIfTest::unavailableWithoutServices()
{
    WindowFixture fixture;
    QVERIFY(!fixture.window.actions().whatIf->isEnabled());
    fixture.host->setIpvs(smallSite());
    QVERIFY(fixture.window.actions().whatIf->isEnabled());
    QVERIFY(fixture.services()->actions().contains(fixture.window.actions().whatIf));
}

void WhatIfTest::everyControlHasANameAndAHelp()
{
    Asked asked;
    asked.preset(Preset::DrainServer);
    QVERIFY(asked.runs());
    for (const QWidget *widget : asked.dialog->findChildren<QWidget *>()) {
        const bool isControl = widget->focusPolicy() != Qt::NoFocus
            && !widget->objectName().startsWith(u"qt_") && !widget->objectName().isEmpty()
            && qobject_cast<const QLabel *>(widget) == nullptr;
        if (isControl && widget->isVisible()) {
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

void WhatIfTest::fieldsGiveTheModelBack()
{
    TrafficFields fields;
    QCOMPARE(fields.model(), TrafficModel());
    TrafficModel model;
    model.length = 90'000;
    model.connectionsPerMinute = 30;
    model.day = TrafficModel::ordinaryDay();
    model.clients = 70;
    model.natPercent = 33;
    model.request = {DurationKind::Exponential, 1500, model.request.spread};
    model.requests = 4;
    model.pause.mean = 2500;
    model.outBytes = 64'000;
    model.seed = 99;
    fields.setModel(model);
    QCOMPARE(fields.model(), model);
    QVERIFY(check(fields.model()));
}

void WhatIfTest::figuresAreAModel()
{
    FiguresModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Question question = smallQuestion();
    question.changes = {{30'000, SetWeight {*Endpoint::parse(u"10.0.0.18:80"), *Weight::fromNumber(0)}}};
    model.setAnswer(std::make_shared<const Answer>(*answer(question)));
    QVERIFY(model.rowCount() > 10);
    QCOMPARE(model.index(0, FiguresModel::Figure).data().toString(), QStringLiteral("Connections"));
    QCOMPARE(model.index(0, FiguresModel::Difference).data().toString(), QStringLiteral("="));
    bool sawShare = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!model.index(row, FiguresModel::Figure).data(Qt::ToolTipRole).toString().isEmpty());
        const QString figure = model.index(row, FiguresModel::Figure).data().toString();
        if (figure == QLatin1String("10.0.0.18:80: share of connections")) {
            sawShare = true;
            QVERIFY(model.index(row, FiguresModel::Difference).data().toString().startsWith(u'−'));
        }
    }
    QVERIFY(sawShare);
    model.setAnswer(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void WhatIfTest::chartsShowTheirValues()
{
    OutcomeChart chart;
    chart.setLines(QStringLiteral("As it is"), {{QStringLiteral("A"), {1, 2000}, Qt::blue}}, {5}, 10);
    chart.setScale(axisScale(2000), QStringLiteral("B/s"));
    QCOMPARE(chart.valuesAt(1),
             QStringList({QStringLiteral("after 10 s"), QStringLiteral("A: 2.0\u202fkB/s")}));
    QVERIFY(chart.valuesAt(2).isEmpty());
    chart.resize(400, 250);
    chart.show();
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(chart.accessibleDescription().contains(QLatin1String("after 5.0 s")));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(chart.accessibleDescription().isEmpty());
}

void WhatIfTest::wordsSayWhatItMeans()
{
    Question question = smallQuestion();
    QCOMPARE(conclusions(question, *answer(question)),
             QStringList({QStringLiteral("Nothing is changed yet: both sides are the same.")}));
    question.changes = {{20'000, FailServer {*Endpoint::parse(u"10.0.0.18:80")}}};
    const QString failed = conclusions(question, *answer(question)).join(u' ');
    QVERIFY2(failed.contains(QLatin1String("clients are sent to a server that refuses them")),
             qPrintable(failed));
    QVERIFY2(failed.contains(QLatin1String("connections break")), qPrintable(failed));
    question.changes = {{0, MoreClients {{0, 10'000, 200}}}, {70'000, FailServer {}}};
    const Result<void> late = check(question);
    QVERIFY(!late);
    QVERIFY2(describeRefusal(late.error()).contains(QLatin1String("Change 2, its time")),
             qPrintable(describeRefusal(late.error())));
    QCOMPARE(spanWords(125'000'000'000), QStringLiteral("2 min 05 s"));
    QCOMPARE(spanWords(400'000'000), QStringLiteral("0.4 s"));
}

void WhatIfTest::theTourIsOfTheSimulation()
{
    WindowFixture fixture(smallSite()); // which is simulated
    auto *dock = fixture.find<QDockWidget>("tourDock");
    QVERIFY(dock->isVisible());
    auto host = std::make_unique<FakeHost>(smallSite());
    host->setKind(HostKind::Local);
    HostSession *machine = fixture.window.addHost(std::move(host), QStringLiteral("lb2"));
    fixture.window.showSession(machine);
    QVERIFY(!dock->isVisible());
    fixture.window.showSession(fixture.session);
    QVERIFY(dock->isVisible());
    dock->findChild<QAction *>(QStringLiteral("tourDockHide"))->trigger();
    QVERIFY(!dock->isVisible());
    // Once hidden by the user it does not come by itself any more.
    fixture.window.showSession(machine);
    fixture.window.showSession(fixture.session);
    QVERIFY(!dock->isVisible());
    dock->toggleViewAction()->trigger();
    QVERIFY(dock->isVisible());
}

void WhatIfTest::theTourLeadsToWhatItSays()
{
    WindowFixture fixture(smallSite());
    auto *host = new SimulatedHost([] { return makeDemonstrationKernel(); });
    HostSession *session = fixture.window.addHost(std::unique_ptr<Host>(host), QStringLiteral("sim"));
    fixture.window.showSession(session);
    QVERIFY(QTest::qWaitFor([&] { return fixture.services()->selectedRows().size() == 1; }, 10000));
    QVERIFY(QTest::qWaitFor([&] { return fixture.servers()->model()->rowCount() > 0; }, 10000));
    auto *tour = fixture.find<TourPanel>("tour");
    const auto step = [&](TourStep which) {
        fixture.find<QPushButton>(qPrintable(QStringLiteral("tourStep%1").arg(static_cast<int>(which))))
            ->click();
        QVERIFY(tour->isDone(which));
    };
    const auto opens = [&](TourStep which, const char *name) {
        step(which);
        QDialog *dialog = WindowFixture::dialog();
        QVERIFY(dialog != nullptr);
        QVERIFY2(dialog->findChild<QWidget *>(QLatin1String(name)) != nullptr, name);
        dialog->close();
        QTest::qWait(1);
    };
    step(TourStep::Watch);
    opens(TourStep::Weight, "weight");
    opens(TourStep::Scheduler, "scheduler");
    opens(TourStep::WhatIf, "whatIfRun");
    QVERIFY(session->state().pending().isEmpty());
    step(TourStep::Drain);
    QCOMPARE(session->state().pending().count(), size_t {1});
    QVERIFY(session->state().pending().realServers().begin()->second.wanted->weight.isDraining());
    session->undoStack().undo();
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("lvsdesk-tests"));
    QApplication::setApplicationName(QStringLiteral("whatif"));
    WhatIfTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "whatif_test.moc"
