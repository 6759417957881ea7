// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/hostscript.h"
#include "core/plan/cluster/clusterplan.h"
#include "ui/cluster/clusterhostsmodel.h"
#include "ui/dialogs/planmodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace lvs {

class DataTable;

/// What will be done on every machine of a cluster: at the left the machines in the order in which it is
/// done, at the right the steps of the one that is selected, in words and as commands; for a machine without
/// helper the script that does it.
class ClusterPlanView : public QWidget
{
    Q_OBJECT
public:
    using Titles = std::map<QString, QString>; ///< by the names in the cluster

    explicit ClusterPlanView(QWidget *parent = nullptr);

    /// cluster: its name, which stands in the scripts.
    void setPlan(const QString &cluster, const ClusterPlan &plan, const Titles &titles);
    [[nodiscard]] const ClusterPlan &plan() const { return m_plan; }
    [[nodiscard]] DataTable *hosts() const { return m_hosts; }
    void selectHost(const QString &host);

private:
    QWidget *buildSteps();
    QWidget *buildScript();
    void showSelected();
    void copyShown();
    void saveScript();
    [[nodiscard]] const HostPlan *selected() const;
    [[nodiscard]] QString shownText() const;
    /// For a machine that has no helper.
    [[nodiscard]] PartScript scriptOf(const HostPlan &plan) const;
    /// What stands below the steps or the script of a machine.
    [[nodiscard]] QString captionOf(const HostPlan &plan) const;

    QString m_cluster;
    ClusterPlan m_plan;
    ClusterHostsModel m_hostsModel;
    PlanModel m_stepsModel;
    DataTable *m_hosts;
    QStackedWidget *m_pages;
    DataTable *m_steps;
    QPlainTextEdit *m_script;
    QLabel *m_caption;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace lvs
