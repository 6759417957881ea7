// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterdialog.h"

#include "ui/cluster/clusterplanview.h"
#include "ui/cluster/clusterprogress.h"
#include "ui/cluster/clusterwording.h"
#include "ui/cluster/hostlookup.h"
#include "ui/cluster/leavebox.h"
#include "ui/dialogs/checkpointchoice.h"
#include "ui/help/helptopic.h"
#include "ui/support/symbolicicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace lvs {

namespace {

ClusterPlan planOf(const Cluster &cluster, ClusterGoal goal, const QString &only, const HostsModel &hosts)
{
    ClusterPlan plan = planOf(cluster, goal, hostsOf(cluster, hosts));
    std::erase_if(plan.hosts, [&](const HostPlan &each) { return !only.isEmpty() && each.host != only; });
    return plan;
}

QString titleOf(const Cluster &cluster, ClusterGoal goal)
{
    switch (goal) {
    case ClusterGoal::SetUp:
        return ClusterDialog::tr("Review and apply: %1").arg(cluster.name);
    case ClusterGoal::Remove:
        return ClusterDialog::tr("Take apart: %1").arg(cluster.name);
    case ClusterGoal::Repair:
        return ClusterDialog::tr("Put right: %1").arg(cluster.name);
    }
    Q_UNREACHABLE();
}

} // namespace

ClusterDialog::ClusterDialog(const Cluster &cluster, ClusterGoal goal, const QString &only, HostsModel &hosts,
                             QWidget *parent)
    : ClusterDialog(cluster, planOf(cluster, goal, only, hosts), hosts, parent)
{
}

ClusterDialog::ClusterDialog(const Cluster &cluster, const ClusterPlan &plan, HostsModel &hosts,
                             QWidget *parent)
    : QDialog(parent)
    , m_cluster(cluster)
    , m_hosts(hosts)
    , m_pages(new QStackedWidget(this))
    , m_plan(new ClusterPlanView(this))
    , m_progress(new ClusterProgress(this))
    , m_leave(new LeaveBox(this))
    , m_checkpoint(new CheckpointChoice(this))
    , m_reason(new QLabel(this))
    , m_apply(new QPushButton(symbolicIcon(QStringLiteral("apply")), tr("&Apply"), this))
    , m_close(new QPushButton(tr("&Close"), this))
{
    setObjectName(QStringLiteral("clusterDialog"));
    setWindowTitle(titleOf(cluster, plan.goal));
    setModal(true);
    setSizeGripEnabled(true);
    setHelp(*this, HelpTopic::Clusters,
            plan.goal == ClusterGoal::Remove ? QStringLiteral("remove") : QStringLiteral("apply"));
    m_reason->setObjectName(QStringLiteral("clusterReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_apply->setObjectName(QStringLiteral("apply"));
    m_apply->setAccessibleName(tr("Apply"));
    m_apply->setDefault(true);
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Leaves this; nothing more is done."));
    m_close->setAutoDefault(false);
    connect(m_apply, &QPushButton::clicked, this, &ClusterDialog::apply);
    connect(m_close, &QPushButton::clicked, this, &ClusterDialog::reject);
    connect(m_progress, &ClusterProgress::finished, this, &ClusterDialog::finish);
    m_pages->addWidget(m_plan);
    m_pages->addWidget(m_progress);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_close);
    foot->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_checkpoint);
    layout->addWidget(m_leave);
    layout->addLayout(foot);
    resize(1000, 560);
    m_checkpoint->offer(CheckpointChoice::Danger::OfTheWay, offerCheckpoints(hostsOf(m_cluster, m_hosts)));
    takePlan(plan);
}

void ClusterDialog::takePlan(const ClusterPlan &plan)
{
    m_plan->setPlan(m_cluster.name, plan, titlesOf(m_cluster, m_hosts));
    m_leave->setVisible(plan.hosts.size() > 1);
    QString refusal = refusalOf(plan);
    if (refusal.isEmpty() && plan.isEmpty()) {
        refusal = tr("Every machine is as its role asks: there is nothing to do.");
    }
    m_reason->setText(refusal);
    m_apply->setEnabled(refusal.isEmpty());
    m_apply->setToolTip(refusal.isEmpty() ? tr("Does what is shown, machine by machine.")
                                          : tr("Not available: %1").arg(refusal));
}

void ClusterDialog::apply()
{
    m_pages->setCurrentWidget(m_progress);
    m_leave->setEnabled(false);
    m_checkpoint->remember();
    m_checkpoint->hide();
    m_apply->setEnabled(false);
    m_close->setEnabled(false); // what runs is stopped by its own button
    m_progress->start(m_cluster, m_plan->plan(), hostsOf(m_cluster, m_hosts), titlesOf(m_cluster, m_hosts),
                      m_leave->isChecked() ? OnFailure::Leave : OnFailure::Undo, m_checkpoint->options());
    Q_EMIT begun(m_progress->job());
}

void ClusterDialog::finish()
{
    m_finished = true;
    m_apply->hide();
    m_leave->hide();
    m_close->setEnabled(true);
    m_close->setDefault(true);
    m_close->setFocus();
    Q_EMIT ended(m_progress->report());
}

void ClusterDialog::reject()
{
    // What is at work is not left: Stop takes it back.
    if (m_progress->isRunning()) {
        return;
    }
    if (m_finished) {
        accept();
    } else {
        QDialog::reject();
    }
}

} // namespace lvs
