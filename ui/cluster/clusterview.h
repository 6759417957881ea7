// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cluster/clusterstatus.h"
#include "ui/cluster/clusterhostsmodel.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;

namespace lvs {

class ClusterStore;
class ClusterDialog;
class DataTable;
class EmptyPage;
class FindingList;
class HostsModel;

/// The user's clusters, one at a time: its machines with their roles and how they stand to them, what is
/// wrong with the one that is selected and what puts it right, and the ways to put it right.
class ClusterView : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive this. wizard: what fills an empty view.
    ClusterView(ClusterStore &store, HostsModel &hosts, QAction *wizard, QWidget *parent = nullptr);

    [[nodiscard]] QString current() const { return m_watch.cluster().name; }
    void show(const QString &cluster);
    [[nodiscard]] DataTable *table() const { return m_table; }

Q_SIGNALS:
    /// The current cluster is to be exported.
    void exportWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildHosts();
    QWidget *buildDetails();
    void showClusters();
    void watch();
    void readAgain();
    void showHosts();
    void showDetails();
    void review(ClusterGoal goal, const QString &only);
    void reviewFix(const ClusterPlan &fix);
    void open(ClusterDialog *dialog);
    void openDocument();
    void saveDocument();
    void forget();
    [[nodiscard]] QString selectedHost() const;

    ClusterStore &m_store;
    HostsModel &m_hosts;
    ClusterWatch m_watch;
    ClusterHostsModel m_model;
    QStackedLayout *m_pages;
    EmptyPage *m_empty;
    QWidget *m_content;
    QComboBox *m_clusters;
    QLabel *m_summary;
    DataTable *m_table;
    QLabel *m_detailsTitle;
    FindingList *m_findings;
    QPushButton *m_apply;
    QPushButton *m_applyHost;
    QPushButton *m_remove;
    QTimer m_refresh; ///< runs while somebody looks
    bool m_shown = false;
};

} // namespace lvs
