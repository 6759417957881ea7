// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"

#include <QObject>

class QMimeData;
class QMainWindow;

namespace lvs {

class Actions;
class ClusterStore;
class HostSession;
class ImportDialog;

/// The ways into an import: the menu, a file dropped on the window, a text that is pasted; and what becomes
/// of a cluster that was imported.
class ImportController : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this.
    ImportController(Actions &actions, ClusterStore &clusters, QMainWindow &window);

    /// session must outlive this or be replaced first.
    void setSession(HostSession *session);

Q_SIGNALS:
    void message(const QString &text);
    /// It is among the user's clusters now.
    void clusterKept(const QString &name);

protected:
    /// Files that are dropped on the window.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ImportDialog *openDialog();
    void paste();
    void takeCluster(const Cluster &cluster);
    void keepCluster(const Cluster &cluster);

    Actions &m_actions;
    ClusterStore &m_clusters;
    QMainWindow &m_window;
    HostSession *m_session = nullptr;
};

} // namespace lvs
