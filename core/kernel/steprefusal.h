// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

namespace lvs {

/// What it means that a kernel answers a step with that errno (ip_vs_ctl.c, ip_vs_genl_set_cmd and what
/// it calls; ip_vs_sync.c, start_sync_thread). One table for every kernel, so that the simulated one can
/// speak in errno, as the real one does, and neither says the same thing in other words.
/// The first argument is stepSubject(); KernelSchedulerUnknown adds the scheduler or engine,
/// KernelInterfaceMissing and KernelInterfaceDown the interface, KernelOther the errno.
[[nodiscard]] Error stepRefusal(const Step &step, int errorNumber);

/// The same for what is no step: reading, zeroing. subject: what was asked for; it becomes argument 0.
[[nodiscard]] Error requestRefusal(const QString &subject, int errorNumber);

} // namespace lvs
