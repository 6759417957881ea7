// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/workspace.h"

#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/hostspane.h"
#include "ui/panes/realserverspane.h"
#include "ui/panes/servicespane.h"
#include "ui/panes/sidepanes.h"
#include "ui/support/symbolicicon.h"

#include <QApplication>
#include <QChildEvent>
#include <QDockWidget>
#include <QTabBar>

namespace lvs {

namespace {
/// Counts up when docks are added or renamed.
constexpr int layoutVersion = 1;
}

Workspace::Workspace(const Actions &actions, HostsModel &hosts, LogModel &log, QWidget *parent)
    : QMainWindow(parent)
    , m_hosts(new HostsPane(hosts, this))
    , m_services(new ServicesPane(actions, this))
    , m_realServers(new RealServersPane(actions, this))
    , m_pending(new PendingPane(actions, this))
    , m_log(new LogPane(log, actions, this))
{
    setObjectName(QStringLiteral("workspace"));
    setWindowFlags(Qt::Widget);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCentralWidget(m_services);
    m_services->header()->addAction(actions.addService);

    addPane(QStringLiteral("hostsDock"), tr("Hosts"), m_hosts, new PaneHeader(tr("Hosts"), this),
            Qt::LeftDockWidgetArea);
    m_realServers->header()->addAction(actions.addRealServer);
    addTablePane(QStringLiteral("realServersDock"), m_realServers, Qt::BottomDockWidgetArea);
    addTablePane(QStringLiteral("pendingDock"), m_pending, Qt::BottomDockWidgetArea);
    addTablePane(QStringLiteral("logDock"), m_log, Qt::BottomDockWidgetArea);
    splitDockWidget(m_docks[1], m_docks[2], Qt::Horizontal);
    tabifyDockWidget(m_docks[2], m_docks[3]);
    m_docks[2]->hide();
    m_docks[3]->hide();
    connect(m_services, &ServicesPane::servicesSelected, m_realServers,
            [this] { m_realServers->setServices(m_services->selectedServices()); });
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

void Workspace::addSidePane(const QString &name, const QString &title, QWidget *pane)
{
    QDockWidget *dock = addPane(name, title, pane, new PaneHeader(title, this), Qt::BottomDockWidgetArea);
    splitDockWidget(m_docks[1], dock, Qt::Horizontal);
    tabifyDockWidget(dock, m_docks[2]);
    tabifyDockWidget(dock, m_docks[3]);
    dock->raise();
}

void Workspace::setSession(HostSession *session)
{
    m_realServers->setSession(session);
    m_services->setSession(session);
    m_pending->setSession(session);
    m_realServers->setServices(m_services->selectedServices());
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
    QList<QWidget *> panes {m_hosts, m_services->table(), m_realServers->table(), m_pending->table(),
                            m_log->table()};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    if (panes.isEmpty()) {
        return;
    }
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus == panes[i] || panes[i]->isAncestorOf(focus)) {
            current = i;
        }
    }
    const qsizetype next = current < 0 ? 0 : (current + step + panes.size()) % panes.size();
    panes[next]->setFocus(Qt::TabFocusReason);
}

void Workspace::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    // Docks that share a place get a bar of tabs, which Qt leaves without a name.
    if (auto *tabs = event->type() == QEvent::ChildPolished ? qobject_cast<QTabBar *>(event->child()) : nullptr) {
        tabs->setObjectName(QStringLiteral("dockTabs"));
        tabs->setAccessibleName(tr("Panes"));
        tabs->setToolTip(tr("Panes that share this place."));
    }
}

void Workspace::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("workspace/layout"), saveState(layoutVersion));
    m_services->table()->saveColumns(settings);
    m_realServers->table()->saveColumns(settings);
}

void Workspace::restoreLayout(QSettings &settings)
{
    restoreState(settings.value(QStringLiteral("workspace/layout")).toByteArray(), layoutVersion);
    m_services->table()->restoreColumns(settings);
    m_realServers->table()->restoreColumns(settings);
}

} // namespace lvs
