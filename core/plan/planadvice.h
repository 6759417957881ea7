// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/validator.h"

namespace lvs {

/// What a plan does beside what it is for, to be known before it is carried out: connections that it ends.
/// The director keeps the forwarding method with each connection (ip_vs_conn.c, ip_vs_bind_xmit), and a
/// tunnel that is down is answered with ICMP host unreachable. before: the machine that the plan is for.
[[nodiscard]] QList<Diagnostic> adviseOn(const Plan &plan, const HostSetup &before);

} // namespace lvs
