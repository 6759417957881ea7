// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "core/plan/wording/wording.h"
#include "ui/authorization/authorization.h"
#include "ui/cluster/clusterview.h"
#include "ui/help/help.h"
#include "ui/mainwindow/applycontroller.h"
#include "ui/mainwindow/checkpointcontroller.h"
#include "ui/mainwindow/clustercontroller.h"
#include "ui/mainwindow/editcontroller.h"
#include "ui/mainwindow/exportcontroller.h"
#include "ui/mainwindow/hostscontroller.h"
#include "ui/mainwindow/importcontroller.h"
#include "ui/mainwindow/savedcontroller.h"
#include "ui/mainwindow/servicesview.h"
#include "ui/mainwindow/tourcontroller.h"
#include "ui/mainwindow/views.h"
#include "ui/mainwindow/whatifcontroller.h"
#include "ui/mainwindow/workspace.h"
#include "ui/panes/checkpointbar.h"
#include "ui/panes/hostspane.h"
#include "ui/panes/pendingbar.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"
#include "ui/saved/historyview.h"
#include "ui/saved/savedbadge.h"
#include "ui/support/symbolicicon.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace lvs {

namespace {
/// Counts up when the window's own settings change their meaning.
constexpr int settingsVersion = 1;
constexpr std::chrono::milliseconds longestUnpainted(300);
} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_openSimulation(new QAction(tr("Open the simulated cluster"), this))
    , m_openMachine(new QAction(tr("Go to this machine"), this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("LVS Desk"));
    setWindowIcon(applicationIcon());
    auto *centre = new QWidget(this);
    m_workspace = new Workspace(m_actions, m_hosts, m_clusterStore, m_log, centre);
    m_banner = new Banner(centre);
    m_checkpointBar = new CheckpointBar(centre);
    m_pendingBar = new PendingBar(m_actions, centre);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *others = new Banner(centre, QStringLiteral("others"));
    layout->addWidget(m_banner);
    layout->addWidget(others);
    layout->addWidget(m_workspace, 1);
    layout->addWidget(m_checkpointBar);
    layout->addWidget(m_pendingBar);
    setCentralWidget(centre);
    m_openSimulation->setObjectName(QStringLiteral("openSimulation"));
    m_openSimulation->setToolTip(
        tr("A cluster that exists only in this program, with moving traffic, to try everything on."));
    m_openMachine->setObjectName(QStringLiteral("openMachine"));
    m_openMachine->setToolTip(tr("Shows the IPVS tables of the machine that this program runs on."));
    m_hostsController = new HostsController(m_actions, m_hosts, *this);
    m_edits = new EditController(m_actions, *m_workspace, *this);
    m_exports = new ExportController(m_actions, *m_workspace, m_clusterStore, *this);
    m_applies = new ApplyController(m_log, *this);
    m_checkpoints = new CheckpointController(*m_checkpointBar, m_log, this);
    m_clusters = new ClusterController(m_actions, m_hosts, m_clusterStore, *m_hostsController, m_log, *this);
    m_imports = new ImportController(m_actions, m_clusterStore, *this);
    auto *badge = new SavedBadge(this);
    statusBar()->addPermanentWidget(badge);
    m_saved = new SavedController(m_actions, *m_workspace->history(), *badge, *others, m_log, *this);
    m_whatIf = new WhatIfController(m_actions, *m_workspace, *this);
    m_tour = new TourController(m_actions, *m_edits, *m_workspace, this);
    m_help = new Help(this);
    buildToolBar();
    buildMenus();
    connectActions();
    statusBar()->setSizeGripEnabled(false);
    setMinimumSize(720, 480);
    resize(1280, 800);
}

MainWindow::~MainWindow()
{
    delete m_clusters;
    // The sessions go before the panes that show them.
    showSession(nullptr);
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    m_toolBar = bar;
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (QAction *action :
         {m_actions.addService, m_actions.addRealServer, m_actions.edit, m_actions.remove}) {
        bar->addAction(action);
    }
    bar->addSeparator();
    bar->addActions({m_actions.undo, m_actions.redo});
    bar->addSeparator();
    bar->addActions({m_actions.wizard, m_actions.whatIf, m_actions.importFile, m_actions.exportState});
    for (QAction *action : bar->actions()) {
        if (!action->isSeparator()) {
            bar->widgetForAction(action)->setObjectName(action->objectName() + QLatin1String("ToolButton"));
        }
    }
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(symbolicIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(230);
    m_filter->setMinimumWidth(120);
    bar->addWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, m_workspace->views(), &Views::setFilterText);
    connect(m_workspace->views(), &QTabWidget::currentChanged, this, &MainWindow::showFilter);
    showFilter();
}

void MainWindow::showFilter()
{
    const View &view = m_workspace->views()->current();
    const QString nothing = tr("There is nothing to filter in this view.");
    m_filter->setText(m_workspace->views()->filterText());
    m_filter->setPlaceholderText(view.filterWords);
    m_filter->setToolTip(view.setFilter ? view.filterExplanation : nothing);
    m_filter->setEnabled(view.setFilter != nullptr);
    m_actions.setUnavailable(m_actions.find, view.setFilter ? QString() : nothing);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions(
        {m_actions.wizard, m_actions.whatIf, m_actions.importFile, m_actions.exportState, m_actions.refresh});
    file->addSeparator();
    file->addActions({m_actions.save, m_actions.revertToSaved, m_actions.showDrift, m_actions.showOthers});
    file->addSeparator();
    file->addAction(m_actions.quit);
    QMenu *hosts = menuBar()->addMenu(tr("H&osts"));
    hosts->addActions({m_actions.addHost, m_actions.wizard});
    hosts->addSeparator();
    hosts->addActions({m_actions.connectHost, m_actions.disconnectHost, m_actions.acceptHostKey});
    hosts->addSeparator();
    hosts->addActions({m_actions.renameHost, m_actions.removeHost});
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo});
    edit->addSeparator();
    edit->addActions({m_actions.addService, m_actions.addRealServer, m_actions.edit, m_actions.duplicate,
                      m_actions.remove});
    edit->addSeparator();
    edit->addActions({m_actions.copyTable, m_actions.copyCommands, m_actions.paste, m_actions.find});
    edit->addSeparator();
    edit->addAction(m_actions.timeouts);
    edit->addSeparator();
    edit->addActions({m_actions.review, m_actions.discard, m_actions.revertLast});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("viewMenu"));
    view->setToolTipsVisible(true);
    connect(view, &QMenu::aboutToShow, view, [this, view] {
        view->clear();
        view->addActions(m_workspace->views()->goActions());
        view->addSeparator();
        view->addActions(m_workspace->paneActions());
        view->addSeparator();
        view->addActions({m_actions.nextPane, m_actions.previousPane});
    });
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions.contents, m_actions.about});
    addActions({m_actions.nextPane, m_actions.previousPane});
}

void MainWindow::connectActions()
{
    connect(&m_undoGroup, &QUndoGroup::canUndoChanged, m_actions.undo, [this](bool can) {
        m_actions.setUnavailable(m_actions.undo,
                                 can ? QString() : tr("nothing was edited since the last apply"));
    });
    connect(&m_undoGroup, &QUndoGroup::canRedoChanged, m_actions.redo, [this](bool can) {
        m_actions.setUnavailable(m_actions.redo, can ? QString() : tr("nothing was taken back"));
    });
    connect(&m_undoGroup, &QUndoGroup::undoTextChanged, m_actions.undo, [this](const QString &text) {
        m_actions.undo->setText(text.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(text));
    });
    connect(&m_undoGroup, &QUndoGroup::redoTextChanged, m_actions.redo, [this](const QString &text) {
        m_actions.redo->setText(text.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(text));
    });
    m_actions.setUnavailable(m_actions.undo, tr("nothing was edited since the last apply"));
    m_actions.setUnavailable(m_actions.redo, tr("nothing was taken back"));
    connect(m_actions.undo, &QAction::triggered, &m_undoGroup, &QUndoGroup::undo);
    connect(m_actions.redo, &QAction::triggered, &m_undoGroup, &QUndoGroup::redo);
    connect(m_actions.review, &QAction::triggered, this, [this] { m_applies->review(*m_session); });
    connect(m_applies, &ApplyController::message, this,
            [this](const QString &text) { statusBar()->showMessage(text, 10000); });
    connect(m_checkpoints, &CheckpointController::message, this,
            [this](const QString &text) { statusBar()->showMessage(text, 10000); });
    connect(m_clusters, &ClusterController::clusterMade, this, [this](const QString &name) {
        m_workspace->views()->setCurrentWidget(m_workspace->clusterView());
        m_workspace->clusterView()->show(name);
    });
    connect(m_imports, &ImportController::clusterKept, m_clusters, &ClusterController::clusterMade);
    connect(m_imports, &ImportController::message, this,
            [this](const QString &text) { statusBar()->showMessage(text, 10000); });
    connect(m_clusters, &ClusterController::message, this,
            [this](const QString &text) { statusBar()->showMessage(text, 10000); });
    connect(m_saved, &SavedController::message, this,
            [this](const QString &text) { statusBar()->showMessage(text, 10000); });
    connect(m_saved, &SavedController::historyWanted, this,
            [this] { m_workspace->views()->setCurrentWidget(m_workspace->history()); });
    connect(m_actions.find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_actions.refresh, &QAction::triggered, this, [this] {
        if (m_session != nullptr) {
            m_session->host().refresh();
        }
    });
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { m_workspace->focusPane(1); });
    connect(m_actions.previousPane, &QAction::triggered, this, [this] { m_workspace->focusPane(-1); });
    connect(m_actions.copyTable, &QAction::triggered, this, &MainWindow::copyTable);
    connect(m_actions.copyCommands, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_edits->selectedCommands().join(QLatin1Char('\n'))
                                              + QLatin1Char('\n'));
        statusBar()->showMessage(tr("Commands copied."), 4000);
    });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.contents, &QAction::triggered, m_help, &Help::openForFocus);
    connect(m_actions.about, &QAction::triggered, this, [this] {
        auto *box =
            new QMessageBox(QMessageBox::NoIcon, tr("About LVS Desk"),
                            tr("LVS Desk %1\nManages Linux Virtual Server.\n\nFree software under the GNU "
                               "General Public License, version 3 or later.")
                                .arg(QLatin1String(LVSDESK_VERSION)),
                            QMessageBox::Close, this);
        box->setIconPixmap(applicationIcon().pixmap(64, 64));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    connect(m_openSimulation, &QAction::triggered, this,
            [this] { m_workspace->hosts()->select(m_hosts.sessionOf(HostKind::Simulated)); });
    connect(m_openMachine, &QAction::triggered, this,
            [this] { m_workspace->hosts()->select(m_hosts.sessionOf(HostKind::Local)); });
    connect(m_workspace->hosts(), &HostsPane::sessionSelected, this, [this](HostSession *session) {
        if (m_session != nullptr && session != m_session) {
            m_mayFallBack = false;
        }
        showSession(session);
    });
}

HostSession *MainWindow::addHost(std::unique_ptr<Host> host, const QString &title)
{
    HostSession *session = m_hosts.add(std::make_unique<HostSession>(std::move(host), title));
    m_undoGroup.addStack(&session->undoStack());
    m_checkpoints->follow(*session);
    connect(&session->host(), &Host::statusChanged, this, [this, session] { noteStatus(session); });
    connect(session, &HostSession::summaryChanged, this, &MainWindow::updateStatusBar);
    if (m_hosts.rowCount() == 1) {
        m_workspace->hosts()->select(session);
    }
    return session;
}

void MainWindow::removeHost(HostSession *session)
{
    for (int row = 0; m_session == session && row < m_hosts.rowCount(); ++row) {
        if (m_hosts.session(row) != session) {
            showSession(m_hosts.session(row));
        }
    }
    session->host().disconnect(this);
    session->disconnect(this);
    m_hosts.remove(session);
}

void MainWindow::restoreHosts()
{
    m_hostsController->restore();
}

void MainWindow::showSession(HostSession *session)
{
    if (m_session == session) {
        return;
    }
    if (m_session != nullptr) {
        m_session->setWatched(false);
    }
    m_session = session;
    m_edits->setSession(session);
    m_imports->setSession(session);
    m_exports->setSession(session);
    m_hostsController->setSession(session);
    m_workspace->setSession(session);
    m_checkpointBar->setSession(session);
    m_checkpoints->setSession(session);
    m_pendingBar->setSession(session);
    m_saved->setSession(session);
    m_whatIf->setSession(session);
    m_tour->setSession(session);
    m_undoGroup.setActiveStack(session != nullptr ? &session->undoStack() : nullptr);
    if (session != nullptr) {
        startSession();
        m_workspace->hosts()->select(session);
        setWindowTitle(tr("%1 – LVS Desk").arg(session->title()));
    }
    updateBanner();
    updateStatusBar();
}

void MainWindow::startSession()
{
    if (m_stands && m_session != nullptr) {
        m_session->start();
        m_session->setWatched(true);
    }
}

void MainWindow::setAuthorization(Authorization &authorization)
{
    m_authorization = &authorization;
    connect(&authorization, &Authorization::padlockReady, this,
            [this] { m_toolBar->addAction(m_authorization->padlock()); });
    connect(&authorization, &Authorization::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, 10000); });
    connect(&authorization, &Authorization::refused, this, &MainWindow::noteRefusal);
    updateBanner();
}

void MainWindow::fallBackToSimulation()
{
    m_mayFallBack = true;
    if (m_session != nullptr) {
        noteStatus(m_session);
    }
}

void MainWindow::noteStatus(HostSession *session)
{
    const Host &host = session->host();
    if (host.status() == HostStatus::Ready) {
        m_log.append(LogModel::Severity::Information, session->title(), tr("Connected."));
    } else if (host.status() == HostStatus::Unavailable && host.error()) {
        m_log.append(LogModel::Severity::Warning, session->title(), describe(*host.error()));
    }
    if (session != m_session) {
        updateBanner();
        return;
    }
    HostSession *simulation = m_hosts.sessionOf(HostKind::Simulated);
    if (m_mayFallBack && host.status() == HostStatus::Unavailable && simulation != nullptr
        && simulation != session) {
        showSession(simulation);
        return;
    }
    if (host.status() == HostStatus::Ready) {
        session->setWatched(true);
    }
    updateBanner();
}

void MainWindow::noteRefusal(const QString &why)
{
    if (m_refusal == why) {
        return;
    }
    m_refusal = why;
    if (const HostSession *machine = m_hosts.sessionOf(HostKind::Local);
        machine != nullptr && !why.isEmpty()) {
        m_log.append(LogModel::Severity::Warning, machine->title(), why);
    }
    updateBanner();
}

void MainWindow::updateBanner()
{
    m_hostsController->updateActions();
    updatePadlock();
    if (m_session == nullptr) {
        m_banner->showMessage(Banner::Kind::Note, {}, {});
        return;
    }
    const HostSession *machine = m_hosts.sessionOf(HostKind::Local);
    if (m_session->isSimulated()) {
        QString text = tr("This is a simulation: nothing here touches a real kernel.");
        if (machine != nullptr && machine->host().error()) {
            text += QLatin1Char('\n') + tr("This machine: %1").arg(describe(*machine->host().error()));
        }
        m_banner->showMessage(Banner::Kind::Note, text,
                              machine != nullptr ? QList<QAction *> {m_openMachine} : QList<QAction *>());
        return;
    }
    const bool isRemote = m_session->host().kind() == HostKind::Remote;
    if (isRemote && m_session->host().status() == HostStatus::Connecting) {
        m_banner->showMessage(Banner::Kind::Note, tr("Connecting to %1…").arg(m_session->title()),
                              {m_actions.disconnectHost});
        return;
    }
    if (m_session->host().status() == HostStatus::Unavailable && m_session->host().error()) {
        QList<QAction *> ways {isRemote ? m_actions.connectHost : m_actions.refresh};
        if (m_actions.acceptHostKey->isEnabled()) {
            ways.prepend(m_actions.acceptHostKey);
        }
        if (m_hosts.sessionOf(HostKind::Simulated) != nullptr) {
            ways.append(m_openSimulation);
        }
        m_banner->showMessage(Banner::Kind::Caution, describe(*m_session->host().error()), ways);
        return;
    }
    if (m_session == machine && m_authorization && !m_refusal.isEmpty()) {
        m_banner->showMessage(Banner::Kind::Caution, m_refusal, {m_authorization->padlock()});
        return;
    }
    m_banner->showMessage(Banner::Kind::Note, {}, {});
}

void MainWindow::updatePadlock()
{
    if (m_authorization) {
        m_authorization->setShown(m_session != nullptr && m_session->host().kind() == HostKind::Local);
    }
    const bool overSsh = m_session != nullptr && m_session->host().kind() == HostKind::Remote;
    const bool remote = overSsh || (m_session != nullptr && m_session->host().kind() == HostKind::Bus);
    if (remote && m_remotePadlock == nullptr) {
        m_remotePadlock =
            m_toolBar->addAction(symbolicIcon(QStringLiteral("padlock-closed")), tr("Asked there"));
        m_remotePadlock->setObjectName(QStringLiteral("remotePadlock"));
        m_remotePadlock->setEnabled(false);
    }
    if (m_remotePadlock != nullptr) {
        m_remotePadlock->setVisible(remote);
        m_remotePadlock->setToolTip(
            overSsh ? tr("%1 decides itself, by the rules of its polkit: over ssh nobody is asked for a "
                         "password.")
                          .arg(m_session->title())
                : remote
                ? tr("%1 decides itself: its polkit asks when changes are applied.").arg(m_session->title())
                : QString());
    }
}

void MainWindow::updateStatusBar()
{
    if (m_session == nullptr) {
        return;
    }
    const KernelInfo &kernel = m_session->host().kernelInfo();
    QString text = m_session->title() + QStringLiteral("  ·  ") + m_session->summary();
    if (m_session->isSimulated()) {
        text += QStringLiteral("  ·  ") + tr("behaves as IPVS %1").arg(kernel.ipvsVersion);
    } else if (!kernel.release.isEmpty()) {
        text += QStringLiteral("  ·  ") + tr("kernel %1, IPVS %2").arg(kernel.release, kernel.ipvsVersion);
    }
    statusBar()->setToolTip(text);
    if (m_statusText == nullptr) {
        m_statusText = new QLabel(this);
        m_statusText->setObjectName(QStringLiteral("statusText"));
        m_statusText->setContentsMargins(0, 0, 8, 0); // as the table cells above it
        statusBar()->addPermanentWidget(m_statusText);
    }
    m_statusText->setText(text);
}

void MainWindow::copyTable()
{
    auto *table = qobject_cast<DataTable *>(QApplication::focusWidget());
    if (table == nullptr && m_workspace->views()->currentWidget() != m_workspace->servicesView()) {
        table = m_workspace->views()->currentWidget()->findChild<DataTable *>();
    }
    if (table == nullptr) {
        table =
            m_edits->meansServers() ? m_workspace->realServers()->table() : m_workspace->services()->table();
    }
    QGuiApplication::clipboard()->setText(table->toTable());
    statusBar()->showMessage(tr("Table copied."), 4000);
}

void MainWindow::saveSettings() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/version"), settingsVersion);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_workspace->saveLayout(settings);
}

void MainWindow::restoreSettings()
{
    QSettings settings;
    if (settings.value(QStringLiteral("window/version")).toInt() != settingsVersion) {
        return;
    }
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_workspace->restoreLayout(settings);
}

void MainWindow::standUp()
{
    if (!m_stands) {
        m_stands = true;
        startSession();
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // One that is shown where nobody sees it, minimised for instance, is not painted.
    QTimer::singleShot(longestUnpainted, this, &MainWindow::standUp);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_stands) {
        QTimer::singleShot(0, this, &MainWindow::standUp); // the panes are painted after this
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_checkpoints->mayClose(*this)) {
        event->ignore();
        return;
    }
    saveSettings();
    m_help->close();
    QMainWindow::closeEvent(event);
}

} // namespace lvs
