// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cluster/clusterjob.h"
#include "ui/cluster/clusterhostsmodel.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace lvs {

class DataTable;

/// Carries out the plan of a cluster and shows how far each machine is, then what became of it.
class ClusterProgress : public QWidget
{
    Q_OBJECT
public:
    using Titles = std::map<QString, QString>; ///< by the names in the cluster

    explicit ClusterProgress(QWidget *parent = nullptr);

    void start(const Cluster &cluster, const ClusterPlan &plan, const ClusterHosts &hosts,
               const Titles &titles, OnFailure onFailure);
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }
    [[nodiscard]] ClusterJob *job() const { return m_job; }
    /// Asks to stop; finished() still comes.
    void cancel();
    /// Valid once finished.
    [[nodiscard]] const ClusterReport &report() const { return m_report; }

Q_SIGNALS:
    void finished();

private:
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
};

} // namespace lvs
