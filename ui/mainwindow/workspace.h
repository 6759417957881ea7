// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/logmodel.h"

#include <QMainWindow>
#include <QSettings>

namespace lvs {

class Actions;
class HostSession;
class HostsModel;
class HostsPane;
class LogPane;
class PendingPane;
class RealServersPane;
class ServicesPane;
class TablePane;
class TrafficChart;

/// The panes and how they stand together: services in the middle, the rest as docks around them that can
/// be moved, hidden and torn off. A main window within the main window, so that banner and pending bar
/// span its whole width.
class Workspace : public QMainWindow
{
    Q_OBJECT
public:
    Workspace(const Actions &actions, HostsModel &hosts, LogModel &log, QWidget *parent = nullptr);

    [[nodiscard]] HostsPane *hosts() const { return m_hosts; }
    [[nodiscard]] ServicesPane *services() const { return m_services; }
    [[nodiscard]] RealServersPane *realServers() const { return m_realServers; }
    void setSession(HostSession *session);

    /// One for each dock, for the View menu.
    [[nodiscard]] QList<QAction *> toggleActions() const;
    void focusPane(int step);

    void saveLayout(QSettings &settings) const;
    void restoreLayout(QSettings &settings);

protected:
    void childEvent(QChildEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QDockWidget *addPane(const QString &name, const QString &title, QWidget *pane, QWidget *titleBar,
                         Qt::DockWidgetArea area);
    void addTablePane(const QString &name, TablePane *pane, Qt::DockWidgetArea area);
    void arrange();
    /// Between services, real servers and the chart, until the user divides it otherwise.
    void divideRoom();
    void connectChart();
    void showSelection();

    HostsPane *m_hosts;
    ServicesPane *m_services;
    RealServersPane *m_realServers;
    PendingPane *m_pending;
    LogPane *m_log;
    TrafficChart *m_chart;
    HostSession *m_session = nullptr;
    QList<QDockWidget *> m_docks;
    bool m_divided = false; ///< by the user, now or in a session before
};

} // namespace lvs
