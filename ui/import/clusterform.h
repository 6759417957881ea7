// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/importwork.h"
#include "ui/import/machinesmodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lvs {

class DataTable;

/// Asks for what a director's keepalived.conf does not say of its cluster: the names of the machines, and how
/// they are reached. The other director's file answers some of it.
class ClusterForm : public QDialog
{
    Q_OBJECT
public:
    /// config: of one of two directors, so that clusterOf() gives one.
    explicit ClusterForm(const keepalived::Config &config, QWidget *parent = nullptr);

    [[nodiscard]] const Cluster &cluster() const { return m_model.cluster(); }
    /// The other director's file.
    void openPeer(const QString &path);

private:
    void buildTable();
    QWidget *buildButtons();
    void choosePeer();
    void takePeer(const std::shared_ptr<ReadImport> &read);
    void showProblem();
    [[nodiscard]] QString problem() const;

    keepalived::Config m_config;
    MachinesModel m_model;
    ImportWork m_work;
    QLineEdit *m_name;
    DataTable *m_table;
    QLabel *m_words;
    QPushButton *m_accept = nullptr;
};

} // namespace lvs
