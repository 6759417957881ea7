// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/servicefetch.h"
#include "ui/wizard/wizardpage.h"

class QLabel;
class QPushButton;

namespace lvs {

class ClusterProgress;
class ConnectionTally;
class FindingList;
struct Cluster;

/// Sets the machines up, then asks the service from here, as a client would, and shows which real server
/// answered; or what may be the matter where none did.
class ApplyPage : public WizardPage
{
    Q_OBJECT
public:
    explicit ApplyPage(ClusterDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString helpAnchor() const override { return QStringLiteral("test"); }
    [[nodiscard]] QString refusal() const override;
    [[nodiscard]] bool mayGoBack() const override;
    void enter() override;
    [[nodiscard]] bool isAtWork() const;
    [[nodiscard]] const QList<FetchAnswer> &answers() const { return m_answers; }

Q_SIGNALS:
    void clusterMade(const lvs::Cluster &cluster);
    void testEnded();

private:
    QWidget *buildTest();
    void takeReport();
    void test();
    void endTest();
    void showAnswers();
    void explainSilence();
    [[nodiscard]] QString whyNoTest() const;

    ClusterProgress *m_progress;
    QWidget *m_test;
    QLabel *m_testHeadline;
    QLabel *m_testDetail;
    QPushButton *m_again;
    FindingList *m_findings;
    ServiceFetch *m_fetch = nullptr;
    ConnectionTally *m_tally = nullptr;
    QList<FetchAnswer> m_answers;
    bool m_succeeded = false;
    bool m_isTested = false;
};

} // namespace lvs
