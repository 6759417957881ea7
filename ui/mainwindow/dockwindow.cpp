// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/dockwindow.h"

#include "ui/panes/tablepane.h"
#include "ui/support/symbolicicon.h"

#include <QAction>
#include <QChildEvent>
#include <QDockWidget>
#include <QTabBar>

namespace lvs {

DockWindow::DockWindow(const QString &name, QWidget *parent)
    : QMainWindow(parent)
{
    setObjectName(name);
    setWindowFlags(Qt::Widget);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

QDockWidget *DockWindow::addPane(const QString &name, const QString &title, QWidget *pane, QWidget *titleBar,
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

QDockWidget *DockWindow::addTablePane(const QString &name, TablePane *pane, Qt::DockWidgetArea area)
{
    return addPane(name, pane->table()->accessibleName(), pane, pane->header(), area);
}

QList<QAction *> DockWindow::toggleActions() const
{
    QList<QAction *> actions;
    for (const QDockWidget *dock : m_docks) {
        actions.append(dock->toggleViewAction());
    }
    return actions;
}

void DockWindow::childEvent(QChildEvent *event)
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

} // namespace lvs
