// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardpage.h"

namespace lvs {

class ClusterPlanView;

/// Shows what will be done on every machine, in words and as commands, before anything is done.
class ReviewPage : public WizardPage
{
    Q_OBJECT
public:
    explicit ReviewPage(ClusterDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString helpAnchor() const override { return QStringLiteral("review"); }
    [[nodiscard]] QString refusal() const override { return m_refusal; }
    [[nodiscard]] QString nextText() const override { return tr("&Apply"); }
    void enter() override;

private:
    void review();

    ClusterPlanView *m_view;
    QString m_refusal;
};

} // namespace lvs
