// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/schedulerpage.h"

#include "core/plan/wording/wording.h"
#include "ui/wizard/choicecard.h"
#include "ui/wizard/clusterdraft.h"
#include "ui/wizard/schedulerpicture.h"

#include <QGridLayout>
#include <QPushButton>

namespace lvs {

namespace {
constexpr int columns = 4;
/// rr wrr lc wlc lblc lblcr dh sh: what every guide names.
constexpr qsizetype usual = 8;
} // namespace

SchedulerPage::SchedulerPage(ClusterDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("How are connections spread?"),
                 tr("The scheduler chooses a real server for each new connection. It can be changed at any "
                    "time, without losing connections."),
                 parent)
    , m_grid(new QGridLayout(this))
    , m_more(new QPushButton(this))
{
    m_grid->setContentsMargins(2, 2, 2, 2);
    m_grid->setSpacing(8);
    const QList<Scheduler> &known = Scheduler::known();
    for (qsizetype i = 0; i < known.size(); ++i) {
        addCard(known[i], static_cast<int>(i < usual ? i : i + columns)); // a row is left for the button
    }
    for (int column = 0; column < columns; ++column) {
        m_grid->setColumnStretch(column, 1);
    }
    m_more->setObjectName(QStringLiteral("moreSchedulers"));
    m_more->setCheckable(true);
    m_more->setAutoDefault(false);
    m_more->setText(tr("&More schedulers"));
    m_more->setAccessibleName(tr("More schedulers"));
    m_more->setToolTip(tr("Shows those that newer kernels have, too."));
    m_grid->addWidget(m_more, static_cast<int>(usual) / columns, 0, 1, columns, Qt::AlignLeft);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    connect(m_more, &QPushButton::toggled, this, &SchedulerPage::showMore);
    showMore(false);
}

void SchedulerPage::addCard(const Scheduler &scheduler, int place)
{
    const QString title = tr("%1 – %2", "a scheduler's short name and what it is called")
                              .arg(scheduler.name(), schedulerTitle(scheduler));
    auto *card = new ChoiceCard(new SchedulerPicture(scheduler), title, describe(scheduler), this);
    card->setObjectName(QLatin1String("scheduler_") + scheduler.name());
    m_grid->addWidget(card, place / columns, place % columns);
    m_cards.append({scheduler, card});
    connect(card, &QAbstractButton::toggled, this, [this, scheduler](bool on) {
        if (on) {
            ClusterChoices choices = draft().choices();
            choices.scheduler = scheduler;
            draft().setChoices(choices);
        }
    });
}

void SchedulerPage::showMore(bool more)
{
    for (qsizetype i = usual; i < m_cards.size(); ++i) {
        m_cards[i].second->setVisible(more);
    }
}

void SchedulerPage::enter()
{
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const auto &[scheduler, card] = m_cards[i];
        if (scheduler == draft().choices().scheduler) {
            if (i >= usual) {
                m_more->setChecked(true);
            }
            card->setChecked(true);
            card->setFocus();
        }
    }
}

} // namespace lvs
