// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/virtualserver.h"
#include "core/formats/keepalived/vrrp.h"
#include "core/model/syncdaemon.h"

namespace lvs::keepalived {

/// lvs_sync_daemon: keepalived starts the kernel's daemon in the role that a VRRP instance has.
struct ConnectionSync
{
    /// An id that the file does not say is the instance's virtual_router_id, or 0.
    SyncDaemon daemon;
    QString instance; ///< vrrp_instance whose state decides; empty: none is named

    friend bool operator==(const ConnectionSync &, const ConnectionSync &) = default;
};

/// What follows lvs_timeouts; 0: the file does not say it.
struct TimeoutsChange
{
    quint32 tcp = 0;
    quint32 tcpFin = 0;
    quint32 udp = 0;

    friend bool operator==(const TimeoutsChange &, const TimeoutsChange &) = default;
};

/// global_defs, as far as it touches LVS and VRRP or stands in every file.
struct GlobalDefinitions
{
    QString routerId; ///< router_id
    QStringList notificationEmails;
    QString notificationFrom;
    QString smtpServer;
    std::optional<ConnectionSync> sync;
    TimeoutsChange timeouts;
    bool flush = false; ///< lvs_flush
    bool flushOnStop = false; ///< lvs_flush_on_stop
    bool enableScriptSecurity = false;
    QString scriptUser;
    std::vector<Directive> others;

    friend bool operator==(const GlobalDefinitions &, const GlobalDefinitions &) = default;
};

/// A keepalived.conf as values: what IPVS holds and what only keepalived does (checks, VRRP), with lines
/// that LVS Desk has no value for kept as they stood. Default-constructed it is an empty file.
struct Config
{
    GlobalDefinitions global;
    std::vector<VirtualServerGroup> groups;
    std::vector<VirtualServer> virtualServers; ///< in the file's order
    std::vector<VrrpScript> scripts;
    std::vector<VrrpSyncGroup> syncGroups;
    std::vector<VrrpInstance> instances;
    std::vector<Directive> others; ///< static_ipaddress, track_file, bfd_instance …

    friend bool operator==(const Config &, const Config &) = default;
};

} // namespace lvs::keepalived
