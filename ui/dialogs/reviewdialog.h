// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/applyjob.h"
#include "ui/dialogs/planmodel.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace lvs {

class CheckpointChoice;
class DataTable;
class HostSession;

/// Shows what an apply will do, then its progress, then what became of each step: the plan in words and
/// as commands, warnings first, the way back one click away.
class ReviewDialog : public QDialog
{
    Q_OBJECT
public:
    /// session must outlive this.
    explicit ReviewDialog(HostSession &session, QWidget *parent = nullptr);

    [[nodiscard]] const Plan &plan() const { return m_plan; }

Q_SIGNALS:
    /// The apply ended, well or not.
    void applied(const lvs::Plan &plan, const lvs::TransactionReport &report);

protected:
    void reject() override;

private:
    QWidget *buildTable();
    QWidget *buildButtons();
    void takePlan();
    void showFindings();
    void showInverse(bool inverse);
    void start();
    void showPhase(ApplyJob::Phase phase);
    void finish();
    /// Nothing was done, because somebody else was there first: back to the review, of the plan as it is now.
    void reviewAgain();
    void showPlan();
    void settle();
    void setHeadline(const QString &icon, const QString &text, const QString &detail);
    void showSuccess();
    [[nodiscard]] QString resultDetail(const TransactionReport &report) const;

    HostSession &m_session;
    Plan m_plan;
    Plan m_agreed; ///< what the user has had time to look at
    PlanDifference m_difference; ///< from that to m_plan
    QTimer m_settling; ///< runs while a plan has only just become another
    int m_again = 0; ///< times that the same plan was tried once more
    quint64 m_generation = 0;
    PlanModel m_model;
    ApplyJob *m_job = nullptr;
    bool m_finished = false;
    QElapsedTimer m_clock;

    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    QLabel *m_findings;
    DataTable *m_table;
    CheckpointChoice *m_checkpoint;
    QCheckBox *m_inverse;
    QProgressBar *m_progress;
    QPushButton *m_apply;
    QPushButton *m_close;
};

} // namespace lvs
