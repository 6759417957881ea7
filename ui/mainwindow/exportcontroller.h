// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace lvs {

class Actions;
class ClusterStore;
class HostSession;
class Workspace;
struct ExportSubject;

/// Exports what the user is looking at: the cluster in the view of clusters, in all others the host.
class ExportController : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this.
    ExportController(Actions &actions, Workspace &workspace, ClusterStore &clusters, QWidget &window);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

private:
    void open();
    void update();
    [[nodiscard]] bool seesClusters() const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] ExportSubject subject() const;

    Actions &m_actions;
    Workspace &m_workspace;
    ClusterStore &m_clusters;
    QWidget &m_window;
    HostSession *m_session = nullptr;
};

} // namespace lvs
