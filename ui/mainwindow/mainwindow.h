// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"
#include "ui/cluster/clusterstore.h"
#include "ui/hosts/hostsmodel.h"
#include "ui/models/logmodel.h"

#include <QMainWindow>
#include <QPointer>
#include <QUndoGroup>

class QLabel;
class QLineEdit;
class QToolBar;

namespace lvs {

class ApplyController;
class Authorization;
class Banner;
class CheckpointBar;
class CheckpointController;
class ClusterController;
class EditController;
class ExportController;
class Help;
class HostsController;
class ImportController;
class PendingBar;
class SavedController;
class TourController;
class WhatIfController;
class Workspace;

/// The window: puts panes, actions and controllers together and shows one host at a time. What is done
/// is done elsewhere.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds a host at the left; the first one added is shown. A host is started when it is first shown in
    /// a window that stands: what it needs to begin with does not hold up the window.
    HostSession *addHost(std::unique_ptr<Host> host, const QString &title);
    /// Ends a host's session; another host is shown.
    void removeHost(HostSession *session);
    void showSession(HostSession *session);
    [[nodiscard]] HostSession *session() const { return m_session; }
    [[nodiscard]] Actions &actions() { return m_actions; }
    [[nodiscard]] LogModel &log() { return m_log; }
    [[nodiscard]] Help &help() { return *m_help; }
    [[nodiscard]] ClusterStore &clusters() { return m_clusterStore; }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }

    /// Shows its padlock once there is one; it must outlive the window or go with it.
    void setAuthorization(Authorization &authorization);

    /// Until the user chooses a host, one that turns out not to be available gives way to the simulated
    /// cluster.
    void fallBackToSimulation();

    /// Adds the machines that were added by the user in earlier runs.
    void restoreHosts();
    void saveSettings() const;
    void restoreSettings();

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildMenus();
    void buildToolBar();
    void connectActions();
    /// The filter as the current view has it.
    void showFilter();
    void standUp();
    void startSession();
    void noteStatus(HostSession *session);
    void noteRefusal(const QString &why);
    void updateBanner();
    void updatePadlock();
    void updateStatusBar();
    void copyTable();

    Actions m_actions;
    HostsModel m_hosts;
    LogModel m_log;
    ClusterStore m_clusterStore;
    QUndoGroup m_undoGroup;
    Workspace *m_workspace;
    Banner *m_banner;
    CheckpointBar *m_checkpointBar;
    PendingBar *m_pendingBar;
    QLineEdit *m_filter = nullptr;
    QLabel *m_statusText = nullptr;
    QToolBar *m_toolBar = nullptr;
    QPointer<Authorization> m_authorization;
    QAction *m_remotePadlock = nullptr; ///< only once there is a host on another bus
    QAction *m_openSimulation;
    QAction *m_openMachine;
    HostSession *m_session = nullptr;
    EditController *m_edits;
    ExportController *m_exports;
    HostsController *m_hostsController;
    ApplyController *m_applies;
    CheckpointController *m_checkpoints;
    ClusterController *m_clusters;
    ImportController *m_imports;
    SavedController *m_saved;
    WhatIfController *m_whatIf;
    TourController *m_tour;
    Help *m_help;
    QString m_refusal; ///< why the padlock stayed closed when it was last clicked
    bool m_mayFallBack = false;
    bool m_stands = false; ///< was painted, or could have been
};

} // namespace lvs
