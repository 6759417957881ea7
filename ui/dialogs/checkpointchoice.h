// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/host.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace lvs {

/// Asks whether what is applied is taken back unless somebody confirms it, and within what time. What the
/// user chose last is offered again: for changes that can cut the way to a host by itself, yes at first,
/// else no.
class CheckpointChoice : public QWidget
{
    Q_OBJECT
public:
    /// What an apply can do to the way by which it was asked for.
    enum class Danger {
        None, ///< only tables of IPVS on this machine
        OfTheWay, ///< addresses, routes, kernel settings, or any change of another machine
    };

    explicit CheckpointChoice(QWidget *parent = nullptr);

    /// Offers what was chosen last for that; unavailable, with the reason in its tooltip, where the hosts
    /// cannot.
    void offer(Danger danger, bool isAvailable);
    /// What stands there.
    [[nodiscard]] ApplyOptions options() const;
    /// For the next time.
    void remember() const;

    /// What was chosen last, for who does not ask.
    [[nodiscard]] static ApplyOptions chosenLast(Danger danger);
    /// The time that was chosen last.
    [[nodiscard]] static std::chrono::seconds timeChosenLast();

private:
    void update();

    Danger m_danger = Danger::None;
    bool m_isAvailable = true;
    QCheckBox *m_revert;
    QSpinBox *m_seconds;
    QCheckBox *m_whenLost;
};

/// What that plan can do on that host.
[[nodiscard]] CheckpointChoice::Danger dangerOf(const Plan &plan, HostKind host);

} // namespace lvs
