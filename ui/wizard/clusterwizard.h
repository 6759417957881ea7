// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/clusterdraft.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace lvs {

class ApplyPage;
class StepList;
class WizardPage;

/// Leads from nothing to a cluster that answers: method, address, real servers, scheduler, checks, review,
/// apply and test. Nothing is changed on any machine before its last page.
class ClusterWizard : public QDialog
{
    Q_OBJECT
public:
    /// hosts must outlive this. shown: the machine that is the director unless another one is chosen.
    ClusterWizard(HostsModel &hosts, HostSession *shown, const ClusterDraft::MachineAdder &addMachine,
                  QWidget *parent = nullptr);

    [[nodiscard]] ClusterDraft &draft() { return m_draft; }
    /// From 0.
    [[nodiscard]] int step() const;
    [[nodiscard]] WizardPage *page() const;
    void goTo(int step);
    /// Not while a cluster is being set up.
    void reject() override;

Q_SIGNALS:
    /// The cluster was applied, or parts of it were: it is to be kept.
    void clusterMade(const lvs::Cluster &cluster);

private:
    void addPage(WizardPage *page, const QString &step);
    QWidget *buildHead();
    QWidget *buildFoot();
    void next();
    void showOutlook();

    ClusterDraft m_draft;
    QStringList m_steps;
    QList<WizardPage *> m_pages;
    ApplyPage *m_apply = nullptr;
    StepList *m_list = nullptr;
    QLabel *m_title;
    QLabel *m_explanation;
    QLabel *m_more;
    QStackedWidget *m_stack;
    QLabel *m_reason;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_cancel;
};

} // namespace lvs
