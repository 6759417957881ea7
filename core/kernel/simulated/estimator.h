// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"

namespace lvs {

/// The kernel's smoothed rates of one service, real server, or of all services together, as `ipvsadm -l
/// --rate` shows them (net/netfilter/ipvs/ip_vs_est.c, Linux 6.1: estimation_timer, ip_vs_zero_estimator,
/// ip_vs_read_estimator). Every two seconds a quarter of the way is gone from the present mean to the rate of
/// the last two seconds. Connections and packets are kept in 1024ths, bytes in 32nds, in whole numbers; what
/// is read is rounded to the nearest, halves down.
class Estimator
{
public:
    /// The timer's two seconds are over; counters: as they are now. Counters that were zeroed begin anew
    /// through zero().
    void update(const Counters &counters);
    /// The counters begin again, and the rates with them. counters: as they are from now on.
    void zero(const Counters &counters);
    [[nodiscard]] KernelRates rates() const;

private:
    Counters m_last;
    KernelRates m_scaled;
};

} // namespace lvs
