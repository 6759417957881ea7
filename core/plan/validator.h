// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QList>

namespace lvs {

/// A warning: the kernel takes it, and it will probably not do what its author wants.
enum class Advice {
    HashLosesDrainedClients, ///< sh, dh, mh without fallback and a real server of weight 0
    HashIgnoresWeight, ///< dh with different weights
    SchedulerIgnoresWeight, ///< rr, lc with weights other than 0 and 1
    OverflowWithUdp, ///< ovf caps active connections; UDP has none
    FtpNeedsPersistence, ///< port 21 by DR or TUN without persistence
    FtpNeedsModule, ///< port 21 by NAT: ip_vs_ftp
    NoScheduler, ///< "none": every new connection is refused
    NoRealServer, ///< every connection is refused
    AllRealServersDrained, ///< every weight is 0
    LoopbackRealServer, ///< 127.0.0.0/8 times out; the director's own address works
    ServiceAddressUnusual, ///< unspecified, multicast or loopback: accepted, never matched from outside
    MarkOverIntMax, ///< ipvsadm saves it as a negative number and cannot read it back
    OnePacketWithNat, ///< replies carry the real server's own address as source
    BypassForwarding, ///< the kernel's own method for cache clusters
    // Of a plan (planadvice.h):
    ForwardingChanges, ///< connections that exist go on by the old method, as long as there is a way for it
    TunnelGoes, ///< what comes through it is lost, also of connections that exist
};

/// One finding about a state, with what it is about and which field of it, so that a dialog can show it
/// beside the field. `error` refuses, `advice` explains; exactly one of them is set.
struct Diagnostic
{
    std::optional<Error> error;
    std::optional<Advice> advice;
    ServiceKey service;
    std::optional<Endpoint> realServer;
    /// What it is about where that is no service: a device of the machine.
    QString object = {};

    [[nodiscard]] bool refuses() const { return error.has_value(); }
};

/// Everything that is wrong or doubtful in a state, services in order, errors of one object before its
/// advice. The rules are the kernel's (ip_vs_ctl.c) and the field's tools' (ipvsadm.c, keepalived).
[[nodiscard]] QList<Diagnostic> validate(const IpvsState &state);

/// The same for one service with its real servers, beside the sync daemons of that state.
[[nodiscard]] QList<Diagnostic> validate(const VirtualService &service, const IpvsState &state);

/// The same where nothing is known of sync daemons, for a dialog.
[[nodiscard]] QList<Diagnostic> validate(const VirtualService &service);

/// The first error, if any.
[[nodiscard]] Result<void> firstError(const QList<Diagnostic> &diagnostics);

} // namespace lvs
