// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshot/stage.h"

#include "core/kernel/simulated/demonstration.h"
#include "core/session/simulatedhost.h"
#include "tests/support/clustermachines.h"
#include "ui/charts/chartcanvas.h"
#include "ui/charts/trafficchart.h"
#include "ui/cluster/clusterview.h"
#include "ui/help/help.h"
#include "ui/help/helpwindow.h"
#include "ui/import/importdialog.h"
#include "ui/mainwindow/views.h"
#include "ui/mainwindow/workspace.h"
#include "ui/panes/datatable.h"
#include "ui/panes/hostsetuppage.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"
#include "ui/saved/historyview.h"
#include "ui/saved/savedstatespane.h"
#include "ui/support/cellroles.h"
#include "ui/whatif/whatifdialog.h"
#include "ui/wizard/clusterwizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTextStream>
#include <QTimer>
#include <QTreeView>
#include <QWindow>

#include <algorithm>

namespace lvs::test {

namespace {

QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xf4f5f6));
    palette.setColor(QPalette::WindowText, QColor(0x1d2226));
    palette.setColor(QPalette::Base, QColor(0xffffff));
    palette.setColor(QPalette::AlternateBase, QColor(0xf7f8f9));
    palette.setColor(QPalette::Text, QColor(0x1d2226));
    palette.setColor(QPalette::Button, QColor(0xeef0f2));
    palette.setColor(QPalette::ButtonText, QColor(0x1d2226));
    palette.setColor(QPalette::Highlight, QColor(0x2a6fa8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x767f87));
    palette.setColor(QPalette::ToolTipBase, QColor(0xffffff));
    palette.setColor(QPalette::ToolTipText, QColor(0x1d2226));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0xa0a6ab));
    palette.setColor(QPalette::Disabled, QPalette::Text, QColor(0xa0a6ab));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0xa0a6ab));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b2f33));
    palette.setColor(QPalette::WindowText, QColor(0xe4e7ea));
    palette.setColor(QPalette::Base, QColor(0x1f2326));
    palette.setColor(QPalette::AlternateBase, QColor(0x24282c));
    palette.setColor(QPalette::Text, QColor(0xe4e7ea));
    palette.setColor(QPalette::Button, QColor(0x363b40));
    palette.setColor(QPalette::ButtonText, QColor(0xe4e7ea));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x2f6f9f));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x8f979e));
    palette.setColor(QPalette::ToolTipBase, QColor(0x363b40));
    palette.setColor(QPalette::ToolTipText, QColor(0xe4e7ea));
    palette.setColor(QPalette::Link, QColor(0x56b4e9));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x767d84));
    palette.setColor(QPalette::Disabled, QPalette::Text, QColor(0x767d84));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x767d84));
    return palette;
}

} // namespace

Stage::Stage(Scheme scheme, const QDir &folder, const QString &prefix)
    : m_folder(folder)
    , m_prefix(prefix + (scheme == Scheme::Light ? QLatin1String("light-") : QLatin1String("dark-")))
{
    QApplication::setPalette(scheme == Scheme::Light ? lightPalette() : darkPalette());
    m_window = std::make_unique<MainWindow>();
    auto host = std::make_unique<SimulatedHost>([] { return makeDemonstrationKernel(); },
                                                SimulatedHost::Clock::Stopped);
    m_host = host.get();
    m_window->addHost(std::move(host), QCoreApplication::translate("lvs::main", "Simulated cluster"));
    m_window->show();
    m_window->activateWindow();
}

Stage::~Stage() = default;

bool Stage::waitUntil(const QString &what, const std::function<bool()> &condition)
{
    constexpr int limit = 30000;
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition() || clock.elapsed() > limit) {
            loop.quit();
        }
    });
    poll.start(5);
    loop.exec();
    if (!condition()) {
        QTextStream(stderr) << "after " << limit / 1000 << " s still waiting until " << what << '\n';
        m_ok = false;
        return false;
    }
    return true;
}

TrafficChart &Stage::chart() const
{
    return *m_window->findChild<TrafficChart *>();
}

bool Stage::waitForState()
{
    return waitUntil(QStringLiteral("the host's state is in the table"), [this] {
        const HostSession &session = *m_window->session();
        const auto shown =
            static_cast<size_t>(m_window->workspace().services()->table()->model()->rowCount());
        return session.host().status() == HostStatus::Ready && shown > 0
            && shown >= session.state().desired().services.size(); // those to be removed are shown, too
    });
}

/// Samples come one after the other: the chart's history has each of these seconds.
bool Stage::passTime(int seconds)
{
    for (int i = 0; i < seconds; ++i) {
        const auto before = m_host->counters();
        m_host->runOnKernel([](SimulatedKernel &kernel) { kernel.advance(std::chrono::seconds(1)); });
        if (!waitUntil(QStringLiteral("the counters of another second are there"),
                       [&] { return m_host->counters() != nullptr && m_host->counters() != before; })) {
            return false;
        }
    }
    m_seconds += seconds;
    return waitUntil(QStringLiteral("the chart shows all of %1 seconds").arg(m_seconds), [this] {
        const ChartCanvas *canvas = chart().canvas();
        return canvas != nullptr && canvas->isVisible() && canvas->excerpt().query == chart().query()
            && canvas->excerpt().now == m_host->counters()->time
            && std::any_of(canvas->excerpt().lines.begin(), canvas->excerpt().lines.end(),
                           [this](const TrafficLine &line) {
                               return line.series.size() >= static_cast<size_t>(m_seconds);
                           });
    });
}

/// A widget is ready when nothing flashes in the tables and it was painted as it now is.
bool Stage::waitForPicture(const QWidget &widget)
{
    const auto flashes = [](const DataTable *table) {
        const QAbstractItemModel &model = *table->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(FlashRole).toBool()) {
                return true;
            }
        }
        return false;
    };
    return waitUntil(QStringLiteral("%1 is still").arg(widget.objectName()),
                     [&] {
                         return widget.windowHandle() != nullptr && widget.windowHandle()->isExposed()
                             && !flashes(m_window->workspace().services()->table())
                             && !flashes(m_window->workspace().realServers()->table())
                             && !flashes(m_window->workspace().hostSetup()->tables()[0])
                             && !flashes(m_window->workspace().hostSetup()->tables()[1]);
                     })
        && waitForPaint(widget);
}

bool Stage::waitForPaint(const QWidget &widget)
{
    class PaintWatch : public QObject
    {
    public:
        bool painted = false;
        bool eventFilter(QObject *, QEvent *event) override
        {
            painted = painted || event->type() == QEvent::Paint;
            return false;
        }
    } watch;
    auto &window = const_cast<QWidget &>(widget);
    window.installEventFilter(&watch);
    window.update(); // comes behind what already waits to be laid out and painted
    return waitUntil(QStringLiteral("%1 is painted").arg(widget.objectName()), [&] { return watch.painted; });
}

bool Stage::shoot(QWidget *widget, const QString &name)
{
    if (widget == nullptr) {
        QTextStream(stderr) << "nothing to show for " << name << '\n';
        return false;
    }
    const QString path = m_folder.filePath(m_prefix + name + QLatin1String(".png"));
    if (!waitForPicture(*widget)) {
        return false;
    }
    if (!widget->grab().save(path)) {
        QTextStream(stderr) << "cannot write " << path << '\n';
        return false;
    }
    return true;
}

QWidget *Stage::openDialog(QAction *action)
{
    action->trigger();
    waitUntil(QStringLiteral("%1 opens its dialog").arg(action->objectName()),
              [] { return QApplication::activeModalWidget() != nullptr; });
    return QApplication::activeModalWidget();
}

bool Stage::closeDialog(QWidget *dialog)
{
    dialog->close();
    return waitUntil(QStringLiteral("the dialog is closed"),
                     [] { return QApplication::activeModalWidget() == nullptr; });
}

bool Stage::shootDialog(QAction *action, const QString &name)
{
    QWidget *dialog = openDialog(action);
    return shoot(dialog, name) && closeDialog(dialog);
}

bool Stage::shootServiceDialogs()
{
    QWidget *dialog = openDialog(m_window->actions().addService);
    bool ok = shoot(dialog, QStringLiteral("service-empty"));
    if (dialog == nullptr) {
        return false;
    }
    dialog->findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("192.168.254.251"));
    dialog->findChild<QLineEdit *>(QStringLiteral("port"))->setText(QStringLiteral("8443"));
    dialog->findChild<QComboBox *>(QStringLiteral("scheduler"))->setCurrentText(QStringLiteral("sh"));
    ok = shoot(dialog, QStringLiteral("service")) && ok;
    dialog->findChild<QPushButton *>(QStringLiteral("accept"))->click();
    ok = waitForState() && ok;
    ok = shoot(m_window.get(), QStringLiteral("new-service")) && ok;
    ok = shootDialog(m_window->actions().addRealServer, QStringLiteral("real-server")) && ok;
    m_window->actions().undo->trigger();
    return ok;
}

void Stage::makeEdits()
{
    HostSession &session = *m_window->session();
    const IpvsState &live = session.state().live();
    PendingChanges pending;
    const VirtualService &first = live.services.front();
    if (!first.realServers.empty()) {
        RealServer server = first.realServers.front();
        server.settings.weight = *Weight::fromNumber(server.settings.weight.number() + 2);
        pending.setRealServer(live, first.key, server);
        RealServer added = first.realServers.back();
        added.endpoint.address = Address::fromIPv4(0xc0a8fe1c);
        added.settings.weight = Weight();
        pending.setRealServer(live, first.key, added);
    }
    if (live.services.size() > 2) {
        pending.removeService(live, live.services[2].key);
        ServiceSettings settings = live.services[1].settings;
        settings.scheduler = *Scheduler::parse(u"rr");
        pending.setService(live, live.services[1].key, settings);
    }
    session.edit(pending, QStringLiteral("edits"));
    m_window->workspace().services()->selectService(first.key);
}

/// The changes are applied, count down, and are taken back.
bool Stage::shootCheckpoint()
{
    QSettings().remove(QStringLiteral("checkpoint"));
    QWidget *dialog = openDialog(m_window->actions().review);
    if (dialog == nullptr) {
        return false;
    }
    dialog->findChild<QCheckBox *>(QStringLiteral("revertUnlessConfirmed"))->setChecked(true);
    dialog->findChild<QPushButton *>(QStringLiteral("apply"))->click();
    const Host &host = m_window->session()->host();
    bool ok = waitUntil(QStringLiteral("the changes wait to be kept"),
                        [&] { return host.checkpoint().has_value(); });
    ok = waitUntil(QStringLiteral("the review makes way"),
                   [] { return QApplication::activeModalWidget() == nullptr; })
        && ok;
    m_window->resize(1024, 640);
    ok = shoot(m_window.get(), QStringLiteral("keep-small")) && ok;
    m_window->resize(1280, 800);
    ok = shoot(m_window.get(), QStringLiteral("keep")) && ok;
    m_window->findChild<QPushButton *>(QStringLiteral("revertNow"))->click();
    ok = waitUntil(QStringLiteral("the changes are taken back"), [&] { return !host.checkpoint(); }) && ok;
    ok = shoot(m_window.get(), QStringLiteral("taken-back")) && ok;
    m_window->session()->dismissEndedCheckpoint();
    return ok;
}

bool Stage::shootReview()
{
    QWidget *dialog = openDialog(m_window->actions().review);
    bool ok = shoot(dialog, QStringLiteral("review"));
    if (dialog == nullptr) {
        return false;
    }
    dialog->findChild<QCheckBox *>(QStringLiteral("revertUnlessConfirmed"))->setChecked(false);
    dialog->findChild<QPushButton *>(QStringLiteral("apply"))->click();
    ok = waitUntil(QStringLiteral("the changes are applied"),
                   [this] { return m_window->session()->state().pending().isEmpty(); })
        && ok;
    ok = shoot(dialog, QStringLiteral("applied")) && ok;
    return closeDialog(dialog) && ok;
}

bool Stage::shootExport(const QString &name, const QString &search)
{
    QWidget *dialog = openDialog(m_window->actions().exportState);
    if (dialog == nullptr) {
        return false;
    }
    const auto *tree = dialog->findChild<QTreeView *>(QStringLiteral("exportTree"));
    bool ok =
        waitUntil(QStringLiteral("the files are written"), [&] { return tree->model()->rowCount() > 0; });
    dialog->findChild<QLineEdit *>(QStringLiteral("exportSearch"))->setText(search);
    ok = shoot(dialog, name) && ok;
    QSettings().remove(QStringLiteral("export"));
    return closeDialog(dialog) && ok;
}

bool Stage::shootHelp()
{
    m_window->help().open(QStringLiteral("schedulers"));
    const bool ok = shoot(m_window->help().window(), QStringLiteral("help"));
    m_window->help().close();
    return ok;
}

/// What if, of the first service: as it opens, and with answers.
bool Stage::shootWhatIf()
{
    QWidget *opened = openDialog(m_window->actions().whatIf);
    auto *dialog = qobject_cast<WhatIfDialog *>(opened);
    if (dialog == nullptr) {
        return false;
    }
    bool ok = shoot(dialog, QStringLiteral("whatif-empty"));
    // Short, for programs that are built to be debugged.
    dialog->findChild<QDoubleSpinBox *>(QStringLiteral("trafficLength"))->setValue(3);
    dialog->findChild<QDoubleSpinBox *>(QStringLiteral("trafficRate"))->setValue(80);
    const auto ask = [&](Preset preset, const QString &name) {
        const auto before = dialog->answer();
        dialog->applyPreset(preset);
        dialog->run();
        return waitUntil(QStringLiteral("%1 is answered").arg(name),
                         [&] { return dialog->answer() != before; })
            && shoot(dialog, name);
    };
    ok = ask(Preset::ServerComesBack, QStringLiteral("whatif-back")) && ok;
    ok = ask(Preset::FailureIsNoticed, QStringLiteral("whatif-failure")) && ok;
    ok = bool(dialog->savePicture(m_folder.filePath(m_prefix + QStringLiteral("whatif-picture.png")))) && ok;
    dialog->resize(1000, 620);
    ok = ask(Preset::DrainServer, QStringLiteral("whatif-small")) && ok;
    return closeDialog(dialog) && ok;
}

/// The view of what stands around IPVS, with two changes pending, in both sizes.
bool Stage::shootHostSetup()
{
    HostSession &session = *m_window->session();
    const SysctlState &sysctls = session.state().liveHost().setup.sysctls;
    PendingChanges pending = session.state().pending();
    pending.setSysctl(sysctls, {SysctlKey::IpvsConntrack, {}}, {1, 0});
    pending.setSysctl(sysctls, {SysctlKey::ArpIgnore, ShortName::literal("all")}, {1, 0});
    session.edit(pending, QStringLiteral("settings"));
    m_window->workspace().views()->setCurrentWidget(m_window->workspace().hostSetup());
    const QList<DataTable *> tables = m_window->workspace().hostSetup()->tables();
    tables[0]->setFocus();
    tables[0]->selectRow(3);
    bool ok = shoot(m_window.get(), QStringLiteral("hostsetup"));
    tables[1]->setFocus();
    tables[1]->setCurrentIndex(tables[1]->model()->index(2, 3));
    ok = shoot(m_window.get(), QStringLiteral("hostsetup-interface")) && ok;
    m_window->resize(1024, 640);
    ok = shoot(m_window.get(), QStringLiteral("hostsetup-small")) && ok;
    m_window->resize(1280, 800);
    m_window->workspace().views()->setCurrentIndex(0);
    session.undoStack().undo();
    return ok;
}

/// Nothing yet, what was understood, a script that is half understood, a file that cannot be read, a pair.
bool Stage::shootImports()
{
    struct Picture
    {
        const char *name;
        const char *file;
    };
    const auto shootFile = [this](ImportDialog *dialog, const Picture &picture) {
        dialog->openFile(QStringLiteral(LVS_TEST_DATA "/") + QLatin1String(picture.file));
        const auto *progress = dialog->findChild<QWidget *>(QStringLiteral("importProgress"));
        return waitUntil(QStringLiteral("%1 is read").arg(QLatin1String(picture.file)),
                         [progress] { return !progress->isVisible(); })
            && shoot(dialog, QLatin1String(picture.name));
    };
    auto *dialog = qobject_cast<ImportDialog *>(openDialog(m_window->actions().importFile));
    if (dialog == nullptr) {
        return false;
    }
    bool ok = shoot(dialog, QStringLiteral("import-empty"));
    ok = shootFile(dialog, {"import-keepalived", "keepalived/minimal.conf"}) && ok;
    ok = shootFile(dialog, {"import-script", "shell/seed-dr-director.sh"}) && ok;
    ok = shootFile(dialog, {"import-unreadable", "shell"}) && ok;
    ok = shootFile(dialog, {"import-problems", "keepalived/slips.conf"}) && ok;
    auto *findings = dialog->findChild<DataTable *>(QStringLiteral("findingsTable"));
    findings->setFocus();
    findings->selectRow(1);
    ok = shoot(dialog, QStringLiteral("import-line")) && ok;
    dialog->resize(900, 560);
    ok = shoot(dialog, QStringLiteral("import-small")) && ok;
    ok = shootFile(dialog, {"import-pair", "keepalived/master.conf"}) && ok;
    dialog->findChild<QPushButton *>(QStringLiteral("openAsCluster"))->click();
    QWidget *form = QApplication::activeModalWidget();
    ok = shoot(form, QStringLiteral("import-cluster")) && ok;
    form->close();
    return closeDialog(dialog) && ok;
}

/// What is saved and what was: saved once, changed by others, saved again, changed once more.
bool Stage::shootSaved()
{
    HostSession &session = *m_window->session();
    const auto change = [&](const std::function<void(SimulatedKernel &)> &function) {
        const quint64 before = m_host->generation();
        m_host->runOnKernel(function);
        return waitUntil(QStringLiteral("others changed the host"),
                         [&] { return m_host->generation() != before; });
    };
    const auto save = [&] {
        const size_t before = m_host->savedHistory().size();
        m_host->save(m_window.get(), [](const Result<quint64> &) {});
        return waitUntil(QStringLiteral("it is saved"),
                         [&] { return m_host->savedHistory().size() > before; });
    };
    const VirtualService first = session.state().live().services.front();
    const RealServer server = first.realServers.front();
    RealServerSettings heavier = server.settings;
    heavier.weight = *Weight::fromNumber(server.settings.weight.number() + 4);
    m_window->workspace().views()->setCurrentWidget(m_window->workspace().history());
    bool ok = shoot(m_window.get(), QStringLiteral("history-empty"));
    ok = save() && ok;
    ok = change([&](SimulatedKernel &kernel) {
             const Step step = EditRealServer {first.key, server.endpoint, server.settings, heavier};
             (void)kernel.execute({&step, 1});
         })
        && ok;
    ok = save() && ok;
    ok = change([&](SimulatedKernel &kernel) {
             const Step steps[] = {
                 EditRealServer {first.key, server.endpoint, heavier, server.settings},
                 AddService {
                     ServiceKey(Protocol::Udp, {Address::fromIPv4(0xc0a8fefb), first.key.endpoint().port}),
                     {}}};
             (void)kernel.execute(steps);
         })
        && ok;
    ok = waitUntil(QStringLiteral("the history shows what changed"),
                   [&] {
                       return m_window->workspace().history()->savedStates()->changes()->model()->rowCount()
                           > 0;
                   })
        && ok;
    ok = shoot(m_window.get(), QStringLiteral("history")) && ok;
    m_window->resize(1024, 640);
    ok = shoot(m_window.get(), QStringLiteral("history-small")) && ok;
    m_window->resize(1280, 800);
    m_window->workspace().views()->setCurrentIndex(0);
    ok = shoot(m_window.get(), QStringLiteral("differs")) && ok;
    ok = shootDialog(m_window->actions().showDrift, QStringLiteral("drift")) && ok;
    ok = shootDialog(m_window->actions().showOthers, QStringLiteral("others")) && ok;
    m_window->actions().seenOthers->trigger();
    return ok;
}

/// Machines that stand for real ones: they have cards, and take what is applied to them.
bool Stage::shootWizard()
{
    const auto add = [this](const char *name, const QStringList &cards) {
        const QString destination = QLatin1String("root@") + QLatin1String(name);
        auto machine = std::make_unique<RemoteMachine>(destination, cards);
        machine->setOffersCheckpoints(true);
        m_machines.append(machine.get());
        return m_window->addHost(std::move(machine), QLatin1String(name));
    };
    HostSession *director =
        add("lb1", {QStringLiteral("ens33 192.168.254.17/24"), QStringLiteral("ens34 10.0.0.17/24")});
    add("web1", {QStringLiteral("ens33 192.168.254.18/24")});
    add("web2", {QStringLiteral("ens33 192.168.254.19/24")});
    m_window->showSession(director);
    bool ok = true;
    for (const QSize &size : {QSize(1060, 660), QSize(980, 590)}) {
        QWidget *wizard = openDialog(m_window->actions().wizard);
        if (wizard == nullptr) {
            return false;
        }
        wizard->resize(size);
        const QString suffix = size.width() < 1000 ? QStringLiteral("-small") : QString();
        ok = shootWizardPages(suffix) && ok;
        ok = closeDialog(wizard) && ok;
    }
    return ok;
}

bool Stage::shootWizardPages(const QString &suffix)
{
    auto *wizard = qobject_cast<ClusterWizard *>(QApplication::activeModalWidget());
    const auto next = [wizard] { wizard->findChild<QPushButton *>(QStringLiteral("wizardNext"))->click(); };
    const auto shootPage = [&](const char *name) {
        return shoot(wizard, QLatin1String("wizard-") + QLatin1String(name) + suffix);
    };
    const auto press = [wizard](const char *name) {
        wizard->findChild<QAbstractButton *>(QLatin1String(name))->click();
    };
    bool ok = shootPage("1-method");
    next();
    wizard->findChild<QLineEdit *>(QStringLiteral("vip"))->setText(QStringLiteral("192.168.254.250"));
    ok = shootPage("2-address") && ok;
    wizard->goTo(0);
    press("methodNat");
    next();
    ok = shootPage("2-address-nat") && ok;
    wizard->goTo(0);
    press("methodDr");
    wizard->goTo(2);
    ok = shootPage("3-servers-empty") && ok;
    press("addKnown1");
    waitForPaint(*wizard);
    press("addKnown1");
    waitForPaint(*wizard);
    press("addUnmanaged");
    waitForPaint(*wizard);
    wizard->findChild<QComboBox *>(QStringLiteral("serverAddress3"))
        ->setEditText(QStringLiteral("192.168.254.20"));
    ok = shootPage("3-servers") && ok;
    next();
    ok = shootPage("4-scheduler") && ok;
    press("moreSchedulers");
    ok = shootPage("4-scheduler-more") && ok;
    next();
    ok = shootPage("5-checks") && ok;
    next();
    ok = shootPage("6-review") && ok;
    if (!suffix.isEmpty()) {
        return ok;
    }
    next();
    waitUntil(QStringLiteral("the wizard has tested what it set up"), [wizard] {
        const auto *again = wizard->findChild<QPushButton *>(QStringLiteral("askAgain"));
        return again->isVisible() && again->isEnabled();
    });
    auto *keep = wizard->findChild<QPushButton *>(QStringLiteral("keepChanges"));
    ok = waitUntil(QStringLiteral("the machines can be told"), [keep] { return keep->isVisible(); }) && ok;
    ok = shootPage("7-keep") && ok;
    keep->click();
    ok = waitUntil(
             QStringLiteral("the cluster is kept"),
             [wizard] { return wizard->findChild<QPushButton *>(QStringLiteral("wizardNext"))->isEnabled(); })
        && ok;
    return shootPage("7-test") && ok;
}

/// The cluster that the wizard made, as it is and with faults, and the review of a fix.
bool Stage::shootClusters()
{
    ClusterView *view = m_window->workspace().clusterView();
    m_window->workspace().views()->setCurrentWidget(view);
    bool ok = waitUntil(QStringLiteral("the cluster is shown"),
                        [view] { return view->table()->model()->rowCount() > 1; });
    ok = shoot(m_window.get(), QStringLiteral("clusters")) && ok;
    ok = shootExport(QStringLiteral("export-cluster"), {}) && ok;
    ok = shootExport(QStringLiteral("export-cluster-search"), QStringLiteral("networkmanager")) && ok;
    HostState spoilt = m_machines[1]->real();
    setSysctl(spoilt.setup.sysctls, {SysctlKey::ArpIgnore, ShortName::literal("all")}, {0, 0});
    InterfaceAddress address;
    address.interface = ShortName::literal("ens33");
    address.address = *Address::parse(u"192.168.254.250");
    address.prefixLength = 24;
    spoilt.setup.network.addresses.push_back(address);
    spoilt.setup.network.sort();
    m_machines[1]->setReal(spoilt);
    Surroundings around;
    around.owners = {RulesOwner::Keepalived};
    m_machines[0]->setAround(around);
    view->table()->selectRow(1);
    ok = shootFindings(QStringLiteral("clusters-findings")) && ok;
    m_window->resize(1024, 640);
    ok = shootFindings(QStringLiteral("clusters-findings-small")) && ok;
    m_window->resize(1280, 800);
    view->findChild<QPushButton *>(QStringLiteral("findingFix1"))->click();
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog != nullptr && shoot(dialog, QStringLiteral("clusters-fix")) && closeDialog(dialog) && ok;
}

bool Stage::shootFindings(const QString &name)
{
    const ClusterView *view = m_window->workspace().clusterView();
    return waitUntil(
               QStringLiteral("the findings are shown"),
               [view] { return view->findChild<QPushButton *>(QStringLiteral("findingFix1")) != nullptr; })
        && shoot(m_window.get(), name);
}

bool Stage::shootAll()
{
    if (!waitForState() || !passTime(75)) {
        return false;
    }
    m_window->workspace().services()->table()->setFocus();
    bool ok = shoot(m_window.get(), QStringLiteral("main"));
    m_window->resize(1024, 640);
    ok = shoot(m_window.get(), QStringLiteral("small")) && ok;
    m_window->resize(1280, 800);
    ok = shootWhatIf() && ok;
    ok = shootServiceDialogs() && ok;
    makeEdits();
    ok = waitForState() && passTime(2) && ok;
    ok = shoot(m_window.get(), QStringLiteral("pending")) && ok;
    m_window->resize(1024, 640);
    ok = shoot(m_window.get(), QStringLiteral("pending-small")) && ok;
    m_window->resize(1280, 800);
    ok = shootDialog(m_window->actions().edit, QStringLiteral("service-edit")) && ok;
    ok = shootExport(QStringLiteral("export"), {}) && ok;
    ok = shootExport(QStringLiteral("export-search"), QStringLiteral("keepalived")) && ok;
    ok = shootDialog(m_window->actions().timeouts, QStringLiteral("timeouts")) && ok;
    ok = shootImports() && ok;
    ok = shootHostSetup() && ok;
    ok = shootHelp() && ok;
    ok = shootCheckpoint() && ok;
    ok = shootReview() && ok;
    QSettings().remove(QStringLiteral("checkpoint")); // as who has chosen nothing yet
    ok = shootSaved() && ok;
    ok = shootWizard() && ok;
    return shootClusters() && ok && m_ok;
}

} // namespace lvs::test
