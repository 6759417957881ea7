// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cluster/clusterstore.h"
#include "ui/models/logmodel.h"

#include <QPointer>

namespace lvs {

class Actions;
class HostsController;
class HostsModel;
class MainWindow;
class ClusterWizard;

/// What the user does with clusters: sets one up by the wizard, keeps it, changes and removes it.
class ClusterController : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this.
    ClusterController(Actions &actions, HostsModel &hosts, ClusterStore &store, HostsController &machines,
                      LogModel &log, MainWindow &window);
    /// The wizard goes before the machines that it is about.
    ~ClusterController() override;

Q_SIGNALS:
    void message(const QString &text);
    /// A cluster was set up: it is to be shown.
    void clusterMade(const QString &name);

private:
    void openWizard();
    void keep(const Cluster &cluster);

    HostsModel &m_hosts;
    HostsController &m_machines;
    LogModel &m_log;
    MainWindow &m_window;
    ClusterStore &m_store;
    QPointer<ClusterWizard> m_wizard;
};

} // namespace lvs
