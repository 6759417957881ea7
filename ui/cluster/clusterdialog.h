// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cluster/clusterjob.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace lvs {

class CheckpointChoice;
class ClusterPlanView;
class ClusterProgress;
class HostsModel;
class LeaveBox;

/// Shows what will be done to lead the machines of a cluster to their roles, or out of them, and does it.
class ClusterDialog : public QDialog
{
    Q_OBJECT
public:
    /// only: the name of the one machine that it is about; empty for all. hosts must outlive this.
    ClusterDialog(const Cluster &cluster, ClusterGoal goal, const QString &only, HostsModel &hosts,
                  QWidget *parent = nullptr);
    /// Shows and does just that plan, which was made for its machines as they are now.
    ClusterDialog(const Cluster &cluster, const ClusterPlan &plan, HostsModel &hosts,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void begun(lvs::ClusterJob *job);
    void ended(const lvs::ClusterReport &report);

protected:
    void reject() override;

private:
    void takePlan(const ClusterPlan &plan);
    void apply();
    void finish();

    Cluster m_cluster;
    HostsModel &m_hosts;
    QStackedWidget *m_pages;
    ClusterPlanView *m_plan;
    ClusterProgress *m_progress;
    LeaveBox *m_leave;
    CheckpointChoice *m_checkpoint;
    QLabel *m_reason;
    QPushButton *m_apply;
    QPushButton *m_close;
    bool m_finished = false;
};

} // namespace lvs
