// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cluster/clusterjob.h"
#include "ui/cluster/clusterhostsmodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace lvs {

class DataTable;

/// Carries out the plan of a cluster and shows how far each machine is, asks whether to keep what was done
/// where the machines would take it back, then shows what became of it.
class ClusterProgress : public QWidget
{
    Q_OBJECT
public:
    using Titles = std::map<QString, QString>; ///< by the names in the cluster

    explicit ClusterProgress(QWidget *parent = nullptr);

    void start(const Cluster &cluster, const ClusterPlan &plan, const ClusterHosts &hosts,
               const Titles &titles, OnFailure onFailure, const ApplyOptions &options);
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }
    [[nodiscard]] ClusterJob *job() const { return m_job; }
    /// Whether all machines are changed, and the user is asked whether to keep that.
    [[nodiscard]] bool awaitsAnswer() const;
    /// Asks to stop; finished() still comes.
    void cancel();
    /// Valid once finished.
    [[nodiscard]] const ClusterReport &report() const { return m_report; }

Q_SIGNALS:
    /// From now on awaitsAnswer().
    void answerAwaited();
    void finished();

private:
    void takePhase(ClusterJob::Phase phase);
    void showButtons();
    void showCountdown();
    void showProgress();
    void showReport();
    void setHeadline(const QString &icon, const QString &text, const QString &detail);
    [[nodiscard]] QString titleOf(const QString &host) const;

    QPointer<ClusterJob> m_job;
    ClusterPlan m_plan;
    Titles m_titles;
    ClusterReport m_report;
    ClusterHostsModel m_model;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    DataTable *m_table;
    QPushButton *m_cancel;
    QPushButton *m_moreTime;
    QPushButton *m_revert;
    QPushButton *m_keep;
    QTimer m_tick; ///< while it counts down
};

} // namespace lvs
