// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/workspace.h"

#include "ui/actions/actions.h"
#include "ui/charts/trafficchart.h"
#include "ui/cluster/clusterview.h"
#include "ui/help/helptopic.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/servicesview.h"
#include "ui/mainwindow/views.h"
#include "ui/panes/datatable.h"
#include "ui/panes/hostsetuppage.h"
#include "ui/panes/hostspane.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"
#include "ui/panes/sidepanes.h"
#include "ui/panes/tourpanel.h"
#include "ui/saved/historyview.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QTimer>

namespace lvs {

namespace {
/// Counts up when docks are added or renamed.
constexpr int docksVersion = 4;
} // namespace

Workspace::Workspace(const Actions &actions, HostsModel &hosts, ClusterStore &clusters, LogModel &log,
                     QWidget *parent)
    : DockWindow(QStringLiteral("workspace"), parent)
    , m_hosts(new HostsPane(hosts, this))
    , m_views(new Views(this))
    , m_servicesView(new ServicesView(actions, m_views))
    , m_hostSetup(new HostSetupPage(actions, m_views))
    , m_clusterView(new ClusterView(clusters, hosts, actions.wizard, m_views))
    , m_history(new HistoryView(actions, m_views))
    , m_pending(new PendingPane(actions, this))
    , m_log(new LogPane(log, actions, this))
    , m_tour(new TourPanel(this))
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCentralWidget(m_views);
    addViews();

    auto *hostsHeader = new PaneHeader(tr("Hosts"), this);
    hostsHeader->addAction(actions.addHost);
    m_hosts->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_hosts->addActions({actions.addHost, actions.connectHost, actions.disconnectHost, actions.acceptHostKey,
                         actions.renameHost, actions.removeHost});
    m_hostsDock =
        addPane(QStringLiteral("hostsDock"), tr("Hosts"), m_hosts, hostsHeader, Qt::LeftDockWidgetArea);
    QDockWidget *pending = addTablePane(QStringLiteral("pendingDock"), m_pending, Qt::BottomDockWidgetArea);
    QDockWidget *logDock = addTablePane(QStringLiteral("logDock"), m_log, Qt::BottomDockWidgetArea);
    tabifyDockWidget(pending, logDock);
    pending->hide();
    logDock->hide();
    setHelp(*m_pending, HelpTopic::Changes);
    m_tourDock = addPane(QStringLiteral("tourDock"), tr("What to try"), m_tour,
                         new PaneHeader(tr("What to try"), this), Qt::LeftDockWidgetArea);
    m_tourDock->hide();
    setHelp(*m_tour, HelpTopic::Simulation);
    // The user's own choice, not another host or the whole window, decides whether it comes again.
    connect(m_tourDock->toggleViewAction(), &QAction::triggered, this,
            [this](bool shown) { m_wantsTour = shown; });
    connect(m_tourDock->findChild<QAction *>(QStringLiteral("tourDockHide")), &QAction::triggered, this,
            [this] { m_wantsTour = false; });
    // When it first comes: a handful of hosts above, and the steps take the rest. Later the user divides.
    const auto divide = [this] {
        constexpr int few = 3;
        const int above = few * 3 * fontMetrics().height();
        resizeDocks({m_hostsDock, m_tourDock}, {above, height() - above}, Qt::Vertical);
    };
    connect(
        m_tourDock, &QDockWidget::visibilityChanged, this,
        [this, divide](bool visible) {
            if (visible && !QSettings().contains(QStringLiteral("workspace/tour"))) {
                QTimer::singleShot(0, this, divide);
            }
        },
        static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
}

void Workspace::addViews()
{
    m_views->add(
        {m_servicesView, QStringLiteral("services"), tr("Services"),
         tr("The virtual services with their real servers and their traffic."), tr("Filter services"),
         tr("Shows only services that contain this text in protocol, address or scheduler (Ctrl+F)."),
         [this](const QString &text) { services()->setFilterText(text); }});
    m_views->add({m_clusterView,
                  QStringLiteral("clusters"),
                  tr("Clusters"),
                  tr("Directors with their real servers: how each machine stands to its role."),
                  {},
                  {},
                  {}});
    m_views->add({m_hostSetup, QStringLiteral("hostSetup"), tr("Host set-up"),
                  tr("What stands around IPVS on this host: kernel settings, addresses, tunnels and routes."),
                  tr("Filter settings"),
                  tr("Shows only settings, interfaces and addresses that contain this text (Ctrl+F)."),
                  [this](const QString &text) { m_hostSetup->setFilterText(text); }});
    m_views->add({m_history,
                  QStringLiteral("history"),
                  tr("History"),
                  tr("What was saved on this host, and the way back to it."),
                  {},
                  {},
                  {}});
}

ServicesPane *Workspace::services() const
{
    return m_servicesView->services();
}

RealServersPane *Workspace::realServers() const
{
    return m_servicesView->realServers();
}

void Workspace::setSession(HostSession *session)
{
    m_servicesView->setSession(session);
    m_hostSetup->setSession(session);
    m_pending->setSession(session);
}

void Workspace::offerTour(bool makesSense)
{
    m_offersTour = makesSense;
    m_tourDock->setVisible(makesSense && m_wantsTour);
    m_tourDock->toggleViewAction()->setVisible(makesSense);
}

QList<QAction *> Workspace::paneActions() const
{
    return m_servicesView->toggleActions() + toggleActions();
}

void Workspace::focusPane(int step)
{
    struct Stop
    {
        QWidget *pane;
        QWidget *control;
    };
    TrafficChart *chart = m_servicesView->chart();
    QList<Stop> stops {{m_hosts, m_hosts},
                       {services(), services()->table()},
                       {realServers(), realServers()->table()},
                       {chart, chart->findChild<QComboBox *>()},
                       {m_clusterView, m_clusterView->table()}};
    for (DataTable *table : m_hostSetup->tables()) {
        stops.append(Stop {table, table});
    }
    for (DataTable *table : m_history->tables()) {
        stops.append(Stop {table, table});
    }
    stops += {Stop {m_pending, m_pending->table()}, Stop {m_log, m_log->table()}};
    stops.removeIf([](const Stop &stop) { return stop.control == nullptr || !stop.control->isVisible(); });
    if (stops.isEmpty()) {
        return;
    }
    const QWidget *focus = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (focus == stops[i].pane || stops[i].pane->isAncestorOf(focus)) {
            current = i;
        }
    }
    const qsizetype next = current < 0 ? 0 : (current + step + stops.size()) % stops.size();
    stops[next].control->setFocus(Qt::TabFocusReason);
}

void Workspace::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("workspace/layout"), saveState(docksVersion));
    settings.setValue(QStringLiteral("workspace/tour"), m_wantsTour);
    m_servicesView->saveLayout(settings);
    m_hostSetup->saveLayout(settings);
    m_history->saveLayout(settings);
}

void Workspace::restoreLayout(QSettings &settings)
{
    restoreState(settings.value(QStringLiteral("workspace/layout")).toByteArray(), docksVersion);
    m_wantsTour = settings.value(QStringLiteral("workspace/tour"), true).toBool();
    offerTour(m_offersTour);
    m_servicesView->restoreLayout(settings);
    m_hostSetup->restoreLayout(settings);
    m_history->restoreLayout(settings);
}

} // namespace lvs
