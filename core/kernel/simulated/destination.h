// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/estimator.h"
#include "core/model/counters.h"
#include "core/model/realserver.h"

namespace lvs {

/// How a connection counts while it lasts (ip_vs_proto_tcp.c, tcp_state_active_table): TCP in SYN_RECV,
/// SYN_SENT, SYNACK and ESTABLISHED is active, everything else inactive, UDP always.
enum class ConnectionActivity : quint8 { Active, Inactive };

/// A real server as the kernel keeps it: its settings, its connections, and whether it has reached its
/// threshold. Schedulers choose among these.
struct Destination
{
    RealServer server;
    Counters counters;
    quint32 id = 0; ///< within its service, never used again: connections refer to it
    quint32 active = 0;
    quint32 inactive = 0;
    quint32 persistent = 0; ///< persistence templates that point here
    quint32 lastWeight = 0; ///< the last that was not 0 since it was added: what mh shares by
    mutable quint32 cached = 0; ///< places in schedulers' caches that point here
    bool overloaded = false; ///< set at the upper threshold, cleared below the lower one
    bool available = true; ///< false once it was removed, while connections still point here
    Estimator estimator;

    [[nodiscard]] quint32 weight() const { return server.settings.weight.number(); }
    /// What thresholds are measured on: active and inactive connections, not templates.
    [[nodiscard]] quint64 total() const { return quint64 {active} + inactive; }
    /// Whether a scheduler may send new connections here.
    [[nodiscard]] bool takesConnections() const { return weight() > 0 && !overloaded; }

    /// One more connection (ip_vs_conn.c, ip_vs_bind_dest): at the upper threshold the server counts as
    /// overloaded.
    void bind(ConnectionActivity activity);
    /// An active connection has ended and lingers.
    void deactivate();
    /// A lingering connection has come to life again: its client used the port once more.
    void activate();
    /// One connection less (ip_vs_conn.c, ip_vs_unbind_dest).
    void unbind(ConnectionActivity activity);
    /// One more persistence template; thresholds are looked at as for a connection.
    void bindTemplate();
    void unbindTemplate();
    /// Other settings (ip_vs_ctl.c, __ip_vs_update_dest): a raised or removed upper threshold ends
    /// overload at once.
    void apply(const RealServerSettings &settings);
    /// Sets or clears overload after the counts were changed by other means.
    void reconsiderOverload();
    /// As bind() alone would: overload begins, never ends.
    void reconsiderUpperThreshold();
};

} // namespace lvs
