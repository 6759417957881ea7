// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/dockwindow.h"
#include "ui/models/logmodel.h"

#include <QSettings>

namespace lvs {

class Actions;
class ClusterStore;
class ClusterView;
class HostSession;
class HistoryView;
class HostSetupPage;
class HostsModel;
class HostsPane;
class LogPane;
class PendingPane;
class RealServersPane;
class ServicesPane;
class ServicesView;
class TourPanel;
class Views;

/// How the panes stand together: the views of the host that is shown in the middle, and around them what
/// belongs to all views. A main window within the main window, so that banner and pending bar span its
/// whole width.
class Workspace : public DockWindow
{
    Q_OBJECT
public:
    Workspace(const Actions &actions, HostsModel &hosts, ClusterStore &clusters, LogModel &log,
              QWidget *parent = nullptr);

    [[nodiscard]] HostsPane *hosts() const { return m_hosts; }
    [[nodiscard]] Views *views() const { return m_views; }
    [[nodiscard]] ClusterView *clusterView() const { return m_clusterView; }
    [[nodiscard]] ServicesView *servicesView() const { return m_servicesView; }
    [[nodiscard]] HostSetupPage *hostSetup() const { return m_hostSetup; }
    [[nodiscard]] HistoryView *history() const { return m_history; }
    [[nodiscard]] ServicesPane *services() const;
    [[nodiscard]] RealServersPane *realServers() const;
    [[nodiscard]] TourPanel *tour() const { return m_tour; }
    void setSession(HostSession *session);
    /// What to try is shown where it makes sense, unless the user has hidden it before.
    void offerTour(bool makesSense);

    /// One for each pane that can be hidden, for the View menu.
    [[nodiscard]] QList<QAction *> paneActions() const;
    void focusPane(int step);

    void saveLayout(QSettings &settings) const;
    void restoreLayout(QSettings &settings);

private:
    void addViews();

    HostsPane *m_hosts;
    Views *m_views;
    ServicesView *m_servicesView;
    HostSetupPage *m_hostSetup;
    ClusterView *m_clusterView;
    HistoryView *m_history;
    PendingPane *m_pending;
    LogPane *m_log;
    TourPanel *m_tour;
    QDockWidget *m_hostsDock;
    QDockWidget *m_tourDock;
    bool m_wantsTour = true; ///< the user has not hidden it
    bool m_offersTour = false;
};

} // namespace lvs
