// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QComboBox>

#include <array>

namespace lvs {

// The fields of a service that more than one dialog shows, each as it looks everywhere.

inline constexpr std::array allSchedulerFlags {SchedulerFlag::Flag1, SchedulerFlag::Flag2,
                                               SchedulerFlag::Flag3};

/// All schedulers that we know, each with what it does; any other name can be typed.
[[nodiscard]] QComboBox *makeSchedulerBox(QWidget *parent);

/// The persistence engines: none, and those of the kernel; any other name can be typed.
[[nodiscard]] QComboBox *makeEngineBox(QWidget *parent);

/// The service alone, as tables of their own: what the plan of a dialog leads from and to.
[[nodiscard]] IpvsState tablesOf(const VirtualService &service);

} // namespace lvs
