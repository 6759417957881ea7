// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/scheduler.h"
#include "ui/wizard/wizardpage.h"

class QGridLayout;
class QPushButton;

namespace lvs {

class ChoiceCard;

/// Asks how connections are spread: a card a scheduler, with a picture of how it spreads; the eight that
/// every kernel had first, the others behind a button.
class SchedulerPage : public WizardPage
{
    Q_OBJECT
public:
    explicit SchedulerPage(ClusterDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString helpAnchor() const override { return QStringLiteral("scheduler"); }
    void enter() override;

private:
    void addCard(const Scheduler &scheduler, int place);
    void showMore(bool more);

    QGridLayout *m_grid;
    QPushButton *m_more;
    QList<std::pair<Scheduler, ChoiceCard *>> m_cards;
};

} // namespace lvs
