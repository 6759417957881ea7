// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/directive.h"
#include "core/model/networkstate.h"

namespace lvs::keepalived {

/// An address that a VRRP instance holds while it is master.
struct VrrpAddress
{
    Address address;
    quint8 prefixLength = 32; ///< bits; 32 or 128 where the file has none
    ShortName interface; ///< dev; empty: the instance's
    ShortName label;
    std::optional<Address> broadcast; ///< brd
    std::optional<AddressScope> scope;
    QStringList others; ///< words after these

    friend bool operator==(const VrrpAddress &, const VrrpAddress &) = default;
};

/// What an instance watches: an interface, a script, a process, a file.
struct Tracked
{
    QString name;
    std::optional<qint32> weight; ///< -254 to 254
    bool reverse = false;

    friend bool operator==(const Tracked &, const Tracked &) = default;
};

/// Scripts for changes of state.
struct VrrpNotification
{
    Script any; ///< notify
    Script master;
    Script backup;
    Script fault;
    Script stop;

    friend bool operator==(const VrrpNotification &, const VrrpNotification &) = default;
};

/// The state with which an instance begins.
enum class VrrpState : quint8 { Backup, Master };

/// How instances prove that they belong together (VRRP version 2 only).
enum class VrrpAuthentication : quint8 { None, Password, Header };

/// vrrp_instance: a virtual router, whose addresses one of several directors holds.
struct VrrpInstance
{
    QString name;
    VrrpState state = VrrpState::Backup;
    ShortName interface;
    quint8 routerId = 0; ///< virtual_router_id, 1 to 255; 0: the file does not say it
    quint8 priority = 100; ///< 1 to 255; 255 owns the addresses
    Time advertisement; ///< advert_int
    std::optional<quint8> version; ///< 2 or 3
    VrrpAuthentication authentication = VrrpAuthentication::None;
    QString password; ///< auth_pass: what counts are the first eight bytes
    std::vector<VrrpAddress> addresses; ///< virtual_ipaddress: in the advertisements
    std::vector<VrrpAddress> excludedAddresses; ///< virtual_ipaddress_excluded: not in them
    std::optional<Address> multicastSource; ///< mcast_src_ip
    std::optional<Address> unicastSource; ///< unicast_src_ip
    std::vector<Address> unicastPeers;
    std::optional<bool> preempt; ///< nopreempt: false
    Time preemptDelay;
    std::vector<Tracked> trackedInterfaces;
    std::vector<Tracked> trackedScripts;
    std::vector<Tracked> trackedProcesses;
    VrrpNotification notification;
    std::optional<bool> smtpAlert;
    std::vector<Directive> others; ///< virtual_routes, virtual_rules, garp_* …

    friend bool operator==(const VrrpInstance &, const VrrpInstance &) = default;
};

/// vrrp_sync_group: instances that change their state together.
struct VrrpSyncGroup
{
    QString name;
    QStringList members;
    VrrpNotification notification;
    std::vector<Directive> others;

    friend bool operator==(const VrrpSyncGroup &, const VrrpSyncGroup &) = default;
};

/// vrrp_script: a command whose exit status instances watch.
struct VrrpScript
{
    QString name;
    Script script;
    Time interval;
    Time timeout;
    std::optional<qint32> weight; ///< -253 to 253
    std::optional<quint32> rise;
    std::optional<quint32> fall;
    std::vector<Directive> others;

    friend bool operator==(const VrrpScript &, const VrrpScript &) = default;
};

} // namespace lvs::keepalived
