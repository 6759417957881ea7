// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tourpanel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lvs {

TourPanel::TourPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_inside(new QWidget)
{
    setObjectName(QStringLiteral("tour"));
    setAccessibleName(tr("What to try"));
    setWidget(m_inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inside->setBackgroundRole(QPalette::Base);
    m_inside->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(m_inside);
    layout->setContentsMargins(9, 6, 9, 9);
    layout->setSpacing(3);
    auto *words =
        new QLabel(tr("This cluster is simulated: it lives in this program, and nothing that you do "
                      "here can hurt."),
                   m_inside);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(words);
    addStep(*layout, TourStep::Watch, tr("Watch the clients"),
            tr("Each line is a real server; the busy hours come and go within minutes."),
            tr("Show the chart"));
    addStep(*layout, TourStep::Weight, tr("Change a weight"),
            tr("Twice the weight is twice the clients, once you apply it."), tr("Edit a real server…"));
    addStep(*layout, TourStep::Scheduler, tr("Change the scheduler"),
            tr("Let the service look at open connections rather than take turns."), tr("Edit the service…"));
    addStep(*layout, TourStep::Drain, tr("Drain a server"),
            tr("Weight 0 brings no new clients; those who are there may stay."), tr("Drain one"));
    addStep(*layout, TourStep::WhatIf, tr("Ask what if"),
            tr("See what a change does to a day of clients before you make it."), tr("What if…"));
    addStep(*layout, TourStep::Build, tr("Build your own"),
            tr("The wizard sets up director and real servers, here as on real machines."),
            tr("Open the wizard…"));
    layout->addStretch();
}

void TourPanel::addStep(QLayout &layout, TourStep step, const QString &title, const QString &explanation,
                        const QString &button)
{
    auto *label = new QLabel(title, m_inside);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setWordWrap(true);
    label->setContentsMargins(0, 8, 0, 0);
    auto *words = new QLabel(explanation, m_inside);
    words->setWordWrap(true);
    auto *doIt = new QPushButton(button, m_inside);
    doIt->setObjectName(QStringLiteral("tourStep%1").arg(static_cast<int>(step)));
    doIt->setAccessibleName(title);
    doIt->setToolTip(explanation);
    layout.addWidget(label);
    layout.addWidget(words);
    layout.addWidget(doIt);
    m_rows.append({step, title, label});
    connect(doIt, &QPushButton::clicked, this, [this, step] { Q_EMIT wanted(step); });
}

void TourPanel::setDone(TourStep step)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.step == step && !isDone(step)) {
            m_done.append(step);
            row.label->setText(QStringLiteral("✓ ") + row.title);
            row.label->setAccessibleName(tr("%1, tried").arg(row.title));
        }
    }
}

bool TourPanel::isDone(TourStep step) const
{
    return m_done.contains(step);
}

} // namespace lvs
