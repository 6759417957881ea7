// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/cluster/clusterplan.h"
#include "core/plan/explain/finding.h"
#include "ui/cluster/findinglist.h"
#include "ui/wizard/wizardpage.h"

namespace lvs {

/// Shows what stands in the way of the cluster, as the machines are now: each with what puts it right.
class ChecksPage : public WizardPage
{
    Q_OBJECT
public:
    explicit ChecksPage(ClusterDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString helpAnchor() const override { return QStringLiteral("checks"); }
    [[nodiscard]] QString refusal() const override { return m_refusal; }
    void enter() override;

private:
    void check();
    [[nodiscard]] FindingWords stateOf(const HostPlan &plan, const QString &title) const;
    [[nodiscard]] FindingWords wordsOf(const Finding &finding, const QString &host, const QString &title);
    void checkSegment(QList<FindingWords> &findings) const;

    FindingList *m_list;
    QString m_refusal;
};

} // namespace lvs
