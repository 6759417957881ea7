// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/importwork.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace lvs {

/// What may become of a text that was read: pending changes, a cluster, or nothing; with the reason where
/// something cannot be.
class ImportDecision : public QWidget
{
    Q_OBJECT
public:
    explicit ImportDecision(QWidget *parent = nullptr);

    /// read: null where nothing is open. planned: null while it is made. isReading: another one is being
    /// read.
    void setRead(const ReadImport *read, const PlannedImport *planned, bool isReading);
    /// Whether what is wrong is left out is asked anew.
    void ask();

Q_SIGNALS:
    void partialChosen();
    void pendingWanted();
    void clusterWanted();
    void closeWanted();

private:
    [[nodiscard]] QString whyNotPending(const ReadImport *read, const PlannedImport *planned) const;
    void showCluster(const ReadImport *read, bool isReading);

    QLabel *m_summary;
    QLabel *m_reason;
    QCheckBox *m_partial;
    QPushButton *m_openCluster;
    QPushButton *m_makePending;
};

} // namespace lvs
