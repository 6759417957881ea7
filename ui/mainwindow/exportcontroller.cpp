// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/exportcontroller.h"

#include "ui/actions/actions.h"
#include "ui/cluster/clusterstore.h"
#include "ui/cluster/clusterview.h"
#include "ui/export/exportdialog.h"
#include "ui/hosts/hostsession.h"
#include "ui/mainwindow/views.h"
#include "ui/mainwindow/workspace.h"

#include <QSysInfo>

namespace lvs {

namespace {

/// What a host is called in its files: a title in the window may be words of any language.
QString fileName(const HostSession &session)
{
    switch (session.host().kind()) {
    case HostKind::Local:
        return QSysInfo::machineHostName();
    case HostKind::Simulated:
        return session.host().id();
    default:
        return session.title();
    }
}

} // namespace

ExportController::ExportController(Actions &actions, Workspace &workspace, ClusterStore &clusters,
                                   QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_clusters(clusters)
    , m_window(window)
{
    connect(actions.exportState, &QAction::triggered, this, &ExportController::open);
    connect(workspace.views(), &QTabWidget::currentChanged, this, &ExportController::update);
    connect(workspace.clusterView(), &ClusterView::exportWanted, this, &ExportController::open);
    // The view takes a change of the store first.
    connect(&clusters, &ClusterStore::changed, this, &ExportController::update, Qt::QueuedConnection);
    update();
}

void ExportController::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->state().disconnect(this);
        m_session->disconnect(this);
    }
    m_session = session;
    if (session != nullptr) {
        connect(session, &HostSession::summaryChanged, this, &ExportController::update);
        connect(&session->state(), &LiveState::changed, this, &ExportController::update);
    }
    update();
}

bool ExportController::seesClusters() const
{
    return m_workspace.views()->currentWidget() == m_workspace.clusterView();
}

QString ExportController::whyNot() const
{
    if (seesClusters()) {
        return m_clusters.cluster(m_workspace.clusterView()->current()) == nullptr
            ? tr("there is no cluster yet")
            : QString();
    }
    return m_session == nullptr || m_session->host().state() == nullptr ? tr("this host is not available")
                                                                        : QString();
}

void ExportController::update()
{
    m_actions.setUnavailable(m_actions.exportState, whyNot());
}

ExportSubject ExportController::subject() const
{
    if (seesClusters()) {
        const Cluster &cluster = *m_clusters.cluster(m_workspace.clusterView()->current());
        return {cluster.name, cluster, {}, {}};
    }
    return {fileName(*m_session), std::nullopt, m_session->state().liveHost(),
            m_session->state().desiredHost()};
}

void ExportController::open()
{
    if (!whyNot().isEmpty()) {
        update(); // what changed without a word is told now
        return;
    }
    auto *dialog = new ExportDialog(subject(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace lvs
