// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/clustercontroller.h"

#include "core/plan/wording/wording.h"
#include "ui/actions/actions.h"
#include "ui/mainwindow/hostscontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/wizard/clusterwizard.h"

namespace lvs {

ClusterController::ClusterController(Actions &actions, HostsModel &hosts, ClusterStore &store,
                                     HostsController &machines, LogModel &log, MainWindow &window)
    : QObject(&window)
    , m_hosts(hosts)
    , m_machines(machines)
    , m_log(log)
    , m_window(window)
    , m_store(store)
{
    connect(actions.wizard, &QAction::triggered, this, &ClusterController::openWizard);
}

ClusterController::~ClusterController()
{
    delete m_wizard;
}

void ClusterController::openWizard()
{
    const auto addMachine = [this](const SshDestination &destination, const QString &name) {
        return m_machines.add(destination, name);
    };
    delete m_wizard; // one that is closed may not be gone yet
    m_wizard = new ClusterWizard(m_hosts, m_window.session(), addMachine, &m_window);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_wizard, &ClusterWizard::clusterMade, this, &ClusterController::keep);
    m_wizard->open();
}

void ClusterController::keep(const Cluster &cluster)
{
    const Result<void> kept = m_store.keep(cluster);
    const QString text = kept ? tr("The cluster %1 is set up.").arg(cluster.name) : describe(kept.error());
    m_log.append(kept ? LogModel::Severity::Information : LogModel::Severity::Failure,
                 cluster.directors.front().host, text);
    Q_EMIT message(text);
    Q_EMIT clusterMade(cluster.name);
}

} // namespace lvs
