// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/reviewpage.h"

#include "ui/cluster/clusterplanview.h"
#include "ui/cluster/clusterwording.h"
#include "ui/cluster/leavebox.h"
#include "ui/panes/datatable.h"
#include "ui/wizard/clusterdraft.h"

#include <QVBoxLayout>

namespace lvs {

ReviewPage::ReviewPage(ClusterDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("This is what will be done"),
                 tr("Machine by machine, in this order: real servers are silent about the VIP before the "
                    "director answers for it. If one step fails, everything is taken back."),
                 parent)
    , m_view(new ClusterPlanView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(m_view, 1);
    auto *leave = new LeaveBox(this);
    layout->addWidget(leave);
    connect(leave, &QCheckBox::toggled, this,
            [&draft](bool on) { draft.setOnFailure(on ? OnFailure::Leave : OnFailure::Undo); });
    connect(&draft, &ClusterDraft::machineChanged, this, [this] {
        if (isVisible()) {
            review(); // what others change meanwhile is reviewed anew
        }
    });
}

void ReviewPage::enter()
{
    review();
    m_view->hosts()->setFocus();
}

void ReviewPage::review()
{
    const ClusterPlan plan = draft().plan();
    m_view->setPlan(draft().cluster().name, plan, draft().titles());
    m_refusal = refusalOf(plan);
    Q_EMIT outlookChanged();
}

} // namespace lvs
