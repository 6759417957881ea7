// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/workspace.h"

#include "core/plan/wording/wording.h"
#include "ui/actions/actions.h"
#include "ui/charts/trafficchart.h"
#include "ui/help/helptopic.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/hostspane.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"
#include "ui/panes/sidepanes.h"
#include "ui/support/symbolicicon.h"

#include <QApplication>
#include <QChildEvent>
#include <QComboBox>
#include <QDockWidget>
#include <QTabBar>

#include <algorithm>

namespace lvs {

namespace {
/// Counts up when docks are added or renamed.
constexpr int layoutVersion = 2;

enum DockPlace { HostsPlace, RealServersPlace, PendingPlace, LogPlace, LivePlace };

/// The chart is of use from there on; beside it the real servers need what they can get.
constexpr int leastChartWidth = 280;
constexpr double chartShare = 0.26;
constexpr double lowerShare = 0.56;
} // namespace

Workspace::Workspace(const Actions &actions, HostsModel &hosts, LogModel &log, QWidget *parent)
    : QMainWindow(parent)
    , m_hosts(new HostsPane(hosts, this))
    , m_services(new ServicesPane(actions, this))
    , m_realServers(new RealServersPane(actions, this))
    , m_pending(new PendingPane(actions, this))
    , m_log(new LogPane(log, actions, this))
    , m_chart(new TrafficChart(this))
{
    setObjectName(QStringLiteral("workspace"));
    setWindowFlags(Qt::Widget);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCentralWidget(m_services);
    m_services->header()->addAction(actions.addService);

    auto *hostsHeader = new PaneHeader(tr("Hosts"), this);
    hostsHeader->addAction(actions.addHost);
    m_hosts->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_hosts->addActions({actions.addHost, actions.connectHost, actions.disconnectHost, actions.acceptHostKey,
                         actions.renameHost, actions.removeHost});
    addPane(QStringLiteral("hostsDock"), tr("Hosts"), m_hosts, hostsHeader, Qt::LeftDockWidgetArea);
    m_realServers->header()->addAction(actions.addRealServer);
    addTablePane(QStringLiteral("realServersDock"), m_realServers, Qt::BottomDockWidgetArea);
    addTablePane(QStringLiteral("pendingDock"), m_pending, Qt::BottomDockWidgetArea);
    addTablePane(QStringLiteral("logDock"), m_log, Qt::BottomDockWidgetArea);
    addPane(QStringLiteral("liveDock"), tr("Live"), m_chart, new PaneHeader(tr("Live"), this),
            Qt::BottomDockWidgetArea);
    arrange();
    connectChart();
    setHelp(*m_services, HelpTopic::Services);
    setHelp(*m_realServers, HelpTopic::RealServers);
    setHelp(*m_pending, HelpTopic::Changes);
    setHelp(*m_chart, HelpTopic::Numbers);
    connect(m_services, &ServicesPane::servicesSelected, this, &Workspace::showSelection);
}

void Workspace::arrange()
{
    splitDockWidget(m_docks[RealServersPlace], m_docks[LivePlace], Qt::Horizontal);
    tabifyDockWidget(m_docks[LivePlace], m_docks[PendingPlace]);
    tabifyDockWidget(m_docks[PendingPlace], m_docks[LogPlace]);
    m_docks[PendingPlace]->hide();
    m_docks[LogPlace]->hide();
    for (const QDockWidget *dock : m_docks) {
        connect(dock, &QDockWidget::dockLocationChanged, this, [this] { m_divided = true; });
        connect(dock, &QDockWidget::topLevelChanged, this, [this] { m_divided = true; });
    }
}

void Workspace::divideRoom()
{
    QDockWidget *servers = m_docks[RealServersPlace];
    QDockWidget *live = m_docks[LivePlace];
    if (servers->isFloating() || servers->isHidden()) {
        return;
    }
    resizeDocks({servers}, {static_cast<int>(height() * lowerShare)}, Qt::Vertical);
    if (!live->isFloating() && !live->isHidden()) {
        const int both = m_services->width();
        const int chart = std::max(leastChartWidth, static_cast<int>(both * chartShare));
        resizeDocks({servers, live}, {std::max(1, both - chart), chart}, Qt::Horizontal);
    }
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (!m_divided) {
        divideRoom();
    }
}

bool Workspace::event(QEvent *event)
{
    const bool taken = QMainWindow::event(event);
    // What reaches this window of all presses is those on the lines between the panes.
    if (event->type() == QEvent::MouseButtonPress && event->isAccepted()) {
        m_divided = true;
    }
    return taken;
}

void Workspace::connectChart()
{
    connect(m_chart, &TrafficChart::queryChanged, this, [this](const TrafficQuery &query) {
        if (m_session != nullptr) {
            m_session->traffic().ask(query);
        }
    });
}

void Workspace::showSelection()
{
    const std::vector<ServiceKey> keys = m_services->selectedServices();
    m_realServers->setServices(keys);
    m_chart->setService(keys.empty() ? std::nullopt : std::optional(keys.front()));
}

QDockWidget *Workspace::addPane(const QString &name, const QString &title, QWidget *pane, QWidget *titleBar,
                                Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(pane);
    dock->setTitleBarWidget(titleBar);
    if (auto *header = qobject_cast<PaneHeader *>(titleBar)) {
        auto *close = new QAction(symbolicIcon(QStringLiteral("close")), tr("Hide"), dock);
        close->setObjectName(name + QLatin1String("Hide"));
        close->setToolTip(tr("Hides this pane; the View menu brings it back."));
        connect(close, &QAction::triggered, dock, &QDockWidget::hide);
        header->addAction(close);
    }
    dock->toggleViewAction()->setToolTip(tr("Shows or hides the pane “%1”.").arg(title));
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void Workspace::addTablePane(const QString &name, TablePane *pane, Qt::DockWidgetArea area)
{
    addPane(name, pane->table()->accessibleName(), pane, pane->header(), area);
}

void Workspace::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->disconnect(this);
        m_session->traffic().disconnect(m_chart);
    }
    m_session = session;
    m_chart->setService(std::nullopt);
    m_realServers->setSession(session);
    m_services->setSession(session);
    m_pending->setSession(session);
    if (session != nullptr) {
        connect(&session->traffic(), &TrafficFeed::answered, m_chart,
                [this](const TrafficExcerpt &excerpt) { m_chart->setExcerpt(excerpt); });
        connect(session, &HostSession::applied, this, [this](qint64 time, const Plan &plan) {
            m_chart->addMark({time, describe(plan.steps.front())});
        });
    }
    showSelection();
}

QList<QAction *> Workspace::toggleActions() const
{
    QList<QAction *> actions;
    for (const QDockWidget *dock : m_docks) {
        actions.append(dock->toggleViewAction());
    }
    return actions;
}

void Workspace::focusPane(int step)
{
    struct Stop
    {
        QWidget *pane;
        QWidget *control;
    };
    QList<Stop> stops {{m_hosts, m_hosts},
                       {m_services, m_services->table()},
                       {m_realServers, m_realServers->table()},
                       {m_chart, m_chart->findChild<QComboBox *>()},
                       {m_pending, m_pending->table()},
                       {m_log, m_log->table()}};
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

void Workspace::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    // Docks that share a place get a bar of tabs, which Qt leaves without a name.
    if (auto *tabs =
            event->type() == QEvent::ChildPolished ? qobject_cast<QTabBar *>(event->child()) : nullptr) {
        tabs->setObjectName(QStringLiteral("dockTabs"));
        tabs->setAccessibleName(tr("Panes"));
        tabs->setToolTip(tr("Panes that share this place."));
    }
}

void Workspace::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("workspace/layout"), saveState(layoutVersion));
    settings.setValue(QStringLiteral("workspace/divided"), m_divided);
    m_services->table()->saveColumns(settings);
    m_realServers->table()->saveColumns(settings);
}

void Workspace::restoreLayout(QSettings &settings)
{
    if (restoreState(settings.value(QStringLiteral("workspace/layout")).toByteArray(), layoutVersion)) {
        m_divided = settings.value(QStringLiteral("workspace/divided")).toBool();
    }
    m_services->table()->restoreColumns(settings);
    m_realServers->table()->restoreColumns(settings);
}

} // namespace lvs
