// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/checkpointchoice.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSettings>
#include <QSpinBox>

#include <algorithm>

namespace lvs {

namespace {

constexpr std::chrono::seconds offeredAtFirst {60};

QString keyOf(CheckpointChoice::Danger danger)
{
    return danger == CheckpointChoice::Danger::None ? QStringLiteral("checkpoint/otherwise")
                                                    : QStringLiteral("checkpoint/ofTheWay");
}

const QString secondsKey = QStringLiteral("checkpoint/seconds");
const QString whenLostKey = QStringLiteral("checkpoint/whenLost");

} // namespace

CheckpointChoice::CheckpointChoice(QWidget *parent)
    : QWidget(parent)
    , m_revert(new QCheckBox(tr("&Revert unless I confirm within"), this))
    , m_seconds(new QSpinBox(this))
    , m_whenLost(new QCheckBox(tr("and at once if the connection is lost"), this))
{
    setObjectName(QStringLiteral("checkpointChoice"));
    m_revert->setObjectName(QStringLiteral("revertUnlessConfirmed"));
    m_revert->setAccessibleName(tr("Revert unless I confirm"));
    m_seconds->setObjectName(QStringLiteral("revertSeconds"));
    m_seconds->setAccessibleName(tr("Seconds to confirm in"));
    m_seconds->setRange(static_cast<int>(shortestCheckpoint.count()),
                        static_cast<int>(longestCheckpoint.count()));
    m_seconds->setSuffix(tr(" s", "seconds, behind a number"));
    m_seconds->setToolTip(tr("How long the host waits for you. It counts by itself: nothing has to reach it "
                             "for the changes to be taken back."));
    m_whenLost->setObjectName(QStringLiteral("revertWhenLost"));
    m_whenLost->setAccessibleName(tr("Revert at once if the connection is lost"));
    m_whenLost->setToolTip(
        tr("The host does not wait for the time to pass if this program ends or the way to "
           "it breaks. Without it, you can come back and keep the changes."));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_revert);
    layout->addWidget(m_seconds);
    layout->addWidget(m_whenLost);
    layout->addStretch();
    connect(m_revert, &QCheckBox::toggled, this, &CheckpointChoice::update);
    offer(Danger::None, true);
}

void CheckpointChoice::offer(Danger danger, bool isAvailable)
{
    m_danger = danger;
    m_isAvailable = isAvailable;
    const ApplyOptions last = chosenLast(danger);
    m_revert->setChecked(isAvailable && last.checkpoint);
    m_seconds->setValue(static_cast<int>(timeChosenLast().count()));
    m_whenLost->setChecked(QSettings().value(whenLostKey, false).toBool());
    m_revert->setToolTip(
        isAvailable
            ? tr("The changes are applied, and you try whether all still works. If you do not say “Keep” in "
                 "time, because you cut yourself off for instance, the host takes them back by itself.")
            : tr("Not available: the helper there is older and cannot take changes back by itself."));
    update();
}

void CheckpointChoice::update()
{
    m_revert->setEnabled(m_isAvailable);
    m_seconds->setEnabled(m_isAvailable && m_revert->isChecked());
    m_whenLost->setEnabled(m_isAvailable && m_revert->isChecked());
}

ApplyOptions CheckpointChoice::options() const
{
    ApplyOptions options;
    if (m_isAvailable && m_revert->isChecked()) {
        options.checkpoint = std::chrono::seconds(m_seconds->value());
        options.revertWhenLost = m_whenLost->isChecked();
    }
    return options;
}

void CheckpointChoice::remember() const
{
    if (!m_isAvailable) {
        return; // nothing was chosen
    }
    QSettings settings;
    settings.setValue(keyOf(m_danger), m_revert->isChecked());
    settings.setValue(secondsKey, m_seconds->value());
    settings.setValue(whenLostKey, m_whenLost->isChecked());
}

std::chrono::seconds CheckpointChoice::timeChosenLast()
{
    const std::chrono::seconds last(
        QSettings().value(secondsKey, static_cast<qint64>(offeredAtFirst.count())).toLongLong());
    return std::clamp(last, shortestCheckpoint, longestCheckpoint);
}

ApplyOptions CheckpointChoice::chosenLast(Danger danger)
{
    const QSettings settings;
    ApplyOptions options;
    if (settings.value(keyOf(danger), danger == Danger::OfTheWay).toBool()) {
        options.checkpoint = timeChosenLast();
        options.revertWhenLost = settings.value(whenLostKey, false).toBool();
    }
    return options;
}

CheckpointChoice::Danger dangerOf(const Plan &plan, HostKind host)
{
    return host == HostKind::Remote || changesSetup(plan) ? CheckpointChoice::Danger::OfTheWay
                                                          : CheckpointChoice::Danger::None;
}

} // namespace lvs
